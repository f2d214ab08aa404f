using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>What a member did, as the app's callback tells.</summary>
internal abstract partial record AppCallback
{
    private AppCallback(string member) => Member = member;

    /// <summary>The userid, in small letters: WeCom does not tell large from small.</summary>
    public string Member { get; }

    /// <param name="MessageId">The same again is the same message again.</param>
    public sealed record Said(string Member, string MessageId, string Text) : AppCallback(Member);

    /// <param name="Media">WeCom's id of the recording.</param>
    public sealed record Spoke(string Member, string MessageId, string Media) : AppCallback(Member);

    /// <summary>Sent what cannot be read.</summary>
    /// <param name="Sentence">Key of what to say to it.</param>
    public sealed record Showed(string Member, string Sentence) : AppCallback(Member);

    /// <summary>Sees the app for the first time, or opened it.</summary>
    public sealed record Opened(string Member) : AppCallback(Member);

    /// <summary>May no longer see the app.</summary>
    public sealed record Left(string Member) : AppCallback(Member);

    public sealed record Clicked(string Member, string MessageId, string Key) : AppCallback(Member);

    /// <param name="Keys">Of the button, or of the option that was chosen; the first that is ours counts.</param>
    public sealed record Tapped(string Member, string Task, long Time, IReadOnlyList<string> Keys) : AppCallback(Member);

    /// <summary>Nothing that anybody waits for an answer to.</summary>
    public sealed record Other(string Member) : AppCallback(Member);

    /// <returns>Null where a field is missing that the callback cannot be without.</returns>
    public static AppCallback? Read(XElement xml)
    {
        if (CallbackXml.Word(xml, "FromUserName") is not { } from || !UserId().IsMatch(from)
            || CallbackXml.Word(xml, "MsgType") is not { } type || CreatedAt(xml) is not { } time)
            return null;
        var member = from.ToLowerInvariant();
        return type == "event" ? Event(member, time, xml) : Message(member, type, xml);
    }

    private static AppCallback? Message(string member, string type, XElement xml)
    {
        if (CallbackXml.Word(xml, "MsgId") is not { } id)
            return null;
        return type switch
        {
            "text" => xml.Element("Content") is { } content ? new Said(member, id, content.Value) : null,
            // What the speech was recognised as, where WeCom says so.
            "voice" when CallbackXml.Word(xml, "Recognition") is { } speech => new Said(member, id, speech),
            "voice" => CallbackXml.Word(xml, "MediaId") is { } media ? new Spoke(member, id, media) : null,
            "location" when CallbackXml.Word(xml, "Label") is { } place => new Said(member, id, place),
            "location" => new Showed(member, "we_com.no_place"),
            "image" or "file" or "video" or "link" => new Showed(member, "we_com.no_files"),
            _ => new Other(member),
        };
    }

    private static AppCallback? Event(string member, long time, XElement xml)
    {
        var key = CallbackXml.Word(xml, "EventKey");
        return CallbackXml.Word(xml, "Event")?.ToLowerInvariant() switch
        {
            null => null,
            "subscribe" or "enter_agent" => new Opened(member),
            "unsubscribe" => new Left(member),
            // Events have no id; a member cannot click the same thing twice in one second and mean two things.
            "click" => key is null ? null : new Clicked(member, $"click-{time.ToString(CultureInfo.InvariantCulture)}-{key}", key),
            "template_card_event" => Tap(member, key, time, xml),
            _ => new Other(member),
        };
    }

    private static Tapped? Tap(string member, string? key, long time, XElement xml) =>
        key is not null && CallbackXml.Word(xml, "TaskId") is { } task
            ? new Tapped(member, task, time, [.. xml.Descendants("OptionId").Select(option => option.Value), key])
            : null;

    private static long? CreatedAt(XElement xml) =>
        long.TryParse(CallbackXml.Word(xml, "CreateTime"), NumberStyles.None, CultureInfo.InvariantCulture, out var time) ? time : null;

    /// <summary>What WeCom allows in a userid; '|' or '@all' would make an answer go to others.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_\-@.]{0,63}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UserId();
}
