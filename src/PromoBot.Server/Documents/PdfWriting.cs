using System.Diagnostics;
using System.Xml.Linq;

namespace PromoBot.Server.Documents;

/// <summary>PDF by way of LibreOffice, where it is installed: no library of ours makes it.</summary>
internal static class PdfWriting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>LibreOffice does one thing at a time for each profile.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1);

    private static readonly string[] Names = ["soffice", "libreoffice", "soffice.exe"];

    private static readonly string? Program = Find();

    public static bool IsThere => Program is not null;

    /// <exception cref="InvalidOperationException">LibreOffice is missing, or made no PDF.</exception>
    public static async Task<byte[]> Of(byte[] word, CancellationToken cancel)
    {
        var program = Program ?? throw new InvalidOperationException("There is no LibreOffice to make a PDF with.");
        var folder = Directory.CreateTempSubdirectory("promobot-pdf-");
        await OneAtATime.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "paper.docx"), word, cancel).ConfigureAwait(false);
            await Convert(program, folder.FullName, cancel).ConfigureAwait(false);
            var made = Path.Combine(folder.FullName, "paper.pdf");
            return File.Exists(made)
                ? await File.ReadAllBytesAsync(made, cancel).ConfigureAwait(false)
                : throw new InvalidOperationException("LibreOffice made no PDF.");
        }
        finally
        {
            OneAtATime.Release();
            folder.Delete(recursive: true);
        }
    }

    private static async Task Convert(string program, string folder, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        // A profile of its own: a LibreOffice that somebody has open would take the job and drop it.
        foreach (var argument in new[] { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "paper.docx") })
            start.ArgumentList.Add(argument);
        // LibreOffice does not look at the names that the file gives for missing fonts; the system's font matching does as it is told.
        var fonts = Path.Combine(folder, "fonts.conf");
        StandIns().Save(fonts);
        start.Environment["FONTCONFIG_FILE"] = fonts;
        using var running = Process.Start(start) ?? throw new InvalidOperationException("LibreOffice did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            var output = Task.WhenAll(running.StandardOutput.ReadToEndAsync(limit.Token), running.StandardError.ReadToEndAsync(limit.Token));
            await running.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            await output.ConfigureAwait(false);
        }
        finally
        {
            if (!running.HasExited)
                running.Kill(entireProcessTree: true);
        }
    }

    private static XDocument StandIns() => new(new XElement(
        "fontconfig",
        new XElement("include", new XAttribute("ignore_missing", "yes"), "/etc/fonts/fonts.conf"),
        WordLooks.StandIns.Select(font => new XElement(
            "alias", new XAttribute("binding", "same"), new XElement("family", font.Name), new XElement("accept", font.Others.Select(other => new XElement("family", other)))))));

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
