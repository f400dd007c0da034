using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Monitor.Dashboard.Access;

/// <summary>Who may call what. Every route names one of these policies; a route that names none is closed to everybody.</summary>
public static class Policies
{
    /// <summary>May read published figures: until sign-in exists, whoever sits at this machine.</summary>
    public const string Reader = "reader";

    internal const string ReaderClaim = "monitor:reads";

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(LocalReader.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, LocalReader>(LocalReader.SchemeName, null);
        var nobody = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(nobody).SetFallbackPolicy(nobody)
            .AddPolicy(Reader, policy => policy.RequireClaim(ReaderClaim));
        return services;
    }
}
