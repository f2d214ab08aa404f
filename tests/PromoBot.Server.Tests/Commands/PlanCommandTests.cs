using PromoBot.Server.Channels.Console;
using PromoBot.Server.Commands;
using PromoBot.Server.Tests.Plans;

namespace PromoBot.Server.Tests.Commands;

/// <summary>The console is one for the process: these tests run one after the other.</summary>
[Collection("console")]
public class PlanCommandTests
{
    [Fact]
    public async Task A_good_plan_ends_with_0_and_a_summary()
    {
        var (code, said, complained) = await Run("plan", "check", Path.Combine(Samples.Repository, "plans", "demo.yaml"), "--now", "2026-03-12T10:30:00+08:00");

        Assert.Equal((0, ""), (code, complained));
        Assert.Contains("江城示范区, 2026-01-01 to 2026-12-31: 10 indicators, 7 units, 5 people", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_plan_ends_with_2_and_a_line_for_each_problem()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Samples.Good
            .Replace("period: 2026", "period: never", StringComparison.Ordinal)
            .Replace("stretch: 12", "stretch: 9", StringComparison.Ordinal));

        var (code, said, complained) = await Run("plan", "check", file);

        Assert.Equal((2, ""), (code, said));
        Assert.Equal(
            [$"{file}:2:9: 'never' for 'period'", $"{file}:20:43: the stretch target 9 is below the expected target 10"],
            complained.Trim().Split('\n').Select(line => line.Split("; expected")[0]));
    }

    [Fact]
    public async Task Remarks_stand_on_standard_output()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Samples.Good.Replace("      a: 10", "      a: 11", StringComparison.Ordinal));

        var (code, said, complained) = await Run("plan", "check", file);

        Assert.Equal((0, ""), (code, complained));
        Assert.StartsWith($"{file}:12:5: 'funds': the units' expected targets add up to 11", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_in_use_is_shown_and_measured()
    {
        var folder = Directory.CreateTempSubdirectory("promobot-commands-").FullName;
        var file = Path.Combine(Samples.Repository, "plans", "jiangan-2021.yaml");

        Assert.Equal(0, (await Run("plan", "use", file, "--data", folder)).Code);
        Assert.Contains("江岸区: 709 / 711", (await Run("plan", "show", "--data", folder)).Said, StringComparison.Ordinal);
        Assert.Contains("promoter\t大智街专员\tdazhi\t专员\tpromoter", (await Run("people", "list", "--data", folder)).Said, StringComparison.Ordinal);
        Assert.StartsWith(
            """[{"id":"funds","name":"招商引资到位资金","unit":"亿元","op":"≥","tiers":{"expected":709,"stretch":711},"done":0,"verified":0,"pending":0,"gap":709,"gap_with_pending":709,"elapsed":0.49589,"status":"behind","needed_per_month":118.166667},""",
            (await Run("progress", "--data", folder, "--at", "2021-06-30", "--json")).Said,
            StringComparison.Ordinal);
        Assert.Equal("head_firms", Assert.Single(System.Text.Json.JsonDocument.Parse((await Run("progress", "--data", folder, "--unit", "大智街", "--json")).Said).RootElement.EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Xianan_with_50_of_180_by_30_June_is_behind_and_needs_21_67_a_month()
    {
        var folder = Directory.CreateTempSubdirectory("promobot-commands-").FullName;
        Assert.Equal(0, (await Run("plan", "use", Path.Combine(Samples.Repository, "plans", "xianning-2021.yaml"), "--data", folder)).Code);
        await using (var bot = await Bot.Open(folder, null, new StoppedClock(new DateTimeOffset(2021, 6, 30, 10, 0, 0, TimeSpan.FromHours(8)))))
            await new ConsoleTalk(bot.Turns, bot.Store, bot.Words, bot.Clock, "promoter").Take("精密制造项目到位资金50亿", TestContext.Current.CancellationToken);

        var rows = System.Text.Json.JsonDocument.Parse((await Run("progress", "--data", folder, "--unit", "咸安区", "--at", "2021-06-30", "--json")).Said).RootElement.EnumerateArray();
        var person = await Run("progress", "--data", folder, "--unit", "xianan_deputy", "--at", "2021-06-30");

        Assert.Equal(
            """{"id":"funds","name":"招商引资到位资金","unit":"亿元","op":"≥","tiers":{"expected":180,"stretch":null},"done":50,"verified":50,"pending":0,"gap":130,"gap_with_pending":130,"elapsed":0.49589,"status":"behind","needed_per_month":21.666667}""",
            rows.Single(row => row.GetProperty("id").GetString() == "funds").GetRawText());
        Assert.Contains(
            "招商引资到位资金: 50 of 180 亿元 (27.8% done), 49.6% of the time passed: behind, 130 to go, 21.67 a month needed",
            (await Run("progress", "--data", folder, "--unit", "咸安区", "--at", "2021-06-30")).Said,
            StringComparison.Ordinal);
        Assert.StartsWith("赴市外招商: 0 of 6 次", person.Said, StringComparison.Ordinal);
        Assert.Equal(person, await Run("progress", "--data", folder, "--person", "xianan_deputy", "--at", "2021-06-30"));
        Assert.Equal(2, (await Run("progress", "--data", folder, "--person", "nobody")).Code);
    }

    [Fact]
    public async Task A_figure_that_lacks_something_is_null_and_says_what()
    {
        var folder = Directory.CreateTempSubdirectory("promobot-commands-").FullName;
        Assert.Equal(0, (await Run("plan", "use", Path.Combine(Samples.Repository, "plans", "jiangan-2021.yaml"), "--data", folder)).Code);

        var said = (await Run("progress", "--data", folder, "--at", "2021-06-30", "--json")).Said;

        Assert.Contains(
            """{"expected":11.5,"stretch":13.7},"done":null,"verified":null,"pending":null,"gap":null,"gap_with_pending":null,"elapsed":0.49589,"status":"unknown","needed_per_month":null,"lacks":"base"}""",
            said,
            StringComparison.Ordinal);
        Assert.Contains("\"lacks\":\"whole\"", said, StringComparison.Ordinal);
        Assert.Contains("\"lacks\":\"report\"", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_another_authority_needs_a_folder_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("promobot-commands-").FullName;
        Assert.Equal(0, (await Run("people", "list", "--data", folder)).Code);

        var (code, _, complained) = await Run("plan", "use", Path.Combine(Samples.Repository, "plans", "jiangan-2021.yaml"), "--data", folder);

        Assert.Equal(2, code);
        Assert.Contains("holds the books of demo", complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_unit_and_a_date_that_is_none_are_errors_of_use()
    {
        var folder = Directory.CreateTempSubdirectory("promobot-commands-").FullName;

        var unknown = await Run("progress", "--unit", "月亮街", "--data", folder);
        Assert.Equal(2, unknown.Code);
        Assert.Contains("dazhi (大智街道)", unknown.Complained, StringComparison.Ordinal);
        Assert.Equal(2, (await Run("progress", "--unit", "dazhi", "--at", "30.6.", "--data", folder)).Code);
        Assert.Equal(2, (await Run("progress", "--authority", "mars", "--data", folder)).Code);
    }

    private static async Task<(int Code, string Said, string Complained)> Run(params string[] args)
    {
        var (said, complained) = (Console.Out, Console.Error);
        using var heard = new StringWriter();
        using var wrong = new StringWriter();
        Console.SetOut(heard);
        Console.SetError(wrong);
        try
        {
            return (await CommandLine.Run(args), heard.ToString(), wrong.ToString());
        }
        finally
        {
            Console.SetOut(said);
            Console.SetError(complained);
        }
    }
}
