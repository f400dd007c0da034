namespace Monitor.Warehouse.Plans;

/// <summary>Whether the methods see the same: at least on track, or behind.</summary>
/// <param name="Same">How many say the same as the official one, itself included.</param>
/// <param name="Able">How many could say either.</param>
public sealed record Agreement(int Same, int Able)
{
    internal static Agreement? Of(Standing standing, IReadOnlyList<MethodResult> methods)
    {
        if (standing.IsPastDue || methods is not [var official, ..] || official.Verdict.IsOnTrack() is not { } on) return null;
        var said = methods.Select(method => method.Verdict.IsOnTrack()).Where(word => word is not null).ToList();
        return new(said.Count(word => word == on), said.Count);
    }
}
