using System.Buffers.Text;
using System.Security.Cryptography;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>
/// Knows a browser again by a signed cookie: who gave the invitation code once must not be asked for it every half hour.
/// </summary>
public sealed class Visitors(Seal seal)
{
    private const string Cookie = "promobot_visitor";
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    /// <summary>The browser's own id, made on its first visit.</summary>
    public string Of(HttpContext context)
    {
        var visitor = context.Request.Cookies.TryGetValue(Cookie, out var sealedId)
                      && seal.Read(sealedId, Ticket.Visitor) is TicketReading.Valid valid
            ? valid.Ticket.User
            : $"dl_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}";
        context.Response.Cookies.Append(Cookie, seal.Sign(Ticket.Visitor, visitor, "", null, Life), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Life,
            Path = "/directline",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
        return visitor;
    }
}
