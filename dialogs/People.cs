using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Finds one of our own people by what somebody calls them.</summary>
internal static class People
{
    private static readonly string[] Titles =
        ["书记", "市长", "区长", "县长", "主任", "局长", "部长", "镇长", "乡长", "主席", "秘书长", "常委", "科长", "处长", "领导", "局", "总", "主管"];

    /// <summary>
    /// By id or full name; by post (分管领导); by surname and title (张副市长) where one person of that surname leads or heads
    /// something. Several: not clear who is meant.
    /// </summary>
    public static IReadOnlyList<Person> Find(Turn turn, string said)
    {
        var name = said.Trim();
        foreach (var fits in new Func<Person, bool>[]
                 {
                     person => person.Id == name || person.Name == name,
                     person => person.Name.Contains(name, StringComparison.OrdinalIgnoreCase) || (name.Length > 1 && name.Contains(person.Name, StringComparison.Ordinal)),
                     person => person.Post.Length > 0 && (person.Post == name || person.Post.EndsWith(name, StringComparison.Ordinal)),
                     person => IsSurnameAndTitle(name) && person.Name[0] == name[0] && person.Role is Role.Leader or Role.Head && person.Name[0] == name[0],
                 })
            if (turn.People.Where(fits).ToList() is { Count: > 0 } found)
                return found;
        return [];
    }

    private static bool IsSurnameAndTitle(string name) =>
        name.Length is >= 2 and <= 6 && Titles.Any(title => name.EndsWith(title, StringComparison.Ordinal));
}
