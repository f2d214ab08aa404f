using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Projects as rows. Of another unit's a promoter sees the company, who has it and the last day.</summary>
internal static class ProjectRows
{
    private const string Hidden = "–";

    public static Block Of(Turn turn, IReadOnlyList<FoundProject> found) => new Block.Table(
        [Text.Of("find.col_project"), Text.Of("find.col_stage"), Text.Of("find.col_worth"), Text.Of("find.col_unit"), Text.Of("find.col_moved")],
        [.. found.Select(one => Row(turn, one))]);

    private static IReadOnlyList<Value> Row(Turn turn, FoundProject one)
    {
        var project = one.Project;
        var isSeen = Whose.SeesAll(turn, project);
        return
        [
            isSeen ? project.Name : project.Companies.Count > 0 ? new Value.Names(project.Companies) : Text.Of("find.another_project"),
            isSeen ? Labels.Of(project.Stage) : Hidden,
            isSeen && project.Worth is { } worth ? worth : Hidden,
            Whose.PersonName(turn, project.FollowedBy) is { Length: > 0 } person
                ? Text.Of("find.unit_person", ("unit", Whose.UnitName(turn, project.Unit)), ("person", person))
                : Whose.UnitName(turn, project.Unit),
            one.Moved,
        ];
    }
}
