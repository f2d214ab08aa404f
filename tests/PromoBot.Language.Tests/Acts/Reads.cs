using System.Globalization;
using System.Text;
using System.Text.Json;
using PromoBot.Language;
using PromoBot.Server.Commands;
using PromoBot.Server.Words;

namespace PromoBot.Language.Tests;

/// <summary>The one reader of these tests, and a reading as a line of text: <c>report_visit {"direction":"out"}</c>.</summary>
internal static class Reads
{
    public static DateTimeOffset Now { get; } = DateTimeOffset.Parse("2025-10-15T16:00:00+08:00", CultureInfo.InvariantCulture);

    public static Reader Reader { get; } = new(CueFiles.Load(), ValueReader.Default);

    public static Reading Of(string text, string? asked = null, KnownNames? known = null) =>
        Reader.Read(new(text, Now, known ?? KnownNames.None, asked));

    public static string Line(string text) => Line(Of(text).Acts);

    public static string Line(IReadOnlyList<Act> acts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ActsJson.Unescaped))
        {
            json.WriteStartObject();
            ActsJson.Write(json, acts);
            json.WriteEndObject();
        }
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(buffer.ToArray()));
        return string.Join(" + ", document.RootElement.GetProperty("acts").EnumerateArray().Select(act =>
            act.GetProperty("intent").GetString() + " " + act.GetProperty("slots").GetRawText()));
    }
}
