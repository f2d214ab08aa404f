namespace PromoBot.Server.Model;

/// <summary>How an endpoint can be held to a form of answer.</summary>
public enum Capability
{
    /// <summary>A strict JSON schema: OpenAI, Azure OpenAI.</summary>
    JsonSchema,

    /// <summary>Some JSON object, the schema told in words: DeepSeek, Qwen, GLM.</summary>
    JsonObject,

    /// <summary>Nothing: the answer is text that should hold JSON.</summary>
    Plain,
}
