using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace PromoBot.Domain;

/// <summary>
/// Days off and make-up days of China. The shipped data ends with 2026; an override file of the same form
/// (day, <c>off</c> or <c>work</c>, festival, with tabs between) brings the next year's when the State Council publishes it.
/// </summary>
public sealed class HolidayCalendar
{
    private readonly FrozenDictionary<DateOnly, Day> days;

    private HolidayCalendar(FrozenDictionary<DateOnly, Day> days) => this.days = days;

    public static HolidayCalendar Default { get; } = From([]);

    /// <exception cref="FormatException">A line is not of the form above; the message quotes it.</exception>
    public static HolidayCalendar From(IEnumerable<string> overrides)
    {
        var known = new Dictionary<DateOnly, Day>();
        foreach (var line in Shipped().Concat(overrides).Where(line => line.Length > 0
            && line[0] != '#'))
        {
            var parts = line.Split('\t');
            if (parts.Length < 3 || parts[1] is not ("off" or "work")
                || !DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var day))
                throw new FormatException($"Expected 'yyyy-MM-dd<tab>off|work<tab>festival', found '{line}'.");
            known[day] = new(parts[1] == "off", parts[2]);
        }
        return new(known.ToFrozenDictionary());
    }

    public bool IsWorkday(DateOnly day) =>
        days.TryGetValue(day, out var known) ? !known.IsOff : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The first working day behind a day, or with a negative count before it.</summary>
    public DateOnly AddWorkdays(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            left -= IsWorkday(day) ? 1 : 0;
        }
        return day;
    }

    /// <param name="festival">As in the data: 元旦, 春节, 清明, 劳动节, 端午, 中秋, 国庆节.</param>
    public bool IsOffFor(DateOnly day, string festival) => days.TryGetValue(day, out var known) && known.IsOff && known.Festival == festival;

    /// <summary>The day itself where it is worked, else the next one that is.</summary>
    public DateOnly WorkdayFrom(DateOnly day) => IsWorkday(day) ? day : AddWorkdays(day, 1);

    private static IEnumerable<string> Shipped()
    {
        const string name = "holidays.china.tsv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private readonly record struct Day(bool IsOff, string Festival);
}
