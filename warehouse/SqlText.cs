using System.Collections.Concurrent;
using System.Reflection;

namespace Monitor.Warehouse;

/// <summary>SQL and reference tables embedded under their path in the project, e.g. "Measures/observation.sql".</summary>
public static class SqlText
{
    private static readonly ConcurrentDictionary<(Assembly, string), string> Texts = new();

    /// <summary>The text of an embedded file of this assembly.</summary>
    public static string Of(string path) => Of(path, typeof(SqlText).Assembly);

    /// <summary>The text of an embedded file of <paramref name="assembly"/>.</summary>
    /// <exception cref="FileNotFoundException">The path is not embedded.</exception>
    public static string Of(string path, Assembly assembly) => Texts.GetOrAdd((assembly, path), static key =>
    {
        using var stream = key.Item1.GetManifestResourceStream(key.Item2)
            ?? throw new FileNotFoundException($"{key.Item2} is not embedded in {key.Item1.GetName().Name}.", key.Item2);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
