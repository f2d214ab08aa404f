using PromoBot.Benchmarks;

// dotnet run -c Release --project tests/PromoBot.Benchmarks -- NAME [DIR]
var folder = args.Length > 1 ? args[1] : Path.GetTempPath();
switch (args.FirstOrDefault())
{
    case "commit":
        await CommitBenchmark.Run(folder);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Which one? commit [DIR]: a turn into the books, on the disk that holds DIR.");
        return 2;
}
