using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>The message that came with uploaded files.</summary>
internal static class Uploaded
{
    private const string ActivityType = "application/vnd.microsoft.activity";

    /// <returns>Null where none came.</returns>
    public static Posted? Message(string? contentType, byte[] body)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || type.Boundary.Length == 0)
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        var text = Encoding.UTF8.GetString(body);
        foreach (var part in text.Split($"--{boundary}"))
        {
            var split = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (split > 0 && part.AsSpan(0, split).Contains(ActivityType, StringComparison.OrdinalIgnoreCase))
                return Activity(part[split..].Trim());
        }

        return null;
    }

    private static Posted? Activity(string json)
    {
        try
        {
            var posted = Posted.Read(Encoding.UTF8.GetBytes(json));
            return posted with { Text = string.IsNullOrEmpty(posted.Text) ? "📎" : posted.Text };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
