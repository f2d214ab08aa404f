using System.Diagnostics;

namespace PromoBot.Benchmarks;

/// <summary>How long each of many repetitions took, and the processor's part, which a busy machine changes less.</summary>
internal sealed class Timings
{
    private readonly List<TimeSpan> taken = [];
    private TimeSpan processor;

    public async Task<T> Measure<T>(Func<Task<T>> once)
    {
        var processorBefore = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var result = await once();
        taken.Add(Stopwatch.GetElapsedTime(start));
        processor += Environment.CpuUsage.TotalTime - processorBefore;
        return result;
    }

    public double Median => taken.Select(one => one.TotalMilliseconds).Order().ElementAt(taken.Count / 2);

    public void Print(string what)
    {
        var sorted = taken.Select(one => one.TotalMilliseconds).Order().ToList();
        Console.WriteLine(
            $"{what,-52} median {sorted[sorted.Count / 2],7:F3} ms   p99 {sorted[sorted.Count * 99 / 100],7:F3} ms   max {sorted[^1],7:F1} ms   "
            + $"processor {processor.TotalMilliseconds / sorted.Count,7:F3} ms   n {sorted.Count}");
    }
}
