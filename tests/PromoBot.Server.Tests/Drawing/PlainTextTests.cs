using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.Drawing;

namespace PromoBot.Server.Tests.Drawing;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(Locale.Zh)]
    [InlineData(Locale.En)]
    public void A_saved_visit_reads_well(Locale locale) => Matches("visit", Samples.Visit(), locale);

    [Theory]
    [InlineData(Locale.Zh)]
    [InlineData(Locale.En)]
    public void A_gap_reads_well(Locale locale) => Matches("gap", Samples.Gap(), locale);

    [Fact]
    public void A_share_has_its_target_marked() => Matches("shares", Samples.Shares(), Locale.Zh);

    [Fact]
    public void A_table_stands_in_columns() => Matches("rank", Samples.Rank(4), Locale.Zh);

    [Fact]
    public void Choices_are_numbered() =>
        Assert.Equal("您说的是哪个项目？\n1. 第1个项目\n2. 第2个项目", PlainText.Draw(Samples.Which(2), Samples.Speaker(Locale.Zh)));

    private static void Matches(string name, Reply reply, Locale locale) =>
        Expected.Matches($"{name}.{locale}.txt", PlainText.Draw(reply, Samples.Speaker(locale)));
}
