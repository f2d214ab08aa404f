using PromoBot.Server.Commands;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests.Commands;

/// <summary>The console is one for the process: these tests run one after the other.</summary>
[Collection("console")]
public sealed class BindCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_list_binds_accounts_to_people()
    {
        var account = Guid.NewGuid();
        var list = await List($"# the bureau's list\npromoter, teams, {account.ToString("D").ToUpperInvariant()}\nhead\tWeCom\tzhangsan\n");

        Assert.Equal((0, "2 accounts bound."), await Run(list));

        await using var store = SqliteStore.Open(folder.Path);
        var authority = (await store.Authorities())[0];
        Assert.Equal(new Identity(authority, "promoter"), await store.WhoIs("botframework", account.ToString("D")));
        Assert.Equal(new Identity(authority, "head"), await store.WhoIs("wecom", "zhangsan"));
    }

    [Fact]
    public async Task A_list_with_a_wrong_line_binds_nobody()
    {
        var list = await List($"promoter, teams, {Guid.NewGuid()}\nnobody, teams, {Guid.NewGuid()}\nhead, fax, 1\nhead, teams, zhangsan\nhead\n");

        var (code, said) = await Run(list);

        Assert.Equal(2, code);
        Assert.Equal(
            ["list.txt(2): there is no person 'nobody'", "list.txt(3): 'fax' is no channel", "list.txt(4): 'zhangsan' is no Entra object id", "list.txt(5): expected 'person, channel, account'"],
            said.Split('\n').Select(line => line.Split(" (")[0].Split("; ")[0]));
        Assert.Equal(0L, folder.Ask("SELECT count(*) FROM identity"));
    }

    private async Task<string> List(string lines)
    {
        var file = Path.Combine(folder.Path, "list.txt");
        await File.WriteAllTextAsync(file, lines);
        return file;
    }

    private async Task<(int Code, string Said)> Run(string list)
    {
        var (output, errors) = (System.Console.Out, System.Console.Error);
        using var said = new StringWriter();
        System.Console.SetOut(said);
        System.Console.SetError(said);
        try
        {
            return (await CommandLine.Run(["people", "bind", list, "--data", folder.Path]), said.ToString().Trim().ReplaceLineEndings("\n"));
        }
        finally
        {
            System.Console.SetOut(output);
            System.Console.SetError(errors);
        }
    }
}
