using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.WeCom;
using PromoBot.Server.Tests.Drawing;

namespace PromoBot.Server.Tests.WeCom;

/// <summary>How each kind of reply looks in WeCom: approved drawings, and the limits that WeCom has for them.</summary>
public sealed class CardDrawingTests
{
    private static readonly Uri Page = new("https://bot.example.cn/");
    private static readonly CardKeys Keys = new(new byte[32]);

    public static TheoryData<string> Kinds => [.. Replies.Keys];

    private static readonly Dictionary<string, (Reply Reply, bool IsNotice, Locale Locale)> Replies = new(StringComparer.Ordinal)
    {
        ["text"] = (Reply.Of(Text.Of("sample.quoted", ("words", "好"))), false, Locale.Zh),
        ["text-tricky"] = (Samples.Tricky(), false, Locale.Zh),
        ["button-interaction"] = (Small("t1"), false, Locale.Zh),
        ["button-interaction-en"] = (Small("t1"), false, Locale.En),
        ["button-interaction-after-words"] = (Samples.Visit(), false, Locale.Zh),
        ["button-interaction-after-bars"] = (Samples.Gap(), false, Locale.Zh),
        ["multiple-interaction"] = (Samples.Which(8), false, Locale.Zh),
        ["multiple-interaction-long-names"] = (LongNames(4), false, Locale.Zh),
        ["numbered"] = (LongNames(12), false, Locale.Zh),
        ["text-notice"] = (Small("t1") with { Choices = [] }, true, Locale.Zh),
        ["markdown-table"] = (Samples.Rank(4), false, Locale.Zh),
        ["markdown-bars-en"] = (Samples.Gap() with { Choices = [] }, false, Locale.En),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_reply_is_drawn_as_approved(string kind)
    {
        var (reply, isNotice, locale) = Replies[kind];
        var parts = Drawing().Of(reply, Samples.Speaker(locale), "zhangsan", "t1-7", isNotice);
        Matches($"{kind}.json", new JsonArray([.. parts.Select(part => part.Message())]).Readable());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_reply_keeps_wecoms_limits(string kind)
    {
        var (reply, isNotice, locale) = Replies[kind];
        foreach (var hasCards in new[] { true, false })
        {
            foreach (var part in new ReplyParts(new TemplateCard(Keys, Page), hasCards, hasMarkdown: hasCards).Of(reply, Samples.Speaker(locale), "zhangsan", "t1-7", isNotice))
                Assert.True(StubWeCom.Problem(part.Message()) == 0, $"WeCom would refuse {part.Message().ToJsonString()}");
        }
    }

    [Fact]
    public void A_notice_without_an_address_to_lead_to_is_words() =>
        Assert.IsType<Part.Markdown>(Assert.Single(new ReplyParts(new TemplateCard(Keys, null), true, true)
            .Of(Small("t1") with { Choices = [] }, Samples.Speaker(Locale.Zh), "zhangsan", "t1-7", isNotice: true)));

    /// <summary>Whatever people wrote: no link, no tag, no bold of their making.</summary>
    [Fact]
    public void What_people_wrote_is_no_markup()
    {
        foreach (var hasMarkdown in new[] { true, false })
        {
            var parts = new ReplyParts(new TemplateCard(Keys, Page), true, hasMarkdown).Of(Samples.Tricky(), Samples.Speaker(Locale.Zh), "zhangsan", "t1-7", false);
            var all = string.Concat(parts.Select(part => part is Part.Markdown markdown ? markdown.Content : ((Part.Text)part).Content));
            Assert.DoesNotContain("<img", all, StringComparison.Ordinal);
            if (hasMarkdown)
                Assert.DoesNotContain("[点我](", all, StringComparison.Ordinal);
        }
    }

    private static ReplyParts Drawing() => new(new TemplateCard(Keys, Page), hasCards: true, hasMarkdown: true);

    /// <summary>All of it fits a card.</summary>
    private static Reply Small(string turn) => Samples.Visit(turn) with { Blocks = [.. Samples.Visit(turn).Blocks.OfType<Block.FactList>().Skip(1).Take(1)] };

    private static Reply LongNames(int options) => new(
        Text.Of("sample.which"),
        [],
        [
            .. Enumerable.Range(1, options).Select(at => new Choice(
                Text.Of("sample.quoted", ("words", $"江城示范区新能源汽车动力电池回收利用第{at}期项目")), new Tap("t3", "answer", $"p{at}"))),
            new Choice(Text.Of("sample.undo"), new Tap("t3", "drop")),
        ]);

    private static void Matches(string name, string received, [CallerFilePath] string source = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(source)!, "Expectations");
        var file = Path.Combine(folder, name);
        var came = Path.Combine(folder, Path.GetFileNameWithoutExtension(name) + ".received.json");
        var expected = File.Exists(file) ? File.ReadAllText(file, Encoding.UTF8).ReplaceLineEndings("\n").TrimEnd('\n') : null;
        if (expected == received)
        {
            File.Delete(came);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(came, received + "\n");
        Assert.Equal(expected, received);
    }
}
