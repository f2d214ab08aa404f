using System.CommandLine;
using PromoBot.Domain;
using PromoBot.Server.Ledger;

namespace PromoBot.Server.Commands;

/// <summary><c>import FILE [--dry-run]</c> brings a ledger into the books; <c>import --template FILE</c> writes an empty one.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string?> File = new("FILE")
    {
        Description = "A ledger: .xlsx, .csv, or a folder of .csv files.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> TemplateFile = new("--template") { Description = "Write an empty ledger with headings, notes and examples to this .xlsx file." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would come in and every bad row; write nothing." };

    private static readonly Option<bool> SkipBad = new("--skip-bad") { Description = "Bring in the good rows of a file that has bad ones." };

    private static readonly Option<string?> As = new("--as") { Description = "Id of the person who reports it (default: the officer)." };

    private static readonly Option<string?> Unit = new("--unit") { Description = "Id or name of the unit of rows that name none." };

    private static readonly Option<string?> Kind = new("--kind")
    {
        Description = "What the rows are, where the headings leave it open: project, receipt, visit, trip, event, measurement.",
    };

    public static Command Create() =>
        Opened.On(new Command("import", "Brings a ledger (台账) in Excel or CSV into the books.") { File, TemplateFile, DryRun, SkipBad, As, Unit, Kind }, Run);

    private static async Task<int> Run(Opened opened, ParseResult parsed, CancellationToken cancel)
    {
        if (parsed.GetValue(TemplateFile) is { } template)
            return await Write(template, opened).ConfigureAwait(false);
        if (parsed.GetValue(File) is not { } file)
            return Shared.Fail("Which file? import FILE, or import --template FILE for an empty one.", 2);
        if (Asked(opened, parsed) is not { } asked)
            return 2;
        var tables = TableFile.Read(file);
        if (tables is not TablesRead.Good good)
            return Shared.Fail(((TablesRead.Unreadable)tables).Why, 2);
        var how = new Entering(asked.Person, opened.Today);
        var reading = LedgerReading.Of(good.Tables, new ReadingScene(opened.InForce.Plan, opened.InForce.People, opened.Today, asked.Unit), asked.Kind);
        return await Enter(opened, parsed, file, new Importing(opened.Bot.Store, opened.InForce, how), reading, cancel).ConfigureAwait(false);
    }

    private static async Task<int> Enter(
        Opened opened, ParseResult parsed, string file, Importing importing, LedgerReading reading, CancellationToken cancel)
    {
        var plan = await importing.Plan(reading, cancel).ConfigureAwait(false);
        var isStopped = plan.Bad.Count > 0 && !parsed.GetValue(SkipBad);
        IReadOnlyList<Outcome>? outcomes = plan.Outcomes;
        if (!parsed.GetValue(DryRun) && !isStopped)
            outcomes = await importing.Write(plan, $"import of {Path.GetFileName(Path.GetFullPath(file))}: {plan.Outcomes.Count} rows", opened.Bot.Clock, cancel).ConfigureAwait(false);
        if (outcomes is null)
            return Shared.Fail("Another plan came into force while the file was brought in: run the import again for the rest.", 1);

        foreach (var line in ImportReport.Lines(outcomes, plan.Remarks, opened.InForce.Plan))
            await Console.Out.WriteLineAsync(line).ConfigureAwait(false);
        foreach (var bad in plan.Bad)
            await Console.Error.WriteLineAsync(bad.ToString()).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(Sentence(plan.Bad.Count, isStopped, parsed.GetValue(DryRun))).ConfigureAwait(false);
        return isStopped ? 2 : 0;
    }

    private static string Sentence(int bad, bool isStopped, bool isDry) => (bad, isStopped, isDry) switch
    {
        (0, _, true) => "A dry run: nothing was written.",
        (0, _, false) => "Written.",
        (_, true, true) => $"A dry run: nothing was written. {bad} bad cells or rows are named on standard error; mend them, or leave their rows out with --skip-bad.",
        (_, true, false) => $"Nothing was written: {bad} bad cells or rows are named on standard error; mend them, or leave their rows out with --skip-bad.",
        (_, false, true) => $"A dry run: nothing was written. The rows of {bad} bad cells or rows, named on standard error, would be left out.",
        (_, false, false) => $"Written, without the rows of {bad} bad cells or rows, which are named on standard error.",
    };

    private static async Task<int> Write(string template, Opened opened)
    {
        if (!template.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            return Shared.Fail($"The template is a workbook: '{template}' should end with .xlsx.", 2);
        if (TableFiles.TryWrite(() => TableWriting.Xlsx(template, Template.Of(opened.InForce.Plan), Template.Notes), template) is { } trouble)
            return Shared.Fail(trouble, 1);
        await Console.Out.WriteLineAsync($"{template}: an empty ledger with {Sheets.All.Count} sheets ({string.Join("、", Sheets.All.Select(sheet => sheet.Name))}).").ConfigureAwait(false);
        return 0;
    }

    private sealed record Answers(string Person, string? Unit, LedgerKind? Kind);

    /// <summary>Null where an option is wrong; then it has been said.</summary>
    private static Answers? Asked(Opened opened, ParseResult parsed)
    {
        var person = parsed.GetValue(As) is { } id ? opened.InForce.Find(id) : opened.InForce.People.FirstOrDefault(one => one.Role == Role.Officer);
        if (person is null || !Rights.May(person.Role, Deed.Report))
        {
            Shared.Fail(
                person is not null ? $"'{person.Id}' does not report; --as takes a promoter, a head or an officer."
                : parsed.GetValue(As) is { } unknown ? $"There is no person '{unknown}' here. 'people list' shows who is there."
                : "There is no officer here: say with --as who reports it.",
                2);
            return null;
        }

        var unit = parsed.GetValue(Unit);
        var known = unit is null ? null : new Names(opened.InForce.Plan, []).Unit(unit);
        if (unit is not null && known is null)
        {
            Shared.Fail($"There is no unit '{unit}'; expected {new Names(opened.InForce.Plan, []).UnitsNear(unit)}.", 2);
            return null;
        }

        var said = parsed.GetValue(Kind);
        var kind = Sheets.All.FirstOrDefault(sheet => said is not null && (sheet.Kind.ToString().Equals(said, StringComparison.OrdinalIgnoreCase) || sheet.Name == said))?.Kind;
        if (said is not null && kind is null)
        {
            Shared.Fail($"There is no kind '{said}'; expected one of project, receipt, visit, trip, event, measurement.", 2);
            return null;
        }

        return new Answers(person.Id, known, kind);
    }
}

/// <summary>Files that a command writes.</summary>
internal static class TableFiles
{
    /// <returns>Null where it is written, else a sentence.</returns>
    public static string? TryWrite(Action write, string path)
    {
        try
        {
            write();
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return $"{path} cannot be written: {trouble.Message}";
        }
    }
}
