using System.Globalization;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Regions;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Ledger;

/// <summary>The only place that changes the warehouse's tables. Each change is followed at once by CHECKPOINT: table changes in the
/// write-ahead log have broken its replay before.</summary>
internal sealed class Migration(DuckDbConnection connection, DateTime now)
{
    /// <summary>The version of schema.sql this program writes.</summary>
    public const int SchemaVersion = 1;

    public void Run(IReadOnlyList<LedgerTable> tables)
    {
        var changed = MakeSchema();
        foreach (var table in tables) changed |= MakeLedger(table);
        Together(() => changed |= RegionTables.Fill(connection));
        if (changed) connection.Execute("CHECKPOINT;");
    }

    private bool MakeSchema()
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version'") > 0)
        {
            var found = connection.ExecuteScalar<int>("SELECT max(version) FROM schema_version");
            return found <= SchemaVersion ? false : throw Newer(found);
        }
        Together(() =>
        {
            foreach (var statement in LedgerSql.Split(SqlText.Of("Ledger/schema.sql"))) connection.Execute(statement);
            connection.Execute("INSERT INTO schema_version VALUES ($version, $now)", new { version = SchemaVersion, now });
        });
        return true;
    }

    private bool MakeLedger(LedgerTable table)
    {
        var columns = string.Join('\n', table.Columns.Select(c => $"{c.Name} {c.Type} {c.Role}"));
        var known = connection.Query<string>(
            "SELECT columns FROM ledger WHERE name = $name ORDER BY version DESC, made_at DESC LIMIT 1", new { name = table.Name })
            .FirstOrDefault();
        if (known == columns) return false;
        Together(() =>
        {
            if (known is null)
                foreach (var statement in new LedgerSql(table).Statements("Ledger/ledger.sql")) connection.Execute(statement);
            else
                AddColumns(table, known);
            connection.Execute("INSERT INTO ledger VALUES ($name, $version, $columns, $now)",
                new { name = table.Name, version = table.Version, columns, now });
        });
        return true;
    }

    /// <summary>A declaration may gain columns; what is stored has none of them. Anything else would re-interpret stored facts.</summary>
    private void AddColumns(LedgerTable table, string known)
    {
        var stored = known.Split('\n');
        var added = table.Columns.Where(c => !stored.Contains($"{c.Name} {c.Type} {c.Role}")).ToList();
        if (stored.Length + added.Count != table.Columns.Count) throw Redeclared(table);
        foreach (var column in added)
        {
            connection.Execute($"ALTER TABLE {table.Name}_version ADD COLUMN \"{column.Name}\" {column.Type}");
            if (column.Role != ColumnRole.Note)
                connection.Execute($"ALTER TABLE {table.Name}_entry ADD COLUMN \"{column.Name}\" {column.Type}");
        }
    }

    private void Together(Action changes)
    {
        using var transaction = connection.BeginTransaction();
        changes();
        transaction.Commit();
    }

    private static RefusedException Newer(int found) => new(
        "WH-NEWER",
        new Words($"数据仓库的结构版本是 {found}。", $"The warehouse has schema version {found}."),
        new Words($"本程序只认识到版本 {SchemaVersion}。", $"This program knows versions up to {SchemaVersion}."),
        new Words("请使用更新的程序打开。", "Open it with a newer program."));

    private static RefusedException Redeclared(LedgerTable table) => new(
        "WH-DECLARATION",
        new Words($"数据集表 {table.Name} 的声明删除或更改了已有列。", $"The declaration of {table.Name} drops or changes a stored column."),
        new Words("声明只能增加列。", "A declaration may only gain columns."),
        new Words(string.Create(CultureInfo.InvariantCulture, $"请以新名称声明，或在第 {table.Version} 版中恢复原列。"),
            $"Declare it under a new name, or bring the column back in version {table.Version}."));
}
