namespace PromoBot.Language;

/// <summary>All names of a message, in the order of the text.</summary>
internal static class NameFinder
{
    public static List<Name> Find(Message message, FreeText free)
    {
        var names = new List<Name>();
        if (message.IsChinese)
        {
            new ChinesePeople(message, free, names).Find();
            new ChineseProjects(message, free, names).Find();
            new ChineseCompanies(message, free, names).Find();
            Owners.Settle(message, names);
        }
        else
        {
            new EnglishNames(message, names).Find();
        }
        names.Sort(static (one, other) => one.Span.Start - other.Span.Start);
        return names;
    }
}
