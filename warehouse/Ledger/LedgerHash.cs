using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Ledger;

/// <summary>The hash of what all ledgers say together. Two warehouses that took the same facts in another order, or in other batches,
/// have the same hash.</summary>
/// <remarks>Made from sums of two 64-bit hashes over whole facts, in which a reversal takes its fact away again, so it grows with the
/// loads and is never computed over millions of rows again. It finds every slip, but would not stop a forger: that the files'
/// SHA-256 and the journal's chain do.</remarks>
public static class LedgerHash
{
    /// <summary>Counted anew from every entry.</summary>
    public static string Of(DuckDbConnection connection, IEnumerable<LedgerTable> tables) =>
        Seal(tables, table => connection.ExecuteScalar<string>(new LedgerSql(table).Text("Ledger/hash.sql"))!);

    /// <summary>From the sums fixed with each load.</summary>
    public static string Fixed(DuckDbConnection connection, IEnumerable<LedgerTable> tables) => Seal(tables, table =>
        connection.ExecuteScalar<string>("""
            SELECT concat_ws(' ', coalesce(sum(total) FILTER (item = 'fact.1'), 0)::HUGEINT,
                                  coalesce(sum(total) FILTER (item = 'fact.2'), 0)::HUGEINT)
            FROM control_total WHERE ledger = $Name
            """, new { table.Name })!);

    private static string Seal(IEnumerable<LedgerTable> tables, Func<LedgerTable, string> says)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables.OrderBy(table => table.Name, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{table.Name} {says(table)}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
