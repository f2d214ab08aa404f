using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>Reads sums, dates, places and counts out of a message. Holds tables only: one reader serves all messages.</summary>
public sealed class ValueReader(HolidayCalendar holidays, Gazetteer places)
{
    private readonly DateReader dates = new(holidays);
    private readonly PlaceReader places = new(places);

    public static ValueReader Default { get; } = new(HolidayCalendar.Default, Gazetteer.Default);

    /// <param name="now">The sender's local time.</param>
    public Values Read(Folded message, DateTimeOffset now)
    {
        var text = message.Text;
        var (sums, thresholds) = MoneyReader.Read(text);
        var days = dates.Read(text, now, sums);
        var numbers = NumberReader.Read(text, sums, thresholds, days);
        return new(sums, days, places.Read(text), numbers) { Thresholds = thresholds };
    }
}
