using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>Who may do what to a bulletin, and when.</summary>
public class BulletinTests
{
    private static readonly Period February = new(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28));

    private static readonly Plan Plan = Scene.Plan with { Bulletins = [new BulletinRule(BulletinKind.Monthly, 5) { To = [Role.Leader] }] };

    [Fact]
    public void An_officer_gets_a_draft_where_there_is_none()
    {
        var decision = Decide(Show(February, Scene.Officer));

        var draft = Assert.Single(decision.Bulletins);
        Assert.Equal(("monthly-2026-02-01", 1, February.Last, false), (draft.Id, draft.Revision, draft.At, draft.IsReleased));
        Assert.Equal("bulletin.drafted", Assert.Single(decision.Replies).Lead.Key);
        Assert.Equal(draft.Id, decision.Talk.Bulletin);
        Assert.Empty(decision.Notices);
    }

    [Fact]
    public void A_draft_that_is_there_is_shown_and_not_made_again() =>
        Assert.Empty(Decide(Show(February, Scene.Officer), Draft()).Bulletins);

    [Fact]
    public void Nobody_else_drafts_or_sees_a_draft()
    {
        foreach (var facts in new[] { Facts.None, Holding(Draft()) })
        {
            var decision = Deciding.Decide(Show(February, Scene.Promoter), facts);
            Assert.Empty(decision.Bulletins);
            Assert.StartsWith("bulletin.not_released", Assert.Single(decision.Replies).Lead.Key, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Everybody_reads_a_released_one() =>
        Assert.Equal("bulletin.lead_released", Assert.Single(Decide(Show(February, Scene.Promoter), Released()).Replies).Lead.Key);

    [Fact]
    public void Of_days_to_come_and_of_other_years_there_is_none()
    {
        Assert.Equal("bulletin.not_begun", Lead(Show(new Period(new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 30)), Scene.Officer)));
        Assert.Equal("bulletin.outside", Lead(Show(new Period(new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 30)), Scene.Officer)));
    }

    [Fact]
    public void An_edit_makes_the_next_revision_and_leaves_tables_alone()
    {
        var before = Draft();
        var after = Edited(before, new PaperEdit(EditOf.Paragraph, 1, EditHow.Replace, "二月平稳。"));

        Assert.Equal((before.Revision + 1, true), (after.Revision, after.IsEdited));
        Assert.Equal("二月平稳。", Words(after)[0]);
        Assert.Equal(Tables(before), Tables(after));
    }

    [Theory]
    [InlineData(EditHow.Remove, 1)]
    [InlineData(EditHow.Remove, 2)]
    public void A_paragraph_goes_by_its_number(EditHow how, int number)
    {
        var before = Draft();
        var left = Words(before).Where((_, at) => at != number - 1);

        Assert.Equal(left, Words(Edited(before, new PaperEdit(EditOf.Paragraph, number, how, null))));
    }

    [Fact]
    public void What_is_added_stands_where_it_was_asked_for()
    {
        var before = Draft();

        Assert.Contains("加一句。", Words(Edited(before, new PaperEdit(EditOf.Paragraph, 0, EditHow.Add, "加一句。"))));
        var joined = Edited(before, new PaperEdit(EditOf.Paragraph, 2, EditHow.Add, "加一句。"));
        Assert.Equal(Words(before).Count, Words(joined).Count);
        Assert.Equal("bulletin.joined", Assert.IsType<Value.Phrase>(Paragraphs(joined)[1].Words).Text.Key);
        var highlighted = Edited(before, new PaperEdit(EditOf.Highlight, 0, EditHow.Add, "亮点"));
        Assert.Equal(new PaperPart.Item("亮点"), highlighted.Paper.Sections.Single(section => section.Key == "highlights").Parts[^1]);
        Assert.Empty(Edited(highlighted, new PaperEdit(EditOf.Highlight, 1, EditHow.Remove, null)).Paper.Sections.Single(section => section.Key == "highlights").Parts);
    }

    [Theory]
    [InlineData(EditOf.Paragraph, 0)]
    [InlineData(EditOf.Paragraph, 99)]
    [InlineData(EditOf.Highlight, 1)]
    public void What_is_not_there_is_not_edited(EditOf of, int number)
    {
        var decision = Decide(Says(new Act(Intent.EditBulletin, new Slots { Edit = new PaperEdit(of, number, EditHow.Remove, null) }), Scene.Officer), Draft());

        Assert.Empty(decision.Bulletins);
        Assert.StartsWith("bulletin.no_", Assert.Single(decision.Replies).Lead.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_asks_once_then_freezes_and_goes_to_those_it_is_for()
    {
        var release = Says(new Act(Intent.ReleaseBulletin, Slots.None), Scene.Officer);
        var asked = Decide(release, Draft());
        Assert.Empty(asked.Bulletins);
        Assert.Equal(WriteBulletin.Sure, asked.Talk.Question!.Slot);

        var yes = release with { Text = "", Tap = new Tap(asked.Talk.Question.Turn, Taps.Answer, "release"), Talk = asked.Talk };
        var done = Decide(yes, Draft());

        var released = Assert.Single(done.Bulletins);
        Assert.Equal((true, "officer", 2), (released.IsReleased, released.ReleasedBy, released.Revision));
        Assert.Equal(["leader"], done.Notices.Select(notice => notice.Person));
        Assert.IsType<Block.Document>(Assert.Single(done.Announcements).Blocks[^1]);
        Assert.Null(done.Talk.Question);
    }

    [Fact]
    public void Saying_release_again_says_yes()
    {
        var release = Says(new Act(Intent.ReleaseBulletin, Slots.None), Scene.Officer);

        Assert.Single(Decide(release with { Talk = Decide(release, Draft()).Talk }, Draft()).Bulletins);
    }

    [Fact]
    public void A_released_one_takes_no_edit_and_no_second_release()
    {
        foreach (var act in new[] { new Act(Intent.EditBulletin, new Slots { Edit = new PaperEdit(EditOf.Title, 0, EditHow.Replace, "别的") }), new Act(Intent.ReleaseBulletin, Slots.None) })
        {
            var turn = Says(act, Scene.Officer);
            var decision = Decide(turn with { Talk = turn.Talk with { Bulletin = Released().Id } }, Released());
            Assert.Empty(decision.Bulletins);
            Assert.Equal("bulletin.frozen", Assert.Single(decision.Replies).Lead.Key);
        }
    }

    [Fact]
    public void Before_its_span_is_over_nothing_is_released()
    {
        var march = new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));
        var draft = Assert.Single(Decide(Show(march, Scene.Officer)).Bulletins);

        Assert.Equal("bulletin.too_early", Assert.Single(Decide(Says(new Act(Intent.ReleaseBulletin, Slots.None), Scene.Officer), draft).Replies).Lead.Key);
    }

    [Fact]
    public void Figures_that_end_before_their_span_are_drafted_anew_first() => Assert.Equal(
        "bulletin.old_figures",
        Assert.Single(Decide(Says(new Act(Intent.ReleaseBulletin, Slots.None), Scene.Officer), Draft() with { At = new DateOnly(2026, 2, 20) }).Replies).Lead.Key);

    [Fact]
    public void Only_who_publishes_edits_or_releases() => Assert.Equal(
        "bulletin.may_not", Assert.Single(Decide(Says(new Act(Intent.ReleaseBulletin, Slots.None), Scene.Promoter), Draft()).Replies).Lead.Key);

    [Fact]
    public void On_the_due_morning_the_draft_is_made_once_and_the_officers_hear_of_it()
    {
        var morning = Says(new Act(Intent.Unknown, Slots.None), Scene.Officer) with { Speaker = null, Now = new DateTimeOffset(2026, 3, 5, 8, 30, 0, TimeSpan.FromHours(8)) };

        var step = BulletinMorning.Decide(morning, Facts.None);

        Assert.Equal("monthly-2026-02-01", Assert.Single(step.Bulletins).Id);
        Assert.Equal(["officer"], step.Notices.Select(notice => notice.Person));
        Assert.Empty(BulletinMorning.Decide(morning, Holding(step.Bulletins[0])).Bulletins);
        Assert.Empty(BulletinMorning.Decide(morning, Holding(Released())).Bulletins);
    }

    [Fact]
    public void A_draft_made_while_its_span_ran_is_made_anew_unless_somebody_worked_on_it()
    {
        var morning = Says(new Act(Intent.Unknown, Slots.None), Scene.Officer) with { Speaker = null };
        var early = Draft() with { At = new DateOnly(2026, 2, 20) };

        Assert.Equal(2, Assert.Single(BulletinMorning.Decide(morning, Holding(early)).Bulletins).Revision);
        Assert.Empty(BulletinMorning.Decide(morning, Holding(early with { IsEdited = true })).Bulletins);
    }

    [Fact]
    public void A_figure_that_changed_since_the_bulletin_before_is_told_in_the_next()
    {
        var prior = Released() with { Figures = [new KeptFigure("funds", Indicator.Whole, 1, 0), new KeptFigure("funds", "dazhi", 1, 0)] };
        var facts = Holding(prior) with { Totals = [Funds(Indicator.Whole), Funds("dazhi")] };
        var march = new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));

        var draft = BulletinDraft.Of(Plan, [], BulletinKind.Monthly, march, new DateOnly(2026, 4, 5), facts, null);

        var changes = draft.Paper.Sections.Single(section => section.Key == "changes").Parts.OfType<PaperPart.Table>().Single();
        Assert.Equal(2, changes.Rows.Count);
        Assert.Equal(new Value.Number(1.5m, "亿元"), changes.Rows[0][3]);

        static Total Funds(string owner) => new("funds", owner, new DateOnly(2026, 2, 1), Verification.Verified, 150_000_000m);
    }

    private static Bulletin Draft() => BulletinDraft.Of(Plan, [], BulletinKind.Monthly, February, new DateOnly(2026, 3, 12), Facts.None, null);

    private static Bulletin Released() => Draft() with { ReleasedOn = new DateOnly(2026, 3, 5), ReleasedBy = "officer", Revision = 2 };

    private static Facts Holding(Bulletin bulletin) => Facts.None with { Bulletins = [bulletin] };

    private static Turn Says(Act act, Person speaker) => Scene.Says(act, speaker: speaker) with { Plan = Plan };

    private static Turn Show(Period span, Person speaker) => Says(new Act(Intent.ShowBulletin, new Slots { Period = $"{span.First:yyyy-MM}" }), speaker);

    private static Decision Decide(Turn turn, Bulletin? known = null) => Deciding.Decide(turn, known is null ? Facts.None : Holding(known));

    private static string Lead(Turn turn) => Assert.Single(Decide(turn).Replies).Lead.Key;

    private static Bulletin Edited(Bulletin before, PaperEdit edit) =>
        Assert.Single(Decide(Says(new Act(Intent.EditBulletin, new Slots { Edit = edit }), Scene.Officer), before).Bulletins);

    private static List<PaperPart.Paragraph> Paragraphs(Bulletin bulletin) => [.. bulletin.Paper.Sections.SelectMany(section => section.Parts).OfType<PaperPart.Paragraph>()];

    private static List<string> Words(Bulletin bulletin) => Paragraphs(bulletin).ConvertAll(paragraph => paragraph.Words is Value.Plain plain ? plain.Words : ((Value.Phrase)paragraph.Words).Text.Key + string.Join(',', ((Value.Phrase)paragraph.Words).Text.With.Values));

    private static int Tables(Bulletin bulletin) => bulletin.Paper.Sections.SelectMany(section => section.Parts).OfType<PaperPart.Table>().Sum(table => table.Rows.Count);
}
