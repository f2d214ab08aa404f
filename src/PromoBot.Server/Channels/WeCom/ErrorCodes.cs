namespace PromoBot.Server.Channels.WeCom;

/// <summary>What WeCom's error codes mean for what was to be sent.</summary>
internal static class ErrorCodes
{
    public const int Busy = -1;

    /// <summary>The token was withdrawn before its time, has run out, or is missing: a fresh one mends it.</summary>
    public static bool IsTokenTrouble(int code) => code is 40014 or 41001 or 42001;

    /// <summary>A setting on one side or the other is wrong: whatever is sent waits until somebody mends it.</summary>
    public static bool IsSetUpTrouble(int code) =>
        IsTokenTrouble(code) || code is 40001 or 40013 or 40056 or 48002 or 60020 or 301002;

    /// <summary>Too much at once, all in all.</summary>
    public static bool IsTooMuch(int code) => code is 45009 or 45033;

    /// <summary>The member is gone, unknown, or outside of what the app may see.</summary>
    public static bool IsNobody(int code) => code is 40003 or 60011 or 60111 or 81013 or 82001;

    /// <summary>How long to leave WeCom alone; null where that is not said.</summary>
    public static TimeSpan? Wait(int code) => code switch
    {
        45009 => TimeSpan.FromSeconds(60),
        _ when IsSetUpTrouble(code) => TimeSpan.FromSeconds(30),
        _ => null,
    };

    /// <summary>Codes that the self-check has words for (<c>we_com.error_60020</c>).</summary>
    public static readonly IReadOnlyList<int> Explained =
        [Busy, 40001, 40003, 40013, 40014, 40056, 41001, 42001, 45009, 45033, 48002, 60011, 60020, 60111, 301002];
}
