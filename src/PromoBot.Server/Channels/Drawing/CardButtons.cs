using System.Text.Json.Nodes;
using PromoBot.Dialogs;

namespace PromoBot.Server.Channels.Drawing;

/// <summary>What the buttons of a card send: clients differ in the actions they know.</summary>
public abstract class CardButtons
{
    /// <summary>Action.Submit, which every client knows: Web Chat has no other.</summary>
    public static CardButtons Submit { get; } = new Submits();

    /// <summary>What a tap sends.</summary>
    public abstract JsonObject Data(Tap tap);

    /// <param name="tap">Null: sends what was picked from the list.</param>
    public abstract JsonObject Button(string title, Tap? tap);

    /// <summary>An Action.Submit.</summary>
    protected static JsonObject SubmitButton(string title, JsonObject data) =>
        new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };

    private sealed class Submits : CardButtons
    {
        public override JsonObject Data(Tap tap) => TapData.Button(tap);

        public override JsonObject Button(string title, Tap? tap) => SubmitButton(title, tap is null ? [] : Data(tap));
    }
}
