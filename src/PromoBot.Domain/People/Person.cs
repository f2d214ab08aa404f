namespace PromoBot.Domain;

/// <summary>What somebody may do here. Rights follow from it (<see cref="Rights"/>), quotas from the post.</summary>
public enum Role
{
    /// <summary>Goes out and reports (招商干部).</summary>
    Promoter,

    /// <summary>Heads a unit (责任单位负责人).</summary>
    Head,

    /// <summary>Keeps the authority's books (招商局专员).</summary>
    Officer,

    /// <summary>Leads the authority (区领导, 市领导).</summary>
    Leader,

    /// <summary>Runs the bot.</summary>
    Admin,
}

/// <summary>A member of the authority (干部).</summary>
/// <param name="Id">Unique in the authority: <c>promoter</c>.</param>
/// <param name="Units">Ids; the first is the one that reports count for. A department and a team across departments may both stand here.</param>
/// <param name="Post">As the plan names it (主要领导, 分管领导, 专员); decides quotas.</param>
public sealed record Person(string Id, string Name, IReadOnlyList<string> Units, string Post, Role Role)
{
    public string Unit => Units[0];
}
