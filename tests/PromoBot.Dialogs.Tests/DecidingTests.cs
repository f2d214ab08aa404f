using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

public sealed class DecidingTests
{
    [Fact]
    public void A_visit_and_a_lead_of_one_message_make_one_card()
    {
        var decision = Deciding.Decide(Scene.Says([Scene.Visit("比亚迪"), Scene.Lead("电池壳体项目", 2_000_000_000m)]), Facts.None);

        Assert.Collection(decision.Changes, change => Assert.IsType<Visit>(change.After), change => Assert.IsType<Project>(change.After));
        var card = Assert.Single(decision.Replies);
        Assert.Equal("talk.saved", card.Lead.Key);
        Assert.Equal([Taps.Change, Taps.Undo], card.Choices.Select(choice => choice.Tap.Verb));
        Assert.Contains("talk.prospect", Scene.Keys(decision));
    }

    [Fact]
    public void Deciding_twice_gives_the_same_records()
    {
        var turn = Scene.Says(Scene.Lead("电池壳体项目"));
        var ids = Enumerable.Range(0, 2).Select(_ => Deciding.Decide(turn, Facts.None).Changes.Single().After.Id);
        Assert.Single(ids.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_visit_without_a_company_asks_for_it_and_writes_nothing_of_the_message()
    {
        var decision = Deciding.Decide(Scene.Says([new Act(Intent.ReportVisit, Slots.None), Scene.Lead("电池壳体项目")]), Facts.None);

        Assert.Empty(decision.Changes);
        Assert.Equal(("companies", 0, 2), (decision.Talk.Question!.Slot, decision.Talk.Question.Index, decision.Talk.Question.Acts.Count));
        Assert.Equal(["log_visit.ask_company"], Scene.Keys(decision));
    }

    [Fact]
    public void The_answer_completes_all_that_waited()
    {
        var asked = Deciding.Decide(Scene.Says([new Act(Intent.ReportVisit, Slots.None), Scene.Lead("电池壳体项目")]), Facts.None);
        var answer = Scene.Says(new Act(Intent.Unknown, Slots.None), asked.Talk, answer: new Slots { Companies = ["比亚迪"] });

        var decision = Deciding.Decide(answer, Facts.None);

        Assert.Equal(2, decision.Changes.Count);
        Assert.Equal(["比亚迪"], Assert.IsType<Visit>(decision.Changes[0].After).Companies);
        Assert.Null(decision.Talk.Question);
    }

    [Fact]
    public void A_question_asked_in_between_is_answered_and_the_open_one_put_again()
    {
        var asked = Deciding.Decide(Scene.Says(new Act(Intent.ReportVisit, Slots.None)), Facts.None);
        var decision = Deciding.Decide(Scene.Says(new Act(Intent.Help, Slots.None), asked.Talk), Facts.None);

        Assert.Equal("help.what", decision.Replies[0].Lead.Key);
        Assert.Equal("log_visit.ask_company", decision.Replies[^1].Lead.Key);
        Assert.NotNull(decision.Talk.Question);
    }

    [Fact]
    public void A_question_left_aside_twice_is_let_go()
    {
        var asked = Deciding.Decide(Scene.Says(new Act(Intent.ReportVisit, Slots.None)), Facts.None);
        var once = Deciding.Decide(Scene.Says(new Act(Intent.Help, Slots.None), asked.Talk), Facts.None);
        var twice = Deciding.Decide(Scene.Says(new Act(Intent.Help, Slots.None), once.Talk), Facts.None);
        Assert.Equal("talk.let_go", twice.Replies[^1].Lead.Key);
        Assert.Null(twice.Talk.Question);
    }

    [Fact]
    public void A_whole_new_report_takes_the_place_of_the_one_that_waited()
    {
        var asked = Deciding.Decide(Scene.Says(new Act(Intent.ReportVisit, new Slots { Leader = "李区长" })), Facts.None);
        var decision = Deciding.Decide(Scene.Says(Scene.Visit("小米"), asked.Talk), Facts.None);

        Assert.Null(Assert.IsType<Visit>(Assert.Single(decision.Changes).After).Leader);
        Assert.Null(decision.Talk.Question);
    }

    [Fact]
    public void Calling_it_off_drops_the_question()
    {
        var asked = Deciding.Decide(Scene.Says(new Act(Intent.ReportVisit, Slots.None)), Facts.None);
        var decision = Deciding.Decide(Scene.Says(new Act(Intent.Cancel, Slots.None), asked.Talk), Facts.None);

        Assert.Equal(["talk.dropped"], Scene.Keys(decision));
        Assert.Null(decision.Talk.Question);
    }

    [Fact]
    public void A_button_of_an_older_question_does_nothing()
    {
        var asked = Deciding.Decide(Scene.Says(new Act(Intent.ReportStage, new Slots { Project = "电池壳体项目" })), Facts.None);
        var decision = Deciding.Decide(Scene.Taps("an-older-turn", Taps.Answer, "Signed", asked.Talk), Facts.None);

        Assert.Empty(decision.Changes);
        Assert.Equal("talk.old_button", decision.Replies[0].Lead.Key);
    }

    [Theory]
    [InlineData(Intent.ReportVisit)]
    [InlineData(Intent.ReportLead)]
    [InlineData(Intent.ReportFunds)]
    public void A_leader_looks_and_does_not_report(Intent intent)
    {
        var decision = Deciding.Decide(Scene.Says(new Act(intent, new Slots { Companies = ["比亚迪"] }), speaker: Scene.Leader), Facts.None);
        Assert.Equal((0, "talk.may_not"), (decision.Changes.Count, decision.Replies[0].Lead.Key));
    }

    [Fact]
    public void Pasted_text_is_answered_and_never_written()
    {
        var decision = Deciding.Decide(Scene.Says(Scene.Visit("比亚迪"), text: new string('长', Deciding.LongestMessage + 1)), Facts.None);
        Assert.Equal((0, "help.too_long"), (decision.Changes.Count, decision.Replies[0].Lead.Key));
    }

    [Fact]
    public void Whatever_can_be_meant_is_answered() =>
        Assert.Empty(Enum.GetValues<Intent>().Except(Conversations.All.SelectMany(conversation => conversation.Answers)));
}
