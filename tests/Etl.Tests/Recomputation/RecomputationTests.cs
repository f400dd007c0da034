using System.Globalization;
using System.Runtime.Versioning;
using System.Text;
using Monitor.Etl.Contracts;
using Monitor.Etl.Tests.Loads;
using Monitor.Fixtures;
using Monitor.Warehouse;
using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;
using Xunit.Abstractions;

namespace Monitor.Etl.Tests.Recomputation;

/// <summary>Another engine, another way of counting, the archived files and nothing else: every figure must come out the same.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class RecomputationTests(ITestOutputHelper output) : IDisposable
{
    private const int Count = 1000;

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Figures_OfAThousandCells_AreWhatPostgresMakesOfTheArchive()
    {
        var random = new Random(20251231);
        using var registry = new SplitRegistry(scratch, scale: 0.002m);
        using var house = new House(scratch.File("data"), [ContractsDataset.Dataset]);
        var files = registry.Shuffled(random);
        var report = house.Load(files);
        Assert.Equal(files.Length, report.Files.Count(file => file.Refused is null));
        Assert.Equal(["odd.parquet"], report.Files.Where(file => file.Quarantined > 0).Select(file => file.File));

        var draw = new CellDraw(random, registry.Some(2000));
        var all = new Period(DateOnly.MinValue, DateOnly.MaxValue);
        List<Cell> cells = [new(QuestionText.Read(Catalogue.Shipped, "contract_value", "", [], null, null, null), Nothing, all, NoCodes)];
        while (cells.Count < Count) cells.Add(draw.Next());
        var answers = cells.Select(cell => Ask(house, cell)).ToList();

        using var postgres = new Postgres();
        Fill(postgres, registry, house.Directory, cells);
        var recomputed = Recompute(postgres);
        var differences = cells.Index().Where(c => recomputed[c.Index] != answers[c.Index].Figure)
            .Select(c => $"{c.Item.Line(c.Index)}: {answers[c.Index]} but {recomputed[c.Index] ?? "nothing"}").ToList();
        Assert.Equal([], differences);

        var by = answers.CountBy(answer => answer.By).OrderBy(source => source.Key).ToList();
        var filled = answers.Count(answer => answer.Figure is not null);
        var past = cells.Count(cell => cell.Question.AsOf is not null);
        output.WriteLine($"{cells.Count} cells, {differences.Count} differences; {filled} not empty, {past} as of a day; "
            + string.Join(", ", by.Select(source => $"{source.Value} by {source.Key}")));
        Assert.Equal(["cube flow_month", "cube national_month", "cube province_month", "ledger"], by.Select(source => source.Key));
        Assert.InRange(filled, Count * 7 / 10, Count);

        // A fen more in one registration of PostgreSQL's copy, and the first cell is no longer the same.
        postgres.Run("""
            UPDATE raw SET contract_value_yuan = contract_value_yuan::numeric + 0.01 WHERE ctid = (
              SELECT ctid FROM raw WHERE contract_value_yuan NOT LIKE '-%' AND life_cycle = 'registered' AND registration_number IN (
                SELECT registration_number FROM raw GROUP BY registration_number HAVING count(*) = 1) LIMIT 1);

            """);
        Assert.NotEqual(answers[0].Figure, Recompute(postgres)[0]);
    }

    private static Dictionary<string, string> Nothing => [];

    private static Dictionary<string, IReadOnlyList<string>> NoCodes => [];

    private static (string By, string? Figure) Ask(House house, Cell cell)
    {
        using var lease = house.Shelf.Lend();
        var answer = new Warehouse.Measures.Figures(lease.Connection, lease.Info.Number, lease.Info.LastLoad, Catalogue.Shipped)
            .Ask(cell.Question, Scope.Nation);
        return (answer.AnsweredBy, cell.Found(answer));
    }

    /// <summary>Hands the archive over, file by file, as text, and the cells.</summary>
    private static void Fill(Postgres postgres, SplitRegistry registry, DataDirectory directory, IReadOnlyList<Cell> cells)
    {
        var sql = new StringBuilder(SqlText.Of("Recomputation/raw.sql", typeof(RecomputationTests).Assembly)).Append("\n\n");
        foreach (var (i, file) in Directory.GetFiles(directory.Archive, "*", SearchOption.AllDirectories).Index())
        {
            var text = postgres.File($"{i}.csv");
            var columns = registry.ToText(file, text).Select(column => $"\"{column}\"");
            sql.Append(CultureInfo.InvariantCulture, $"COPY raw ({string.Join(", ", columns)}) FROM '{text}' (FORMAT csv, HEADER);\n\n");
        }
        File.WriteAllLines(postgres.File("cells.csv"), cells.Select((cell, n) => cell.Line(n)));
        sql.Append(CultureInfo.InvariantCulture, $"COPY cell FROM '{postgres.File("cells.csv")}' (FORMAT csv);\n\n");
        postgres.Run(sql.ToString());
    }

    private static List<string?> Recompute(Postgres postgres)
    {
        var answers = postgres.File("answers.csv");
        postgres.Run(SqlText.Of("Recomputation/recompute.sql", typeof(RecomputationTests).Assembly)
            .Replace("{answers}", answers, StringComparison.Ordinal) + "\n\n");
        return [.. File.ReadLines(answers).Select(line => line.Split(','))
            .OrderBy(line => int.Parse(line[0], NumberStyles.None, CultureInfo.InvariantCulture))
            .Select(line => Cell.Recomputed(line[1..]))];
    }
}
