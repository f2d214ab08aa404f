namespace PromoBot.Language;

/// <summary>
/// People in Chinese text: by a surname before a title (王副总), a name after one (副书记孙志强), 小林 and 老许,
/// latin names, and bare names after 见了. Own officials are told from the other side's people by title and surroundings.
/// </summary>
internal sealed partial class ChinesePeople(Message message, FreeText free, List<Name> names)
{
    private static readonly SignSet Titles = SignSet.Of(Sign.Title, Sign.Official);
    private static readonly SignSet Met = SignSet.Of(Sign.LogVisitMet, Sign.Title);
    private static readonly SignSet Verbs = SignSet.Of(
        Sign.LogVisitIn, Sign.LogVisitCome, Sign.LogVisitMet, Sign.LogVisitPhone, Sign.LogVisitJoined, Sign.LogVisitReceived,
            Sign.AddLeadWant, Sign.Stop,
        Sign.PlanTripLed, Sign.LogVisitOut, Sign.LogVisitGo, Sign.HandoverTaken);

    private string Text => message.Text;

    public void Find()
    {
        OfBooks();
        for (var i = 0; i < message.Marks.Count; i++)
        {
            var mark = message.Marks[i];
            if (Titles.Has(mark.Sign) && !free.IsEdged(mark.Start) && !names.Exists(name => name.Span.Touches(mark.Span)))
                ByTitle(Joined(mark));
        }
        for (var at = 0; at < Text.Length; at++)
        {
            Familiar(at);
            ShortRank(at);
            Friendly(at);
        }
        Latin();
        Bare();
        Guests();
        Called();
        Asked();
        Posts();
    }

    private void Add(Span span, Sign title, string text, string rule, int headStart)
    {
        var kind = Side(span, title, headStart);
        names.Add(new(span, kind, text, rule));
        free.Take(new(Math.Min(span.Start, headStart), span.End));
        if (rule == "name after title")
            free.Take(new(headStart, span.End));
    }
}
