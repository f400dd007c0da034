using Monitor.Warehouse.Plans;
using static Monitor.Warehouse.Tests.Plans.RealFigures;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-09-18", "2025-09-18", "2025-09-18")]
    [InlineData("2025-01..2025-09", "2025-01-01", "2025-09-30")]
    [InlineData("2025-01-05..2025-02-03", "2025-01-05", "2025-02-03")]
    public void TryParse_WhatToStringWrites_GivesTheDaysBack(string text, string from, string to)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(new Period(Day(from), Day(to)), period);
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2021-13")]
    [InlineData("2022..2021")]
    [InlineData("2021..2022..2023")]
    [InlineData("last year")]
    public void TryParse_NotAPeriod_IsFalse(string? text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("2020-12-31", "2025-12-31", 5)]
    [InlineData("2020-12-31", "2021-12-31", 1)]
    [InlineData("2024-12-31", "2025-07-02", 0.501369863)]
    [InlineData("2023-12-31", "2024-07-01", 0.5)]
    [InlineData("2025-12-31", "2020-12-31", -5)]
    public void Years_Between_CountsAnniversaries(string from, string to, double years) =>
        Assert.Equal((decimal)years, Math.Round(Years.Between(Day(from), Day(to)), 9));

    [Theory]
    [InlineData("2020-12-31", "2026-11-21", 70)]
    [InlineData("2024-12-31", "2026-11-21", 22)]
    [InlineData("2023-12-31", "2026-11-21", 34)]
    [InlineData("2025-08-31", "2026-02-28", 6)]
    public void Months_Whole_AreCountedDown(string from, string to, int months) =>
        Assert.Equal(months, Years.WholeMonths(Day(from), Day(to)));
}
