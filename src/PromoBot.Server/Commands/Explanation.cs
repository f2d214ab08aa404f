using PromoBot.Language;

namespace PromoBot.Server.Commands;

/// <summary>How a reading came about: each slot, the words that say it, the rule that read them.</summary>
internal static class Explanation
{
    public static void Print(TextWriter output, Reading reading)
    {
        for (var i = 0; i < reading.Acts.Count; i++)
        {
            output.WriteLine($"{i + 1}. {ActsJson.Snake(reading.Acts[i].Intent.ToString())}");
            foreach (var finding in reading.Findings.Where(finding => finding.Act == i))
                output.WriteLine($"   {finding.Slot,-10} {finding.Value,-20} {finding.Words.Start}-{finding.Words.End}  {finding.Rule}");
            foreach (var doubt in reading.Acts[i].Doubts)
                output.WriteLine($"   unsure     {doubt.Slot}: {string.Join(" / ", doubt.Options)}");
        }
        if (reading.Unsure is not Unsure.No)
            output.WriteLine($"a model would be asked: {ActsJson.Snake(reading.Unsure.ToString())}");
    }
}
