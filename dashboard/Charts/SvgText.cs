using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Monitor.Dashboard.Charts;

/// <summary>A text element of SVG: Razor takes the tag for its own.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired] public required double X { get; set; }
    [Parameter, EditorRequired] public required double Y { get; set; }
    [Parameter, EditorRequired] public required string Value { get; set; }
    [Parameter] public string Class { get; set; } = "ax";
    /// <summary>"start", "middle" or "end".</summary>
    [Parameter] public string Anchor { get; set; } = "start";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", Place(X));
        builder.AddAttribute(3, "y", Place(Y));
        if (Anchor != "start") builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Value);
        builder.CloseElement();
    }

    /// <summary>A coordinate as SVG writes it, to a tenth.</summary>
    public static string Place(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
