using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Whose figure it is that somebody measured: the unit's that owes it. Its own people report it, or an officer.</summary>
internal static class Measuring
{
    /// <summary>Id of the unit, <see cref="Indicator.Whole"/> for the authority; null where the speaker may not, or has to say whose.</summary>
    public static string? Owner(Turn turn, Slots slots, Indicator indicator)
    {
        if (Said(turn, slots) is { } said)
            return indicator.Targets.ContainsKey(said) && (IsOfficer(turn) || turn.Me.Units.SelectMany(turn.Plan.WithUnitsBelow).Contains(said)) ? said : null;
        return turn.Me.Units.FirstOrDefault(indicator.Targets.ContainsKey)
            ?? (IsOfficer(turn) && indicator.Targets.ContainsKey(Indicator.Whole) ? Indicator.Whole : null);
    }

    /// <summary>An officer is asked whose figure it is; others hear who reports it.</summary>
    public static Step WhoseFigure(Turn turn, Slots slots, Indicator indicator)
    {
        var owing = turn.Plan.Units.Where(unit => indicator.Targets.ContainsKey(unit.Id)).ToList();
        return IsOfficer(turn) && Said(turn, slots) is null && owing.Count > 0
            ? Step.Ask("unit", Text.Of("log_rate.ask_unit", ("name", new Value.Named(indicator.Name))), [.. owing.Take(6).Select(unit => new Option(unit.Id, Text.Of("talk.name", ("name", unit.Name))))])
            : Step.Say(Text.Of(
                "log_rate.not_owed",
                ("name", new Value.Named(indicator.Name)),
                ("units", new Value.Names(owing.Count > 0 ? [.. owing.Select(unit => unit.Name)] : [turn.Plan.Authority.Name]))));
    }

    private static bool IsOfficer(Turn turn) => Rights.May(turn.Me.Role, Deed.ChangeAny);

    private static string? Said(Turn turn, Slots slots) => turn.Picks.GetValueOrDefault("unit")
        ?? (slots.Unit is { } name && AskedUnit.Find(turn.Plan, name) is AskedUnit.Known known ? known.Unit : null);
}
