using System.Text.Json.Nodes;
using PromoBot.Domain;
using PromoBot.Server.Commands;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Tests.Plans;

/// <summary>The law of all figures: what the bot reckons is what a plain reading of the plan's words comes to.</summary>
public class RandomBookTests
{
    private const int Projects = 10_000;

    public static TheoryData<string, bool> Plans { get; } = new()
    {
        { "demo.yaml", false },
        { "dongli-2024.yaml", false },
        { "gongqingcheng-2022-2024.yaml", false },
        { "gongqingcheng-2022-2024.yaml", true },
        { "jiangan-2021.yaml", false },
        { "jiangan-2021.yaml", true },
        { "wuhan-etdz-2025.yaml", false },
        { "wuhan-etdz-2025.yaml", true },
        { "xianning-2021.yaml", false },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void Random_books_give_the_figures_of_a_plain_recomputation(string file, bool hasBases)
    {
        var yaml = File.ReadAllText(Path.Combine(Samples.Repository, "plans", file));
        yaml = hasBases ? yaml.Replace("# base:", "base:", StringComparison.Ordinal) : yaml;
        var plan = Assert.IsType<PlanReading.Good>(PlanFile.Read(yaml, Samples.Today)).Plan;
        var book = new RandomBook(plan, seed: file.Length + (hasBases ? 1 : 0), Projects);
        var totals = Totals.Of([.. book.Files.SelectMany(one => Contributions.Of(plan, one)), .. book.Acts.SelectMany(one => Contributions.Of(plan, one))]);
        var plain = new PlainPlan(yaml);
        var figures = plain.Indicators
            .Select(indicator => new PlainFigures(plain, indicator, [.. new PlainLines(plain, indicator, Samples.Today).Of(book)], Samples.Today))
            .ToList();

        // Books in which nothing counts would prove nothing.
        Assert.All(figures.Select(one => one.Of("authority", null, plan.Period.Last)).OfType<PlainFigure>(), one => Assert.True(one.Done != 0 || one.Lacks == "base", one.Id));
        foreach (var at in Enumerable.Range(0, 3).Select(_ => book.Day()).Append(plan.Period.Last).ToList())
        {
            Same(figures, "authority", null, at, Gaps.Of(plan, totals, Indicator.Whole, at));
            foreach (var unit in plan.Units)
                Same(figures, unit.Id, null, at, Gaps.Of(plan, totals, unit.Id, at));
            foreach (var person in plan.People.Select(one => one.Person))
                Same(figures, person.Id, person.Post, at, Gaps.Of(plan, totals, person, at));
        }
    }

    private static void Same(List<PlainFigures> figures, string owner, string? post, DateOnly at, IReadOnlyList<Gap> gaps)
    {
        var expected = figures.Select(one => one.Of(owner, post, at)).OfType<PlainFigure>().ToList();
        var said = ProgressRows.Json(gaps).Select(row => Read(row!.AsObject())).ToList();
        Assert.Equal(expected.Select(one => Rounded(one, owner, at)), said.Select(one => Rounded(one, owner, at)));
    }

    private static PlainFigure Read(JsonObject row)
    {
        decimal? Number(string key) => row[key]?.GetValue<decimal>();
        return new PlainFigure(
            row["id"]!.GetValue<string>(), row["tiers"]!["expected"]?.GetValue<decimal>(), row["tiers"]!["stretch"]?.GetValue<decimal>(),
            Number("done"), Number("verified"), Number("pending"), Number("gap"), Number("gap_with_pending"),
            Number("elapsed")!.Value, row["status"]!.GetValue<string>(), Number("needed_per_month"), row["lacks"]?.GetValue<string>());
    }

    private static (string, DateOnly, PlainFigure) Rounded(PlainFigure one, string owner, DateOnly at) => (owner, at, one with
    {
        Elapsed = Math.Round(one.Elapsed, 6),
        // The pace of a growth is reckoned from the unrounded figure.
        NeededPerMonth = one.NeededPerMonth is { } pace ? Math.Round(pace, 4) : null,
    });
}
