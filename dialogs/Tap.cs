namespace PromoBot.Dialogs;

/// <summary>What a button sends back. It names the turn it was drawn in, so that an old button never acts on a newer talk.</summary>
/// <param name="Turn">Id of the turn whose reply held the button.</param>
/// <param name="Verb">What is wanted: <c>undo</c>, <c>change</c>, <c>answer</c>, <c>show</c>.</param>
/// <param name="Argument">What the verb is about: a choice's value, an indicator's id; null where nothing.</param>
public sealed record Tap(string Turn, string Verb, string? Argument = null);
