using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>Where in a plan file; both from 1. Line 0 means the file as a whole.</summary>
internal readonly record struct Place(int Line, int Column)
{
    public static Place WholeFile { get; }
}

/// <summary>Something wrong with a plan file.</summary>
/// <param name="What">What stands there.</param>
/// <param name="Expected">What should; null for a remark, which only points something out.</param>
internal sealed record Problem(Place Place, string What, string? Expected)
{
    /// <summary>As compilers write it, so that editors jump there: <c>file:line:column: problem; expected …</c>.</summary>
    public string In(string file) =>
        $"{file}:{(Place == Place.WholeFile ? "" : $"{Place.Line}:{Place.Column}:")} {What}{(Expected is null ? "" : $"; expected {Expected}")}";
}

/// <summary>What a plan file holds: a plan, or everything that is wrong with it.</summary>
internal abstract record PlanReading
{
    private PlanReading()
    {
    }

    /// <param name="Yaml">As the file was.</param>
    /// <param name="Remarks">Worth a look, but the plan works.</param>
    public sealed record Good(Plan Plan, string Yaml, IReadOnlyList<Problem> Remarks) : PlanReading;

    /// <param name="Problems">From top to bottom, never empty.</param>
    public sealed record Broken(IReadOnlyList<Problem> Problems) : PlanReading;
}
