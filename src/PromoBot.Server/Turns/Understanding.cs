using PromoBot.Language;
using PromoBot.Server.Model;

namespace PromoBot.Server.Turns;

/// <summary>
/// The understand stage of one turn: the rules read, and where they are unsure a language model may complete them. A turn that
/// decides again asks the model no second time.
/// </summary>
internal sealed class Understanding(Reader reader, LanguageModel? model)
{
    private IReadOnlyList<Act>? claims;

    public async Task<Reading> Of(Said said, CancellationToken cancel)
    {
        var rules = reader.Read(said);
        if (model is null || rules.Unsure is Unsure.No)
            return rules;
        claims ??= await Claims(model, said, cancel).ConfigureAwait(false);
        return reader.Assist(said, rules, claims);
    }

    private async Task<IReadOnlyList<Act>> Claims(LanguageModel asked, Said said, CancellationToken cancel)
    {
        var masked = reader.Mask(said, asked.MaskNames);
        var answer = await asked.Claims(masked.Text, said.Now, cancel).ConfigureAwait(false);
        return [.. answer.Select(masked.Restore)];
    }
}
