using Microsoft.Extensions.Configuration;
using PromoBot.Server.Model;

namespace PromoBot.Server.Tests.Model;

public sealed class ModelSettingsTests
{
    private static readonly (string, string)[] Good = [("Endpoint", "https://api.deepseek.com/v1"), ("Key", "sk-1"), ("Name", "deepseek-chat")];

    [Fact]
    public void No_setting_is_no_model()
    {
        Assert.Null(Read());
        Assert.Null(Read(("Endpoint", ""), ("Key", " ")));
    }

    [Fact]
    public void Names_are_masked_and_three_seconds_are_given_unless_said_otherwise()
    {
        var settings = Read(Good)!;
        Assert.True(settings.MaskNames);
        Assert.Equal(TimeSpan.FromSeconds(3), settings.TimeLimit);
        Assert.Equal(Capability.JsonObject, settings.Capability);
        Assert.DoesNotContain("sk-1", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Endpoint", null, "an address")]
    [InlineData("Endpoint", "api.deepseek.com", "an address")]
    [InlineData("Key", null, "key")]
    [InlineData("Name", "", "name")]
    [InlineData("Capability", "tools", "json_schema, json_object or plain")]
    [InlineData("MaskNames", "yes", "true or false")]
    [InlineData("TimeLimit", "10", "at most 3")]
    [InlineData("TimeLimit", "0", "more than 0")]
    [InlineData("MaskName", "true", "MaskNames")]
    public void A_wrong_setting_is_named_with_what_was_expected(string name, string? value, string expected)
    {
        var wrong = Assert.Throws<SettingException>(() => Read([.. Good.Where(one => one.Item1 != name), .. value is null ? [] : new[] { (name, value) }]));
        Assert.Equal($"PromoBot:Model:{name}", wrong.Setting);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    private static ModelSettings? Read(params (string Name, string Value)[] said) => ModelSettings.From(
        new ConfigurationBuilder().AddInMemoryCollection(said.Select(one => KeyValuePair.Create($"PromoBot:Model:{one.Name}", (string?)one.Value))).Build());
}
