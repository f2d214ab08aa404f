using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Which of the reminders that were told somebody speaks of.</summary>
internal static class ToldItems
{
    /// <summary>The pick that names them: of a tap its message and number, of an answer a key.</summary>
    public const string Item = "told_item";

    /// <summary>The answer that all are meant.</summary>
    public const string All = "all";

    private const string OfTap = "tap:";

    /// <summary>办完了 is about what was told in these days.</summary>
    private static readonly TimeSpan JustTold = TimeSpan.FromDays(3);

    public static string KeyOf(Reminder reminder) => "reminder:" + reminder.Id;

    public static string Of(Tap tap) => $"{OfTap}{tap.Turn}:{tap.Argument}";

    /// <summary>What somebody can say to be done; a quota is done by what is reported.</summary>
    public static bool CanBeFinished(ReminderKind? kind) => kind is null or ReminderKind.FollowUp or ReminderKind.TenDay;

    public static Needs Needs(Turn turn) => new() { RemindedOf = [turn.Me.Id], ToldTo = turn.Me.Id, RemindersOf = [turn.Me.Id] };

    /// <summary>Those meant that still stand: of the message that was tapped, else of the last one.</summary>
    public static IReadOnlyList<Told> Meant(Turn turn, Act act, Facts facts)
    {
        var standing = facts.Told.Where(told => told.Ending is null && told.PutOffUntil is null).ToList();
        var picked = turn.Picks.GetValueOrDefault(Item);
        if (picked?.StartsWith(OfTap, StringComparison.Ordinal) == true && picked[OfTap.Length..].Split(':', 2) is [var message, var number])
            return [.. standing.Where(told => told.Turn == message && IsNumber(told, number)).OrderBy(told => told.Position)];
        if (picked is not null and not All)
            return [.. standing.Where(told => told.Key == picked)];
        // Of the last message, even where all in it is settled: 办完了 said twice is not about the message before.
        var last = facts.Told.Where(told => told.Ending != Ending.Passed && turn.Now.DateTime - told.At <= JustTold).MaxBy(told => told.At)?.Turn;
        return
        [
            .. standing.Where(told => told.Turn == last
                && (act.Slots.Item is not { } item || told.Position == item)
                && (act.Slots.Reminders is not { } kind || told.Kind == kind))
                .OrderBy(told => told.Position),
        ];
    }

    /// <summary>Asks which of several is meant.</summary>
    public static Step Which(Text question, IReadOnlyList<Told> several, bool mayBeAll) => Step.Ask(
        Item,
        question,
        [
            .. several.Take(4).Select(told => new Option(told.Key, told.What)),
            .. mayBeAll ? [new Option(All, Text.Of("remind.all"))] : Array.Empty<Option>(),
        ]);

    private static bool IsNumber(Told told, string number) =>
        number.Length == 0 || (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && told.Position == position);
}
