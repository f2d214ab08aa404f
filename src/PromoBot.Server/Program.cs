using System.Globalization;
using System.Text;
using PromoBot.Server.Commands;

// One culture for the whole house; what people read is formatted in Words, in their language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(false);
return await CommandLine.Run(args).ConfigureAwait(false);
