using Monitor.Warehouse.Approvals;
using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tests.Approvals;

public sealed class PipelineTests
{
    private static Approval Step(
        Stage stage, string to, string? from = null, string? name = null, int carriers = 1, string? batch = null, Grade grade = Grade.B) =>
        new(CarrierKind.Zones, stage, batch, name is null ? null : new(name, name), carriers, null,
            from is null ? null : Day(from), Day(to),
            null, grade, Day(to), "source", null);

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Pipeline On(string day, params IEnumerable<Approval> steps) => Pipeline.Of(CarrierKind.Zones, steps, Day(day));

    [Fact]
    public void Stages_OfADay_CountEachStepOnFileAndInferNone()
    {
        var pipeline = On("2021-06-30",
            Step(Stage.Applied, "2021-03-01", "2021-03-01", carriers: 20), Step(Stage.Approved, "2021-06-30", "2021-06-30", "甲"),
            Step(Stage.Approved, "2021-07-01", "2021-07-01", "乙"));
        Assert.Equal((new(20, 20), new(1, 1)), (pipeline.Stages[Stage.Applied], pipeline.Stages[Stage.Approved]));
        Assert.Equal([true, false, false, true, false], Enum.GetValues<Stage>().Select(pipeline.Has));
        Assert.Equal(2, pipeline.Register.Count);
    }

    [Fact]
    public void Span_NotOverYet_IsAtMostOneMore()
    {
        Approval[] steps =
            [Step(Stage.Approved, "2018-12-31", "2018-01-01", carriers: 9), Step(Stage.Approved, "2021-01-15", "2020-12-15", "汉襄宜")];
        Assert.Equal(new StageCount(9, 9), On("2020-12-14", steps).Standing);
        Assert.Equal(new StageCount(9, 10), On("2020-12-31", steps).Standing);
        Assert.Equal(new StageCount(10, 10), On("2021-01-15", steps).Standing);
    }

    [Fact]
    public void Standing_IsApprovedWithoutTheExited()
    {
        var pipeline = On("2022-06-30", Step(Stage.Approved, "2020-12-31", carriers: 420),
            Step(Stage.Exited, "2022-12-31", "2022-01-01", "甲"), Step(Stage.Exited, "2021-05-01", "2021-05-01", "乙"));
        Assert.Equal(new StageCount(418, 419), pipeline.Standing);
    }

    [Fact]
    public void Batches_WithANameOrAYear_AddUpToAll()
    {
        var pipeline = On("2026-11-21",
            Step(Stage.Approved, "2016-12-31", "2016-01-01", "甲"), Step(Stage.Approved, "2017-12-31", null, "乙"),
            Step(Stage.Approved, "2017-03-01", "2017-03-01", "丙"), Step(Stage.Approved, "2018-05-01", "2018-05-01", "丁", batch: "第三批"));
        Assert.Equal([(null, 2016, 2016, 1), (null, 2017, 2017, 2), ("第三批", 2018, 2018, 1)],
            pipeline.Batches.Select(batch => (batch.Name, batch.FirstYear, batch.LastYear, batch.Stages[Stage.Approved].AtLeast)));
        Assert.Equal(4, pipeline.Stages[Stage.Approved].AtLeast);
    }

    [Fact]
    public void Recalled_IsListedAndNotCounted()
    {
        var pipeline = On("2026-11-21", Step(Stage.Approved, "2016-12-31", name: "甲"),
            Step(Stage.Approved, "2016-12-31", name: "乙", grade: Grade.C));
        Assert.Equal((2, 1), (pipeline.Register.Count, pipeline.Standing.AtMost));
    }
}
