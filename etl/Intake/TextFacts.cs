namespace Monitor.Etl.Intake;

/// <summary>Whole lines of a file that lie together.</summary>
/// <param name="Line">The number of the first of them, from 1.</param>
internal readonly record struct LineBlock(long Offset, int Length, int Line);

/// <summary>What is known of a text file after it was read once.</summary>
/// <param name="First">The first character that is not white space: a brace begins a JSON document, whatever the file is called.</param>
/// <param name="IsPlain">Every line is a row: no quotes, no blank lines.</param>
/// <param name="Blocks">The whole file, piece by piece.</param>
/// <param name="Lines">How many there are; the last one may lack its end.</param>
internal sealed record TextFacts(char First, bool IsPlain, IReadOnlyList<LineBlock> Blocks, int Lines);
