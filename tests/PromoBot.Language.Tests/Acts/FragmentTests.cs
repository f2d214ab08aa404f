namespace PromoBot.Language.Tests;

/// <summary>What makes sense only in a talk.</summary>
public sealed class FragmentTests
{
    [Theory]
    [InlineData("是25亿", 2_500_000_000)]
    [InlineData("应该是三千万", 30_000_000)]
    [InlineData("it is RMB 2.5 billion", 2_500_000_000)]
    public void Is_and_a_sum_is_a_correction(string text, long value)
    {
        var act = Assert.Single(Reads.Of(text).Acts);
        Assert.Equal((Intent.Correct, (decimal)value), (act.Intent, Assert.Single(act.Slots.Amounts).Min));
    }

    [Fact]
    public void Is_and_a_day_is_a_correction() => Assert.NotNull(Assert.Single(Reads.Of("是上周三").Acts).Slots.Date);

    [Theory]
    [InlineData("是吗")]
    [InlineData("是这样")]
    public void Anything_else_behind_is_corrects_nothing(string text) =>
        Assert.NotEqual(Intent.Correct, Reads.Of(text).Acts[0].Intent);

    [Fact]
    public void A_visit_yet_to_be_made_is_planned() =>
        Assert.Equal(ActStatus.Planned, Reads.Of("明天去拜访小米").Acts[0].Slots.Status);
}
