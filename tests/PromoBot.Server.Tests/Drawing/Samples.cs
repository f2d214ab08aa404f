using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Words;

namespace PromoBot.Server.Tests.Drawing;

/// <summary>Replies that hold every kind of block, with words of their own, so that no dialog's wording shakes these tests.</summary>
internal static class Samples
{
    public static readonly DateOnly Today = new(2026, 3, 12);

    private static readonly Text[] NoTexts = [];

    public static Speaker Speaker(Locale locale) => new(Book(), locale, Today);

    public static WordBook Book()
    {
        var server = WordFiles.Load();
        var own = WordFiles.Load([
            new WordFile("Sample/words.zh-CN.yaml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Drawing", "sample.zh-CN.yaml"))),
            new WordFile("Sample/words.en.yaml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Drawing", "sample.en.yaml"))),
        ]);
        return new WordBook(Enum.GetValues<Locale>().ToDictionary(
            locale => locale,
            locale => (IReadOnlyDictionary<string, Sentence>)server[locale].Concat(own[locale]).ToDictionary(StringComparer.Ordinal)));
    }

    public static Reply Visit(string turn = "t1") => new(
        Text.Of("sample.saved"),
        [
            new Block.FactList(Text.Of("sample.visit"),
            [
                new Fact(Text.Of("sample.date"), new DateOnly(2026, 3, 11)),
                new Fact(Text.Of("sample.place"), "深圳"),
                new Fact(Text.Of("sample.company"), new Value.Names(["比亚迪"])),
                new Fact(Text.Of("sample.contact"), "王副总"),
                new Fact(Text.Of("sample.leader"), "李区长", IsUnsure: true),
            ]),
            new Block.FactList(Text.Of("sample.lead"),
            [
                new Fact(Text.Of("sample.project"), "电池壳体项目"),
                new Fact(Text.Of("sample.investment"), new Amount(AmountKind.Investment, 2_000_000_000m)),
                new Fact(Text.Of("sample.follow_up"), new DateOnly(2026, 3, 18)),
            ]),
            new Block.Paragraph(Text.Of("sample.effect", ("count", 2)), IsQuiet: true),
        ],
        [
            new Choice(Text.Of("sample.change"), new Tap(turn, "change")),
            new Choice(Text.Of("sample.undo"), new Tap(turn, "undo")),
        ]);

    public static Reply Gap(string turn = "t2") => new(
        Text.Of("sample.gap"),
        [
            new Block.Bars(Text.Of("sample.unit"),
            [
                Bar("到位资金", "Funds received", 12.5m, 30m, "亿元", BarMood.Ahead),
                Bar("亿元项目签约", "Signed projects over RMB 100 million", 1m, 12m, "个", BarMood.Behind),
                Bar("外出拜访", "Visits outside", 4m, 4m, "次", BarMood.Done),
                new Bar("实际利用外资", 0m, 0.19m, BarMood.Behind, NoTexts),
            ]),
            new Block.Paragraph(Text.Of("sample.source"), IsQuiet: true),
        ],
        [new Choice(Text.Of("sample.why"), new Tap(turn, "show", "funds"))]);

    /// <summary>A share beside a sum: the mark on its bar is the target.</summary>
    public static Reply Shares() => Reply.Of(
        Text.Of("sample.gap"),
        new Block.Bars(null,
        [
            Bar("到位资金", "Funds received", 12.5m, 30m, "亿元", BarMood.Ahead),
            new Bar("工业项目占比", 0.667m, 0.7m, BarMood.Behind, NoTexts) { MarksTarget = true },
        ]));

    public static Reply Rank(int columns = 3) => Reply.Of(
        Text.Of("sample.rank"),
        new Block.Table(
            [.. new[] { "unit_name", "done", "share", "visits", "done", "share", "visits" }.Take(columns).Select(key => Text.Of($"sample.{key}"))],
            [
                Row(columns, "大智街", 12.5m, 0.417m, 4),
                Row(columns, "一元街", 9m, 0.3m, 12),
                Row(columns, "台北街", 0.75m, 0.025m, 0),
            ]));

    public static Reply Which(int options) => new(
        Text.Of("sample.which"),
        [],
        [.. Enumerable.Range(1, options).Select(at => new Choice(Text.Of("sample.option", ("number", at)), new Tap("t3", "answer", $"p{at}")))]);

    /// <summary>Words that a card client would read as Markdown, a link or a tag.</summary>
    public static Reply Tricky() => Reply.Of(
        Text.Of("sample.quoted", ("words", "1. **星辰**_科技_ [点我](javascript:alert(1)) <img src=x onerror=alert(1)>")),
        new Block.FactList(null, [new Fact(Text.Of("sample.company"), "# 头\n- 项 `码` ~删~ {{DATE(2026-01-01)}}")]));

    private static Bar Bar(string zh, string en, decimal done, decimal target, string unit, BarMood mood) => new(
        new Value.Named(new Dictionary<string, string> { ["zh-CN"] = zh, ["en"] = en }),
        done / target,
        0.19m,
        mood,
        [Text.Of("sample.of_target", ("done", new Value.Number(done, unit)), ("target", new Value.Number(target, unit)))]);

    private static IReadOnlyList<Value> Row(int columns, string unit, decimal done, decimal share, int visits) =>
        [.. new Value[] { unit, new Value.Number(done, "亿元"), new Value.Percent(share), visits, new Value.Number(done, "亿元"), new Value.Percent(share), visits }.Take(columns)];
}
