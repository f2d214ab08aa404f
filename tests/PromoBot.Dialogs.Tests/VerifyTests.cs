using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>Verifying what was reported, and sending it back.</summary>
public sealed class VerifyTests
{
    private static readonly Plan Verifying = Scene.Plan with { Verifies = [RecordKind.Receipt] };

    private static readonly Project Project = Scene.Project("海辰储能项目");

    private static readonly Receipt Receipt = Money("r1", 30_000_000m);

    private static readonly Act Accept = new(Intent.Verify, Slots.None);

    [Fact]
    public void A_verified_receipt_moves_from_pending_to_verified_and_its_reporter_hears()
    {
        var decision = Decide(Accept, Waiting(Receipt));
        var review = Assert.Single(decision.Changes).After.Review!;
        Assert.Equal((true, "officer", new DateOnly(2026, 3, 12)), (review.IsVerified, review.By, review.On));
        Assert.Equal([Verification.Pending], decision.Contributions.Gone.Select(one => one.Verification));
        Assert.Equal([Verification.Verified], decision.Contributions.New.Select(one => one.Verification));
        Assert.Equal(("promoter", "verify.told_verified"), (Assert.Single(decision.Notices).Person, decision.Notices[0].Reply.Lead.Key));
        Assert.Contains("talk.effect_verified", Scene.Keys(decision));
    }

    [Fact]
    public void A_rejected_receipt_counts_no_longer_and_keeps_the_reason()
    {
        var decision = Decide(new Act(Intent.Reject, new Slots { Reason = "没有回单" }), Waiting(Receipt));
        Assert.Equal((false, "没有回单"), (decision.Changes[0].After.Review!.IsVerified, decision.Changes[0].After.Review!.Reason));
        Assert.Equal((1, 0), (decision.Contributions.Gone.Count, decision.Contributions.New.Count));
        Assert.Equal("verify.told_rejected", Assert.Single(decision.Notices).Reply.Lead.Key);
    }

    [Fact]
    public void Sending_back_without_a_reason_asks_for_one_and_takes_a_tap_or_words()
    {
        var asked = Decide(new Act(Intent.Reject, Slots.None), Waiting(Receipt));
        Assert.Equal((0, Asking.Why), (asked.Changes.Count, asked.Talk.Question!.Slot));

        var tapped = Deciding.Decide(Scene.Taps("t1", Taps.Answer, "no_proof", asked.Talk, Scene.Officer) with { Plan = Verifying }, Waiting(Receipt));
        Assert.Equal("no_proof", tapped.Changes[0].After.Review!.Reason);

        var words = Scene.Says(new Act(Intent.ReportFunds, Slots.None), asked.Talk, Scene.Officer, new Slots { Reason = "钱还没到账" }) with { Plan = Verifying };
        Assert.Equal("钱还没到账", Deciding.Decide(words, Waiting(Receipt)).Changes[0].After.Review!.Reason);
    }

    [Theory]
    [InlineData(Intent.Verify)]
    [InlineData(Intent.Reject)]
    public void Only_officers_verify(Intent intent)
    {
        var decision = Deciding.Decide(Scene.Says(new Act(intent, Slots.None)) with { Plan = Verifying }, Waiting(Receipt));
        Assert.Equal((0, "talk.may_not_verify"), (decision.Changes.Count, decision.Replies[0].Lead.Key));
    }

    [Fact]
    public void Nobody_verifies_words_of_their_own()
    {
        Assert.Equal("verify.own", Decide(Accept, Waiting(Receipt with { Person = "officer" })).Replies[0].Lead.Key);
        var corrected = Waiting(Receipt) with { Authors = new Dictionary<string, IReadOnlyList<string>> { ["r1"] = ["promoter", "officer"] } };
        Assert.Equal("verify.own", Decide(Accept, corrected).Replies[0].Lead.Key);
    }

    [Fact]
    public void Verifying_twice_does_nothing_twice()
    {
        var once = Decide(Accept, Waiting(Receipt));
        var after = (Receipt)once.Changes[0].After;
        var named = new Act(Intent.Verify, new Slots { Project = "海辰储能", Amounts = [new Amount(null, 30_000_000m)] });
        var twice = Decide(named, Books(after) with { Waiting = [] });
        Assert.Equal((0, 0, "verify.verified_already"), (twice.Changes.Count, twice.Notices.Count, twice.Replies[0].Lead.Key));
    }

    [Fact]
    public void An_old_list_changes_no_finding_that_came_since()
    {
        var verified = Receipt with { Review = new Review(true, "other", new DateOnly(2026, 3, 11), null) };
        var tapped = Scene.Taps("t0", Taps.Reject, "r1", speaker: Scene.Officer) with { Plan = Verifying };
        var decision = Deciding.Decide(tapped, Books(verified) with { Entries = [verified] });
        Assert.Equal((0, "verify.verified_already"), (decision.Changes.Count, decision.Replies[0].Lead.Key));
    }

    [Fact]
    public void A_sum_tells_which_of_two_and_without_one_it_is_asked()
    {
        var other = Money("r2", 5_000_000m);
        var named = new Act(Intent.Verify, new Slots { Project = "海辰储能", Amounts = [new Amount(null, 5_000_000m)] });
        Assert.Equal("r2", Assert.Single(Decide(named, Waiting(Receipt, other)).Changes).After.Id);

        var asked = Decide(Accept, Waiting(Receipt, other));
        Assert.Equal((0, Verify.Record), (asked.Changes.Count, asked.Talk.Question!.Slot));
    }

    [Fact]
    public void A_correction_after_verification_waits_again()
    {
        var verified = Receipt with { Review = new Review(true, "officer", new DateOnly(2026, 3, 11), null) };
        var facts = Scene.Wrote(new Change(null, Receipt)) with { Projects = [new ProjectFile(Project, [verified])], Entries = [verified] };
        var decision = Deciding.Decide(Scene.Says(new Act(Intent.Correct, new Slots { Amounts = [new Amount(null, 20_000_000m)] })) with { Plan = Verifying }, facts);
        var change = Assert.Single(decision.Changes);
        Assert.Equal((verified, null), (change.Before, change.After.Review));
        Assert.Equal(Verification.Pending, Assert.Single(decision.Contributions.New).Verification);
        Assert.Contains("talk.pending", Scene.Keys(decision));
    }

    [Fact]
    public void Proof_named_afterwards_is_proof_of_the_money()
    {
        var facts = Scene.Wrote(new Change(null, Project), new Change(null, Receipt)) with { Projects = [new ProjectFile(Project, [Receipt])], Entries = [Project, Receipt] };
        var decision = Deciding.Decide(Scene.Says(new Act(Intent.Correct, new Slots { Evidence = "银行回单" })) with { Plan = Verifying }, facts);
        Assert.Equal(("r1", "银行回单"), (Assert.Single(decision.Changes).After.Id, decision.Changes[0].After.Evidence));
    }

    [Fact]
    public void Proof_alone_is_for_what_was_sent_back_and_not_for_a_visit_told_since()
    {
        var rejected = Receipt with { Review = new Review(false, "officer", new DateOnly(2026, 3, 11), "没有回单") };
        var visit = new Visit { Id = "v1", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 11), Companies = ["比亚迪"] };
        var facts = Books(rejected) with
        {
            Entries = [rejected, visit],
            Recent =
            [
                new WrittenTurn("t5", "promoter", Scene.Now, [new Change(null, visit)], IsUndone: false, IsLatest: true),
                new WrittenTurn("t4", "promoter", Scene.Now, [new Change(null, Receipt)], IsUndone: false, IsLatest: true),
            ],
        };
        var decision = Deciding.Decide(Scene.Says(new Act(Intent.Correct, new Slots { Evidence = "银行回单" })) with { Plan = Verifying }, facts);
        Assert.Equal(("r1", null), (Assert.Single(decision.Changes).After.Id, decision.Changes[0].After.Review));
    }

    [Fact]
    public void A_reporter_puts_right_what_was_sent_back_but_does_not_take_the_finding_back()
    {
        var rejected = Receipt with { Review = new Review(false, "officer", new DateOnly(2026, 3, 11), "没有回单") };
        var facts = Books(rejected) with { Written = new WrittenTurn("t9", "officer", Scene.Now, [new Change(Receipt, rejected)], IsUndone: false, IsLatest: true), Entries = [rejected] };
        var asked = Deciding.Decide(Scene.Taps("t9", Taps.Change) with { Plan = Verifying }, facts);
        Assert.Equal("correct.say_what", asked.Replies[0].Lead.Key);
        var right = Deciding.Decide(Scene.Says(new Act(Intent.Correct, new Slots { Evidence = "银行回单" }), asked.Talk) with { Plan = Verifying }, facts);
        Assert.Null(Assert.Single(right.Changes).After.Review);

        Assert.Equal("correct.not_yours", Deciding.Decide(Scene.Taps("t9", Taps.Undo) with { Plan = Verifying }, facts).Replies[0].Lead.Key);
    }

    [Fact]
    public void A_finding_taken_back_is_told_to_the_reporter()
    {
        var verified = Receipt with { Review = new Review(true, "officer", new DateOnly(2026, 3, 11), null) };
        var facts = Books(verified) with { Written = new WrittenTurn("t9", "officer", Scene.Now, [new Change(Receipt, verified)], IsUndone: false, IsLatest: true), Entries = [verified] };
        var decision = Deciding.Decide(Scene.Taps("t9", Taps.Undo, speaker: Scene.Officer) with { Plan = Verifying }, facts);
        Assert.Equal((null, "verify.told_reopened"), (Assert.Single(decision.Changes).After.Review, Assert.Single(decision.Notices).Reply.Lead.Key));
    }

    [Fact]
    public void Taking_back_a_report_that_was_looked_at_since_starts_from_how_it_stands()
    {
        var verified = Receipt with { Review = new Review(true, "officer", new DateOnly(2026, 3, 11), null) };
        var facts = Scene.Wrote(new Change(null, Receipt)) with { Projects = [new ProjectFile(Project, [verified])], Entries = [verified] };
        var change = Assert.Single(Deciding.Decide(Scene.Says(new Act(Intent.Undo, Slots.None)) with { Plan = Verifying }, facts).Changes);
        Assert.Equal((verified, true), (change.Before, change.After.IsWithdrawn));
    }

    [Fact]
    public void The_list_is_paged_with_two_taps_for_each_and_none_for_words_of_ones_own()
    {
        var four = Waiting(Receipt, Money("r2", 1m), Money("r3", 2m)) with { WaitingCount = 4 };
        var reply = Assert.Single(Decide(new Act(Intent.AskPending, Slots.None), four).Replies);
        Assert.Equal(["verify", "reject", "verify", "reject", "waiting"], reply.Choices.Select(choice => choice.Tap.Verb));
        Assert.Equal("2", reply.Choices[^1].Tap.Argument);

        var own = Assert.Single(Decide(new Act(Intent.AskPending, Slots.None), Waiting(Receipt with { Person = "officer" })).Replies);
        Assert.Empty(own.Choices);

        var turn = Scene.Says(new Act(Intent.AskPending, Slots.None)) with { Plan = Verifying };
        Assert.Equal(["dazhi"], Deciding.Needs(turn).Waiting!.Units);
        Assert.Empty(Assert.Single(Deciding.Decide(turn, Waiting(Receipt)).Replies).Choices);
    }

    [Fact]
    public void A_plan_that_asks_for_no_verification_says_so() => Assert.Equal(
        "verify.not_wanted", Deciding.Decide(Scene.Says(new Act(Intent.AskPending, Slots.None), speaker: Scene.Officer), Facts.None).Replies[0].Lead.Key);

    private static Decision Decide(Act act, Facts facts) => Deciding.Decide(Scene.Says(act, speaker: Scene.Officer) with { Plan = Verifying }, facts);

    private static Facts Books(params Receipt[] receipts) => Facts.None with { Projects = [new ProjectFile(Project, receipts)] };

    private static Facts Waiting(params Receipt[] receipts) => Books(receipts) with { Waiting = receipts, WaitingCount = receipts.Length };

    private static Receipt Money(string id, decimal yuan) => new()
    {
        Id = id, Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 10), Project = Project.Id, Kind = AmountKind.Funds, Money = new Domain.Money(yuan, "CNY"),
    };
}
