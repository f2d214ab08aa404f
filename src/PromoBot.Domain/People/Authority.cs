namespace PromoBot.Domain;

/// <summary>The tenant (招商主体: 区, 市, 开发区). Nothing crosses between authorities.</summary>
/// <param name="Home">Home region from the largest part down (湖北省, 武汉市, 江岸区); the level of a trip follows from it.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record Authority(string Id, string Name, IReadOnlyList<string> Home, string TimeZone);
