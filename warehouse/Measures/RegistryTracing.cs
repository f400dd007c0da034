using System.Globalization;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Ledger;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Measures;

/// <summary>What one file adds to a figure.</summary>
/// <param name="Amount">The sum of its entries, in the measure's unit; for a ratio, of the value it is taken of, in yuan.</param>
public sealed record TracedFile(long Load, string File, string Sha256, string Nature, long Entries, decimal Amount);

/// <summary>One entry of the registry behind a figure.</summary>
/// <param name="Contract">The registration number.</param>
/// <param name="Load">The load in which the fact stands, with its file and row.</param>
public sealed record TracedContract(
    string Contract, int Sign, decimal Amount, DateOnly PeriodOn, DateOnly KnownOn, string Cause, long Load, string File, string Sha256,
    int Row)
{
    /// <summary>What the contract is about and between whom, in the words of its row; null where they are not kept on this machine, or
    /// where nothing was said. They may be personal: no edition holds them.</summary>
    public string? Title { get; init; }

    /// <inheritdoc cref="Title"/>
    public string? Seller { get; init; }

    /// <inheritdoc cref="Title"/>
    public string? Buyer { get; init; }
}

/// <summary>A registry figure down to file, row and hash.</summary>
/// <param name="Total">How many entries there are in all.</param>
/// <param name="Entries">A page of them, in the order of file and row.</param>
/// <param name="Next">Where the following page begins; null when this is the last.</param>
public sealed record RegistryTracing(
    RegistryFigure Figure, string AnsweredBy, long Total, IReadOnlyList<TracedFile> Files, IReadOnlyList<TracedContract> Entries,
    string? Next)
{
    /// <summary>The same with the words of the rows, read from the files kept beside the loads.</summary>
    /// <exception cref="RefusedException">DETAIL-DAMAGED: such a file cannot be read.</exception>
    internal RegistryTracing WithDetails(DataDirectory directory)
    {
        var said = Entries.GroupBy(entry => entry.Load).SelectMany(load =>
            Read(directory, load.Key, [.. load.Select(entry => entry.Row)]).Select(row => (Place: (load.Key, row.SourceRow), row.Cells)))
            .ToDictionary(row => row.Place, row => row.Cells);
        return this with
        {
            Entries = [.. Entries.Select(entry => said.TryGetValue((entry.Load, entry.Row), out var cells) ? entry with
            {
                Title = cells.GetValueOrDefault("project_name"), Seller = cells.GetValueOrDefault("seller_name"),
                Buyer = cells.GetValueOrDefault("buyer_name"),
            } : entry)],
        };
    }

    private static IReadOnlyList<DetailRow> Read(DataDirectory directory, long load, IReadOnlyCollection<int> rows)
    {
        try
        {
            return Detail.Of(directory, load, rows);
        }
        catch (DuckDbException e)
        {
            throw new RefusedException("DETAIL-DAMAGED",
                new($"第 {load} 次装载的明细文件无法读取（{e.Kind}）。", $"The details kept of load {load} cannot be read ({e.Kind})."),
                new("明细文件写成后不再改变。", "Such a file never changes once written."),
                new("请从备份恢复 detail 目录，或运行 monitor doctor。", "Restore the folder detail from a backup, or run monitor doctor."),
                exitCode: 5);
        }
    }
}

/// <summary>The entry a page of a trace ended with.</summary>
/// <param name="Place">Its place in the edition's file, which tells entries of one row apart.</param>
internal sealed record TraceCursor(long Load, long Row, long Place)
{
    public static TraceCursor Start { get; } = new(-1, -1, -1);

    /// <exception cref="RefusedException">TRACE-CURSOR: not what a page gave as next.</exception>
    public static TraceCursor Read(string? text)
    {
        if (text is null) return Start;
        var parts = text.Split('-').Select(part =>
            long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        return parts is [>= 0, >= 0, >= 0] ? new(parts[0], parts[1], parts[2]) : throw new RefusedException("TRACE-CURSOR",
            new($"“{text}”不是续页标记。", $"'{text}' is no place to go on from."),
            new("应为上一页给出的 next。", "Expected what the page before gave as next."),
            new("请从第一页重新开始。", "Start again from the first page."), exitCode: 2);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Load}-{Row}-{Place}");
}
