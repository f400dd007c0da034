using Microsoft.Extensions.Diagnostics.HealthChecks;
using Monitor.Warehouse.Measures;

namespace Monitor.Dashboard;

/// <summary>Ready means: the owner is well, and the newest edition answers a question. A green light over a broken store would be worse
/// than none, so it really asks.</summary>
internal sealed class Readiness(ReadingRoom room, Func<bool> isReady) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!isReady()) return Task.FromResult(HealthCheckResult.Unhealthy("The warehouse is being reopened."));
        if (room.Shelf.Newest is null) return Task.FromResult(HealthCheckResult.Healthy("Nothing is published yet."));
        var loads = room.Read(null, figures => figures.Loads().Count);
        return Task.FromResult(HealthCheckResult.Healthy($"{loads} loads"));
    }
}
