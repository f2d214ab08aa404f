using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using PromoBot.Server.Model;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>The app package for Teams: the manifest with the settings filled in, its languages and icons, as a zip.</summary>
public static partial class TeamsPackage
{
    /// <summary>Settings of the package: who offers the app, and where.</summary>
    public const string Section = "PromoBot:Manifest:Teams";

    private const string Folder = "manifest/teams/";
    private const int LongestDeveloper = 32;

    /// <summary>Equal settings give equal bytes, so that a package can be compared with an older one.</summary>
    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="SettingException">Something is missing, or still an example.</exception>
    public static byte[] From(BotFrameworkSettings bot, IConfiguration configuration)
    {
        var values = Values(bot, configuration.GetSection(Section));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "manifest.json", "zh.json", "en-us.json", "color.png", "outline.png" })
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Stamp;
                using var stream = entry.Open();
                stream.Write(name == "manifest.json" ? Encoding.UTF8.GetBytes(Filled(Encoding.UTF8.GetString(File(name)), values)) : File(name));
            }
        }

        return bytes.ToArray();
    }

    private static Dictionary<string, string> Values(BotFrameworkSettings bot, IConfigurationSection section)
    {
        var app = bot.AppId is { } id && id != Guid.Empty.ToString("D") ? id
            : throw new SettingException($"{BotFrameworkSettings.Section}:{nameof(bot.AppId)}", "is missing; expected the application id of the bot");
        var site = Address(section, "Site", "the address the bot is reached at, such as https://bot.example.gov.cn");
        return new(StringComparer.Ordinal)
        {
            ["APP_ID"] = app,
            ["VERSION"] = Version(section),
            ["DEVELOPER"] = Developer(section),
            ["SITE"] = site.GetLeftPart(UriPartial.Authority),
            ["HOST"] = site.Host,
            ["PRIVACY_URL"] = Address(section, "PrivacyUrl", "the page that says what is kept about people").ToString(),
            ["TERMS_URL"] = Address(section, "TermsUrl", "the page with the terms of use").ToString(),
        };
    }

    private static string Developer(IConfigurationSection section) => section["Developer"]?.Trim() switch
    {
        { Length: > 0 and <= LongestDeveloper } said => said,
        var said => throw new SettingException(
            $"{section.Path}:Developer", $"is '{said}'; expected who offers the app, at most {LongestDeveloper} characters"),
    };

    private static string Version(IConfigurationSection section) => section["Version"]?.Trim() switch
    {
        null or "" => "1.0.0",
        var said when Numbers().IsMatch(said) => said,
        var said => throw new SettingException($"{section.Path}:Version", $"is '{said}'; expected three numbers such as 1.0.0"),
    };

    /// <summary>An example's address would be refused only after the upload, or worse, not at all.</summary>
    private static Uri Address(IConfigurationSection section, string name, string expected)
    {
        var said = section[name]?.Trim();
        var isGood = Uri.TryCreate(said, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            && !address.IsLoopback && address.Host.Contains('.', StringComparison.Ordinal) && !Example().IsMatch(address.Host);
        return isGood ? address! : throw new SettingException($"{section.Path}:{name}", $"is '{said}'; expected {expected} (https, no example)");
    }

    private static string Filled(string manifest, Dictionary<string, string> values)
    {
        var filled = Placeholder().Replace(manifest, mention => System.Text.Json.JsonEncodedText.Encode(
            values[mention.Groups["name"].Value], System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());
        return filled.Contains("${", StringComparison.Ordinal) ? throw new InvalidOperationException("The manifest has a placeholder that nothing fills.") : filled;
    }

    private static byte[] File(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"{Folder}{name} is not in the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(^|\.)example(\.|$)|\.(test|invalid|localhost)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Example();
}
