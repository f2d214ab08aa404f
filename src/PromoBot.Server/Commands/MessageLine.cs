using System.Globalization;
using System.Text.Json;

namespace PromoBot.Server.Commands;

/// <summary>One line of a labelled file: the message, and its labels where it has any.</summary>
internal sealed record MessageLine(string Id, string Lang, DateTimeOffset Now, string Text, JsonElement? Acts)
{
    /// <exception cref="FormatException">Says what is missing.</exception>
    public static MessageLine From(string line, DateTimeOffset usual)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        if (root.ValueKind is not JsonValueKind.Object)
            throw new FormatException("An object with id and text is expected.");
        return new(
            Word(root, "id") ?? throw new FormatException("'id' is missing."),
            Word(root, "lang") ?? "?",
            Word(root, "now") is { } now ? DateTimeOffset.Parse(now, CultureInfo.InvariantCulture) : usual,
            Word(root, "text") ?? throw new FormatException("'text' is missing."),
            root.TryGetProperty("acts", out var acts) ? acts.Clone() : null);
    }

    private static string? Word(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? value.ValueKind is JsonValueKind.String ? value.GetString()
            : value.ToString() : null;
}
