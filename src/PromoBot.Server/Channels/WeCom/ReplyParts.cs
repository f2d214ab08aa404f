using System.Globalization;
using PromoBot.Dialogs;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>A reply as the messages it takes: a card where all of it fits, else its words first and the buttons after.</summary>
internal sealed class ReplyParts(TemplateCard cards, bool hasCards, bool hasMarkdown)
{
    /// <summary>WeCom cuts a text at 2,048 bytes, and says nothing.</summary>
    public const int MostBytes = 2040;

    /// <summary>More is cut below a title; the buttons' cards have room elsewhere, lists have not.</summary>
    private const int MostBelowTitle = 44;

    /// <param name="isNotice">The bot speaks first.</param>
    public IReadOnlyList<Part> Of(Reply reply, Speaker speaker, string member, string task, bool isNotice)
    {
        if (!hasCards || (reply.Choices.Count == 0 && !isNotice))
            return [.. Words(reply, speaker, WithNumbers(reply, speaker))];
        // A name that is cut on its button has to be read somewhere.
        var names = reply.Choices.Any(choice => TemplateCard.IsCut(speaker.Say(choice.Label))) ? WithNumbers(reply, speaker) : "";
        if (names.Length == 0 && CardBody.Of(reply, speaker) is { } body && cards.Draw(reply, body, speaker, member, task) is { } whole && HasRoom(whole))
            return [new Part.Card(whole)];
        return reply.Choices.Count > 0 && cards.Draw(reply, CardBody.TitleOnly(reply, speaker), speaker, member, task) is { } small
            ? [.. Words(reply, speaker, names), new Part.Card(small)]
            : [.. Words(reply, speaker, WithNumbers(reply, speaker))];
    }

    /// <summary>All in words: for where there is no room for a card.</summary>
    public static string Markdown(Reply reply, Speaker speaker, bool withChoices) =>
        MarkdownText.Draw(reply, speaker) + (withChoices ? MarkdownText.Plain(WithNumbers(reply, speaker)) : "");

    private IEnumerable<Part> Words(Reply reply, Speaker speaker, string choices)
    {
        if (hasMarkdown && reply.Blocks.Count > 0)
            return Pieces.Of(MarkdownText.Draw(reply, speaker) + MarkdownText.Plain(choices), MostBytes).Select(piece => new Part.Markdown(piece));
        // WeCom makes links of <a>: only of ours, and there are none.
        return Pieces.Of((PlainText.Draw(reply with { Choices = [] }, speaker) + choices).Replace('<', '＜'), MostBytes).Select(piece => new Part.Text(piece));
    }

    /// <summary>
    /// Answers are numbered as the dialogs count them; anything else is named by the word that does the same. Nothing has to be
    /// remembered of what was shown.
    /// </summary>
    private static string WithNumbers(Reply reply, Speaker speaker)
    {
        var answers = reply.Choices.Where(choice => choice.Tap.Verb == Taps.Answer).Select((choice, at) =>
            $"\n{(at + 1).ToString(CultureInfo.InvariantCulture)}. {speaker.Say(choice.Label)}");
        var others = reply.Choices.Where(choice => choice.Tap.Verb != Taps.Answer).Select(choice => choice.Label).ToList();
        return string.Concat(answers) + (others.Count == 0 ? "" : "\n" + speaker.Say("we_com.or_say", ("words", new Value.Phrases(others))));
    }

    private static bool HasRoom(System.Text.Json.Nodes.JsonObject card) =>
        (string?)card["main_title"]?["desc"] is not { } below || Pieces.Length(below) <= MostBelowTitle;
}
