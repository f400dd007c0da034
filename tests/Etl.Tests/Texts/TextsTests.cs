using System.Security.Cryptography;
using System.Text;
using Monitor.Etl.Plans;
using Monitor.Etl.Tests.Loads;
using Monitor.Etl.Texts;
using Monitor.Fixtures;
using Monitor.Warehouse.Measures;

namespace Monitor.Etl.Tests.Texts;

public sealed class TextsTests : IDisposable
{
    private const string Text =
        "\nII. Aims\n\n(iii) By 2025 the market will flow,\nwith the value of technology contracts\nreaching RMB 5 trillion.\n";

    private readonly ScratchFolder scratch = new();
    private readonly SetClock clock = SetClock.On(2026, 11, 21);
    private readonly House house;

    public TextsTests()
    {
        house = new House(scratch.File("data"), [PlansDataset.Dataset, TextsDataset.Dataset], clock);
        var plan = File.ReadAllText(Checkout.Path("sample-data", "plans", "FYP14-TFM.json"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
        const string Named = "\"documentSha256\": \"";
        var at = plan.IndexOf(Named, StringComparison.Ordinal) + Named.Length;
        house.Load(scratch.Write("plan.json", plan[..at] + hash + plan[(at + 64)..]));
    }

    public void Dispose()
    {
        house.Dispose();
        scratch.Dispose();
    }

    private string? Shown()
    {
        using var room = new ReadingRoom(new(house.Directory, new(Megabytes: 384), clock), clock);
        return room.Read(null, figures => new PlanBook(figures).Text("FYP14-TFM", new DateOnly(2026, 11, 21)));
    }

    [Fact]
    public void Load_TextWithThePlansHash_IsShownLetterForLetter()
    {
        Assert.Null(Shown());
        Assert.Equal(1, Assert.Single(house.Load(scratch.Write("plan.txt", Text)).Files).Accepted);
        Assert.Equal(Text, Shown());
    }

    [Fact]
    public void Load_TextOfAnotherHash_IsHeldBack()
    {
        var loaded = Assert.Single(house.Load(scratch.Write("plan.txt", Text + " ")).Files);
        Assert.Equal((0L, 1L), (loaded.Accepted, loaded.Reasons["R-PLAN-TEXT"]));
        Assert.Null(Shown());
    }

    [Fact]
    public void Load_TextThatIsNoText_IsRefused() => Assert.NotNull(
        Assert.Single(house.Load(scratch.Write("plan.txt", "a\0b")).Files).Refused);
}
