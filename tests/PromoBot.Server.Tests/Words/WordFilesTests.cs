using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Words;

namespace PromoBot.Server.Tests.Words;

public sealed class WordFilesTests
{
    [Fact]
    public void Both_languages_say_the_same_things_with_the_same_placeholders() =>
        Assert.Empty(WordFiles.Load().Disagreements());

    [Fact]
    public void The_folder_makes_the_first_half_of_the_key()
    {
        var book = WordFiles.Load([
            new WordFile("LogVisit/words.zh-CN.yaml", "saved: 已记录{company}"),
            new WordFile("words.zh-CN.yaml", "hello: 你好"),
        ]);

        Assert.Equal(["log_visit.saved", "talk.hello"], book[Locale.Zh].Keys.Order());
    }

    [Fact]
    public void Every_problem_is_told_with_its_file_and_line()
    {
        var broken = Assert.Throws<BrokenWordsException>(() => WordFiles.Load([
            new WordFile("LogVisit/words.zh-CN.yaml", "saved: 已记录{company\nnested:\n  key: 值\n"),
            new WordFile("Help/words.en.yaml", "a: one\na: two\n"),
            new WordFile("Help/words.fr.yaml", "a: un"),
        ]));

        Assert.Equal(4, broken.Problems.Count);
        Assert.StartsWith("LogVisit/words.zh-CN.yaml(1,", broken.Problems[0]);
        Assert.StartsWith("LogVisit/words.zh-CN.yaml(2,1)", broken.Problems[1]);
        Assert.StartsWith("Help/words.en.yaml(2,", broken.Problems[2]);
        Assert.StartsWith("Help/words.fr.yaml", broken.Problems[3]);
    }

    [Fact]
    public void A_text_that_one_language_lacks_or_says_with_other_placeholders_is_found()
    {
        var book = WordFiles.Load([
            new WordFile("Help/words.zh-CN.yaml", "a: 一\nb: '{x}'"),
            new WordFile("Help/words.en.yaml", "b: '{y}'"),
        ]);

        Assert.Equal(3, book.Disagreements().Count);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{a b}")]
    [InlineData("{a|one}")]
    public void A_sentence_with_broken_braces_is_refused(string template) =>
        Assert.Throws<FormatException>(() => Sentence.Parse(template));

    [Fact]
    public void A_missing_text_or_argument_is_a_bug_and_never_shown()
    {
        var book = WordFiles.Load([new WordFile("words.zh-CN.yaml", "hello: 你好{name}")]);
        var speaker = new Speaker(book, Locale.Zh, new DateOnly(2026, 3, 12));

        Assert.Throws<KeyNotFoundException>(() => speaker.Say(Text.Of("talk.bye")));
        Assert.Throws<KeyNotFoundException>(() => speaker.Say(Text.Of("talk.hello")));
    }
}
