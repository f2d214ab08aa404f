using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>What a file is read against.</summary>
/// <param name="DefaultUnit">For rows that name none; null: they are bad.</param>
internal sealed record ReadingScene(Plan Plan, IReadOnlyList<Person> People, DateOnly Today, string? DefaultUnit);

/// <summary>Reads the cells of one row, and keeps what cannot be read.</summary>
internal sealed class RowReader(ReadingScene scene, Names names, Heading heading, string sheet)
{
    private const int LongestWords = 32_767;

    private readonly Dictionary<Field, FoundColumn> columns = heading.Columns
        .Where(column => column.Field != Field.TagFlag)
        .ToDictionary(column => column.Field);

    private TableRow row = new(0, []);

    public ReadingScene Scene => scene;

    public Heading Heading => heading;

    /// <summary>Of the row that is read.</summary>
    public List<BadCell> Bad { get; private set; } = [];

    public List<string> Remarks { get; private set; } = [];

    public RowPlace Place => new(sheet, row.Number);

    public void Begin(TableRow next)
    {
        row = next;
        Bad = [];
        Remarks = [];
    }

    public bool Says(Field field) => !Of(field).IsBlank;

    public void Complain(Field field, string found, string expected) =>
        Bad.Add(new BadCell(sheet, columns.TryGetValue(field, out var column) ? $"{Table.Letters(column.Index)}{row.Number}" : $"{row.Number}", found, expected));

    /// <summary>Null where nothing is said; of one line.</summary>
    public string? Words(Field field)
    {
        var cell = Of(field);
        if (cell.IsBlank)
            return null;
        if (cell.Sort == CellSort.Wrong)
            Complain(field, $"the error {cell.Text}", "what the formula should say");
        else if (cell.Text.Length > LongestWords)
            Complain(field, $"{cell.Text.Length} characters", $"at most {LongestWords}");
        else if (Plain.IsBroken(cell.Text))
            Complain(field, "a broken character", "text");
        else
            return OneLine(cell.Text);
        return null;
    }

    public string? Needed(Field field, string expected)
    {
        var words = Words(field);
        if (words is null && Of(field).IsBlank)
            Complain(field, "nothing", expected);
        return words;
    }

    public IReadOnlyList<string> List(Field field) =>
        Words(field) is { } words ? Lists.Split(words) : [];

    public DateOnly? Day(Field field, bool mayBeAhead = false)
    {
        var cell = Of(field);
        if (cell.IsBlank)
            return null;
        if (!Days.TryRead(cell, out var day))
            Complain(field, BadCell.Shown(cell.Text), Days.Expected);
        else if (day > scene.Today && !mayBeAhead)
            Complain(field, $"the day {day:yyyy-MM-dd}, which is yet to come", $"what has happened, until {scene.Today:yyyy-MM-dd}");
        else
            return day;
        return null;
    }

    public DateOnly? NeededDay(Field field, bool mayBeAhead = false)
    {
        if (Of(field).IsBlank)
            Complain(field, "nothing", Days.Expected);
        return Day(field, mayBeAhead);
    }

    public Amount? Sum(Field field, AmountKind? kind = null)
    {
        var cell = Of(field);
        if (cell.IsBlank)
            return null;
        var measure = columns[field].Measure;
        if (cell.IsRepeated)
            Complain(field, "one sum in a cell merged over several rows", "a sum for each row");
        else if (!MoneyCells.TryRead(cell, measure, out var amount))
            Complain(field, BadCell.Shown(cell.Text), MoneyCells.Expected(measure));
        else
            return amount with { Kind = kind };
        return null;
    }

    public int? Whole(Field field, int most)
    {
        var cell = Of(field);
        if (cell.IsBlank)
            return null;
        var digits = cell.Text.TrimEnd('家', '人', '个', '次', '名');
        if (cell.Sort is CellSort.Words or CellSort.Number && MoneyCells.TryNumber(digits, out var number) && decimal.Truncate(number) == number && number >= 0 && number <= most)
            return (int)number;
        Complain(field, BadCell.Shown(cell.Text), $"a whole number up to {most}");
        return null;
    }

    /// <summary>A number as it is; what a sheet shows in percent counts in percent.</summary>
    public decimal? Number(Field field)
    {
        var cell = Of(field);
        if (cell.IsBlank)
            return null;
        var text = cell.Text.TrimEnd('%', '\uFF05').Trim();
        if (cell.Sort is CellSort.Words or CellSort.Number or CellSort.Percent && MoneyCells.TryNumber(text, out var number) && Math.Abs(number) < 1_000_000_000_000m)
            return Cell.Plain(Math.Round(cell.Sort == CellSort.Percent ? number * 100 : number, 4, MidpointRounding.AwayFromZero));
        Complain(field, BadCell.Shown(cell.Text), "a number");
        return null;
    }

    public T? Term<T>(Field field, Terms<T> terms)
        where T : struct, Enum
    {
        if (Words(field) is not { } said)
            return null;
        if (terms.TryRead(said, out var value))
            return value;
        Complain(field, BadCell.Shown(said), $"one of {string.Join("、", terms.Words)}");
        return null;
    }

    public IReadOnlyList<T> TermList<T>(Field field, Terms<T> terms)
        where T : struct, Enum
    {
        var read = new List<T>();
        foreach (var said in List(field))
        {
            if (terms.TryRead(said, out var value))
                read.Add(value);
            else
                Complain(field, BadCell.Shown(said), $"one of {string.Join("、", terms.Words)}");
        }

        return [.. read.Distinct()];
    }

    /// <summary>标签, 企业性质 as far as it is a tag, and columns that ask for one tag each.</summary>
    public IReadOnlyList<Tag> Tags()
    {
        var tags = new List<Tag>(TermList(Field.Tags, Terms.Tags));
        foreach (var said in List(Field.Nature))
            if (Terms.Tags.TryRead(said, out var tag))
                tags.Add(tag);
        foreach (var column in heading.Columns.Where(column => column.Field == Field.TagFlag))
        {
            var said = row[column.Index].Text;
            if (said is "是" or "√" or "✓" or "有" or "1" or "Y" or "y" or "yes" or "对")
                tags.Add(column.Tag!.Value);
            else if (said is not ("" or "否" or "×" or "无" or "0" or "N" or "n" or "no" or "/" or "-" or "—"))
                Bad.Add(new BadCell(sheet, $"{Table.Letters(column.Index)}{row.Number}", BadCell.Shown(said), "是 or 否"));
        }

        return [.. tags.Distinct()];
    }

    /// <summary>Id of a unit of the plan.</summary>
    /// <param name="mayBeWhole">The authority's own name is a unit too: <see cref="Indicator.Whole"/>.</param>
    public string? Unit(bool isNeeded, bool mayBeWhole = false)
    {
        if (Words(Field.Unit) is not { } said)
        {
            if (isNeeded && Of(Field.Unit).IsBlank && scene.DefaultUnit is null)
                Complain(Field.Unit, "no unit", "责任单位, or --unit for all rows that name none");
            return isNeeded ? scene.DefaultUnit : null;
        }

        if (mayBeWhole && names.IsWhole(said))
            return PromoBot.Domain.Indicator.Whole;
        if (names.Unit(said) is { } unit)
            return unit;
        Complain(Field.Unit, $"the unknown unit {BadCell.Shown(said)}", names.UnitsNear(said));
        return null;
    }

    public IReadOnlyList<string> Travellers()
    {
        if (Says(Field.TravellerIds))
            return List(Field.TravellerIds);
        var ids = new List<string>();
        foreach (var said in List(Field.Travellers))
        {
            if (names.Person(said) is { } person)
                ids.Add(person);
            else
                Remarks.Add($"{Place}: {BadCell.Shown(said)} is nobody of 'people list': the trip is not credited to them");
        }

        return [.. ids.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Official names of the places of a cell, and the regions they lie in.</summary>
    public (IReadOnlyList<string> Places, IReadOnlyList<string> Regions) Places(Field field)
    {
        if (Words(field) is not { } said)
            return ([], []);
        if (names.Places(said, out var trouble) is not { } found)
        {
            Complain(field, trouble, "places by their names, such as 广东省深圳市、德国");
            return ([], []);
        }

        return ([.. found.Select(place => place.Name).Distinct(StringComparer.Ordinal)], [.. found.SelectMany(place => place.Path).Distinct(StringComparer.Ordinal)]);
    }

    public Indicator? Indicator()
    {
        if (Needed(Field.Indicator, "an indicator of the plan") is not { } said)
            return null;
        var reported = scene.Plan.Indicators.Where(one => one.Measure is Measure.Reported).ToList();
        var plain = Plain.Of(said);
        var found = reported.FirstOrDefault(one => one.Id == said) ?? reported.FirstOrDefault(one => one.Name.Values.Any(name => Plain.Of(name) == plain));
        if (found is null)
            Complain(Field.Indicator, $"the unknown indicator {BadCell.Shown(said)}", reported.Count == 0 ? "none: the plan has no indicator that is reported" : $"one of {string.Join("、", reported.Select(one => one.Name.GetValueOrDefault("zh-CN", one.Id)))}");
        return found;
    }

    public RowHead Head(string? unit)
    {
        var id = Words(Field.Id);
        if (id?.Length > 200)
            Complain(Field.Id, "a very long number", "系统编号 as an export wrote it, or nothing");
        return new RowHead(Place, id, unit, Words(Field.ReporterId), Day(Field.ReportedOn, mayBeAhead: true), id is not null && heading.Has(Field.ReportedOn), Words(Field.Evidence), Review());
    }

    private Review? Review()
    {
        if (Words(Field.Reviewed) is not { } said)
            return null;
        if (said is not (Terms.Verified or Terms.Rejected))
            Complain(Field.Reviewed, BadCell.Shown(said), $"{Terms.Verified}, {Terms.Rejected} or nothing");
        return Words(Field.ReviewedBy) is { } by && Day(Field.ReviewedOn, mayBeAhead: true) is { } on
            ? new Review(said == Terms.Verified, by, on, Words(Field.ReviewReason))
            : Incomplete();
    }

    private Review? Incomplete()
    {
        Complain(Field.Reviewed, "a finding without its officer and day", "核实人编号 and 核实日期 beside it");
        return null;
    }

    private Cell Of(Field field) => columns.TryGetValue(field, out var column) ? row[column.Index] : Cell.Blank;

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0 ? text.Trim() : string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
