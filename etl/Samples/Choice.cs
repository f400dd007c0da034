using System.Runtime.CompilerServices;

namespace Monitor.Etl.Samples;

/// <summary>Draws one of several codes by weight, in one step.</summary>
internal sealed class Choice
{
    private const int Steps = 1 << 14;

    private readonly ushort[] table = new ushort[Steps];

    public Choice(ReadOnlySpan<double> weights)
    {
        var parts = Apportionment.Divide(Steps, weights);
        var filled = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            table.AsSpan(filled, (int)parts[i]).Fill((ushort)i);
            filled += (int)parts[i];
        }
        if (filled != Steps) throw new ArgumentException("Nothing to choose from: all weights are 0.", nameof(weights));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Draw(ref Draws draws) => table[draws.Next() >> 50];
}
