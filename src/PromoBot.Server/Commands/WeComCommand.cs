using System.CommandLine;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.WeCom;
using PromoBot.Server.Words;

namespace PromoBot.Server.Commands;

/// <summary><c>wecom check</c> and <c>wecom menu</c>: for whoever sets WeCom up.</summary>
internal static class WeComCommand
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);

    private static readonly Option<string> Lang = new("--lang") { Description = "zh-CN or en.", DefaultValueFactory = _ => "zh-CN" };

    public static Command Create()
    {
        Lang.AcceptOnlyFromAmong("zh-CN", "en");
        return new Command("wecom", "Helps to set WeCom (企业微信) up.")
        {
            On(new Command("check", "Tells what is wrong: settings, token, trusted addresses, callback, menu."), Check),
            On(new Command("menu", "Puts the app's menu in place."), Menu),
        };
    }

    private static Command On(Command command, Func<WeComSettings, Speaker, CancellationToken, Task<int>> run)
    {
        command.Options.Add(Lang);
        command.SetAction((parsed, cancel) => Shared.Guarded(() =>
        {
            var speaker = new Speaker(WordFiles.Load(), parsed.GetRequiredValue(Lang) == "en" ? Locale.En : Locale.Zh, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
            return WeComSettings.From(Shared.Settings()) is { } settings
                ? run(settings, speaker, cancel)
                : Task.FromResult(Shared.Fail(speaker.Say("we_com.no_settings"), 2));
        }));
        return command;
    }

    private static async Task<int> Check(WeComSettings settings, Speaker speaker, CancellationToken cancel)
    {
        using var calls = new ApiCalls(settings.Api, CallLimit);
        var findings = await new SelfCheck(settings, calls, TimeProvider.System).Run(cancel);
        foreach (var finding in findings)
            await Console.Out.WriteLineAsync($"{Mark(finding.Grade)} {speaker.Say(finding.Words)}");
        return findings.Any(finding => finding.Grade == Grade.Bad) ? 1 : 0;
    }

    private static async Task<int> Menu(WeComSettings settings, Speaker speaker, CancellationToken cancel)
    {
        if (settings.App is not { } app)
            return Shared.Fail(speaker.Say("we_com.no_app_settings"), 2);
        using var calls = new ApiCalls(settings.Api, CallLimit);
        var answer = await new WeComApi(calls, app, TimeProvider.System).PutMenu(MenuFile.Own(), cancel);
        if (answer is not ApiAnswer.Done)
            return Shared.Fail(speaker.Say("we_com.menu_failed", ("why", SelfCheck.Why(answer))), 1);
        await Console.Out.WriteLineAsync(speaker.Say("we_com.menu_put"));
        return 0;
    }

    private static string Mark(Grade grade) => grade switch
    {
        Grade.Good => "✓",
        Grade.Note => "·",
        Grade.Bad => "✗",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "A grade without a mark."),
    };
}
