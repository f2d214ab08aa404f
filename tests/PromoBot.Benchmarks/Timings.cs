using System.Diagnostics;

namespace PromoBot.Benchmarks;

/// <summary>How long each of many repetitions took.</summary>
internal sealed class Timings
{
    private readonly List<TimeSpan> taken = [];

    public async Task<T> Measure<T>(Func<Task<T>> once)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await once();
        taken.Add(Stopwatch.GetElapsedTime(start));
        return result;
    }

    public void Print(string what)
    {
        var sorted = taken.Select(one => one.TotalMilliseconds).Order().ToList();
        Console.WriteLine(
            $"{what,-52} median {sorted[sorted.Count / 2],7:F3} ms   p99 {sorted[sorted.Count * 99 / 100],7:F3} ms   n {sorted.Count}");
    }
}
