namespace PromoBot.Stories;

/// <summary>A channel that a story is played through: what people say goes in, what they read comes out.</summary>
public interface IWay : IAsyncDisposable
{
    /// <summary>The folder with the books.</summary>
    string Folder { get; }

    /// <summary>The replies as text; a bare number taps the choice of the last reply with that number.</summary>
    Task<string> Say(string person, string text);

    /// <summary>The minute's sweep: reminders that are due go out.</summary>
    Task Sweep();

    /// <summary>What reached the person meanwhile, as text.</summary>
    Task<string> Hear(string person);
}

/// <summary>The channels, by name.</summary>
public static class Ways
{
    /// <summary>What the others are compared with.</summary>
    public const string Console = "console";

    public static IReadOnlyList<string> Others { get; } = ["directline", "botframework", "wecom"];

    public static async Task<IWay> Open(string name, string plan, StoryClock clock) => name switch
    {
        Console => await ConsoleWay.Open(plan, clock),
        "directline" => await DirectLineWay.Open(plan, clock),
        "botframework" => await BotFrameworkWay.Open(plan, clock),
        "wecom" => await WeComWay.Open(plan, clock),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such channel."),
    };
}
