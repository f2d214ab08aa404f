using PromoBot.Language;

namespace PromoBot.Server.Model;

/// <summary>What came of asking.</summary>
public abstract record ModelAnswer
{
    private ModelAnswer()
    {
    }

    /// <summary>Labels, not yet grounded.</summary>
    public sealed record Labels(IReadOnlyList<Act> Acts) : ModelAnswer;

    /// <summary>It will not speak about this message. The endpoint works.</summary>
    public sealed record Refused : ModelAnswer;

    /// <summary>Too late, broken off, not to be read, or an error.</summary>
    /// <param name="Why">One word for the metrics: <c>timeout</c>, <c>cut</c>, <c>http_429</c>.</param>
    public sealed record Failed(string Why, TimeSpan? RetryAfter = null) : ModelAnswer;
}
