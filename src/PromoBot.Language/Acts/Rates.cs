using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>Figures that somebody measured, by the names of the plan's indicators: 楼宇入驻率82%, 工业用地出让1宗.</summary>
internal sealed class Rates(Message message, OwnWords words)
{
    private const int LeastShared = 3;
    private readonly Dictionary<Clause, List<Figure>> found = [];

    /// <summary>The clauses that tell nothing else.</summary>
    public IReadOnlyCollection<Clause> Clauses => found.Keys;

    /// <summary>Null where none is told.</summary>
    public static Rates? In(Message message, OwnWords words)
    {
        if (message.Said.Known.Indicators.Count == 0 || message.Values.Numbers.Count == 0)
            return null;
        var rates = new Rates(message, words);
        foreach (var clause in message.Clauses.Where(clause => !clause.Has(Sign.Question) && !clause.Has(Sign.ShowGapTarget) && !IsShort(message, clause)))
            rates.Look(clause);
        return rates.found.Count > 0 ? rates : null;
    }

    public Act Act => new(Intent.ReportRate, new Slots
    {
        Figures = [.. found.Values.SelectMany(figures => figures).DistinctBy(figure => figure.Indicator)],
        Date = Day,
        Unit = message.Clauses.Select(clause => UnitNames.In(message, clause.Span)?.Text).FirstOrDefault(unit => unit is not null),
    });

    /// <summary>A number, and next to nothing else: the new value of a figure.</summary>
    /// <param name="mostBeside">Characters beside it.</param>
    public static Figure? Bare(Message message, int mostBeside = 4) =>
        message.Values is { Money: [], Dates: [], Numbers: [var number] } && message.Text.Trim().Length - number.Span.Length <= mostBeside ? new Figure("", number.Value) : null;

    /// <summary>The day said, or the last day of a month that is over: 9月底入驻率82%.</summary>
    private DateOnly? Day => message.Values.Dates.FirstOrDefault() is { } said && (said.Sort is not DateSort.Period || said.To <= message.Today) ? said.To : null;

    /// <summary>还差2个点: a distance is no measurement.</summary>
    private static bool IsShort(Message message, Clause clause) => message.In(clause.Span, Sign.ShowGapGap).Any(mark =>
        mark.Span.Of(message.Text) is not ("达到" or "到了多少" or "完成"));

    private void Look(Clause clause)
    {
        var from = clause.Start;
        foreach (var number in message.Values.Numbers.Where(number => clause.Holds(number.Span)))
        {
            if (Meant(message.Text[from..number.Span.Start]) is { } indicator)
            {
                if (!found.TryGetValue(clause, out var figures))
                    found[clause] = figures = [];
                figures.Add(new Figure(indicator, number.Value));
            }
            from = number.Span.End;
        }
    }

    /// <summary>The one indicator whose name shares most with the words before the number.</summary>
    private string? Meant(string before)
    {
        var said = before.TrimEnd();
        while (words.Ending("log_rate.reached", said) is { } reached)
            said = said[..^reached.Length].TrimEnd();
        var shared = message.Said.Known.Indicators.Select(name => (Name: name, Length: Shared(Folded.From(name).Text, said))).ToList();
        var most = shared.Max(one => one.Length);
        var best = shared.Where(one => one.Length == most).Select(one => one.Name).Distinct(StringComparer.Ordinal).ToList();
        return most >= LeastShared && best is [var only] ? only : null;
    }

    /// <summary>How much of a name the words end with: 入驻率 of 楼宇入驻率; or most of its characters in another order: 工业用地出让, 出让产业用地.</summary>
    private static int Shared(string name, string said)
    {
        var tail = said[^Math.Min(name.Length, said.Length)..];
        var common = tail.Count(name.Contains);
        if (tail.Length > LeastShared && tail.All(Characters.IsHan) && common * 4 >= tail.Length * 3)
            return common;
        for (var length = Math.Min(name.Length, said.Length); length > 0; length--)
            if (name.Contains(said[^length..], StringComparison.Ordinal))
                return said[^length..].Trim().Length;
        return 0;
    }
}
