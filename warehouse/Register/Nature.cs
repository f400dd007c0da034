namespace Monitor.Warehouse.Register;

/// <summary>Whether figures are real or made up. The two never mix unseen.</summary>
public static class Nature
{
    public const string Real = "real";
    public const string Sample = "sample";

    /// <summary>A directory is a demonstration when it was made for one, or when the first load it took was a sample; its pages all say so.
    /// </summary>
    /// <returns>Null while neither is decided: nothing was declared and no file was taken, though some may have been refused.</returns>
    public static bool? IsDemonstration(Journal journal)
    {
        if (journal.Last(JournalKind.DemonstrationDeclared) > 0) return true;
        var loads = journal.Read<LoadAcknowledged>(JournalKind.LoadAcknowledged);
        if (loads.Count == 0) return null;
        var first = loads.Min(done => done.Load);
        return journal.Read<LoadIntended>(JournalKind.LoadIntended).Any(intent => intent.Load == first && intent.Nature == Sample);
    }
}
