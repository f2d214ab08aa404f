using System.Globalization;
using PromoBot.Server.Model;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>A section of the settings, read so that what is wrong is named with what was expected.</summary>
internal sealed class Settings(IConfigurationSection section)
{
    public const string TokenExpected = "the callback's token (接收消息 → API接收 → Token), letters and digits, at most 32";
    public const string KeyExpected = "the callback's key (接收消息 → API接收 → EncodingAESKey), 43 letters and digits";

    private const int LongestToken = 32;

    public bool IsEmpty => section.GetChildren().All(child => string.IsNullOrWhiteSpace(child.Value) && !child.GetChildren().Any());

    public IEnumerable<string> Names => section.GetChildren().Select(child => child.Key);

    public static bool IsToken(string word) => word.Length <= LongestToken && word.All(char.IsAsciiLetterOrDigit);

    public Settings Below(string name) => new(section.GetSection(name));

    /// <summary>A misspelt name would otherwise be a setting that has no effect.</summary>
    public void CheckNames(IReadOnlyCollection<string> known)
    {
        foreach (var name in Names.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
            throw new SettingException($"{section.Path}:{name}", $"is not known; expected one of {string.Join(", ", known)}");
    }

    public string? Said(string name) => section[name] is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : null;

    /// <summary>What is wrong is a secret as often as not: it is described, not quoted.</summary>
    public string Needed(string name, string expected, Func<string, bool> isRight)
    {
        if (Said(name) is not { } said)
            throw Wrong(name, $"is missing; expected {expected}");
        return isRight(said) ? said : throw Wrong(name, $"has {said.Length} characters that are not it; expected {expected}");
    }

    public Uri? Address(string name, string expected)
    {
        if (Said(name) is not { } said)
            return null;
        return Uri.TryCreate(said.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0
            ? address
            : throw Wrong(name, $"is '{said}'; expected {expected}");
    }

    public bool Flag(string name, bool otherwise) => Said(name) switch
    {
        null => otherwise,
        var said when bool.TryParse(said, out var flag) => flag,
        var said => throw Wrong(name, $"is '{said}'; expected true or false"),
    };

    public int Number(string name, string expected, int least, int most, int otherwise) => Said(name) switch
    {
        null => otherwise,
        var said when int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var said => throw Wrong(name, $"is '{said}'; expected {expected}, {least} to {most}"),
    };

    private SettingException Wrong(string name, string what) => new($"{section.Path}:{name}", what);
}
