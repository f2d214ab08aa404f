using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

public sealed class DoubtTests
{
    [Fact]
    public void A_name_near_a_known_one_is_asked_and_the_answer_written()
    {
        var act = Scene.Visit("新莱福科技") with { Doubts = [new Doubt("companies", ["新来福科技"])] };
        var asked = Deciding.Decide(Scene.Says(act), Facts.None);
        Assert.Equal((0, "talk.ask_meant_companies"), (asked.Changes.Count, asked.Replies[0].Lead.Key));

        var decision = Deciding.Decide(Scene.Taps("t1", Taps.Answer, "新来福科技", asked.Talk), Facts.None);
        Assert.Equal(["新来福科技"], Assert.IsType<Visit>(Assert.Single(decision.Changes).After).Companies);
    }

    [Fact]
    public void What_is_unsure_throughout_is_shown_and_written_only_after_a_yes()
    {
        var act = Scene.Visit("比亚迪") with { Doubts = [new Doubt("companies", []), new Doubt("date", [])] };
        var asked = Deciding.Decide(Scene.Says(act), Facts.None);
        Assert.Empty(asked.Changes);
        Assert.Contains(asked.Replies[0].Blocks.OfType<Block.FactList>().Single().Facts, fact => fact.IsUnsure);

        var decision = Deciding.Decide(Scene.Says(new Act(Intent.Confirm, Slots.None), asked.Talk), Facts.None);
        Assert.Single(decision.Changes);
    }

    [Fact]
    public void A_refused_request_leaves_a_note_and_no_record()
    {
        var decision = Deciding.Decide(Scene.Says(new Act(Intent.Unknown, Slots.None) { IsRefused = true }, text: "帮我编5条"), Facts.None);
        Assert.Equal(("help.refused", "refused: 帮我编5条"), (decision.Replies[0].Lead.Key, Assert.Single(decision.AuditNotes)));
        Assert.Empty(decision.Changes);
    }
}
