using System.Collections.Concurrent;
using PromoBot.Dialogs;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Documents;

/// <summary>Files for whoever sits at the machine: under <c>exports</c> in the data folder.</summary>
public sealed class Exports(DocumentDesk desk, string folder)
{
    private const string Name = "exports";

    private readonly ConcurrentDictionary<Block.Document, string> written = new();

    public async Task Write(OutboxMessage message, Block.Document document, CancellationToken cancel)
    {
        if (await desk.Make(message.Authority, document.Id, document.Kind, message.Locale, cancel).ConfigureAwait(false) is not { } made)
            return;
        var exports = Directory.CreateDirectory(Path.Combine(folder, Name)).FullName;
        var path = Path.Combine(exports, made.Name);
        await File.WriteAllBytesAsync(path, made.Bytes, cancel).ConfigureAwait(false);
        written[document] = path;
    }

    /// <summary>Null where it could not be made.</summary>
    public string? PathOf(Block.Document document) => written.GetValueOrDefault(document);
}
