using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PromoBot.Server.Tests.Serving;

public sealed class PageTests
{
    [Fact]
    public async Task The_page_comes_with_safe_headers_and_files_that_are_cached_by_version()
    {
        await using var server = await RunningServer.WithSamples("Production");
        using var http = server.Client();

        using var page = await http.GetAsync("/");
        var html = await page.Content.ReadAsStringAsync();
        var script = Regex.Match(html, "app\\.js\\?v=[0-9a-f]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        using var file = await http.GetAsync($"/{script}");

        Assert.Contains("frame-ancestors 'self'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(["nosniff"], page.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
        Assert.Equal("public, max-age=31536000, immutable", file.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task Nothing_but_the_pages_own_files_is_served()
    {
        await using var server = await RunningServer.WithSamples();
        using var http = server.Client();

        foreach (var path in new[] { "/PromoBot.Server.dll", "/direct-line.key", "/web/app.js", "/..%2fdirect-line.key", "/appsettings.json" })
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_bundle_travels_compressed()
    {
        await using var server = await RunningServer.WithSamples();
        using var http = server.Client();
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");

        using var bundle = await http.GetAsync("/webchat.js");
        if (bundle.StatusCode == HttpStatusCode.NotFound)
            Assert.Skip("Web Chat was not there when this was built (npm).");

        Assert.Equal(["br"], bundle.Content.Headers.ContentEncoding);
        Assert.InRange((await bundle.Content.ReadAsByteArrayAsync()).Length, 100_000, 1_500_000);
    }

    [Fact]
    public async Task Teams_may_show_the_page_as_a_tab_once_the_bot_is_registered_there()
    {
        const string bot = "PromoBot:Channels:BotFramework";
        var id = Guid.NewGuid().ToString("D");
        await using var server = await RunningServer.With([$"{bot}:AppId={id}", $"{bot}:AppSecret=x", $"{bot}:TenantId={id}"]);
        using var http = server.Client();

        using var page = await http.GetAsync("/");

        Assert.EndsWith("*.office.com", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com", page.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Health_is_told()
    {
        await using var server = await RunningServer.WithSamples("Production");
        using var http = server.Client();

        var health = await http.GetFromJsonAsync<JsonElement>("/healthz");
        Assert.Equal("ok", health.GetProperty("status").GetString());
        foreach (var channel in new[] { "directline", "botframework" })
            Assert.Equal(("ok", 0), (health.GetProperty("channels").GetProperty(channel).GetProperty("state").GetString(), health.GetProperty("channels").GetProperty(channel).GetProperty("waiting").GetInt32()));
    }
}
