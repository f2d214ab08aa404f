using PromoBot.Dialogs;
using PromoBot.Server.Channels.WeCom;

namespace PromoBot.Server.Tests.WeCom;

public sealed class CardKeysTests
{
    private static readonly CardKeys Keys = new([.. Enumerable.Range(0, 32).Select(one => (byte)one)]);

    [Theory]
    [InlineData("0199f0e1c2d3749587a6b5c4d3e2f100", "answer", "0199f0e1c2d3749587a6b5c4d3e2f100-0p")]
    [InlineData("t1", "undo", null)]
    [InlineData("", "say", "宁德\n时代")]
    [InlineData("t1", "drop", "")]
    public void A_key_comes_back_as_the_tap_it_was(string turn, string verb, string? argument)
    {
        var tap = new Tap(turn, verb, argument);
        Assert.Equal(tap, Keys.Read(Keys.Of(tap, "zhangsan"), "zhangsan"));
    }

    [Fact]
    public void A_key_for_one_member_is_none_for_another() =>
        Assert.Null(Keys.Read(Keys.Of(new Tap("t1", "undo"), "zhangsan"), "lisi"));

    [Fact]
    public void Altered_by_one_letter_it_is_none()
    {
        var key = Keys.Of(new Tap("t1", "answer", "p1"), "zhangsan");
        for (var at = 0; at < key.Length; at++)
            Assert.Null(Keys.Read(key[..at] + (key[at] == 'A' ? 'B' : 'A') + key[(at + 1)..], "zhangsan"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b.c")]
    [InlineData("undo")]
    [InlineData("{\"promobot\":{\"turn\":\"t1\",\"verb\":\"undo\"}}")]
    public void What_was_not_drawn_here_is_none(string key) => Assert.Null(Keys.Read(key, "zhangsan"));

    [Fact]
    public void The_id_of_a_project_fits_into_an_option() =>
        Assert.InRange(Keys.Of(new Tap("0199f0e1c2d3749587a6b5c4d3e2f100", "answer", "0199f0e1c2d3749587a6b5c4d3e2f100-0p"), "zhangsan").Length, 1, 128);
}
