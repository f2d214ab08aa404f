using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using PromoBot.Server.Channels.WeCom;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Server.Tests.WeCom;

/// <summary>What must start nothing: the right status, no turn, counted, and logged without the secret.</summary>
public sealed class BadInputTests(WeComPeer peer)
{
    private const string Marked = "昨天拜访了不该进日志的企业";

    /// <summary>By name: how it is made, and what it is answered with.</summary>
    private static readonly Dictionary<string, (Func<WeComScene, Task<HttpResponseMessage>> Send, HttpStatusCode Expected)> Cases = new(StringComparer.Ordinal)
    {
        ["unsigned"] = (async scene => await scene.Post("/wecom/app", WeComScene.Outer((await scene.Close(scene.Text(Marked))).Encrypted)), HttpStatusCode.BadRequest),
        ["half signed"] = (async scene => await Sent(scene, closed => $"msg_signature={closed.Signature}&timestamp={closed.Timestamp}"), HttpStatusCode.BadRequest),
        ["signed twice"] = (async scene => await Sent(scene, closed => $"{WeComScene.Query(closed)}&msg_signature=x"), HttpStatusCode.BadRequest),
        ["wrong signature"] = (async scene => await Sent(scene, closed => WeComScene.Query(closed with { Signature = new string('0', 40) })), HttpStatusCode.Forbidden),
        ["empty signature"] = (async scene => await Sent(scene, closed => WeComScene.Query(closed with { Signature = "" })), HttpStatusCode.BadRequest),
        ["other nonce"] = (async scene => await Sent(scene, closed => WeComScene.Query(closed with { Nonce = "nonce-2" })), HttpStatusCode.Forbidden),
        ["other token"] = (scene => scene.Post(scene.Text(Marked), WeComScene.Keys with { Token = "Another" }), HttpStatusCode.Forbidden),
        ["signature of another message"] = (async scene =>
        {
            var other = await scene.Close(scene.Text("别的"));
            return await scene.Post(await scene.Close(scene.Text(Marked)), WeComScene.Outer(other.Encrypted));
        }, HttpStatusCode.Forbidden),
        ["two hours old"] = (async scene =>
        {
            var closed = await scene.Close(scene.Text(Marked), DateTimeOffset.UtcNow.AddHours(-2).ToUnixTimeSeconds());
            return await scene.Post(closed, WeComScene.Outer(closed.Encrypted));
        }, HttpStatusCode.Forbidden),
        ["two hours ahead"] = (async scene =>
        {
            var closed = await scene.Close(scene.Text(Marked), DateTimeOffset.UtcNow.AddHours(2).ToUnixTimeSeconds());
            return await scene.Post(closed, WeComScene.Outer(closed.Encrypted));
        }, HttpStatusCode.Forbidden),
        ["wrong receiver"] = (scene => scene.Post(scene.Text(Marked), WeComScene.Keys with { Receiver = "ww0000000000000000" }), HttpStatusCode.Forbidden),
        ["no receiver"] = (scene => scene.Post(scene.Text(Marked), WeComScene.Keys with { Receiver = "" }), HttpStatusCode.Forbidden),
        ["other key"] = (scene => scene.Post(scene.Text(Marked), WeComScene.Keys with { Key = WeComScene.BotKey }), HttpStatusCode.BadRequest),
        ["broken padding"] = (scene => Raw(scene, plain => plain[^1] = 33), HttpStatusCode.BadRequest),
        ["no padding"] = (scene => Raw(scene, plain => plain[^1] = 0), HttpStatusCode.BadRequest),
        ["uneven padding"] = (scene => Raw(scene, plain => (plain[^2], plain[^1]) = (7, 2)), HttpStatusCode.BadRequest),
        ["wrong length"] = (scene => Raw(scene, plain => plain[16] = 0x7F), HttpStatusCode.BadRequest),
        ["negative length"] = (scene => Raw(scene, plain => plain[16] = 0xFF), HttpStatusCode.BadRequest),
        ["half a block"] = (scene => Signed(scene, Convert.ToBase64String(new byte[40])), HttpStatusCode.BadRequest),
        ["no Base64"] = (scene => Signed(scene, "不是密文"), HttpStatusCode.BadRequest),
        ["nothing encrypted"] = (async scene => await scene.Post(await scene.Close(scene.Text(Marked)), "<xml><ToUserName>x</ToUserName></xml>"), HttpStatusCode.BadRequest),
        ["empty body"] = (async scene => await scene.Post(await scene.Close(scene.Text(Marked)), ""), HttpStatusCode.BadRequest),
        ["no XML"] = (async scene => await scene.Post(await scene.Close(scene.Text(Marked)), "{\"encrypt\":\"x\"}"), HttpStatusCode.BadRequest),
        ["entities outside"] = (async scene =>
        {
            var closed = await scene.Close(scene.Text(Marked));
            return await scene.Post(closed, $"<!DOCTYPE xml [<!ENTITY e \"{closed.Encrypted}\">]><xml><Encrypt>&e;</Encrypt></xml>");
        }, HttpStatusCode.BadRequest),
        ["a file by entity"] = (scene => scene.Post($"<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>{scene.Text("&e;").Replace("&amp;", "&", StringComparison.Ordinal)}"), HttpStatusCode.BadRequest),
        ["a thousand million laughs"] = (scene => scene.Post(
            "<!DOCTYPE xml [<!ENTITY a \"ha\">" + string.Concat("bcdefghij".Select(name => $"<!ENTITY {name} \"{string.Concat(Enumerable.Repeat($"&{(char)(name - 1)};", 10))}\">"))
            + $"]><xml><FromUserName>&j;</FromUserName></xml>"), HttpStatusCode.BadRequest),
        ["five megabytes"] = (async scene => await scene.Post(await scene.Close(scene.Text(Marked)), WeComScene.Outer(new string('A', 5 * 1024 * 1024))), HttpStatusCode.RequestEntityTooLarge),
        ["five megabytes in pieces"] = (async scene =>
        {
            using var http = scene.Server.Client();
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/wecom/app?{WeComScene.Query(await scene.Close(scene.Text(Marked)))}") { Content = new StringContent(new string('A', 5 * 1024 * 1024)) };
            request.Headers.TransferEncodingChunked = true;
            return await http.SendAsync(request);
        }, HttpStatusCode.RequestEntityTooLarge),
        ["no XML inside"] = (scene => scene.Post("昨天拜访了"), HttpStatusCode.BadRequest),
        ["nobody"] = (scene => scene.Post(scene.Message(null, "text", new XElement("Content", Marked), "1")), HttpStatusCode.BadRequest),
        ["everybody"] = (scene => scene.Post(scene.Text(Marked, "@all")), HttpStatusCode.BadRequest),
        ["two members"] = (scene => scene.Post(scene.Text(Marked, "zhangsan|lisi")), HttpStatusCode.BadRequest),
        ["a member with a slash"] = (scene => scene.Post(scene.Text(Marked, "bot/zhangsan")), HttpStatusCode.BadRequest),
        ["no message id"] = (scene => scene.Post(scene.Message("zhangsan", "text", new XElement("Content", Marked), null)), HttpStatusCode.BadRequest),
        ["no content"] = (scene => scene.Post(scene.Message("zhangsan", "text", new XElement("Nothing"), "1")), HttpStatusCode.BadRequest),
        ["no event"] = (scene => scene.Post(scene.Message("zhangsan", "event", new XElement("EventKey", "help"), null)), HttpStatusCode.BadRequest),
        ["a click on nothing"] = (scene => scene.Post(scene.Event("click")), HttpStatusCode.BadRequest),
        ["a tap on no card"] = (scene => scene.Post(scene.Event("template_card_event", "zhangsan", new XElement("EventKey", "x"))), HttpStatusCode.BadRequest),
        ["no type"] = (scene => scene.Post(Without(scene.Text(Marked), "MsgType")), HttpStatusCode.BadRequest),
        ["no time"] = (scene => scene.Post(Without(scene.Text(Marked), "CreateTime")), HttpStatusCode.BadRequest),
        ["another app"] = (scene => scene.Post(scene.Text(Marked).Replace($"<AgentID>{StubWeCom.AgentId}", "<AgentID>1000003", StringComparison.Ordinal)), HttpStatusCode.Forbidden),
        ["another corp"] = (scene => scene.Post(scene.Text(Marked).Replace(StubWeCom.CorpId, "ww0000000000000000", StringComparison.Ordinal)), HttpStatusCode.Forbidden),
        ["a button made by hand"] = (scene => scene.Post(Button(scene, "undo")), HttpStatusCode.BadRequest),
        ["a button of Teams"] = (scene => scene.Post(Button(scene, "{\"promobot\":{\"turn\":\"t1\",\"verb\":\"undo\"}}")), HttpStatusCode.BadRequest),
        ["an altered button"] = (scene => scene.Post(Button(scene, Altered(scene, "zhangsan"))), HttpStatusCode.BadRequest),
        ["the button of another member"] = (scene => scene.Post(Button(scene, Keys(scene).Of(new("t1", "undo"), "lisi"))), HttpStatusCode.BadRequest),
        ["bot: wrong signature"] = (async scene => await Bot(scene, "{}", signature: new string('0', 40)), HttpStatusCode.Forbidden),
        ["bot: a receiver where none is"] = (async scene => await Bot(scene, "{}", keys: WeComScene.BotKeys with { Receiver = StubWeCom.CorpId }), HttpStatusCode.Forbidden),
        ["bot: no JSON inside"] = (async scene => await Bot(scene, "<xml/>"), HttpStatusCode.BadRequest),
        ["bot: a list inside"] = (async scene => await Bot(scene, "[]"), HttpStatusCode.BadRequest),
        ["bot: nobody"] = (async scene => await Bot(scene, $"{{\"msgid\":\"1\",\"msgtype\":\"text\",\"text\":{{\"content\":\"{Marked}\"}}}}"), HttpStatusCode.BadRequest),
        ["bot: no id"] = (async scene => await Bot(scene, $"{{\"from\":{{\"userid\":\"zhangsan\"}},\"msgtype\":\"text\",\"text\":{{\"content\":\"{Marked}\"}}}}"), HttpStatusCode.BadRequest),
        ["bot: wrong kinds"] = (async scene => await Bot(scene, "{\"from\":\"zhangsan\",\"msgid\":7,\"msgtype\":[],\"text\":\"x\"}"), HttpStatusCode.BadRequest),
        ["bot: a button made by hand"] = (async scene => await Bot(scene, "{\"from\":{\"userid\":\"zhangsan\"},\"msgid\":\"1\",\"msgtype\":\"event\",\"event\":{\"eventtype\":\"template_card_event\",\"template_card_event\":{\"event_key\":\"undo\",\"task_id\":\"t\"}}}"), HttpStatusCode.BadRequest),
        ["bot: five megabytes"] = (async scene => await scene.Post("/wecom/bot?msg_signature=x&timestamp=1&nonce=1", new string('A', 5 * 1024 * 1024)), HttpStatusCode.RequestEntityTooLarge),
        ["bot: the app's message"] = (async scene =>
        {
            var closed = await scene.Close(scene.Text(Marked));
            return await scene.Post($"/wecom/bot?{WeComScene.Query(closed)}", $"{{\"encrypt\":\"{closed.Encrypted}\"}}");
        }, HttpStatusCode.Forbidden),
    };

    [Fact]
    public async Task Everything_bad_is_refused_starts_nothing_and_is_counted_and_logged_without_the_secret()
    {
        await using var scene = await WeComScene.Start(peer);
        var log = WrittenLog.Of(scene.Server);
        var counted = 0L;
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => Enable(instrument, self) };
        listener.SetMeasurementEventCallback<long>((_, number, _, _) => Interlocked.Add(ref counted, number));
        listener.Start();

        var answered = new List<string>();
        foreach (var (name, (send, expected)) in Cases)
        {
            using var answer = await send(scene);
            if (answer.StatusCode != expected)
                answered.Add($"{name}: {(int)answer.StatusCode} in place of {(int)expected}");
        }

        Assert.Empty(answered);
        // Others run at the same time and may be counted with ours.
        Assert.True(counted >= Cases.Count, $"{counted} of {Cases.Count} were counted.");
        Assert.Equal(Cases.Count, log.Lines.Count(line => line.Contains("was refused", StringComparison.Ordinal)));
        var all = string.Join('\n', log.Lines);
        Assert.All(
            new[] { WeComScene.Token, WeComScene.Key, WeComScene.BotToken, WeComScene.BotKey, StubWeCom.Secret, Marked, "zhangsan", "msg_signature" },
            secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        foreach (var conversation in new[] { "zhangsan", "@all", "bot/zhangsan", "lisi" })
            Assert.Equal(0, (await scene.Server.Store.Talk("demo", "wecom", conversation)).Version);
        Assert.Empty(scene.Stub.Calls);
    }

    [Fact]
    public async Task A_replayed_call_is_answered_and_does_nothing_again()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var closed = await scene.Close(scene.Text("昨天拜访了比亚迪"));
        foreach (var _ in Enumerable.Range(0, 4))
            Assert.Equal(HttpStatusCode.OK, (await scene.Post(closed, WeComScene.Outer(closed.Encrypted))).StatusCode);
        await scene.Say("撤销");
        Assert.Contains("没有可撤销的内容", Seen.On((await scene.Say("撤销"))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_of_the_address_is_refused_like_anything_else()
    {
        await using var scene = await WeComScene.Start(peer);
        var closed = await scene.Close("1616140317555161061");
        foreach (var path in new[] { "/wecom/app", "/wecom/bot" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await scene.Get(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await scene.Get($"{path}?{WeComScene.Query(closed with { Signature = "0" })}&echostr={Uri.EscapeDataString(closed.Encrypted)}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await scene.Server.Client().PutAsync("/wecom/app", new StringContent(""))).StatusCode);
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == "PromoBot.WeCom")
            listener.EnableMeasurementEvents(instrument);
    }

    private static async Task<HttpResponseMessage> Sent(WeComScene scene, Func<Closed, string> query)
    {
        var closed = await scene.Close(scene.Text(Marked));
        return await scene.Post($"/wecom/app?{query(closed)}", WeComScene.Outer(closed.Encrypted));
    }

    /// <summary>Rightly signed, wrongly closed: what only somebody with the token could send.</summary>
    private static async Task<HttpResponseMessage> Raw(WeComScene scene, Action<byte[]> spoil)
    {
        var key = Convert.FromBase64String(WeComScene.Key + "=");
        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(Convert.FromBase64String(new Cipher(WeComScene.Key, StubWeCom.CorpId).Close(scene.Text(Marked))), key.AsSpan(0, 16), PaddingMode.None);
        spoil(plain);
        return await Signed(scene, Convert.ToBase64String(aes.EncryptCbc(plain, key.AsSpan(0, 16), PaddingMode.None)));
    }

    private static Task<HttpResponseMessage> Signed(WeComScene scene, string encrypted)
    {
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString();
        return scene.Post(new Closed(encrypted, Signature.Of(WeComScene.Token, time, "n", encrypted), time, "n"), WeComScene.Outer(encrypted));
    }

    private static async Task<HttpResponseMessage> Bot(WeComScene scene, string inner, string? signature = null, Keys? keys = null)
    {
        var closed = await scene.Close(inner, keys: keys ?? WeComScene.BotKeys);
        return await scene.Post($"/wecom/bot?{WeComScene.Query(closed with { Signature = signature ?? closed.Signature })}", $"{{\"encrypt\":\"{closed.Encrypted}\"}}");
    }

    private static string Without(string message, string field)
    {
        var xml = XElement.Parse(message);
        xml.Element(field)!.Remove();
        return xml.ToString();
    }

    private static string Button(WeComScene scene, string key) => scene.Event(
        "template_card_event", "zhangsan", new XElement("EventKey", key), new XElement("TaskId", "t1-1"), new XElement("CardType", "button_interaction"));

    private static CardKeys Keys(WeComScene scene) => scene.Server.Services.GetRequiredService<CardKeys>();

    private static string Altered(WeComScene scene, string member)
    {
        var key = Keys(scene).Of(new("t1", "undo"), member);
        return (key[0] == 'd' ? 'e' : 'd') + key[1..];
    }
}
