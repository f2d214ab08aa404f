using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Words;

namespace PromoBot.Server.Documents;

/// <summary>What a file adds to the words of a paper: numbers of headings and items.</summary>
internal static class PaperWords
{
    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>一、总体情况; null where the section has no heading.</summary>
    public static string? Heading(PaperSection section, int number, Speaker speaker) => section.Heading is { } heading
        ? speaker.Say("documents.heading", ("number", speaker.Locale == Locale.Zh ? Numeral(number) : $"{number}"), ("words", heading))
        : null;

    public static string Item(PaperPart.Item item, int number, Speaker speaker) =>
        speaker.Say("documents.item", ("number", $"{number}"), ("words", item.Words));

    /// <summary>Up to 99: nobody reads more sections.</summary>
    private static string Numeral(int number) => number < 10
        ? Numerals[number].ToString()
        : $"{(number < 20 ? "" : Numerals[number / 10])}十{(number % 10 == 0 ? "" : Numerals[number % 10])}";
}
