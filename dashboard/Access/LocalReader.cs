using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Monitor.Dashboard.Access;

/// <summary>Recognises the reader at this machine. Others are answered 403: there is no sign-in yet.</summary>
/// <remarks>A proxy makes every reader look local, and a foreign page can point a name at this machine; so a forwarded request and
/// one that calls us by a foreign name are not local.</remarks>
internal sealed class LocalReader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "local";

    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];
    private static readonly string[] LocalNames = ["localhost", "127.0.0.1", "[::1]"];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsLocal(Context)) return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "local reader"), new Claim(Policies.ReaderClaim, "published")],
            SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => HandleForbiddenAsync(properties);

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !Forwarding.Any(context.Request.Headers.ContainsKey)
        && LocalNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase);
}
