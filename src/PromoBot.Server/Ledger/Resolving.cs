using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>A row with the record that it is.</summary>
/// <param name="IsOwn">The row made the record, or an export wrote the row; else the record was told in the talk.</param>
internal sealed record ResolvedRow(LedgerRow Row, string Id, bool IsOwn);

/// <summary>Finds for each row the record that it is: by number, by the row's own identity, by likeness; else it is new.</summary>
internal sealed class Resolving(BooksIndex books, LedgerReading reading, Entering how)
{
    /// <summary>Names that are near are looked for only so often: a file of another authority has none.</summary>
    private const int MostNear = 50;

    private readonly Dictionary<string, ResolvedRow> claimed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownProject>> inFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownProject> projects = new(StringComparer.Ordinal);
    private readonly List<BadCell> bad = [];
    private int near;

    public static (IReadOnlyList<ResolvedRow> Rows, IReadOnlyList<BadCell> Bad) Of(BooksIndex books, LedgerReading reading, Entering how)
    {
        var resolving = new Resolving(books, reading, how);
        var rows = resolving.Run();
        return (rows, resolving.bad);
    }

    private List<ResolvedRow> Run()
    {
        var rows = new List<ResolvedRow>(reading.Rows.Count);
        foreach (var row in ById(reading.Rows.OfType<ProjectRow>(), IsAProject).OfType<ResolvedRow>())
        {
            rows.Add(row);
            Note(row);
        }

        rows.AddRange(ById(reading.Rows.Where(row => row is not ProjectRow).Select(WithProject).OfType<LedgerRow>(), IsAnAct).OfType<ResolvedRow>());
        return rows;
    }

    /// <summary>First the rows whose record is known for sure, so that no other takes it for its own.</summary>
    private List<ResolvedRow?> ById(IEnumerable<LedgerRow> rows, Func<LedgerRow, Entry, string, ResolvedRow?> byLikeness)
    {
        var found = new List<ResolvedRow?>();
        var open = new List<(int At, LedgerRow Row, Entry Entry, string Id)>();
        foreach (var row in rows)
        {
            var entry = row.Enter("", null, isOwn: true, how);
            var id = row.Head.Id ?? NextId(row, entry);
            if (row.Head.Id is null && !books.Has(id))
                open.Add((found.Count, row, entry, id));
            found.Add(row.Head.Id is not null || books.Has(id) ? Claim(row, id, entry.GetType(), isOwn: true) : null);
        }

        foreach (var (at, row, entry, id) in open)
            found[at] = byLikeness(row, entry, id);
        return found;
    }

    private string NextId(LedgerRow row, Entry entry)
    {
        var key = Identity.KeyOf(entry);
        // Projects and measurements are one of a kind; a second is no other, and claiming it complains.
        var number = row.Kind is LedgerKind.Project or LedgerKind.Measurement ? 1 : numbers[key] = numbers.GetValueOrDefault(key) + 1;
        return Identity.IdOf(entry, key, number);
    }

    private ResolvedRow? IsAProject(LedgerRow row, Entry entry, string id)
    {
        var project = KnownProject.Of((Project)entry);
        var same = books.Named(project.Name)
            .Where(known => !claimed.ContainsKey(known.Id))
            .Where(known => known.CompanyKeys.Count > 0 && project.CompanyKeys.Count > 0 ? known.Shares(project.CompanyKeys)
                : known.CompanyKeys.Count > 0 || project.CompanyKeys.Count > 0 || known.Unit == project.Unit)
            .ToList();
        return same.Count > 1
            ? Complain(row, $"the project {BadCell.Shown(project.Name)}, which could be any of {same.Count} in the books", $"系统编号 beside it: one of {string.Join(", ", same.Take(5).Select(known => known.Id))}")
            : Claim(row, same.Count == 1 ? same[0].Id : id, typeof(Project), isOwn: same.Count == 0);
    }

    private ResolvedRow? IsAnAct(LedgerRow row, Entry entry, string id)
    {
        var like = books.Like(entry).FirstOrDefault(known => !claimed.ContainsKey(known));
        return Claim(row, like ?? id, entry.GetType(), isOwn: like is null);
    }

    private ResolvedRow? Claim(LedgerRow row, string id, Type kind, bool isOwn)
    {
        if (books.Has(id) && !books.IsKind(id, kind))
            return Complain(row, $"系统编号 {BadCell.Shown(id)}, which is a record of another kind", "the number that an export wrote, or nothing");
        var resolved = new ResolvedRow(row, id, isOwn);
        return claimed.TryAdd(id, resolved) ? resolved
            : Complain(row, $"the record of row {claimed[id].Row.Head.Place} for the second time", row.Kind == LedgerKind.Project ? "a row for each project; of projects with one name the companies or units tell them apart" : "it once");
    }

    private void Note(ResolvedRow resolved)
    {
        var row = (ProjectRow)resolved.Row;
        var known = new KnownProject(resolved.Id, row.Name, row.Head.Unit!, [.. Identity.CompanyKeys(row.Companies)]);
        projects[known.Id] = known;
        var key = NameKey.Of(row.Name);
        if (!inFile.TryGetValue(key, out var list))
            inFile[key] = list = [];
        list.Add(known);
    }

    /// <summary>Of a receipt: with the project that it names.</summary>
    private LedgerRow? WithProject(LedgerRow row)
    {
        if (row is not ReceiptRow receipt)
            return row;
        var found = receipt.ProjectId is { } id ? ById(receipt, id) : ByName(receipt);
        return found is null ? null : receipt with { ProjectId = found.Id, ProjectUnit = found.Unit };
    }

    private KnownProject? ById(ReceiptRow receipt, string id)
    {
        if ((projects.GetValueOrDefault(id) ?? books.Project(id)) is { } known)
            return known;
        Complain(receipt, $"项目系统编号 {BadCell.Shown(id)}, which is no project's", "the number of a project in this file or in the books");
        return null;
    }

    private KnownProject? ByName(ReceiptRow receipt)
    {
        var key = NameKey.Of(receipt.ProjectName!);
        var named = inFile.GetValueOrDefault(key, []).Concat(books.Named(receipt.ProjectName!).Where(known => !projects.ContainsKey(known.Id))).ToList();
        var companies = Identity.CompanyKeys(receipt.Companies).ToList();
        var fit = companies.Count == 0 ? named
            : named.Exists(known => known.Shares(companies)) ? named.FindAll(known => known.Shares(companies))
            : named.FindAll(known => known.CompanyKeys.Count == 0);
        if (fit.Count > 1 && receipt.Head.Unit is { } unit && fit.Exists(known => known.Unit == unit))
            fit = fit.FindAll(known => known.Unit == unit);
        if (fit is [var only])
            return only;
        if (fit.Count > 1)
            Complain(receipt, $"the project {BadCell.Shown(receipt.ProjectName!)}, which could be any of {fit.Count}", "投资企业 or 责任单位 of the project beside it, or its 项目系统编号");
        else if (named.Count > 0)
            Complain(receipt, $"the project {BadCell.Shown(receipt.ProjectName!)} of {string.Join("、", receipt.Companies)}; the one of this name is another company's", "the project's company, or no company");
        else if (reading.Broken.TryGetValue(key, out var place))
            Complain(receipt, $"the project {BadCell.Shown(receipt.ProjectName!)}, whose row {place} has bad cells", "them mended");
        else
            Complain(receipt, $"the unknown project {BadCell.Shown(receipt.ProjectName!)}", Perhaps(receipt.ProjectName!));
        return null;
    }

    private string Perhaps(string name)
    {
        var alike = near++ < MostNear ? Near.Of(name, inFile.Values.SelectMany(list => list).Select(known => known.Name).Concat(books.ProjectNames).Take(20_000)) : [];
        return alike.Count > 0 ? $"a project of this file or of the books: {string.Join(", ", alike.Select(one => $"'{one}'"))} perhaps" : "a project of this file or of the books";
    }

    private ResolvedRow? Complain(LedgerRow row, string found, string expected)
    {
        bad.Add(new BadCell(row.Head.Place.Sheet, $"{row.Head.Place.Row}", found, expected));
        return null;
    }
}
