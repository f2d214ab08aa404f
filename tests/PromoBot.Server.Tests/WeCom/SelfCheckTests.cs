using System.Text.Json.Nodes;
using System.Xml.Linq;
using PromoBot.Language;
using PromoBot.Server.Channels.WeCom;
using PromoBot.Server.Tests.Serving;
using PromoBot.Server.Words;
using Finding = PromoBot.Server.Channels.WeCom.Finding;

namespace PromoBot.Server.Tests.WeCom;

/// <summary>What <c>wecom check</c> finds, and the menu.</summary>
public sealed class SelfCheckTests(WeComPeer peer)
{
    [Fact]
    public async Task Where_all_is_right_nothing_is_wrong()
    {
        await using var scene = await WeComScene.Start(peer);
        scene.Stub.Menu = MenuFile.Own();
        var findings = await Check(scene);
        Assert.DoesNotContain(findings, finding => finding.Grade != Grade.Good);
        Assert.Equal(["token", "app", "menu", "callback", "callback", "robots"], findings.Select(finding => finding.Words.Key["we_com.check_".Length..]));
    }

    [Theory]
    [InlineData("wrong", null, true, "check_token_bad", "Secret 不对")]
    [InlineData(null, "ww0000000000000000", true, "check_token_bad", "CorpId 不对")]
    [InlineData(null, null, false, "check_app_bad", "198.51.100.7")]
    public async Task What_is_wrong_is_named_with_where_to_look(string? secret, string? corp, bool isTrusted, string key, string expected)
    {
        await using var scene = await WeComScene.Start(peer);
        scene.Stub.IsTrusted = isTrusted;
        var findings = await Check(scene, app => app with { Secret = secret ?? app.Secret, CorpId = corp ?? app.CorpId });
        var finding = Assert.Single(findings, finding => finding.Words.Key == $"we_com.{key}");
        Assert.Equal(Grade.Bad, finding.Grade);
        Assert.Contains(expected, Say(finding), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_callback_with_another_token_and_one_nobody_listens_at_are_told_apart()
    {
        await using var scene = await WeComScene.Start(peer);
        Assert.Contains(await Check(scene, app => app with { Token = "Another" }), finding => Say(finding).Contains("HTTP 403", StringComparison.Ordinal));
        Assert.Contains(await Check(scene, publicUrl: new Uri("http://127.0.0.1:9/")), finding => finding.Words.Key == "we_com.check_callback_unreachable");
        Assert.Contains(await Check(scene, publicUrl: scene.Stub.Address), finding => Say(finding).Contains("HTTP 404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_noticed()
    {
        await using var scene = await WeComScene.Start(peer);
        var clock = new SetClock();
        clock.Advance(TimeSpan.FromHours(8));
        Assert.Contains(await Check(scene, clock: clock), finding => finding.Words.Key == "we_com.check_clock");
    }

    [Fact]
    public async Task The_menu_is_put_in_place_and_then_is_ours()
    {
        await using var scene = await WeComScene.Start(peer);
        Assert.Contains(await Check(scene), finding => finding.Words.Key == "we_com.check_menu_none");
        using var calls = new ApiCalls(scene.Stub.Address, TimeSpan.FromSeconds(5));
        Assert.IsType<ApiAnswer.Done>(await new WeComApi(calls, App(), TimeProvider.System).PutMenu(MenuFile.Own(), default));
        Assert.Contains(await Check(scene), finding => finding.Words.Key == "we_com.check_menu");
        scene.Stub.Menu!["button"]!.AsArray().RemoveAt(0);
        Assert.Contains(await Check(scene), finding => finding.Words.Key == "we_com.check_menu_other");
    }

    /// <summary>WeCom's limits: three buttons of five entries, names of 16 and 40 bytes, keys of 128.</summary>
    [Fact]
    public void The_menu_is_one_that_wecom_takes()
    {
        var buttons = MenuFile.Own()["button"]!.AsArray();
        Assert.InRange(buttons.Count, 1, 3);
        Assert.All(buttons, button => Assert.InRange(button!["sub_button"]?.AsArray().Count ?? 1, 1, 5));
        Assert.All(MenuFile.Own()["button"]!.AsArray(), button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount((string)button!["name"]!), 1, 16));
        Assert.All(MenuFile.Entries(MenuFile.Own()), entry => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(entry.Key ?? "x"), 1, 128));
    }

    [Fact]
    public async Task Every_entry_of_the_menu_is_something_the_bot_can_do()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        foreach (var key in MenuFile.Entries(MenuFile.Own()).Select(entry => entry.Key).OfType<string>().Distinct())
        {
            var before = scene.Stub.Sent.Count;
            await scene.Post(scene.Event("click", "zhangsan", new XElement("EventKey", key)));
            Assert.DoesNotContain("没看明白", Seen.On((await scene.Replies(before))[0]), StringComparison.Ordinal);
        }
    }

    /// <summary>Every code that the check explains has its words, in both languages (which a test of all words compares).</summary>
    [Fact]
    public void Every_explained_code_has_words()
    {
        foreach (var code in ErrorCodes.Explained)
            Assert.NotEqual("", new Speaker(WordFiles.Load(), Locale.Zh, new DateOnly(2026, 3, 12)).Say(SelfCheck.Why(new ApiAnswer.Failed(code, "hint"))));
    }

    private static AppSettings App() => new(StubWeCom.CorpId, StubWeCom.AgentId, StubWeCom.Secret, WeComScene.Token, WeComScene.Key);

    private static async Task<IReadOnlyList<Finding>> Check(WeComScene scene, Func<AppSettings, AppSettings>? change = null, Uri? publicUrl = null, TimeProvider? clock = null)
    {
        var settings = new WeComSettings(
            (change ?? (app => app))(App()), new BotSettings(WeComScene.BotToken, WeComScene.BotKey, null), new Dictionary<string, string> { ["通报群"] = StubWeCom.RobotKey },
            scene.Stub.Address, publicUrl ?? scene.Server.Address, true, true, null, new MemberLimits(30, 1000));
        using var calls = new ApiCalls(scene.Stub.Address, TimeSpan.FromSeconds(5));
        return await new SelfCheck(settings, calls, clock ?? TimeProvider.System).Run(default);
    }

    private static string Say(Finding finding) => new Speaker(WordFiles.Load(), Locale.Zh, new DateOnly(2026, 3, 12)).Say(finding.Words);
}
