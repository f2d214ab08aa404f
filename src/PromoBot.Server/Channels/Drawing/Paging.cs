using PromoBot.Dialogs;

namespace PromoBot.Server.Channels.Drawing;

/// <summary>Cuts a reply that is too long for its channel into several, between facts, bars, rows and paragraphs.</summary>
public static class Paging
{
    /// <param name="size">Of a reply as the channel sends it.</param>
    /// <param name="most">That the channel takes. A single row larger than that stays whole.</param>
    /// <returns>The reply itself where it fits; the buttons stand on the last page.</returns>
    public static IReadOnlyList<Reply> Split(Reply reply, Func<Reply, int> size, int most)
    {
        if (size(reply) <= most)
            return [reply];
        var pages = new List<List<Block>> { new() };
        foreach (var piece in reply.Blocks.SelectMany(Pieces))
        {
            var longer = Joined(pages[^1], piece);
            if (pages[^1].Count > 0 && size(Page(reply, longer, 10, 10, withChoices: false)) > most)
                pages.Add([piece]);
            else
                pages[^1] = longer;
        }

        if (pages[^1].Count > 0 && size(Page(reply, pages[^1], 10, 10, withChoices: true)) > most)
            pages.Add([]);
        return [.. pages.Select((blocks, at) => Page(reply, blocks, at + 1, pages.Count, withChoices: at == pages.Count - 1))];
    }

    private static Reply Page(Reply reply, IReadOnlyList<Block> blocks, int page, int pages, bool withChoices) => new(
        pages == 1 ? reply.Lead : Text.Of("drawing.page", ("lead", reply.Lead), ("page", page), ("pages", pages)),
        blocks,
        withChoices ? reply.Choices : []);

    private static IEnumerable<Block> Pieces(Block block) => block switch
    {
        Block.Paragraph or Block.Document => [block],
        Block.FactList list => list.Facts.Select(fact => list with { Facts = [fact] }),
        Block.Bars bars => bars.Items.Select(bar => bars with { Items = [bar] }),
        Block.Table table => table.Rows.Select(row => table with { Rows = [row] }),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block that cannot be cut."),
    };

    /// <summary>A piece of the block that stands last goes on with it.</summary>
    private static List<Block> Joined(List<Block> blocks, Block piece) => (blocks.LastOrDefault(), piece) switch
    {
        (Block.FactList last, Block.FactList next) when Equals(last.Heading, next.Heading) =>
            [.. blocks.SkipLast(1), last with { Facts = [.. last.Facts, .. next.Facts] }],
        (Block.Bars last, Block.Bars next) when Equals(last.Heading, next.Heading) =>
            [.. blocks.SkipLast(1), last with { Items = [.. last.Items, .. next.Items] }],
        (Block.Table last, Block.Table next) when ReferenceEquals(last.Columns, next.Columns) =>
            [.. blocks.SkipLast(1), last with { Rows = [.. last.Rows, .. next.Rows] }],
        _ => [.. blocks, piece],
    };
}
