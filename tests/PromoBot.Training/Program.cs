using PromoBot.Server.Words;
using PromoBot.Training;

// Learns from the labelled messages of tests/language what src/PromoBot.Language/Learned reads: about a minute.
//   dotnet run -c Release --project tests/PromoBot.Training [-- --without SET,SET] [--out FOLDER]
const int Folds = 4;
var (output, without) = ("src/PromoBot.Language/Learned", Array.Empty<string>());
for (var i = 0; i < args.Length; i += 2)
{
    switch (args[i])
    {
        case "--without" or "--out" when i + 1 == args.Length:
            Console.Error.WriteLine($"{args[i]} what? It takes --without SET,SET and --out FOLDER.");
            return 2;
        case "--without":
            without = args[i + 1].Split(',');
            break;
        case "--out":
            output = args[i + 1];
            break;
        default:
            Console.Error.WriteLine($"{args[i]}? It takes --without SET,SET and --out FOLDER.");
            return 2;
    }
}
if (!Directory.Exists("tests/language") || !Directory.Exists(output))
{
    Console.Error.WriteLine($"Start it at the top of the project: it reads tests/language and writes to {output}.");
    return 2;
}
var sets = new Sets("tests/language");
var vocabulary = new Vocabulary(CueFiles.Load());
var examples = sets.ToLearnFrom(without).SelectMany(set => Gold.Read(set.File).ConvertAll(gold => Read(gold, set.IsFresh))).ToList();
Console.WriteLine($"{examples.Count} messages, {examples.Count(one => one.IsFresh)} of them of sets that no rule was made for");

// The intents are learned from names as a model finds them that has not seen the message.
var parts = new List<Example>[Folds];
Parallel.For(0, Folds, fold =>
{
    var model = new NameModel(NameTrainer.Train(examples.FindAll(one => FoldOf(one) != fold)).Read());
    var part = examples.FindAll(one => FoldOf(one) == fold);
    part.AddRange(Pairs.Of(part, part.Count, fold).ConvertAll(pair => Read(pair.Gold, pair.IsFresh)));
    foreach (var one in part)
        one.Message.Settle(model);
    parts[fold] = part;
});
Save(MessageTrainer.Intents([.. parts.SelectMany(part => part)]), "intents.weights");
Save(MessageTrainer.Stages(examples), "stages.weights");
Save(NameTrainer.Train(examples), "names.weights");
File.WriteAllText(Path.Combine(output, "learned.sha256"), sets.Stamp(without) + "\n");
return 0;

Example Read(Gold gold, bool isFresh) => new(gold, new Message(new Said(gold.Text, gold.Now, KnownNames.None), vocabulary, ValueReader.Default), isFresh);

static int FoldOf(Example one) => (int)(Hashes.Of(one.Gold.Id) % Folds);

void Save(Fitted weights, string name)
{
    using var file = File.Create(Path.Combine(output, name));
    var kept = weights.Write(file);
    Console.WriteLine($"{name}: {kept} of {weights.Rows.Count} features, {file.Length / 1024} KB");
}
