namespace PromoBot.Domain.Tests;

/// <summary>Officers' findings, and reports that come late.</summary>
public sealed class RulingsTests
{
    private static readonly Review Verified = new(true, "officer", new DateOnly(2026, 3, 12), null);

    private static readonly Receipt Receipt = new()
    {
        Id = "r", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 2, 10), Project = "p", Kind = AmountKind.Funds, Money = new Money(5m, Money.Yuan),
    };

    private static readonly Event Planned = new()
    {
        Id = "e", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 20), Kind = EventKind.Training, State = ActState.Planned,
    };

    [Fact]
    public void What_is_planned_withdrawn_or_looked_at_does_not_wait()
    {
        Assert.True(Rulings.IsOpen(Receipt));
        Assert.True(Rulings.IsOpen(Planned with { State = ActState.Done }));
        Assert.False(Rulings.IsOpen(Planned));
        Assert.False(Rulings.IsOpen(Receipt with { IsWithdrawn = true }));
        Assert.False(Rulings.IsOpen(Receipt with { Review = Verified }));
    }

    [Fact]
    public void A_correction_makes_a_finding_void_and_a_finding_does_not()
    {
        var verified = Receipt with { Review = Verified };
        Assert.Null(Rulings.Corrected(verified, verified with { Money = new Money(6m, Money.Yuan) }).Review);
        Assert.Equal(Verified, Rulings.Corrected(Receipt, verified).Review);
        Assert.Equal(Verified with { IsVerified = false }, Rulings.Corrected(verified, verified with { Review = Verified with { IsVerified = false } }).Review);
    }

    [Fact]
    public void A_projects_quality_is_a_finding_and_no_correction()
    {
        var project = new Project { Id = "p", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 2, 1), Name = "电池壳体", Stages = [new StageReached(Stage.Signed, new DateOnly(2026, 2, 1))], Review = Verified };
        Assert.Equal(Verified, Rulings.Corrected(project, project with { Quality = [QualityPoint.Investor] }).Review);
    }

    [Theory]
    [InlineData("2026-02-28", "2026-03-05", false)]
    [InlineData("2026-02-28", "2026-03-06", true)]
    [InlineData("2026-03-01", "2026-03-06", false)]
    [InlineData("2025-12-31", "2026-01-06", true)]
    public void Late_is_after_the_day_on_which_the_months_bulletin_is_due(string day, string reported, bool isLate)
    {
        var plan = new Plan(new Authority("a", "区", ["湖北省"], "Asia/Shanghai"), Period.OfYear(2026), [], [], [], []);
        DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(isLate, Lateness.IsLate(plan with { Bulletins = [new BulletinRule(BulletinKind.Monthly, 5)] }, Day(day), Day(reported)));
        Assert.False(Lateness.IsLate(plan with { Bulletins = [new BulletinRule(BulletinKind.Quarterly, 5)] }, Day(day), Day(reported)));
    }
}
