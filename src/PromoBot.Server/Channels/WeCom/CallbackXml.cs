using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>XML as callbacks carry it, in and out: no DTD, so no entities of anybody's making, and nothing fetched.</summary>
internal static class CallbackXml
{
    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <returns>Null where it is none, or carries a DTD.</returns>
    public static XElement? Read(TextReader text)
    {
        try
        {
            using var reader = XmlReader.Create(text, Careful);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public static XElement? Read(string xml) => Read(new StringReader(xml));

    /// <returns>Null where there is none, or only blanks.</returns>
    public static string? Word(XElement of, string name) =>
        of.Element(name)?.Value is { } word && !string.IsNullOrWhiteSpace(word) ? word : null;

    public static string Envelope(Sealed answer) => Text(new XElement(
        "xml",
        new XElement("Encrypt", new XCData(answer.Encrypted)),
        new XElement("MsgSignature", new XCData(answer.Signature)),
        new XElement("TimeStamp", answer.Timestamp.ToString(CultureInfo.InvariantCulture)),
        new XElement("Nonce", new XCData(answer.Nonce))));

    public static string Text(XElement xml) => xml.ToString(SaveOptions.DisableFormatting);
}
