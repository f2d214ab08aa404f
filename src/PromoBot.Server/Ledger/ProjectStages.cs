using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>The stages of a project in a row: a column with a date for each, the stage it is at, or their whole history.</summary>
internal static class ProjectStages
{
    public static (IReadOnlyList<StageReached> Stages, bool IsHistory) Read(RowReader row, DateOnly? first)
    {
        if (row.Says(Field.History))
            return (History(row), true);
        var reached = new List<StageReached>();
        foreach (var (field, stage) in StageFields.All)
            if (row.Day(field) is { } day)
                reached.Add(new StageReached(stage, day));
        var current = row.Term(Field.Stage, Terms.Stages);
        if (current is { } at && reached.TrueForAll(step => step.Stage != at) && DayOf(row, at, first, reached) is { } since)
            reached.Add(new StageReached(at, since));
        reached = [.. reached.OrderBy(step => step.Date).ThenBy(step => step.Stage == current).ThenBy(step => step.Stage)];
        CheckOrder(row, reached, current);
        return (reached, false);
    }

    public static void Write(IReadOnlyList<StageReached> stages, Dictionary<Field, Cell> cells)
    {
        cells[Field.Stage] = Cell.Of(Terms.Stages.Word(stages[^1].Stage));
        if (!FitsColumns(stages))
        {
            cells[Field.History] = Cell.Of(Lists.Join(stages.Select(step => $"{Terms.Stages.Word(step.Stage)} {step.Date:yyyy-MM-dd}")));
            return;
        }

        foreach (var step in stages)
            cells[StageFields.All.First(one => one.Stage == step.Stage).Field] = Cell.Of(step.Date);
    }

    /// <summary>What the books know of a project, with the days that a row gives. A stage that the row does not name stays.</summary>
    public static IReadOnlyList<StageReached> Merge(IReadOnlyList<StageReached> known, IReadOnlyList<StageReached> said)
    {
        var merged = known.ToList();
        foreach (var step in said.Where(step => !known.Any(one => one.Stage == step.Stage && one.Date == step.Date)))
        {
            var same = merged.FindLastIndex(one => one.Stage == step.Stage);
            if (same >= 0)
                merged[same] = step with { Unit = merged[same].Unit };
            else if (merged.FindIndex(one => one.Date > step.Date || (one.Date == step.Date && one.Stage > step.Stage)) is >= 0 and var later)
                merged.Insert(later, step);
            else
                merged.Add(step);
        }

        return merged;
    }

    /// <summary>A history that a row gives in full, with the units that the books know its steps were earned by.</summary>
    public static IReadOnlyList<StageReached> Earned(IReadOnlyList<StageReached> known, IReadOnlyList<StageReached> said) =>
        [.. said.Select(step => step with { Unit = known.FirstOrDefault(one => one.Stage == step.Stage && one.Date == step.Date)?.Unit })];

    // A lead is one from the day it was noted; of any later stage the day decides which month it counts in.
    private static DateOnly? DayOf(RowReader row, Stage stage, DateOnly? first, List<StageReached> reached)
    {
        if (row.Day(Field.StageOn) is { } day)
            return day;
        if (stage is Stage.Lead or Stage.Talking && reached.Count == 0)
            return first ?? (stage == Stage.Lead ? null : Missing(row, stage));
        return Missing(row, stage);
    }

    private static DateOnly? Missing(RowReader row, Stage stage)
    {
        if (!row.Says(Field.StageOn))
            row.Complain(Field.Stage, $"{BadCell.Shown(row.Words(Field.Stage) ?? "")} without its day", $"the day in a column {Terms.Stages.Word(stage)}时间 or 阶段时间");
        return null;
    }

    private static void CheckOrder(RowReader row, List<StageReached> reached, Stage? current)
    {
        for (var next = 1; next < reached.Count; next++)
        {
            if (reached[next].Stage < reached[next - 1].Stage)
            {
                row.Complain(
                    StageFields.All.First(one => one.Stage == reached[next].Stage).Field,
                    $"{Terms.Stages.Word(reached[next].Stage)} {reached[next].Date:yyyy-MM-dd} after {Terms.Stages.Word(reached[next - 1].Stage)} {reached[next - 1].Date:yyyy-MM-dd}",
                    "days in the order of the stages");
                return;
            }
        }

        if (current is { } at && reached.Count > 0 && reached[^1].Stage != at && row.Bad.Count == 0)
            row.Complain(Field.Stage, $"{Terms.Stages.Word(at)}, though {Terms.Stages.Word(reached[^1].Stage)}时间 says {reached[^1].Date:yyyy-MM-dd}", "the stage of the latest day");
    }

    private static List<StageReached> History(RowReader row)
    {
        var stages = new List<StageReached>();
        foreach (var said in Lists.Split(row.Words(Field.History) ?? "", isDistinct: false))
        {
            var parts = said.Split(' ', 2);
            if (parts.Length == 2 && Terms.Stages.TryRead(parts[0], out var stage) && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                stages.Add(new StageReached(stage, day));
            else
                row.Complain(Field.History, BadCell.Shown(said), "stages with their days: 在谈 2026-03-05、签约 2026-04-01");
        }

        return stages;
    }

    private static bool FitsColumns(IReadOnlyList<StageReached> stages) =>
        stages.DistinctBy(step => step.Stage).Count() == stages.Count
        && stages.Zip(stages.Skip(1)).All(pair => pair.First.Stage < pair.Second.Stage && pair.First.Date <= pair.Second.Date)
        && stages.All(step => Days.TryRead(Cell.Of(step.Date), out _));
}
