using System.Diagnostics;

namespace PromoBot.Browser.Tests;

/// <summary>Clients and schemas of others in <c>tests/npm</c>, which the test command installs.</summary>
internal static class NodePackages
{
    public static string Folder { get; } = Path.Combine(Repository(), "tests", "npm");

    /// <summary>Skips the test where they were not installed.</summary>
    public static string Need(string package)
    {
        var folder = Path.Combine(Folder, "node_modules", package);
        if (!Directory.Exists(folder))
            Assert.Skip($"{package} is not installed (npm ci in tests/npm; tests/run.sh does it).");
        return folder;
    }

    /// <summary>Runs a script of this folder; returns what it wrote.</summary>
    public static async Task<string> Run(string script, params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Folder,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"{script} failed: {await errors}");
        return await output;
    }

    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PromoBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
