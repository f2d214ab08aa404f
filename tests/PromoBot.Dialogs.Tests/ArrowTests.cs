using System.Xml.Linq;

namespace PromoBot.Dialogs.Tests;

/// <summary>Arrows between projects go one way: Domain ← Language ← Dialogs ← Server. A new one is a decision, not a slip.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["src/PromoBot.Domain/PromoBot.Domain.csproj"] = [],
        ["src/PromoBot.Language/PromoBot.Language.csproj"] = ["PromoBot.Domain"],
        ["dialogs/PromoBot.Dialogs.csproj"] = ["PromoBot.Language"],
        ["src/PromoBot.Server/PromoBot.Server.csproj"] = ["PromoBot.Dialogs"],
    };

    private static readonly string[] Pure = ["PromoBot.Domain", "PromoBot.Language", "PromoBot.Dialogs"];

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_its_neighbour_below_and_to_no_other(string project)
    {
        var references = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));
        Assert.Equal(Allowed[project], references);
    }

    [Fact]
    public void The_house_has_no_other_project()
    {
        var found = new[] { "src", "dialogs" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root(), path).Replace('\\', '/'));
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pure_project_has_no_packages_and_is_marked_pure()
    {
        foreach (var project in Allowed.Keys.Where(path => Pure.Contains(Path.GetFileNameWithoutExtension(path))))
        {
            Assert.Empty(Items(project, "PackageReference"));
            Assert.Equal("true", XDocument.Load(Path.Combine(Root(), project)).Descendants("Pure").Single().Value);
        }
    }

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Path.Combine(Root(), project)).Descendants(kind).Select(item => item.Attribute("Include")!.Value);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PromoBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("PromoBot.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
