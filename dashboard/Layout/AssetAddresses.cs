using Microsoft.AspNetCore.StaticAssets;

namespace Monitor.Dashboard.Layout;

/// <summary>The address of a file of wwwroot with its fingerprint, so that it can be kept for ever and a new one is seen at once.</summary>
public sealed class AssetAddresses(EndpointDataSource endpoints)
{
    private readonly Lazy<Dictionary<string, string>> fingerprinted = new(() => endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
        .OfType<StaticAssetDescriptor>()
        .Select(asset => (Name: asset.Properties.FirstOrDefault(p => p.Name == "label")?.Value, asset.Route))
        .Where(asset => asset.Name is not null)
        .GroupBy(asset => asset.Name!)
        .ToDictionary(group => group.Key, group => "/" + group.First().Route));

    public string this[string name] => fingerprinted.Value.GetValueOrDefault(name, "/" + name);
}
