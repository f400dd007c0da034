using System.Globalization;
using System.Text;
using Monitor.Fixtures;

namespace Monitor.Etl.Tests.Loads;

/// <summary>Small files of published figures, made by rule.</summary>
internal static class Figures
{
    private const string Heading = "measure,period_from,period_to,value,unit,release,grade,known_on,known_on_kind,source\n";

    /// <summary>One row a year: the national contract value, in 亿元, known at a day of the next year.</summary>
    public static string Csv(int firstYear, int years, decimal value, string day = "02-28")
    {
        var text = new StringBuilder(Heading);
        for (var year = firstYear; year < firstYear + years; year++)
            text.Append(CultureInfo.InvariantCulture,
                $"published_contract_value,{year}-01-01,{year}-12-31,{value + year},亿元,statement,A,{year + 1}-{day},stated,made by rule\n");
        return text.ToString();
    }

    /// <summary>Four files: first figures, more years, a correction of the first, and one that was known before all of them.</summary>
    public static IReadOnlyList<string> Write(ScratchFolder scratch) =>
    [
        scratch.Write("a.csv", Csv(1990, 20, 100)),
        scratch.Write("b.csv", Csv(2010, 10, 500)),
        scratch.Write("c.csv", Csv(1990, 15, 105, "06-30")),
        scratch.Write("d.csv", Csv(1995, 10, 90, "01-31")),
    ];
}
