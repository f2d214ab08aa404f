using PromoBot.Server.Store;

namespace PromoBot.Server.Web;

/// <summary>Whom one can pick to be, in Development.</summary>
internal static class DemoPeople
{
    public static void MapDemoPeople(this IEndpointRouteBuilder app) => app.MapGet("/demo/people", List);

    private static async Task<IResult> List(IStore store, HttpResponse response, CancellationToken cancel)
    {
        response.Headers.CacheControl = "no-store";
        var authorities = await store.Authorities(cancel);
        if (authorities.Count == 0)
            return TypedResults.Ok(Array.Empty<object>());
        var people = await store.People(authorities[0], cancel);
        return TypedResults.Ok(people.Select(person => new
        {
            id = person.Id,
            name = person.Name,
            post = person.Post,
            role = person.Role.ToString().ToLowerInvariant(),
        }));
    }
}
