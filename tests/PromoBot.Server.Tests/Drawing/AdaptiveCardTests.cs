using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.Drawing;

namespace PromoBot.Server.Tests.Drawing;

public sealed class AdaptiveCardTests
{
    internal static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData(Locale.Zh)]
    [InlineData(Locale.En)]
    public void A_saved_visit_is_drawn_as_facts_with_buttons(Locale locale) => Matches("visit", Samples.Visit(), locale);

    [Fact]
    public void A_gap_is_drawn_as_bars() => Matches("gap", Samples.Gap(), Locale.Zh);

    [Fact]
    public void A_narrow_table_is_drawn_as_a_table() => Matches("rank", Samples.Rank(3), Locale.Zh);

    [Fact]
    public void A_wide_table_is_drawn_as_a_list_for_each_row() => Matches("rank-wide", Samples.Rank(7), Locale.Zh);

    [Fact]
    public void More_than_six_choices_become_a_list_to_pick_from() => Matches("which", Samples.Which(8), Locale.Zh);

    [Fact]
    public void What_people_wrote_is_no_markup() => Matches("tricky", Samples.Tricky(), Locale.Zh);

    [Fact]
    public void A_sentence_alone_needs_no_card()
    {
        Assert.False(AdaptiveCard.Suits(Reply.Of(Text.Of("sample.saved"))));
        Assert.True(AdaptiveCard.Suits(Samples.Which(2)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void What_a_button_or_a_pick_sends_is_read_as_the_tap_it_was_drawn_for(int options)
    {
        var reply = Samples.Which(options);
        var card = JsonSerializer.SerializeToElement(AdaptiveCard.Draw(reply, Samples.Speaker(Locale.Zh)));

        var sent = options <= 6
            ? card.GetProperty("actions")[1].GetProperty("data")
            : JsonSerializer.SerializeToElement(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [TapData.PickId] = card.GetProperty("body")[1].GetProperty("choices")[1].GetProperty("value").GetString(),
            });

        Assert.Equal(reply.Choices[1].Tap, TapData.Read(sent));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"promobot":7}""")]
    [InlineData("""{"promobot":{"turn":"t"}}""")]
    [InlineData("""{"promobot":{"turn":1,"verb":"undo"}}""")]
    [InlineData("""{"promobotPick":"{"}""")]
    [InlineData("""{"promobotPick":"{\"promobotPick\":\"x\"}"}""")]
    public void A_value_that_we_did_not_draw_taps_nothing(string value) =>
        Assert.Null(TapData.Read(JsonDocument.Parse(value).RootElement));

    private static void Matches(string name, Reply reply, Locale locale) =>
        Expected.Matches($"{name}.{locale}.json", WithoutPixels(AdaptiveCard.Draw(reply, Samples.Speaker(locale)).ToJsonString(Readable)));

    /// <summary>How a picture is packed differs from one runtime to the next; that it shows is seen in the browser.</summary>
    internal static string WithoutPixels(string json) =>
        Regex.Replace(json, "data:image/png;base64,[A-Za-z0-9+/=]+", "data:image/png;…", RegexOptions.None, TimeSpan.FromSeconds(1));
}
