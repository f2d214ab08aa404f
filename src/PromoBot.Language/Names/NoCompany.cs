namespace PromoBot.Language;

/// <summary>What a stretch of text cannot be, wherever it stands: trades, units, adverbs, what somebody makes.</summary>
internal sealed class NoCompany(Message message, List<Name> names)
{
    private const int Longest = 24;

    private static readonly SignSet Known = SignSet.Of(Sign.KnownCompany);
    private static readonly SignSet Shape = SignSet.Of(Sign.Tail, Sign.Org);
    private static readonly SignSet Common = SignSet.Of(Sign.Industry, Sign.Kind, Sign.Tail, Sign.Dept, Sign.Region, Sign.Unit,
        Sign.FindProject);

    private string Text => message.Text;

    public bool Is(Span run)
    {
        if (run.Length is < 2 or > Longest || Text[run.Start] == '第' || PlainWords.IsThing(run.Of(Text)) && !IsHosted(run) || IsUnit(run) || IsMade(run) || IsMeasure(run)
            || message.StartingAt(run.Start, SignSet.Of(Sign.Org)) is { } org && org.End == run.End
            || names.Exists(name => name.Span.Touches(run)) || IsPlace(run) || IsNumber(run.Of(Text)))
            return true;
        // 北海道食品大谷部长: a place and a trade are a name where a person of theirs follows.
        var isHost = IsHosted(run) && message.EndingAt(run.End, Shape) is not null;
        return message.StartingAt(run.Start, Known) is null && !isHost && IsCommon(run);
    }

    private bool IsHosted(Span run) => names.Exists(name => name.Span.Start == run.End && name.Kind is NameKind.Contact);

    private static bool IsNumber(string text) => text.All(character => !Characters.IsHan(character))
        && text.All(character => !char.IsLetter(character));

    /// <summary>四唯街报: a unit that reports is no company.</summary>
    private bool IsUnit(Span run) => Text[run.End - 1] == '报' && message.EndingAt(run.End - 1, SignSet.Of(Sign.Unit)) is not null;

    /// <summary>做护肤品的: what they make is not who they are.</summary>
    private bool IsMade(Span run) => Text[run.Start] == '主' && Characters.IsAnyAt(Text, run.Start + 1, "业营打做攻要") && run.Length > 3
        ||  Characters.IsAnyAt(Text, run.Start - 1, "做产营事") && Characters.IsAt(Text, run.End, '的')
        && message.StartingAt(run.Start, Known) is null;

    /// <summary>一行5人, 8000平: what is left of a count.</summary>
    private bool IsMeasure(Span run) => char.IsDigit(Text[run.Start]) && run.Length <= 6
        && message.EndingAt(run.End, Shape) is null && "平亩吨套台人万米个月日号点".Contains(Text[run.End - 1], StringComparison.Ordinal);

    private bool IsPlace(Span run) => message.Values.Places.Any(place => place.Span.Start <= run.Start
        && place.Span.End >= run.End);

    /// <summary>Nothing but words of trades, places and units: no name of anybody.</summary>
    private bool IsCommon(Span run)
    {
        if (message.EndingAt(run.End, SignSet.Of(Sign.Unit)) is not null && message.EndingAt(run.End, Shape) is null)
            return true;
        var at = run.Start;
        while (at < run.End)
        {
            if (message.StartingAt(at, Common) is { } mark)
                at = mark.End;
            else if (message.Values.Places.FirstOrDefault(place => place.Span.Start == at) is { } place)
                at = place.Span.End;
            else
                return false;
        }
        return true;
    }
}
