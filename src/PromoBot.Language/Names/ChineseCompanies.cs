namespace PromoBot.Language;

/// <summary>
/// Companies in Chinese text: free stretches of a clause, believed for their shape (集团, 商会), for what stands before and
/// after them (拜访…, …的陈总, …来访, 央企…), or for the list they stand in.
/// </summary>
internal sealed class ChineseCompanies(Message message, FreeText free, List<Name> names)
{
    private readonly CompanyBounds bounds = new(message);
    private readonly CompanyRules rules = new(message, names);
    private readonly NoCompany none = new(message, names);

    public void Find()
    {
        foreach (var span in free.Edged)
        {
            if (names.Exists(name => name.Span.Touches(span)))
                continue;
            Add(span, "between its edges");
            free.Take(span);
        }
        foreach (var clause in message.Clauses)
        {
            Span? previous = null;
            var open = new List<Span>();
            foreach (var run in free.Runs(clause.Span).SelectMany(run => Apart(clause, run)).ToList())
            {
                if (bounds.Of(run) is not { } piece || none.Is(piece))
                    continue;
                if (open.Count > 0 && !CompanyRules.IsList(message.Text, open[^1].End, piece.Start))
                    open.Clear();
                if (rules.Of(clause, piece, previous) is { } rule)
                {
                    // 天虹、恒瑞医药和红豆集团: what the list began with is what it goes on with.
                    foreach (var member in open.Where(member => message.Text[member.End] == '、' || !PlainWords.IsAll(member.Of(message.Text))))
                        Add(member, "list");
                    open.Clear();
                    Add(piece, rule);
                    previous = piece;
                }
                else
                {
                    open.Add(piece);
                }
            }
        }
    }

    /// <summary>走访了三家企业万华化学恒邦股份: where several are counted, two names that end with their trades stand side by side.</summary>
    private IEnumerable<Span> Apart(Clause clause, Span run)
    {
        var trade = run.Length < 7 || !message.Values.Numbers.Any(number => number.Counter is "家" or "户" && clause.Holds(number.Span)) ? default
            : message.In(run).FirstOrDefault(mark => Shape.Has(mark.Sign) && mark.End - run.Start is >= 4 and <= 6
                && run.End - mark.End is >= 4 and <= 6 && message.EndingAt(run.End, Shape) is { } last && last.Start > mark.End + 1);
        return trade.Length < 2 ? [run] : [new(run.Start, trade.End), new(trade.End, run.End)];
    }

    private static readonly SignSet Shape = SignSet.Of(Sign.Tail, Sign.Org);

    private void Add(Span piece, string rule) =>
        names.Add(new(piece, NameKind.Company, message.Words(piece), rule, Sure: rule is "known" or "shape"));
}
