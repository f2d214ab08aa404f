using System.Text.Json.Nodes;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>A reply takes one message of WeCom, or several.</summary>
public abstract record Part
{
    private Part()
    {
    }

    /// <summary><c>msgtype</c> and what belongs to it.</summary>
    public abstract JsonObject Message();

    public sealed record Text(string Content) : Part
    {
        public override JsonObject Message() => new() { ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = Content } };
    }

    public sealed record Markdown(string Content) : Part
    {
        public override JsonObject Message() => new() { ["msgtype"] = "markdown", ["markdown"] = new JsonObject { ["content"] = Content } };
    }

    public sealed record Card(JsonObject Content) : Part
    {
        public override JsonObject Message() => new() { ["msgtype"] = "template_card", ["template_card"] = Content.DeepClone() };
    }
}
