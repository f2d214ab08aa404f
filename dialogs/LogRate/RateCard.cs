using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A measured figure as the card shows it.</summary>
internal static class RateCard
{
    public static Block.FactList Of(Turn turn, Measurement measured) => new(
        Text.Of("log_rate.heading"),
        [
            new Fact(Text.Of("talk.name", ("name", Name(turn, measured))), Figure(turn, measured)),
            .. Labels.Fact("date", measured.Date),
            .. Labels.Fact("unit", turn.Plan.FindUnit(measured.Unit)?.Name ?? turn.Plan.Authority.Name),
        ]);

    public static Value Name(Turn turn, Measurement measured) =>
        turn.Plan.Find(measured.Indicator) is { } indicator ? new Value.Named(indicator.Name) : measured.Indicator;

    public static Value Figure(Turn turn, Measurement measured) => new Value.Number(measured.Value, turn.Plan.Find(measured.Indicator)?.Unit.Name);
}
