namespace PromoBot.Language.Tests;

/// <summary>Names of the books win over guesses.</summary>
public sealed class KnownNamesTests
{
    private static readonly KnownNames Books = new(["滨江专班"], ["刘洋"], ["和润", "新来福科技"], ["云上之家"]);

    [Theory]
    [InlineData("昨天拜访了和润", "和润")]
    [InlineData("昨天去新来福科技坐了坐", "新来福科技")]
    public void A_company_of_the_books_is_found_whole(string text, string company) =>
        Assert.Equal([company], Reads.Of(text, known: Books).Acts[0].Slots.Companies);

    [Fact]
    public void A_unit_of_the_books_is_found_without_a_suffix_of_units() =>
        Assert.Equal("滨江专班", Reads.Of("滨江专班到位资金还差多少", known: Books).Acts[0].Slots.Unit);

    [Fact]
    public void A_name_that_differs_by_one_character_is_offered()
    {
        var act = Reads.Of("昨天拜访了新莱福科技", known: Books).Acts[0];
        Assert.Contains(act.Doubts, doubt => doubt.Slot == "companies" && doubt.Options.Contains("新来福科技"));
    }
}
