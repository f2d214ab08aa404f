using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using OpenAI;
using OpenAI.Chat;
using PromoBot.Language;

namespace PromoBot.Server.Model;

/// <summary>A language model behind any OpenAI-compatible endpoint. It is asked once for a message and never holds a turn up for longer than its limit.</summary>
public sealed class LanguageModel
{
    private readonly ChatClient client;
    private readonly ModelSettings settings;
    private readonly TimeProvider clock;
    private readonly Circuit circuit;

    public LanguageModel(ModelSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        circuit = new(clock);
        client = new(settings.Name, new ApiKeyCredential(settings.Key), new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            NetworkTimeout = settings.TimeLimit,
            // A second try would not fit into the limit.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        });
    }

    public bool MaskNames => settings.MaskNames;

    /// <summary>Empty where nothing usable came in time.</summary>
    /// <param name="message">As it may leave the house.</param>
    public async Task<IReadOnlyList<Act>> Claims(string message, DateTimeOffset now, CancellationToken cancel)
    {
        if (!circuit.LetsThrough())
        {
            ModelMetrics.Skipped();
            return [];
        }
        var start = clock.GetTimestamp();
        var answer = await Answer(message, now, cancel).ConfigureAwait(false);
        ModelMetrics.Asked(answer, clock.GetElapsedTime(start));
        if (answer is ModelAnswer.Failed failed)
            circuit.Failed(failed.RetryAfter);
        else
            circuit.Worked();
        return answer is ModelAnswer.Labels labels ? labels.Acts : [];
    }

    /// <summary>Whatever a foreign endpoint does is an answer of its own; only the caller's own cancelling goes on up.</summary>
    private async Task<ModelAnswer> Answer(string message, DateTimeOffset now, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(settings.TimeLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            var asked = client.CompleteChatAsync(
                ModelRequest.Messages(message, now, settings.Capability), ModelRequest.Options(settings.Capability), both.Token);
            return Read((await asked.WaitAsync(both.Token).ConfigureAwait(false)).Value);
        }
        catch (Exception error) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException("The turn was called off.", error, cancel);
        }
        catch (Exception) when (limit.IsCancellationRequested)
        {
            return new ModelAnswer.Failed("timeout");
        }
        catch (ClientResultException error)
        {
            return new ModelAnswer.Failed($"http_{error.Status}", RetryAfter(error.GetRawResponse()));
        }
        catch (JsonException)
        {
            return new ModelAnswer.Failed("no_labels");
        }
        catch (Exception error)
        {
            return new ModelAnswer.Failed(error.GetType().Name);
        }
    }

    private static ModelAnswer Read(ChatCompletion completion) => completion switch
    {
        { Refusal.Length: > 0 } or { FinishReason: ChatFinishReason.ContentFilter } => new ModelAnswer.Refused(),
        { FinishReason: not ChatFinishReason.Stop } => new ModelAnswer.Failed("cut"),
        _ => new ModelAnswer.Labels(LabelsJson.Read(string.Concat(completion.Content.Select(part => part.Text)))),
    };

    private static TimeSpan? RetryAfter(PipelineResponse? response)
    {
        if (response is null)
            return null;
        if (response.Headers.TryGetValue("retry-after-ms", out var said) && Number(said) is { } milliseconds)
            return TimeSpan.FromMilliseconds(milliseconds);
        return response.Headers.TryGetValue("retry-after", out said) && Number(said) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 86_400_000 ? number : null;
}
