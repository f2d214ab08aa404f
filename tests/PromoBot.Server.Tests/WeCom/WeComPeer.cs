using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(PromoBot.Server.Tests.WeCom.WeComPeer))]

namespace PromoBot.Server.Tests.WeCom;

/// <summary>
/// WeCom's own encryption (npm @wecom/crypto) in a Node process: what the tests send is closed by it, what comes back is opened
/// by it. Installed and started when first asked; where there is no Node, tests that need it are skipped with the reason.
/// </summary>
public sealed class WeComPeer : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private Process? node;

    /// <summary>A message closed and signed.</summary>
    internal async Task<Closed> Close(Keys keys, string message, long timestamp, string nonce = "nonce-1")
    {
        var time = timestamp.ToString(CultureInfo.InvariantCulture);
        var answer = await Ask(new { does = "close", token = keys.Token, key = keys.Key, receiver = keys.Receiver, timestamp = time, nonce, message });
        return new Closed(answer.GetProperty("encrypted").GetString()!, answer.GetProperty("signature").GetString()!, time, nonce);
    }

    /// <summary>The message, after its signature and its receiver were found right.</summary>
    internal async Task<string> Open(Keys keys, Closed closed)
    {
        var answer = await Ask(new { does = "open", token = keys.Token, key = keys.Key, timestamp = closed.Timestamp, nonce = closed.Nonce, encrypted = closed.Encrypted });
        Assert.Equal(answer.GetProperty("signature").GetString(), closed.Signature);
        Assert.Equal(keys.Receiver, answer.GetProperty("receiver").GetString());
        return answer.GetProperty("message").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        if (node is not null)
        {
            node.StandardInput.Close();
            await node.WaitForExitAsync();
            node.Dispose();
        }

        gate.Dispose();
    }

    private async Task<JsonElement> Ask(object question)
    {
        await gate.WaitAsync();
        try
        {
            node ??= await Start();
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question));
            var answer = await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The peer ended.");
            return JsonSerializer.Deserialize<JsonElement>(answer);
        }
        finally
        {
            gate.Release();
        }
    }

    private static async Task<Process> Start()
    {
        var folder = Path.Combine(Path.GetDirectoryName(SourceFile())!, "Peer");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "@wecom", "crypto"))
            && !await Installs(folder))
            Assert.Skip("@wecom/crypto could not be installed: Node.js with npm and a registry are needed.");
        return Run("node", "peer.mjs", folder);
    }

    private static async Task<bool> Installs(string folder)
    {
        try
        {
            using var npm = Run("npm", "ci --ignore-scripts --no-audit --no-fund --loglevel=error", folder);
            npm.StandardInput.Close();
            await npm.StandardOutput.ReadToEndAsync();
            await npm.WaitForExitAsync();
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Run(string program, string arguments, string folder) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        UseShellExecute = false,
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = new UTF8Encoding(false),
    })!;

    private static string SourceFile([CallerFilePath] string file = "") => file;
}

/// <summary>What both sides of a callback know.</summary>
internal sealed record Keys(string Token, string Key, string Receiver);

/// <summary>A closed message and what goes with it.</summary>
internal sealed record Closed(string Encrypted, string Signature, string Timestamp, string Nonce);
