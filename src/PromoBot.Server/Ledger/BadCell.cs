namespace PromoBot.Server.Ledger;

/// <summary>Something in a file that cannot go into the books.</summary>
/// <param name="Cell">B7, or a whole row: 7.</param>
/// <param name="Found">What stands there.</param>
internal sealed record BadCell(string Sheet, string Cell, string Found, string Expected)
{
    public override string ToString() => $"{Sheet}!{Cell}: {Found}; expected {Expected}";

    /// <summary>A cell's text is somebody's, and may be long or hold anything.</summary>
    public static string Shown(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return line.Length > 60 ? $"'{line[..60]}…'" : $"'{line}'";
    }
}
