using Microsoft.Playwright;

namespace PromoBot.Browser.Tests;

/// <summary>The web chat as somebody sees it.</summary>
internal sealed class ChatPage
{
    private static readonly string Screens = Path.Combine(Root(), "artifacts", "screens");

    private ChatPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>What the browser complained about: a refused script or style, a missing file, an exception.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator SendBox => Page.Locator("[data-id='webchat-sendbox-input']");

    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    public ILocator Starters => Page.Locator("#starters button");

    public static async Task<ChatPage> Open(IBrowserContext context, Uri address, string? person = null)
    {
        var chat = new ChatPage(await context.NewPageAsync());
        chat.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
                chat.Complaints.Add(message.Text);
        };
        chat.Page.PageError += (_, error) => chat.Complaints.Add(error);
        await chat.Page.GotoAsync(address.ToString());
        if (person is not null)
            await chat.Pick(person);
        return chat;
    }

    public async Task Pick(string person)
    {
        await Page.Locator($"#people [data-person='{person}']").ClickAsync();
        await SendBox.WaitForAsync();
    }

    public async Task Say(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    public Task Sees(string text) => Page.GetByText(text).First.WaitForAsync(new LocatorWaitForOptions { Timeout = 15_000 });

    public Task SeesCard(string text) => Cards.Filter(new LocatorFilterOptions { HasText = text }).Last
        .WaitForAsync(new LocatorWaitForOptions { Timeout = 15_000 });

    /// <summary>How many messages say so; the lines for screen readers apart.</summary>
    public Task<int> Count(string text) => Page.Locator(".webchat__bubble", new PageLocatorOptions { HasText = text }).CountAsync();

    /// <summary>Kept for people to look at.</summary>
    public async Task Shoot(string name)
    {
        await Task.Delay(700); // Cards slide in; a picture of that is of no use.
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screens, $"{name}.png") });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PromoBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
