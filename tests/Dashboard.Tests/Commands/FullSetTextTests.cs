using System.Globalization;
using Monitor.Dashboard.Commands;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Tests.Commands;

public sealed class FullSetTextTests
{
    [Theory]
    [InlineData("110000,2023", "110000", "2023-01-01", "2023-12-31")]
    [InlineData("广东, 2024-06", "440000", "2024-06-01", "2024-06-30")]
    [InlineData("000000,2024-Q1", "000000", "2024-01-01", "2024-03-31")]
    [InlineData("310112,2024-01..2024-02", "310112", "2024-01-01", "2024-02-29")]
    public void Read_RegionAndPeriod_IsTheClaim(string text, string region, string from, string to) => Assert.Equal(
        new FullSet(region, Day(from), Day(to), ShrinkConfirmed: true), FullSetText.Read(text, confirmed: true));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
