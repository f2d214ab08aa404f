namespace PromoBot.Language;

/// <summary>What an act cannot do without: a visit is a visit to somebody, a stage is a stage.</summary>
internal static class Needed
{
    public static bool IsThere(Act act) => IsThere(act.Intent, act.Slots);

    private static bool IsThere(Intent intent, Slots slots) => intent switch
    {
        Intent.ReportVisit => slots.Companies.Count > 0 || slots.Contacts.Count > 0 || slots.Count is not null,
        Intent.ReportLead => slots.Companies.Count > 0 || slots.Project is not null,
        Intent.ReportStage => slots.Stage is not null && (slots.Companies.Count > 0 || slots.Project is not null),
        Intent.ReportFunds => slots.Amounts.Count > 0,
        Intent.ReportTrip => slots.Places.Count > 0,
        Intent.ReportEvent => slots.Date is not null,
        Intent.AskCompany => slots.Companies.Count > 0,
        Intent.Remind => slots.Due is not null,
        Intent.Unknown => false,
        _ => true,
    };
}
