using System.Text;
using PromoBot.Server;
using PromoBot.Server.Channels.Console;

namespace PromoBot.Stories;

/// <summary>Where a story is played: the real pipeline on a SQLite file of its own, with a clock that the story sets.</summary>
public sealed class Stage : IAsyncDisposable
{
    private static readonly string Plans = Path.Combine(AppContext.BaseDirectory, "plans");

    private readonly string folder = Directory.CreateTempSubdirectory("promobot-story-").FullName;
    private readonly StoryClock clock = new();
    private readonly Dictionary<string, ConsoleTalk> talks = new(StringComparer.Ordinal);
    private readonly List<Step.With> edits = [];
    private string plan = "demo.yaml";
    private string person = "promoter";
    private Bot? bot;
    private string heard = "";

    public async Task Play(Step step)
    {
        switch (step)
        {
            case Step.Plan named:
                plan = named.File;
                break;
            case Step.With edit:
                edits.Add(edit);
                break;
            case Step.Now now:
                clock.Time = now.Time;
                break;
            case Step.As somebody:
                person = somebody.Person;
                break;
            case Step.Say said:
                heard = await Answer(said.Text);
                break;
            case Step.Hear:
                heard = await Meanwhile();
                break;
            case Step.Expect expected:
                Check(expected);
                break;
            default:
                throw new InvalidOperationException($"No way to play {step.GetType().Name}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> Answer(string text)
    {
        var talk = await Talk();
        var result = await talk.Take(text, TestContext.Current.CancellationToken);
        return string.Join('\n', result.Replies.Select(talk.Draw));
    }

    private async Task<string> Meanwhile()
    {
        var talk = await Talk();
        return string.Join('\n', (await talk.Meanwhile(TestContext.Current.CancellationToken)).Select(talk.Draw));
    }

    private async Task<ConsoleTalk> Talk()
    {
        bot ??= await Bot.Open(folder, edits.Count == 0 ? Path.Combine(Plans, plan) : Edited(), clock);
        return talks.TryGetValue(person, out var talk) ? talk : talks[person] = new ConsoleTalk(bot.Turns, bot.Store, bot.Words, clock, person);
    }

    private string Edited()
    {
        var yaml = File.ReadAllText(Path.Combine(Plans, plan));
        foreach (var edit in edits)
        {
            Assert.True(yaml.Contains(edit.Old, StringComparison.Ordinal), $"Line {edit.Line}: {plan} does not hold “{edit.Old}”");
            yaml = yaml.Replace(edit.Old, edit.Replacement, StringComparison.Ordinal);
        }

        var file = Path.Combine(folder, "edited.yaml");
        File.WriteAllText(file, yaml);
        return file;
    }

    private void Check(Step.Expect expected)
    {
        var isThere = Even(heard).Contains(Even(expected.Words), StringComparison.Ordinal);
        Assert.True(isThere != expected.IsAbsent, $"Line {expected.Line}: {(expected.IsAbsent ? "did not expect" : "expected")} “{expected.Words}” in\n{heard}");
    }

    /// <summary>White space and the width of punctuation do not matter to a reader.</summary>
    private static string Even(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>A clock that stands where the story put it.</summary>
public sealed class StoryClock : TimeProvider
{
    public DateTimeOffset Time { get; set; } = new(2026, 3, 12, 10, 30, 0, TimeSpan.FromHours(8));

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public override DateTimeOffset GetUtcNow() => Time.ToUniversalTime();
}
