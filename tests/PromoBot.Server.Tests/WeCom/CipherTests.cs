using System.Text.Json;
using PromoBot.Server.Channels.WeCom;

namespace PromoBot.Server.Tests.WeCom;

public sealed class CipherTests(WeComPeer peer)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly Vector[] Vectors = JsonSerializer.Deserialize<Vector[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "WeCom", "vectors.json")), Web)!;
    private static readonly Cipher Ours = new(Vectors[0].EncodingAesKey, Vectors[0].ReceiveId);

    public static TheoryData<int> All => [.. Enumerable.Range(0, Vectors.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_vector_is_opened_and_its_signature_is_right(int index)
    {
        var vector = Vectors[index];
        Assert.Equal(new Opened.Text(vector.Plaintext), new Cipher(vector.EncodingAesKey, vector.ReceiveId).Open(vector.Encrypted));
        Assert.Equal(vector.MsgSignature, Signature.Of(vector.Token, vector.Timestamp, vector.Nonce, vector.Encrypted));
    }

    /// <summary>Every length modulo 32, so every padding from 1 to 32.</summary>
    [Fact]
    public async Task What_we_close_the_peer_opens_and_the_other_way_round()
    {
        var keys = new Keys(Vectors[0].Token, Vectors[0].EncodingAesKey, Vectors[0].ReceiveId);
        foreach (var length in Enumerable.Range(0, 65))
        {
            var message = new string('企', length / 2) + new string('a', length);
            var encrypted = Ours.Close(message);
            Assert.Equal(message, await peer.Open(keys, new Closed(encrypted, Signature.Of(keys.Token, "1", "n", encrypted), "1", "n")));
            Assert.Equal(new Opened.Text(message), Ours.Open((await peer.Close(keys, message, 1)).Encrypted));
        }
    }

    [Fact]
    public void For_another_receiver_is_not_for_us() =>
        Assert.IsType<Opened.Foreign>(new Cipher(Vectors[0].EncodingAesKey, "ww0000000000000000").Open(Vectors[0].Encrypted));

    [Fact]
    public void A_longer_or_a_shorter_receiver_is_another_one()
    {
        foreach (var receiver in new[] { "", Vectors[0].ReceiveId[1..], Vectors[0].ReceiveId + "7" })
            Assert.IsType<Opened.Foreign>(new Cipher(Vectors[0].EncodingAesKey, receiver).Open(Vectors[0].Encrypted));
    }

    /// <summary>The peer itself would take most of these.</summary>
    [Fact]
    public void A_change_of_any_byte_is_noticed_or_changes_only_the_salt_or_the_words()
    {
        var bytes = Convert.FromBase64String(Vectors[0].Encrypted);
        for (var at = 0; at < bytes.Length; at++)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 1;
            var opened = Ours.Open(Convert.ToBase64String(changed));
            // The signature covers the rest; the length, the receiver and the padding stand at the ends.
            if (at < 16 + 4 || at >= bytes.Length - 48)
                Assert.True(at < 16 || opened is not Opened.Text, $"byte {at}: {opened}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no Base64!")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void Rubbish_is_broken(string encrypted) => Assert.IsType<Opened.Broken>(Ours.Open(encrypted));

    [Fact]
    public void Another_key_gives_no_text()
    {
        var other = new Cipher("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", Vectors[0].ReceiveId);
        Assert.All(Vectors, vector => Assert.IsNotType<Opened.Text>(other.Open(vector.Encrypted)));
    }

    [Theory]
    [InlineData("bfa007ab98f6c06396702c57de7283ab3a75bc42", true)]
    [InlineData("BFA007AB98F6C06396702C57DE7283AB3A75BC42", false)]
    [InlineData("bfa007ab98f6c06396702c57de7283ab3a75bc43", false)]
    [InlineData("", false)]
    public void A_signature_is_right_or_not(string claimed, bool isRight) =>
        Assert.Equal(isRight, Signature.IsRight(claimed, Vectors[0].Token, Vectors[0].Timestamp, Vectors[0].Nonce, Vectors[0].Encrypted));

    private sealed record Vector(
        string Token, string EncodingAesKey, string ReceiveId, string Timestamp, string Nonce, string Plaintext, string Encrypted, string MsgSignature);
}
