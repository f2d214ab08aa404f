using System.Collections.Concurrent;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Plans;
using PromoBot.Server.Store;

namespace PromoBot.Server.Turns;

/// <summary>What stands for all turns of an authority: its plan, its people, the names in its books.</summary>
public sealed record InForce(Plan Plan, IReadOnlyList<Person> People, KnownNames Names)
{
    public Person? Find(string id) => People.FirstOrDefault(person => person.Id == id);
}

/// <summary>
/// Keeps <see cref="InForce"/> for each authority, so that a turn does not read the plan again. Names that a turn of this server
/// adds are there at once; what another process changes (<c>plan use</c>) is there after <see cref="Fresh"/>.
/// </summary>
public sealed class Standing(IStore store, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    private string? first;

    /// <param name="authority">Null for a sender nobody knows yet: the first authority of the books.</param>
    public async Task<InForce> Of(string? authority, CancellationToken cancel)
    {
        var id = authority ?? (first ??= (await store.Authorities(cancel).ConfigureAwait(false))[0]);
        var now = clock.GetTimestamp();
        if (kept.TryGetValue(id, out var known) && clock.GetElapsedTime(known.ReadAt, now) < Fresh)
            return known.InForce;
        var read = new Kept(await Read(id, known, cancel).ConfigureAwait(false), now);
        kept[id] = read;
        return read.InForce;
    }

    /// <summary>Takes in the names that a committed turn brought.</summary>
    public void Note(string authority, IReadOnlyList<Dialogs.Change> changes)
    {
        var companies = changes.SelectMany(change => Companies(change.After)).ToList();
        var projects = changes.Select(change => change.After).OfType<Project>().Select(project => project.Name).ToList();
        if (!kept.TryGetValue(authority, out var known))
            return;
        var names = known.InForce.Names;
        var added = names with { Companies = Union(names.Companies, companies), Projects = Union(names.Projects, projects) };
        if (added.Companies.Count + added.Projects.Count > names.Companies.Count + names.Projects.Count)
            kept[authority] = known with { InForce = known.InForce with { Names = added } };
    }

    private async Task<InForce> Read(string authority, Kept? known, CancellationToken cancel)
    {
        var stored = await store.PlanInForce(authority, cancel).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The authority '{authority}' has no plan.");
        var people = await store.People(authority, cancel).ConfigureAwait(false);
        var names = await store.Names(authority, cancel).ConfigureAwait(false);
        var plan = PlanFile.Read(stored.Yaml, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) is PlanReading.Good good
            ? good.Plan
            : throw new PlanUnusableException([$"The plan in force of '{authority}' cannot be read by this version."]);
        return new InForce(plan, people, Names(plan, people, names, known?.InForce.Names));
    }

    /// <summary>The same object as long as nothing changed: the reader keeps what it prepared for it.</summary>
    private static KnownNames Names(Plan plan, IReadOnlyList<Person> people, BookNames books, KnownNames? before)
    {
        var names = new KnownNames(
            [.. plan.Units.SelectMany(unit => unit.Also.Prepend(unit.Name))],
            [.. people.Select(person => person.Name)],
            books.Companies,
            books.Projects);
        return before is not null
            && before.Units.SequenceEqual(names.Units) && before.People.SequenceEqual(names.People)
            && before.Companies.ToHashSet(StringComparer.Ordinal).SetEquals(names.Companies)
            && before.Projects.ToHashSet(StringComparer.Ordinal).SetEquals(names.Projects)
            ? before
            : names;
    }

    private static IReadOnlyList<string> Union(IReadOnlyList<string> known, IReadOnlyList<string> more) =>
        more.Count == 0 ? known : [.. known.Union(more, StringComparer.Ordinal)];

    private static IReadOnlyList<string> Companies(Entry entry) => entry switch
    {
        Visit visit => visit.Companies,
        Project project => project.Companies,
        _ => [],
    };

    private sealed record Kept(InForce InForce, long ReadAt);
}
