using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.DirectLine;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// Callbacks of the self-built app. WeCom calls three times where it gets no 200 within five seconds, so each is answered within
/// two: by then the message is committed, or it was not taken and comes again. Replies go by the send API; the answer itself
/// carries what needs no turn.
/// </summary>
internal sealed class AppCalls(
    Door door, AppSettings app, CardKeys keys, Reception reception, Refusals refusals, IStore store, WordBook words, TimeProvider clock,
    IVoices? voices = null)
{
    private const int MostBytes = 256 * 1024;
    private const string Xml = "text/xml; charset=utf-8";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>WeCom asks once whether this is the place.</summary>
    public IResult Verify(HttpContext context)
    {
        var query = context.Request.Query;
        return door.Open(query, query["echostr"] is [{ } echo] ? echo : null) switch
        {
            Entry.Open open => TypedResults.Text(open.Words, "text/plain", new UTF8Encoding(false)),
            Entry.Closed closed => refusals.Refuse(context, closed.Refusal),
            var other => throw new InvalidOperationException($"No answer for {other.GetType().Name}."),
        };
    }

    public async Task<IResult> Take(HttpContext context, CancellationToken cancel)
    {
        if (await Body.Read(context.Request, MostBytes, cancel) is not { } body)
            return refusals.Refuse(context, Refusal.TooLarge);
        using var reader = new StreamReader(new MemoryStream(body), Encoding.UTF8);
        if (CallbackXml.Read(reader) is not { } outer)
            return refusals.Refuse(context, Refusal.NoMessage);
        var entry = door.Open(context.Request.Query, CallbackXml.Word(outer, "Encrypt"));
        if (entry is Entry.Closed closed)
            return refusals.Refuse(context, closed.Refusal);
        if (CallbackXml.Read(((Entry.Open)entry).Words) is not { } inner)
            return refusals.Refuse(context, Refusal.NoMessage);
        if (!IsForThisApp(inner))
            return refusals.Refuse(context, Refusal.WrongApp);
        return AppCallback.Read(inner) is { } callback
            ? await InTime(Act(context, callback))
            : refusals.Refuse(context, Refusal.MissingFields);
    }

    private bool IsForThisApp(XElement xml) =>
        CallbackXml.Word(xml, "ToUserName") == app.CorpId
        && CallbackXml.Word(xml, "AgentID") is var agent && (agent is null || agent == app.AgentId.ToString(CultureInfo.InvariantCulture));

    private async Task<IResult> InTime(Task<IResult> acting)
    {
        if (await Task.WhenAny(acting, Task.Delay(Patience, clock)) == acting)
            return await acting;
        // What it still does is done once: the next call with this message waits behind it and finds it done.
        _ = acting.ContinueWith(task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<IResult> Act(HttpContext context, AppCallback callback)
    {
        switch (callback)
        {
            case AppCallback.Said said:
                await Reach(said.Member);
                await reception.Take(Incoming(said.Member, said.MessageId, said.Text));
                return Nothing();
            case AppCallback.Spoke spoke when voices is not null:
                await Reach(spoke.Member);
                await reception.Take(Incoming(spoke.Member, spoke.MessageId, null) with { Voice = spoke.Media });
                return Nothing();
            case AppCallback.Spoke spoke:
                return Answer(Text(spoke.Member, Speaker().Say("we_com.no_voice")));
            case AppCallback.Showed showed:
                return Answer(Text(showed.Member, Speaker().Say(showed.Sentence)));
            case AppCallback.Opened opened:
                await Reach(opened.Member);
                // Greeted once, however often the app is opened.
                await reception.Take(Incoming(opened.Member, "greet", null, new Tap("", Taps.Greet)));
                return Nothing();
            case AppCallback.Left left:
                await store.NoteReach(WeComChannel.ChannelName, left.Member, ReachState.Removed, clock.GetUtcNow(), CancellationToken.None);
                return Nothing();
            case AppCallback.Clicked clicked:
                await reception.Take(Incoming(clicked.Member, clicked.MessageId, MenuKey.Text(clicked.Key), MenuKey.Tap(clicked.Key)));
                return Nothing();
            case AppCallback.Tapped tapped:
                return await Tap(context, tapped);
            case AppCallback.Other:
                return Nothing();
            default:
                throw new InvalidOperationException($"Nothing to do for {callback.GetType().Name}.");
        }
    }

    /// <summary>
    /// A card that writes acts once: its id is the message's id, and its buttons turn into a word. One that only shows stays.
    /// </summary>
    private async Task<IResult> Tap(HttpContext context, AppCallback.Tapped tapped)
    {
        if (tapped.Keys.Select(key => keys.Read(key, tapped.Member)).FirstOrDefault(read => read is not null) is not { } tap)
            return refusals.Refuse(context, Refusal.ForeignButton);
        var isOnce = tap.Verb is Taps.Answer or Taps.Drop or Taps.Undo or Taps.Change;
        var id = isOnce ? $"card-{tapped.Task}" : $"card-{tapped.Task}-{tapped.Time.ToString(CultureInfo.InvariantCulture)}-{tap.Verb}";
        await reception.Take(Incoming(tapped.Member, id, null, tap));
        return isOnce ? Answer(Spent(tapped.Member, Speaker().Say($"we_com.did_{tap.Verb}"))) : Nothing();
    }

    /// <summary>A member whom the app may write to first: nothing but the userid is needed for it.</summary>
    public static Reachable Reachable(string member, DateTimeOffset now) =>
        new(WeComChannel.ChannelName, member, member, true, "{}", ReachState.Installed, now);

    /// <summary>Nothing about it changes from one message to the next: WeCom waits for its answer, and a write takes longer than a look.</summary>
    private async Task Reach(string member)
    {
        if (await store.Reachable(WeComChannel.ChannelName, member, CancellationToken.None) is not { State: ReachState.Installed })
            await store.KeepReachable(Reachable(member, clock.GetUtcNow()), CancellationToken.None);
    }

    private static Incoming Incoming(string member, string id, string? text, Tap? tap = null) =>
        new(WeComChannel.ChannelName, member, member, id, text, tap);

    private Speaker Speaker() => new(words, Locale.Zh, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    private static ContentHttpResult Nothing() => TypedResults.Text("", "text/plain");

    private ContentHttpResult Answer(XElement message) => TypedResults.Text(CallbackXml.Envelope(door.Close(CallbackXml.Text(message))), Xml);

    private XElement Text(string member, string words) => Message(member, "text", new XElement("Content", new XCData(words)));

    private XElement Spent(string member, string words) =>
        Message(member, "update_button", new XElement("Button", new XElement("ReplaceName", new XCData(words))));

    private XElement Message(string member, string type, XElement content) => new(
        "xml",
        new XElement("ToUserName", new XCData(member)),
        new XElement("FromUserName", new XCData(app.CorpId)),
        new XElement("CreateTime", clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        new XElement("MsgType", new XCData(type)),
        content);
}
