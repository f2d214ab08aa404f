namespace PromoBot.Language;

/// <summary>Which words hide shorter ones inside them.</summary>
internal static class Layers
{
    public const int Count = 5;
    private const int Reporting = 0;
    private const int Asking = 1;
    private const int Grammar = 2;
    private const int Measure = 3;
    private const int OfNames = 4;

    public static int Of(Sign sign) => sign switch
    {
        <= Sign.LogEventPlanned => Reporting,
        < Sign.Stop or Sign.Question => Asking,
        Sign.Stop or Sign.EnglishStop => Grammar,
        Sign.Tag or Sign.Indicator => Measure,
        _ => OfNames,
    };

    /// <param name="sign">Of the word inside. A brand in a cue (腾讯会议) is no company met.</param>
    public static bool Hides(int outer, int inner, Sign sign)
    {
        if (outer == Asking)
            return inner == Asking && sign != Sign.Question;
        if (outer == Measure)
            return inner is Measure or OfNames && sign != Sign.Kind
                || sign is >= Sign.MoveProjectTalking and <= Sign.MoveProjectLost;
        if (outer == OfNames)
            return sign != Sign.Question;
        if (outer == Reporting)
            return inner == Reporting;
        return inner is Reporting or Grammar or OfNames;
    }
}
