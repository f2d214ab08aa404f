using System.Globalization;
using System.Text.Json.Nodes;
using PromoBot.Dialogs;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// A reply as a template card (模板卡片): buttons while there are few and their names are short, a drop-down list up to ten, and a
/// notice where there is nothing to choose. More than that is no card: the choices are numbered.
/// </summary>
internal sealed class TemplateCard(CardKeys keys, Uri? page)
{
    private const int MostButtons = 6;
    private const int MostOptions = 10;
    private const int MostOptionWords = 16;

    // In half widths, of which a Chinese character takes two.
    private const int WidestButton = 20;
    private const int WidestOption = 32;
    private const int MostKeyBytes = 1024;
    private const int MostOptionIdBytes = 128;
    private const string Question = "promobot";

    /// <returns>Null where the choices make no card.</returns>
    /// <param name="task">Unique: the card acts once by it.</param>
    public JsonObject? Draw(Reply reply, CardBody body, Speaker speaker, string member, string task)
    {
        var choices = reply.Choices.Select(choice => new Offer(speaker.Say(choice.Label), keys.Of(choice.Tap, member))).ToList();
        return choices switch
        {
            [] => Notice(body, task),
            { Count: <= MostButtons } when choices.All(choice => CellText.Cells(choice.Words) <= WidestButton && choice.Key.Length <= MostKeyBytes) =>
                Buttons(body, choices, task),
            { Count: <= MostOptions } when choices.All(choice => choice.Key.Length <= MostOptionIdBytes) => List(body, choices, speaker, task),
            _ => null,
        };
    }

    /// <summary>True where the name of a choice would not be seen in full: it then has to stand elsewhere.</summary>
    public static bool IsCut(string name) => CellText.Cells(name) > WidestOption;

    private static JsonObject Buttons(CardBody body, List<Offer> choices, string task)
    {
        var card = Card("button_interaction", body, task);
        card["button_list"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["text"] = choice.Words, ["style"] = 1, ["key"] = choice.Key })]);
        return card;
    }

    private static JsonObject List(CardBody body, List<Offer> choices, Speaker speaker, string task)
    {
        // A list has no words between title and options: what there is goes under the title.
        var words = string.Join('\n', body.Facts.Select(fact => $"{fact.Label} {fact.Value}").Prepend(body.Heading).Append(body.Words).Where(part => part.Length > 0));
        return new JsonObject
        {
            ["card_type"] = "multiple_interaction",
            ["main_title"] = Title(body.Title, words),
            ["task_id"] = task,
            ["select_list"] = new JsonArray(new JsonObject
            {
                ["question_key"] = Question,
                ["title"] = speaker.Say("we_com.choose"),
                ["option_list"] = new JsonArray([.. choices.Select((choice, at) => new JsonObject
                {
                    ["id"] = choice.Key,
                    ["text"] = IsCut(choice.Words) ? Pieces.Cut($"{(at + 1).ToString(CultureInfo.InvariantCulture)}. {choice.Words}", MostOptionWords) : choice.Words,
                })]),
            }),
            ["submit_button"] = new JsonObject { ["text"] = speaker.Say("we_com.submit"), ["key"] = Question },
        };
    }

    /// <summary>WeCom wants to know where a tap on a notice leads; without an address of ours there is no such card.</summary>
    private JsonObject? Notice(CardBody body, string task)
    {
        if (page is null)
            return null;
        var card = Card("text_notice", body, task);
        card["card_action"] = new JsonObject { ["type"] = 1, ["url"] = page.ToString() };
        return card;
    }

    private static JsonObject Card(string type, CardBody body, string task)
    {
        var card = new JsonObject
        {
            ["card_type"] = type,
            ["main_title"] = Title(body.Title, body.Heading),
            ["task_id"] = task,
        };
        if (body.Words.Length > 0)
            card["sub_title_text"] = body.Words;
        if (body.Facts.Count > 0)
            card["horizontal_content_list"] = new JsonArray([.. body.Facts.Select(fact => new JsonObject { ["keyname"] = fact.Label, ["value"] = fact.Value })]);
        return card;
    }

    private static JsonObject Title(string title, string below)
    {
        var drawn = new JsonObject { ["title"] = title };
        if (below.Length > 0)
            drawn["desc"] = below;
        return drawn;
    }

    /// <summary>A choice with its words and its key.</summary>
    private sealed record Offer(string Words, string Key);
}
