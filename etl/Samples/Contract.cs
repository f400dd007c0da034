namespace Monitor.Etl.Samples;

/// <summary>What becomes of a contract after its registration.</summary>
internal enum Fate { Stays, Changed, Resent, Reinstated, Deregistered, Revoked }

/// <summary>A contract as registered, in codes by their position; money in fen, days as <see cref="DateOnly.DayNumber"/>.</summary>
internal record struct Contract
{
    public long Number;

    /// <summary>The 14-digit number of the older form; 0 = none.</summary>
    public long OldNumber;

    /// <summary>The registration body: region, then point.</summary>
    public int Body;

    /// <summary>Its region, a position in <see cref="Places.Regions"/>.</summary>
    public int BodyRegion;

    public Party Seller;
    public Party Buyer;
    public byte Category;
    public byte IpType;
    public byte Field;
    public byte Industry;
    public byte Objective;
    public byte PlanSource;
    public int SignedOn;
    public int AcceptedOn;
    public int RegisteredOn;
    public int KnownOn;
    public long Value;
    public long Technology;
    public Fate Fate;
}

internal enum LifeStage { Registered, Changed, Deregistered, Revoked, Reinstated }

/// <summary>A contract as it stood from a day on.</summary>
/// <param name="KnownOn">The day the world could know this version.</param>
internal readonly record struct ContractVersion(Contract Contract, int Version, LifeStage Stage, int KnownOn);
