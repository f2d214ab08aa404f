using PromoBot.Dialogs;
using PromoBot.Dialogs.Tests;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Server.Tests;

/// <summary>What a figure is the sum of can be listed, page by page, and adds up to it.</summary>
public abstract partial class StoreContract
{
    private const string Any = "any";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_listed_adds_up_to_the_figure_in_the_books(int seed)
    {
        await Store.PutPlan(Any, "plan: any", AnyBooks.Plan, Given.Now);
        await WriteBooks(AnyBooks.Of(seed, projects: 20));
        foreach (var owner in AnyBooks.Owners)
            foreach (var at in new[] { AnyBooks.Today, new DateOnly(2021, 12, 31), new DateOnly(2022, 2, 15) })
            {
                var totals = await Store.Totals(Any, AnyBooks.Plan.WithUnitsBelow(owner), [at]);
                foreach (var gap in Gaps.Of(AnyBooks.Plan, totals, owner, at))
                    ExplainLaws.AddsUp(gap, await AllPages(gap.Indicator, owner, at));
            }
    }

    [Fact]
    public async Task The_latest_come_first_whatever_unit_they_are_of()
    {
        var visit = Given.Visit("v");
        Contribution On(int day, string unit) => Given.Contribution(visit, day, unit: unit) with { Date = new DateOnly(2026, 3, day) };
        await Commits("t1", Given.Write(Given.New(visit)) with { Contributions = Adds(On(1, "a"), On(4, "b"), On(3, "gone"), On(2, "a"), On(4, "a")) });

        var of = new BackingOf("funds", Indicator.Whole, null, Part.Counted, new Period(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 31)), 1, 2);
        var backing = Assert.Single((await Facts(new Needs { Backings = [of] })).Backings);

        Assert.Equal([4m, 3m], backing.Page.Select(one => one.Contribution.Amount));
        Assert.Equal((4, 13m), (backing.Count, backing.Sum(Part.Counted, Verification.Verified)));
        Assert.Equal("v", backing.Page[0].Entry.Id);
    }

    [Fact]
    public async Task What_a_person_did_is_listed_for_the_person()
    {
        var visit = Given.Visit("v");
        await Commits("t1", Given.Write(Given.New(visit)) with
        {
            Contributions = Adds(
                Given.Contribution(visit, 1) with { Person = "leader", IsByPerson = true }, Given.Contribution(visit, 1) with { Person = "officer", IsByPerson = true }),
        });

        var of = new BackingOf("funds", Totals.OfPerson("leader"), [], Part.Counted, Period.OfYear(2026), 0, 8);

        Assert.Equal("leader", Assert.Single(Assert.Single((await Facts(new Needs { Backings = [of] })).Backings).Page).Contribution.Person);
    }

    private async Task<IReadOnlyList<Backed>> AllPages(Indicator indicator, string owner, DateOnly at)
    {
        var listed = new List<Backed>();
        var turn = new Turn("t", Given.Now, AnyBooks.Plan, [], AnyBooks.Plan.People[0].Person, "", new Reading([], null, Locale.Zh, []), null, Talk.Empty);
        for (var skip = 0; ; skip += 8)
        {
            var act = new Act(Intent.AskExplain, Slots.None);
            var needs = new Explain().Needs(turn with { Tap = new ExplainAsk(owner, [indicator.Id], at, skip).ToTap(turn) }, act);
            var backing = Assert.Single((await Facts(needs, Any)).Backings);
            listed.AddRange(backing.Page);
            if (backing.Page.Count < 8)
            {
                Assert.Equal(backing.Count, listed.Count);
                return listed;
            }
        }
    }

    private async Task WriteBooks((IReadOnlyList<ProjectFile> Files, IReadOnlyList<Entry> Acts) books)
    {
        foreach (var file in books.Files)
            await Commits($"t-{file.Project.Id}", Given.Write([Given.New(file.Project), .. file.Receipts.Select(Given.New)]) with
            {
                Contributions = new ContributionDelta([], Contributions.Of(AnyBooks.Plan, file)),
            }, Any);
        foreach (var act in books.Acts)
            await Commits($"t-{act.Id}", Given.Write(Given.New(act)) with { Contributions = new ContributionDelta([], Contributions.Of(AnyBooks.Plan, act)) }, Any);
    }
}
