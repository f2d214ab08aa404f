using System.Text.Json.Nodes;
using PromoBot.Dialogs;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>Task modules: forms that open over the chat.</summary>
internal sealed class Forms(TeamsCards cards, ButtonSeal seal)
{
    /// <summary>Id of the field with what was written.</summary>
    public const string TextId = "promobotText";

    /// <summary>What is to be changed about the records of a card.</summary>
    public JsonObject Correction(OutboxMessage message, Tap tap, string conversation)
    {
        var speaker = cards.SpeakerOf(message);
        var example = speaker.Say("bot_framework.form_example");
        var card = AdaptiveCard.Draw(
            new Reply(message.Reply.Lead, message.Reply.Blocks, []), speaker);
        card["body"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = TextId,
            ["label"] = speaker.Say("bot_framework.form_label"),
            ["placeholder"] = example,
            ["isMultiline"] = true,
            ["isRequired"] = true,
            ["errorMessage"] = example,
            ["maxLength"] = Deciding.LongestMessage,
        });
        card["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "Action.Submit",
            ["title"] = speaker.Say("drawing.send"),
            ["data"] = seal.Data(tap, conversation, message.Id),
        });
        return Continue(speaker.Say("bot_framework.form_title"), card);
    }

    /// <summary>The card was too old for that.</summary>
    public JsonObject Spent(OutboxMessage message, string state) => new()
    {
        ["task"] = new JsonObject { ["type"] = "message", ["value"] = cards.SpeakerOf(message).Say($"bot_framework.{state}") },
    };

    private static JsonObject Continue(string title, JsonObject card) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject { ["title"] = title, ["height"] = "medium", ["width"] = "medium", ["card"] = TeamsCards.AsAttachment(card) },
        },
    };
}
