using System.Text;

namespace PromoBot.Server.Plans;

/// <summary>A plan file on disk. Whatever is wrong with it is a value, for it is somebody's typing and not our bug.</summary>
internal static class PlanFile
{
    // The largest plan thinkable (500 units, 100 indicators) takes a tenth of this.
    private const int MostBytes = 1_000_000;

    /// <param name="today">Local date, for <c>period: current year</c>.</param>
    public static PlanReading Load(string path, DateOnly today)
    {
        if (Directory.Exists(path))
            return Broken("this is a folder", "a plan file");
        try
        {
            using var file = File.OpenRead(path);
            // Some devices tell no length and never end; one byte more than allowed is enough to know.
            var bytes = new byte[MostBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > MostBytes
                ? Broken($"the file is larger than {MostBytes / 1000} KB", "a plan file, which takes a few KB")
                : Read(bytes.AsSpan(0, length), today);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Broken("there is no such file", "the path of a plan file");
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return Broken($"the file cannot be read: {refused.Message}", "a file that this account may read");
        }
    }

    public static PlanReading Read(ReadOnlySpan<byte> bytes, DateOnly today)
    {
        var bom = Encoding.UTF8.Preamble;
        var content = bytes.StartsWith(bom) ? bytes[bom.Length..] : bytes;
        try
        {
            return Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content), today);
        }
        catch (DecoderFallbackException wrong)
        {
            var good = content[..Math.Clamp(wrong.Index, 0, content.Length)];
            var line = good.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(good[(good.LastIndexOf((byte)'\n') + 1)..]) + 1;
            return new PlanReading.Broken([new Problem(new Place(line, column), "bytes that are not UTF-8", "a file saved as UTF-8 (not GBK, not UTF-16)")]);
        }
    }

    public static PlanReading Read(string yaml, DateOnly today)
    {
        var problems = new List<Problem>();
        var plan = YamlTree.Read(yaml, problems) is { } root ? PlanReader.Read(root, today, problems) : null;
        return plan is null || problems.Count > 0
            ? new PlanReading.Broken([.. problems.Distinct().OrderBy(one => one.Place.Line).ThenBy(one => one.Place.Column)])
            : new PlanReading.Good(plan.Plan, yaml, PlanRemarks.On(plan));
    }

    private static PlanReading.Broken Broken(string what, string expected) =>
        new([new Problem(Place.WholeFile, what, expected)]);
}
