using PromoBot.Server.Model;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>How WeCom is spoken to. From <c>PromoBot:Channels:WeCom</c>.</summary>
/// <param name="App">The self-built app; null where there is none.</param>
/// <param name="Bot">The smart bot; null where there is none.</param>
/// <param name="Robots">Webhook keys of group robots, by a name of one's own choosing.</param>
/// <param name="Api">Of WeCom, or of a proxy in front of it.</param>
/// <param name="PublicUrl">Under which WeCom and people reach this server; null where it is not told.</param>
/// <param name="Cards">False where members read in clients that show no template cards: choices are then numbered.</param>
/// <param name="Markdown">False where members read in WeChat, which shows no Markdown of apps.</param>
/// <param name="OldestCallback">Null: however old.</param>
public sealed record WeComSettings(
    AppSettings? App,
    BotSettings? Bot,
    IReadOnlyDictionary<string, string> Robots,
    Uri Api,
    Uri? PublicUrl,
    bool Cards,
    bool Markdown,
    TimeSpan? OldestCallback,
    MemberLimits Limits)
{
    public const string Section = "PromoBot:Channels:WeCom";

    private const string DefaultApi = "https://qyapi.weixin.qq.com/";

    private static readonly string[] Known =
    [
        nameof(AppSettings.CorpId), nameof(AppSettings.AgentId), nameof(AppSettings.Secret), nameof(AppSettings.Token), nameof(AppSettings.EncodingAesKey),
        nameof(Bot), nameof(Robots), nameof(Api), nameof(PublicUrl), nameof(Cards), nameof(Markdown), nameof(OldestCallback),
        nameof(MemberLimits.PerMinute), nameof(MemberLimits.PerHour),
    ];

    // Keys never show in a log or a message by way of a record's text.
    public override string ToString() => $"WeCom at {Api} (app: {App}, smart bot: {Bot}, group robots: {Robots.Count})";

    /// <summary>Null: WeCom is not configured.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static WeComSettings? From(IConfiguration configuration)
    {
        var section = new Settings(configuration.GetSection(Section));
        if (section.IsEmpty)
            return null;
        section.CheckNames(Known);
        return new WeComSettings(
            AppSettings.From(section),
            BotSettings.From(section.Below(nameof(Bot))),
            RobotKeys(section.Below(nameof(Robots))),
            section.Address(nameof(Api), "an address such as " + DefaultApi) ?? new Uri(DefaultApi),
            section.Address(nameof(PublicUrl), "the address under which WeCom reaches this server, such as https://bot.example.cn/"),
            section.Flag(nameof(Cards), otherwise: true),
            section.Flag(nameof(Markdown), otherwise: true),
            section.Number(nameof(OldestCallback), "minutes, 0 for however old", 0, 100_000, otherwise: 60) is > 0 and var minutes ? TimeSpan.FromMinutes(minutes) : null,
            new MemberLimits(
                section.Number(nameof(MemberLimits.PerMinute), "messages to one member in a minute", 1, 10_000, otherwise: 30),
                section.Number(nameof(MemberLimits.PerHour), "messages to one member in an hour", 1, 100_000, otherwise: 1000)));
    }

    private static Dictionary<string, string> RobotKeys(Settings section) => section.Names.ToDictionary(
        name => name,
        name => section.Needed(name, "the key at the end of the group robot's webhook address", key => key.Length <= 64 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')),
        StringComparer.OrdinalIgnoreCase);
}

/// <summary>A self-built app (自建应用).</summary>
/// <param name="CorpId">企业ID.</param>
/// <param name="AgentId">Number of the app.</param>
/// <param name="Secret">Of the app, not of the contacts.</param>
/// <param name="Token">Of the callback.</param>
/// <param name="EncodingAesKey">Of the callback.</param>
public sealed record AppSettings(string CorpId, int AgentId, string Secret, string Token, string EncodingAesKey)
{
    public override string ToString() => $"{CorpId}/{AgentId}";

    /// <summary>Null where none of them is said: there is only a smart bot, or robots.</summary>
    internal static AppSettings? From(Settings section)
    {
        string[] all = [nameof(CorpId), nameof(AgentId), nameof(Secret), nameof(Token), nameof(EncodingAesKey)];
        if (all.All(name => section.Said(name) is null))
            return null;
        return new AppSettings(
            section.Needed(nameof(CorpId), "the corp's id (我的企业 → 企业信息 → 企业ID), letters and digits such as ww0123456789abcdef", IsId),
            int.Parse(section.Needed(nameof(AgentId), "the app's number (应用管理 → 应用 → AgentId)", word => int.TryParse(word, out var number) && number > 0)),
            section.Needed(nameof(Secret), "the app's secret (应用管理 → 应用 → Secret), without blanks", word => !word.Any(char.IsWhiteSpace)),
            section.Needed(nameof(Token), Settings.TokenExpected, Settings.IsToken),
            section.Needed(nameof(EncodingAesKey), Settings.KeyExpected, Cipher.IsKey));
    }

    private static bool IsId(string word) => word.Length is >= 8 and <= 64 && word.All(char.IsAsciiLetterOrDigit);
}

/// <summary>A smart bot (智能机器人) whose callbacks come to us.</summary>
/// <param name="Name">As groups mention it; null: whatever stands behind the first @.</param>
public sealed record BotSettings(string Token, string EncodingAesKey, string? Name)
{
    public override string ToString() => Name ?? "smart bot";

    internal static BotSettings? From(Settings section)
    {
        if (section.IsEmpty)
            return null;
        section.CheckNames([nameof(Token), nameof(EncodingAesKey), nameof(Name)]);
        return new BotSettings(
            section.Needed(nameof(Token), Settings.TokenExpected, Settings.IsToken),
            section.Needed(nameof(EncodingAesKey), Settings.KeyExpected, Cipher.IsKey),
            section.Said(nameof(Name)));
    }
}

/// <summary>What WeCom lets an app send to one member; the rest it drops without a word.</summary>
public sealed record MemberLimits(int PerMinute, int PerHour);
