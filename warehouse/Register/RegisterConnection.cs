using Microsoft.Data.Sqlite;

namespace Monitor.Warehouse.Register;

/// <summary>Connections to register.db, each with the same four promises: write-ahead log, full sync, patience, foreign keys.</summary>
internal static class RegisterConnection
{
    private const int PatienceMilliseconds = 10_000;

    public static SqliteConnection Open(DataDirectory directory, bool write)
    {
        SqliteLibrary.Choose();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = directory.RegisterFile,
            Mode = write ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, // even a reader of a WAL writes its index
            Pooling = false,
        }.ToString());
        connection.Open();
        DataDirectory.MakePrivate(directory.RegisterFile);
        Run(connection, $"PRAGMA busy_timeout = {PatienceMilliseconds}; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;");
        Run(connection, write ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;" : "PRAGMA query_only = ON;");
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
