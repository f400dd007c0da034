using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Monitor.Warehouse.Register;

/// <summary>What was decided and done, by whom and when: append-only, each record holding the hash of the one before it.
/// The journal, not the database, is the truth about which loads and editions exist.</summary>
public sealed class Journal : IDisposable
{
    private readonly Lock gate = new();
    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;

    internal Journal(SqliteConnection connection, TimeProvider clock) => (this.connection, this.clock) = (connection, clock);

    /// <summary>Opens the register's journal, making it when the directory is new.</summary>
    public static Journal Open(DataDirectory directory, TimeProvider clock)
    {
        directory.Make();
        var connection = RegisterConnection.Open(directory, write: true);
        RegisterConnection.Run(connection, SqlText.Of("Register/register.sql"));
        return new Journal(connection, clock);
    }

    /// <summary>For readers beside the owner; null while no owner has worked here yet.</summary>
    public static Journal? OpenToRead(DataDirectory directory, TimeProvider clock) =>
        directory.Exists ? new Journal(RegisterConnection.Open(directory, write: false), clock) : null;

    public JournalHead Head
    {
        get
        {
            lock (gate) return HeadNow();
        }
    }

    /// <summary>Appends and returns only when the record is on disk.</summary>
    public JournalRecord Append(string person, string kind, object body)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        var text = JsonSerializer.Serialize(body, JournalText.Options);
        lock (gate)
        {
            RegisterConnection.Run(connection, "BEGIN IMMEDIATE"); // another process cannot take the same seq
            try
            {
                var record = Next(person, kind, text);
                Insert(record);
                RegisterConnection.Run(connection, "COMMIT");
                return record;
            }
            catch
            {
                // On a full disk SQLite has rolled back by itself; then there is nothing left to roll back.
                if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) RegisterConnection.Run(connection, "ROLLBACK");
                throw;
            }
        }
    }

    /// <summary>The records of the given kinds (all when none is named), oldest first.</summary>
    public IReadOnlyList<JournalRecord> Read(params string[] kinds)
    {
        lock (gate)
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                $"SELECT seq, at, person, kind, body, previous_hash, hash FROM journal {Filter(command, kinds)} ORDER BY seq";
            using var reader = command.ExecuteReader();
            var records = new List<JournalRecord>();
            while (reader.Read())
                records.Add(new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3),
                    reader.GetString(4), reader.GetString(5), reader.GetString(6)));
            return records;
        }
    }

    /// <summary>The bodies of one kind, oldest first.</summary>
    public IReadOnlyList<T> Read<T>(string kind) => [.. Read(kind).Select(record => record.Read<T>())];

    /// <summary>The seq of the last record of these kinds, 0 when there is none: what watchers ask for.</summary>
    public long Last(params string[] kinds)
    {
        lock (gate)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT coalesce(max(seq), 0) FROM journal {Filter(command, kinds)}";
            return (long)command.ExecuteScalar()!;
        }
    }

    /// <summary>Walks the whole chain.</summary>
    /// <param name="anchors">Heads noted elsewhere (in each load and edition): a journal that lost its end still chains,
    /// but no longer holds the heads that others saw.</param>
    /// <returns>Null when whole, else the first fault.</returns>
    public JournalFault? Verify(IEnumerable<JournalHead>? anchors = null)
    {
        var previous = JournalHead.Empty;
        var seen = new Dictionary<long, string>();
        foreach (var record in Read())
        {
            if (record.Seq != previous.Seq + 1) return new(previous.Seq + 1, "missing");
            if (record.PreviousHash != previous.Hash) return new(record.Seq, "does not follow its predecessor");
            if (record.Hash != JournalRecord.HashOf(record.Seq, record.At, record.Person, record.Kind, record.Body, record.PreviousHash))
                return new(record.Seq, "changed");
            seen[record.Seq] = record.Hash;
            previous = record.Head;
        }
        foreach (var anchor in (anchors ?? []).OrderBy(anchor => anchor.Seq))
        {
            if (anchor.Seq > 0 && !seen.TryGetValue(anchor.Seq, out _)) return new(anchor.Seq, "cut off");
            if (anchor.Seq > 0 && seen[anchor.Seq] != anchor.Hash) return new(anchor.Seq, "replaced");
        }
        return null;
    }

    public void Dispose() => connection.Dispose();

    private static string Filter(SqliteCommand command, string[] kinds)
    {
        var names = kinds.Select((kind, i) => command.Parameters.AddWithValue($"$k{i}", kind).ParameterName).ToList();
        return names.Count == 0 ? "" : $"WHERE kind IN ({string.Join(", ", names)})";
    }

    private JournalHead HeadNow()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";
        using var reader = command.ExecuteReader();
        return reader.Read() ? new(reader.GetInt64(0), reader.GetString(1)) : JournalHead.Empty;
    }

    private JournalRecord Next(string person, string kind, string text)
    {
        var head = HeadNow();
        var at = clock.GetUtcNow().UtcDateTime.ToString(JournalRecord.AtFormat, CultureInfo.InvariantCulture);
        var hash = JournalRecord.HashOf(head.Seq + 1, at, person, kind, text, head.Hash);
        return new JournalRecord(head.Seq + 1, at, person, kind, text, head.Hash, hash);
    }

    private void Insert(JournalRecord record)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO journal VALUES ($seq, $at, $person, $kind, $body, $previous, $hash)";
        command.Parameters.AddWithValue("$seq", record.Seq);
        command.Parameters.AddWithValue("$at", record.At);
        command.Parameters.AddWithValue("$person", record.Person);
        command.Parameters.AddWithValue("$kind", record.Kind);
        command.Parameters.AddWithValue("$body", record.Body);
        command.Parameters.AddWithValue("$previous", record.PreviousHash);
        command.Parameters.AddWithValue("$hash", record.Hash);
        command.ExecuteNonQuery();
    }
}

/// <param name="Seq">The first record at fault.</param>
/// <param name="What">"missing", "changed", "cut off" …</param>
public sealed record JournalFault(long Seq, string What);
