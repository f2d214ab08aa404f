using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenAI.Chat;

namespace PromoBot.Server.Model;

/// <summary>What is sent for one message.</summary>
internal static class ModelRequest
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Instructions = Load();

    private static readonly string WithSchema = $"{Instructions}\nThe JSON object must follow this JSON schema:\n{LabelSchema.Text}\n";

    /// <summary>The message goes as a JSON string: no quotation mark in it can end the data and begin an instruction.</summary>
    public static IReadOnlyList<ChatMessage> Messages(string message, DateTimeOffset now, Capability capability) =>
    [
        new SystemChatMessage(capability is Capability.JsonSchema ? Instructions : WithSchema),
        new UserChatMessage(JsonSerializer.Serialize(
            new
            {
                now = now.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture),
                weekday = now.DayOfWeek.ToString(),
                message,
            },
            Readable)),
    ];

    /// <summary>Neither temperature nor a limit of tokens: each is refused by some of the endpoints.</summary>
    public static ChatCompletionOptions Options(Capability capability) => new()
    {
        ResponseFormat = capability switch
        {
            Capability.JsonSchema => ChatResponseFormat.CreateJsonSchemaFormat("labels", BinaryData.FromString(LabelSchema.Text), jsonSchemaIsStrict: true),
            Capability.JsonObject => ChatResponseFormat.CreateJsonObjectFormat(),
            Capability.Plain => null,
            _ => throw new InvalidOperationException($"No form of answer for {capability}."),
        },
    };

    private static string Load()
    {
        using var stream = typeof(ModelRequest).Assembly.GetManifestResourceStream("Model/instructions.txt")
            ?? throw new InvalidOperationException("Model/instructions.txt is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
