using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Monitor.Warehouse.DuckDb;

namespace Monitor.Warehouse.Ledger;

/// <summary>The hash of what all ledgers say together. Two warehouses that took the same facts in another order, or in other batches,
/// have the same hash.</summary>
public static class LedgerHash
{
    public static string Of(DuckDbConnection connection, IEnumerable<LedgerTable> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            var one = connection.ExecuteScalar<string>(new LedgerSql(table).Text("Ledger/hash.sql"));
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{table.Name} {one}\n")));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
