namespace PromoBot.Server.Tests.Drawing;

/// <summary>
/// Compares with a file of Expectations. Where they differ, what came is left beside it as <c>*.received.*</c> in the source
/// folder: read it, and rename it when it is better.
/// </summary>
internal static class Expected
{
    private static readonly string Folder = Path.Combine(SourceFolder(), "Expectations");

    public static void Matches(string name, string received)
    {
        var file = Path.Combine(Folder, name);
        var came = Path.Combine(Folder, Path.GetFileNameWithoutExtension(name) + ".received" + Path.GetExtension(name));
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd('\n') : null;
        if (expected == received.TrimEnd('\n'))
        {
            File.Delete(came);
            return;
        }

        File.WriteAllText(came, received.TrimEnd('\n') + "\n");
        Assert.Equal(expected, received.TrimEnd('\n'));
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file)!;
}
