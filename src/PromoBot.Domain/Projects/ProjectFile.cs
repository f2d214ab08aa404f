namespace PromoBot.Domain;

/// <summary>A project with the money that arrived for it: what an indicator's filter has to see together.</summary>
public sealed record ProjectFile(Project Project, IReadOnlyList<Receipt> Receipts);
