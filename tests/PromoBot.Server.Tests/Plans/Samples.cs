namespace PromoBot.Server.Tests.Plans;

/// <summary>A small good plan, and copies of it that are broken in one place.</summary>
internal static class Samples
{
    public static DateOnly Today { get; } = new(2026, 3, 12);

    public const string Good =
        """
        authority: { id: x, name: 某区, home: [湖北省, 武汉市] }
        period: 2026
        units:
          - { id: a, name: 甲街道, also: [甲街] }
          - { id: b, name: 乙街道, parent: a }
        people:
          - { id: p, name: 甲街专员, unit: a, role: promoter, code: AB12 }
          - { id: q, name: 乙街专员, unit: b, role: head }
        rates:
          - { currency: USD, from: 2026-01-01, yuan: 7.1 }
        indicators:
          - id: funds
            topic: funds
            name: { zh-CN: 到位资金, en: Funds }
            unit: 亿元
            measure: { kind: receipts, of: [funds] }
            filter: { investment_at_least: 1亿元, none: [services] }
            compare: ">"
            targets:
              authority: { expected: 10, stretch: 12 }
              a: 10
        """;

    public static string Repository { get; } = FindRepository();

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PromoBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
