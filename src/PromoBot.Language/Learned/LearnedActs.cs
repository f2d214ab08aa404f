namespace PromoBot.Language;

/// <summary>The drafts of a message once what was learned has been heard: acts the rules missed, mistook or made up.</summary>
internal static class LearnedActs
{
    // In grains of log-odds: what the rules read stands where what was learned is not sure of the contrary.
    private const int Doubt = 6;

    // What changes or answers something has to be surer than what tells or asks.
    private const int DoubtOfOrders = 16;

    /// <param name="odds">Of the message with what the rules read.</param>
    public static List<Draft> Settle(Message message, List<Draft> drafts, IntentModel model, short[] odds)
    {
        if (!message.Text.Any(char.IsLetter) || drafts.Exists(draft => draft.Intent.IsOwn() || draft.Rule == Unsafe.Rule))
            return drafts;
        var read = Read(drafts);
        var likely = IntentModel.Intents.Where((intent, i) => read.Contains(intent) ? odds[i] > -Doubt || IsToldAlone(intent) : odds[i] > (IsOrder(intent) ? DoubtOfOrders : Doubt)).ToHashSet();
        if (likely.Count > 1)
            likely.Remove(Intent.Unknown);
        if (likely.Count == 0 || likely.SetEquals(read))
            return drafts;
        var settled = new List<Draft>(drafts);
        var missing = likely.Except(read).OrderByDescending(intent => odds[(int)intent]).ToList();
        foreach (var gone in read.Except(likely).ToList())
        {
            // 星火街道的在谈项目: asked for, not reported.
            if (missing.Count > 0 && settled.Exists(draft => draft.Intent == gone))
            {
                Replace(settled, gone, missing[0]);
                missing.RemoveAt(0);
            }
            else
            {
                Remove(settled, gone);
            }
        }
        foreach (var intent in missing)
            Add(message, settled, intent, model);
        return settled.Count == 0 ? drafts : settled;

        bool IsToldAlone(Intent intent) => drafts.Count > 1 && drafts.Exists(draft => draft.Intent == intent && model.Odds(message, new Span(draft.Clauses.Min(clause => clause.Start), draft.Clauses.Max(clause => clause.End)))[(int)intent] > 0);
    }

    private static bool IsOrder(Intent intent) => intent is Intent.Correct or Intent.Undo or Intent.Confirm or Intent.Cancel or Intent.Snooze or Intent.Handover or Intent.Bind;

    public static HashSet<Intent> Read(List<Draft> drafts) => drafts.Count == 0 ? [Intent.Unknown] : [.. drafts.Select(draft => draft.Intent)];

    private static void Replace(List<Draft> drafts, Intent gone, Intent intent)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Intent == gone)
                drafts[i] = Copy(drafts[i], intent);
        }
    }

    private static Draft Copy(Draft draft, Intent intent)
    {
        var copy = new Draft(intent, draft.Clauses[0], LearnedNames.Rule, draft.Words);
        foreach (var clause in draft.Clauses)
            copy.Extend(clause);
        return copy;
    }

    /// <summary>What it told belongs to what stands before it, or after.</summary>
    private static void Remove(List<Draft> drafts, Intent gone)
    {
        for (var i = drafts.Count - 1; i >= 0 && drafts.Count > 1; i--)
        {
            if (drafts[i].Intent != gone)
                continue;
            var heir = drafts[i].Host ?? drafts[i == 0 ? 1 : i - 1];
            heir.Guests.Remove(drafts[i]);
            foreach (var clause in drafts[i].Clauses)
                heir.Extend(clause);
            heir.Clauses.Sort(static (one, other) => one.Start - other.Start);
            drafts.RemoveAt(i);
        }
    }

    /// <summary>With the clauses around it that belong to nobody: 外资到账!太古冷链,5000万港元,11月20号进来的.</summary>
    private static Draft Alone(Message message, List<Draft> drafts, Intent intent, Clause opens)
    {
        var (first, last) = (message.Clauses.IndexOf(opens), message.Clauses.IndexOf(opens));
        while (first > 0 && IsFree(first - 1))
            first--;
        while (last + 1 < message.Clauses.Count && IsFree(last + 1))
            last++;
        var draft = new Draft(intent, message.Clauses[first], LearnedNames.Rule, opens.Span);
        for (var i = first + 1; i <= last; i++)
            draft.Extend(message.Clauses[i]);
        return draft;

        bool IsFree(int clause) => !drafts.Exists(other => other.Clauses.Contains(message.Clauses[clause]));
    }

    /// <summary>Opened by the clause that speaks most for it, up to where the next act opens.</summary>
    private static void Add(Message message, List<Draft> drafts, Intent intent, IntentModel model)
    {
        var opens = message.Clauses.MaxBy(clause => model.Odds(message, clause.Span)[(int)intent])!;
        var at = drafts.FindIndex(draft => draft.Clauses.Contains(opens));
        if (at < 0)
        {
            drafts.Add(Alone(message, drafts, intent, opens));
            drafts.Sort(static (one, other) => one.Clauses[0].Start - other.Clauses[0].Start);
            return;
        }
        var host = drafts[at];
        if (intent is Intent.ReportVisit && host.Intent is Intent.ReportLead)
        {
            var visit = new Draft(intent, host.Clauses[0], LearnedNames.Rule, opens.Span);
            var lead = new Draft(host.Intent, host.Clauses[0], host.Rule, host.Words) { Host = visit };
            foreach (var clause in host.Clauses)
                lead.Extend(clause);
            visit.Guests.Add(lead);
            drafts[at] = lead;
            drafts.Insert(at, visit);
            return;
        }
        var rest = host.Clauses.FindAll(clause => clause.Start >= opens.Start);
        var added = new Draft(intent, opens, LearnedNames.Rule, opens.Span) { Host = intent is Intent.ReportLead && host.Intent is Intent.ReportVisit ? host : null };
        foreach (var clause in rest)
            added.Extend(clause);
        if (added.Host is not null)
            host.Guests.Add(added);
        if (rest.Count < host.Clauses.Count && added.Host is null)
            host.Clauses.RemoveAll(rest.Contains);
        drafts.Insert(host.Words.Start > opens.Start ? at : at + 1, added);
    }
}
