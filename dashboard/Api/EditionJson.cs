using System.Globalization;
using Monitor.Warehouse.Editions;

namespace Monitor.Dashboard.Api;

/// <summary>A published edition as JSON.</summary>
/// <param name="Kept">Its own file is still there; otherwise the newest file answers for it.</param>
public sealed record EditionJson(
    int Edition, string? Name, string PublishedAt, long LastLoad, string Nature, string Sha256, string LedgerHash, bool Kept)
{
    public static EditionJson From(EditionInfo info) => new(info.Number, info.Name,
        info.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), info.LastLoad, info.Nature, info.Sha256,
        info.LedgerHash, info.IsKept);
}
