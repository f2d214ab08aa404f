namespace PromoBot.Server.Store;

/// <summary>
/// The books cannot be opened or used: the message is one sentence for the person who runs the bot, naming the place and what
/// to do. Commands print it on standard error and end with 1.
/// </summary>
public sealed class StoreUnusableException(string message, Exception? inner = null) : Exception(message, inner);
