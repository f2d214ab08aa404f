using PromoBot.Language;

namespace PromoBot.Server.Documents;

/// <summary>A file that was made of the books.</summary>
/// <param name="Name">With its ending.</param>
public sealed record MadeDocument(string Name, string ContentType, byte[] Bytes)
{
    /// <summary>What a file of the kind ends with, and is called over HTTP.</summary>
    public static (string Ending, string ContentType) Of(FileFormat kind) => kind switch
    {
        FileFormat.Word => (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        FileFormat.Excel => (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        FileFormat.Pdf => (".pdf", "application/pdf"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No file of this kind can be made."),
    };
}
