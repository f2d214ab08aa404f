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
    public void Every_text_that_an_answer_names_has_words(Locale locale)
    {
        var named = new[] { "ShowGap", "Explain", "Rank" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Samples.Repository, "dialogs", folder), "*.cs"))
            .Append(Path.Combine(Samples.Repository, "dialogs", "EffectLines.cs"))
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Concat(Topics.All.Select(topic => $"show_gap.topic_{topic}"))
            .Concat(["show_gap.done_both", "show_gap.done_met_both", "show_gap.done_over_both"])
            .Concat(new[] { "promotion", "team_meeting", "coordination", "supervision", "training" }.Select(kind => $"explain.event_{kind}"))
            .Concat(new[] { "investor", "business", "real_operation", "paid_in_capital", "planned_size" }.Select(point => $"explain.quality_{point}"))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Empty(named.Except(WordFiles.Load()[locale].Keys));
    }

    [GeneratedRegex("\"(?<key>(show_gap|explain|rank|talk)\\.[a-z_]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
