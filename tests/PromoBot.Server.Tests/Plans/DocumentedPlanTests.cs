using System.Text.RegularExpressions;
using PromoBot.Domain;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Tests.Plans;

/// <summary>The page that teaches the format is tried out, so that nobody copies a mistake from it.</summary>
public partial class DocumentedPlanTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Samples.Repository, "docs", "plans.md"));

    private static readonly string Example = Block().Matches(Page).Select(block => block.Groups["plan"].Value).Single(block => block.StartsWith("authority:", StringComparison.Ordinal));

    [Fact]
    public void The_example_of_all_sections_is_a_good_plan()
    {
        var reading = PlanFile.Read(Example, Samples.Today);

        Assert.Empty(reading is PlanReading.Broken broken ? broken.Problems.Select(one => one.In("docs/plans.md")) : []);
    }

    [Fact]
    public void Every_measure_that_is_taught_can_be_read()
    {
        var taught = Measures().Matches(Page).Select(one => one.Groups["measure"].Value).ToList();

        Assert.Equal(18, taught.Count);
        Assert.All(taught, measure => Assert.IsType<PlanReading.Good>(PlanFile.Read(With(measure), Samples.Today)));
    }

    // `{…}` stands for what was taught before.
    private static string With(string measure)
    {
        var whole = measure.Replace("of: {…}", "of: { kind: receipts, of: [fdi] }", StringComparison.Ordinal).Replace("among: {…}", "among: { none: [services] }", StringComparison.Ordinal);
        var unit = measure.Contains("share", StringComparison.Ordinal) || measure.Contains("growth", StringComparison.Ordinal) ? "\"%\""
            : measure.Contains("receipts", StringComparison.Ordinal) || measure.Contains("amounts", StringComparison.Ordinal) ? "亿元" : "个";
        return Example[..Example.IndexOf("indicators:", StringComparison.Ordinal)]
            + $"indicators:\n  - id: taught\n    name: 例\n    unit: {unit}\n    measure: {whole}\n    targets: {{ authority: 1 }}\n";
    }

    [GeneratedRegex("```yaml\\n(?<plan>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| `(?<measure>\{ kind: [^`]*\})` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Measures();
}
