using System.Text.Json;
using System.Text.Json.Nodes;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>The self-built app's side of WeCom's API: calls with a token, which is fetched anew once where WeCom refuses it.</summary>
public sealed class WeComApi
{
    private const int MostTriesWhileBusy = 3;
    private static readonly TimeSpan WhileBusy = TimeSpan.FromMilliseconds(300);

    private readonly ApiCalls calls;
    private readonly AppSettings app;
    private readonly AccessTokens tokens;
    private readonly TimeProvider clock;

    public WeComApi(ApiCalls calls, AppSettings app, TimeProvider clock) =>
        (this.calls, this.app, this.clock, tokens) = (calls, app, clock, new AccessTokens(calls, app, clock));

    /// <summary>Sends one message to one member.</summary>
    /// <param name="message"><c>msgtype</c> and what belongs to it.</param>
    public async Task<ApiAnswer> Send(string member, JsonObject message, CancellationToken cancel)
    {
        message["touser"] = member;
        message["agentid"] = app.AgentId;
        // A card has an id of its own, so that the same again is the same one, and WeCom may drop it. Two texts that are alike
        // may both be meant: "还差多少" asked twice is answered twice.
        var isCard = message.ContainsKey("template_card");
        if (isCard)
            message["enable_duplicate_check"] = 1;
        for (var tried = 1; ; tried++)
        {
            var answer = await Post("cgi-bin/message/send", message, cancel);
            var mayAgain = answer is ApiAnswer.Failed { Code: ErrorCodes.Busy } || (isCard && answer is ApiAnswer.Unclear);
            if (!mayAgain || tried == MostTriesWhileBusy)
                return answer;
            message["enable_duplicate_check"] = 1;
            await Task.Delay(WhileBusy * tried, clock, cancel);
        }
    }

    /// <summary>A recording, picture or file that a member sent; WeCom keeps it for three days.</summary>
    public Task<ApiAnswer> Download(string media, CancellationToken cancel) =>
        WithToken(token => calls.Download($"cgi-bin/media/get?access_token={token}&media_id={Uri.EscapeDataString(media)}", cancel), cancel);

    /// <summary>Hands in a file; the answer's <c>media_id</c> sends it, for three days.</summary>
    public Task<ApiAnswer> Upload(Media media, CancellationToken cancel) =>
        media.Problem is { } problem
            ? Task.FromResult<ApiAnswer>(new ApiAnswer.Failed(problem.Code, problem.Message))
            : WithToken(token => calls.Upload($"cgi-bin/media/upload?access_token={token}&type={media.Type}", media.Name, media.Bytes, cancel), cancel);

    /// <summary>Uploads and sends in one: a picture to look at, anything else as a file.</summary>
    public async Task<ApiAnswer> SendMedia(string member, Media media, CancellationToken cancel)
    {
        var uploaded = await Upload(media, cancel);
        if (uploaded is not ApiAnswer.Done done)
            return uploaded;
        return done.Body.TryGetProperty("media_id", out var id) && id.ValueKind == JsonValueKind.String
            ? await Send(member, new JsonObject { ["msgtype"] = media.Type, [media.Type] = new JsonObject { ["media_id"] = id.GetString() } }, cancel)
            : new ApiAnswer.Unclear("no media_id in the answer");
    }

    /// <summary>Whether the secret is taken.</summary>
    public async Task<ApiAnswer> CheckToken(CancellationToken cancel) => (await tokens.Get(cancel)).Answer;

    /// <summary>The app as WeCom knows it; the first call that the list of trusted addresses applies to.</summary>
    public Task<ApiAnswer> App(CancellationToken cancel) => Get($"cgi-bin/agent/get?agentid={app.AgentId}&", cancel);

    public Task<ApiAnswer> Menu(CancellationToken cancel) => Get($"cgi-bin/menu/get?agentid={app.AgentId}&", cancel);

    public Task<ApiAnswer> PutMenu(JsonObject menu, CancellationToken cancel) => Post($"cgi-bin/menu/create?agentid={app.AgentId}", menu, cancel);

    private Task<ApiAnswer> Get(string path, CancellationToken cancel) =>
        WithToken(token => calls.Get($"{path}access_token={token}", cancel), cancel);

    private Task<ApiAnswer> Post(string path, JsonObject body, CancellationToken cancel) =>
        WithToken(token => calls.Post($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}access_token={token}", body, cancel), cancel);

    private async Task<ApiAnswer> WithToken(Func<string, Task<ApiAnswer>> call, CancellationToken cancel)
    {
        for (var isSecondTry = false; ; isSecondTry = true)
        {
            var (token, answer) = await tokens.Get(cancel);
            if (token is null)
                // Asking for a token sends nothing: whatever came of that, the message is not on its way.
                return answer is ApiAnswer.Unclear unclear ? new ApiAnswer.NotReached($"no token: {unclear.Why}") : answer;
            answer = await call(Uri.EscapeDataString(token));
            if (isSecondTry || answer is not ApiAnswer.Failed failed || !ErrorCodes.IsTokenTrouble(failed.Code))
                return answer;
            tokens.Drop(token);
        }
    }
}
