using PromoBot.Domain;
using PromoBot.Server.Store;

namespace PromoBot.Server.Ledger;

/// <summary>A project that rows can refer to.</summary>
internal sealed record KnownProject(string Id, string Name, string Unit, IReadOnlyList<string> CompanyKeys)
{
    public static KnownProject Of(Project project) => new(project.Id, project.Name, project.Unit, [.. Identity.CompanyKeys(project.Companies)]);

    public bool Shares(IReadOnlyList<string> companies) => CompanyKeys.Any(companies.Contains);
}

/// <summary>The books as far as rows have to be found in them: ids, names of projects, what acts are alike by.</summary>
internal sealed class BooksIndex
{
    private const int Page = 5_000;

    private readonly Dictionary<string, Type> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownProject> projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> alike = new(StringComparer.Ordinal);

    public static async Task<BooksIndex> Read(IStore store, string authority, CancellationToken cancel)
    {
        var index = new BooksIndex();
        for (var after = ""; ;)
        {
            var page = await store.Records(authority, after, Page, cancel).ConfigureAwait(false);
            foreach (var entry in page)
                index.Add(entry);
            if (page.Count < Page)
                return index;
            after = page[^1].Id;
        }
    }

    public bool Has(string id) => kinds.ContainsKey(id);

    public bool IsKind(string id, Type kind) => kinds.TryGetValue(id, out var known) && known == kind;

    public IEnumerable<KnownProject> Named(string name) =>
        byName.TryGetValue(NameKey.Of(name), out var ids) ? ids.Select(id => projects[id]) : [];

    public KnownProject? Project(string id) => projects.GetValueOrDefault(id);

    /// <summary>Records that stand and say the same as a row, in a fixed order.</summary>
    public IReadOnlyList<string> Like(Entry entry) => alike.TryGetValue(Identity.LikenessOf(entry), out var ids) ? ids : [];

    public IEnumerable<string> ProjectNames => projects.Values.Select(project => project.Name);

    private void Add(Entry entry)
    {
        kinds[entry.Id] = entry.GetType();
        if (entry.IsWithdrawn)
            return;
        if (entry is Project project)
        {
            projects[entry.Id] = KnownProject.Of(project);
            Listed(byName, NameKey.Of(project.Name)).Add(entry.Id);
        }
        else if (Identity.IsInLedgers(entry))
            Listed(alike, Identity.LikenessOf(entry)).Add(entry.Id);
    }

    private static List<string> Listed(Dictionary<string, List<string>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        return list;
    }
}
