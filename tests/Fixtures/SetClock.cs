namespace Monitor.Fixtures;

/// <summary>A clock that stands until it is set. Shanghai's day is what the product reads from it.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    /// <summary>Noon in Shanghai on that day.</summary>
    public static SetClock On(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.FromHours(8)));

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();

    public void Advance(TimeSpan by) => now += by;
}
