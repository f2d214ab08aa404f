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

    /// <summary>Everything that the small one has not.</summary>
    public const string Full =
        """
        authority: { id: x, name: 某区, home: [湖北省, 武汉市] }
        period: 2026
        verify: [receipts, measurements]
        units:
          - { id: a, name: 甲街道, kind: street }
          - { id: s, name: 驻京专班, kind: station, stations: [北京] }
        people:
          - { id: p, name: 分管领导, unit: a, post: 分管领导, role: head }
        bulletins:
          - { kind: monthly, due_after_days: 5 }
        calendar:
          - { id: fair, name: 厦洽会, month: 9, day: 8, to: 11, place: 厦门 }
          - { id: bay, name: 大湾区活动, month: 8, place: [广东, 香港] }
        indicators:
          - id: share
            name: 工业占比
            unit: "%"
            measure: { kind: share, of: { kind: receipts, of: [funds] }, among: { excludes: [房地产] }, in: 亿元 }
            filter: { all: [manufacturing], mentions: 制造, from_outside_province: true, quality: true }
            targets: { authority: { expected: 60, stretch: 70 } }
            weight: 10
          - id: growth
            name: 外资增幅
            unit: "%"
            measure: { kind: growth, of: { kind: receipts, of: [fdi] }, in: 万美元, base: { authority: { 2025: 7000 }, a: 300 } }
            targets: { authority: 0, a: 7 }
          - id: worth
            name: 签约额
            unit: 亿元
            measure: { kind: amounts, of: [signed, investment], reaching: signed }
            filter: { from: [京津冀, 武汉] }
            beat_last_year: true
            targets: { authority: 2100 }
          - id: trips
            name: 外出招商
            unit: 次
            measure: { kind: trips, level: province_out }
            per: quarter
            posts: { 分管领导: { expected: 2, stretch: 3 } }
          - id: meetings
            name: 小分队会议
            unit: 次
            measure: { kind: events, of: team_meeting }
            filter: { from: 武汉 }
            per: { from: 2026-03-01, to: 2026-03-20 }
            targets: { a: 2 }
          - id: land
            name: 出让土地
            unit: 宗
            measure: { kind: reported, adds_up: true }
            targets: { authority: 5 }
          - id: extra
            name: 加分项
            unit: 个
            measure: { kind: projects, reaching: signed }
            bonus: true
            targets: [authority, a]
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
