using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>The message extension: looks up a company or project while somebody writes, to paste it as a card.</summary>
internal sealed class Search(IStore store, Senders senders, WordBook words, TimeProvider clock, Refusals refusals)
{
    /// <summary>Names of the commands in the manifest.</summary>
    public const string Projects = "findProject";

    public const string Companies = "findCompany";

    private const int Most = 10;

    public async Task<IResult> Answer(Activity activity, HttpContext context, CancellationToken cancel)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } query || Word(query, "commandId") is not (Projects or Companies))
            return refusals.Of(StatusCodes.Status400BadRequest, "unknown_query", context);
        var speaker = new Speaker(words, Receiving.Locale(Heard.Incoming(activity)), DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        if (await senders.WhoIs(BotFrameworkChannel.ChannelName, Naming.Sender(activity), cancel) is not { } identity)
            return Result(new JsonObject { ["type"] = "message", ["text"] = speaker.Say("bot_framework.search_join") });
        var found = await Find(identity.Authority, Word(query, "commandId") == Companies, Said(query), cancel);
        var page = found.Skip(Option(query, "skip", 0)).Take(Math.Clamp(Option(query, "count", Most), 1, Most)).ToList();
        if (page.Count == 0)
            return Result(new JsonObject { ["type"] = "message", ["text"] = speaker.Say("bot_framework.search_nothing") });
        return Result(new JsonObject
        {
            ["type"] = "result",
            ["attachmentLayout"] = "list",
            ["attachments"] = new JsonArray([.. page.Select(project => Attachment(project, speaker))]),
        });
    }

    private async Task<IReadOnlyList<Project>> Find(string authority, bool byCompany, string said, CancellationToken cancel)
    {
        var names = await store.Names(authority, cancel);
        var meant = (byCompany ? names.Companies : names.Projects)
            .Where(name => name.Contains(said, StringComparison.OrdinalIgnoreCase))
            .Take(50)
            .ToList();
        if (meant.Count == 0)
            return [];
        var recalled = await store.Recall(authority, new Needs { ProjectsLike = meant }, cancel);
        return [.. recalled.Facts.Projects.Select(file => file.Project).Where(project => !project.IsWithdrawn).OrderByDescending(project => project.Date)];
    }

    private static JsonObject Attachment(Project project, Speaker speaker)
    {
        var reply = ProjectSummary.Of(project);
        var attachment = TeamsCards.AsAttachment(AdaptiveCard.Draw(reply, speaker));
        attachment["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject
            {
                ["title"] = speaker.Say(reply.Lead),
                ["text"] = string.Join(' ', project.Companies),
            },
        };
        return attachment;
    }

    /// <summary>The first parameter that is no <c>initialRun</c>; empty lists the latest.</summary>
    private static string Said(JsonElement query)
    {
        if (!query.TryGetProperty("parameters", out var parameters) || parameters.ValueKind != JsonValueKind.Array)
            return "";
        foreach (var parameter in parameters.EnumerateArray())
        {
            if (Word(parameter, "name") != "initialRun" && Word(parameter, "value") is { } value)
                return value.Trim();
        }

        return "";
    }

    private static int Option(JsonElement query, string name, int otherwise) =>
        query.TryGetProperty("queryOptions", out var options) && options.ValueKind == JsonValueKind.Object
        && options.TryGetProperty(name, out var option) && option.ValueKind == JsonValueKind.Number && option.TryGetInt32(out var number) && number >= 0
            ? number
            : otherwise;

    private static string? Word(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;

    private static JsonHttpResult<JsonObject> Result(JsonObject extension) => TypedResults.Json(new JsonObject { ["composeExtension"] = extension });
}
