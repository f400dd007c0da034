using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Dashboard.Layout;

namespace Monitor.Dashboard.Tests;

/// <summary>A component drawn without a server, as the text it sends and as a document to ask.</summary>
internal static class Rendered
{
    public static async Task<string> Html<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        var services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton(new AssetAddresses(new DefaultEndpointDataSource()))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    public static async Task<IDocument> Page<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        var html = await Html<T>(parameters);
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }

    /// <summary>The words of an element as a reader sees them: spaces folded, hidden reasons left out.</summary>
    public static string Seen(this IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var hidden in copy.QuerySelectorAll(".vh").ToList()) hidden.Remove();
        foreach (var line in copy.QuerySelectorAll(".small, .r").ToList()) line.Prepend(copy.Owner!.CreateTextNode(" "));
        return string.Join(' ', copy.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
