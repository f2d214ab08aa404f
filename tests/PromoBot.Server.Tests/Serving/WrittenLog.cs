using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PromoBot.Server.Tests.Serving;

/// <summary>All that a server wrote into its log, exceptions included.</summary>
internal sealed class WrittenLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public static WrittenLog Of(RunningServer server)
    {
        var log = new WrittenLog();
        ((ILoggerFactory)server.Services.GetService(typeof(ILoggerFactory))!).AddProvider(log);
        return log;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
