namespace PromoBot.Dialogs;

/// <summary>Headings of a bulletin's tables.</summary>
internal static class BulletinColumns
{
    public static IReadOnlyList<Value> Of(params IReadOnlyList<string> keys) => [.. keys.Select(key => (Value)Text.Of("bulletin.column_" + key))];
}
