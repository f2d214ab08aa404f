using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Server.Tests.DirectLine;

public sealed class TokenTests
{
    [Fact]
    public async Task A_token_opens_its_own_conversation_and_no_other()
    {
        await using var server = await RunningServer.WithSamples();
        using var one = await ChatClient.Open(server);
        using var other = await ChatClient.Open(server);

        Assert.Equal(HttpStatusCode.Created, (await one.Send(HttpMethod.Post, "conversations")).StatusCode);
        await AssertProblem(await one.Get($"conversations/{other.Conversation}/activities"), 403, "BadConversation");
        await AssertProblem(await one.Get($"conversations/{other.Conversation}"), 403, "BadConversation");
    }

    [Fact]
    public async Task Without_a_token_or_with_a_strange_one_nobody_comes_in()
    {
        await using var server = await RunningServer.WithSamples();
        using var client = await ChatClient.Open(server);
        using var http = server.Client();

        await AssertProblem(await http.PostAsync("/directline/conversations", null), 401, "MissingToken");
        foreach (var strange in new[] { "x", "a.b.c", client.Token + "x", client.Token[..^2], $"..{client.Token}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/directline/conversations");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {strange}");
            await AssertProblem(await http.SendAsync(request), 403, "BadToken");
        }
    }

    [Fact]
    public async Task An_expired_token_is_told_so_and_cannot_be_renewed()
    {
        var clock = new SetClock();
        await using var server = await RunningServer.WithSamples(clock: clock);
        using var client = await ChatClient.Open(server);
        Assert.Equal(HttpStatusCode.OK, (await client.Send(HttpMethod.Post, "tokens/refresh")).StatusCode);

        clock.Advance(TimeSpan.FromSeconds(1801));

        await AssertProblem(await client.Send(HttpMethod.Post, "tokens/refresh"), 403, "TokenExpired");
        await AssertProblem(await client.Say("你好", "1"), 403, "TokenExpired");
    }

    [Fact]
    public async Task A_token_and_its_conversation_outlive_a_restart()
    {
        var first = await RunningServer.WithSamples();
        using var before = await ChatClient.Open(first);
        await before.Say("你好", "1");
        await before.Read(2);
        await first.Stop();

        await using var second = await RunningServer.WithSamples(folder: first.Folder);
        using var http = second.Client();
        http.DefaultRequestHeaders.Authorization = new("Bearer", before.Token);
        var frame = await http.GetFromJsonAsync<JsonElement>($"/directline/conversations/{before.Conversation}/activities");

        Assert.Equal(2, frame.GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task The_same_browser_may_go_on_with_its_conversation_and_another_may_not()
    {
        await using var server = await RunningServer.WithSamples();
        using var browser = server.Client();
        using var other = server.Client();
        var first = await Generate(browser, new { });
        var conversation = first.GetProperty("conversationId").GetString();

        var again = await Generate(browser, new { conversationId = conversation });
        var stranger = await Generate(other, new { conversationId = conversation });
        var asSomebody = await Generate(browser, new { conversationId = conversation, person = "head" });

        Assert.Equal(conversation, again.GetProperty("conversationId").GetString());
        Assert.NotEqual(conversation, stranger.GetProperty("conversationId").GetString());
        Assert.NotEqual(conversation, asSomebody.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task A_person_can_be_picked_in_development_only_from_the_own_page_and_must_exist()
    {
        await using var development = await RunningServer.WithSamples();
        await using var production = await RunningServer.WithSamples("Production", folder: null);
        using var there = development.Client();
        using var here = production.Client();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/directline/tokens/generate")
        {
            Content = JsonContent.Create(new { person = "officer" }),
        };
        foreign.Headers.Add("Origin", "https://elsewhere.example");

        await AssertProblem(await there.PostAsJsonAsync("/directline/tokens/generate", new { person = "nobody" }), 403, "UnknownPerson");
        await AssertProblem(await here.PostAsJsonAsync("/directline/tokens/generate", new { person = "officer" }), 403, "NoPick");
        await AssertProblem(await there.SendAsync(foreign), 403, "NoPick");
        Assert.Equal(HttpStatusCode.NotFound, (await here.GetAsync("/demo/people")).StatusCode);
        var people = await there.GetFromJsonAsync<JsonElement>("/demo/people");
        Assert.Equal(["admin", "head", "leader", "officer", "promoter"], people.EnumerateArray().Select(one => one.GetProperty("id").GetString()).Order());
    }

    [Fact]
    public async Task A_picked_person_is_nobody_once_the_server_is_no_longer_in_development()
    {
        var development = await RunningServer.WithSamples();
        using var picked = await ChatClient.Open(development);
        await development.Stop();

        await using var production = await RunningServer.WithSamples("Production", development.Folder);
        using var http = production.Client();
        http.DefaultRequestHeaders.Authorization = new("Bearer", picked.Token);

        await AssertProblem(await http.PostAsync("/directline/conversations", null), 403, "BadToken");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"person":5}""")]
    public async Task A_broken_wish_is_refused(string body)
    {
        await using var server = await RunningServer.WithSamples();
        using var http = server.Client();

        await AssertProblem(await http.PostAsync("/directline/tokens/generate", new StringContent(body)), 400, "BadSyntax");
    }

    [Fact]
    public async Task Other_sites_may_call_with_a_token()
    {
        await using var server = await RunningServer.WithSamples();
        using var http = server.Client();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/directline/conversations");
        preflight.Headers.Add("Origin", "https://elsewhere.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,x-ms-bot-agent");

        using var answer = await http.SendAsync(preflight);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("x-ms-bot-agent", answer.Headers.GetValues("Access-Control-Allow-Headers").Single());
    }

    internal static async Task AssertProblem(HttpResponseMessage answer, int status, string code)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, problem.GetProperty("error").GetProperty("code").GetString());
    }

    private static async Task<JsonElement> Generate(HttpClient http, object wish)
    {
        using var answer = await http.PostAsJsonAsync("/directline/tokens/generate", wish);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
