namespace PromoBot.Domain;

/// <summary>A responsible unit (责任单位): 街道, 部门, 园区, 县市区, 招商组团, 驻点专班.</summary>
/// <param name="Id">Unique in the authority.</param>
/// <param name="Also">Other names people use for it (大智街, Dazhi Street).</param>
/// <param name="Kind">As the plan says: street, department, park, county, team, station.</param>
/// <param name="Parent">Id of the unit above, or null below the authority itself.</param>
public sealed record Unit(string Id, string Name, IReadOnlyList<string> Also, string Kind, string? Parent)
{
    /// <summary>Of a station team (驻点专班) the cities it is stationed in and around: what its people do there is no trip.</summary>
    public IReadOnlyList<string> Stations { get; init; } = [];
}
