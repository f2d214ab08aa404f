using System.Net;
using PromoBot.Server.Channels.BotFramework;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Server.Tests.BotFramework;

/// <summary>Every cloud and every kind of registration, there and back: the connector's token in, the bot's own token out.</summary>
public sealed class CloudTests
{
    private const string Gov = "https://smba.infra.gov.teams.microsoft.us/gcch";
    private const string China = "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/teams/";

    [Theory]
    [InlineData("Public", AppType.SingleTenant, StubCloud.ServiceUrl)]
    [InlineData("Public", AppType.MultiTenant, StubCloud.ServiceUrl)]
    [InlineData("Public", AppType.ManagedIdentity, StubCloud.ServiceUrl)]
    [InlineData("USGov", AppType.SingleTenant, Gov)]
    [InlineData("USGov", AppType.MultiTenant, Gov)]
    [InlineData("USGov", AppType.ManagedIdentity, Gov)]
    [InlineData("China", AppType.SingleTenant, China)]
    [InlineData("China", AppType.MultiTenant, China)]
    [InlineData("China", AppType.ManagedIdentity, China)]
    public async Task A_message_is_answered(string cloud, AppType type, string service)
    {
        await using var scene = await TeamsScene.Open(cloud: await StubCloud.Start(cloud, type, service));
        using var user = await scene.Promoter();
        await user.Say("帮助");

        Assert.Equal("promoter-2", (string?)(await scene.Message(2))["replyToId"]);
        Assert.Equal(1, scene.Cloud.TokensGiven);
        Assert.Empty(scene.Cloud.Strangers);
    }

    [Theory]
    [InlineData("Public", StubCloud.ServiceUrl, "https://api.botframework.us")]
    [InlineData("USGov", Gov, "https://api.botframework.com")]
    [InlineData("China", China, "https://api.botframework.com")]
    public async Task The_token_of_another_cloud_is_refused(string cloud, string service, string issuer)
    {
        await using var scene = await TeamsScene.Open(cloud: await StubCloud.Start(cloud, service: service));
        using var user = scene.User();
        using var answer = await user.Post(user.Message("你好"), scene.Cloud.Mint(issuer: issuer));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_multi_tenant_bot_hears_people_of_any_tenant()
    {
        await using var scene = await TeamsScene.Open(cloud: await StubCloud.Start(type: AppType.MultiTenant));
        using var user = scene.User();
        var message = user.Message("你好");
        message["channelData"]!["tenant"]!["id"] = Guid.NewGuid().ToString();
        using var answer = await user.Post(message);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("msteams", 200)]
    [InlineData("webchat", 401)]
    [InlineData("", 401)]
    public async Task A_key_speaks_for_the_channels_it_names_and_for_all_where_it_names_none(string? endorsed, int status)
    {
        await using var cloud = await StubCloud.Start();
        cloud.Endorsements = endorsed?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        await using var server = await RunningServer.With(cloud.Settings, cloud.Outbound);
        using var user = new TeamsUser(server.Client(), cloud);
        using var answer = await user.Say("你好");
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_new_key_of_the_connector_is_looked_up_but_not_for_every_nonsense()
    {
        var clock = new SetClock();
        await using var scene = await TeamsScene.Open(clock: clock);
        using var user = await scene.Promoter();
        scene.Cloud.ChangeKey("connector-2");

        Assert.Equal(HttpStatusCode.Unauthorized, (await user.Say("帮助")).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.OK, (await user.Say("帮助")).StatusCode);
        await scene.Message(2);
    }

    [Fact]
    public async Task The_newest_service_url_of_a_conversation_wins()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        const string moved = "https://smba.trafficmanager.net/teams/emea/";
        var message = user.Message("帮助");
        message["serviceUrl"] = moved;
        await user.Post(message, scene.Cloud.Mint(serviceUrl: moved));
        await scene.Message(2);
        Assert.StartsWith("/emea/v3/conversations/", scene.Cloud.Calls[^1].Path, StringComparison.Ordinal);
    }
}
