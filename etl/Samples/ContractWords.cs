namespace Monitor.Etl.Samples;

/// <summary>The words of the extract's coded columns; a row holds their positions.</summary>
internal sealed class ContractWords
{
    private const string China = "142";

    private static readonly string[] Stages = ["registered", "changed", "deregistered", "revoked", "reinstated"];

    public ContractWords(YearProfile profile)
    {
        Countries = [.. profile.Country.Codes, China];
        Home = (byte)(Countries.Count - 1);
        OutsideRegions = [.. profile.Country.Codes.Select(Places.RegionOf)];
        Types =
        [
            ("life_cycle", Stages), ("category", profile.Category.Codes), ("project_name", Titles(profile)),
            ("party_kind", [.. PartyKind.All.Select(k => k.Code)]), ("country", Countries), ("region", Places.Regions),
            ("ip_type", profile.IpType.Codes), ("field", profile.Field.Codes), ("industry", profile.Industry.Codes),
            ("objective", profile.Objective.Codes), ("plan_source", profile.PlanSource.Codes),
        ];
    }

    public IReadOnlyList<string> Countries { get; }

    /// <summary>China's position among the countries.</summary>
    public byte Home { get; }

    /// <summary>By country: the region of its parties.</summary>
    public IReadOnlyList<int> OutsideRegions { get; }

    /// <summary>Each coded type with its words in order.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Types { get; }

    /// <summary>Project names say only what the codes say.</summary>
    private static string[] Titles(YearProfile profile) => [.. profile.Category.Codes
        .SelectMany(category => profile.Field.Codes.Select(field => $"{PartyNames.Mark}项目（领域{field}，类别{category}）"))];
}
