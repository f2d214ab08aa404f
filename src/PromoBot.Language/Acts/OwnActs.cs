using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>
/// Reads what only the bot's own conversations ask for, where a whole message says it: 核实海辰储能那笔3000万; 退回,没有银行回单;
/// 认定海辰储能项目质量:投资主体. Null for every other message, which is then read by the labels.
/// </summary>
internal sealed class OwnActs(OwnWords words)
{
    // More than anybody says to verify one record; what is longer is a report that holds such a word.
    private const int Longest = 60;
    private const int LongestQuestion = 20;
    private const int LongestEnglishQuestion = 50;

    private static readonly string[] OfQuality = ["judge_quality.quality", "judge_quality.judge", "judge_quality.all", "judge_quality.denied", "judge_quality.filler"];

    public Act? Of(Message message)
    {
        if (BulletinActs.Of(words, message) is { } bulletin)
            return bulletin;
        var text = message.Text.Trim().TrimEnd('.', '!', '?', '~', ' ');
        if (text.Length is 0 or > Longest)
            return null;
        if (words["find.more"].Contains(text))
            return new Act(Intent.AskMore, Slots.None);
        return ReminderActs.Of(words, message, text) ?? new Handovers(words, Named).Of(message, text, IsAsked(message)) ?? CalledOff.Of(words, message, text) ?? Waiting(message, text) ?? Quality(message, text) ?? (IsAsked(message) ? null : Rejected(message, text) ?? Verified(message, text)) ?? Origin(message, text);
    }

    /// <summary>待核实的有哪些; 核实.</summary>
    private Act? Waiting(Message message, string text)
    {
        var bare = Rest(text, words.Opening("verify.opening", text));
        var isAlone = words.Opening("verify.accept", bare) == bare;
        return isAlone || (text.Length <= (message.IsChinese ? LongestQuestion : LongestEnglishQuestion) && words.IsIn("verify.waiting", text)) ? new Act(Intent.AskPending, Slots.None) : null;
    }

    /// <summary>核实…, 请核实…, …核实通过; but 核实一下 asks to find something out.</summary>
    private Act? Verified(Message message, string text)
    {
        var bare = Rest(text, words.Opening("verify.opening", text));
        var word = words.Opening("verify.passed", bare) ?? words.Opening("verify.accept", bare);
        if (word is not null)
        {
            var about = bare[word.Length..];
            return about.StartsWith("一下", StringComparison.Ordinal) || about.StartsWith('下') ? null : new Act(Intent.Verify, About(message, about));
        }
        return words.Ending("verify.passed", text) is { } passed ? new Act(Intent.Verify, About(message, text[..^passed.Length])) : null;
    }

    /// <summary>退回; 退回,没有银行回单; 退回海辰储能那笔,金额不对; 海辰储能那笔退回,金额不对.</summary>
    private Act? Rejected(Message message, string text)
    {
        var cut = text.IndexOfAny([',', ':', ';', '.', '\n']);
        var first = (cut < 0 ? text : text[..cut]).Trim();
        var bare = Rest(first, words.Opening("verify.opening", first));
        var about = words.Opening("verify.reject", bare) is { } opening ? bare[opening.Length..]
            : words.Ending("verify.reject", first) is { } ending ? first[..^ending.Length] : null;
        if (about is null || about.StartsWith('去') || about.StartsWith('到'))
            return null;
        var reason = cut < 0 ? "" : text[(cut + 1)..].Trim(' ', ',', ':', ';', '.');
        return new Act(Intent.Reject, About(message, about) with { Reason = reason.Length > 0 ? reason : null });
    }

    /// <summary>认定…项目质量:投资主体、经营业务; …项目质量五点全部符合; 撤销…项目的质量认定.</summary>
    private Act? Quality(Message message, string text)
    {
        if (!words.IsIn("judge_quality.quality", text) || !words.IsIn("judge_quality.judge", text) || IsAsked(message))
            return null;
        var points = Enum.GetValues<QualityPoint>();
        var named = points.Where(point => words.IsIn(OwnWords.ClassOf(point), text)).ToArray();
        var name = points.Select(OwnWords.ClassOf).Concat(OfQuality).Aggregate(text, (left, one) => words.Without(one, left));
        return new Act(Intent.JudgeQuality, new Slots
        {
            Project = Named(message, name),
            Quality = named.Length == 0 && words.IsIn("judge_quality.all", text) ? points : named,
            IsDenied = words.IsIn("judge_quality.denied", text),
        });
    }

    /// <summary>投资方是石家庄的: puts right where the investor of the project just told comes from.</summary>
    private Act? Origin(Message message, string text) =>
        words.Opening("add_lead.from", text) is not null && words.From(message) is { Count: > 0 } from && message.Values.Places is [.., var last]
        && text.Length - last.Span.End <= 2
            ? new Act(Intent.Correct, new Slots { From = from })
            : null;

    /// <summary>Which record: a name and a sum.</summary>
    private Slots About(Message message, string about)
    {
        var sums = message.Values.Money.Where(sum => about.Contains(message.Text[sum.Span.Start..sum.Span.End], StringComparison.Ordinal)).ToList();
        var name = sums.Aggregate(about, (left, sum) => left.Replace(message.Text[sum.Span.Start..sum.Span.End], " ", StringComparison.Ordinal));
        return new Slots
        {
            Project = Named(message, words.Without("verify.filler", name)),
            Amounts = [.. sums.Select(sum => new Amount(null, sum.Min, sum.Max, sum.Currency))],
        };
    }

    /// <summary>A name of the books where one was said, else the words that are left, as written.</summary>
    private static string? Named(Message message, string left)
    {
        var known = message.Marks.FirstOrDefault(mark => mark.Sign is Sign.KnownProject or Sign.KnownCompany);
        if (known.Length > 0)
            return message.Words(known.Span);
        var words = left.Split([' ', ',', ':', '、', ';', '"', '的'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var name = words.OrderByDescending(word => word.Length).FirstOrDefault(word => word.Length > 1);
        return name is not null && message.Text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at ? message.Words(new(at, at + name.Length)) : null;
    }

    private static bool IsAsked(Message message) => message.Said.Text.TrimEnd().EndsWith('?') || message.Said.Text.TrimEnd().EndsWith('？')
        || message.Clauses.Exists(clause => clause.Has(Sign.Question));

    private static string Rest(string text, string? opening) => text[(opening?.Length ?? 0)..].TrimStart();
}
