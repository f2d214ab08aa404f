namespace PromoBot.Language;

/// <summary>
/// Reads a message: what is wanted (acts), with which values (slots), in words of the field and of the conversations' cues.
/// Holds tables only; one reader serves all messages, and the same message is always read the same.
/// </summary>
public sealed class Reader(Cues cues, ValueReader values)
{
    // Nobody reports at this length: what comes after is pasted text. The bound keeps the time of a reading small.
    private const int Longest = 2000;

    private readonly Vocabulary vocabulary = new(cues);

    public Reading Read(Said said)
    {
        var message = new Message(said.Text.Length > Longest ? said with { Text = Cut(said.Text) } : said, vocabulary, values);
        var findings = new List<Finding>();
        var drafts = FormReader.Read(message) ?? new Drafting(message, message.Names).Read();
        var acts = new List<Act>(Math.Max(1, drafts.Count));
        foreach (var draft in Settled(drafts))
            acts.Add(Acts.Of(message, drafts, draft, acts.Count, findings));
        if (acts.Count == 0)
            acts.Add(new(Intent.Unknown, Slots.None));
        return new(acts, Answers.Read(message), message.IsChinese || message.Text.Length == 0 ? Locale.Zh : Locale.En, findings);
    }

    private static string Cut(string text) => char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)] : text[..Longest];

    /// <summary>上一条记错了, 撤回: the mistake is the reason of the undo; 我想报一个项目, 怎么报: of the question.</summary>
    private static bool IsSpent(Draft draft, List<Draft> drafts)
    {
        var next = drafts.IndexOf(draft) + 1;
        return next < drafts.Count && draft.Last.Sentence == drafts[next].Clauses[0].Sentence
            && (draft.Intent is Intent.Correct && drafts[next].Intent is Intent.Undo || draft.Intent is Intent.ReportLead
                && drafts[next].Intent is Intent.Help);
    }

    /// <summary>A greeting beside something else is manners, and what cannot be read beside what can is left alone, unless it was refused.</summary>
    private static IEnumerable<Draft> Settled(List<Draft> drafts)
    {
        if (drafts.Count == 1)
            return drafts;
        drafts = drafts.FindAll(draft => !IsSpent(draft, drafts));
        var real = drafts.FindAll(draft => draft.Intent is not Intent.Greet
            && !(draft.Intent is Intent.Unknown && draft.Rule == "outside of this"));
        return real.Count == 0 ? drafts.Take(1) : real;
    }
}
