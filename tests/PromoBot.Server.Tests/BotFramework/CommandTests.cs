using System.Text.Json;
using System.Text.Json.Nodes;
using PromoBot.Server.Channels.BotFramework;

namespace PromoBot.Server.Tests.BotFramework;

/// <summary>The commands that Teams offers, in both languages: what it writes into the box has to be something the bot takes up.</summary>
public sealed class CommandTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string> Commands
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var command in Manifest("manifest.json")["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray())
                data.Add("zh-CN", (string)command!["title"]!);
            foreach (var (name, title) in Manifest("en-us.json").AsObject())
            {
                if (name.Contains(".commandLists[", StringComparison.Ordinal) && name.EndsWith(".title", StringComparison.Ordinal))
                    data.Add("en-US", (string)title!);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_is_something_the_bot_can_do(string locale, string title)
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        var message = user.Message(title);
        message["locale"] = locale;

        await user.Post(message);

        var answer = (await scene.Message(2)).ToJsonString(Readable);
        Assert.DoesNotContain("没看明白", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("did not understand", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(locale == "zh-CN" ? "zh-CN" : "en", (string?)JsonNode.Parse(answer)!["locale"]);
    }

    [Fact]
    public void Both_languages_offer_the_same_commands() =>
        Assert.Equal(Commands.Count(row => row.Data.Item1 == "zh-CN"), Commands.Count(row => row.Data.Item1 == "en-US"));

    private static JsonNode Manifest(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"manifest/teams/{name}")!;
        return JsonNode.Parse(stream)!;
    }
}
