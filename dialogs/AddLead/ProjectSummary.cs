using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A project as somebody shows it to others: no button, nothing of the talk.</summary>
public static class ProjectSummary
{
    public static Reply Of(Project project) =>
        Reply.Of(Text.Of("talk.project_option", ("name", project.Name)), ProjectCard.Of(project, []));
}
