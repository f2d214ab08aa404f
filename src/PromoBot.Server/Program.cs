using System.Text;
using PromoBot.Server.Commands;

Console.OutputEncoding = new UTF8Encoding(false);
return await CommandLine.Run(args).ConfigureAwait(false);
