using PromoBot.Server.Commands;
using PromoBot.Server.Tests.Plans;

namespace PromoBot.Server.Tests.Commands;

/// <summary>The console is one for the process: these tests run one after the other.</summary>
[Collection("console")]
public sealed class BulletinCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_due_is_drafted_once_and_one_is_written_and_released_by_hand()
    {
        Assert.Equal((0, "monthly-2021-06-01: draft, figures of 2021-06-30"), await Run());
        Assert.Equal((0, "Nothing is due that has no draft."), await Run());
        var file = Path.Combine(folder.Path, "6月.md");
        Assert.Equal((0, "monthly-2021-06-01: released 2021-07-05, figures of 2021-06-30"), await Run("--period", "2021-06", "--out", file, "--release"));
        Assert.StartsWith("# 咸宁市2021年6月招商引资工作通报", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal((0, "monthly-2021-06-01: released 2021-07-05, figures of 2021-06-30"), await Run("--period", "2021-06", "--redraft"));
        foreach (var ending in new[] { "docx", "xlsx" })
        {
            var made = Path.Combine(folder.Path, "6月." + ending);
            Assert.Equal(0, (await Run("--period", "2021-06", "--out", made)).Code);
            Assert.True(new FileInfo(made).Length > 1000);
        }
    }

    [Theory]
    [InlineData("is no span of a bulletin", "--period", "六月")]
    [InlineData("has not begun", "--period", "2021-08")]
    [InlineData("ends on 2021-07-31", "--period", "2021-07", "--release")]
    [InlineData("is no span of a Weekly bulletin", "--period", "2021-06", "--kind", "weekly")]
    [InlineData("is none of .docx", "--period", "2021-06", "--out", "x.txt")]
    public async Task What_cannot_be_is_said_in_a_sentence(string sentence, params string[] more)
    {
        var (code, said) = await Run(more);

        Assert.Equal(2, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> Run(params string[] more)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        Console.SetOut(said);
        Console.SetError(said);
        try
        {
            var code = await CommandLine.Run(
                ["bulletin", "--data", folder.Path, "--plan", Path.Combine(Samples.Repository, "plans", "xianning-2021.yaml"), "--now", "2021-07-05T08:30:00+08:00", .. more]);
            return (code, said.ToString().Trim());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
