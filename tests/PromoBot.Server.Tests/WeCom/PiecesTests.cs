using System.Globalization;
using System.Text;
using PromoBot.Server.Channels.WeCom;

namespace PromoBot.Server.Tests.WeCom;

public sealed class PiecesTests
{
    [Theory]
    [InlineData("走访")]
    [InlineData("a走b访c")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("é")]
    [InlineData("🀄")]
    [InlineData("一行不太长的字\n")]
    [InlineData("\n")]
    public void Nothing_is_lost_and_no_character_is_torn(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 700));
        var pieces = Pieces.Of(text, 2000);
        Assert.All(pieces, piece => Assert.InRange(Encoding.UTF8.GetByteCount(piece), 1, 2000));
        Assert.Equal(text.Replace("\n", ""), string.Concat(pieces).Replace("\n", ""));
        Assert.All(pieces, piece => Assert.DoesNotContain('\uFFFD', piece));
        // As many characters as before: none became two.
        Assert.Equal(Pieces.Length(text.Replace("\n", "")), pieces.Sum(piece => Pieces.Length(piece.Replace("\n", ""))));
    }

    [Fact]
    public void It_is_cut_between_lines_where_it_can()
    {
        var line = new string('字', 300);
        Assert.Equal([$"{line}\n{line}", line], Pieces.Of($"{line}\n{line}\n{line}", 2000));
    }

    [Fact]
    public void What_fits_stays_whole() => Assert.Equal(["一\n\n二"], Pieces.Of("一\n\n二", 2000));

    [Fact]
    public void Exactly_the_limit_is_one_piece()
    {
        Assert.Single(Pieces.Of(new string('a', 2000), 2000));
        Assert.Equal(2, Pieces.Of(new string('a', 2001), 2000).Count);
    }

    [Fact]
    public void A_letter_under_a_heap_of_accents_is_cut_between_code_points()
    {
        var heap = "e" + string.Concat(Enumerable.Repeat("\u0301", 3000));
        Assert.All(Pieces.Of(heap, 2000), piece => Assert.InRange(Encoding.UTF8.GetByteCount(piece), 1, 2000));
        Assert.Equal(heap, string.Concat(Pieces.Of(heap, 2000)));
    }

    [Fact]
    public void A_title_is_cut_by_characters()
    {
        Assert.Equal("一二…", Pieces.Cut("一二三四", 3));
        Assert.Equal("👨‍👩‍👧‍👦…", Pieces.Cut("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2));
        Assert.Equal(2, new StringInfo(Pieces.Cut("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2)).LengthInTextElements);
    }
}
