using Monitor.Warehouse.Measures;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Tests.Measures;

public sealed class QuestionTextTests
{
    private static RefusedException Refused(string measure = "published_gdp", string? by = null, string? where = null, string? from = null,
        string? to = null, string? asOf = null) => Assert.Throws<RefusedException>(() =>
        QuestionText.Read(Catalogue.Shipped, measure, by, where is null ? [] : [where], from, to, asOf));

    [Fact]
    public void Read_MistypedMeasure_NamesTheNearest()
    {
        var refused = Refused("published_contract_valu");
        Assert.Equal(("ASK-MEASURE", 2), (refused.Code, refused.ExitCode));
        Assert.Contains("published_contract_value", refused.In("en"), StringComparison.Ordinal);
        Assert.Contains("published_contract_value", refused.In("zh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASK-DIMENSION", "yer", null, null, null, null)]
    [InlineData("ASK-TIME", "year,month", null, null, null, null)]
    [InlineData("ASK-TIME", "year", "month=2023-01", null, null, null)]
    [InlineData("ASK-TIME", "month", "period=2023", null, null, null)]
    [InlineData("ASK-WHERE", null, "basis", null, null, null)]
    [InlineData("ASK-WHERE", null, "basis=", null, null, null)]
    [InlineData("ASK-DATE", null, null, "soon", null, null)]
    [InlineData("ASK-DATE", null, null, null, "2024-13", null)]
    [InlineData("ASK-DATE", null, null, null, null, "2022-02-30")]
    [InlineData("ASK-PERIOD", null, null, "2024", "2023", null)]
    public void Read_WhatCannotBe_IsRefusedByItsName(string code, string? by, string? where, string? from, string? to, string? asOf) =>
        Assert.Equal(code, Refused(by: by, where: where, from: from, to: to, asOf: asOf).Code);

    [Fact]
    public void Read_MonthsAsEnds_CountFromFirstToLastDay()
    {
        var question = QuestionText.Read(Catalogue.Shipped, "published_gdp", null, [], "2023-06", "2024-02", null);
        Assert.Equal((new DateOnly(2023, 6, 1), new DateOnly(2024, 2, 29)), (question.From!.Value, question.To!.Value));
    }

    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2025-09-18", "2025-09-18")]
    [InlineData("2025-09", "2025-09")]
    [InlineData("2025-01..2025-09", "2025-01..2025-09")]
    [InlineData("2020-H1", "2020-01..2020-06")]
    [InlineData("2020-Q4", "2020-10..2020-12")]
    public void Period_AsText_IsReadBack(string text, string written)
    {
        var period = PeriodText.Read(text);
        Assert.Equal(written, period.ToString());
        Assert.Equal(period, PeriodText.Read(written));
    }

    [Theory]
    [InlineData("2020-H3")]
    [InlineData("2020-Q5")]
    [InlineData("20")]
    [InlineData("2021-02-30")]
    [InlineData("2025-09..2025-01")]
    [InlineData("")]
    public void Period_OfNonsense_IsNone(string text) => Assert.Null(PeriodText.Read(text));
}
