namespace PromoBot.Language;

/// <summary>
/// The one measure of what the rules are unsure of. Doubts (a place with two readings, a name near a known one) are not part
/// of it: the sender knows those better than a model does.
/// </summary>
internal static class Unsureness
{
    private const int LeastHan = 6;
    private const int LeastLatin = 16;
    private static readonly SignSet Elsewhere = SignSet.Of(Sign.HelpOffTopic, Sign.HelpPolicy);

    public static Unsure Of(Message message, IReadOnlyList<Act> acts, Slots? answer, IReadOnlyList<Finding> findings)
    {
        if (answer is not null || !IsLong(message))
            return Unsure.No;
        var isNothing = acts.All(act => act.Intent is Intent.Unknown);
        var isMissing = acts.Any(act => act.Intent is Intent.ReportVisit or Intent.ReportLead && !Needed.IsThere(act));
        var isUnread = acts.Any(act => IsOfMoney(act.Intent)) && HasUnreadSum(message, acts);
        if (!isNothing && !isMissing && !isUnread || IsUnsafe(message, findings))
            return Unsure.No;
        if (isNothing)
            return message.Marks.Exists(mark => Elsewhere.Has(mark.Sign)) ? Unsure.No : Unsure.NothingRead;
        return isMissing ? Unsure.SubjectMissing : Unsure.SumUnread;
    }

    private static bool IsLong(Message message)
    {
        var least = message.IsChinese ? LeastHan : LeastLatin;
        foreach (var character in message.Text)
        {
            if (char.IsLetter(character) && (!message.IsChinese || Characters.IsHan(character)) && --least == 0)
                return true;
        }
        return false;
    }

    private static bool IsOfMoney(Intent intent) =>
        intent is Intent.ReportVisit or Intent.ReportLead or Intent.ReportStage or Intent.ReportFunds;

    private static bool HasUnreadSum(Message message, IReadOnlyList<Act> acts)
    {
        if (message.Values.Money.Count == 0)
            return false;
        var evidence = new Evidence(message, message.Names, 0, message.Clauses, []);
        return Sums.Of(evidence, Domain.AmountKind.Investment).Any(sum => !acts.Any(act => act.Slots.Amounts.Any(one => IsSame(one, sum))));
    }

    private static bool IsSame(Domain.Amount one, Domain.Amount other) => one with { Kind = null } == other with { Kind = null };

    /// <summary>Stricter than refusing: a request to falsify in one sentence keeps the model out of all of them.</summary>
    private static bool IsUnsafe(Message message, IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Rule == Unsafe.Rule)
        || Unsafe.In(message, new(0, message.Text.Length)) is not null
        || message.Clauses.Exists(clause => Unsafe.In(message, clause.Span) is not null);
}
