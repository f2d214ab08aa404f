using PromoBot.Server.Commands;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>The console is one for the process: these tests run one after the other.</summary>
[Collection("console")]
public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_dry_run_shows_what_would_come_in_and_what_is_bad()
    {
        var file = Write("台账.csv", "项目名称,总投资(亿元),责任单位,签约时间", "甲项目,20,大智街道,2026-03-05", "乙项目,3,月亮街道,2026-03-05");

        var (code, said, complained) = await Run("import", file, "--dry-run");

        Assert.Equal(2, code);
        Assert.Contains("项目: 1 new, 0 changed, 0 unchanged\n  大智街道: 1 new, 0 changed, 0 unchanged\n  台账!2: new, 甲项目, 大智街道, 签约 2026-03-05, 20亿元\n", said, StringComparison.Ordinal);
        Assert.Contains("A dry run: nothing was written.", said, StringComparison.Ordinal);
        Assert.StartsWith("台账!C3: the unknown unit '月亮街道'; expected", complained, StringComparison.Ordinal);
        Assert.Contains("No rows.", (await Run("import", Write("空.csv", "项目名称,责任单位"), "--dry-run")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_file_with_bad_rows_is_written_unless_they_are_to_be_skipped()
    {
        var file = Write("p.csv", "项目名称,责任单位,签约时间", "甲项目,大智街道,2026-03-05", "乙项目,大智街道,何时");

        Assert.Equal(2, (await Run("import", file)).Code);
        Assert.Contains("项目 0,", (await Run("export", Path.Combine(folder.Path, "out"))).Said, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("import", file, "--skip-bad")).Code);
        Assert.Contains("项目 1,", (await Run("export", Path.Combine(folder.Path, "out"))).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_and_imported_elsewhere_shows_the_same_progress()
    {
        var projects = Write("项目.csv", "项目名称,总投资(亿元),责任单位,签约时间,标签", "甲项目,20,大智街道,2026-03-05,上市公司", "乙项目,3,滨江街道,2026-03-05,总部");
        var receipts = Write("到位资金.csv", "项目,时间,金额(万元)", "甲项目,2026-04-05,3000", "乙,2026-04-06,500万美元");
        Assert.Equal(0, (await Run("import", projects, "--as", "promoter")).Code);
        Assert.Equal(0, (await Run("import", receipts)).Code);
        var book = Path.Combine(folder.Path, "out.xlsx");
        Assert.Equal(0, (await Run("export", book)).Code);

        var before = await Run("progress", "--unit", "dazhi", "--json");
        var elsewhere = Path.Combine(folder.Path, "other");
        Assert.Equal(0, (await RunIn(elsewhere, "import", book)).Code);

        Assert.Contains("\"done\":0.3,", before.Said, StringComparison.Ordinal);
        Assert.Equal(before.Said, (await RunIn(elsewhere, "progress", "--unit", "dazhi", "--json")).Said);
        Assert.Equal(4, (await RunIn(elsewhere, "import", book, "--dry-run")).Said.Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains("0 new, 0 changed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_template_is_written()
    {
        var file = Path.Combine(folder.Path, "t.xlsx");
        Assert.Equal(0, (await Run("import", "--template", file)).Code);
        Assert.True(File.Exists(file));
        Assert.Equal(2, (await Run("import", "--template", Path.Combine(folder.Path, "t.csv"))).Code);
    }

    [Theory]
    [InlineData("which file", "import")]
    [InlineData("no such file", "import", "nothing.xlsx")]
    [InlineData("no person 'nobody'", "import", "x.csv", "--as", "nobody")]
    [InlineData("'leader' does not report", "import", "x.csv", "--as", "leader")]
    [InlineData("no unit '月亮街'", "import", "x.csv", "--unit", "月亮街")]
    [InlineData("no kind 'cake'", "import", "x.csv", "--kind", "cake")]
    [InlineData("neither a workbook", "export", "x.docx")]
    public async Task Wrong_use_ends_with_2_and_a_sentence(string sentence, params string[] args)
    {
        var (code, _, complained) = await Run(args);
        Assert.Equal(2, code);
        Assert.Contains(sentence, complained, StringComparison.OrdinalIgnoreCase);
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private Task<(int Code, string Said, string Complained)> Run(params string[] args) => RunIn(Data, args);

    private static async Task<(int Code, string Said, string Complained)> RunIn(string data, params string[] args)
    {
        var (said, complained) = (Console.Out, Console.Error);
        using var heard = new StringWriter();
        using var wrong = new StringWriter();
        Console.SetOut(heard);
        Console.SetError(wrong);
        try
        {
            return (await CommandLine.Run([.. args, "--data", data, "--now", "2026-06-30T10:00:00+08:00"]), heard.ToString(), wrong.ToString());
        }
        finally
        {
            Console.SetOut(said);
            Console.SetError(complained);
        }
    }
}
