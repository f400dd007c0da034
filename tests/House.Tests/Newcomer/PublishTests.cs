using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Monitor.Fixtures;

namespace Monitor.House.Tests.Newcomer;

public sealed partial class PublishTests
{
    [Fact]
    public async Task Publish_OfACleanClone_ServesEveryAssetAndHasNoFailpoints()
    {
        using var scratch = new ScratchFolder();
        var (clone, published) = (Path.Combine(scratch.Path, "monitor"), Path.Combine(scratch.Path, "published"));
        Assert.Equal(0, Shell.Run($"git clone --quiet --no-hardlinks \"{Checkout.Root}\" \"{clone}\"", scratch.Path).Code);
        var (code, output) = Shell.Run($"dotnet publish dashboard --nologo -c Release -o \"{published}\"", clone);
        Assert.True(code == 0, output);

        var address = $"http://127.0.0.1:{FreePort()}";
        using var site = new Shell($"\"{published}/monitor\" serve --urls {address} --data \"{scratch.Path}/data\"", scratch.Path);
        var page = await site.Answer($"{address}/zh/", TimeSpan.FromMinutes(2));
        Assert.True(page is not null, site.Output);

        var assets = Asset().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(assets);
        using var client = new HttpClient();
        foreach (var asset in assets)
        {
            using var answer = await client.GetAsync(new Uri(address + asset));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{asset}: {answer.StatusCode}");
        }
        Assert.All(Directory.GetFiles(published, "Monitor.*.dll").Append(Path.Combine(published, "monitor.dll")),
            file => Assert.False(Contains(file, "MONITOR_FAILPOINT"), file));
    }

    [Fact]
    public void Failpoints_InABuildForTests_AreThere() =>
        Assert.True(Contains(Path.Combine(AppContext.BaseDirectory, "Monitor.Warehouse.dll"), "MONITOR_FAILPOINT"));

    /// <summary>String literals stand in an assembly as UTF-16.</summary>
    private static bool Contains(string file, string literal) =>
        File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.Unicode.GetBytes(literal)) >= 0;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("""<(?:link|script|img)[^>]*(?:href|src)="(/[^"]+)["]""")]
    private static partial Regex Asset();
}
