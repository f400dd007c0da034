using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Monitor.Dashboard.Layout;

/// <summary>The words of one page or room in one language, from the .resx beside it. Language is an argument, never the thread's.</summary>
public sealed class Texts
{
    private static readonly ConcurrentDictionary<Type, ResourceManager> Sources = new();
    private readonly ResourceManager source;
    private readonly CultureInfo culture;

    private Texts(ResourceManager source, string language) =>
        (this.source, culture) = (source, CultureInfo.GetCultureInfo(language == "zh" ? "zh-CN" : "en"));

    public static Texts Of<T>(string language) => Of(typeof(T), language);

    public static Texts Of(Type owner, string language) =>
        new(Sources.GetOrAdd(owner, static type => new ResourceManager(type.FullName!, type.Assembly)), language);

    /// <summary>The text of <paramref name="key"/>. A missing key is a mistake in the product, so it is not papered over.</summary>
    public string this[string key] => source.GetString(key, culture) ?? throw new MissingManifestResourceException($"no text '{key}'");

    /// <summary>The text with its places filled. Numbers are written by <see cref="Notation"/> before they come here.</summary>
    public string this[string key, params string[] values] => string.Format(culture, this[key], values);

    /// <summary>The text for one, or for any other number of things: keys "x.one" and "x".</summary>
    public string Count(string key, int count, params string[] values) =>
        this[count == 1 ? key + ".one" : key, [count.ToString(CultureInfo.InvariantCulture), .. values]];
}
