using System.Text;

namespace PromoBot.Stories;

/// <summary>
/// Where a story is played: the real bot on a SQLite file of its own, reached through one of its channels, with a clock that
/// the story sets.
/// </summary>
/// <param name="channel">One of <see cref="Ways"/>.</param>
public sealed class Stage(string channel = Ways.Console) : IAsyncDisposable
{
    private static readonly string Plans = Path.Combine(AppContext.BaseDirectory, "plans");

    private readonly StoryClock clock = new();
    private readonly string folder = Directory.CreateTempSubdirectory("promobot-plan-").FullName;
    private readonly List<Step.With> edits = [];
    private string plan = "demo.yaml";
    private string person = "promoter";
    private IWay? way;
    private string heard = "";

    /// <summary>What the story has left in the books so far.</summary>
    public IReadOnlyList<string> Books => way is null ? [] : BooksDump.Of(way.Folder);

    public async Task Play(Story story)
    {
        foreach (var step in story.Steps)
            await Play(step);
    }

    public async ValueTask DisposeAsync()
    {
        if (way is not null)
            await way.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Play(Step step)
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
                way ??= await Ways.Open(channel, PlanFile(), clock);
                heard = await way.Say(person, said.Text);
                break;
            case Step.Hear:
                way ??= await Ways.Open(channel, PlanFile(), clock);
                heard = await way.Hear(person);
                break;
            case Step.Sweep:
                way ??= await Ways.Open(channel, PlanFile(), clock);
                await way.Sweep();
                break;
            case Step.Expect expected:
                Check(expected);
                break;
            default:
                throw new InvalidOperationException($"No way to play {step.GetType().Name}.");
        }
    }

    /// <summary>The plan file of the story, with its edits.</summary>
    private string PlanFile()
    {
        var shipped = Path.Combine(Plans, plan);
        if (edits.Count == 0)
            return shipped;
        var yaml = File.ReadAllText(shipped);
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

/// <summary>A clock that stands where the story put it; its timers are the real ones.</summary>
public sealed class StoryClock : TimeProvider
{
    public DateTimeOffset Time { get; set; } = new(2026, 3, 12, 10, 30, 0, TimeSpan.FromHours(8));

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public override DateTimeOffset GetUtcNow() => Time.ToUniversalTime();
}
