using System.Text.RegularExpressions;

namespace Monitor.House.Tests;

public sealed partial class WallsTests
{
    [Fact]
    public void House_EveryFile_KeepsItsWalls()
    {
        var broken = Sources.Code.Where(p => !p.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(path => Wall.Broken(path, Sources.Text(path)).Select(name => $"{path} uses {name}"));
        Assert.Equal([], broken);
    }

    [Theory]
    [InlineData("warehouse/Ledger/Owner.cs", "using Monitor.Etl.Loads;", "Monitor.Etl.Loads")]
    [InlineData("warehouse/Plans/Judge.cs", "using Monitor.Warehouse.DuckDb;", "Monitor.Warehouse.DuckDb")]
    [InlineData("warehouse/DuckDb/Reader.cs", "using static Monitor.Warehouse.Plans.Words;", "Monitor.Warehouse.Plans.Words")]
    [InlineData("dashboard/Pages/Plans/PlanPage.razor", "@using Monitor.Etl.Statistics", "Monitor.Etl.Statistics")]
    [InlineData("etl/Statistics/Reading.cs", "using Monitor.Etl.Plans;", "Monitor.Etl.Plans")]
    [InlineData("etl/Loads/Loader.cs", "using Monitor.Dashboard.Commands;", "Monitor.Dashboard.Commands")]
    public void Walls_GivenAForbiddenUse_Complain(string path, string line, string named) =>
        Assert.Equal([named], Wall.Broken(path, $"using System;\n{line}\n"));

    [Theory]
    [InlineData("dashboard/Commands/LoadCommand.cs", "using Monitor.Etl.Loads;")]
    [InlineData("warehouse/Plans/Judge.cs", "using Monitor.Warehouse.Plans.Methods;")]
    [InlineData("etl/Statistics/Reading.cs", "using Monitor.Etl.Intake;")]
    public void Walls_GivenAnAllowedUse_AreSilent(string path, string line) => Assert.Equal([], Wall.Broken(path, line));

    [Fact]
    public void NativeCalls_Everywhere_LiveInTheDuckDbRoom() => Assert.Equal([], Sources.Code
        .Where(p => p.EndsWith(".cs", StringComparison.Ordinal) && !p.StartsWith("warehouse/DuckDb/", StringComparison.Ordinal)
            && !p.StartsWith("tests/", StringComparison.Ordinal))
        .Where(p => NativeCall().IsMatch(Sources.Text(p)) && p != "warehouse/Register/FileSync.cs"));

    [Fact]
    public void SqlFiles_Everywhere_LiveInTheWarehouseOrADataset() => Assert.Equal([], Sources.Tracked
        .Where(p => p.EndsWith(".sql", StringComparison.Ordinal) && !p.StartsWith("tests/", StringComparison.Ordinal))
        .Where(p => !p.StartsWith("warehouse/", StringComparison.Ordinal) && !p.StartsWith("etl/", StringComparison.Ordinal)));

    [GeneratedRegex(@"\[(LibraryImport|DllImport)\(")]
    private static partial Regex NativeCall();
}
