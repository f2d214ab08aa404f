namespace PromoBot.Server.Store;

/// <summary>
/// Amounts of contributions as the database holds them: whole numbers of 1/10,000, so that sums are exact in every database.
/// That is enough for a hundredth of a cent and for shares of 0.01 %, and reaches 922 万亿 units.
/// </summary>
internal static class Scaled
{
    private const decimal Scale = 10_000m;

    /// <exception cref="ArgumentOutOfRangeException">The amount has more than four decimals or is too large to be kept exactly.</exception>
    public static long From(decimal amount)
    {
        // The range first: multiplying near decimal.MaxValue would overflow.
        if (Math.Abs(amount) > long.MaxValue / Scale || decimal.Truncate(amount * Scale) != amount * Scale)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "The books keep four decimals and at most 922 trillion.");
        return (long)(amount * Scale);
    }

    public static decimal ToAmount(long scaled) => scaled / Scale;
}
