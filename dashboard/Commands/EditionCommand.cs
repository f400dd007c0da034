using System.CommandLine;
using System.Globalization;
using Monitor.Dashboard.Api;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor edition list`: what has been published.</summary>
internal static class EditionCommand
{
    public static Command Make(CommandLine line)
    {
        var (data, format) = (CommandLine.Data(), CommandLine.Format());
        var list = new Command("list", "List the published editions") { data, format };
        list.SetAction(parsed =>
        {
            using var room = ReadingOptions.Room(parsed.GetValue(data)!, line.Clock);
            var editions = room.Shelf.List().Select(EditionJson.From).ToList();
            if (parsed.GetValue(format) == "json") line.WriteJson(editions);
            else
                line.WriteTable(["edition", "name", "published (UTC)", "last load", "nature", "file", "sha256"], editions.Select(e =>
                    (IReadOnlyList<string>)[
                        e.Edition.ToString(CultureInfo.InvariantCulture), e.Name ?? "", e.PublishedAt,
                        e.LastLoad.ToString(CultureInfo.InvariantCulture), e.Nature, e.Kept ? "kept" : "pruned", e.Sha256]), 0, 3);
            return 0;
        });
        return new Command("edition", "Published editions") { list };
    }
}
