using Microsoft.Extensions.Configuration;
using PromoBot.Server.Channels.WeCom;
using PromoBot.Server.Model;

namespace PromoBot.Server.Tests.WeCom;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["CorpId"] = StubWeCom.CorpId,
        ["AgentId"] = "1000002",
        ["Secret"] = StubWeCom.Secret,
        ["Token"] = WeComScene.Token,
        ["EncodingAesKey"] = WeComScene.Key,
    };

    [Fact]
    public void Nothing_said_is_no_wecom() => Assert.Null(Read([]));

    [Fact]
    public void What_is_not_said_is_as_wecom_has_it()
    {
        var settings = Read(Right)!;
        Assert.Equal(new Uri("https://qyapi.weixin.qq.com/"), settings.Api);
        Assert.Equal((30, 1000, true, true, TimeSpan.FromHours(1)), (settings.Limits.PerMinute, settings.Limits.PerHour, settings.Cards, settings.Markdown, settings.OldestCallback));
        Assert.Null(settings.Bot);
    }

    [Fact]
    public void A_smart_bot_alone_will_do()
    {
        var settings = Read(new() { ["Bot:Token"] = "t", ["Bot:EncodingAesKey"] = WeComScene.Key })!;
        Assert.Null(settings.App);
        Assert.NotNull(settings.Bot);
    }

    [Theory]
    [InlineData("CorpId", "", "is missing")]
    [InlineData("CorpId", "ww 1", "企业ID")]
    [InlineData("AgentId", "abc", "AgentId")]
    [InlineData("Secret", "two words", "Secret")]
    [InlineData("Token", "with-dash", "Token")]
    [InlineData("EncodingAesKey", "short", "43")]
    [InlineData("EncodingAesKey", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C=", "43")]
    [InlineData("Api", "qyapi.weixin.qq.com", "https://")]
    [InlineData("PublicUrl", "ftp://x", "https://")]
    [InlineData("Cards", "yes", "true or false")]
    [InlineData("PerMinute", "0", "1 to 10000")]
    [InlineData("OldestCallback", "-1", "minutes")]
    [InlineData("Bot:Token", "t", "EncodingAesKey")]
    [InlineData("Bot:Secret", "t", "is not known")]
    [InlineData("Robots:群", "not a key", "webhook")]
    [InlineData("EncodingAESKeys", "x", "is not known")]
    public void A_wrong_setting_is_named_with_what_was_expected(string name, string said, string expected)
    {
        var wrong = Assert.Throws<SettingException>(() => Read(new(Right) { [name] = said }));
        Assert.Contains(name.Split(':')[0], wrong.Setting, StringComparison.Ordinal);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_never_quoted()
    {
        const string Wrong = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C-secret";
        foreach (var name in new[] { "EncodingAesKey", "Token" })
            Assert.DoesNotContain(Wrong, Assert.Throws<SettingException>(() => Read(new(Right) { [name] = Wrong })).Message, StringComparison.Ordinal);
        var settings = Read(new(Right) { ["Bot:Token"] = "BotToken7", ["Bot:EncodingAesKey"] = WeComScene.BotKey })!;
        Assert.All(
            new[] { StubWeCom.Secret, WeComScene.Token, WeComScene.Key, WeComScene.BotKey, "BotToken7" },
            secret => Assert.DoesNotContain(secret, $"{settings} {settings.App} {settings.Bot}", StringComparison.Ordinal));
    }

    private static WeComSettings? Read(Dictionary<string, string?> said) => WeComSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(said.ToDictionary(one => $"{WeComSettings.Section}:{one.Key}", one => one.Value))
        .Build());
}
