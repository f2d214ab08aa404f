using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Puts a figure that somebody measured (楼宇入驻率82%, 工业用地出让1宗) into the books: one for each indicator, unit and day.</summary>
public sealed class LogRate : Conversation
{
    private const decimal Largest = 1_000_000_000m;

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.ReportRate];

    public override Deed? Deed => Domain.Deed.Report;

    public override Needs Needs(Turn turn, Act act)
    {
        var owed = act.Slots.Figures.Select(figure => (Indicator: Find(turn.Plan, figure), figure)).Where(one => one.Indicator is not null)
            .Select(one => (Indicator: one.Indicator!, Owner: Measuring.Owner(turn, act.Slots, one.Indicator!))).ToList();
        return new Needs
        {
            Entries = [.. owed.Where(one => one.Owner is not null).Select(one => Measurement.IdOf(one.Indicator.Id, one.Owner!, Day(turn, act.Slots)))],
            TotalsOf = [.. owed.Select(one => one.Owner).OfType<string>().SelectMany(turn.Plan.WithUnitsBelow).Distinct(StringComparer.Ordinal)],
            TotalsOn = [turn.Today],
        };
    }

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (Day(turn, act.Slots) > turn.Today)
            return Step.Say(Text.Of("log_rate.not_yet", ("date", Day(turn, act.Slots))));
        var changes = new List<Change>();
        var known = new List<Entry>();
        foreach (var figure in act.Slots.Figures)
        {
            if (Find(turn.Plan, figure) is not { } indicator)
                return Step.Say(Text.Of("log_rate.unknown", ("name", figure.Indicator)));
            if (Measuring.Owner(turn, act.Slots, indicator) is not { } owner)
                return Measuring.WhoseFigure(turn, act.Slots, indicator);
            if (figure.Value < 0 || figure.Value > (indicator.Unit.IsPercent ? 100 : Largest))
                return Step.Say(Text.Of("log_rate.absurd", ("name", new Value.Named(indicator.Name)), ("value", new Value.Number(figure.Value, indicator.Unit.Name))));
            var before = facts.Entries.OfType<Measurement>().FirstOrDefault(one => one.Id == Measurement.IdOf(indicator.Id, owner, Day(turn, act.Slots)));
            var after = Measured(turn, act, indicator, owner, figure.Value, before);
            if (before is { IsWithdrawn: false } && before.Value == after.Value && before.Evidence == after.Evidence)
                known.Add(before);
            else
                changes.Add(new Change(before, after));
        }

        return Saved(turn, act, changes, known, facts);
    }

    private static Step Saved(Turn turn, Act act, List<Change> changes, List<Entry> known, Facts facts) => new()
    {
        Changes = changes,
        Shown = [.. changes.Select(change => change.After).Concat(known).Select(entry => RecordCard.Of(turn, entry, facts))],
        Done = changes.Count > 0 ? Text.Of("log_rate.done") : null,
        Headline = changes.Count == 0 ? Text.Of("log_rate.known_already") : changes.Exists(change => change.Before is { IsWithdrawn: false }) ? Text.Of("log_rate.changed") : null,
        EffectOn = changes.Count > 0 ? changes[0].After.Unit : null,
        Remarks = act.Slots.Date is null && changes.Count > 0 ? [Text.Of("log_rate.date_assumed")] : [],
    };

    /// <summary>The last day of a period that is over; else the day said, or today.</summary>
    private static DateOnly Day(Turn turn, Slots slots) => slots.Date ?? turn.Today;

    private static Indicator? Find(Plan plan, Language.Figure figure) =>
        plan.Indicators.FirstOrDefault(indicator => indicator.Measure is Measure.Reported && indicator.Name.Values.Contains(figure.Indicator));

    private static Measurement Measured(Turn turn, Act act, Indicator indicator, string owner, decimal value, Measurement? before) => new()
    {
        Id = Measurement.IdOf(indicator.Id, owner, Day(turn, act.Slots)),
        Unit = owner,
        Person = turn.Me.Id,
        Date = Day(turn, act.Slots),
        Indicator = indicator.Id,
        Value = value,
        Evidence = act.Slots.Evidence ?? before?.Evidence,
        ReportedOn = before?.ReportedOn,
    };
}
