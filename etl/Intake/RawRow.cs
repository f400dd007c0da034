namespace Monitor.Etl.Intake;

/// <summary>One row of a file, as text.</summary>
/// <param name="Line">Where it starts in the file; the heading is line 1.</param>
/// <param name="Cells">In the order of <see cref="IntakeFile.Columns"/>, trimmed, null when blank or absent. None when there is a fault.
/// </param>
/// <param name="Text">The row as the file has it.</param>
/// <param name="Fault">Why the row cannot be read at all and goes to quarantine; null for a readable row.</param>
public sealed record RawRow(int Line, IReadOnlyList<string?> Cells, string Text, RowFault? Fault = null);

/// <param name="Code">A code of reasons.csv, e.g. "R-COLUMNS".</param>
/// <param name="Detail">What was found, without words of either language where possible.</param>
public sealed record RowFault(string Code, string Detail);
