using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace PromoBot.Browser.Tests;

/// <summary>Microsoft 365 Agents Playground in its Teams mode, in front of a running bot.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly Process process;
    private readonly Uri address;

    private Playground(Process process, Uri address) => (this.process, this.address) = (process, address);

    public static async Task<Playground> Start(Uri bot)
    {
        var package = NodePackages.Need("@microsoft/m365agentsplayground");
        var port = FreePort();
        var start = new ProcessStartInfo("node",
        [
            Path.Combine(package, "cli.js"), "start", "-e", new Uri(bot, "/api/messages").ToString(), "-c", "msteams", "-p", $"{port}",
            "--service-url", $"http://127.0.0.1:{port}/_connector", "--disable-telemetry",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Directory.CreateTempSubdirectory("promobot-playground-").FullName,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var playground = new Playground(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}/"));
        playground.process.OutputDataReceived += (_, _) => { };
        playground.process.ErrorDataReceived += (_, _) => { };
        playground.process.BeginOutputReadLine();
        playground.process.BeginErrorReadLine();
        await playground.IsReady();
        return playground;
    }

    public async Task<IPage> Open(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString(), new PageGotoOptions { Timeout = 60_000 });
        await Box(page).WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        return page;
    }

    public static ILocator Box(IPage page) => page.Locator("[role=textbox][contenteditable=true]");

    public static async Task Say(IPage page, string text)
    {
        await Box(page).ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task IsReady()
    {
        using var http = new HttpClient();
        for (var i = 0; i < 300; i++)
        {
            try
            {
                if ((await http.GetAsync(new Uri(address, "/_debug/ping"))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            Assert.False(process.HasExited, "The playground ended.");
            await Task.Delay(200);
        }

        Assert.Fail("The playground did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
