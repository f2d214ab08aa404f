namespace PromoBot.Language;

/// <summary>What wants a file, and what is counted by the stage it reached.</summary>
internal sealed partial class Questions
{
    private Mark? IsExport(Span span)
    {
        var format = First(span, Format);
        var verb = First(span, Sign.BulletinExport);
        var document = message.In(span, Sign.BulletinDocument).FirstOrDefault(mark => !IsRanking(mark));
        if (document.Length == 0)
            document = message.In(span, Sign.FindVisited).FirstOrDefault(mark => mark.Length > 3);
        // 出一份到资明细表, 导出全部签约项目, 把排名做成图
        if (message.IsChinese && verb is { } strong && strong.Length > 1 && !names.Exists(name => name.Kind is NameKind.Project && name.Span.Covers(strong.Span)) && (strong.Span.Of(message.Text).Contains('份') && message.In(span, Sign.BulletinDocument).Any()
                || strong.Span.Of(message.Text) is ['导', '出', ..] or ['下', '载', ..] or ['打', '印', ..] or ['生', '成', ..] && (Has(span, Sign.FindProject) || message.In(span, Sign.BulletinDocument).Any() || Has(span, Sign.FindVisited))
                || message.In(span, Sign.BulletinExport).Any(picture => picture.Span.Of(message.Text).Contains('图')) && (Has(span, Sign.RankRank) || Has(span, Sign.Indicator))))
            return strong;
        var isDocument = document.Length > 0 || Has(span, Sign.Indicator) || Has(span, Sign.RankRank)
            || Has(span, Sign.FindProject);
        // 要PDF的, 来个Word版: an answer to "which form".
        if (format is { } form && message.IsChinese && span.Length <= 10 && span.Length - form.Length <= 4 && message.Clauses.Count == 1
            && message.Text[span.Start] is '要' or '来' or '给' or '用' or '发' or '换' or '出' or '导' or '就' or '做')
            return form;
        if (verb is null && names.Exists(name => name.Kind is NameKind.Company && span.Covers(name.Span)))
            return null;
        if (format is { } found && found.Length + (message.IsChinese ? 1 : 0) > 1 && (verb is not null || isDocument)
            && (verb is not null || found.Sign is not Sign.BulletinPicture))
            return found;
        if (verb is { } export && document.Length > 0 && (export.Length > 1 || message.IsChinese) && !Has(span, Sign.AddLeadWant))
            return export;
        return null;
    }

    /// <summary>开工了几个项目, 亿元以上项目签了几个: how many, not which.</summary>
    private Mark? IsStageCounted(Span span) => !message.IsChinese ? null : message.In(span).Cast<Mark?>().FirstOrDefault(mark => mark!.Value.Sign is Sign.MoveProjectSigned or Sign.MoveProjectStarted
        && (mark.Value.Span.Of(message.Text).EndsWith('了') && Array.Exists(HowMany, word => Characters.StartsAt(message.Text, mark.Value.End, word))
            || Characters.IsAt(message.Text, mark.Value.End, '了') && Array.Exists(HowMany, word => Characters.StartsAt(message.Text, mark.Value.End + 1, word))));

    private static readonly string[] HowMany = ["几个", "多少个", "多少项目", "多少", "几家"];

    private bool IsRanking(Mark mark) => mark.Span.Of(message.Text) is "排名" or "ranking" or "清单" or "list" or "文件" or "log"
        or "sheet" or "名册" or "明细表";
}
