using Monitor.Warehouse.Register;

namespace Monitor.Dashboard.Pages.Contracts;

/// <summary>Whose number a place's figure is; no view mixes two of them.</summary>
/// <param name="Id">As addresses and questions write it.</param>
/// <param name="HasOutside">Whether a contract can stand for Hong Kong, Macao, Taiwan or abroad: nothing is registered there.</param>
public sealed record Basis(string Id, bool HasOutside)
{
    public static Basis Seller { get; } = new("seller", HasOutside: true);

    public static IReadOnlyList<Basis> All { get; } = [Seller, new("buyer", HasOutside: true), new("registered", HasOutside: false)];

    /// <exception cref="RefusedException">ASK-BASIS: none of the three.</exception>
    public static Basis Of(string id) => All.FirstOrDefault(basis => basis.Id == id) ?? throw new RefusedException("ASK-BASIS",
        new($"没有口径“{id}”。", $"There is no basis '{id}'."),
        new("应为 seller（输出）、buyer（吸纳）、registered（登记）之一。", "Expected seller, buyer or registered."),
        new("请从本页的口径切换进入。", "Use the switch on the page of provinces."), exitCode: 2);
}
