using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>A handover that waits is told to whoever may take it over, once it has lain for two working days.</summary>
public sealed class HandoverWatchTests
{
    private static readonly Person Head = new("head", "花桥负责人", ["huaqiao"], "主要领导", Role.Head);

    private static readonly Person Other = new("other", "花桥专员", ["huaqiao"], "专员", Role.Promoter);

    /// <summary>Handed on Thursday, 12 March 2026.</summary>
    private static readonly Handover Handed = new()
    {
        Id = "h1", Unit = "huaqiao", Person = "promoter", Date = new DateOnly(2026, 3, 12), Project = "p-电池壳体", From = "dazhi",
    };

    [Theory]
    [InlineData("2026-03-12", null)]
    [InlineData("2026-03-13", null)]
    [InlineData("2026-03-16", "0")]
    [InlineData("2026-03-18", "0")]
    [InlineData("2026-03-19", "1")]
    public void It_is_told_from_the_second_working_day_on_and_anew_each_week(string today, string? step) =>
        Assert.Equal(step, Said(Head, today)?.Step);

    [Fact]
    public void It_says_what_waits_and_lets_it_be_taken_over_with_a_tap()
    {
        var reply = Assert.Single(Survey(Head, "2026-03-16", Waiting(Handed)).Notices).Reply;

        var what = Assert.IsType<Value.Phrase>(reply.Lead.With["what"]).Text;
        Assert.Equal("remind.handover", what.Key);
        Assert.Contains(new Tap("t1", Taps.TakeOver, "h1"), reply.Choices.Select(choice => choice.Tap));
    }

    [Theory]
    [InlineData(null, "head", true)]
    // A unit with a head leaves it to the head.
    [InlineData(null, "other", false)]
    [InlineData(null, "officer", false)]
    [InlineData("other", "other", true)]
    [InlineData("other", "head", false)]
    public void It_is_told_to_whoever_is_to_take_it(string? taker, string person, bool isTold)
    {
        var somebody = new[] { Head, Other, Scene.Officer }.Single(one => one.Id == person);

        Assert.Equal(isTold, Said(somebody, "2026-03-16", Handed with { Taker = taker }) is not null);
    }

    [Theory]
    [InlineData(HandoverState.Taken)]
    [InlineData(HandoverState.SentBack)]
    public void Once_it_is_settled_it_is_told_no_more(HandoverState state) =>
        Assert.Null(Said(Head, "2026-03-16", Handed with { State = state }));

    private static ReminderNote.Said? Said(Person person, string today, Handover? handed = null) =>
        Survey(person, today, Waiting(handed ?? Handed)).ReminderNotes.OfType<ReminderNote.Said>().SingleOrDefault(said => said.Kind == ReminderKind.Handover);

    private static Facts Waiting(Handover handed) => Scene.Knowing(Scene.Project("电池壳体")) with { Handovers = [handed] };

    private static Decision Survey(Person person, string today, Facts facts) => Deciding.Decide(
        Scene.Says(new Act(Intent.Unknown, Slots.None), speaker: person, text: "") with
        {
            Now = new DateTimeOffset(DateTime.Parse(today).AddHours(9), TimeSpan.FromHours(8)),
            People = [Scene.Promoter, Scene.Officer, Head, Other],
            Alarm = new Alarm.Survey(new TimeOnly(9, 0)),
        },
        facts);
}
