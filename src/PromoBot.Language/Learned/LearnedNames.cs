namespace PromoBot.Language;

/// <summary>The names of a message once what was learned has been heard: what the rules found stands where it agrees.</summary>
internal static class LearnedNames
{
    public const string Rule = "learned";

    public static List<Name> Settle(Message message, List<Name> ruled, NameModel model)
    {
        var found = model.Find(message, ruled);
        var settled = ruled.FindAll(name => IsKnown(message, name.Span) || Slot(name.Kind) is not { } slot || found.Contains((name.Span, slot))
            || IsPerson(name.Kind) && found.Contains((name.Span, "person")));
        foreach (var (span, slot) in found)
        {
            if (Kind(slot) is not { } kind || IsWho(kind) && IsKnown(message, span) || kind is NameKind.Project && IsInUnit(span)
                || settled.Exists(name => name.Span.Touches(span) && (name.Kind == kind || IsWho(name.Kind) && IsWho(kind))))
                continue;
            settled.Add(new(span, kind, message.Words(span), Rule, Sure: kind is not NameKind.Company));
        }
        settled.Sort(static (one, other) => one.Span.Start - other.Span.Start);
        return settled;

        // 科技园 in 移交给科技园区
        bool IsInUnit(Span span) => message.Marks.Exists(mark => mark.Sign is Sign.KnownUnit && mark.Span.Covers(span)) || found.Exists(unit => unit.Slot == "unit" && unit.Span.Covers(span));
    }

    /// <summary>What the books know is what it is.</summary>
    private static bool IsKnown(Message message, Span span) =>
        message.Marks.Exists(mark => mark.Sign is Sign.KnownCompany or Sign.KnownProject or Sign.KnownPerson or Sign.KnownUnit && mark.Span.Touches(span));

    private static bool IsPerson(NameKind kind) => kind is NameKind.Contact or NameKind.Official or NameKind.Colleague;

    private static bool IsWho(NameKind kind) => kind is not (NameKind.Project or NameKind.Industry);

    private static string? Slot(NameKind kind) => kind switch
    {
        NameKind.Company => "companies",
        NameKind.Contact => "contacts",
        NameKind.Official => "leader",
        NameKind.Project => "project",
        _ => null,
    };

    private static NameKind? Kind(string slot) => slot switch
    {
        "companies" => NameKind.Company,
        "contacts" => NameKind.Contact,
        "leader" => NameKind.Official,
        "person" => NameKind.Colleague,
        "unit" => NameKind.Unit,
        "project" => NameKind.Project,
        "industry" => NameKind.Industry,
        _ => null,
    };
}
