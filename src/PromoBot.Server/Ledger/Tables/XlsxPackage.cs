using System.IO.Compression;
using System.Xml;

namespace PromoBot.Server.Ledger;

/// <summary>
/// The parts of a workbook. Read by hand and not through a library: files of other programs bend the rules (links that are no
/// addresses, absolute targets), and a part that unpacks without end has to stop.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    /// <summary>A hundred thousand rows of twenty columns unpack to about 100 MB.</summary>
    private const long MostUnpacked = 1_500_000_000;

    private readonly ZipArchive zip;
    private readonly long most;
    private long unpacked;

    public XlsxPackage(Stream file, long most = MostUnpacked)
    {
        this.most = most;
        zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Any(entry => entry.IsEncrypted))
            throw new BrokenTableException("the workbook is protected by a password: open it, take the password off, save it, and import that.");
    }

    /// <summary>Parts that another refers to, by id: where they lie and what kind they are (the last word of the type).</summary>
    public IReadOnlyDictionary<string, (string Path, string Kind)> Related(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..slash];
        var related = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using var xml = Open($"{(folder.Length == 0 ? "" : folder + "/")}_rels/{part[(slash + 1)..]}.rels");
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target && xml.GetAttribute("TargetMode") != "External")
                related[id] = (Whole(folder, target), xml.GetAttribute("Type")?.Split('/')[^1] ?? "");
        }

        return related;
    }

    /// <summary>Null where there is no such part.</summary>
    public XmlReader? Open(string part)
    {
        var entry = zip.Entries.FirstOrDefault(one => string.Equals(one.FullName.Replace('\\', '/').TrimStart('/'), part, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
            return null;
        return XmlReader.Create(new Metered(entry.Open(), this), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            CloseInput = true,
        });
    }

    public void Dispose() => zip.Dispose();

    private static string Whole(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target.TrimStart('/');
        var path = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".."))
                path.Add(step);
        }

        return string.Join('/', path);
    }

    /// <summary>Counts what comes out: what the archive says about its sizes may be a lie.</summary>
    private sealed class Metered(Stream inner, XlsxPackage package) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            package.unpacked += read;
            return package.unpacked <= package.most
                ? read
                : throw new BrokenTableException($"the workbook unpacks to more than {package.most / 1_000_000} MB: delete what is not needed, or split it.");
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
