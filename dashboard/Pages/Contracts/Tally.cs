using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard.Pages.Contracts;

/// <summary>What was registered: how many contracts and how many yuan, as sums of entries.</summary>
/// <param name="IsSample">Any sample entry is in it.</param>
public readonly record struct Tally(decimal Contracts, decimal Value, decimal Technology, bool IsSample)
{
    public static Tally Of(RegistryFigure figure) =>
        new(figure.Sums.Contracts, figure.Sums.AmountYuan, figure.Sums.TechnologyAmountYuan, figure.IsSample);

    public static Tally operator +(Tally one, Tally other) => new(
        one.Contracts + other.Contracts, one.Value + other.Value, one.Technology + other.Technology, one.IsSample || other.IsSample);

    public static Tally operator -(Tally whole, Tally part) => new(
        whole.Contracts - part.Contracts, whole.Value - part.Value, whole.Technology - part.Technology, whole.IsSample || part.IsSample);

    public bool IsNothing => (Contracts, Value, Technology) is (0, 0, 0);
}
