using PromoBot.Domain;

namespace PromoBot.Server.Tests.Plans;

/// <summary>What one record adds to one indicator.</summary>
/// <param name="IsPart">False: to the whole of a share.</param>
internal sealed record PlainLine(DateOnly Day, string Unit, IReadOnlyList<string> People, decimal Amount, bool IsVerified, bool IsPart);

/// <summary>Goes through the books with an indicator's words in hand and writes down every record that counts.</summary>
internal sealed class PlainLines(PlainPlan plan, Dictionary<object, object> indicator, DateOnly today)
{
    private static readonly string[] Stages = ["lead", "talking", "signed", "registered", "started", "producing", "operating"];

    private static readonly Dictionary<string, string[]> Regions = new(StringComparer.Ordinal)
    {
        ["京津冀"] = ["北京市", "天津市", "河北省"],
        ["长三角"] = ["上海市", "江苏省", "浙江省", "安徽省"],
        ["粤港澳大湾区"] =
            ["广州市", "深圳市", "珠海市", "佛山市", "惠州市", "东莞市", "中山市", "江门市", "肇庆市", "香港特别行政区", "澳门特别行政区"],
    };

    private readonly Dictionary<object, object> measure = PlainPlan.Map(indicator, "measure");

    private bool IsShare => (string)measure["kind"] == "share";

    private bool IsAbove => IsShare || (string)measure["kind"] == "growth";

    /// <summary>What is added up, record by record.</summary>
    private Dictionary<object, object> Summed => IsAbove ? PlainPlan.Map(measure, "of") : measure;

    private string Currency => PlainPlan.MoneyUnit(IsAbove ? PlainPlan.Text(measure, "in") ?? "个" : (string)indicator["unit"])?.Currency ?? "";

    public IEnumerable<PlainLine> Of(RandomBook book) => Of(book.Files, book.Acts);

    public IEnumerable<PlainLine> Of(IReadOnlyList<ProjectFile> files, IReadOnlyList<Entry> acts) => (string)Summed["kind"] switch
    {
        "receipts" => files.SelectMany(file => file.Receipts.SelectMany(receipt => OfReceipt(file.Project, receipt))),
        "projects" or "amounts" => files.SelectMany(file => OfProject(file.Project)),
        "visits" => acts.OfType<Visit>().SelectMany(OfVisit),
        "events" => acts.OfType<Event>().SelectMany(OfEvent),
        "trips" => acts.OfType<Trip>().SelectMany(OfTrip),
        "reported" => acts.OfType<Measurement>().Where(one => one.Indicator == (string)indicator["id"]).SelectMany(OfMeasurement),
        var other => throw new InvalidOperationException($"No words for {other}."),
    };

    private IEnumerable<PlainLine> OfReceipt(Project project, Receipt receipt) =>
        !project.IsWithdrawn && Says("of", Lower(receipt.Kind)) && plan.Converted(receipt.Money, Currency, receipt.Date) is { } amount
            ? Lines(receipt, "receipts", receipt.Date, [receipt.Person], amount, project)
            : [];

    private IEnumerable<PlainLine> OfProject(Project project)
    {
        if (Reached(project, Array.IndexOf(Stages, (string)Summed["reaching"])) is not { } day)
            return [];
        decimal? amount = (string)Summed["kind"] == "projects" ? 1 : Worth(project) is { } worth ? plan.Converted(worth, Currency, day) : null;
        return amount is { } counted ? Lines(project, "projects", day, [project.Person], counted, project) : [];
    }

    private IEnumerable<PlainLine> OfVisit(Visit visit)
    {
        var met = visit.Direction == Direction.In ? Math.Max(1, visit.Companies.Count) : Math.Max(visit.Companies.Count, visit.Count ?? 1);
        return visit.Direction is not { } direction || Says("directions", Lower(direction)) ? Lines(visit, "visits", visit.Date, [visit.Person], met, null) : [];
    }

    private IEnumerable<PlainLine> OfEvent(Event held) =>
        held.State == ActState.Done && Says("of", held.Kind == EventKind.TeamMeeting ? "team_meeting" : Lower(held.Kind)) && IsFrom(PlainPlan.Map(indicator, "filter"), held.Regions)
            ? Lines(held, "events", held.Date, [held.Person], 1, null)
            : [];

    private IEnumerable<PlainLine> OfTrip(Trip trip)
    {
        string[] far = ["city_out", "province_out", "abroad"];
        var isFar = trip.Level is { } level && (int)level - 1 >= Array.IndexOf(far, (string)Summed["level"]);
        return trip.State == ActState.Done && isFar ? Lines(trip, "trips", trip.Date, [.. trip.People.Distinct()], 1, null) : [];
    }

    private IEnumerable<PlainLine> OfMeasurement(Measurement measured) => Lines(measured, "measurements", measured.Date, [], measured.Value, null);

    private IEnumerable<PlainLine> Lines(Entry entry, string kind, DateOnly day, IReadOnlyList<string> people, decimal amount, Project? project)
    {
        var (first, last) = PlainPlan.Map(indicator, "per") is { Count: > 0 } own ? (PlainPlan.Day(own["from"]), PlainPlan.Day(own["to"])) : plan.Period(today);
        if (entry.IsWithdrawn || entry.Review is { IsVerified: false } || day < first || day > last)
            yield break;
        var isVerified = !plan.Verifies.Contains(kind) || entry.Review is not null;
        var isAmong = project is null || Passes(PlainPlan.Map(measure, "among"), project, day);
        if (isAmong && IsShare)
            yield return new PlainLine(day, entry.Unit, people, amount, isVerified, IsPart: false);
        if (isAmong && (project is null || Passes(PlainPlan.Map(indicator, "filter"), project, day)))
            yield return new PlainLine(day, entry.Unit, people, amount, isVerified, IsPart: true);
    }

    /// <summary>The first of the days since which it never stood before the stage and was never lost; shelving changes nothing.</summary>
    private static DateOnly? Reached(Project project, int stage)
    {
        DateOnly? since = null;
        foreach (var step in project.Stages.OrderBy(step => step.Date).Where(step => step.Stage != Stage.Shelved).Reverse())
        {
            if (step.Stage == Stage.Lost || (int)step.Stage < stage)
                break;
            since = step.Date;
        }
        return since;
    }

    private Money? Worth(Project project) =>
        PlainPlan.Texts(Summed, "of")
            .Select(kind => project.Amounts.FirstOrDefault(amount => Lower(amount.Kind!.Value) == kind))
            .Where(amount => amount is not null).Select(amount => (Money?)new Money(amount!.Min, amount.Currency)).FirstOrDefault();

    private bool Passes(Dictionary<object, object> filter, Project project, DateOnly day)
    {
        bool Has(string tag) => project.Tags.Any(one => Lower(one) == tag.Replace("_", "", StringComparison.Ordinal));
        bool Says(string word) => project.Name.Contains(word, StringComparison.Ordinal) || (project.Industry ?? "").Contains(word, StringComparison.Ordinal);
        IReadOnlyList<string> Of(string key) => PlainPlan.Texts(filter, key);
        return IsLarge(PlainPlan.Text(filter, "investment_at_least"), project, day)
            && (Of("any").Count == 0 || Of("any").Any(Has)) && Of("all").All(Has) && !Of("none").Any(Has)
            && (Of("mentions").Count == 0 || Of("mentions").Any(Says)) && !Of("excludes").Any(Says)
            && IsFrom(filter, project.From)
            && (PlainPlan.Text(filter, "quality") != "true" || project.Quality.Count == 5);
    }

    private bool IsLarge(string? least, Project project, DateOnly day)
    {
        if (least is null)
            return true;
        var stated = project.Amounts.OrderBy(amount => amount.Kind).FirstOrDefault(amount => amount.Kind is AmountKind.Investment or AmountKind.Signed);
        return stated is not null && plan.Converted(new Money(stated.Min, stated.Currency), "CNY", day) >= PlainPlan.Number(least.Replace("亿元", "", StringComparison.Ordinal)) * 100_000_000;
    }

    private bool IsFrom(Dictionary<object, object> filter, IReadOnlyList<string> origin)
    {
        var wanted = PlainPlan.Texts(filter, "from").SelectMany(name => Regions.GetValueOrDefault(name, [name])).ToList();
        return wanted.Count > 0
            ? origin.Any(wanted.Contains)
            : PlainPlan.Text(filter, "from_outside_province") != "true" || (origin.Count > 0 && !origin.Contains(plan.HomeProvince));
    }

    private bool Says(string key, string word) => !Summed.ContainsKey(key) || PlainPlan.Texts(Summed, key).Contains(word);

    private static string Lower<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();
}
