using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Ledger;

/// <summary>A file that claims to name everything of a region and a period: what stands there and is not in it will be withdrawn, once
/// somebody has confirmed that after seeing how much it is.</summary>
internal sealed class FullSets(DuckDbConnection connection, LedgerTable table)
{
    private readonly LedgerSql sql = new(table);

    /// <summary>Fills the table <c>missing</c>; for a file that claims nothing it stays empty.</summary>
    /// <exception cref="RefusedException">FULL-SET: rows were held back or lie elsewhere, so nobody can say what is missing; or the
    /// dataset has no regions. FULL-SET-SHRINK: contracts are missing and nobody has confirmed it.</exception>
    public void Find(FullSet? set)
    {
        connection.Execute($"CREATE OR REPLACE TEMP TABLE missing (key {table.KeyType})");
        if (set is null) return;
        if (table.Territory is not { } territory || sql.Period is not { } period) throw NotFor(table);
        var within = $"starts_with(\"{territory}\"::VARCHAR, $prefix) AND {period} BETWEEN $From AND $To";
        var where = new { Prefix = Prefix(set.Region), set.From, set.To };
        var held = connection.ExecuteScalar<long>("SELECT count(DISTINCT source_row) FROM rejected");
        var elsewhere = connection.ExecuteScalar<long>(
            $"SELECT count(*) FROM batch WHERE status = 'active' AND ({within}) IS NOT TRUE", where);
        if (held + elsewhere > 0) throw NotWhole(set, held, elsewhere);
        connection.Execute($"""
            INSERT INTO missing
            SELECT key FROM {table.Name}_entry ANTI JOIN batch USING (key) WHERE {within} GROUP BY key HAVING sum(sign) > 0
            """, where);
        var missing = connection.ExecuteScalar<long>("SELECT count(*) FROM missing");
        if (missing > 0 && !set.ShrinkConfirmed) throw Shrinks(set, missing, Sums(within, where));
    }

    /// <summary>Two digits for a province, four for a prefecture, all six for a county, none for the nation.</summary>
    private static string Prefix(string region) => region.EndsWith("00", StringComparison.Ordinal) ? Prefix(region[..^2]) : region;

    private string Sums(string within, object where)
    {
        var amounts = table.Columns.Where(c => c.Role == ColumnRole.Amount).Select(c => c.Name);
        return string.Join(", ", amounts.Select(amount => string.Create(CultureInfo.InvariantCulture, $"{amount} {Sum(amount):0.00}")));

        decimal Sum(string amount) => connection.ExecuteScalar<decimal>(
            $"SELECT coalesce(sum(\"{amount}\"), 0) FROM {table.Name}_entry SEMI JOIN missing USING (key) WHERE {within}", where);
    }

    private static RefusedException NotFor(LedgerTable table) => new(
        "FULL-SET",
        new Words($"数据集 {table.Name} 不按地区和期间报送全量。", $"The dataset {table.Name} has no full sets by region and period."),
        new Words("全量声明只适用于合同登记数据。", "Full sets are for contract registrations."),
        new Words("请去掉 --full-set。", "Leave --full-set out."), exitCode: 2);

    private static RefusedException NotWhole(FullSet set, long held, long elsewhere) => new(
        "FULL-SET",
        new Words($"{held} 行被检查退回，{elsewhere} 行不在所声明的范围（{set}）内。",
            $"{held} rows were held back by checks and {elsewhere} lie outside {set}."),
        new Words("全量文件须完整且只含所声明地区和期间的合同，否则无法判断缺少哪些。",
            "A full set must be whole and hold that region and period only: else nobody can say what is missing from it."),
        new Words("请改正后重新装载，或去掉 --full-set 作为增量装载。", "Correct the rows and load it again, or load it without --full-set."));

    private static RefusedException Shrinks(FullSet set, long missing, string sums) => new(
        "FULL-SET-SHRINK",
        new Words($"{set} 中已有的 {missing} 份合同不在文件里（{sums}）。", $"{missing} contracts that stand in {set} are not in the file ({sums})."),
        new Words("撤回它们须有人确认。", "Withdrawing them takes somebody's confirmation."),
        new Words("核对无误后加上 --confirm-shrink --by 姓名 再装载。", "If that is right, load it again with --confirm-shrink --by NAME."));
}
