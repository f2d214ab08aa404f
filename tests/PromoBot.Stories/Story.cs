using System.Globalization;

namespace PromoBot.Stories;

/// <summary>A conversation as a text file (see Stories/README.md).</summary>
/// <param name="Steps">From top to bottom.</param>
public sealed record Story(string Name, IReadOnlyList<Step> Steps)
{
    public static Story Read(string path)
    {
        var steps = new List<Step>();
        foreach (var (line, number) in File.ReadAllLines(path).Select((line, index) => (line.Trim(), index + 1)))
            if (line.Length > 0 && line[0] != '#')
                steps.Add(Of(line, number));
        return new Story(Path.GetFileNameWithoutExtension(path), steps);
    }

    private static Step Of(string line, int number) => line switch
    {
        _ when After(line, "plan:") is { } plan => new Step.Plan(number, plan),
        _ when After(line, "with:") is { } edit && edit.Split(" => ") is [var old, var replacement] => new Step.With(number, old, replacement),
        _ when After(line, "now:") is { } now => new Step.Now(number, DateTimeOffset.Parse(now + " +08:00", CultureInfo.InvariantCulture)),
        _ when After(line, "as:") is { } person => new Step.As(number, person),
        _ when line == "~" => new Step.Sweep(number),
        _ when line == "<" => new Step.Hear(number),
        _ when After(line, ">") is { } said => new Step.Say(number, said),
        _ when After(line, "!") is { } absent => new Step.Expect(number, absent, IsAbsent: true),
        _ => new Step.Expect(number, line, IsAbsent: false),
    };

    private static string? After(string line, string mark) => line.StartsWith(mark, StringComparison.Ordinal) ? line[mark.Length..].Trim() : null;
}

/// <summary>One line of a story.</summary>
public abstract record Step(int Line)
{
    /// <summary>The plan file that the story plays under, before anything else.</summary>
    public sealed record Plan(int Line, string File) : Step(Line);

    /// <summary>A change to the plan file, as an officer would make it by hand, before anything else.</summary>
    public sealed record With(int Line, string Old, string Replacement) : Step(Line);

    public sealed record Now(int Line, DateTimeOffset Time) : Step(Line);

    public sealed record As(int Line, string Person) : Step(Line);

    public sealed record Say(int Line, string Text) : Step(Line);

    /// <summary>What reached the person meanwhile is heard.</summary>
    public sealed record Hear(int Line) : Step(Line);

    /// <summary>The clock strikes: reminders that are due go out.</summary>
    public sealed record Sweep(int Line) : Step(Line);

    /// <summary>Words that the replies to the last message hold, or must not hold; white space counts as one space.</summary>
    public sealed record Expect(int Line, string Words, bool IsAbsent) : Step(Line);
}
