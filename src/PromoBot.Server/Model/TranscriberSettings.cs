using System.Globalization;

namespace PromoBot.Server.Model;

/// <summary>Who turns speech into words. From <c>PromoBot:Transcriber</c>.</summary>
/// <param name="Name">Of the model.</param>
/// <param name="Spoken">Code of the language people speak; null: the model finds out by itself.</param>
/// <param name="TimeLimit">For one voice message.</param>
public sealed record TranscriberSettings(Uri Endpoint, string Key, string Name, string? Spoken, TimeSpan TimeLimit)
{
    public const string Section = "PromoBot:Transcriber";

    private const string FindOut = "auto";
    private const int LongestSeconds = 60;

    private static readonly string[] Known = [nameof(Endpoint), nameof(Key), nameof(Name), "Language", nameof(TimeLimit)];

    // A key never shows in a log or a message by way of a record's text.
    public override string ToString() => $"{Name} at {Endpoint}";

    /// <summary>Null: nobody is configured, and people are asked to write.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static TranscriberSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().All(setting => string.IsNullOrWhiteSpace(setting.Value)))
            return null;
        foreach (var setting in section.GetChildren().Where(setting => !Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)))
            throw new SettingException(setting.Path, $"is not known; expected one of {string.Join(", ", Known)}");
        return new(
            Address(section),
            Said(section, nameof(Key)) ?? throw Wrong(section, nameof(Key), "is missing; expected the endpoint's key (any word where it asks for none)"),
            Said(section, nameof(Name)) ?? throw Wrong(section, nameof(Name), "is missing; expected the name of the model, such as whisper-1"),
            Said(section, "Language") switch { null => "zh", FindOut => null, var said => said },
            Limit(section));
    }

    private static Uri Address(IConfigurationSection section)
    {
        const string Expected = "an address such as https://api.openai.com/v1, without /audio/transcriptions";
        if (Said(section, nameof(Endpoint)) is not { } said)
            throw Wrong(section, nameof(Endpoint), $"is missing; expected {Expected}");
        var isGood = Uri.TryCreate(said.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            && address.Query.Length == 0 && !said.Contains("/audio/", StringComparison.OrdinalIgnoreCase);
        return isGood ? address! : throw Wrong(section, nameof(Endpoint), $"is '{said}'; expected {Expected}");
    }

    private static TimeSpan Limit(IConfigurationSection section) => Said(section, nameof(TimeLimit)) switch
    {
        null => TimeSpan.FromSeconds(20),
        var said when int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= LongestSeconds =>
            TimeSpan.FromSeconds(seconds),
        var said => throw Wrong(section, nameof(TimeLimit), $"is '{said}'; expected whole seconds, 1 to {LongestSeconds}"),
    };

    private static string? Said(IConfigurationSection section, string name) =>
        section[name] is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : null;

    private static SettingException Wrong(IConfigurationSection section, string name, string what) => new($"{section.Path}:{name}", what);
}
