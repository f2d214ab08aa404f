using FsCheck;
using FsCheck.Fluent;

namespace PromoBot.Language.Tests;

public sealed class ChainTests
{
    private const int Kinds = 2;
    private static readonly int Labels = Chain.LabelsOf(Kinds);

    /// <summary>Against all ways to label three tokens, one by one.</summary>
    [Fact]
    public void The_best_labels_are_the_best_of_all() => Prop.ForAll(
        Gen.Choose(-60, 60).ArrayOf(3 * Labels + Labels * Labels).ToArbitrary(),
        numbers =>
        {
            var steps = numbers[(3 * Labels)..];
            var scores = new short[3 * Weights.Width];
            for (var i = 0; i < 3 * Labels; i++)
                scores[i / Labels * Weights.Width + 1 + i % Labels] = (short)numbers[i];
            var best = new Chain(Kinds, steps).Best(scores, 1);
            return IsPath(best) && Ways().All(way => Score(way) <= Score(best));

            int Score(int[] way) => Enumerable.Range(0, 3).Sum(i => numbers[i * Labels + way[i]] + (i > 0 ? steps[way[i - 1] * Labels + way[i]] : 0));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Names_are_spelt_from_their_labels()
    {
        // none, a name of one, a name of three of the second kind
        Assert.Equal([(0, 1, 1), (1, 2, 4)], Chain.Spell([0, 4, 5, 6, 7]));
    }

    private static IEnumerable<int[]> Ways() =>
        from one in Enumerable.Range(0, Labels)
        from two in Enumerable.Range(0, Labels)
        from three in Enumerable.Range(0, Labels)
        let way = new[] { one, two, three }
        where IsPath(way)
        select way;

    /// <summary>What is begun is ended, and by its own kind.</summary>
    private static bool IsPath(int[] way)
    {
        var open = -1;
        foreach (var label in way)
        {
            var (kind, place) = label == 0 ? (-1, -1) : ((label - 1) / 4, (label - 1) % 4);
            if (open >= 0 != place is 1 or 2 || (open >= 0 && open != kind))
                return false;
            open = place is 0 or 1 ? kind : -1;
        }
        return open < 0;
    }
}
