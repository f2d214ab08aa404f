using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PromoBot.Language;

/// <summary>
/// What each feature says for or against each of several outcomes, learned from labelled messages. A weight is a whole number of
/// sixteenths of a unit of log-odds, and a row of them fills one vector: adding rows up is most of what reading a message costs.
/// </summary>
internal sealed class Weights
{
    public const float Grain = 1f / 16;

    /// <summary>Outcomes that fit into a row.</summary>
    public const int Width = 32;

    // At the place that the low bits of a feature tell its high bits and its row, or at the next free one where that is taken. Never
    // more than half full. Two features that meet there with the same high bits would be one.
    private readonly (uint Key, int Row)[] places;
    private readonly sbyte[] values;

    private Weights(int count)
    {
        places = new (uint, int)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2))];
        values = new sbyte[(count + 1) * Width];
    }

    public static Weights Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The weights {resource} are not in the assembly.");
        return Read(stream);
    }

    /// <exception cref="EndOfStreamException">The stream was cut off.</exception>
    public static Weights Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        var count = reader.ReadInt32();
        var weights = new Weights(count);
        for (var row = 1; row <= count; row++)
        {
            weights.Place(reader.ReadUInt64(), row);
            for (var left = reader.ReadByte(); left > 0; left--)
                weights.values[row * Width + reader.ReadByte()] = reader.ReadSByte();
        }
        return weights;
    }

    /// <summary>Features with what they say of some outcomes, as a stream that <see cref="Read(Stream)"/> reads.</summary>
    public static void Write(Stream stream, IReadOnlyList<(ulong Feature, IReadOnlyList<(int Outcome, sbyte Weight)> Said)> rows)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(rows.Count);
        foreach (var (feature, said) in rows)
        {
            writer.Write(feature);
            writer.Write((byte)said.Count);
            foreach (var (outcome, weight) in said)
            {
                writer.Write((byte)outcome);
                writer.Write(weight);
            }
        }
    }

    /// <summary>The row of a feature; zeros where it says nothing.</summary>
    public ReadOnlySpan<sbyte> Of(ulong feature) => values.AsSpan(Row(feature) * Width, Width);

    /// <summary>What all the features say together, in grains.</summary>
    /// <param name="outcomes">Of <see cref="Width"/>.</param>
    public void Add(ReadOnlySpan<ulong> features, Span<short> outcomes)
    {
        var (low, high) = (Vector256<short>.Zero, Vector256<short>.Zero);
        ref var first = ref MemoryMarshal.GetArrayDataReference(values);
        foreach (var feature in features)
        {
            var row = Row(feature);
            if (row == 0)
                continue;
            var (one, other) = Vector256.Widen(Vector256.LoadUnsafe(ref first, (nuint)(row * Width)));
            low += one;
            high += other;
        }
        low.CopyTo(outcomes);
        high.CopyTo(outcomes[(Width / 2)..]);
    }

    private int Row(ulong feature)
    {
        var mask = places.Length - 1;
        for (var at = (int)feature & mask; ; at = (at + 1) & mask)
        {
            var (key, row) = places[at];
            if (row == 0 || key == (uint)(feature >> 32))
                return row;
        }
    }

    private void Place(ulong feature, int row)
    {
        var mask = places.Length - 1;
        var at = (int)feature & mask;
        while (places[at].Row != 0)
            at = (at + 1) & mask;
        places[at] = ((uint)(feature >> 32), row);
    }
}
