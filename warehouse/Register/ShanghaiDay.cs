namespace Monitor.Warehouse.Register;

/// <summary>The civil day in Shanghai, whatever the host's time zone.</summary>
public static class ShanghaiDay
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
