using System.Globalization;
using System.Text;

namespace Monitor.Dashboard.Layout;

/// <summary>Where a reader is and what was chosen. A default never enters an address, so the same page has one address.</summary>
/// <param name="Language">"zh" or "en", the first segment.</param>
/// <param name="Path">What follows the language: "/", "/plans/FYP14-TFM".</param>
/// <param name="AsOf">Only what was known on this day; null = today.</param>
/// <param name="Edition">Number or name of an edition; null = the latest.</param>
public sealed record Address(string Language, string Path, DateOnly? AsOf = null, string? Edition = null)
{
    public static readonly IReadOnlyList<string> Languages = ["zh", "en"];

    /// <summary>What this page itself lets its reader choose, by name: a year, a basis. Another page does not inherit it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Choices { get; init; } = [];

    /// <summary>Another page, with the same day and edition.</summary>
    public string To(string path) => (this with { Path = path, Choices = [] }).ToString();

    /// <summary>What was chosen under a name; null = the default.</summary>
    public string? Choice(string name) => Choices.FirstOrDefault(choice => choice.Key == name).Value;

    /// <summary>The same page with another choice; null goes back to the default. Choices stand in order of their names, so that one
    /// page has one address.</summary>
    public Address With(string name, string? value)
    {
        var others = Choices.Where(choice => choice.Key != name);
        if (value is not null) others = others.Append(new(name, value));
        return this with { Choices = [.. others.OrderBy(choice => choice.Key, StringComparer.Ordinal)] };
    }

    /// <summary>The same page in another language, with the same choices.</summary>
    public string In(string language) => (this with { Language = language }).ToString();

    /// <summary>The same page as of another day; null goes back to today.</summary>
    public string At(DateOnly? asOf) => (this with { AsOf = asOf }).ToString();

    public override string ToString()
    {
        var text = new StringBuilder("/").Append(Language).Append(Path);
        var mark = '?';
        if (AsOf is { } day) Add("asOf", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (Edition is { } edition) Add("edition", edition);
        foreach (var (name, value) in Choices) Add(name, value);
        return text.ToString();

        void Add(string name, string value)
        {
            text.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
    }
}
