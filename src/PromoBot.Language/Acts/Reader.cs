namespace PromoBot.Language;

/// <summary>
/// Reads a message: what is wanted (acts), with which values (slots), in words of the field and of the conversations' cues.
/// Holds tables only; one reader serves all messages, and the same message is always read the same.
/// </summary>
public sealed class Reader(Cues cues, ValueReader values)
{
    // Nobody reports at this length: what comes after is pasted text. The bound keeps the time of a reading small.
    private const int Longest = 2000;

    // 不对,楼宇入驻率是85%
    private const int LongestCorrection = 20;

    private readonly Vocabulary vocabulary = new(cues);
    private readonly NameModel names = Learned.Names;
    private readonly IntentModel intents = Learned.Intents;
    private readonly OwnWords own = new(cues);

    /// <summary>What proves a report is read apart from it: 银行回单 is no company.</summary>
    public Reading Read(Said said)
    {
        if (said.Text.Length > Longest || Proofs.In(own, said.Text) is not { } proof)
            return Read(Taken(said), null);
        var rest = Taken(said with { Text = Proofs.Without(said.Text, proof.Span) });
        return rest.Text.Any(char.IsLetterOrDigit)
            ? Read(rest, proof.Evidence)
            : new([new(Intent.Correct, new() { Evidence = proof.Evidence })], null, Taken(said).IsChinese ? Locale.Zh : Locale.En, []);
    }

    private Reading Read(Message message, string? evidence)
    {
        var findings = new List<Finding>();
        if (new OwnActs(own).Of(message) is { } alone)
            return new([alone], Answers.Read(message), message.IsChinese ? Locale.Zh : Locale.En, findings);
        var rates = Rates.In(message, own);
        var drafts = FormReader.Read(message) ?? new Drafting(message, message.Names).Read();
        if (rates is not null)
            drafts.RemoveAll(draft => draft.Clauses.TrueForAll(rates.Clauses.Contains));
        drafts = Settled(drafts);
        var odds = intents.Odds(message, LearnedActs.Read(drafts));
        if (rates is null)
            drafts = LearnedActs.Settle(message, drafts, intents, odds);
        var from = own.From(message);
        var acts = new List<Act>(Math.Max(1, drafts.Count));
        foreach (var draft in drafts)
            acts.Add(Listing.Narrowed(message, YearsEvents.Marked(own, message, Gatherings.Sorted(own, message, Acts.Of(message, drafts, draft, acts.Count, findings)))).With(evidence, from));
        LearnedFacts.Settle(acts, odds, findings);
        if (rates is not null)
            acts.Add(rates.Act.With(evidence, from));
        if (acts.Count == 0)
            acts.Add(Listing.Narrowed(message, new(Intent.Unknown, Slots.None)));
        if (acts is [{ Intent: Intent.ReportStage, Slots: { Companies: [], Project: null } }] && Fragment.Restaged(message, findings) is { } restaged)
            acts[0] = restaged;
        if (acts is [{ Intent: Intent.Remind } reminder] && Several(message, reminder) is { } further)
            acts.Add(further);
        if (acts is [{ Intent: Intent.Unknown, IsRefused: false }] && Fragment.Correction(message, findings) is { } correction)
            acts[0] = correction;
        if (acts is [{ Intent: Intent.Correct, Slots: { Amounts: [], Figures: [] } slots } change] && Rates.Bare(message, LongestCorrection) is { } figure)
            acts[0] = change with { Slots = slots with { Figures = [figure] } };
        var answer = Answers.Read(message);
        return new(acts, answer, message.IsChinese || message.Text.Length == 0 ? Locale.Zh : Locale.En, findings)
        {
            Unsure = Unsureness.Of(message, acts, answer, findings),
        };
    }

    /// <summary>下周一上午9点、下周四上午9点各提醒我一次: the second of two days.</summary>
    private static Act? Several(Message message, Act reminder)
    {
        var days = message.Values.Dates.Where(date => date.Sort is DateSort.Day && !date.IsPartOfDay && date.From >= message.Today).ToList();
        return days.Count == 2 && (message.Text.Contains('各', StringComparison.Ordinal) || message.Text.Contains("分别", StringComparison.Ordinal) || message.Text.Contains("each", StringComparison.Ordinal))
            && days[0].From == reminder.Slots.Due
            ? reminder with { Slots = reminder.Slots with { Due = days[1].From, Time = days[1].Time ?? reminder.Slots.Time } } : null;
    }

    /// <summary>The message as it may be shown to a language model.</summary>
    /// <param name="hidesNames">False leaves names as written; numbers to call are hidden always.</param>
    public Masked Mask(Said said, bool hidesNames)
    {
        var message = Taken(said);
        return Masking.Of(message, vocabulary.OfBooks(message.Text, said.Known), hidesNames);
    }

    /// <summary>The rules' reading, completed by those claims of a language model that the message's own words bear out.</summary>
    public Reading Assist(Said said, Reading rules, IReadOnlyList<Act> claims) => rules.Unsure is Unsure.No || claims.Count == 0
        ? rules
        : Assisted.With(rules, new Grounding(Taken(said)).Of(claims));

    private Message Taken(Said said) => new(said.Text.Length > Longest ? said with { Text = Cut(said.Text) } : said, vocabulary, values, names);

    private static string Cut(string text) => char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)] : text[..Longest];

    /// <summary>上一条记错了, 撤回: the mistake is the reason of the undo; 我想报一个项目, 怎么报: of the question.</summary>
    private static bool IsSpent(Draft draft, List<Draft> drafts)
    {
        var next = drafts.IndexOf(draft) + 1;
        return next < drafts.Count && draft.Last.Sentence == drafts[next].Clauses[0].Sentence
            && (draft.Intent is Intent.Snooze && drafts[next].Intent is Intent.Cancel || draft.Intent is Intent.Correct && drafts[next].Intent is Intent.Undo || draft.Intent is Intent.ReportLead
                && drafts[next].Intent is Intent.Help || draft.Intent is Intent.ReportLead && drafts[next].Intent is Intent.Handover && draft.Words.Length <= 2);
    }

    /// <summary>撤了吧, 刚那条不对: why it was taken back.</summary>
    private static bool IsReason(Draft draft, List<Draft> drafts) => drafts.IndexOf(draft) is > 0 and var at && draft.Intent is Intent.Cancel
        && drafts[at - 1].Intent is Intent.Undo && drafts[at - 1].Last.Sentence == draft.Clauses[0].Sentence;

    /// <summary>嗯 前天去的厦门: a sound before what is told says yes to nothing.</summary>
    private static bool IsPause(Draft draft, List<Draft> drafts) => draft.Intent is Intent.Confirm && draft == drafts[0]
        && draft.Words.Length <= 1 && drafts[1].Intent is Intent.ReportVisit or Intent.ReportLead or Intent.ReportTrip or Intent.ReportStage
            or Intent.ReportFunds or Intent.ReportEvent or Intent.Correct;

    /// <summary>A greeting beside something else is manners, and what cannot be read beside what can is left alone, unless it was refused.</summary>
    internal static List<Draft> Settled(List<Draft> drafts)
    {
        if (drafts.Count <= 1)
            return drafts;
        drafts = drafts.FindAll(draft => !IsSpent(draft, drafts) && !IsPause(draft, drafts) && !IsReason(draft, drafts));
        var real = drafts.FindAll(draft => draft.Intent is not Intent.Greet
            && !(draft.Intent is Intent.Unknown && draft.Rule == "outside of this"));
        return real.Count == 0 ? drafts.GetRange(0, 1) : real;
    }
}
