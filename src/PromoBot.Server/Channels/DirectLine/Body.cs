namespace PromoBot.Server.Channels.DirectLine;

/// <summary>Reads a request's body up to a limit.</summary>
internal static class Body
{
    /// <returns>Null where the body is larger.</returns>
    public static async Task<byte[]?> Read(HttpRequest request, int atMost, CancellationToken cancel)
    {
        if (request.ContentLength > atMost)
            return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancel)) > 0)
        {
            if (body.Length + count > atMost)
                return null;
            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }
}
