using System.Globalization;
using System.Reflection;
using CsvHelper;
using Monitor.Warehouse;

namespace Monitor.Etl.Samples;

/// <summary>One figure of national.csv or provinces.csv, in yuan or contracts.</summary>
/// <param name="IsPublished">False where the generator had to choose one.</param>
internal sealed record GuideFigure(int Year, string Region, string What, long Value, bool IsPublished);

/// <summary>Shares of the year's value and contracts from 1 January to the end of a month, in percent, valid from a year on.</summary>
internal sealed record MonthCut(int FromYear, int Month, double Value, double Contracts);

/// <summary>How often a code occurs and how much of the value falls on it, in any unit common to the attribute.</summary>
internal sealed record ProfileRow(string Attribute, string Code, int FromYear, int ToYear, double Contracts, double Value);

internal sealed record Division(string Code, string Name, string Level);

/// <summary>The reference tables beside this file; each row there names its source.</summary>
internal static class Reference
{
    public static IReadOnlyList<GuideFigure> National { get; } = Rows("national.csv",
        row => new GuideFigure(Whole(row("year")), "", row("what"), Amount(row), row("kind") == "published"));

    public static IReadOnlyList<GuideFigure> Provinces { get; } = Rows("provinces.csv",
        row => new GuideFigure(Whole(row("year")), row("region"), row("what"), Amount(row), true));

    public static IReadOnlyList<MonthCut> Months { get; } = Rows("months.csv", row =>
        new MonthCut(Whole(row("from_year")), Whole(row("month")), Real(row("value_to_date")), Real(row("contracts_to_date"))));

    public static IReadOnlyList<ProfileRow> Profile { get; } = Rows("profile.csv", row => new ProfileRow(row("attribute"), row("code"),
        row("from_year") is "" ? 0 : Whole(row("from_year")), row("to_year") is "" ? int.MaxValue : Whole(row("to_year")),
        Real(row("contracts")), Real(row("value"))));

    /// <summary>The divisions in force, as the regions room has them.</summary>
    public static IReadOnlyList<Division> Divisions { get; } = [.. Read("Regions/divisions.csv", typeof(SqlText).Assembly,
        row => (Division: new Division(row("code"), row("name_zh"), row("level")), IsOver: row("valid_to") is not ""))
        .Where(row => !row.IsOver).Select(row => row.Division)];

    /// <summary>By category: technology amount over contract value.</summary>
    public static IReadOnlyDictionary<string, double> TechnologyShares { get; } = Rows("technology_share.csv",
        row => (Code: row("category"), Share: Real(row("technology_amount")) / Real(row("contract_value"))))
        .ToDictionary(r => r.Code, r => r.Share);

    public static IReadOnlyDictionary<string, double> LifeCycle { get; } =
        Rows("life_cycle.csv", row => (What: row("what"), Share: Real(row("share")))).ToDictionary(r => r.What, r => r.Share);

    private static List<T> Rows<T>(string file, Func<Func<string, string>, T> make) =>
        Read($"Samples/{file}", typeof(Reference).Assembly, make);

    private static List<T> Read<T>(string path, Assembly assembly, Func<Func<string, string>, T> make)
    {
        using var reader = CsvReader.FromText(SqlText.Of(path, assembly), CsvReaderOptions.Default);
        List<T> rows = [];
        while (reader.Read()) rows.Add(make(name => reader.GetString(name) ?? ""));
        return rows;
    }

    private static long Amount(Func<string, string> row)
    {
        var value = decimal.Parse(row("value"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return row("unit") switch
        {
            "亿元" => checked((long)(value * 100_000_000)),
            "项" => checked((long)value),
            var unit => throw new InvalidDataException($"Samples: unit '{unit}' is not known."),
        };
    }

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double Real(string text) => double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
