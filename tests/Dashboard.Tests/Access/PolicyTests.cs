using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Dashboard.Access;

namespace Monitor.Dashboard.Tests.Access;

[Collection(LoadedSiteTests.Name)]
public sealed class PolicyTests(LoadedSite site)
{
    [Fact]
    public void Routes_All_NameAPolicy()
    {
        var routes = ((IEndpointRouteBuilder)site.Site).DataSources.SelectMany(source => source.Endpoints).ToList();
        // The framework's own route for files of a build that is not published; it can name no policy, so the fallback closes it.
        Assert.Equal(1, routes.RemoveAll(route => route.DisplayName == "Fallback {**path:file}"));
        Assert.NotEmpty(routes);
        Assert.Empty(routes.Where(route => route.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy is null))
            .Select(route => route.DisplayName));
        Assert.Empty(routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(route => route.DisplayName));
    }

    [Fact]
    public async Task Fallback_WithoutAPolicy_AdmitsNobody()
    {
        var policies = site.Site.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var service = site.Site.Services.GetRequiredService<IAuthorizationService>();
        var everything = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(
            [new(Policies.ReaderClaim, "published")], "local"));
        Assert.False((await service.AuthorizeAsync(everything, (await policies.GetFallbackPolicyAsync())!)).Succeeded);
    }

    [Theory]
    [InlineData("Host", "monitor.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Request_FromElsewhere_IsForbiddenOnEveryKindOfAddress(string header, string value)
    {
        foreach (var address in (string[])["/zh/", "/api/v1/plans", "/healthz", "/openapi/v1.json", "/n/1/published_gdp/nation/2020",
            "/nothing"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await site.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.DoesNotContain("5 000", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/zh/")]
    [InlineData("/api/v1/plans")]
    [InlineData("/api/v1/measures/nothing")]
    [InlineData("/zh/no/such/page")]
    public async Task Answers_All_CarryTheStrictHeadersAndNoServerName(string address)
    {
        using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }
}
