namespace PromoBot.Domain.Tests;

public class BulletinSpansTests
{
    [Theory]
    [InlineData(BulletinKind.Weekly, "2021-06-09", "2021-06-07", "2021-06-13")]
    [InlineData(BulletinKind.Weekly, "2021-06-13", "2021-06-07", "2021-06-13")]
    [InlineData(BulletinKind.Monthly, "2024-02-29", "2024-02-01", "2024-02-29")]
    [InlineData(BulletinKind.Quarterly, "2021-06-09", "2021-04-01", "2021-06-30")]
    [InlineData(BulletinKind.HalfYearly, "2021-07-01", "2021-07-01", "2021-12-31")]
    [InlineData(BulletinKind.Yearly, "2021-07-01", "2021-01-01", "2021-12-31")]
    public void A_day_lies_in_the_span_of_its_kind(BulletinKind kind, string day, string first, string last)
    {
        var span = BulletinSpans.Of(kind, DateOnly.Parse(day));

        Assert.Equal(new Period(DateOnly.Parse(first), DateOnly.Parse(last)), span);
        Assert.Equal(kind, BulletinSpans.KindOf(span));
    }

    [Theory]
    // Monthly after 5 days, quarterly after 10, yearly after 20.
    [InlineData("2021-07-04", "")]
    [InlineData("2021-07-05", "monthly-2021-06-01")]
    [InlineData("2021-07-10", "monthly-2021-06-01 quarterly-2021-04-01")]
    [InlineData("2021-07-15", "monthly-2021-06-01 quarterly-2021-04-01")]
    [InlineData("2021-07-16", "quarterly-2021-04-01")]
    [InlineData("2021-07-21", "")]
    // Of a plan that begins with 2021 nothing is told of 2020.
    [InlineData("2021-01-05", "")]
    // The last ones of the year come in the next.
    [InlineData("2022-01-20", "quarterly-2021-10-01 yearly-2021-01-01")]
    [InlineData("2022-02-05", "")]
    public void What_is_due_stays_due_for_some_days(string today, string due) =>
        Assert.Equal(due, string.Join(' ', BulletinSpans.Due(Plan, DateOnly.Parse(today)).Select(one => one.Id)));

    [Fact]
    public void Of_a_span_that_is_due_on_its_last_day_the_day_itself_counts() =>
        Assert.Equal(
            ["weekly-2021-06-07"],
            BulletinSpans.Due(Plan with { Bulletins = [new BulletinRule(BulletinKind.Weekly, 0)] }, new DateOnly(2021, 6, 13)).Select(one => one.Id));

    private static Plan Plan { get; } = new(new Authority("a", "甲市", ["湖北省"], "Asia/Shanghai"), Period.OfYear(2021), [], [], [], [])
    {
        Bulletins = [new BulletinRule(BulletinKind.Monthly, 5), new BulletinRule(BulletinKind.Quarterly, 10), new BulletinRule(BulletinKind.Yearly, 20)],
    };
}
