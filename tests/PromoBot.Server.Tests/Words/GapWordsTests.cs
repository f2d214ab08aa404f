using System.Text.RegularExpressions;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Tests.Plans;
using PromoBot.Server.Words;

namespace PromoBot.Server.Tests.Words;

public partial class GapWordsTests
{
    [Theory]
    [InlineData(Locale.Zh)]
    [InlineData(Locale.En)]
    public void Every_text_that_the_gap_names_has_words(Locale locale)
    {
        var named = Directory.GetFiles(Path.Combine(Samples.Repository, "dialogs", "ShowGap"), "*.cs")
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Concat(Topics.All.Select(topic => $"show_gap.topic_{topic}"))
            .Concat(["show_gap.done_both", "show_gap.done_met_both", "show_gap.done_over_both"]);

        Assert.Empty(named.Distinct(StringComparer.Ordinal).Except(WordFiles.Load()[locale].Keys));
    }

    [GeneratedRegex("\"(?<key>show_gap\\.[a-z_]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
