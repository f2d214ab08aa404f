using System.Text.Json;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>How one call of WeCom's API ended.</summary>
public abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    /// <summary><c>errcode</c> 0.</summary>
    public sealed record Done(JsonElement Body) : ApiAnswer;

    /// <summary>A file, in place of words about one.</summary>
    public sealed record File(byte[] Bytes) : ApiAnswer;

    /// <summary>WeCom says no; nothing was done.</summary>
    /// <param name="Message">As WeCom says it: for the log and the self-check, not for members.</param>
    public sealed record Failed(int Code, string Message) : ApiAnswer;

    /// <summary>No connection came about: nothing was done.</summary>
    public sealed record NotReached(string Why) : ApiAnswer;

    /// <summary>The answer did not come, or was none: nobody knows whether it was done.</summary>
    public sealed record Unclear(string Why) : ApiAnswer;
}
