using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace PromoBot.Server.Model;

/// <summary>Speech recognition behind any endpoint that has OpenAI's <c>/audio/transcriptions</c>.</summary>
public sealed class Transcriber : IDisposable
{
    private const int MostBytes = 256 * 1024;

    private readonly TranscriberSettings settings;
    private readonly TimeProvider clock;
    private readonly HttpClient http;

    public Transcriber(TranscriberSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        // A redirect would carry the key, and somebody's voice, to a host nobody looked at.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = settings.Endpoint,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MostBytes,
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.Key);
    }

    /// <param name="name">Of the file; its ending tells the format.</param>
    public async Task<Transcript> Listen(string name, byte[] sound, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(settings.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        using var form = Form(name, sound);
        try
        {
            using var answer = await http.PostAsync("audio/transcriptions", form, either.Token);
            return answer.IsSuccessStatusCode ? Read(await answer.Content.ReadAsByteArrayAsync(either.Token)) : Refused(answer.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new Transcript.None((e as HttpRequestException)?.HttpRequestError.ToString() ?? "the connection was cut", IsForGood: false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Transcript.None("no answer in time", IsForGood: false);
        }
    }

    public void Dispose() => http.Dispose();

    private MultipartFormDataContent Form(string name, byte[] sound)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(settings.Name), "model" },
            { new StringContent("json"), "response_format" },
            { new ByteArrayContent(sound), "file", name },
        };
        if (settings.Spoken is { } language)
            form.Add(new StringContent(language), "language");
        return form;
    }

    /// <summary>The sound is at fault where the request was understood; else the endpoint, or its settings.</summary>
    private static Transcript.None Refused(HttpStatusCode status) => new(
        $"HTTP {(int)status}",
        IsForGood: status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity);

    private static Transcript Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
                return new Transcript.None("no text in the answer", IsForGood: false);
            return text.GetString()!.Trim() is { Length: > 0 } words ? new Transcript.Words(words) : new Transcript.None("silence", IsForGood: true);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new Transcript.None("the answer is no JSON", IsForGood: false);
        }
    }
}
