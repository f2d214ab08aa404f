using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PromoBot.Server.Web;

/// <summary>
/// The files of the web page, as the build laid them into <c>web/</c> beside the program. Each is read and compressed once,
/// when it is first asked for: Web Chat's bundle has 3.9 MB and takes 1 MB on the way.
/// </summary>
internal sealed partial class Page(IHostEnvironment environment, ILogger<Page> log)
{
    public const string Bundle = "webchat.js";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "web");
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["index.html"] = "text/html; charset=utf-8",
        ["look.js"] = "text/javascript; charset=utf-8",
        ["app.js"] = "text/javascript; charset=utf-8",
        ["style.css"] = "text/css; charset=utf-8",
        ["icon.svg"] = "image/svg+xml",
        [Bundle] = "text/javascript; charset=utf-8",
        ["webchat.js.LICENSE.txt"] = "text/plain; charset=utf-8",
    };

    private readonly ConcurrentDictionary<string, Lazy<Packed?>> _files = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Types.Keys;

    public void WarnWhereIncomplete()
    {
        if (!File.Exists(Path.Combine(Folder, Bundle)))
            LogNoBundle();
    }

    public IResult Serve(string name, HttpContext context)
    {
        if (Find(name) is not { } file)
            return TypedResults.NotFound();
        var headers = context.Response.Headers;
        // A name with its version never changes; all else is asked for again and mostly answered with 304.
        headers.CacheControl = context.Request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "no-cache";
        headers.ETag = $"\"{file.Version}\"";
        headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(file.Version, StringComparison.Ordinal))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (encoding, bytes) = accepted.Contains("br", StringComparison.Ordinal) ? ("br", file.Brotli)
            : accepted.Contains("gzip", StringComparison.Ordinal) ? ("gzip", file.Gzip)
            : (null, file.Plain);
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return TypedResults.Bytes(bytes, Types[name]);
    }

    private Packed? Find(string name) =>
        _files.GetOrAdd(name, static (asked, page) => new Lazy<Packed?>(() => page.Read(asked)), this).Value;

    private Packed? Read(string name)
    {
        var file = Path.Combine(Folder, name);
        if (!File.Exists(file))
            return null;
        var bytes = File.ReadAllBytes(file);
        if (name == "index.html")
            bytes = Encoding.UTF8.GetBytes(Filled(Encoding.UTF8.GetString(bytes)));
        return new Packed(bytes);
    }

    private string Filled(string html) => Mention()
        .Replace(html, WithVersion)
        .Replace("data-picker=\"off\"", environment.IsDevelopment() ? "data-picker=\"on\"" : "data-picker=\"off\"", StringComparison.Ordinal);

    private string WithVersion(Match mention) =>
        Find(mention.Groups["name"].Value) is { } file ? $"\"{mention.Groups["name"].Value}?v={file.Version}\"" : mention.Value;

    /// <summary>A file of ours in a tag of index.html.</summary>
    [GeneratedRegex("\"(?<name>app\\.js|look\\.js|style\\.css|icon\\.svg|webchat\\.js)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();

    [LoggerMessage(LogLevel.Warning,
        "The web page has no chat: Web Chat was not there when this was built. Install Node.js 18 or later with npm and build again.")]
    private partial void LogNoBundle();

    private sealed class Packed(byte[] bytes)
    {
        private readonly Lazy<byte[]> _gzip = new(() => Pack(bytes, stream => new GZipStream(stream, CompressionLevel.Optimal)));
        private readonly Lazy<byte[]> _brotli = new(() => Pack(bytes, stream => new BrotliStream(stream, CompressionLevel.Optimal)));

        public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];

        public byte[] Plain => bytes;

        public byte[] Gzip => _gzip.Value;

        public byte[] Brotli => _brotli.Value;

        private static byte[] Pack(byte[] bytes, Func<Stream, Stream> packer)
        {
            var packed = new MemoryStream();
            using (var stream = packer(packed))
                stream.Write(bytes);
            return packed.ToArray();
        }
    }
}

internal static class PageRoutes
{
    public static void MapPage(this WebApplication app)
    {
        var page = app.Services.GetRequiredService<Page>();
        page.WarnWhereIncomplete();
        string[] methods = ["GET", "HEAD"];
        app.MapMethods("/", methods, (HttpContext context) => page.Serve("index.html", context));
        app.MapMethods("/favicon.ico", methods, (HttpContext context) => page.Serve("icon.svg", context));
        foreach (var name in Page.Names)
            app.MapMethods($"/{name}", methods, (HttpContext context) => page.Serve(name, context));
    }
}
