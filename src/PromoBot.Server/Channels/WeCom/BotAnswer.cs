using System.Text.Json.Nodes;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>All that one turn of the smart bot said, as one answer: its words, and the last buttons as a card.</summary>
/// <param name="Words">Markdown.</param>
/// <param name="Card">Null where there is nothing to tap.</param>
internal sealed record BotAnswer(string Words, JsonObject? Card)
{
    private const int MostBytes = 20_480;

    public static BotAnswer Of(IReadOnlyList<OutboxMessage> replies, Func<OutboxMessage, Speaker> speaker, TemplateCard cards, string member)
    {
        var words = new List<string>();
        JsonObject? card = null;
        foreach (var message in replies)
        {
            // One card fits into an answer; the buttons of earlier replies are words.
            var isLast = ReferenceEquals(message, replies[^1]);
            var drawn = isLast && message.Reply.Choices.Count > 0
                ? cards.Draw(message.Reply, CardBody.TitleOnly(message.Reply, speaker(message)), speaker(message), member, WeComChannel.Task(message))
                : null;
            card = drawn ?? card;
            words.Add(ReplyParts.Markdown(message.Reply, speaker(message), withChoices: drawn is null || message.Reply.Choices.Any(choice => TemplateCard.IsCut(speaker(message).Say(choice.Label)))));
        }

        return new BotAnswer(Cut(words), card);
    }

    /// <summary>As an answer that goes on until it is finished.</summary>
    public JsonObject Stream(string id)
    {
        var stream = new JsonObject { ["id"] = id, ["finish"] = true, ["content"] = Words };
        return Card is null
            ? new JsonObject { ["msgtype"] = "stream", ["stream"] = stream }
            : new JsonObject { ["msgtype"] = "stream_with_template_card", ["stream"] = stream, ["template_card"] = Card.DeepClone() };
    }

    /// <summary>One message where only one can go: a card where all of it fits, else words that name the choices too.</summary>
    public static JsonObject Single(IReadOnlyList<OutboxMessage> replies, Func<OutboxMessage, Speaker> speaker, TemplateCard cards, string member) =>
        replies is [{ Reply.Choices.Count: > 0 } only] && CardBody.Of(only.Reply, speaker(only)) is { } body
        && cards.Draw(only.Reply, body, speaker(only), member, WeComChannel.Task(only)) is { } card
            ? new Part.Card(card).Message()
            : new Part.Markdown(Cut(replies.Select(message => ReplyParts.Markdown(message.Reply, speaker(message), withChoices: true)))).Message();

    public static JsonObject Unfinished(string id, string words) =>
        new() { ["msgtype"] = "stream", ["stream"] = new JsonObject { ["id"] = id, ["finish"] = false, ["content"] = words } };

    /// <summary>Our longest replies have a tenth of that; should one ever be longer, its end is missing and marked.</summary>
    private static string Cut(IEnumerable<string> words) => Pieces.Of(string.Join("\n\n", words), MostBytes - 3) switch
    {
        [] => "",
        [var all] => all,
        [var first, ..] => first + "…",
    };
}
