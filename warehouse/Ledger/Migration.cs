using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Monitor.Warehouse.DuckDb;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Regions;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Ledger;

/// <summary>The only place that changes the warehouse's tables. Each change is followed at once by CHECKPOINT: table changes in the
/// write-ahead log have broken its replay before.</summary>
internal sealed partial class Migration(DuckDbConnection connection, DateTime now)
{
    /// <summary>The version of schema.sql this program writes.</summary>
    public const int SchemaVersion = 2;

    public void Run(IReadOnlyList<LedgerTable> tables)
    {
        var changed = MakeSchema();
        foreach (var table in tables)
        {
            changed |= MakeLedger(table);
            Together(() => changed |= new Cubes(connection, table).Make());
        }
        Together(() => changed |= RegionTables.Fill(connection));
        if (changed) connection.Execute("CHECKPOINT;");
    }

    private bool MakeSchema()
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version'") > 0)
        {
            var found = connection.ExecuteScalar<int>("SELECT max(version) FROM schema_version");
            return found == SchemaVersion ? false : throw (found > SchemaVersion ? Newer(found) : Older(found));
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
        var columns = string.Join('\n', table.Columns.Select(c => Declared(c)));
        var known = connection.Query<string>(
            "SELECT columns FROM ledger WHERE name = $name ORDER BY version DESC, made_at DESC LIMIT 1", new { name = table.Name })
            .FirstOrDefault();
        if (known == columns) return false;
        Together(() =>
        {
            if (known is null)
                foreach (var statement in new LedgerSql(table).Statements("Ledger/ledger.sql")) connection.Execute(statement);
            else
                Widen(table, Stored(table, known));
            connection.Execute("INSERT INTO ledger VALUES ($name, $version, $columns, $now)",
                new { name = table.Name, version = table.Version, columns, now });
        });
        return true;
    }

    /// <summary>A declaration may gain columns, which stored facts have none of, and codes. Anything else would re-interpret stored facts.
    /// The control totals are held against the ledger once more before they are fixed anew for the wider facts.</summary>
    private void Widen(LedgerTable table, LedgerTable stored)
    {
        if (ControlTotals.Differing(connection, stored) is [var first, ..]) throw Damaged(first);
        var added = table.Columns.Where(column => stored.Columns.All(old => old.Name != column.Name)).ToList();
        if (stored.Columns.Count + added.Count != table.Columns.Count) throw Redeclared(table);
        foreach (var old in stored.Columns)
        {
            var column = table.Columns.Single(c => c.Name == old.Name);
            if (Declared(column) == Declared(old)) continue;
            if (column.Role != old.Role || column.Codes is null || old.Codes?.Except(column.Codes).Any() != false) throw Redeclared(table);
            Alter(table, column, $"ALTER COLUMN \"{column.Name}\" TYPE {column.StoredType}");
        }
        foreach (var column in added) Alter(table, column, $"ADD COLUMN \"{column.Name}\" {column.StoredType}");
        ControlTotals.FixAll(connection, table);
    }

    /// <summary>The declaration the tables were made with.</summary>
    private static LedgerTable Stored(LedgerTable table, string known) => table with
    {
        Columns = [.. known.Split('\n').Select(line => StoredColumn().Match(line).Groups).Select(column =>
            new LedgerColumn(column["name"].Value, column["codes"].Success ? "VARCHAR" : column["type"].Value,
                Enum.Parse<ColumnRole>(column["role"].Value))
            {
                Codes = column["codes"].Success ? [.. Code().Matches(column["codes"].Value).Select(code => code.Groups[1].Value)] : null,
            })],
    };

    [GeneratedRegex(@"^(?<name>\w+) (?<type>ENUM\((?<codes>.*)\)|.*) (?<role>\w+)$")]
    private static partial Regex StoredColumn();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Code();

    private void Alter(LedgerTable table, LedgerColumn column, string change)
    {
        IReadOnlyList<string> kinds = column.Role == ColumnRole.Note ? ["version"] : ["unentered", "entry"];
        foreach (var kind in kinds) connection.Execute($"ALTER TABLE {table.Name}_{kind} {change}");
    }

    private static string Declared(LedgerColumn column) => $"{column.Name} {column.StoredType} {column.Role}";

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

    private static RefusedException Older(int found) => new(
        "WH-OLDER",
        new Words($"数据仓库的结构版本是 {found}。", $"The warehouse has schema version {found}."),
        new Words($"本程序使用版本 {SchemaVersion}。", $"This program works with version {SchemaVersion}."),
        new Words("请运行 monitor rebuild：它从存档重建仓库，账目不变。",
            "Run monitor rebuild: it makes the warehouse anew from the archive, with the same ledger."));

    private static RefusedException Damaged(string total) => new(
        "WH-VERIFY",
        new Words($"仓库的控制总数不符：{total}。", $"A control total of the warehouse does not hold: {total}."),
        new Words("扩充声明之前，各次装载的控制总数须全部相符。", "Before a declaration is widened, every load's totals must hold."),
        new Words("请运行 monitor rebuild，从存档重建仓库。", "Run monitor rebuild: it makes the warehouse anew from the archive."),
        exitCode: 5);

    private static RefusedException Redeclared(LedgerTable table) => new(
        "WH-DECLARATION",
        new Words($"数据集表 {table.Name} 的声明删除或更改了已有列。", $"The declaration of {table.Name} drops or changes a stored column."),
        new Words("声明只能增加列和代码。", "A declaration may only gain columns and codes."),
        new Words(string.Create(CultureInfo.InvariantCulture, $"请以新名称声明，或在第 {table.Version} 版中恢复原列。"),
            $"Declare it under a new name, or bring the column back in version {table.Version}."));
}
