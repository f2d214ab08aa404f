namespace PromoBot.Stories;

/// <summary>Plays every file of the folder Stories.</summary>
public sealed class StoryTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Stories");

    public static TheoryData<string> All => [.. Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Story(string name)
    {
        await using var stage = new Stage();
        foreach (var step in PromoBot.Stories.Story.Read(Path.Combine(Folder, name + ".txt")).Steps)
            await stage.Play(step);
    }
}
