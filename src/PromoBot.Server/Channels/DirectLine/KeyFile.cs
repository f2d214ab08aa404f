using System.Security.Cryptography;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>The key of the tokens, in the data folder: tokens outlive a restart.</summary>
public static class KeyFile
{
    private const string Name = "direct-line.key";
    private const int Length = 32;

    /// <exception cref="InvalidDataException">The file holds no key.</exception>
    public static byte[] ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
            Make(file);
        var key = Convert.FromBase64String(Text(file));
        return key.Length == Length ? key : throw Broken(file);
    }

    private static string Text(string file)
    {
        var text = File.ReadAllText(file).Trim();
        return text.Length > 0 && System.Buffers.Text.Base64.IsValid(text) ? text : throw Broken(file);
    }

    /// <summary>Written aside and moved into place: another process that starts now sees a whole key or none.</summary>
    private static void Make(string file)
    {
        var aside = $"{file}.{Environment.ProcessId}";
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(aside, how))
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
        try
        {
            File.Move(aside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was faster: its key is the key.
            File.Delete(aside);
        }
    }

    private static InvalidDataException Broken(string file) =>
        new($"'{file}' holds no key. Delete it to get a new one; open web chats then start anew.");
}
