using System.Text;
using PromoBot.Domain;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Tests.Plans;

public class BrokenPlanTests
{
    /// <summary>What is replaced in the good plan, by what, and the one problem that has to come out.</summary>
    public static TheoryData<string, string, string> Broken { get; } = new()
    {
        { "period: 2026", "period: 26", "2:9: '26' for 'period'; expected a year" },
        { "period: 2026", "period: 2026-2024", "2:9: an empty period: 2024-12-31 is before 2026-01-01" },
        { "period: 2026", "period: { from: 2026-05-01, to: 2026-04-30 }", "2:9: an empty period" },
        { "period: 2026", "period: { from: 2026-13-01, to: 2026-04-30 }", "2:17: '2026-13-01' for 'from'; expected a date" },
        { "period: 2026", "period: [2026]", "2:9: a list for 'period'" },
        { "period: 2026\n", "", "1:1: 'period' is missing; expected a year" },
        { "period: 2026", "period:", "2:8: nothing for 'period'" },
        { "period: 2026", "period: 2026\nperiod: 2027", "3:1: 'period' for the second time; expected it once; it stands in line 2" },
        { "period: 2026", "period: 2026\nindikators: []", "3:1: unknown key 'indikators'; expected 'indicators' perhaps" },
        { "id: x, ", "", "1:12: 'id' is missing" },
        { "id: x", "id: 'a b'", "1:18: the id 'a b'; expected letters" },
        { "[湖北省, 武汉市]", "[]", "1:37: an empty list for 'home'" },
        { "[湖北省, 武汉市]", "[湖北省, [武汉市]]", "1:43: a list in 'home'" },
        { "[湖北省, 武汉市]", "[湖北省, 武汉市, 甲区, 乙路]", "a fourth part of 'home'" },
        { "武汉市] }", "武汉市], timezone: Asia/Wuhan }", "1:59: unknown time zone 'Asia/Wuhan'" },
        { "{ id: b,", "{ id: a,", "5:11: the id 'a' for the second time; expected another id; line 4" },
        { "{ id: b,", "{ id: each,", "5:11: the id 'each'" },
        { "name: 乙街道", "name: 甲街", "5:20: the name '甲街' for the second time; expected another name; the unit in line 4" },
        { "name: 甲街道", "name: { en: Jia }", "4:20: 'zh-CN' is missing" },
        { "name: 甲街道", "name: { zh-CN: 甲街道, fr: Jia }", "4:34: unknown key 'fr'" },
        { "parent: a", "parent: c", "5:33: unknown unit 'c'" },
        { "also: [甲街]", "parent: b", "4:33: 'a' is above itself: a → b → a; expected a tree" },
        { "parent: a", "parent: b", "5:33: 'b' is above itself: b → b" },
        { "unit: a, role", "unit: dazi, role", "7:32: unknown unit 'dazi'" },
        { "unit: a, role", "units: [a, z], role", "7:37: unknown unit 'z'" },
        { "unit: a, role", "unit: a, units: [b], role", "7:32: 'unit' beside 'units'" },
        { "unit: a, role", "role", "7:5: 'unit' is missing" },
        { "role: promoter", "role: boss", "7:41: unknown role 'boss'; expected one of promoter, head" },
        { "role: head", "role: head, code: ab12", "8:53: the invitation code 'ab12' for the second time" },
        { "role: head", "role: head, code: a b", "8:53: the invitation code 'a b'" },
        { "period: 2026", "period: 2026\nreminders: { quota: maybe }", "3:21: 'maybe' for 'quota'; expected on, off, or" },
        { "period: 2026", "period: 2026\nreminders: { quotas: on }", "3:14: unknown key 'quotas'; expected 'quota' perhaps" },
        { "period: 2026", "period: 2026\nreminders: { quota: { at: \"23:00\" } }", "3:27: '23:00' for 'at'; expected a time within the working hours, 08:30 to 17:30" },
        { "period: 2026", "period: 2026\nreminders: { working_hours: \"17:00-9:00\" }", "3:29: '17:00-9:00' for 'working_hours'" },
        { "period: 2026", "period: 2026\nreminders: { event: { days: [moonday] } }", "3:30: unknown day of the week 'moonday'; expected 'monday' perhaps" },
        { "period: 2026", "period: 2026\nreminders: { event: { days_before: 90 } }", "3:36: '90' for 'days_before'" },
        { "period: 2026", "period: 2026\nreminders: { event: { projects: {} } }", "3:23: unknown key 'projects'" },
        { "currency: USD", "currency: usd", "10:17: unknown currency 'usd'; expected 'USD' perhaps" },
        { "yuan: 7.1", "yuan: 0", "10:46: a rate of 0" },
        { "yuan: 7.1", "yuan: seven", "10:46: 'seven' for 'yuan'" },
        { "yuan: 7.1 }", "yuan: 7.1 }\n  - { currency: USD, from: 2026-01-01, yuan: 7.2 }", "11:5: a second rate of USD from 2026-01-01" },
        { "topic: funds", "topic: fund", "13:12: unknown topic 'fund'; expected 'funds' perhaps" },
        { "unit: 亿元", "unit: 亿", "15:11: unknown unit of measure '亿'" },
        { "unit: 亿元", "unit: 个", "15:11: '个' for a sum of money" },
        { "{ kind: receipts, of: [funds] }", "{ kind: visits }", "15:11: '亿元' for a number" },
        { "kind: receipts", "kind: recepts", "16:22: unknown kind of measure 'recepts'; expected 'receipts' perhaps" },
        { "of: [funds]", "of: [signed]", "16:37: unknown kind of money 'signed'; expected one of funds, fdi" },
        { "of: [funds]", "of: [funds], reaching: signed", "16:45: unknown key 'reaching'" },
        { "measure: { kind: receipts, of: [funds] }", "measure: receipts", "16:14: 'receipts' for 'measure'" },
        { "1亿元", "1亿个", "17:36: '1亿个' for 'investment_at_least'; expected a sum with its unit" },
        { "1亿元", "99999999999999999999999999999亿元", "for 'investment_at_least'" },
        { "none: [services]", "none: [service]", "17:48: unknown tag 'service'; expected 'services' perhaps" },
        { "compare: \">\"", "compare: \"=\"", "18:14: '=' for 'compare'" },
        { "compare: \">\"", "compare: >", "18:14: '' for 'compare'; expected \"≥\" or \">\", in quotation marks" },
        { "stretch: 12", "stretch: 9", "20:43: the stretch target 9 is below the expected target 10" },
        { "expected: 10", "expected: 0", "20:30: a target of 0" },
        { "expected: 10", "expected: ten", "20:30: 'ten' for 'expected'" },
        { "expected: 10", "expected: \"10\"", "20:30: '10' for 'expected'" },
        { "expected: 10", "expect: 10", "20:20: unknown key 'expect'" },
        { "      a: 10", "      c: 10", "21:7: unknown unit 'c'" },
        { "      a: 10", "      a: [10]", "21:10: a list for a target" },
        { "      a: 10", "      each: { units: [c], expected: 1 }", "21:23: unknown unit 'c'; expected one of a, b" },
        { "      a: 10", "      each: { kind: street, expected: 1 }", "21:21: unknown kind of unit 'street'" },
        { "      a: 10", "\ta: 10", "21:1: a tab at the beginning of the line; expected spaces" },
        { "      a: 10", "     a: 10", "not YAML" },
        { "units:", "units: *all\nunit:", "the alias '*all'" },
        { "      a: 10", "      a: 10\n---\nx: 1", "22:1: a second document" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_plan_says_where_and_what_was_expected(string good, string bad, string problem)
    {
        var yaml = Samples.Good.Replace(good, bad, StringComparison.Ordinal);

        var reading = PlanFile.Read(yaml, Samples.Today);

        Assert.NotEqual(Samples.Good, yaml);
        Assert.Contains(problem, string.Join('\n', Problems(reading)), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_come_at_once_from_top_to_bottom()
    {
        var yaml = Samples.Good
            .Replace("period: 2026", "period: never", StringComparison.Ordinal)
            .Replace("role: head", "role: boss", StringComparison.Ordinal)
            .Replace("stretch: 12", "stretch: 9", StringComparison.Ordinal);

        Assert.Equal(["2", "8", "20"], Problems(PlanFile.Read(yaml, Samples.Today)).Select(line => line.Split(':')[1]));
    }

    public static TheoryData<string, string> NoPlans { get; } = new()
    {
        { "", "the file is empty" },
        { "# only a comment\n", "the file is empty" },
        { "just words", "1:1: 'just words' for a plan" },
        { "- 1\n- 2", "a list for a plan" },
        { "{", "not YAML" },
        { "a: 'open", "not YAML" },
        { "a: 1\nb: x\u0001", "2:5: the invisible character U+0001" },
        { "? [a]\n: 1", "a list or mapping as a key" },
    };

    [Theory]
    [MemberData(nameof(NoPlans))]
    public void What_is_no_plan_at_all_says_so(string yaml, string problem) =>
        Assert.Contains(problem, string.Join('\n', Problems(PlanFile.Read(yaml, Samples.Today))), StringComparison.Ordinal);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Contains("nested more than", Problems(PlanFile.Read(new string('[', 100_000), Samples.Today))[0], StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_not_utf8_are_shown_where_they_stand() =>
        Assert.Contains("f:2:3: bytes that are not UTF-8", Problems(PlanFile.Read([.. "a: 1\nb:"u8, 0xB4, 0xF3], Samples.Today))[0], StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_is_fine() =>
        Assert.IsType<PlanReading.Good>(PlanFile.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Samples.Good)], Samples.Today));

    [Fact]
    public void Windows_line_ends_are_fine() =>
        Assert.IsType<PlanReading.Good>(PlanFile.Read(Samples.Good.Replace("\n", "\r\n", StringComparison.Ordinal), Samples.Today));

    [Fact]
    public void A_file_that_cannot_be_read_is_a_problem_and_no_exception()
    {
        var folder = Directory.CreateTempSubdirectory("promobot-plans-");
        var huge = Path.Combine(folder.FullName, "huge.yaml");
        File.WriteAllText(huge, new string('#', 1_000_001));

        Assert.Equal("f: this is a folder; expected a plan file", Problems(PlanFile.Load(folder.FullName, Samples.Today)).Single());
        Assert.Contains("no such file", Problems(PlanFile.Load(Path.Combine(folder.FullName, "none.yaml"), Samples.Today)).Single(), StringComparison.Ordinal);
        Assert.Contains("no such file", Problems(PlanFile.Load(Path.Combine(folder.FullName, "no", "ne.yaml"), Samples.Today)).Single(), StringComparison.Ordinal);
        Assert.Contains("larger than", Problems(PlanFile.Load(huge, Samples.Today)).Single(), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void No_slip_of_the_keyboard_ends_in_an_exception()
    {
        for (var at = 0; at < Samples.Good.Length; at++)
        {
            PlanFile.Read(Samples.Good[..at], Samples.Today);
            PlanFile.Read(Samples.Good.Remove(at, 1), Samples.Today);
            foreach (var slip in ":{}[],-\"'#&*!|>%@`?\n 9")
                PlanFile.Read(Samples.Good.Remove(at, 1).Insert(at, slip.ToString()), Samples.Today);
        }
    }

    private static List<string> Problems(PlanReading reading) =>
        [.. Assert.IsType<PlanReading.Broken>(reading).Problems.Select(one => one.In("f"))];
}
