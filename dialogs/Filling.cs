using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Completes what was said with what is said now; what is said now wins.</summary>
public static class Filling
{
    public static Slots In(Slots said, Slots now) => said with
    {
        Date = now.Date ?? said.Date,
        DateTo = now.DateTo ?? (now.Date is null ? said.DateTo : null),
        Time = now.Time ?? said.Time,
        Due = now.Due ?? said.Due,
        Direction = now.Direction ?? said.Direction,
        Status = now.Status ?? said.Status,
        Companies = Or(now.Companies, said.Companies),
        Contacts = Or(now.Contacts, said.Contacts),
        Leader = now.Leader ?? said.Leader,
        Person = now.Person ?? said.Person,
        Places = Or(now.Places, said.Places),
        Project = now.Project ?? said.Project,
        Industry = now.Industry ?? said.Industry,
        Amounts = Amounts(now, said),
        Stage = now.Stage ?? said.Stage,
        Tags = Or(now.Tags, said.Tags),
        Unit = now.Unit ?? said.Unit,
        Indicator = now.Indicator ?? said.Indicator,
        Tier = now.Tier ?? said.Tier,
        Period = now.Period ?? said.Period,
        Level = now.Level ?? said.Level,
        Count = now.Count ?? said.Count,
        Code = now.Code ?? said.Code,
        Evidence = now.Evidence ?? said.Evidence,
        Reason = now.Reason ?? said.Reason,
        Figures = Or(now.Figures, said.Figures),
        From = Or(now.From, said.From),
        Gathering = now.Gathering ?? said.Gathering,
        Title = now.Title ?? said.Title,
        Errand = now.Errand ?? said.Errand,
        Reminders = now.Reminders ?? said.Reminders,
        Item = now.Item ?? said.Item,
    };

    /// <summary>A new amount takes the kind of the one it replaces where it has none of its own.</summary>
    private static IReadOnlyList<Domain.Amount> Amounts(Slots now, Slots said) => (now.Amounts, said.Amounts) switch
    {
        ([], var old) => old,
        ([{ Kind: null } fresh], [var old]) => [fresh with { Kind = old.Kind }],
        var (fresh, _) => fresh,
    };

    private static IReadOnlyList<T> Or<T>(IReadOnlyList<T> now, IReadOnlyList<T> said) => now.Count > 0 ? now : said;
}
