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
        foreach (var clause in message.Clauses)
        {
            Span? previous = null;
            var open = new List<Span>();
            foreach (var run in free.Runs(clause.Span).ToList())
            {
                if (bounds.Of(run) is not { } piece || none.Is(piece))
                    continue;
                if (open.Count > 0 && !CompanyRules.IsList(message.Text, open[^1].End, piece.Start))
                    open.Clear();
                if (rules.Of(clause, piece, previous) is { } rule)
                {
                    // 天虹、恒瑞医药和红豆集团: what the list began with is what it goes on with.
                    foreach (var member in open.Where(member => !PlainWords.IsAll(member.Of(message.Text))))
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

    private void Add(Span piece, string rule) =>
        names.Add(new(piece, NameKind.Company, message.Words(piece), rule, Sure: rule is "known" or "shape"));
}
