namespace PromoBot.Language;

/// <summary>Reminders that are asked for, moved or put off.</summary>
internal sealed partial class Commands
{
    private (Intent, string, Span)? Reminder(Clause clause)
    {
        var remind = message.First(clause.Span, Sign.RemindRemind);
        var snooze = message.First(clause.Span, Sign.RemindSnooze);
        if (!message.IsChinese && remind is { } moved && moved.Span.Of(Text).Contains("reminder", StringComparison.Ordinal) | Text.AsSpan(clause.Start, clause.Span.Length).Contains("reminder", StringComparison.Ordinal)
            && Array.Exists(Moves, word => Text.AsSpan(clause.Start, clause.Span.Length).TrimStart().StartsWith(word, StringComparison.Ordinal)))
            return (Intent.Snooze, "moves a reminder", moved.Span);
        if (remind is { } again && IsMoved(clause, again))
            return (Intent.Snooze, "moves a reminder", again.Span);
        if (snooze is { } late && message.IsChinese && late.End < Text.Length && "补报录填传发给".Contains(Text[late.End], StringComparison.Ordinal) && remind is null)
            return null;
        if (snooze is { } later && (remind is not null || IsShort(clause, later)) && !HasTask(clause))
            return (Intent.Snooze, "puts a reminder off", later.Span);
        if (remind is not { } asked)
            return null;
        if (!message.IsChinese && clause.Has(Sign.CorrectUndo))
            return null;
        var text = asked.Span.Of(Text);
        if (clause.Has(Sign.Question) && clause.Has(Sign.FindShow))
            return null;
        if (text is "提醒" or "a reminder" or "催一下" && !message.Values.Dates.Any(date => clause.Span.Covers(date.Span)))
            return null;
        return (Intent.Remind, "asks to be reminded", asked.Span);
    }

    private static readonly string[] Moves = ["move ", "push ", "shift ", "postpone ", "delay ", "reschedule ", "change ", "bump ", "please move ", "please push "];

    /// <summary>改到下周三提醒, 改明天再提醒: the day of the reminder is changed, and nothing named to do.</summary>
    private bool IsMoved(Clause clause, Mark remind) => message.Values.Dates.FirstOrDefault(date => clause.Holds(date.Span)) is { } day
        && day.Span.End <= remind.Start && (Characters.IsAnyAt(Text, day.Span.Start - 1, "改挪移")
            || Characters.EndsAt(Text, day.Span.Start, "改到") || Characters.EndsAt(Text, day.Span.Start, "改成")
            || Characters.EndsAt(Text, day.Span.Start, "挪到") || Characters.EndsAt(Text, day.Span.Start, "换到")) && !HasTask(clause);

    private bool HasTask(Clause clause) => names.Exists(name => clause.Span.Covers(name.Span));

    /// <summary>推到下周一吧: the words, a date, and next to nothing else.</summary>
    private bool IsShort(Clause clause, Mark later)
    {
        var rest = clause.Span.Length - later.Length;
        foreach (var date in message.Values.Dates)
        {
            if (clause.Span.Covers(date.Span))
                rest -= date.Span.Length;
        }
        return rest <= (message.IsChinese ? 6 : 24) && !clause.HasAny(Reports);
    }
}
