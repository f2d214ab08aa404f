namespace PromoBot.Server.Tests.Commands;

/// <summary>Tests that read what a command prints: alone, for the logs of servers that other tests start go to the same console.</summary>
[CollectionDefinition("console", DisableParallelization = true)]
public sealed class ConsoleAlone;
