using System.Globalization;

namespace PromoBot.Server.Model;

/// <summary>Which language model helps, and how. From <c>PromoBot:Model</c>.</summary>
/// <param name="Name">Of the model, or of the deployment on Azure.</param>
/// <param name="TimeLimit">For one message, all in all.</param>
public sealed record ModelSettings(Uri Endpoint, string Key, string Name, Capability Capability, bool MaskNames, TimeSpan TimeLimit)
{
    public const string Section = "PromoBot:Model";

    private const double LongestSeconds = 3;

    // A key never shows in a log or a message by way of a record's text.
    public override string ToString() => $"{Name} at {Endpoint}";

    /// <summary>Null: no model is configured.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static ModelSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().All(setting => string.IsNullOrWhiteSpace(setting.Value)))
            return null;
        CheckNames(section);
        return new(
            Address(section),
            Said(section, nameof(Key), "the endpoint's key (any word where it asks for none)"),
            Said(section, nameof(Name), "the name of the model or deployment"),
            CapabilityOf(section),
            IsMasked(section),
            Limit(section));
    }

    /// <summary>A misspelt MaskName would otherwise send what was meant to be hidden.</summary>
    private static void CheckNames(IConfigurationSection section)
    {
        string[] known = [nameof(Endpoint), nameof(Key), nameof(Name), nameof(Capability), nameof(MaskNames), nameof(TimeLimit)];
        foreach (var setting in section.GetChildren().Where(setting => !known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)))
            throw new SettingException(setting.Path, $"is not known; expected one of {string.Join(", ", known)}");
    }

    private static string Said(IConfigurationSection section, string name, string expected) =>
        section[name] is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : throw Wrong(section, name, $"is missing; expected {expected}");

    private static Uri Address(IConfigurationSection section)
    {
        const string Expected = "an address such as https://api.deepseek.com/v1";
        var said = Said(section, nameof(Endpoint), Expected);
        return Uri.TryCreate(said, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0
            ? address
            : throw Wrong(section, nameof(Endpoint), $"is '{said}'; expected {Expected}");
    }

    private static Capability CapabilityOf(IConfigurationSection section) => section[nameof(Capability)] switch
    {
        null or "" or "json_object" => Capability.JsonObject,
        "json_schema" => Capability.JsonSchema,
        "plain" => Capability.Plain,
        var said => throw Wrong(section, nameof(Capability), $"is '{said}'; expected json_schema, json_object or plain"),
    };

    private static bool IsMasked(IConfigurationSection section) => section[nameof(MaskNames)] switch
    {
        null or "" => true,
        var said when bool.TryParse(said, out var isMasked) => isMasked,
        var said => throw Wrong(section, nameof(MaskNames), $"is '{said}'; expected true or false"),
    };

    private static TimeSpan Limit(IConfigurationSection section) => section[nameof(TimeLimit)] switch
    {
        null or "" => TimeSpan.FromSeconds(LongestSeconds),
        var said when double.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0.01 and <= LongestSeconds =>
            TimeSpan.FromSeconds(seconds),
        var said => throw Wrong(section, nameof(TimeLimit), $"is '{said}'; expected seconds, more than 0 and at most {LongestSeconds}"),
    };

    private static SettingException Wrong(IConfigurationSection section, string name, string what) => new($"{section.Path}:{name}", what);
}
