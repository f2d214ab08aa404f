namespace PromoBot.Training;

/// <summary>A labelled message taken apart.</summary>
/// <param name="IsFresh">No rule has seen its set: what the rules find in it is worth what it will be worth in messages to come.</param>
internal sealed record Example(Gold Gold, Message Message, bool IsFresh);
