using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Editions;

/// <summary>A published state of the warehouse: numbered upwards, never changed.</summary>
/// <param name="LastLoad">The last load it knows.</param>
/// <param name="PlanVersion">The last load that changed a plan, 0 when there is none.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Name">A name somebody gave it; a named edition's file is kept for ever.</param>
/// <param name="Nature">"sample" when any sample load is in it, else "real".</param>
/// <param name="IsKept">Its own file is there. Else the newest file answers for it by <c>load_id &lt;= LastLoad</c>.</param>
public sealed record EditionInfo(
    int Number, long LastLoad, long PlanVersion, int CatalogueVersion, DateTime PublishedAt, string? Name, string Nature, string Sha256,
    string LedgerHash, bool IsKept)
{
    /// <summary>Every edition the journal names, the newest last.</summary>
    public static IReadOnlyList<EditionInfo> List(Journal journal, DataDirectory directory)
    {
        var names = journal.Read<EditionNamed>(JournalKind.EditionNamed).ToLookup(n => n.Edition, n => n.Name);
        return [.. journal.Read<EditionPublished>(JournalKind.EditionPublished).Select(e => new EditionInfo(
            e.Edition, e.LastLoad, e.PlanVersion, e.CatalogueVersion, DateTime.SpecifyKind(e.PublishedAt, DateTimeKind.Utc),
            names[e.Edition].LastOrDefault(), e.Nature, e.Sha256!, e.LedgerHash, File.Exists(directory.EditionFile(e.Edition))))];
    }
}
