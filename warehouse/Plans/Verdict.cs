using System.Text.Json;

namespace Monitor.Warehouse.Plans;

/// <summary>The words a target can end in. Ids (snake_case) are part of the API.</summary>
public enum Verdict
{
    MetEarly, Met, Ahead, OnTrack, SlightlyBehind, WellBehind, Regressing, Missed, AwaitingFinal, DependsOnReading, NotAssessable,
}

/// <summary>Why a verdict could not be given, or is not final. Ids are part of the API; texts are in the page's resources.</summary>
public enum Reason
{
    NoObservation, NoObservationAfterBaseline, OnlyUnverified, NoValueAtDeadline, BaselineIsBound, BaselineMissing,

    /// <summary>The baseline already meets the target: there is nothing to rise to, only a level to hold.</summary>
    BaselineEqualsTarget,

    ReadingsDisagree, NoCriteria, NotYetIssued,

    /// <summary>The value at the deadline falls short, but a later release is expected to replace it.</summary>
    OnlyProvisional,

    /// <summary>"More than 17,000" neither proves nor disproves 30,000.</summary>
    ValueIsBound,

    /// <summary>A growth rate needs a base above zero, a value not below zero and a target clearly above the base.</summary>
    GrowthUndefined,

    /// <summary>The observed period ended less than a quarter of a year after the base: too soon to call a pace.</summary>
    TooEarly,

    /// <summary>The baseline lies beyond the target: there is nothing to rise to, only a level to hold.</summary>
    BaselineMeetsTarget,

    /// <summary>A sum over the plan lacks a year, and is not filled in.</summary>
    MissingYear,

    /// <summary>A multiple needs the sum of the plan before, and that above zero.</summary>
    PreviousPlanUnknown, PreviousPlanNotPositive,

    /// <summary>No unit fails the standard, but some have not reported.</summary>
    UnitsMissing,

    /// <summary>Criteria are stated, but nothing has been entered that shows them; or not for all of them.</summary>
    NoEvidence, EvidenceIncomplete,

    /// <summary>The method's figure has no classes, so it says no word.</summary>
    IndexOnly,

    /// <summary>The method needs more values than are known.</summary>
    TooFewObservations,

    /// <summary>A distance among peers needs at least three of them, and not all alike.</summary>
    PeersUnknown,

    /// <summary>A count that is approved in batches has a pipeline, and no probability.</summary>
    ApprovedInBatches,

    /// <summary>No full year is known together with its first months, so the share of the year cannot be told.</summary>
    NoPastShare,
}

public static class VerdictIds
{
    /// <summary>"met_early": the id in addresses, API and resources.</summary>
    public static string Id(this Verdict verdict) => JsonNamingPolicy.SnakeCaseLower.ConvertName(verdict.ToString());

    /// <summary>"no_value_at_deadline".</summary>
    public static string Id(this Reason reason) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString());

    /// <summary>The target is reached, early or not.</summary>
    public static bool IsMet(this Verdict verdict) => verdict is Verdict.MetEarly or Verdict.Met;

    /// <summary>Met, ahead or on track; false: behind, regressing or missed; null: the word says neither.</summary>
    public static bool? IsOnTrack(this Verdict verdict) => verdict switch
    {
        Verdict.MetEarly or Verdict.Met or Verdict.Ahead or Verdict.OnTrack => true,
        Verdict.SlightlyBehind or Verdict.WellBehind or Verdict.Regressing or Verdict.Missed => false,
        _ => null,
    };
}
