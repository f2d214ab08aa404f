using System.Text.Json.Nodes;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.BotFramework;
using PromoBot.Server.Tests.Drawing;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.BotFramework;

/// <summary>How each kind of reply goes to Teams: approved activities, with their buttons, fallbacks and refresh.</summary>
public sealed class CardDrawingTests
{
    private static readonly ConversationReference Reference = new(
        "msteams", StubCloud.ServiceUrl, new ConversationAccount("a:1"), new ChannelAccount("28:bot", "招商小助手"), new ChannelAccount("29:you", "promoter"), null);

    private static readonly Dictionary<string, (Reply Reply, Locale Locale, string State)> Replies = new(StringComparer.Ordinal)
    {
        ["teams-text"] = (Reply.Of(Text.Of("sample.quoted", ("words", "好"))), Locale.Zh, CardStates.Live),
        ["teams-visit"] = (Samples.Visit(), Locale.Zh, CardStates.Live),
        ["teams-visit-en"] = (Samples.Visit(), Locale.En, CardStates.Live),
        ["teams-visit-undone"] = (Samples.Visit(), Locale.Zh, CardStates.Undone),
        ["teams-visit-changed"] = (Samples.Visit(), Locale.Zh, CardStates.Changed),
        ["teams-question"] = (Samples.Which(3), Locale.Zh, CardStates.Live),
        ["teams-question-answered"] = (Samples.Which(3), Locale.Zh, CardStates.Answered),
        ["teams-question-of-many"] = (Samples.Which(8), Locale.Zh, CardStates.Live),
        ["teams-gap"] = (Samples.Gap(), Locale.Zh, CardStates.Live),
        ["teams-rank"] = (Samples.Rank(), Locale.Zh, CardStates.Live),
    };

    public static TheoryData<string> Kinds => [.. Replies.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_reply_is_drawn_as_approved(string kind)
    {
        var (reply, locale, state) = Replies[kind];
        var message = new OutboxMessage(7, "demo", BotFrameworkChannel.ChannelName, "a:1", "t1", "m1", locale, reply);
        var drawn = new JsonArray([.. Cards().Draw(message, Reference, state)]);
        Expected.Matches($"{kind}.json", AdaptiveCardTests.WithoutPixels(drawn.ToJsonString(AdaptiveCardTests.Readable)));
    }

    [Fact]
    public void The_form_is_drawn_as_approved()
    {
        var message = new OutboxMessage(7, "demo", BotFrameworkChannel.ChannelName, "a:1", "t1", "m1", Locale.Zh, Samples.Visit());
        var form = new Forms(Cards(), Seal()).Correction(message, new Tap("t1", Taps.Change), "a:1");
        Expected.Matches("teams-form.json", form.ToJsonString(AdaptiveCardTests.Readable));
    }

    private static ButtonSeal Seal() => new(new byte[32]);

    private static TeamsCards Cards() => new(
        Samples.Book(), Seal(), new BotFrameworkSettings(StubCloud.AppId, "x", StubCloud.Tenant, AppType.SingleTenant, Cloud.All["Public"]), TimeProvider.System);
}
