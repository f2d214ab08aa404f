namespace PromoBot.Language.Tests;

public sealed class WeightsTests
{
    [Fact]
    public void Features_add_up()
    {
        var weights = Weights.Read(Written());
        var outcomes = new short[Weights.Width];
        weights.Add([7, 99, ulong.MaxValue, 7], outcomes);
        Assert.Equal((2 * 5 - 128, 127), (outcomes[0], outcomes[31]));
        Assert.Equal(30, outcomes.Count(outcome => outcome == 0));
    }

    [Fact]
    public void What_is_unknown_says_nothing()
    {
        var weights = Weights.Read(Written());
        var outcomes = new short[Weights.Width];
        weights.Add([8, 1], outcomes);
        Assert.All(outcomes, outcome => Assert.Equal(0, outcome));
    }

    [Fact]
    public void A_table_that_was_cut_off_is_refused()
    {
        var written = Written().ToArray();
        for (var length = 0; length < written.Length - 1; length++)
            Assert.ThrowsAny<IOException>(() => Weights.Read(new MemoryStream(written[..length])));
    }

    private static MemoryStream Written()
    {
        var stream = new MemoryStream();
        Weights.Write(stream, [(7, [(0, 5)]), (ulong.MaxValue, [(0, -128), (31, 127)])]);
        stream.Position = 0;
        return stream;
    }
}
