using Monitor.Warehouse.Approvals;
using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Api;

/// <summary>The kinds of carriers by the code that addresses and commands name them with.</summary>
internal static class CarrierKinds
{
    private static readonly Dictionary<string, CarrierKind> ByCode =
        Enum.GetValues<CarrierKind>().ToDictionary(kind => Json.Code(kind), StringComparer.Ordinal);

    /// <exception cref="RefusedException">ASK-KIND: there is no such kind.</exception>
    public static CarrierKind Of(string code) => ByCode.TryGetValue(code, out var kind) ? kind : throw new RefusedException("ASK-KIND",
        new($"没有名为“{code}”的载体类别。", $"There is no kind '{code}'."),
        new($"可用：{string.Join('、', ByCode.Keys)}。", $"Kinds: {string.Join(", ", ByCode.Keys)}."),
        new("请改正后重试。", "Correct it and try again."), exitCode: 2);
}
