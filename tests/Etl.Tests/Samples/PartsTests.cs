using System.Text;
using Monitor.Etl.Samples;

namespace Monitor.Etl.Tests.Samples;

/// <summary>The generator's small parts, each against an answer from elsewhere.</summary>
public sealed class PartsTests
{
    // The worked example of GB 32100-2015, and the same with one digit changed in the body, in the inner and in the outer check.
    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350200M000100Y43", false)]
    [InlineData("91350100M000100Y53", false)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100Y4", false)]
    [InlineData("91350100M000I00Y43", false)]
    public void CreditCode_OfTheStandard_IsTold(string code, bool valid) =>
        Assert.Equal(valid, CreditCode.IsValid(Encoding.ASCII.GetBytes(code)));

    [Fact]
    public void CreditCode_OfDifferentNumbers_IsDifferent()
    {
        var seen = new HashSet<string>();
        var code = new byte[CreditCode.Length];
        for (var n = 0L; n < 100_000; n++)
        {
            CreditCode.Write(code, "91", "110101", n * 8_861);
            Assert.True(seen.Add(Encoding.ASCII.GetString(code)));
        }
    }

    [Theory]
    [InlineData(10, new[] { 1.0, 1, 1 }, new[] { 4L, 3, 3 })]
    [InlineData(7, new[] { 0.0, 3, 1 }, new[] { 0L, 5, 2 })]
    [InlineData(5, new[] { 0.0, 0 }, new[] { 0L, 0 })]
    [InlineData(757_340_000_000_000, new[] { 1.0 }, new[] { 757_340_000_000_000 })]
    public void Apportionment_OfAWhole_LosesNothing(long total, double[] weights, long[] parts) =>
        Assert.Equal(parts, Apportionment.Divide(total, weights));

    [Fact]
    public void Amounts_Scaled_AddUpAndLeaveOutWhatDoesNotCount()
    {
        long[] weights = [10, -10, 30, 60];
        var draws = new Draws(1);
        Amounts.Scale(weights, 100_000_000_01, ref draws);
        Assert.Equal(100_000_000_01, weights[0] + weights[2] + weights[3]);
        Assert.All(weights, w => Assert.True(w > 0));
    }

    [Fact]
    public void Draws_OfASeed_AreTheSameEverywhere()
    {
        // The first numbers of SplitMix64 from 0, as published with the algorithm.
        var draws = new Draws(0);
        Assert.Equal(0xE220A8397B1DCDAF, draws.Next());
        Assert.Equal(0x6E789E6AA1B965F4UL, draws.Next());
    }

    [Fact]
    public void Reference_EveryRow_NamesItsSource()
    {
        foreach (var name in new[] { "national", "provinces", "months", "profile", "life_cycle", "technology_share" })
        {
            using var reader = CsvHelper.CsvReader.FromText(
                Warehouse.SqlText.Of($"Samples/{name}.csv", typeof(SampleRegistry).Assembly), CsvHelper.CsvReaderOptions.Default);
            while (reader.Read()) Assert.False(string.IsNullOrWhiteSpace(reader.GetString("source")), name);
        }
    }
}
