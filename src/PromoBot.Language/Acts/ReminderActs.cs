using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>What a whole message says about reminders that were told: 办完了, 别再提醒我这个, 不用再提醒外出次数, 我有哪些提醒, 谁没收到提醒.</summary>
internal static class ReminderActs
{
    private const int Longest = 24;
    private const int LongestEnglish = 60;

    /// <summary>What may be left of 别再提醒我这个 once its words are taken out; more is about something else.</summary>
    private const int MostLeft = 4;

    public static Act? Of(OwnWords words, Message message, string text)
    {
        if (text.Length > (message.IsChinese ? Longest : LongestEnglish))
            return null;
        if (words.IsIn("remind.delivery", text))
            return new Act(Intent.AskDelivery, new Slots { Date = Day(message) });
        if (words.IsIn("remind.listed", text) && Day(message) is null)
            return new Act(Intent.AskReminders, Slots.None);
        return Finished(words, message, text) ?? Stopped(words, message, text) ?? Resumed(words, message, text);
    }

    /// <summary>办完了; 第2条办完了.</summary>
    private static Act? Finished(OwnWords words, Message message, string text)
    {
        var (item, rest) = Item(text);
        var said = rest.TrimStart('我', '这', '个', '条', '件', '事', '已', '经', ' ', ',');
        return words["remind.done"].Contains(rest) || words["remind.done"].Contains(said) || words["remind.done"].Contains("已" + said)
            ? new Act(Intent.Finish, new Slots { Item = item })
            : null;
    }

    private static Act? Stopped(OwnWords words, Message message, string text)
    {
        if (!words.IsIn("remind.stop", text) || Day(message) is not null)
            return null;
        var (item, bare) = Item(text);
        var kind = Kind(words, text);
        var left = kind is { } one ? words.Without(OwnWords.ClassOf(one), bare) : bare;
        left = words.Without("remind.again_filler", words.Without("remind.stop", left));
        return left.Count(char.IsLetter) > MostLeft ? null : new Act(Intent.StopReminding, new Slots { Reminders = kind, Item = item });
    }

    /// <summary>恢复外出次数提醒: without a kind the word may be about anything.</summary>
    private static Act? Resumed(OwnWords words, Message message, string text) =>
        words.Opening("remind.resume", text) is not null && Kind(words, text) is { } kind
        && (!message.IsChinese || text.Contains("提醒", StringComparison.Ordinal))
            ? new Act(Intent.ResumeReminding, new Slots { Reminders = kind })
            : null;

    private static ReminderKind? Kind(OwnWords words, string text)
    {
        // 外出计划 before 计划: the longest word that is said wins.
        var said = from kind in Enum.GetValues<ReminderKind>()
                   from word in words[OwnWords.ClassOf(kind)]
                   where text.Contains(word, StringComparison.Ordinal)
                   orderby word.Length descending
                   select (ReminderKind?)kind;
        return said.FirstOrDefault();
    }

    private static DateOnly? Day(Message message) => message.Values.Dates.FirstOrDefault(date => date.Sort is not DateSort.Period)?.From;

    private static (int? Item, string Left) Item(string text) =>
        text.Length > 2 && text[0] == '第' && text.IndexOfAny(['条', '个', '件']) is 2 && "一二三四五六七八九".IndexOf(text[1], StringComparison.Ordinal) is var at
        && (at >= 0 || char.IsAsciiDigit(text[1]))
            ? (at >= 0 ? at + 1 : text[1] - '0', text[3..])
            : (null, text);
}
