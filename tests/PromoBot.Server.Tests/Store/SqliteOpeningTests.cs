using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

public sealed class SqliteOpeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_missing_folder_is_made()
    {
        var deep = Path.Combine(folder.Path, "a", "b");
        await using (SqliteStore.Open(deep))
        {
        }

        Assert.True(File.Exists(Path.Combine(deep, "promobot.db")));
    }

    [Fact]
    public void A_file_in_the_folders_place_is_refused()
    {
        var file = Path.Combine(folder.Path, "data");
        File.WriteAllText(file, "");
        Refused(file, "is a file");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc takes no folder on Linux");
        Refused("/proc/promobot", "cannot be made");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc takes no file on Linux");
        Refused("/proc/self", "cannot be opened for writing");
    }

    [Fact]
    public void A_folder_in_the_files_place_is_refused()
    {
        Directory.CreateDirectory(folder.Database);
        Refused(folder.Path, "cannot be opened for writing");
    }

    [Fact]
    public void What_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("公司名录,联系人\n", 100));
        File.WriteAllText(folder.Database, text);
        Refused(folder.Path, "is not a database");
        Assert.Equal(text, File.ReadAllText(folder.Database));
    }

    [Fact]
    public void Somebody_elses_database_is_refused_and_left_as_it_is()
    {
        folder.Ask("CREATE TABLE photos (id INTEGER)");
        var before = File.ReadAllBytes(folder.Database);
        Refused(folder.Path, "not PromoBot's");
        Assert.Equal(before, File.ReadAllBytes(folder.Database));
    }

    [Fact]
    public async Task A_database_from_a_newer_version_is_refused()
    {
        await Made();
        folder.Ask("INSERT INTO migration VALUES (9999, '9999_future.sql', 'x')");
        Refused(folder.Path, "newer version");
    }

    [Fact]
    public async Task A_database_with_other_tables_under_our_numbers_is_refused()
    {
        await Made();
        folder.Ask("UPDATE migration SET checksum = 'x'");
        Refused(folder.Path, "another build");
    }

    [Fact]
    public async Task A_damaged_database_is_refused()
    {
        await Made();
        using (var file = File.OpenWrite(folder.Database))
            file.SetLength(file.Length / 2);
        Refused(folder.Path, "is damaged");
    }

    [Theory]
    [InlineData("BEGIN EXCLUSIVE")]
    [InlineData("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE migration SET name = name; COMMIT")]
    public async Task A_database_that_another_process_holds_is_refused(string hold)
    {
        await Made();
        using var other = folder.Connect();
        using var command = other.CreateCommand();
        command.CommandText = hold;
        command.ExecuteNonQuery();
        Refused(folder.Path, "locked by another process");
    }

    [Fact]
    public async Task A_database_that_gets_locked_later_is_named_too()
    {
        await using var store = SqliteStore.Open(folder.Path, TimeSpan.FromMilliseconds(50));
        await store.PutPlan("jiangan", "plan", Given.Plan(), Given.Now);
        using var other = folder.Connect();
        using var held = other.BeginTransaction(deferred: false);
        var trouble = await Assert.ThrowsAsync<StoreUnusableException>(() => store.AppendActivity("c", "a", "{}", Given.Now));
        Assert.Contains("locked by another process", trouble.Message, StringComparison.Ordinal);
        Assert.Single(await store.Authorities());
        held.Rollback();
        Assert.Equal(1, await store.AppendActivity("c", "a", "{}", Given.Now));
    }

    private async Task Made()
    {
        await using var store = SqliteStore.Open(folder.Path);
        await store.PutPlan("jiangan", "plan", Given.Plan(), Given.Now);
    }

    private static void Refused(string place, string because)
    {
        var trouble = Assert.Throws<StoreUnusableException>(() => SqliteStore.Open(place, TimeSpan.FromMilliseconds(50)));
        Assert.Contains(because, trouble.Message, StringComparison.Ordinal);
        Assert.Contains(place, trouble.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', trouble.Message);
    }
}
