namespace PromoBot.Language;

/// <summary>Latin names in Chinese text: Lisa Wang, 达能的Pauline, Schmidt先生.</summary>
internal sealed partial class ChinesePeople
{
    /// <summary>Lisa Wang; Dr. Müller. Capital letters decide, so they are read from the message as sent.</summary>
    private void Latin()
    {
        var said = message.Folded.Said;
        for (var at = 0; at < said.Length; at++)
        {
            if (!char.IsUpper(said[at]) || Characters.IsHan(said[at])
                || (at > 0 && char.IsLetter(said[at - 1]) && !Characters.IsHan(said[at - 1])))
                continue;
            var span = LatinWords.Capitalised(said, at);
            var person = LatinWords.PersonIn(said, span);
            person ??= Introduced(said, span);
            // Schmidt先生
            if (person is { } plain && message.StartingAt(plain.End, SignSet.Of(Sign.Title)) is { Length: > 1 } title)
                person = new(plain.Start, title.End);
            else if (person is null && !span.Of(said).Contains(' ') && message.StartingAt(span.End, SignSet.Of(Sign.Title)) is { } courtesy
                && courtesy.Span.Of(Text) is "先生" or "女士" or "博士" or "教授" or "小姐" or "总")
                person = new(span.Start, courtesy.End);
            if (person is { } found && !names.Exists(name => name.Span.Touches(found)) && !IsCovered(found.Start, found.End))
                Add(found, Sign.Title, message.Words(found), "latin name", found.Start);
            at = Math.Max(at, span.End - 1);
        }
    }

    /// <summary>对方Emma和Josh: the second of two is a person where the first is.</summary>
    private bool IsSecond(Span span) => span.Start > 1 && Characters.IsAnyAt(Text, span.Start - 1, "和、与跟")
        && names.Exists(name => name.Kind is NameKind.Contact && name.Span.End == span.Start - 1 && !Characters.IsHan(Text[name.Span.Start]));

    /// <summary>达能的Pauline, CEO Vivian: one or two capitalised words where a person is expected.</summary>
    private Span? Introduced(string said, Span span)
    {
        var words = said[span.Start..span.End].Split(' ');
        var isWritten = words.Length <= 2 && Array.TrueForAll(words, word => word.Length > 2 && char.IsUpper(word[0])
            && word.AsSpan(1).Trim('-').ToString().Replace("-", "", StringComparison.Ordinal).All(char.IsAsciiLetter)
            && word.Any(char.IsLower));
        if (message.Values.Dates.Any(date => date.Span.Touches(span)))
            return null;
        var isOf = Characters.IsAt(Text, span.Start - 1, '的') && free.At(span.Start - 2)
            && !message.Values.Places.Any(place => place.Span.End == span.Start - 1)
            || IsSecond(span) || Characters.EndsAt(Text, span.Start, "对方") || Characters.EndsAt(Text, span.Start, "他们的")
            || message.EndingAt(Math.Max(0, span.Start - 1), SignSet.Of(Sign.Title)) is not null && span.Start > 1
            && Text[span.Start - 1] == ' ' || message.EndingAt(span.Start, SignSet.Of(Sign.Title)) is { Length: > 1 };
        return isWritten && isOf && !free.At(span.End)
            && message.First(span, SignSet.Of(Sign.Kind, Sign.Org, Sign.Industry)) is null ? span : null;
    }
}
