using System.Text.Json;
using PromoBot.Server.Tests.BotFramework;
using PromoBot.Server.Tests.WeCom;

namespace PromoBot.Server.Tests.Serving;

/// <summary>One person in Teams and in WeCom: the same records, not the same open question.</summary>
public sealed class SeveralChannelsTests(WeComPeer peer)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task What_was_noted_in_Teams_is_taken_back_in_WeCom_and_a_question_stays_where_it_was_asked()
    {
        await using var cloud = await StubCloud.Start();
        await using var wecom = await WeComScene.Start(peer, settings: [.. cloud.Settings], outbound: cloud.Outbound);
        using var teams = new TeamsUser(wecom.Server.Client(), cloud, "promoter", "a:promoter");
        await teams.Say("邀请码 DZ8F3K");
        // A code is good once; the second account comes from the officer's list.
        var authority = (await wecom.Server.Store.Authorities())[0];
        Assert.True(await wecom.Server.Store.BindAccount(authority, "promoter", "wecom", "zhangsan", DateTimeOffset.UtcNow));

        await teams.Say("昨天拜访了宁德时代");
        await Come(cloud, 2);
        Assert.Contains("宁德时代", Seen.On((await wecom.Say("撤销"))[0]), StringComparison.Ordinal);

        await teams.Say("昨天去拜访");
        await Come(cloud, 3);
        Assert.DoesNotContain("记下了", Seen.On((await wecom.Say("比亚迪"))[0]), StringComparison.Ordinal);
        await teams.Say("比亚迪");
        Assert.Contains("记下了", await Come(cloud, 4), StringComparison.Ordinal);
    }

    private static async Task<string> Come(StubCloud cloud, int number)
    {
        for (var i = 0; i < 1500 && cloud.Messages.Count < number; i++)
            await Task.Delay(20);
        return cloud.Messages[number - 1].ToJsonString(Readable);
    }
}
