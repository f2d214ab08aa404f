using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What the reader was not sure of is asked, instead of written.</summary>
internal static class Doubting
{
    /// <summary>The question whether all was understood.</summary>
    private const string Sure = "sure";

    private const string Yes = "yes";

    /// <summary>The act with the answers to earlier doubts in it.</summary>
    public static Act Settled(Act act, IReadOnlyDictionary<string, string> picks)
    {
        var settled = act;
        foreach (var doubt in act.Doubts.Where(IsAChoice))
            if (picks.TryGetValue(Question(doubt), out var meant))
                settled = settled with { Slots = With(settled.Slots, doubt.Slot, meant), Doubts = [.. settled.Doubts.Where(other => other != doubt)] };
        return picks.ContainsKey(Sure) ? settled with { Doubts = [] } : settled;
    }

    /// <summary>The question to put before a step may write; null where nothing is in doubt.</summary>
    public static Step? Asks(Act act, Step step)
    {
        if (step.Changes.Count == 0 || act.Doubts.Count == 0)
            return null;
        if (act.Doubts.FirstOrDefault(doubt => IsAChoice(doubt) && Said(act.Slots, doubt.Slot) is [_]) is { } choice)
        {
            var said = Said(act.Slots, choice.Slot)[0];
            return Step.Ask(
                Question(choice),
                Text.Of($"talk.ask_meant_{choice.Slot}", ("said", said)),
                [.. choice.Options.Append(said).Distinct(StringComparer.Ordinal).Take(5).Select(name => new Option(name, Text.Of("talk.name", ("name", name))))]);
        }

        return act.Doubts.Any(doubt => doubt.Options.Count == 0)
            ? new Step { Asks = new Asking(Sure, Text.Of("talk.ask_sure"), [new Option(Yes, Text.Of("talk.yes"))]) { Shown = step.Shown } }
            : null;
    }

    /// <summary>Several names to choose from; the same name in several places is only marked.</summary>
    private static bool IsAChoice(Doubt doubt) =>
        doubt.Slot is "companies" or "places" && doubt.Options.Distinct(StringComparer.Ordinal).Count() > (doubt.Slot == "places" ? 1 : 0);

    private static string Question(Doubt doubt) => $"meant_{doubt.Slot}";

    private static IReadOnlyList<string> Said(Slots slots, string slot) => slot == "places" ? slots.Places : slots.Companies;

    private static Slots With(Slots slots, string slot, string meant) =>
        slot == "places" ? slots with { Places = [meant] } : slots with { Companies = [meant] };
}
