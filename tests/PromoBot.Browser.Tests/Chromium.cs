using Microsoft.Playwright;

namespace PromoBot.Browser.Tests;

/// <summary>The machine's own Chromium; where there is none, tests that need it are skipped with the reason.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Found => Places.Prepend(Environment.GetEnvironmentVariable("PROMOBOT_CHROMIUM")).FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Found is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
    }

    public Task<IBrowserContext> Phone(string locale = "zh-CN", int width = 390) => Screen(locale, width, 844, isPhone: true);

    public Task<IBrowserContext> Desktop(string locale = "zh-CN") => Screen(locale, 1280, 860, isPhone: false);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private async Task<IBrowserContext> Screen(string locale, int width, int height, bool isPhone)
    {
        if (_browser is null)
            Assert.Skip("Chromium was not found (install chromium, or name it in PROMOBOT_CHROMIUM).");
        return await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = locale,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = width, Height = height },
            DeviceScaleFactor = isPhone ? 2 : 1,
            IsMobile = isPhone,
            HasTouch = isPhone,
        });
    }
}
