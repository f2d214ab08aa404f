namespace PromoBot.Dialogs;

/// <summary>The verbs of buttons (<see cref="Tap.Verb"/>).</summary>
public static class Taps
{
    /// <summary>Answers the open question; the argument is an option's value.</summary>
    public const string Answer = "answer";

    /// <summary>Drops the open question.</summary>
    public const string Drop = "drop";

    /// <summary>Takes back what the turn of the button wrote.</summary>
    public const string Undo = "undo";

    /// <summary>Asks what to change about what the turn of the button wrote.</summary>
    public const string Change = "change";

    /// <summary>Shows more; the argument says of what.</summary>
    public const string Show = "show";

    /// <summary>Finds the record right whose id is the argument.</summary>
    public const string Verify = "verify";

    /// <summary>Sends the record back whose id is the argument.</summary>
    public const string Reject = "reject";

    /// <summary>Shows what waits to be verified; the argument says from which on.</summary>
    public const string Waiting = "waiting";

    /// <summary>Finds a point of a project's quality met, or no longer: the argument is the project's id and the point (<see cref="JudgeQuality"/>).</summary>
    public const string Judge = "judge";

    /// <summary>Puts off what the button's message reminded of; the argument is a number in it, or nothing for all.</summary>
    public const string PutOff = "put_off";

    /// <summary>What the reminder asked for is done; the argument as of <see cref="PutOff"/>.</summary>
    public const string Finish = "finish";

    /// <summary>No more of that reminder; the argument as of <see cref="PutOff"/>, or the key of a reminder.</summary>
    public const string NoMore = "no_more";

    /// <summary>Goes on with the list that was shown in part.</summary>
    public const string More = "more";

    /// <summary>Takes over the handover whose id is the argument.</summary>
    public const string TakeOver = "take_over";

    /// <summary>Sends back the handover whose id is the argument.</summary>
    public const string SendBack = "send_back";

    /// <summary>Opens a bulletin, one of its sections or files, drafts it anew or releases it; the argument says what (<see cref="BulletinAsk"/>).</summary>
    public const string Bulletin = "bulletin";

    /// <summary>Sends the argument as if it had been typed: suggestions.</summary>
    public const string Say = "say";

    public const string Help = "help";

    /// <summary>The page was opened.</summary>
    public const string Greet = "greet";
}
