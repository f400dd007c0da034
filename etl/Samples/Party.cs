namespace Monitor.Etl.Samples;

/// <summary>A seller or buyer. Everything said of it, name and credit code included, follows from these four numbers,
/// so that the same party comes again in other contracts and years.</summary>
/// <param name="Place">A position in its province's counties; -1 outside the 31 provinces.</param>
/// <param name="Kind">A position in <see cref="PartyKind.All"/>.</param>
/// <param name="Country">A position in the countries of profile.csv; counts only outside.</param>
internal readonly record struct Party(int Province, int Place, byte Kind, byte Country, int Number)
{
    public bool IsOutside => Place < 0;
    public Place County => Places.Counties[Province][Place];
}
