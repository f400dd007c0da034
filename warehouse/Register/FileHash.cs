using System.Security.Cryptography;

namespace Monitor.Warehouse.Register;

/// <summary>The name of a file by its content: SHA-256, lower-case hexadecimal.</summary>
public static class FileHash
{
    public static string Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
