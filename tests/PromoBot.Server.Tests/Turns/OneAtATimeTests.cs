using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Turns;

public sealed class OneAtATimeTests
{
    private readonly OneAtATime order = new();

    [Fact]
    public async Task However_many_conversations_are_under_way_none_waits_for_another()
    {
        var under = new List<IDisposable>();
        for (var conversation = 0; conversation < 1000; conversation++)
            under.Add(await In($"c{conversation}").WaitAsync(TimeSpan.FromSeconds(10)));
        under.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task Messages_of_one_conversation_wait_for_each_other()
    {
        var first = await In("a");
        var second = In("a");
        var third = In("a");
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
        (await third).Dispose();
        (await In("a")).Dispose();
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_the_way_free()
    {
        using var cancel = new CancellationTokenSource();
        var first = await In("a");
        var second = order.In("a", cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        (await In("a").WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }

    private Task<IDisposable> In(string conversation) => order.In(conversation, CancellationToken.None);
}
