using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>A kind of record that a ledger has a sheet of.</summary>
internal enum LedgerKind
{
    Project,
    Receipt,
    Visit,
    Trip,
    Event,
    Measurement,
}

/// <summary>What a column says.</summary>
internal enum Field
{
    Id,
    Name,
    Companies,
    Contacts,
    Unit,
    Industry,
    Investment,
    Signed,
    Output,
    LeadOn,
    TalkingOn,
    SignedOn,
    RegisteredOn,
    StartedOn,
    ProducingOn,
    OperatingOn,
    ShelvedOn,
    LostOn,
    Stage,
    StageOn,
    History,
    Tags,

    /// <summary>企业性质: what of it is a tag is taken, the rest is left.</summary>
    Nature,

    /// <summary>是否世界500强: yes or no for the tag of the column.</summary>
    TagFlag,
    From,
    Quality,
    FollowUp,
    FirstOn,
    Date,
    Last,
    Time,
    ReceiptKind,
    Sum,
    ForeignSum,
    ProjectId,
    Direction,
    Leader,
    Places,
    Regions,
    Level,
    Topic,
    Count,
    State,
    Travellers,
    TravellerIds,
    Occasion,
    EventKind,
    Indicator,
    Value,
    Evidence,
    Reporter,
    ReporterId,
    ReportedOn,
    Reviewed,
    ReviewedBy,
    ReviewedOn,
    ReviewReason,

    /// <summary>序号: nobody's business.</summary>
    Serial,
}

/// <summary>How a column is written: what decides its width, its number format and its drop-down.</summary>
internal enum ColumnForm
{
    Words,
    Wide,
    Number,
    Money,
    Day,
    Unit,
    Choice,
}

/// <summary>A column of a ledger as we write it, and what others call it.</summary>
/// <param name="Heading">Chinese, with the unit of money where it has one.</param>
/// <param name="Also">Without brackets and units.</param>
/// <param name="Note">Shown beside the heading.</param>
internal sealed record Column(Field Field, string Heading, ColumnForm Form, string Note, params string[] Also)
{
    /// <summary>Written by an export only: who reported and verified, and what the other columns cannot say.</summary>
    public bool IsOfExport { get; init; }

    /// <summary>Understood where others have it, never written by us.</summary>
    public bool IsOthers { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>In an example row of the template.</summary>
    public string Example { get; init; } = "";
}

/// <summary>One sheet of a ledger.</summary>
/// <param name="Name">Of the sheet and of the CSV file.</param>
/// <param name="Words">Words in a sheet's name that point to it.</param>
/// <param name="Needs">Fields of which each sheet of the kind has one column at least: any of each list.</param>
internal sealed record LedgerSheet(
    LedgerKind Kind, string Name, IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<Field>> Needs, IReadOnlyList<Column> Columns)
{
    /// <summary>Those that an export writes.</summary>
    public IReadOnlyList<Column> Written { get; } = [.. Columns.Where(column => !column.IsOthers)];

    public Column this[Field field] => Columns.First(column => column.Field == field);
}

/// <summary>Fields and stages that belong together.</summary>
internal static class StageFields
{
    public static IReadOnlyList<(Field Field, Stage Stage)> All { get; } =
    [
        (Field.LeadOn, Stage.Lead), (Field.TalkingOn, Stage.Talking), (Field.SignedOn, Stage.Signed), (Field.RegisteredOn, Stage.Registered),
        (Field.StartedOn, Stage.Started), (Field.ProducingOn, Stage.Producing), (Field.OperatingOn, Stage.Operating),
        (Field.ShelvedOn, Stage.Shelved), (Field.LostOn, Stage.Lost),
    ];
}
