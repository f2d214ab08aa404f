using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>The slots of what is ordered or answered in a talk.</summary>
internal sealed partial class CommandSlots(Message message)
{
    private string Text => message.Text;

    public Slots Remind(Evidence own)
    {
        var date = own.Dates.FirstOrDefault(date => date.Sort is not DateSort.Period
            || date.IsDeadline) ?? own.Dates.FirstOrDefault();
        var time = own.Dates.FirstOrDefault(one => one.Time is not null);
        return new()
        {
            Due = Weekly() is { } next ? next : date is null ? null : own.Note("due", date.To < message.Today ? date.NotBefore(message.Today).From
                : date.IsDeadline || date.Sort is DateSort.Period ? date.To : date.From, date.Span, date.Rule),
            Time = time?.Time is { } at ? own.Note("time", at, time.Span, time.Rule) : null,
            Companies = own.List("companies", own.Names(NameKind.Company).Where(name => name.Sure || !IsErrand(name.Text))),
            Contacts = own.Contacts(),
            Project = own.Project(),
            Errand = Errands.In(message, own),
        };
    }

    /// <summary>每周一早上九点: the next of them.</summary>
    private DateOnly? Weekly()
    {
        foreach (var word in Weeks)
        {
            var at = Text.IndexOf(word, StringComparison.Ordinal) + word.Length;
            if (at < word.Length || at >= Text.Length || "一二三四五六日天".IndexOf(Text[at], StringComparison.Ordinal) is var day && day < 0)
                continue;
            var ahead = (Math.Min(day, 6) + 8 - (int)message.Today.DayOfWeek) % 7;
            return message.Today.AddDays(ahead == 0 ? 7 : ahead);
        }
        return null;
    }

    private static readonly string[] Weeks = ["每周", "每星期", "每个周", "每礼拜", "每个星期"];

    /// <summary>再弄, 把材料发: what is to be done is nobody's name.</summary>
    private static bool IsErrand(string text) => text[0] is '再' or '又' or '把' or '先' || text[^1] is '发' or '交' or '送' or '弄'
        or '办' or '看' or '改' or '写' or '报' || text.Length <= 4 && text[0] is '交' or '送' or '报' or '写' or '填' or '打' or '催' or '补';

    public Slots Snooze(Evidence own)
    {
        var dates = own.Dates.Where(date => date.Sort is not DateSort.Period).ToList();
        // 今儿不行, 拖到下周二: the day it is put off to.
        var date = dates.Find(date => Characters.IsAnyAt(Text, date.Span.Start - 1, "到至成") || Characters.EndsAt(Text, date.Span.Start, "to ") || Characters.EndsAt(Text, date.Span.Start, "until "))
            ?? dates.FirstOrDefault();
        return new()
        {
            Due = date is null ? Later(own) : own.Note("due", date.From < message.Today ? date.NotBefore(message.Today).From
                : date.From, date.Span, date.Rule),
            Time = own.Dates.FirstOrDefault(one => one.Time is not null)?.Time,
        };
    }

    /// <summary>推迟三天, 延两天: days from today.</summary>
    private DateOnly? Later(Evidence own) => message.IsChinese && own.Numbers.FirstOrDefault(number => number.Counter == "天" && number.Value is >= 1 and <= 60
        && decimal.Truncate(number.Value) == number.Value) is { } days
        ? own.Note<DateOnly?>("due", message.Today.AddDays((int)days.Value), days.Span, "so many days later") : null;

    public Slots Export(Evidence own)
    {
        var ask = new AskSlots(message);
        return ask.Gap(own) with
        {
            Tier = null,
            Scope = null,
            Format = Format(own),
            Indicator = own.Marks(Sign.Indicator).FirstOrDefault(mark => mark.Value is not "trips"
                || mark.Length > 2) is { Length: > 0 } mark ? mark.Value : null,
        };
    }

    private static FileFormat? Format(Evidence own)
    {
        foreach (var (sign, format) in new[] { (Sign.BulletinWord, FileFormat.Word), (Sign.BulletinPdf, FileFormat.Pdf),
            (Sign.BulletinExcel, FileFormat.Excel), (Sign.BulletinPicture, FileFormat.Picture) })
        {
            if (own.Marks(sign).FirstOrDefault() is { Length: > 0 } mark)
                return own.Note("format", format, mark.Span, "kind of file");
        }
        if (own.Marks(Sign.BulletinExport).FirstOrDefault(mark => own.Message.IsChinese && mark.Span.Of(own.Message.Text).Contains('图')) is { Length: > 0 } picture)
            return own.Note("format", FileFormat.Picture, picture.Span, "kind of file");
        return null;
    }

    private bool IsAbout(Evidence own, params string[] words) =>
        own.Clauses.Any(clause => Array.Exists(words, word =>
        Text.AsSpan(clause.Start, clause.End - clause.Start).Contains(word, StringComparison.Ordinal)));
}
