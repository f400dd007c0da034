using System.Text.Json;

namespace Monitor.Dashboard.Tests.Commands;

/// <summary>`monitor status` of all five documents at each year's end from 2016 and on 2026-11-21.</summary>
[Collection(LoadedSiteTests.Name)]
public sealed class FivePlansTests(LoadedSite site)
{
    /// <summary>Each target's words with the year from whose end they hold; "2026" is 2026-11-21. What they rest on: 2 trillion was
    /// passed in 2019, which 2020 learned in February. 9 zones and "more than 10,000" brokers at the end of 2020 became known in
    /// October 2022. 5 trillion was passed in 2023, known in 2024. 12 zones and 3 exchanges were known on 2025-09-18. Nothing was
    /// found for the rest.</summary>
    private const string Known = """
        AP2016 demonstration_institutions: 2016 not_assessable no_observation
        AP2016 demonstration_zones: 2016 not_assessable no_observation; 2022 missed
        AP2016 transfer_talents: 2016 not_assessable no_observation; 2022 met
        AP2016 contract_value: 2016 not_assessable no_observation_after_baseline; 2017 slightly_behind; 2019 ahead; 2020 met_early
        CAS2016 partner_added_sales: 2016 not_assessable no_observation
        CAS2016 partner_added_profit_tax: 2016 not_assessable no_observation
        CAS2016 enterprise_jobs: 2016 not_assessable no_observation
        CAS2016 enterprise_income: 2016 not_assessable no_observation
        CAS2016 enterprise_profit_tax: 2016 not_assessable no_observation
        CAS2016 startups: 2016 not_assessable no_observation
        CAS2016 served_enterprises: 2016 not_assessable no_observation
        CAS2016 patents: 2016 not_assessable no_observation
        CAS2016 patents_multiple: 2016 not_assessable no_observation_after_baseline
        CAS2016 industry_output: 2016 not_assessable no_observation
        CAS2016 pilot_projects: 2016 not_assessable no_observation
        CAS2016 impact_years: 2016 not_assessable no_observation
        CAS2016 special_fund: 2016 not_assessable no_observation
        FYP14-TFM property_exchanges: 2016 not_assessable not_yet_issued; 2022 not_assessable no_observation; 2025 met
        FYP14-TFM contract_value: 2016 not_assessable not_yet_issued; 2022 ahead; 2024 met_early
        FYP14-TFM demonstration_zones: 2016 not_assessable not_yet_issued; 2022 not_assessable too_early; 2025 well_behind;
          2026 awaiting_final no_value_at_deadline
        FYP14-TFM regional_centers: 2016 not_assessable not_yet_issued; 2022 not_assessable no_observation_after_baseline
        FYP14-TFM transfer_institutions: 2016 not_assessable not_yet_issued; 2022 not_assessable no_observation_after_baseline
        FYP14-TFM international_centers: 2016 not_assessable not_yet_issued; 2022 not_assessable no_observation_after_baseline
        FYP14-TFM technology_managers: 2016 not_assessable not_yet_issued; 2022 not_assessable no_observation;
          2025 depends_on_reading readings_disagree
        FYP14-TFM pilot_staff_share: 2016 not_assessable not_yet_issued; 2022 not_assessable no_observation
        """;

    private static readonly string[] Days = [.. Enumerable.Range(2016, 10).Select(year => $"{year}-12-31"), "2026-11-21"];

    [Fact]
    public async Task Status_OfAllPlansAtEachYearsEnd_SaysWhatWasKnownThen()
    {
        var course = new Dictionary<string, List<string>>();
        foreach (var day in Days)
            foreach (var (target, words) in await Words(day))
            {
                if (!course.TryGetValue(target, out var changes)) changes = course[target] = [];
                if (changes.Count == 0 || changes[^1][5..] != words) changes.Add($"{day[..4]} {words}");
            }
        var known = Known.Replace("\n  ", " ", StringComparison.Ordinal).Split('\n');
        Assert.Equal(known, course.Select(one => $"{one.Key}: {string.Join("; ", one.Value)}"));
    }

    private async Task<List<(string Target, string Words)>> Words(string day)
    {
        var (code, output, errors) = await site.Run("status", "--as-of", day, "--format", "json");
        Assert.True(code == 0, errors);
        using var plans = JsonDocument.Parse(output);
        Assert.Equal(["AP2016", "CAS2016", "FYP14-TFM", "NEWS2017", "NTTS2017"],
            plans.RootElement.EnumerateArray().Select(plan => plan.GetProperty("plan").GetString()));
        return
        [
            .. plans.RootElement.EnumerateArray().SelectMany(plan => plan.GetProperty("indicators").EnumerateArray().Select(one => (
                $"{plan.GetProperty("plan").GetString()} {one.GetProperty("id").GetString()}",
                $"{one.GetProperty("verdict").GetString()} {one.GetProperty("reason").GetString()}".TrimEnd()))),
        ];
    }
}
