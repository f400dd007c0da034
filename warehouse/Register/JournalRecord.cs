using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Monitor.Warehouse.Register;

/// <summary>The end of the journal at some moment: enough to prove later that nothing before it was changed or cut off,
/// and the one thing to sign when signatures come.</summary>
public sealed record JournalHead(long Seq, string Hash)
{
    public static JournalHead Empty { get; } = new(0, new string('0', 64));
}

/// <summary>One line of the journal.</summary>
/// <param name="At">UTC, to the microsecond.</param>
/// <param name="Person">Who decided or started it; never empty.</param>
/// <param name="Body">JSON, kept and hashed exactly as written.</param>
public sealed record JournalRecord(long Seq, string At, string Person, string Kind, string Body, string PreviousHash, string Hash)
{
    /// <summary>As <see cref="At"/> is written.</summary>
    public const string AtFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public JournalHead Head => new(Seq, Hash);

    /// <summary>UTC.</summary>
    public DateTime Instant => DateTime.SpecifyKind(DateTime.ParseExact(At, AtFormat, CultureInfo.InvariantCulture), DateTimeKind.Utc);

    public T Read<T>() => JsonSerializer.Deserialize<T>(Body, JournalText.Options)
        ?? throw new InvalidDataException($"Journal record {Seq} ({Kind}) is empty.");

    /// <summary>SHA-256, in lower-case hex, over the fields as netstrings ("length:bytes,"), so that no two records share a form
    /// and any language can check the chain in ten lines.</summary>
    public static string HashOf(long seq, string at, string person, string kind, string body, string previousHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] fields = ["monitor-journal-1", seq.ToString(CultureInfo.InvariantCulture), at, person, kind, body, previousHash];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length}:")));
            hash.AppendData(bytes);
            hash.AppendData(","u8);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>How bodies are written: camelCase, Chinese readable, dates as ISO text.</summary>
public static class JournalText
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
