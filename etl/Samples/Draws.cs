using System.Runtime.CompilerServices;

namespace Monitor.Etl.Samples;

/// <summary>A stream of random numbers that depends on its seed alone (SplitMix64): the same on every machine and in every version
/// of .NET.</summary>
internal struct Draws(ulong seed)
{
    private ulong state = seed;

    /// <summary>The stream of one place in the registry; neighbouring places have unrelated streams.</summary>
    public static Draws Of(long seed, params ReadOnlySpan<int> place)
    {
        var draws = new Draws((ulong)seed);
        foreach (var part in place) draws = new Draws(draws.Next() ^ (uint)part);
        return new Draws(draws.Next());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A fraction from 0 to below 1, in steps of 2^-53.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));
}
