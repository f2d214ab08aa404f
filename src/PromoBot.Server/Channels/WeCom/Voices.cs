using PromoBot.Dialogs;
using PromoBot.Server.Model;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// Voice messages to the self-built app: fetched from WeCom, turned into words by whoever is configured for it, and taken as if
/// they had been typed. The member is told what was heard, because a misheard number looks like any other in the books.
/// </summary>
internal sealed partial class Voices(WeComApi api, Transcriber transcriber, ITurns turns, Notices notices, Senders senders, ILogger<Voices> log) : IVoices
{
    /// <summary>WeCom records in this format.</summary>
    private const string FileName = "voice.amr";

    /// <summary>Who speaks waits for an answer: better to ask for text soon.</summary>
    private const int MostTries = 2;

    public async Task<bool> Take(WaitingIncoming spoken, CancellationToken cancel)
    {
        var incoming = spoken.Incoming;
        // A stranger can only tell a code, and nobody's service has to hear that.
        if (await senders.WhoIs(incoming.Channel, incoming.Sender, cancel) is null)
        {
            await Say(incoming, Text.Of("we_com.no_voice"), cancel);
            return true;
        }

        switch (await Listen(incoming.Voice!, cancel))
        {
            case Transcript.Words words:
                await Say(incoming, Text.Of("we_com.heard", ("words", words.Text)), cancel);
                await turns.Take(incoming with { Text = words.Text, Voice = null }, cancel);
                return true;
            case Transcript.None { IsForGood: false } none when spoken.Tries + 1 < MostTries:
                LogNotHeard(incoming.MessageId, none.Why);
                return false;
            case Transcript.None none:
                LogNotHeard(incoming.MessageId, none.Why);
                await Say(incoming, Text.Of("we_com.not_heard"), cancel);
                return true;
            case var other:
                throw new InvalidOperationException($"Nothing to do for {other.GetType().Name}.");
        }
    }

    private async Task<Transcript> Listen(string media, CancellationToken cancel) => await api.Download(media, cancel) switch
    {
        ApiAnswer.File file => await transcriber.Listen(FileName, file.Bytes, cancel),
        ApiAnswer.Failed failed when ErrorCodes.IsSetUpTrouble(failed.Code) || ErrorCodes.IsTooMuch(failed.Code) || failed.Code == ErrorCodes.Busy =>
            new Transcript.None($"errcode {failed.Code}", IsForGood: false),
        ApiAnswer.Failed failed => new Transcript.None($"errcode {failed.Code}", IsForGood: true),
        ApiAnswer.NotReached trouble => new Transcript.None(trouble.Why, IsForGood: false),
        ApiAnswer.Unclear trouble => new Transcript.None(trouble.Why, IsForGood: false),
        _ => new Transcript.None("no file in the answer", IsForGood: false),
    };

    /// <summary>Under an id of its own: the message's is its turn's.</summary>
    private Task Say(Incoming incoming, Text text, CancellationToken cancel) =>
        notices.Say(incoming with { MessageId = $"voice-{incoming.MessageId}", Voice = null }, text, cancel);

    [LoggerMessage(LogLevel.Warning, "The voice message {Id} was not heard: {Why}.")]
    private partial void LogNotHeard(string id, string why);
}
