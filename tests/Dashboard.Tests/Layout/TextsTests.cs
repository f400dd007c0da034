using System.Resources;
using System.Text.RegularExpressions;
using Monitor.Dashboard.Layout;
using Monitor.Dashboard.Pages.Indicators;
using Monitor.Dashboard.Pages.Plans;
using Monitor.Dashboard.Pages.Traces;
using Monitor.Fixtures;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Tests.Layout;

/// <summary>Words asked for by the name of a value cannot be found by reading the source; so every value is asked for.</summary>
public sealed partial class TextsTests
{
    [Theory, InlineData("zh"), InlineData("en")]
    public void Verdicts_ReasonsAndGrades_AllHaveWords(string language)
    {
        var text = Texts.Of<VerdictMark>(language);
        var keys = Enum.GetNames<Verdict>()
            .Concat(Enum.GetNames<Reason>().Select(name => $"reason.{name}"))
            .Concat(Enum.GetNames<Grade>().SelectMany(name => new[] { $"grade.{name}", $"grade.{name}.short" }));
        Assert.All(keys, key => Assert.NotEmpty(text[key]));
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public void Releases_EverywhereNamed_HaveWords(string language)
    {
        Type[] pages = [typeof(PlanPage), typeof(FigurePage), typeof(FigureOrigin)];
        foreach (var text in pages.Select(page => Texts.Of(page, language)))
            Assert.All(Enum.GetNames<Release>(), name => Assert.NotEmpty(text[$"release.{name}"]));
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public void Methods_AllOfThem_HaveNameAndExplanation(string language)
    {
        var text = Texts.Of<IndicatorPage>(language);
        foreach (var method in Rules.All)
            Assert.All([$"method.{method}", $"method.{method}.about", $"method.{method}.ratio"], key => Assert.NotEmpty(text[key]));
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public void Steps_OfEveryWorking_HaveTitles(string language)
    {
        var text = Texts.Of<IndicatorPage>(language);
        Assert.All(WorkingStep.Keys, key => Assert.NotEmpty(text[$"step.{key}"]));
        Assert.All(Enum.GetNames<Shape>(), shape => Assert.NotEmpty(text[$"about.{shape}"]));
    }

    [Fact]
    public void Text_WithAnUnknownKey_IsNotPaperedOver() =>
        Assert.Throws<MissingManifestResourceException>(() => Texts.Of<PlanPage>("zh")["no.such.key"]);

    /// <summary>A key no line of code names is a text that was forgotten.</summary>
    [Fact]
    public void Keys_OfEveryPage_AreUsed()
    {
        var code = string.Join('\n', Directory.EnumerateFiles(Checkout.Path("dashboard"), "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".razor", StringComparison.Ordinal) || path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var unused = Directory.EnumerateFiles(Checkout.Path("dashboard"), "*.resx", SearchOption.AllDirectories)
            .SelectMany(path => Name().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Where(key => !IsNamed(key, code)).Distinct();
        Assert.Equal([], unused);
    }

    /// <summary>Whole, or as a stem to which code adds a value's name, as in "reason." + reason or $"grade.{grade}.short".</summary>
    private static bool IsNamed(string key, string code)
    {
        if (code.Contains($"\"{key}\"", StringComparison.Ordinal) || Enum.TryParse<Verdict>(key, out _)) return true;
        if (key.EndsWith(".one", StringComparison.Ordinal)) return IsNamed(key[..^4], code);
        var parts = key.Split('.');
        return Enumerable.Range(1, parts.Length - 1).Any(length =>
        {
            var stem = string.Join('.', parts[..length]);
            return code.Contains($"\"{stem}.\" +", StringComparison.Ordinal) || code.Contains($"\"{stem}.{{", StringComparison.Ordinal);
        }) || parts is [_, var suffix] && code.Contains($"+ \".{suffix}\"", StringComparison.Ordinal)
            || code.Contains($" + \".{parts[^1]}\"", StringComparison.Ordinal);
    }

    [GeneratedRegex("<data name=\"([^\"]+)\"")]
    private static partial Regex Name();
}
