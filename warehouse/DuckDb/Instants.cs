namespace Monitor.Warehouse.DuckDb;

/// <summary>Between the engine's days and microseconds since 1970 and .NET's dates and times.</summary>
internal static class Instants
{
    private const long TicksPerMicro = TimeSpan.TicksPerMillisecond / 1000;
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static int Days(DateOnly date) => date.DayNumber - Epoch;

    public static long Micros(DateTime time) => Floor(time.Ticks - DateTime.UnixEpoch.Ticks);

    public static long Micros(TimeOnly time) => time.Ticks / TicksPerMicro;

    public static DateOnly Date(int days, string column)
    {
        var number = (long)days + Epoch;
        if (number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber)
            throw new OverflowException($"Column {column}: day {days} from 1970-01-01 is no .NET date (infinity, or outside 0001–9999).");
        return DateOnly.FromDayNumber((int)number);
    }

    /// <param name="count">Of units since 1970-01-01 00:00.</param>
    /// <param name="ticks">One unit in ticks of 100 ns.</param>
    public static DateTime Time(long count, long ticks, string column)
    {
        var total = (Int128)count * ticks + DateTime.UnixEpoch.Ticks;
        if (total < 0 || total > DateTime.MaxValue.Ticks)
            throw new OverflowException($"Column {column}: timestamp {count} is no .NET time (infinity, or outside 0001–9999).");
        return new DateTime((long)total, DateTimeKind.Unspecified);
    }

    public static TimeOnly TimeOfDay(long micros) => new(micros * TicksPerMicro);

    private static long Floor(long ticks) => (ticks - ((ticks % TicksPerMicro) + TicksPerMicro) % TicksPerMicro) / TicksPerMicro;
}
