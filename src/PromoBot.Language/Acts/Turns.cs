namespace PromoBot.Language;

/// <summary>Words with which a speaker turns to something else, or goes on, where dictated text has no comma.</summary>
internal static class Turns
{
    private static readonly string[] Others = ["再帮我看", "再帮我查", "再帮我问", "再帮我导", "再看看我们", "再看下我们", "再查一下", "再查下", "顺便问", "顺便查", "顺便看", "顺便帮我", "顺便提醒",
        "顺便导", "另外帮我", "另外再", "另外提醒", "另外问", "另外还有", "还有帮我", "还有提醒我", "对了提醒", "对了帮我", "对了再", "完事提醒", "完事下", "完事帮我", "然后帮我", "然后提醒我", "然后再提醒", "然后再帮我",
        "还有就是帮我", "还有就是提醒"];

    private static readonly string[] Further = ["然后他", "然后我", "然后对方", "然后说", "然后又", "然后还", "然后下", "然后明", "然后今", "然后昨", "然后约", "然后那", "接着又", "接着去", "另外他", "另外还", "还有就是", "另外那"];

    public static bool Opens(string text, int at) => Starts(Others, text, at);

    public static bool GoesOn(string text, int at) => Starts(Further, text, at)
        || Characters.StartsAt(text, at, "另外") && !Characters.IsAnyAt(text, at + 2, "一两三几的那有家个找");

    private static bool Starts(string[] words, string text, int at)
    {
        if (at >= text.Length || !"再顺另还对完然接".Contains(text[at], StringComparison.Ordinal))
            return false;
        foreach (var word in words)
        {
            if (Characters.StartsAt(text, at, word))
                return true;
        }
        return false;
    }
}
