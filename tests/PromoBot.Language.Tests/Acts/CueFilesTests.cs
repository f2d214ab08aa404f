using PromoBot.Server.Words;

namespace PromoBot.Language.Tests;

public sealed class CueFilesTests
{
    [Fact]
    public void Every_class_of_the_files_is_known_to_the_reader() =>
        Assert.DoesNotContain(CueFiles.Load().Classes, name => !Vocabulary.SignOf(name, out _) && !OwnWords.Classes.Contains(name));

    [Fact]
    public void Every_sign_of_a_conversation_has_words()
    {
        var named = CueFiles.Load().Classes.Select(name => Vocabulary.SignOf(name, out var sign) ? sign : default).ToHashSet();
        Assert.DoesNotContain(Enum.GetValues<Sign>(), sign => sign < Sign.Stop && !named.Contains(sign));
    }

    [Fact]
    public void A_broken_file_is_named_with_its_line()
    {
        var wrong = Assert.Throws<InvalidDataException>(() =>
            CueFiles.Read("LogVisit/cues.en.yaml", new StringReader("out: [a, b]\nin: nothing\n")).ToList());
        Assert.Contains("LogVisit/cues.en.yaml, line 2", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_gives_classes_named_after_its_folder() =>
        Assert.Equal("log_visit.out", CueFiles.Read("LogVisit/cues.en.yaml", new StringReader("out: [a, b]\n")).Single().Class);
}
