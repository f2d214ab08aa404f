using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>Fixed terms count only with a word that calls them: what moves a target is never a model's guess.</summary>
internal sealed class GroundedTerms(Message message)
{
    private readonly SignSet signs = message.Marks.Aggregate(default(SignSet), (all, mark) => all.With(mark.Sign));

    public Slots In(Slots slots, Slots said, Evidence evidence) => slots with
    {
        Stage = said.Stage is { } stage && message.Marks.Exists(mark => Words.Stage(mark.Sign) == stage || mark.Sign is Sign.AddLeadLead && stage is Stage.Lead) ? stage : null,
        Tags = [.. evidence.Tags().Intersect(said.Tags)],
        Indicator = said.Indicator is { } key && message.Marks.Exists(mark => mark.Sign is Sign.Indicator && mark.Value == key) ? key : null,
        Scope = said.Scope is { } scope && new AskSlots(message).Scope(evidence) == scope ? scope : null,
        Direction = Called(said.Direction, DirectionWords),
        Tier = Called(said.Tier, TierWords),
        Level = Called(said.Level, LevelWords),
        Format = Called(said.Format, FormatWords),
        Status = said.Status is { } status && IsStatus(status, slots.Date) ? status : null,
    };

    private T? Called<T>(T? said, Func<T, SignSet> words)
        where T : struct => said is { } term && signs.HasAny(words(term)) ? term : null;

    private bool IsStatus(ActStatus status, DateOnly? day) => status is ActStatus.Planned
        ? day > message.Today || signs.HasAny(SignSet.Of(Sign.PlanTripPlanned, Sign.LogEventPlanned))
        : day <= message.Today || signs.HasAny(SignSet.Of(Sign.PlanTripDone, Sign.LogEventHeld));

    private static SignSet DirectionWords(Direction direction) => direction switch
    {
        Direction.Out => SignSet.Of(Sign.LogVisitOut, Sign.LogVisitGo),
        Direction.In => SignSet.Of(Sign.LogVisitIn, Sign.LogVisitCome, Sign.LogVisitReceived),
        Direction.Online => SignSet.Of(Sign.LogVisitOnline),
        Direction.Phone => SignSet.Of(Sign.LogVisitPhone),
        _ => throw new InvalidOperationException($"No words call {direction}."),
    };

    private static SignSet TierWords(Tier tier) => SignSet.Of(tier is Tier.Expected ? Sign.ShowGapExpected : Sign.ShowGapStretch);

    private static SignSet LevelWords(TripLevel level) => level switch
    {
        TripLevel.ProvinceOut => SignSet.Of(Sign.PlanTripProvinceOut),
        TripLevel.CityOut => SignSet.Of(Sign.PlanTripCityOut),
        TripLevel.Abroad => SignSet.Of(Sign.PlanTripAbroad),
        _ => default,
    };

    private static SignSet FormatWords(FileFormat format) => format switch
    {
        FileFormat.Word => SignSet.Of(Sign.BulletinWord),
        FileFormat.Excel => SignSet.Of(Sign.BulletinExcel),
        FileFormat.Pdf => SignSet.Of(Sign.BulletinPdf),
        FileFormat.Picture => SignSet.Of(Sign.BulletinPicture),
        _ => throw new InvalidOperationException($"No words call {format}."),
    };
}
