using System.Globalization;
using Monitor.Warehouse.Approvals;
using Monitor.Warehouse.Editions;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;
using Monitor.Warehouse.Tasks;

namespace Monitor.Warehouse.Measures;

/// <summary>Where page, API and command line ask: lends an edition for one question at a time, so that a new edition can take its
/// place between any two of them.</summary>
public sealed class ReadingRoom(EditionShelf shelf, TimeProvider clock) : IDisposable
{
    public EditionShelf Shelf => shelf;

    /// <summary>Today in Shanghai: the as-of date of a question that names none.</summary>
    public DateOnly Today => ShanghaiDay.Of(clock.GetUtcNow());

    /// <param name="edition">Number or name; null = the newest.</param>
    public Answer Ask(Question question, string? edition, Scope scope) => Read(edition, figures => figures.Ask(question, scope));

    /// <returns>The tracing and the number of the edition that gave it.</returns>
    public (Tracing Tracing, int Edition) Trace(Question question, string? edition, int limit, Scope scope) =>
        Read(edition, figures => (figures.Trace(question, limit, scope), figures.Edition));

    /// <param name="after">What the page before gave as next; null for the first page.</param>
    /// <returns>The tracing of a registry figure and the number of the edition that gave it.</returns>
    public (RegistryTracing Tracing, int Edition) Trace(Question question, string? edition, string? after, int limit, Scope scope) =>
        Read(edition, figures => (figures.Registry.Trace(question, after, limit, scope).WithDetails(DataDirectory.At(shelf.Root)),
            figures.Edition));

    public (IReadOnlyList<Plan> Plans, int Edition) Plans(string? edition, DateOnly? asOf) =>
        Read(edition, figures => (new PlanBook(figures).Plans(asOf ?? Today), figures.Edition));

    public (PlanStatus Status, int Edition) Status(string plan, DateOnly? asOf, string? edition, Scope scope) =>
        Read(edition, figures => (new PlanBook(figures).Status(plan, asOf ?? Today, scope), figures.Edition));

    /// <returns>The plan's status and, where weights were entered, its score.</returns>
    public (PlanStatus Status, PlanScore? Score, int Edition) Score(string plan, DateOnly? asOf, string? edition, Scope scope) =>
        Read(edition, figures =>
        {
            var book = new PlanBook(figures);
            return (book.Status(plan, asOf ?? Today, scope), book.Score(plan, asOf ?? Today, scope), figures.Edition);
        });

    /// <returns>The plan's tasks in a year (null: this year, or the plan's last) and the number of the edition that gave them.</returns>
    public (TaskLedger Ledger, int Edition) Tasks(string plan, int? year, DateOnly? asOf, string? edition) =>
        Read(edition, figures => (new TaskBook(figures).Ledger(plan, year, asOf ?? Today), figures.Edition));

    /// <returns>What an indicator's target became when it was handed down, and the number of the edition that knows it.</returns>
    public (HandedAnswer Answer, int Edition) HandedDown(string plan, string indicator, DateOnly? asOf, string? edition, Scope scope) =>
        Read(edition, figures => (new HandedBook(figures).Ask(plan, indicator, asOf ?? Today, scope), figures.Edition));

    /// <returns>A kind's carriers, stage by stage, and the number of the edition that counted them.</returns>
    public (Pipeline Pipeline, int Edition) Pipeline(CarrierKind kind, DateOnly? asOf, string? edition) =>
        Read(edition, figures => (new ApprovalBook(figures).Pipeline(kind, asOf ?? Today), figures.Edition));

    /// <summary>Several questions to one and the same edition.</summary>
    public T Read<T>(string? edition, Func<Figures, T> ask)
    {
        using var lease = shelf.Lend(edition is null ? null : Number(edition));
        return ask(new Figures(lease.Connection, lease.Info.Number, lease.Info.LastLoad, Catalogue.Shipped));
    }

    /// <summary>What is known of an edition.</summary>
    /// <param name="edition">Number or name.</param>
    public EditionInfo Info(string edition)
    {
        using var lease = shelf.Lend(Number(edition));
        return lease.Info;
    }

    private int Number(string edition)
    {
        if (int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var editions = shelf.List();
        if (editions.LastOrDefault(e => e.Name == edition) is { } named) return named.Number;
        var names = string.Join(", ", editions.Where(e => e.Name is not null).Select(e => e.Name));
        throw new RefusedException("EDITION", new($"没有名为“{edition}”的版本。", $"There is no edition named '{edition}'."),
            names.Length > 0 ? new($"已命名：{names}。", $"Named editions: {names}.") : new("尚无已命名的版本。", "No edition has a name yet."),
            new("请用编号，见 monitor edition list。", "Use a number, see monitor edition list."), exitCode: 2);
    }

    public void Dispose() => shelf.Dispose();
}
