namespace PromoBot.Domain.Tests.Progress;

/// <summary>Where the plan says so, a record is pending until an officer has looked at it (核实).</summary>
public class VerificationTests
{
    private static readonly Plan Plan = Samples.Plan(Samples.Funds) with { Verifies = [RecordKind.Receipt] };

    [Theory]
    [InlineData(null, 0, 3)]
    [InlineData(true, 3, 0)]
    [InlineData(false, 0, 0)]
    public void Only_what_is_verified_counts_against_the_target(bool? isVerified, int verified, int pending)
    {
        var receipt = Samples.Receipt(3 * Samples.Yi) with { Review = isVerified is { } found ? Samples.Review(found) : null };
        var gap = Assert.Single(Gaps.Of(Plan, Samples.Totals(Plan, [new ProjectFile(Samples.Project(), [receipt])]), "a", Samples.Day("2021-06-30")));

        Assert.Equal((verified, pending, 180 - verified, 180 - verified - pending), (gap.Verified, gap.Pending, gap.Left, gap.LeftWithPending));
    }

    [Fact]
    public void A_rejected_record_says_who_found_what()
    {
        var receipt = Samples.Receipt(Samples.Yi) with { Review = Samples.Review(false) };

        Assert.Equal(
            [new Exclusion.Rejected("查无凭证")],
            Assert.IsType<Verdict.Excluded>(Assert.Single(Verdicts.Of(Plan, new ProjectFile(Samples.Project(), [receipt])))).Why);
    }

    [Fact]
    public void Kinds_that_the_plan_does_not_name_count_at_once()
    {
        var plan = Samples.Plan(Samples.Signed(), Samples.Visits()) with { Verifies = [RecordKind.Receipt] };

        Assert.Equal(Verification.Verified, Assert.Single(Contributions.Of(plan, new ProjectFile(Samples.Project((Stage.Signed, "2021-03-01")), []))).Verification);
        Assert.Equal(Verification.Verified, Assert.Single(Contributions.Of(plan, Samples.Visit(Direction.Out, "甲"))).Verification);
    }

    [Fact]
    public void A_target_that_only_pending_money_would_meet_is_not_met()
    {
        var totals = Samples.Totals(Plan, [new ProjectFile(Samples.Project(), [Samples.Receipt(180 * Samples.Yi)])]);
        var gap = Assert.Single(Gaps.Of(Plan, totals, "a", Samples.Day("2021-06-30")));

        Assert.Equal((false, GapStatus.Behind, 0m), (gap.IsMet, gap.Status, gap.LeftWithPending));
    }
}
