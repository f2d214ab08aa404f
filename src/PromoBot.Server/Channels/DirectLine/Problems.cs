namespace PromoBot.Server.Channels.DirectLine;

/// <summary>What is wrong with a call: RFC 9457 with the <c>error.code</c> that Direct Line clients look for.</summary>
internal static class Problems
{
    public static IResult Of(int status, string code, string detail) => TypedResults.Problem(
        detail,
        statusCode: status,
        extensions: [new("error", new { code, message = detail })]);

    public static IResult NoToken() => Of(401, "MissingToken", "Expected 'Authorization: Bearer <token>'.");

    public static IResult UnknownToken() => Of(403, "BadToken", "This token is not ours.");

    public static IResult ExpiredToken() => Of(403, "TokenExpired", "This token has expired.");

    public static IResult OtherConversation() => Of(403, "BadConversation", "This token is for another conversation.");

    public static IResult BadBody(string detail) => Of(400, "BadSyntax", detail);

    public static IResult TooLarge(int bytes) => Of(413, "MessageSizeTooBig", $"At most {bytes} bytes are taken.");
}
