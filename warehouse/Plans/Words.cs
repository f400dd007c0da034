namespace Monitor.Warehouse.Plans;

/// <summary>One text in the two languages every reader can choose.</summary>
public sealed record Words(string Zh, string En)
{
    /// <summary>The text in <paramref name="language"/>: "zh", or anything else for English.</summary>
    public string In(string language) => language == "zh" ? Zh : En;
}

/// <summary>Words of a plan as its document has them, and where they stand.</summary>
/// <param name="Document">File name of the document in the collection of plans.</param>
/// <param name="Clause">The clause as the document numbers it, e.g. "II(iii)2".</param>
/// <param name="Text">The quoted words, to the letter.</param>
/// <param name="Zh">The same in Chinese; retranslated until the original text is loaded.</param>
public sealed record Quote(string Document, string Clause, string Text, string Zh);
