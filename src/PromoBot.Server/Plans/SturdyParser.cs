using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PromoBot.Server.Plans;

/// <summary>
/// YamlDotNet's scanner fails on some broken files (an unclosed <c>{ a: #</c>) with exceptions that are meant for bugs.
/// Here they become what they are: a file that cannot be read from the last good place on.
/// </summary>
internal sealed class SturdyParser(IParser parser) : IParser
{
    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        var good = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            throw new YamlException(good, good, "what follows cannot be read; a bracket or quotation mark may be open", wrong);
        }
    }
}
