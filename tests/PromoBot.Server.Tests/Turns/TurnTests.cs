using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests;

/// <summary>The whole way of a message, on a real file.</summary>
public sealed class TurnTests : IAsyncLifetime
{
    private const string Visit = "昨天去深圳拜访了比亚迪,见了王副总";

    private readonly string folder = Directory.CreateTempSubdirectory("promobot-turn-").FullName;
    private Bot bot = null!;

    public async ValueTask InitializeAsync() => bot = await Bot.Open(folder, null, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_same_message_twice_is_one_turn()
    {
        var first = await Say(Visit, "m1");
        var second = await Say(Visit, "m1");
        Assert.Single(first.Records);
        Assert.True(second.IsRepeat);
        Assert.Empty(second.Records);
    }

    [Fact]
    public async Task Messages_of_one_talk_at_the_same_moment_are_all_taken()
    {
        var companies = Enumerable.Range(0, 12).Select(number => $"蓝海{(char)('A' + number)}座科技公司").ToList();
        var results = await Task.WhenAll(companies.Select((company, index) => Task.Run(() => Say($"今天走访了{company}", $"m{index}"))));
        Assert.Equal(12, results.Sum(result => result.Records.Count));
    }

    [Fact]
    public async Task What_stands_after_a_restart_can_be_taken_back()
    {
        await Say(Visit, "m1");
        await bot.DisposeAsync();
        bot = await Bot.Open(folder, null, TimeProvider.System);

        var undone = await Say("撤销", "m2");
        Assert.True(Assert.IsType<Visit>(Assert.Single(undone.Records)).IsWithdrawn);
    }

    [Fact]
    public async Task A_button_tapped_twice_acts_once()
    {
        var told = await Say(Visit, "m1");
        var undo = told.Replies[^1].Reply.Choices.Single(choice => choice.Tap.Verb == Taps.Undo).Tap;
        Assert.Single((await Tap(undo, "m2")).Records);
        Assert.Empty((await Tap(undo, "m3")).Records);
    }

    [Fact]
    public async Task Nobody_knows_a_person_that_is_not_there() =>
        await Assert.ThrowsAsync<UnknownPersonException>(() => bot.Turns.Take(new Incoming("console", "c", "x", "m1", "你好", KnownAs: "nobody"), default));

    [Fact]
    public async Task Whoever_is_not_bound_writes_nothing_until_the_code_is_told()
    {
        var stranger = new Incoming("directline", "c9", "web-9", "m1", Visit);
        Assert.Empty((await bot.Turns.Take(stranger, default)).Records);

        var code = (await bot.Standing.Of(null, default)).Plan.People.First(one => one.Person.Id == "promoter").InvitationCode;
        var welcome = await bot.Turns.Take(stranger with { MessageId = "m2", Text = $"我的邀请码是{code}" }, default);
        Assert.Equal("join.welcome", welcome.Replies[0].Reply.Lead.Key);
        Assert.Single((await bot.Turns.Take(stranger with { MessageId = "m3" }, default)).Records);
    }

    public static TheoryData<string> Odd =>
    [
        "", " ", "\n\n", "。。。!!!", "😀👍🏽", "\0\u0001\u001b[31m", "\ud83d", new string('水', 20_000),
        string.Concat(Enumerable.Repeat("5月8日,区长带队赴深圳招商,拜访了多家企业,签约总投资120亿元。", 600)),
        "'; DROP TABLE record; --", "{\"a\":1}", "<script>alert(1)</script>",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Odd_messages_get_a_reply_and_leave_no_record(string text)
    {
        var result = await Say(text, "m1");
        Assert.NotEmpty(result.Replies);
        Assert.Empty(result.Records);
    }

    private Task<TurnResult> Say(string text, string message) =>
        bot.Turns.Take(new Incoming("console", "c1", "promoter", message, text, KnownAs: "promoter"), TestContext.Current.CancellationToken);

    private Task<TurnResult> Tap(Tap tap, string message) =>
        bot.Turns.Take(new Incoming("console", "c1", "promoter", message, null, tap, KnownAs: "promoter"), TestContext.Current.CancellationToken);
}
