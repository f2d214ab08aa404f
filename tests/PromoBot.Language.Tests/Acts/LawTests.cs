using FsCheck;
using FsCheck.Fluent;

namespace PromoBot.Language.Tests;

/// <summary>What holds for any message.</summary>
public sealed class LawTests
{
    // Pieces that call rules, so that chance puts them beside each other.
    private static readonly string[] Pieces =
    [
        "今天", "昨天", "拜访了", "比亚迪", "王总", "李区长", "项目", "的", "和", "、", ",", "。", " ", "投资", "20亿", "签约", "到位", "招商", "去", "来", "深圳",
        "多少", "排名", "撤销", "改成", "不是", "提醒我", "移交给", "街道", "企业:", "时间:", "\n", "met ", "Mr. ", "Siemens ", "plant ",
            "on Friday ", "?", "😀", "\0", "的的", "第二期",
        "邀请码", "K7M2", "小", "老", "一行", "10-20", "亿元以上", "(", ")", "\"", "'s ", "FDI ", "USD 5m ",
    ];

    [Fact]
    public void Any_string_is_answered() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        IsSound(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_heap_of_words_is_answered()
    {
        var heap = Gen.Elements(Pieces).ListOf().Select(words => string.Concat(words));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(heap.ToArbitrary(), IsSound));
    }

    [Fact]
    public void Reading_twice_gives_the_same() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(words => string.Concat(words)).ToArbitrary(), text =>
            Reads.Line(text) == Reads.Line(text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("今天拜访了比亚迪,")]
    [InlineData("王总")]
    [InlineData("去")]
    [InlineData("1,")]
    [InlineData("Met Mr. Koch, ")]
    [InlineData("昨天签约了A项目，总投资20亿。")]
    [InlineData("多少")]
    [InlineData("企业:")]
    public void A_long_message_is_read_in_little_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        Assert.NotEmpty(Reads.Of(text).Acts);
    }

    private static bool IsSound(string text)
    {
        var reading = Reads.Of(text, asked: "companies");
        return reading.Acts.Count > 0 && reading.Findings.All(finding => finding.Words.Start >= 0
            && finding.Words.Start <= finding.Words.End && finding.Words.End <= text.Length && finding.Act < reading.Acts.Count);
    }
}
