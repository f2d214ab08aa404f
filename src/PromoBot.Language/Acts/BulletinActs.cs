using System.Text.RegularExpressions;
using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>Reads what is said about a bulletin where a whole message says it: 起草6月通报, 第二段改成…, 加一句…, 删掉亮点3, 发布; and of a list: 本月外出计划表.</summary>
internal static partial class BulletinActs
{
    /// <summary>An edit is a sentence or two; what is longer is a text of its own.</summary>
    private const int LongestEdit = 500;

    /// <summary>More than anybody says to name a bulletin.</summary>
    private const int LongestName = 40;

    private static readonly (string Word, BulletinKind Kind)[] Kinds =
    [
        ("半年", BulletinKind.HalfYearly), ("周", BulletinKind.Weekly), ("月", BulletinKind.Monthly), ("季", BulletinKind.Quarterly), ("年", BulletinKind.Yearly),
        ("half-year", BulletinKind.HalfYearly), ("week", BulletinKind.Weekly), ("month", BulletinKind.Monthly), ("quarter", BulletinKind.Quarterly), ("year", BulletinKind.Yearly),
    ];

    private static readonly string[] Own = ["bulletin.notice", "bulletin.draft", "bulletin.see", "bulletin.release", "bulletin.filler"];

    private static readonly (string Class, FileFormat Format)[] Formats =
        [("export.word", FileFormat.Word), ("export.excel", FileFormat.Excel), ("export.pdf", FileFormat.Pdf), ("export.picture", FileFormat.Picture)];

    private static readonly string[] List =
        ["export.list", "export.give", "export.word", "export.excel", "export.pdf", "export.picture", "bulletin.see", "bulletin.filler", "export.ten_days"];

    public static Act? Of(OwnWords words, Message message)
    {
        var text = message.Text;
        if (text.Length > LongestEdit)
            return null;
        if (Edit(message) is { } edit)
            return new Act(Intent.EditBulletin, new Slots { Edit = edit });
        return text.Length <= LongestName ? Named(words, message) : null;
    }

    /// <summary>Nothing is left of the message but the words for a bulletin, its span, and what is wanted with it.</summary>
    private static Act? Named(OwnWords words, Message message)
    {
        var span = message.Values.Dates.FirstOrDefault(date => date.Sort is DateSort.Period && date.Period is not null)?.NotAfter(message.Today);
        var text = span is null ? message.Text : message.Text.Remove(span.Span.Start, span.Span.End - span.Span.Start).Insert(span.Span.Start, " ");
        if (words.IsIn("export.list", text) && !List.Aggregate(text, (left, one) => words.Without(one, left)).Any(char.IsLetterOrDigit))
            return new Act(Intent.Export, new Slots { Period = span?.Period, Format = Formats.Where(one => words.IsIn(one.Class, text)).Select(one => (FileFormat?)one.Format).FirstOrDefault() });
        var isRelease = words.IsIn("bulletin.release", text);
        var isNamed = words.IsIn("bulletin.notice", text);
        if (!isNamed && !isRelease)
            return null;
        var rest = Own.Aggregate(text, (left, one) => words.Without(one, left));
        if (rest.Any(char.IsLetterOrDigit))
            return null;
        return new Act(isRelease ? Intent.ReleaseBulletin : Intent.ShowBulletin, new Slots
        {
            Period = span?.Period,
            Bulletin = span is null && isNamed ? KindIn(text) : null,
        });
    }

    private static BulletinKind? KindIn(string text)
    {
        foreach (var (word, kind) in Kinds)
            if (text.Contains(word, StringComparison.Ordinal))
                return kind;
        return null;
    }

    private static PaperEdit? Edit(Message message)
    {
        foreach (var (pattern, how) in new[] { (Replacing(), EditHow.Replace), (Removing(), EditHow.Remove), (RemovingLast(), EditHow.Remove), (Adding(), EditHow.Add) })
        {
            if (pattern.Match(message.Text) is not { Success: true } found)
                continue;
            var number = Number(found.Groups["number"].Value);
            var of = found.Groups["title"].Success ? EditOf.Title : found.Groups["highlight"].Success ? EditOf.Highlight : EditOf.Paragraph;
            var words = found.Groups["words"] is { Success: true } group ? message.Words(new Span(group.Index, group.Index + group.Length)) : null;
            // 第几段 has to be said, and there is no bulletin without a title.
            if ((how != EditHow.Add && of != EditOf.Title && number == 0) || (how == EditHow.Remove && of == EditOf.Title) || words is "")
                continue;
            return new PaperEdit(of, number, how, words);
        }

        return null;
    }

    /// <summary>三, 十二, 3 → the number; 0 where there is none.</summary>
    private static int Number(string said)
    {
        if (int.TryParse(said, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return number;
        const string digits = "零一二三四五六七八九";
        var ten = said.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return said.Length == 1 ? Math.Max(digits.IndexOf(said[0], StringComparison.Ordinal), 0) : 0;
        var tens = ten == 0 ? 1 : digits.IndexOf(said[0], StringComparison.Ordinal);
        return (10 * tens) + (ten + 1 < said.Length ? digits.IndexOf(said[ten + 1], StringComparison.Ordinal) : 0);
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline;

    private const string Numeral = "(?<number>[0-9]{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";

    private const string What =
        $"((?<title>标题|题目|the title|title)|第{Numeral}(自然)?段(话)?|(?<highlight>第{Numeral}[条个]亮点|亮点第?{Numeral}[条个]?)|(the )?paragraph {Numeral}|(?<highlight>(the )?highlight {Numeral}))";

    [GeneratedRegex($@"^\s*(请|麻烦)?(把|将|change |replace )?{What}(内容)?\s*(改成|改为|换成|换为|改写成|to|with|:)\s*[:,]?\s*[""“]?\s*(?<words>.+?)[""”]?\s*$", Options, 1000)]
    private static partial Regex Replacing();

    [GeneratedRegex($@"^\s*(请|麻烦)?(把|将)?(删掉|删去|删除|去掉|拿掉|不要|删|delete |remove |drop ){What}(了|吧)?\s*[.!。]?\s*$", Options, 1000)]
    private static partial Regex Removing();

    [GeneratedRegex($@"^\s*(请|麻烦)?(把|将)?{What}(删掉|删去|删除|去掉|拿掉|不要|删)(了|吧)?\s*[.!。]?\s*$", Options, 1000)]
    private static partial Regex RemovingLast();

    [GeneratedRegex($@"^\s*(请|麻烦)?(最后|末尾|再|在)?(第{Numeral}段(后面?|末尾|里)?)?(再)?(((加|添|补|补充|增加)(上)?(一句话?|一段话?|几句))|((加|添|补充|增加)(一[条个])?(?<highlight>亮点))|(add a (sentence|paragraph))|(add a (?<highlight>highlight)))\s*[:,]?\s*[""“]?\s*(?<words>.+?)[""”]?\s*$", Options, 1000)]
    private static partial Regex Adding();
}
