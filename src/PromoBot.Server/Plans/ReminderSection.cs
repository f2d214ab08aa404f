using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>What people are reminded of, and when (<c>reminders</c>). What is left out stands as <see cref="ReminderRules.Default"/>.</summary>
internal static class ReminderSection
{
    private const string Hours = "working hours such as \"08:30-17:30\"";
    private const string Rule = "on, off, or {at: \"09:00\", days: [monday], days_before: 3}";
    private const int MostDaysBefore = 60;

    public static ReminderRules Read(Fields plan, ICollection<Problem> problems)
    {
        if (plan.Node("reminders", "working_hours, and kinds of reminders", isNeeded: false) is not { } node
            || Fields.Of(node, "the reminders", problems) is not { } fields)
            return ReminderRules.Default;
        var (from, to) = WorkingHours(fields);
        var keyProjects = Filter.None;
        var rules = Vocabulary.Reminders.ToDictionary(
            one => one.Value, one => ReadRule(fields, one.Key, one.Value, (from, to), ref keyProjects, problems));
        fields.Close();
        return new ReminderRules(from, to, rules, keyProjects);
    }

    private static (TimeOnly From, TimeOnly To) WorkingHours(Fields fields)
    {
        var usual = (ReminderRules.Default.From, ReminderRules.Default.To);
        var words = fields.Words("working_hours", Hours, isNeeded: false);
        if (words.Length == 0)
            return usual;
        if (words.Split('-', '–') is [var first, var last] && TryTime(first, out var from) && TryTime(last, out var to) && from < to)
            return (from, to);
        fields.Add(fields.PlaceOf("working_hours"), $"'{words}' for 'working_hours'", Hours);
        return usual;
    }

    private static ReminderRule ReadRule(
        Fields reminders, string key, ReminderKind kind, (TimeOnly From, TimeOnly To) hours, ref Filter keyProjects, ICollection<Problem> problems)
    {
        var usual = Within(ReminderRules.Usual(kind), hours);
        if (reminders.Node(key, Rule, isNeeded: false) is not { } node)
            return usual;
        if (node is Yaml.Scalar)
        {
            var said = reminders.Words(key, Rule);
            if (said is not ("on" or "off"))
                reminders.Add(node.Place, $"'{said}' for '{key}'", Rule);
            return usual with { IsOn = said == "on" };
        }

        if (Fields.Of(node, $"'{key}'", problems) is not { } fields)
            return usual;
        var rule = usual with
        {
            IsOn = true,
            At = At(fields, usual.At, hours),
            Days = Names.Known(fields, "days", "day of the week", Vocabulary.Weekdays),
            DaysBefore = fields.Whole("days_before", $"working days, 0 to {MostDaysBefore}", 0, MostDaysBefore) ?? usual.DaysBefore,
        };
        if (kind == ReminderKind.TenDay)
            keyProjects = FilterSection.Read(fields, "projects", new Measure.NumberOfProjects(Stage.Lead), problems);
        fields.Close();
        return rule;
    }

    private static TimeOnly At(Fields fields, TimeOnly usual, (TimeOnly From, TimeOnly To) hours)
    {
        var expected = $"a time within the working hours, {hours.From:HH\\:mm} to {hours.To:HH\\:mm}, such as \"09:00\"";
        var words = fields.Words("at", expected, isNeeded: false);
        if (words.Length == 0)
            return usual;
        if (TryTime(words, out var time) && time >= hours.From && time <= hours.To)
            return time;
        fields.Add(fields.PlaceOf("at"), $"'{words}' for 'at'", expected);
        return usual;
    }

    private static ReminderRule Within(ReminderRule rule, (TimeOnly From, TimeOnly To) hours) =>
        rule with { At = rule.At < hours.From ? hours.From : rule.At > hours.To ? hours.To : rule.At };

    private static bool TryTime(string words, out TimeOnly time) =>
        TimeOnly.TryParseExact(words.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
