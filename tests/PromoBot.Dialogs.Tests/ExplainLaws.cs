using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>The sum of what is listed is the figure, for all books, units, indicators and days.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The same books for the same seed.")]
public class ExplainLaws
{
    [Fact]
    public void What_is_listed_adds_up_to_the_figure()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var books = AnyBooks.Of(seed, projects: 25);
            var contributions = AnyBooks.Contributions(books);
            var entries = books.Files.SelectMany(file => file.Receipts.Cast<Entry>().Append(file.Project)).Concat(books.Acts).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
            var random = new Random(seed);
            var at = AnyBooks.Today.AddDays(-random.Next(500));
            foreach (var owner in AnyBooks.Owners)
                foreach (var gap in Gaps.Of(AnyBooks.Plan, Totals.Of(contributions), owner, at))
                    Check(gap, owner, at, contributions, entries);
        }
    }

    private static void Check(Gap gap, string owner, DateOnly at, IReadOnlyList<Contribution> contributions, Dictionary<string, Entry> entries)
    {
        var listed = new List<Backed>();
        Reply? reply = null;
        for (var tap = new ExplainAsk(owner, [gap.Indicator.Id], at, 0).ToTap(Turn(null)); tap is not null;)
        {
            var turn = Turn(tap);
            var act = new Act(Intent.AskExplain, Slots.None);
            var needs = new Explain().Needs(turn, act);
            var backing = Listed(Assert.Single(needs.Backings), contributions, entries);
            listed.AddRange(backing.Page);
            reply = new Explain().Decide(turn, act, Facts.None with { Totals = Totals.Of(contributions), Backings = [backing] }).Replies.Single();
            tap = reply.Choices.FirstOrDefault(choice => choice.Label.Key == "explain.more")?.Tap;
        }

        Assert.Equal(listed.Select(one => (one.Entry.Id, one.Contribution.Part)).Distinct().Count(), listed.Count);
        AddsUp(gap, listed);
        if (reply!.Blocks.OfType<Block.Paragraph>().FirstOrDefault(block => block.Text.Key == "explain.sum") is { } sum)
            Assert.Equal(gap.Sums is { } sums ? sums.Part + sums.PendingPart : gap.Done, Assert.IsType<Value.Number>(sum.Text.With["sum"]).Of);
    }

    /// <summary>Verified and pending apart, of a share the part and the whole.</summary>
    internal static void AddsUp(Gap gap, IReadOnlyList<Backed> listed)
    {
        decimal Sum(Verification verification, bool onlyPart, decimal size) => listed
            .Where(one => one.Contribution.Verification == verification && (!onlyPart || one.IsInPart))
            .Sum(one => one.Contribution.Amount) / size;
        switch (gap.Indicator.Measure)
        {
            case Measure.Share share:
                Assert.Equal(
                    (gap.Sums!.Part, gap.Sums.Of, gap.Sums.PendingPart, gap.Sums.PendingOf),
                    (Sum(Verification.Verified, true, share.In.Size), Sum(Verification.Verified, false, share.In.Size), Sum(Verification.Pending, true, share.In.Size), Sum(Verification.Pending, false, share.In.Size)));
                break;
            case Measure.Growth growth:
                Assert.Equal((gap.Sums!.Part, gap.Sums.PendingPart), (Sum(Verification.Verified, false, growth.In.Size), Sum(Verification.Pending, false, growth.In.Size)));
                break;
            case Measure.Reported { AddsUp: false }:
                var latest = listed.FirstOrDefault(one => one.Contribution.Verification == Verification.Verified)?.Contribution;
                Assert.Equal((gap.Verified, gap.MeasuredOn), (latest?.Amount ?? 0, latest?.Date));
                break;
            default:
                Assert.Equal((gap.Verified, gap.Pending), (Sum(Verification.Verified, false, gap.Indicator.Unit.Size), Sum(Verification.Pending, false, gap.Indicator.Unit.Size)));
                break;
        }
    }

    /// <summary>What the store answers, done plainly.</summary>
    internal static Backing Listed(BackingOf of, IReadOnlyList<Contribution> contributions, Dictionary<string, Entry> entries)
    {
        var all = contributions.Where(one => one.Indicator == of.Indicator && (of.Units is null || of.Units.Contains(one.Unit)) && of.Period.Contains(one.Date)).ToList();
        return new Backing(
            of,
            [.. all.GroupBy(one => (one.Part, one.Verification)).Select(same => new BackedSum(same.Key.Part, same.Key.Verification, same.Count(), same.Sum(one => one.Amount)))],
            [
                .. all.Where(one => one.Part == of.Part).OrderByDescending(one => one.Date).Skip(of.Skip).Take(of.Take).Select(one => new Backed(
                    one,
                    entries[one.Entry],
                    one.Project is { } project ? entries[project] as Project : null,
                    of.Part == Part.Whole && all.Exists(other => other.Entry == one.Entry && other.Part == Part.Counted))),
            ]);
    }

    private static Turn Turn(Tap? tap) => new(
        "t1", new DateTimeOffset(2022, 9, 20, 9, 0, 0, TimeSpan.FromHours(8)), AnyBooks.Plan, [.. AnyBooks.Plan.People.Select(one => one.Person)],
        AnyBooks.Plan.People[0].Person, "", new Reading([new Act(Intent.AskExplain, Slots.None)], null, Locale.Zh, []), tap, Talk.Empty);
}
