using System.CommandLine;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Commands;

/// <summary>The options of every command that reads an edition.</summary>
internal static class ReadingOptions
{
    public static Option<string?> AsOf() => new("--as-of") { Description = "What was known on that day", HelpName = "DATE" };

    public static Option<string?> Edition() => new("--edition") { Description = "An edition instead of the newest", HelpName = "N|NAME" };

    /// <summary>The reading room over a data directory; needs no lock, so it works beside a running site.</summary>
    public static ReadingRoom Room(string data, TimeProvider clock) =>
        new(new EditionShelf(DataDirectory.At(data), new ShelfSettings(), clock), clock);
}
