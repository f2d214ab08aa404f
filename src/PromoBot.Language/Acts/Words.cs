using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>What the values of the tables stand for.</summary>
internal static class Words
{
    public static Tag? Tag(string value) => value switch
    {
        "fortune500" => Domain.Tag.Fortune500,
        "china500" => Domain.Tag.China500,
        "private500" => Domain.Tag.Private500,
        "central_soe" => Domain.Tag.CentralSoe,
        "listed" => Domain.Tag.Listed,
        "industry_leader" => Domain.Tag.IndustryLeader,
        "srdi" => Domain.Tag.Srdi,
        "high_tech" => Domain.Tag.HighTech,
        "unicorn" => Domain.Tag.Unicorn,
        "foreign" => Domain.Tag.Foreign,
        "hq" => Domain.Tag.Hq,
        "outward" => Domain.Tag.Outward,
        "manufacturing" => Domain.Tag.Manufacturing,
        "services" => Domain.Tag.Services,
        "strategic_emerging" => Domain.Tag.StrategicEmerging,
        _ => throw new InvalidOperationException($"The table of words has an unknown tag: {value}."),
    };

    public static Stage? Stage(Sign sign) => sign switch
    {
        Sign.MoveProjectLeadStage => Domain.Stage.Lead,
        Sign.MoveProjectTalking => Domain.Stage.Talking,
        Sign.MoveProjectSigned => Domain.Stage.Signed,
        Sign.MoveProjectRegistered => Domain.Stage.Registered,
        Sign.MoveProjectStarted => Domain.Stage.Started,
        Sign.MoveProjectProducing => Domain.Stage.Producing,
        Sign.MoveProjectOperating => Domain.Stage.Operating,
        Sign.MoveProjectShelved => Domain.Stage.Shelved,
        Sign.MoveProjectLost => Domain.Stage.Lost,
        _ => null,
    };
}
