using PromoBot.Server.Commands;

return await CommandLine.Root().Parse(args).InvokeAsync().ConfigureAwait(false);
