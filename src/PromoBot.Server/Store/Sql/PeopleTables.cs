using System.Text;
using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>People, the codes that invite them, and the channel accounts that are theirs.</summary>
internal static class PeopleTables
{
    /// <summary>Nothing where the authority has people already: a directory that is in use is not a plan's to change.</summary>
    public static async Task AddSample(Session session, string authority, IReadOnlyList<SamplePerson> people)
    {
        if (await session.One<long>("SELECT count(*) FROM person WHERE authority = @authority", new { authority }) > 0)
            return;

        await session.Execute(
            """
            INSERT INTO person (authority, id, position, name, units, post, role)
            VALUES (@authority, @Id, @position, @Name, @units, @Post, @role)
            """,
            people.Select((one, position) => new
            {
                authority,
                one.Person.Id,
                position,
                one.Person.Name,
                units = BooksJson.Write(one.Person.Units),
                one.Person.Post,
                role = one.Person.Role.ToString(),
            }));
        await session.Execute(
            "INSERT INTO invitation (authority, code, person, used_in) VALUES (@authority, @code, @Id, NULL)",
            people.Where(one => one.InvitationCode is not null)
                .Select(one => new { authority, code = AsKept(one.InvitationCode!), one.Person.Id }));
    }

    public static async Task<IReadOnlyList<Person>> All(Session session, string authority)
    {
        var rows = await session.List<PersonRow>(
            "SELECT id, name, units, post, role FROM person WHERE authority = @authority ORDER BY position", new { authority });
        return [.. rows.Select(row => row.Person)];
    }

    public static async Task<Identity?> WhoIs(Session session, string channel, string sender)
    {
        var row = await session.One<IdentityRow>(
            "SELECT authority, person FROM identity WHERE channel = @channel AND sender = @sender", new { channel, sender });
        return row is null ? null : new Identity(row.Authority, row.Person);
    }

    /// <summary>The person that a code invites, while it is not used up.</summary>
    public static async Task<Person?> Invited(Session session, string authority, string code)
    {
        var row = await session.One<PersonRow>(
            """
            SELECT p.id, p.name, p.units, p.post, p.role
            FROM invitation i JOIN person p ON p.authority = i.authority AND p.id = i.person
            WHERE i.authority = @authority AND i.code = @code AND i.used_in IS NULL
            """,
            new { authority, code = AsKept(code) });
        return row?.Person;
    }

    /// <returns>False: somebody else used the invitation first.</returns>
    public static async Task<bool> Bind(Session session, TurnToCommit turn)
    {
        if (turn.Decision.Binds is not { } person)
            return true;

        var used = await session.Execute(
            "UPDATE invitation SET used_in = @Turn WHERE authority = @Authority AND person = @person AND used_in IS NULL",
            new { turn.Turn, turn.Authority, person });
        if (used == 0)
            return false;

        await session.Execute(
            """
            INSERT INTO identity (channel, sender, authority, person, bound_in)
            VALUES (@Channel, @Sender, @Authority, @person, @Turn)
            ON CONFLICT (channel, sender) DO UPDATE
              SET authority = excluded.authority, person = excluded.person, bound_in = excluded.bound_in
            """,
            new { turn.Incoming.Channel, turn.Incoming.Sender, turn.Authority, person, turn.Turn });
        return true;
    }

    /// <returns>False: there is no such person.</returns>
    public static async Task<bool> BindAccount(Session session, string authority, string person, string channel, string sender) =>
        await session.Execute(
            """
            INSERT INTO identity (channel, sender, authority, person, bound_in)
            SELECT @channel, @sender, authority, id, 'list' FROM person WHERE authority = @authority AND id = @person
            ON CONFLICT (channel, sender) DO UPDATE
              SET authority = excluded.authority, person = excluded.person, bound_in = excluded.bound_in
            """,
            new { channel, sender, authority, person }) == 1;

    /// <summary>A code is typed from paper: width, case and blanks do not matter.</summary>
    private static string AsKept(string code) =>
        string.Concat(code.EnumerateRunes()).Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();

    private sealed record PersonRow
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Units { get; init; } = "";

        public string Post { get; init; } = "";

        public string Role { get; init; } = "";

        public Person Person => new(Id, Name, BooksJson.Read<IReadOnlyList<string>>(Units), Post, Enum.Parse<Role>(Role));
    }

    private sealed record IdentityRow
    {
        public string Authority { get; init; } = "";

        public string Person { get; init; } = "";
    }
}
