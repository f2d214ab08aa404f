using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Makes one decision of what the conversations decided: one card for all that was written, then the other replies.</summary>
internal static class Composing
{
    public static Decision Alone(Turn turn, Reply reply, Question? stillOpen = null) => new()
    {
        Talk = turn.Talk,
        Replies = stillOpen is null ? [reply] : [reply, Put(stillOpen)],
    };

    /// <summary>Nothing is written yet: what was only asked is answered, then the question is put.</summary>
    public static Decision Ask(Turn turn, Question question, IReadOnlyList<Step> steps) => new()
    {
        Talk = turn.Talk with { Question = question, Expecting = null },
        Replies = [.. Others(steps), Put(question)],
        AuditNotes = [.. steps.SelectMany(step => step.AuditNotes)],
    };

    public static Decision Compose(Turn turn, Heard heard, Facts facts, IReadOnlyList<Step> steps)
    {
        IReadOnlyList<Change> changes = [.. steps.SelectMany(step => step.Changes)];
        var delta = Books.Delta(turn.Plan, facts, changes);
        return new Decision
        {
            Changes = changes,
            Contributions = delta,
            Talk = new Talk(
                heard.StillOpen,
                steps.Select(step => step.Expecting).LastOrDefault(expecting => expecting is not null),
                steps.Select(step => step.Focus).LastOrDefault(focus => focus is not null) ?? (IsElsewhere(changes) ? null : turn.Talk.Focus))
            {
                Figures = steps.Select(step => step.Figures).LastOrDefault(figures => figures is not null) ?? turn.Talk.Figures,
                Listing = steps.Select(step => step.Listing).LastOrDefault(listing => listing is not null) ?? turn.Talk.Listing,
                // Where records were written with it, they all go together.
                Reminder = changes.Count > 0 ? null : steps.Select(step => step.Reminder).LastOrDefault(reminder => reminder is not null),
                Bulletin = steps.Select(step => step.Bulletin).LastOrDefault(bulletin => bulletin is not null) ?? turn.Talk.Bulletin,
            },
            Replies =
            [
                .. Written(turn, facts, delta, steps),
                .. Others(steps),
                .. heard.LetGo ? [Reply.Of(Text.Of("talk.let_go"))] : Array.Empty<Reply>(),
                .. heard.StillOpen is { } open ? [Put(open)] : Array.Empty<Reply>(),
            ],
            Reminders = [.. steps.SelectMany(step => step.Reminders)],
            Notices = [.. steps.SelectMany(step => step.Notices)],
            ReminderNotes = [.. steps.SelectMany(step => step.ReminderNotes)],
            Bulletins = [.. steps.SelectMany(step => step.Bulletins)],
            Announcements = [.. steps.SelectMany(step => step.Announcements)],
            Undoes = steps.Select(step => step.Undoes).LastOrDefault(undone => undone is not null),
            Binds = steps.Select(step => step.Binds).LastOrDefault(person => person is not null),
            AuditNotes = [.. steps.SelectMany(step => step.AuditNotes)],
        };
    }

    /// <summary>After a new visit, "that project" is no longer the one before it.</summary>
    private static bool IsElsewhere(IReadOnlyList<Change> changes) => changes.Any(change => change is { Before: null, After: Visit });

    /// <summary>The card: what was understood, what it does to the targets, what could be added, and the way back.</summary>
    private static IReadOnlyList<Reply> Written(Turn turn, Facts facts, ContributionDelta delta, IReadOnlyList<Step> steps)
    {
        var written = steps.Where(step => step.Shown.Count > 0).ToList();
        if (written.Count == 0)
            return [];
        var done = written.Select(step => step.Done).OfType<Text>().Distinct().ToList();
        var lead = written.Select(step => step.Headline).FirstOrDefault(headline => headline is not null)
            ?? Text.Of("talk.saved", ("what", new Value.Phrases(done)));
        return
        [
            new Reply(
                lead,
                [
                    .. written.Where((step, at) => !IsShownAgain(step, written.Skip(at + 1))).SelectMany(step => step.Shown),
                    .. EffectLines.Of(turn, facts, delta, steps),
                    .. written.SelectMany(step => step.Remarks)
                        .Concat(RecordState.Remarks(turn, [.. written.SelectMany(step => step.Changes)]))
                        .Select(remark => new Block.Paragraph(remark, IsQuiet: true)),
                ],
                [.. written.SelectMany(step => step.Choices), .. WaysBack(turn, [.. steps.SelectMany(step => step.Changes)])]),
        ];
    }

    /// <summary>A lead that the same message says is signed: the project is shown once, as it ends up. A doubt is always shown.</summary>
    private static bool IsShownAgain(Step step, IEnumerable<Step> later) =>
        step.Changes is [{ After: Project project }]
        && !step.Shown.OfType<Block.FactList>().Any(list => list.Facts.Any(fact => fact.IsUnsure))
        && later.Any(other => other.Shown.Count > 0 && other.Changes is [{ After: Project again }] && again.Id == project.Id);

    /// <summary>What an officer found is taken back, not changed: the words are the reporter's.</summary>
    private static IEnumerable<Choice> WaysBack(Turn turn, IReadOnlyList<Change> changes)
    {
        if (changes.Any(change => !RecordState.IsRuling(change)))
            yield return new Choice(Text.Of("talk.change"), new Tap(turn.Id, Taps.Change));
        if (changes.Count > 0)
            yield return new Choice(Text.Of("talk.undo"), new Tap(turn.Id, Taps.Undo));
    }

    private static IEnumerable<Reply> Others(IReadOnlyList<Step> steps) => steps.SelectMany(step => step.Replies);

    private static Reply Put(Question question) => new(
        question.Words,
        question.Shown,
        [
            .. question.Options.Select(option => new Choice(option.Label, new Tap(question.Turn, Taps.Answer, option.Value))),
            new Choice(Text.Of("talk.drop"), new Tap(question.Turn, Taps.Drop)),
        ]);
}
