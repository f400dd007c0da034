using Monitor.Warehouse.Plans;

namespace Monitor.Warehouse.Tests.Plans;

public sealed class PassageTests
{
    private const string Text = "1. Seven mills\r\nwill be\n\n\f built by\u3000the  river.\n2. Seven mills will stand. 建成水磨７座。";

    [Theory]
    [InlineData("Seven mills will be built by the river.", "Seven mills\r\nwill be\n\n\f built by\u3000the  river.")]
    [InlineData(" built\nby ", "built by")]
    [InlineData("Seven mills will stand", "Seven mills will stand")]
    [InlineData("建成水磨７座", "建成水磨７座")]
    [InlineData("1.", "1.")]
    public void Find_WordsAcrossLinesAndPages_GivesTheirSpan(string quote, string span)
    {
        var found = Passage.Find(Text, quote)!;
        Assert.Equal(span, Text.Substring(found.Start, found.Length));
    }

    [Theory]
    [InlineData("seven mills")]
    [InlineData("Seven mills will be built by the river. 3")]
    [InlineData("")]
    [InlineData(" \n")]
    public void Find_WhatIsNotThere_GivesNothing(string quote) => Assert.Null(Passage.Find(Text, quote));

    [Fact]
    public void Find_InAnEmptyText_GivesNothing() => Assert.Null(Passage.Find("", "x"));
}
