using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using Monitor.Etl.Samples;
using Monitor.Warehouse.Register;
using Spectre.Console;

namespace Monitor.Dashboard.Commands;

/// <summary>`monitor sample`: the synthetic registry of technology contracts as Parquet, one extract a year.</summary>
internal static class SampleCommand
{
    public static Command Make(CommandLine line)
    {
        var (first, last) = SampleOptions.Years;
        var years = new Option<string>("--years")
        {
            Description = "One year or a span", HelpName = "FROM-TO",
            DefaultValueFactory = _ => FormattableString.Invariant($"{first}-{last}"),
        };
        var scale = new Option<decimal>("--scale") { Description = "1 is the national size", DefaultValueFactory = _ => 1 };
        var seed = new Option<long>("--seed") { Description = "Another seed: other contracts, same sums", DefaultValueFactory = _ => 1 };
        var folder = new Option<string>("--out") { Description = "The folder for the files", HelpName = "DIR", Required = true };
        var format = CommandLine.Format();
        var command = new Command("sample", "Write a synthetic registry as Parquet, calibrated to the published totals")
        {
            years, scale, seed, folder, format,
        };
        command.SetAction((parsed, stop) =>
        {
            var (from, to) = Span(parsed.GetValue(years)!);
            var target = Path.GetFullPath(parsed.GetValue(folder)!);
            var options = new SampleOptions(from, to, target, parsed.GetValue(scale), parsed.GetValue(seed));
            try
            {
                var files = Write(line, options, stop);
                if (parsed.GetValue(format) == "json") line.WriteJson(new { nature = "sample", files });
                else Print(line, files);
                return Task.FromResult(0);
            }
            catch (OperationCanceledException)
            {
                throw new RefusedException("SAMPLE-STOPPED", new("生成已中止。", "Writing was stopped."),
                    new("未写完的文件已经删除，写完的年份仍在。", "What was half written is gone; finished years stay."),
                    new("请换一个目录重新生成。", "Start again with another folder."));
            }
        });
        return command;
    }

    private static (int From, int To) Span(string text)
    {
        var parts = text.Split('-');
        if (parts.Length <= 2 && Year(parts[0]) is { } from && Year(parts[^1]) is { } to) return (from, to);
        throw new RefusedException("SAMPLE-YEARS", new($"年份写作“{text}”。", $"The years are written '{text}'."),
            new("应为一个年份或“起-止”。", "One year, or FROM-TO, was expected."),
            new("例如 2023 或 2020-2025。", "For example 2023 or 2020-2025."), exitCode: 2);
    }

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static IReadOnlyList<SampleFile> Write(CommandLine line, SampleOptions options, CancellationToken stop)
    {
        if (!line.IsTerminal) return SampleRegistry.Write(options, null, stop);
        return line.Console.Progress().AutoClear(true).Start(progress =>
        {
            var tasks = new ConcurrentDictionary<int, ProgressTask>();
            return SampleRegistry.Write(options, new Steps(at =>
            {
                var task = tasks.GetOrAdd(at.Year, year => progress.AddTask(Text(year), maxValue: at.Contracts));
                task.Value = Math.Min(at.Rows, at.Contracts);
            }), stop);
        });
    }

    private static void Print(CommandLine line, IReadOnlyList<SampleFile> files)
    {
        line.WriteTable(["file", "year", "contracts", "count", "value (yuan)", "rows"], files.Select(f => (IReadOnlyList<string>)[
            Path.GetFileName(f.Path), Text(f.Year), Text(f.Contracts), f.CountIsPublished ? "published" : "generator", Text(f.Yuan),
            Text(f.Rows)]), 2, 4, 5);
        line.Output.WriteLine("样本 / sample: nobody's data. Load it into a directory of its own: monitor load --data ./data-demo DIR");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Steps(Action<SampleProgress> show) : IProgress<SampleProgress>
    {
        public void Report(SampleProgress value) => show(value);
    }
}
