using Monitor.Warehouse.Register;

namespace Monitor.Etl.Samples;

/// <summary>Which synthetic registry is wanted. The same options give the same files, byte for byte.</summary>
/// <param name="Scale">1 is the national size; 0.1 a tenth of the contracts and of their value.</param>
/// <param name="Directory">Where the extracts go; made if missing.</param>
public sealed record SampleOptions(int FromYear, int ToYear, string Directory, decimal Scale = 1, long Seed = 1)
{
    public const decimal LargestScale = 100;

    /// <summary>The years for which there is something to calibrate to.</summary>
    public static (int From, int To) Years => (NationalYear.First, NationalYear.Last);

    internal IEnumerable<int> AllYears => Enumerable.Range(FromYear, ToYear - FromYear + 1);

    public string PathOf(int year) => Path.Combine(Directory, FormattableString.Invariant($"contracts-{year}.parquet"));

    /// <exception cref="RefusedException">SAMPLE-YEARS, SAMPLE-SCALE, SAMPLE-EXISTS; nothing was written.</exception>
    internal void Check()
    {
        if (FromYear > ToYear || FromYear < Years.From || ToYear > Years.To)
        {
            throw new RefusedException("SAMPLE-YEARS", new($"年份为 {FromYear}-{ToYear}。", $"The years are {FromYear}-{ToYear}."),
                new($"可生成 {Years.From} 至 {Years.To} 年，先小后大。", $"{Years.From} to {Years.To} can be made, the earlier year first."),
                new($"例如 --years {Years.From}-{Years.To}。", $"For example --years {Years.From}-{Years.To}."), exitCode: 2);
        }
        if (Scale is <= 0 or > LargestScale)
        {
            throw new RefusedException("SAMPLE-SCALE", new($"比例为 {Scale}。", $"The scale is {Scale}."),
                new($"比例须大于 0，至多 {LargestScale}。", $"It must be above 0 and at most {LargestScale}."),
                new("1 为全国规模，例如 --scale 0.1。", "1 is the national size; for example --scale 0.1."), exitCode: 2);
        }
        var taken = AllYears.Select(PathOf).FirstOrDefault(Path.Exists);
        if (taken is null) return;
        throw new RefusedException("SAMPLE-EXISTS",
            new($"{Path.GetFileName(taken)} 已经存在。", $"{Path.GetFileName(taken)} is already there."),
            new("样本文件不会被覆盖。", "Sample files are never overwritten."),
            new("请换一个目录（--out），或先删除这些文件。", "Choose another folder (--out), or delete these files first."), exitCode: 2);
    }
}
