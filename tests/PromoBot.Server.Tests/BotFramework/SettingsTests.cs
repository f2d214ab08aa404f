using Microsoft.Extensions.Configuration;
using PromoBot.Server.Channels.BotFramework;
using PromoBot.Server.Model;

namespace PromoBot.Server.Tests.BotFramework;

public sealed class SettingsTests
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public void Nothing_said_is_a_bot_that_is_not_registered() => Assert.False(Read().IsRegistered);

    [Theory]
    [InlineData("Public", "https://api.botframework.com", "login.microsoftonline.com")]
    [InlineData("USGov", "https://api.botframework.us", "login.microsoftonline.us")]
    [InlineData("china", "https://api.botframework.azure.cn", "login.partner.microsoftonline.cn")]
    public void Each_cloud_has_its_addresses(string cloud, string issuer, string login)
    {
        var settings = Read(("AppId", Id), ("AppSecret", "x"), ("TenantId", Id), ("Cloud", cloud));
        Assert.Equal((issuer, login), (settings.Cloud.Issuer, settings.Cloud.LoginHost.Host));
    }

    [Fact]
    public void Every_cell_of_the_table_can_be_set_otherwise()
    {
        var cloud = Read(
            ("Cloud", "China"), ("Metadata", "https://a.example/keys"), ("Issuer", "https://b.example"), ("Scope", "https://c.example/.default"),
            ("LoginHost", "https://d.example"), ("SharedTenant", "e.example"), ("ServiceHosts", "f.example; *.g.example"), ("ServiceUrl", "https://h.example/x")).Cloud;
        Assert.Equal(
            ("https://a.example/keys", "https://b.example", "https://c.example/.default", "https://d.example/", "e.example", "https://h.example/x"),
            (cloud.Metadata.ToString(), cloud.Issuer, cloud.Scope, cloud.LoginHost.ToString(), cloud.SharedTenant, cloud.ServiceUrl));
        Assert.Equal(["f.example", "*.g.example"], cloud.ServiceHosts);
    }

    [Theory]
    [InlineData("AppId", "my-bot", "expected an id")]
    [InlineData("TenantId", "contoso", "expected an id")]
    [InlineData("AppSecret", null, "expected the client secret")]
    [InlineData("TenantId", null, "expected the id of the tenant")]
    [InlineData("AppType", "Both", "SingleTenant, ManagedIdentity, MultiTenant")]
    [InlineData("AppType", "ManagedIdentity", "has no secret")]
    [InlineData("Cloud", "Mars", "Public, USGov, China")]
    [InlineData("Metadata", "http://login.botframework.com/x", "expected an https address")]
    [InlineData("ServiceHosts", "*.net", "expected host names")]
    [InlineData("ServiceHosts", "https://x", "expected host names")]
    [InlineData("AppID2", "x", "is not known")]
    public void A_wrong_setting_is_named_with_what_was_expected(string name, string? value, string expected)
    {
        var good = new (string Name, string? Value)[] { ("AppId", Id), ("AppSecret", "x"), ("TenantId", Id) };
        var wrong = Assert.Throws<SettingException>(() => Read([.. good.Where(one => one.Name != name), (name, value)]));
        Assert.Contains($":{(name == "AppType" && value == "ManagedIdentity" ? "AppSecret" : name)}", wrong.Setting, StringComparison.Ordinal);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_managed_identity_needs_no_secret_and_a_multi_tenant_bot_no_tenant()
    {
        Assert.True(Read(("AppId", Id), ("TenantId", Id), ("AppType", "ManagedIdentity")).IsRegistered);
        Assert.True(Read(("AppId", Id), ("AppSecret", "x"), ("AppType", "multitenant")).IsRegistered);
    }

    [Fact]
    public void A_secret_never_shows() =>
        Assert.DoesNotContain("hush", Read(("AppId", Id), ("AppSecret", "hush"), ("TenantId", Id)).ToString(), StringComparison.Ordinal);

    private static BotFrameworkSettings Read(params (string Name, string? Value)[] said) => BotFrameworkSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(said.Select(one => KeyValuePair.Create($"{BotFrameworkSettings.Section}:{one.Name}", one.Value)))
        .Build());
}
