using System.Collections.Concurrent;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Plans;
using PromoBot.Server.Store;

namespace PromoBot.Server.Turns;

/// <summary>What stands for all turns of an authority: its plan, its people, the names in its books.</summary>
/// <param name="PlanRevision">Of the plan, as the store counts.</param>
public sealed record InForce(Plan Plan, int PlanRevision, IReadOnlyList<Person> People, KnownNames Names)
{
    public Person? Find(string id) => People.FirstOrDefault(person => person.Id == id);
}

/// <summary>
/// Keeps <see cref="InForce"/> for each authority, so that a turn does not read the plan again. New names are there at once;
/// another plan or other people (<c>plan use</c> in another process) after <see cref="Fresh"/>.
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
        var names = await store.Names(id, cancel).ConfigureAwait(false);
        var now = clock.GetTimestamp();
        if (kept.TryGetValue(id, out var known) && clock.GetElapsedTime(known.ReadAt, now) < Fresh)
            return known.Revision == names.Revision
                ? known.InForce
                : Keep(id, known with { InForce = known.InForce with { Names = Names(known.InForce, names) }, Revision = names.Revision });
        return Keep(id, new Kept(await Read(id, names, cancel).ConfigureAwait(false), names.Revision, now));
    }

    /// <summary>What was kept may be out of date: read it again for the next turn.</summary>
    public void Forget(string authority) => kept.TryRemove(authority, out _);

    private InForce Keep(string id, Kept fresh)
    {
        kept[id] = fresh;
        return fresh.InForce;
    }

    private async Task<InForce> Read(string authority, BookNames names, CancellationToken cancel)
    {
        var stored = await store.PlanInForce(authority, cancel).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The authority '{authority}' has no plan.");
        var people = await store.People(authority, cancel).ConfigureAwait(false);
        var plan = PlanFile.Read(stored.Yaml, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) is PlanReading.Good good
            ? good.Plan
            : throw new PlanUnusableException([$"The plan in force of '{authority}' cannot be read by this version."]);
        var fresh = new InForce(plan, stored.Revision, people, KnownNames.None);
        return fresh with { Names = Names(fresh, names) };
    }

    private static KnownNames Names(InForce standing, BookNames books) => new(
        [.. standing.Plan.Units.SelectMany(unit => unit.Also.Prepend(unit.Name))],
        [.. standing.People.Select(person => person.Name)],
        books.Companies,
        books.Projects)
    {
        Indicators = [.. standing.Plan.Indicators.Where(indicator => indicator.Measure is Measure.Reported).SelectMany(indicator => indicator.Name.Values).Distinct(StringComparer.Ordinal)],
    };

    private sealed record Kept(InForce InForce, long Revision, long ReadAt);
}
