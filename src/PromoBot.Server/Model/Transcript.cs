namespace PromoBot.Server.Model;

/// <summary>What came of listening to a voice message.</summary>
public abstract record Transcript
{
    private Transcript()
    {
    }

    public sealed record Words(string Text) : Transcript;

    /// <param name="Why">For the log; no secret.</param>
    /// <param name="IsForGood">There is nothing to be made out in it. Else nobody listened, and later somebody may.</param>
    public sealed record None(string Why, bool IsForGood) : Transcript;
}
