using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>各街道, 各园区: a standing of the units of one kind.</summary>
internal static class KindOfUnit
{
    private static readonly (string Word, string Kind)[] Words =
    [
        ("街道", "street"), ("园区", "park"), ("县市区", "county"), ("区县", "county"), ("县区", "county"), ("组团", "team"), ("专班", "team"), ("小分队", "team"),
        ("驻点", "station"), ("部门", "department"), ("乡镇", "town"), ("streets", "street"), ("parks", "park"), ("departments", "department"), ("counties", "county"),
        ("teams", "team"), ("stations", "station"), ("towns", "town"),
    ];

    /// <summary>A high-tech zone stands among the counties wherever a plan ranks them.</summary>
    public static bool Is(string kind, Unit unit) => unit.Kind == kind || (kind == "county" && unit.Kind == "zone");

    /// <summary>Empty where none is named, or the plan has fewer than two of it: then all units are meant.</summary>
    public static string Said(Plan plan, string text) => Words
        .Where(one => text.Contains(one.Word, StringComparison.OrdinalIgnoreCase))
        .Select(one => one.Kind)
        .FirstOrDefault(kind => plan.Units.Count(unit => Is(kind, unit)) > 1) ?? "";
}
