using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// Calls to WeCom over HTTP. What came of one is judged by <c>errcode</c>, not by HTTP's status. Addresses carry tokens and keys:
/// they are logged nowhere, and no redirect is followed.
/// </summary>
public sealed class ApiCalls : IDisposable
{
    private const int LongestMessage = 300;

    /// <summary>A recording has two megabytes at most.</summary>
    private const int MostBytes = 3 * 1024 * 1024;

    private const string OfWeCom = "https://qyapi.weixin.qq.com";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private readonly HttpClient http;

    /// <param name="limit">For one call; then it is unclear.</param>
    public ApiCalls(Uri api, TimeSpan limit)
    {
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = api,
            Timeout = limit,
            MaxResponseContentBufferSize = MostBytes,
        };
    }

    public Uri Api => http.BaseAddress!;

    /// <summary>The clock of the other side, as its latest answer told.</summary>
    public DateTimeOffset? Date { get; private set; }

    public Task<ApiAnswer> Get(string path, CancellationToken cancel) => Send(HttpMethod.Get, path, null, cancel);

    public Task<ApiAnswer> Post(string path, JsonObject body, CancellationToken cancel) =>
        Send(HttpMethod.Post, path, new StringContent(body.ToJsonString(Readable), Encoding.UTF8, "application/json"), cancel);

    /// <summary>A file that a member sent; WeCom answers with it, or with what is wrong.</summary>
    public Task<ApiAnswer> Download(string path, CancellationToken cancel) => Send(HttpMethod.Get, path, null, cancel, mayBeFile: true);

    /// <summary>To an address that a callback named. Only WeCom's own is taken: a forged one would hand our answer to others.</summary>
    public Task<ApiAnswer> PostLate(Uri address, JsonObject body, CancellationToken cancel) =>
        IsWeCom(address)
            ? Post(address.ToString(), body, cancel)
            : Task.FromResult<ApiAnswer>(new ApiAnswer.NotReached("the address is not WeCom's"));

    /// <param name="file">Under the form's name <c>media</c>, with a file name.</param>
    public Task<ApiAnswer> Upload(string path, string name, byte[] file, CancellationToken cancel)
    {
        var media = new ByteArrayContent(file);
        // WeCom reads the plain file name only; .NET would add an encoded twin of it.
        media.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"media\"; filename=\"{FileName(name)}\"; filelength={file.Length}");
        media.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        var form = new MultipartFormDataContent { media };
        form.HeaderEncodingSelector = (_, _) => Encoding.UTF8;
        return Send(HttpMethod.Post, path, form, cancel);
    }

    public void Dispose() => http.Dispose();

    private async Task<ApiAnswer> Send(HttpMethod method, string path, HttpContent? content, CancellationToken cancel, bool mayBeFile = false)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            using var response = await http.SendAsync(request, cancel);
            Date = response.Headers.Date ?? Date;
            var body = await response.Content.ReadAsByteArrayAsync(cancel);
            if (!response.IsSuccessStatusCode)
                return new ApiAnswer.Unclear($"HTTP {(int)response.StatusCode}");
            return mayBeFile && response.Content.Headers.ContentType?.MediaType is not ("application/json" or "text/plain") ? new ApiAnswer.File(body) : Read(body);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                                                 or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new ApiAnswer.NotReached((e.GetBaseException() as SocketException)?.SocketErrorCode.ToString() ?? e.HttpRequestError.ToString());
        }
        catch (HttpRequestException e)
        {
            return new ApiAnswer.Unclear(e.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return new ApiAnswer.Unclear("the connection was cut");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ApiAnswer.Unclear("no answer in time");
        }
    }

    private bool IsWeCom(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0
        && (address.GetLeftPart(UriPartial.Authority) == Api.GetLeftPart(UriPartial.Authority) || address.GetLeftPart(UriPartial.Authority) == OfWeCom);

    private static ApiAnswer Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return new ApiAnswer.Unclear("the answer is no object");
            var code = root.TryGetProperty("errcode", out var said) && said.TryGetInt32(out var number) ? number : 0;
            return code == 0 ? new ApiAnswer.Done(root.Clone()) : new ApiAnswer.Failed(code, Message(root));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new ApiAnswer.Unclear("the answer is no JSON");
        }
    }

    private static string Message(JsonElement root)
    {
        var message = root.TryGetProperty("errmsg", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString()! : "";
        return message.Length <= LongestMessage ? message : message[..LongestMessage];
    }

    private static string FileName(string name) =>
        string.Concat(Path.GetFileName(name).Where(letter => letter is not ('"' or '\\') && !char.IsControl(letter)));
}
