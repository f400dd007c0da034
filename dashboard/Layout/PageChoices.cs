namespace Monitor.Dashboard.Layout;

/// <summary>The names of what a page lets its reader choose in its address, beside day and edition; declared where it is mapped.</summary>
public sealed record PageChoices(params IReadOnlyList<string> Names);
