using System.Collections.Frozen;

namespace PromoBot.Language;

/// <summary>Messages that are a form: 时间:… 地点:… 企业:…. What a field is called decides what stands in it.</summary>
internal static class FormReader
{
    private const int LongestLabel = 8;

    private static readonly FrozenDictionary<string, string> Labels =
        WordFiles.Read("labels.tsv").SelectMany(row => row.Words, (row, word) => (word, row.Class)).ToFrozenDictionary(one =>
            one.word, one => one.Class, StringComparer.Ordinal);

    /// <summary>Null: no form. Two labels make one.</summary>
    public static List<Draft>? Read(Message message)
    {
        if (!message.Text.Contains(':', StringComparison.Ordinal))
            return null;
        var fields = Fields(message);
        if (fields.Count < 2 || fields.Select(field => field.Kind).Distinct(StringComparer.Ordinal).Count() < 2)
            return null;
        // What heads the form (项目信息报送) is nobody's name.
        message.Names.RemoveAll(name => name is { Kind: NameKind.Company, Sure: false } && name.Span.End <= fields[0].Label.Start);
        foreach (var field in fields)
            Fill(message, field);
        message.Names.Sort(static (one, other) => one.Span.Start - other.Span.Start);
        return Drafts(message, fields);
    }

    private static List<(string Kind, Span Label, Span Value)> Fields(Message message)
    {
        var text = message.Text;
        var found = new List<(string Kind, Span Label, Span Value)>();
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            if (LabelBefore(message, colon) is not { } label)
                continue;
            if (found.Count > 0)
                found[^1] = found[^1] with { Value = found[^1].Value with { End = label.Start } };
            found.Add((Labels[label.Of(text)], label, new(colon + 1, text.Length)));
        }
        return found;
    }

    private static Span? LabelBefore(Message message, int colon)
    {
        var text = message.Text;
        for (var start = Math.Max(0, colon - (message.IsChinese ? LongestLabel : 20)); start < colon; start++)
        {
            if (Labels.ContainsKey(text[start..colon]) && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
                return new(start, colon);
        }
        return null;
    }

    private static void Fill(Message message, (string Kind, Span Label, Span Value) field)
    {
        if (Kind(field.Kind) is not { } kind)
            return;
        var isPeople = kind is NameKind.Contact or NameKind.Official;
        var people = isPeople ? message.Names.FindAll(name => field.Value.Covers(name.Span)
            && name.Kind is NameKind.Contact or NameKind.Official or NameKind.Colleague) : [];
        message.Names.RemoveAll(name => (field.Value.Covers(name.Span) || name.Span.Touches(field.Label))
            && !(kind is NameKind.Project && name.Rule == "owner in project name"));
        if (people.Count > 0)
        {
            message.Names.AddRange(people.Select(person => person with { Kind = kind, Rule = "field of a form" }));
            return;
        }
        foreach (var piece in Pieces(message, field.Value, kind is NameKind.Company or NameKind.Contact))
        {
            if (piece.Length <= 40 && !message.Values.Money.Any(sum => sum.Span.Touches(piece)))
                message.Names.Add(new(piece, kind, message.Words(piece), "field of a form"));
        }
    }

    private static NameKind? Kind(string field) => field switch
    {
        "company" => NameKind.Company,
        "contact" => NameKind.Contact,
        "leader" => NameKind.Official,
        "project" => NameKind.Project,
        "industry" => NameKind.Industry,
        "unit" => NameKind.Unit,
        _ => null,
    };

    private static IEnumerable<Span> Pieces(Message message, Span value, bool isList)
    {
        var text = message.Text;
        var start = value.Start;
        for (var at = value.Start; at <= value.End; at++)
        {
            var isEnd = at == value.End || text[at] is '\n' or ';' or ',' or '|' or '\t' or (>= '①' and <= '⑳') || IsNextItem(text, at) || (text[at] == '.' && message.Folded.Said[at] == '。')
                || (isList && text[at] is '、' or '/') || (text[at] == '(');
            if (!isEnd)
                continue;
            var (from, to) = (start, at);
            while (from < to && text[from] is ' ' or '"' or '[' or '-' or '·')
                from++;
            while (to > from && text[to - 1] is ' ' or '"' or ']' or '.' or '-' or '\t' or '\r'
                || (to > from && char.IsDigit(text[to - 1]) && at < text.Length && text[at] == '、'))
                to--;
            if (to - from >= 2)
                yield return new(from, to);
            if (!isList)
                yield break;
            // 联系人:… ⏎ 是否专精特新:…: a line that heads something else ends the field.
            if (at < value.End && text[at] == '\n' && text.IndexOf('\n', at + 1, value.End - at - 1) is var line
                && text.IndexOf(':', at, (line < 0 ? value.End : line) - at) >= 0)
                yield break;
            start = at < value.End && text[at] == '(' && text.IndexOf(')', at, value.End - at) is > 0 and var close
                ? close + 1 : at + 1;
            at = Math.Max(at, start - 1);
        }
    }

    /// <summary>1.企业:凯爱瑞 2.项目:…: the number of the next field.</summary>
    private static bool IsNextItem(string text, int at) => text[at] == ' ' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && text[at + 2] is '.' or '、' or ')';

    private static List<Draft> Drafts(Message message, List<(string Kind, Span Label, Span Value)> fields)
    {
        var has = fields.Select(field => field.Kind).ToHashSet(StringComparer.Ordinal);
        var head = new Span(0, fields[0].Label.Start);
        var drafts = new List<Draft>();
        var words = head.Length > 0 ? head : fields[0].Label;
        var isLead = has.Contains("project") && (has.Contains("invest") || has.Contains("industry")
            || message.Has(head, Sign.AddLeadLead)) || message.Has(head, Sign.AddLeadLead);
        if (has.Contains("funds") || message.Has(head, Sign.LogFundsArrived))
            Add(Intent.ReportFunds);
        else if (IsTrip(message, head, has))
            Add(Intent.ReportTrip);
        else if (has.Contains("event") || message.First(head,
            SignSet.Of(Sign.LogEventEvent, Sign.LogEventMeeting, Sign.LogEventTraining)) is not null)
            Add(Intent.ReportEvent);
        else if (message.Clauses.Exists(clause => clause.End <= fields[0].Label.Start + 1 && clause.HasAny(Reports.Stages))
            && has.Contains("project") && !IsNew(head.Of(message.Text)))
            Add(Intent.ReportStage);
        else if (!isLead || has.Contains("way") || message.First(head,
            SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitOnline, Sign.LogVisitPhone)) is not null
            || (has.Contains("date") && has.Contains("company") && has.Contains("contact")))
            Add(Intent.ReportVisit);
        if (isLead && drafts.TrueForAll(draft => draft.Intent is Intent.ReportVisit))
            AddLead();
        return drafts;

        void Add(Intent intent) => drafts.Add(All(new(intent, message.Clauses[0], "a form", words)));

        void AddLead()
        {
            var visit = drafts.Count > 0 ? drafts[0] : null;
            var lead = All(new(Intent.ReportLead, message.Clauses[0], "a form with a project", words) { Host = visit });
            visit?.Guests.Add(lead);
            drafts.Add(lead);
        }

        Draft All(Draft draft)
        {
            foreach (var clause in message.Clauses)
                draft.Extend(clause);
            return draft;
        }
    }

    /// <summary>新增在谈项目, 登记签约项目: a project that is written down, and how far it is.</summary>
    private static bool IsNew(string head) => head.Contains("新增", StringComparison.Ordinal) || head.Contains("登记", StringComparison.Ordinal) || head.Contains("新项目", StringComparison.Ordinal)
        || head.Contains("录入", StringComparison.Ordinal);

    private static bool IsTrip(Message message, Span head, HashSet<string> has) =>
        message.Has(head, Sign.PlanTripTrip) && !message.Has(head, Sign.LogVisitOut)
            || (!has.Contains("company") && !has.Contains("project") && has.Contains("place") && has.Contains("leader")
            && !has.Contains("event"));
}
