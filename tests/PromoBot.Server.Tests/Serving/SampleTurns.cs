using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Store;
using PromoBot.Server.Tests.Drawing;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Serving;

/// <summary>
/// Stands in for the conversations where a test is about the way there and back: a word in the message picks a sample reply,
/// which is committed to the real books like any other.
/// </summary>
internal sealed class SampleTurns(IStore store, TimeProvider clock) : ITurns
{
    public List<Incoming> Taken { get; } = [];

    public async Task<TurnResult> Take(Incoming incoming, CancellationToken cancel)
    {
        if (incoming.Text == "boom")
            throw new InvalidOperationException("A secret of the inside.");
        lock (Taken)
            Taken.Add(incoming);
        var authority = (await store.Authorities(cancel))[0];
        var turn = Guid.NewGuid().ToString("N");
        while (true)
        {
            var talk = await store.Talk(authority, incoming.Channel, incoming.Conversation, cancel);
            var decision = new Decision { Talk = talk.Talk, Replies = Replies(incoming, turn) };
            var locale = incoming.Locale?.StartsWith("en", StringComparison.Ordinal) == true ? Locale.En : Locale.Zh;
            var commit = await store.Commit(
                new TurnToCommit(authority, incoming, turn, incoming.KnownAs, 1, talk.Version, 0, decision, locale, clock.GetUtcNow()), cancel);
            if (commit is not CommitResult.Stale)
                return new TurnResult(commit is CommitResult.AlreadySeen, turn, [], commit is CommitResult.Done done ? done.Outbox : [], []);
        }
    }

    private static IReadOnlyList<Reply> Replies(Incoming incoming, string turn) => incoming switch
    {
        { Tap: { } tap } => [Reply.Of(Text.Of("sample.tapped", ("verb", tap.Verb), ("argument", tap.Argument ?? "–")))],
        { Text: { } text } when Has(text, "差多少", "target") => [Samples.Gap(turn)],
        { Text: { } text } when Has(text, "拜访", "visited") => [Samples.Visit(turn)],
        { Text: { } text } when Has(text, "排名", "rank") => [Samples.Rank(), Samples.Rank(7)],
        { Text: { } text } when Has(text, "哪个", "which") => [Samples.Which(3), Samples.Which(8)],
        { Text: { } text } when Has(text, "怪", "tricky") => [Samples.Tricky()],
        { Text: { } text } when text.StartsWith("silent", StringComparison.Ordinal) => [],
        _ => [Reply.Of(Text.Of("sample.quoted", ("words", incoming.Text is { Length: > 60 } text ? text[..60] : incoming.Text ?? "")))],
    };

    private static bool Has(string text, params string[] words) =>
        words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
