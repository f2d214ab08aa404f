using FsCheck;
using FsCheck.Fluent;
using PromoBot.Language;

namespace PromoBot.Language.Tests;

public sealed class ValueLawTests
{
    private static readonly string[] Pieces =
    [
        "3", "12", "2025", "1.5", "亿", "万", "元", "美元", "十", "三", "点", "半", "月", "日", "号", "年", "周", "下", "上", "到", "-", "~", " ",
            "前", "后", "天", "季度", "国庆",
        "节", "深圳", "南山", "鼓楼", "至", "上午", "个", "多", "以上", "$", "rmb", "million", "march", "next ", "monday", "th", ".", ",", "(",
            ")", "家", "第", "赴", "日韩", "in ",
        "the ", "end of ", "a ", "week", "ago", "pm", ":30", "%", "q1", "近", "几", "零", "百", "壹", "٣", "\ud83d", "é",
    ];

    private static readonly Gen<string> Messages =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

    [Fact]
    public void Any_message_is_read_with_spans_inside_it_that_do_not_overlap() =>
        Prop.ForAll(Messages.ToArbitrary(), HoldsFor).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Any_string_is_read() =>
        Prop.ForAll<string?>(text => HoldsFor(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_sum_in_each_written_form_is_read_back() =>
        Prop.ForAll(Gen.Choose(1, 999_999).Select(tens => tens * 10_000m).ToArbitrary(), sum =>
        {
            string[] forms = [$"{sum:0}元", $"{sum:N0}元", $"{sum / 10_000m:0}万", $"{sum / 100_000_000m:0.####}亿元",
                $"rmb {sum / 1_000_000m:0.######} million", $"{Characters(sum)}元"];
            foreach (var form in forms)
            {
                var money = Assert.Single(ReadValues.Of($"投资{form},已签").Money);
                Assert.Equal((sum, sum), (money.Min, money.Max));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_day_in_each_written_form_is_read_back() =>
        Prop.ForAll(Gen.Choose(0, 2000).Select(days => new DateOnly(2022, 1, 1).AddDays(days)).ToArbitrary(), day =>
        {
            string[] forms =
            [
                $"{day:yyyy-MM-dd}", $"{day:yyyy/M/d}", $"{day:yyyy.M.d}", $"{day:yyyy年M月d日}",
                    $"{day.Year}年{Characters(day.Month)}月{Characters(day.Day)}号",
                day.ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture), day.ToString("d MMM yyyy",
                    System.Globalization.CultureInfo.InvariantCulture),
            ];
            foreach (var form in forms)
                Assert.Equal(day, Assert.Single(ReadValues.Of($"({form})").Dates).From);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_guess_moved_to_the_past_is_not_ahead_and_the_other_way_round() =>
        Prop.ForAll(Gen.Choose(1, 28).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (day, offset) =>
        {
            var today = new DateOnly(2024, 1, 1).AddDays(offset);
            var date = Assert.Single(ValueReader.Default.Read(Folded.From($"{day}号"), new(today.ToDateTime(new(9, 0)),
                TimeSpan.Zero)).Dates);
            Assert.True(date.NotAfter(today).From <= today);
            Assert.True(date.NotBefore(today).From >= today);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("1-")]
    [InlineData("深圳")]
    [InlineData("3月8日至")]
    [InlineData("3120252025年")]
    [InlineData("the ")]
    [InlineData("2024 ")]
    [InlineData("2024-")]
    [InlineData("3月8、")]
    [InlineData("今年前")]
    [InlineData("第一周")]
    [InlineData("two days before ")]
    public void A_long_message_is_read(string piece) => HoldsFor(string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length)));

    private static void HoldsFor(string text)
    {
        var values = ReadValues.Of(text);
        foreach (var kind in (IEnumerable<Mention>[])[values.Money, values.Dates, values.Places, values.Numbers,
            values.Thresholds])
        {
            var end = 0;
            foreach (var mention in kind)
            {
                Assert.InRange(mention.Span.Start, end, text.Length);
                Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
                end = mention.Span.End;
            }
        }
        Assert.All(values.Dates, date => Assert.True(date.From <= date.To));
        Assert.All(values.Money, money => Assert.True(money.Min <= money.Max));
    }

    private static string Characters(decimal number)
    {
        var text = "";
        foreach (var (unit, name) in (ReadOnlySpan<(decimal, string)>)[(100_000_000m, "亿"), (10_000m, "万"), (1m, "")])
        {
            var part = (int)(number / unit % 10_000m);
            if (part == 0)
                continue;
            text += (text.Length > 0 && part < 1000 ? "零" : "") + Characters(part) + name;
        }
        return text;
    }

    private static string Characters(int below10000)
    {
        var text = "";
        var gap = false;
        foreach (var (unit, name) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = below10000 / unit % 10;
            if (digit == 0)
            {
                gap |= text.Length > 0;
                continue;
            }
            text += (gap ? "零" : "") + (unit == 10 && digit == 1 && text.Length == 0 ? ""
                : "零一二三四五六七八九"[digit].ToString()) + name;
            gap = false;
        }
        return text;
    }
}
