using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>Whose figures are asked for: a unit, a person, us, me, everybody.</summary>
internal sealed partial class AskSlots
{
    private static readonly string[] OurUnit =
        ["我们", "咱", "俺", "我镇", "我乡", "我办", "我委", "我组", "我中心", "我部门", "我局", "我街", "我区", "我县", "我市", "我园区", "本街道", "本单位", "本园区", "本局", "本区", "单位"];

    // 我 in these asks for an answer, not for one's own figures.
    private static readonly string[] Politeness = ["给我", "帮我", "发我", "告诉我", "我想", "让我", "我看", "我瞧", "我瞅", "我要看", "我要查", "我要问", "我要一", "我要个", "我要份", "我们", "叫我"];

    public string? Unit(Evidence own)
    {
        foreach (var clause in own.Clauses)
        {
            if (UnitNames.In(message, clause.Span) is { } unit && !IsOurs(unit.Text) && !IsMeeting(unit.Span) && !IsEach(clause, unit.Span))
                return own.Note("unit", unit.Text, unit.Span, unit.Rule);
        }
        if (!message.IsChinese)
            return null;
        foreach (var place in message.Values.Places)
        {
            if (own.Holds(place.Span) && Characters.IsAnyAt(message.Text, place.Span.End - 1, "县区市镇") && true)
                return own.Note("unit", message.Words(place.Span), place.Span, "a place of ours");
        }
        return null;
    }

    /// <summary>乡镇 in 各乡镇 is all of them.</summary>
    private bool IsEach(Clause clause, Span unit) => message.In(clause.Span, Sign.RankEach).Any(each => each.Span.Touches(unit));

    /// <summary>小分队 in 小分队会议.</summary>
    private bool IsMeeting(Span unit) => message.Marks.Exists(mark => mark.Sign is Sign.Indicator or Sign.LogEventMeeting
        && mark.Start < unit.End && mark.Start >= unit.Start - 1 && mark.End > unit.End);

    public Scope? Scope(Evidence own)
    {
        foreach (var clause in own.Clauses)
        {
            if (IsUs(message.Text[clause.Start..clause.End]))
                return own.Note("scope", Language.Scope.Unit, clause.Span, "speaks of us");
            if (IsAll(clause) || (own.Has(Sign.RankRank) && HasWord(message.Text[clause.Start..clause.End], " all the ")))
                return own.Note("scope", Language.Scope.All, clause.Span, "speaks of all");
        }
        foreach (var clause in own.Clauses)
        {
            if (IsMe(message.Text[clause.Start..clause.End]))
                return own.Note("scope", Language.Scope.Mine, clause.Span, "speaks of me");
        }
        return null;
    }

    private bool IsUs(string text) => message.IsChinese
        ? Array.Exists(OurUnit, word => text.Contains(word, StringComparison.Ordinal))
        : HasWord(text, " we ") || HasWord(text, " our ") || (HasWord(text, " us ") && !HasWord(text, " visited us "));

    private bool IsAll(Clause clause)
    {
        var text = message.Text.AsSpan(clause.Start, clause.End - clause.Start);
        var isWhole = message.IsChinese && (text.Contains("全区", StringComparison.Ordinal)
            || text.Contains("全市", StringComparison.Ordinal) || text.Contains("全县", StringComparison.Ordinal)
            || text.Contains("全园", StringComparison.Ordinal) || text.Contains("全镇", StringComparison.Ordinal))
            || !message.IsChinese && Array.Exists(Everybody, word => message.Text.AsSpan(clause.Start, clause.Span.Length).Contains(word, StringComparison.Ordinal));
        return isWhole || message.Has(clause.Span, Sign.RankEach);
    }

    private static readonly string[] Everybody = ["whole district", "entire district", "whole city", "entire city", "whole county", "entire county", "whole zone", "entire zone", "district-wide", "districtwide", "city-wide",
        "citywide", "across the district", "across the city", "across the zone", "whole park", "entire park"];

    private bool IsMe(string text)
    {
        if (!message.IsChinese)
            return HasWord(text, " my ") || HasWord(text, " i ") || HasWord(text, " mine ");
        foreach (var word in Politeness)
            text = text.Replace(word, "", StringComparison.Ordinal);
        return text.Contains('我');
    }

    private static bool HasWord(string text, string word) =>
        string.Concat(" ", text, " ").Contains(word, StringComparison.Ordinal);

    private static bool IsOurs(string unit) => unit.StartsWith("我们", StringComparison.Ordinal) || unit.StartsWith('咱') || unit.StartsWith('俺')
        || unit is "our office";

    private static string? Person(Evidence own)
    {
        var person = own.Names(NameKind.Official).FirstOrDefault() ?? own.Names(NameKind.Colleague).FirstOrDefault() ?? own.Names(NameKind.Contact).FirstOrDefault();
        return person is null ? null : own.Note("person", person.Text, person.Span, person.Rule);
    }
}
