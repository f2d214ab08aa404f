using PromoBot.Benchmarks;

// dotnet run -c Release --project tests/PromoBot.Benchmarks -- NAME [DIR]
var folder = args.Length > 1 ? args[1] : Path.GetTempPath();
switch (args.FirstOrDefault())
{
    case "commit":
        await CommitBenchmark.Run(folder);
        return 0;
    case "turn":
        await TurnBenchmark.Run(folder);
        return 0;
    case "figures":
        await FiguresBenchmark.Run(folder);
        return 0;
    case "import":
        await ImportBenchmark.Run(folder);
        return 0;
    case "acknowledge":
        await AcknowledgeBenchmark.Run(folder);
        return 0;
    case "reminders":
        await ReminderBenchmark.Run(folder);
        return 0;
    case "parse":
        ParseBenchmark.Run(args.Length > 1 ? args[1] : "tests/language/others-a.jsonl");
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            """
            Which one?
              commit [DIR]  a decision into the books, on the disk that holds DIR
              turn [DIR]    a whole turn, from the message to the commit
              figures [DIR] an answer with 1,000,000 contributions behind it, and a changed plan over them; run from the repository
              import [DIR]  a ledger of 100,000 rows into the books
              acknowledge [DIR]  how soon Teams is answered while a language model takes 3 s a message
              reminders [DIR]  10,000 reminders due in the same minute, and how turns do meanwhile
              parse [FILE]  understanding alone, on one core, the labelled messages of FILE over and over
            """);
        return 2;
}
