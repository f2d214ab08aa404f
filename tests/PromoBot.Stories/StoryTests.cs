namespace PromoBot.Stories;

/// <summary>Plays every file of the folder Stories, on the console and through every other channel.</summary>
public sealed class StoryTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Stories");

    private static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Names];

    public static TheoryData<string, string> AllElsewhere
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in Names)
            {
                foreach (var channel in Ways.Others)
                    data.Add(name, channel);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Story(string name)
    {
        await using var stage = new Stage();
        await stage.Play(Read(name));
    }

    [Theory]
    [MemberData(nameof(AllElsewhere))]
    public async Task The_same_story_elsewhere_leaves_the_same_books(string name, string channel)
    {
        await using var console = new Stage();
        await console.Play(Read(name));
        await using var elsewhere = new Stage(channel);
        await elsewhere.Play(Read(name));

        Assert.Equal(console.Books, elsewhere.Books);
    }

    private static Story Read(string name) => Stories.Story.Read(Path.Combine(Folder, name + ".txt"));
}
