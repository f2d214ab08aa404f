namespace PromoBot.Domain;

/// <summary>When a project got to a stage.</summary>
public static class Reaching
{
    /// <summary>
    /// The day since which the project stands at the stage or beyond it, whatever stages were skipped. Stages are read in the
    /// order of their dates, so that a signing reported late does not undo a start. A step back before the stage, or the
    /// loss of the project, ends it; being shelved does not, because the contract stands.
    /// </summary>
    public static bool TryFind(Project project, Stage stage, out DateOnly since)
    {
        DateOnly? reached = null;
        foreach (var step in project.Stages.OrderBy(step => step.Date))
            reached = step.Stage switch
            {
                Stage.Shelved => reached,
                Stage.Lost => null,
                _ when step.Stage < stage => null,
                _ => reached ?? step.Date,
            };
        since = reached.GetValueOrDefault();
        return reached is not null;
    }

    /// <summary>The unit that had the project when it got there: a handover since does not move the figure.</summary>
    public static string UnitAt(Project project, Stage stage, DateOnly since) =>
        project.Stages.FirstOrDefault(step => step.Date == since && step.Stage >= stage && step.Stage < Stage.Shelved)?.Unit ?? project.Unit;
}
