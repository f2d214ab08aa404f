namespace PromoBot.Language;

/// <summary>A message with what is needed to read it.</summary>
/// <param name="Now">The sender's local time.</param>
/// <param name="Known">Names that the books already know; they win over guesses.</param>
/// <param name="Asked">The slot that an open question asks for, as labels.md names it; null where none is open.</param>
public sealed record Said(string Text, DateTimeOffset Now, KnownNames Known, string? Asked = null);
