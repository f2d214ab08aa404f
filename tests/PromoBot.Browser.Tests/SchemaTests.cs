using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.BotFramework;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Model;
using PromoBot.Server.Tests.Drawing;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Browser.Tests;

/// <summary>What others define, checked with what they publish.</summary>
public sealed class SchemaTests
{
    private const string Id = "11111111-2222-3333-4444-555555555555";

    private static readonly (string Name, string Value)[] Good =
    [
        ("PromoBot:Channels:BotFramework:AppId", Id),
        ("PromoBot:Channels:BotFramework:AppSecret", "hush"),
        ("PromoBot:Channels:BotFramework:TenantId", Id),
        ("PromoBot:Manifest:Teams:Developer", "江岸区招商局"),
        ("PromoBot:Manifest:Teams:Site", "https://zhaoshang.jiangan.gov.cn"),
        ("PromoBot:Manifest:Teams:PrivacyUrl", "https://zhaoshang.jiangan.gov.cn/privacy"),
        ("PromoBot:Manifest:Teams:TermsUrl", "https://zhaoshang.jiangan.gov.cn/terms"),
    ];

    [Fact]
    public async Task The_teams_package_holds_to_the_official_schemas()
    {
        NodePackages.Need("@microsoft/app-manifest");
        var folder = Directory.CreateTempSubdirectory("promobot-manifest-").FullName;
        using (var zip = new ZipArchive(new MemoryStream(Build())))
            await zip.ExtractToDirectoryAsync(folder);

        Assert.Equal("", (await NodePackages.Run("validate-manifest.mjs", folder)).Trim());
        Assert.Equal(["color.png", "en-us.json", "manifest.json", "outline.png", "zh.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("hush", await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json")), StringComparison.Ordinal);
        Assert.Equal((192, 192), Size(Path.Combine(folder, "color.png")));
        Assert.Equal((32, 32), Size(Path.Combine(folder, "outline.png")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Equal_settings_make_equal_packages() => Assert.Equal(Build(), Build());

    [Theory]
    [InlineData("PromoBot:Channels:BotFramework:AppId", null)]
    [InlineData("PromoBot:Channels:BotFramework:AppId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("PromoBot:Manifest:Teams:Developer", null)]
    [InlineData("PromoBot:Manifest:Teams:Developer", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三")]
    [InlineData("PromoBot:Manifest:Teams:Site", null)]
    [InlineData("PromoBot:Manifest:Teams:Site", "http://zhaoshang.jiangan.gov.cn")]
    [InlineData("PromoBot:Manifest:Teams:Site", "https://localhost:3978")]
    [InlineData("PromoBot:Manifest:Teams:PrivacyUrl", "https://www.example.com/privacy")]
    [InlineData("PromoBot:Manifest:Teams:TermsUrl", "${TERMS}")]
    [InlineData("PromoBot:Manifest:Teams:Version", "1.0")]
    public void A_package_with_a_placeholder_is_refused_and_the_setting_named(string setting, string? value)
    {
        var wrong = Assert.Throws<SettingException>(() => Build((setting, value)));
        Assert.Equal(setting, wrong.Setting);
    }

    [Fact]
    public async Task Every_kind_of_card_is_valid_for_a_client_of_adaptive_cards_1_5()
    {
        NodePackages.Need("adaptivecards");
        var cards = new TeamsCards(Samples.Book(), new ButtonSeal(new byte[32]), Settings(), TimeProvider.System);
        var list = new JsonArray();
        foreach (var locale in Enum.GetValues<Locale>())
        {
            foreach (var (name, reply) in Replies())
            {
                var message = new OutboxMessage(7, "a", "botframework", "a:1", "t1", null, locale, reply);
                foreach (var state in new[] { "live", "undone" })
                    list.Add(new JsonObject { ["name"] = $"{name} {locale} {state}", ["card"] = cards.Card(message, Reference, state) });
                list.Add(new JsonObject { ["name"] = $"{name} {locale} web", ["card"] = AdaptiveCard.Draw(reply, new Speaker(Samples.Book(), locale, new DateOnly(2026, 3, 12))) });
            }
        }

        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, list.ToJsonString());
        var problems = await NodePackages.Run("validate-cards.mjs", file);
        File.Delete(file);

        Assert.Equal("", problems.Trim());
    }

    private static readonly ConversationReference Reference = new(
        "msteams", "https://smba.trafficmanager.net/teams", new ConversationAccount("a:1"), new ChannelAccount("28:x", "Bot"), new ChannelAccount("29:y", "User"), null);

    private static IEnumerable<(string Name, Reply Reply)> Replies() =>
    [
        ("visit", Samples.Visit("t1")), ("gap", Samples.Gap("t1")), ("rank", Samples.Rank()), ("rank wide", Samples.Rank(4)),
        ("which", Samples.Which(3)), ("which of many", Samples.Which(8)), ("tricky", Samples.Tricky()),
    ];

    private static BotFrameworkSettings Settings(params (string Name, string? Value)[] changed) => BotFrameworkSettings.From(Configuration(changed));

    private static byte[] Build(params (string Name, string? Value)[] changed) => TeamsPackage.From(Settings(changed), Configuration(changed));

    private static IConfigurationRoot Configuration((string Name, string? Value)[] changed)
    {
        // Without an app id there is nothing that the secret could belong to.
        var noApp = changed.Any(one => one.Name.EndsWith(":AppId", StringComparison.Ordinal) && one.Value is null);
        return new ConfigurationBuilder().AddInMemoryCollection(Good
            .Where(one => changed.All(other => other.Name != one.Name) && !(noApp && one.Name.EndsWith(":AppSecret", StringComparison.Ordinal)))
            .Select(one => KeyValuePair.Create(one.Name, (string?)one.Value))
            .Concat(changed.Select(one => KeyValuePair.Create(one.Name, one.Value)))).Build();
    }

    private static (int Width, int Height) Size(string png)
    {
        var bytes = File.ReadAllBytes(png).AsSpan();
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
    }
}
