using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>What a sum of money is about, by the nearest word that says so.</summary>
internal static class Sums
{
    private const int Near = 14;
    private static readonly SignSet Signs = SignSet.Of(
        Sign.AddLeadInvest, Sign.AddLeadOutput, Sign.MoveProjectSigned, Sign.LogFundsArrived, Sign.LogFundsFdi,
            Sign.LogFundsPaidIn, Sign.Indicator);

    public static IReadOnlyList<Amount> Of(Evidence evidence, AmountKind? usual, IReadOnlyList<Clause>? shared = null)
    {
        var list = new List<Amount>();
        foreach (var sum in evidence.Sums)
        {
            // 又打进来800万, 累计到位2300万: the sum of all is no new one.
            if (IsCapitalOnly(evidence, sum, usual) || usual is AmountKind.Funds && list.Count > 0 && evidence.Message.Text.AsSpan(Math.Max(0, sum.Span.Start - 6), sum.Span.Start - Math.Max(0, sum.Span.Start - 6)).Contains("累计", StringComparison.Ordinal))
                continue;
            AmountKind? kind = usual is null ? null : Kind(evidence, sum, usual.Value, shared);
            list.Add(evidence.Note("amounts", new Amount(kind, sum.Min, sum.Max, sum.Currency), sum.Span, sum.Rule));
        }
        return list;
    }

    private static bool IsCapitalOnly(Evidence evidence, MoneyMention sum, AmountKind? usual)
    {
        var text = evidence.Message.Text;
        var from = Math.Max(0, sum.Span.Start - 6);
        if (text[from..sum.Span.Start].Contains('税')
            || text[from..sum.Span.Start].Contains("租金", StringComparison.Ordinal))
            return true;
        return usual is AmountKind.Investment or AmountKind.Signed
            && text[from..sum.Span.Start].Contains("注册资本", StringComparison.Ordinal);
    }

    private static AmountKind Kind(Evidence evidence, MoneyMention sum, AmountKind usual, IReadOnlyList<Clause>? shared)
    {
        if (usual is AmountKind.Funds)
            return evidence.Has(Sign.LogFundsFdi) || !evidence.Has(Sign.LogFundsArrived)
                && (shared?.Any(clause => clause.Has(Sign.LogFundsFdi)) ?? false) ? AmountKind.Fdi : AmountKind.Funds;
        var message = evidence.Message;
        Mark? nearest = null;
        foreach (var mark in message.In(new(Math.Max(0, sum.Span.Start - (message.IsChinese ? Near : 40)), sum.Span.Start)))
        {
            // 协议投资额: the longer word says it.
            if (mark.Sign is Sign.AddLeadInvest && message.In(new(Math.Max(0, mark.Start - 4), mark.End), Sign.Indicator).Any(whole => whole.Start < mark.Start && whole.End >= mark.End))
                continue;
            if (Signs.Has(mark.Sign) && mark.End <= sum.Span.Start
                && !message.Values.Money.Any(other => other.Span.Start >= mark.End && other.Span.End <= sum.Span.Start))
                nearest = Said(mark) is null && nearest is not null && nearest.Value.Start == mark.Start ? nearest : mark;
        }
        if (nearest is { } found && Said(found) is { } said
            && !(said is AmountKind.Signed && usual is AmountKind.Investment && found.Sign is not Sign.Indicator))
            return said;
        foreach (var mark in message.In(new(sum.Span.End, Math.Min(message.Text.Length,
            sum.Span.End + (message.IsChinese ? 6 : 24)))))
        {
            if (mark.Sign is Sign.AddLeadOutput && !message.IsChinese)
                return AmountKind.Output;
        }
        // A list that goes on after 签了: the word stands once, before the first.
        if (usual is AmountKind.Signed && shared is not null)
            return AmountKind.Signed;
        return usual is AmountKind.Signed && nearest is null ? AmountKind.Investment : usual is AmountKind.Signed
            ? AmountKind.Signed : usual;

        static AmountKind? Said(Mark mark) => mark.Sign switch
        {
            Sign.AddLeadInvest => AmountKind.Investment,
            Sign.AddLeadOutput => AmountKind.Output,
            Sign.MoveProjectSigned => AmountKind.Signed,
            Sign.Indicator when mark.Value is "signed_amount" => AmountKind.Signed,
            Sign.Indicator when mark.Value is "funds" => AmountKind.Funds,
            _ => null,
        };
    }
}
