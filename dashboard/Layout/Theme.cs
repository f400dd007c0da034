namespace Monitor.Dashboard.Layout;

/// <summary>Light or dark as chosen by the reader; auto follows the system.</summary>
public enum Theme { Auto, Light, Dark }
