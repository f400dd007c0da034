using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Regions;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Commands;

/// <summary>What `--full-set REGION,PERIOD` claims: "110000,2023", "广东,2024-06", "000000,2023" for the whole nation.</summary>
internal static class FullSetText
{
    private const string Nation = "000000";

    /// <exception cref="RefusedException">ARG-FULL-SET, exit code 2: no such region, or no such period.</exception>
    public static FullSet Read(string text, bool confirmed)
    {
        if (text.Split(',') is [var place, var time] && PeriodText.Read(time.Trim()) is { } period
            && (place.Trim() == Nation ? Nation : Gazetteer.Shipped.Find(place)?.Code) is { } region)
            return new FullSet(region, period.From, period.To, confirmed);
        throw new RefusedException("ARG-FULL-SET",
            new($"无法理解 --full-set {text}。", $"--full-set {text} cannot be read."),
            new("应为地区和期间，如 110000,2023 或 广东,2024-06；全国为 000000。",
                "Expected a region and a period, such as 110000,2023 or 440000,2024-06; the nation is 000000."),
            new("请用行政区划代码或名称，和年、季、月。", "Name the region by its code or name, and a year, quarter or month."), exitCode: 2);
    }
}
