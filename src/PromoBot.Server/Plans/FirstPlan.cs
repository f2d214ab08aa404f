using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>The plan that an empty data folder starts with.</summary>
internal static class FirstPlan
{
    /// <exception cref="PlanUnusableException">The file is missing or broken; it names every problem.</exception>
    public static PlanReading.Good Load(string file, DateOnly today) => PlanFile.Load(file, today) switch
    {
        PlanReading.Good good => good,
        PlanReading.Broken broken => throw new PlanUnusableException([.. broken.Problems.Select(problem => problem.In(file))]),
        var other => throw new InvalidOperationException($"No plan in {other.GetType().Name}."),
    };

    /// <summary>The demo authority that travels inside the program.</summary>
    public static PlanReading.Good Demo(DateOnly today)
    {
        using var stream = typeof(FirstPlan).Assembly.GetManifestResourceStream("plans/demo.yaml")
            ?? throw new InvalidOperationException("The program was built without plans/demo.yaml.");
        using var reader = new StreamReader(stream);
        return PlanFile.Read(reader.ReadToEnd(), today) switch
        {
            PlanReading.Good good => good,
            PlanReading.Broken broken => throw new PlanUnusableException([.. broken.Problems.Select(problem => problem.In("plans/demo.yaml"))]),
            var other => throw new InvalidOperationException($"No plan in {other.GetType().Name}."),
        };
    }
}

/// <summary>A plan file that nothing can be started with.</summary>
/// <param name="problems">A line each: file, line, column, what is wrong and what was expected.</param>
public sealed class PlanUnusableException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems));
