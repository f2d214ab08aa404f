using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Kinds of document that can be had.</summary>
public enum DocumentKind
{
    Bulletin,

    /// <summary>台账: all records, as <c>import</c> reads them back.</summary>
    Ledger,

    /// <summary>外出计划表: trips planned and made, and how far return visits are.</summary>
    TripPlan,

    /// <summary>项目资源清单: what is not signed yet.</summary>
    Resources,

    /// <summary>签约项目清单: signed projects of 1亿 or more by industry, to be transferred (流转).</summary>
    Transfer,

    /// <summary>旬更新清单: which projects moved in these ten days.</summary>
    TenDays,

    /// <summary>All projects.</summary>
    Projects,

    Visits,

    Receipts,

    /// <summary>排名表.</summary>
    Ranking,

    /// <summary>What each unit has done of what it owes.</summary>
    Figures,
}

/// <summary>What a document holds; fits into a link and comes back out of it. The document is made when somebody fetches it.</summary>
/// <param name="Bulletin">Its id; empty for all other kinds.</param>
/// <param name="Units">Ids; empty for the whole authority.</param>
/// <param name="Indicator">Id, of a ranking; empty for the plan's score.</param>
public sealed record DocumentAsk(DocumentKind Kind, string Bulletin, Period Span, IReadOnlyList<string> Units, string Indicator = "")
{
    public static string OfBulletin(Bulletin bulletin) => new DocumentAsk(DocumentKind.Bulletin, bulletin.Id, bulletin.Span, []).Id;

    public string Id => string.Create(
        CultureInfo.InvariantCulture, $"{Kind}:{Bulletin}:{Span.First:yyyyMMdd}:{Span.Last:yyyyMMdd}:{string.Join(',', Units)}:{Indicator}");

    /// <summary>Null where the text is no id of ours.</summary>
    public static DocumentAsk? Read(string id) =>
        id.Split(':') is [var kind, var bulletin, var first, var last, var units, var indicator]
        && Enum.TryParse<DocumentKind>(kind, out var known) && Day(first) is { } from && Day(last) is { } to
            ? new DocumentAsk(known, bulletin, new Period(from, to), units.Split(',', StringSplitOptions.RemoveEmptyEntries), indicator)
            : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
