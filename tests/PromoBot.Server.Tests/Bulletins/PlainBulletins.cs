using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Tests.Plans;

namespace PromoBot.Server.Tests.Bulletins;

/// <summary>What a month's bulletin has to say, worked out from the words of the plan file and the records alone.</summary>
internal sealed class PlainBulletins(string yaml, Plan plan, IReadOnlyList<ProjectFile> files, IReadOnlyList<Entry> acts, DateOnly today)
{
    private readonly List<PlainFigures> figures = Figures(new PlainPlan(yaml), files, acts, today);

    /// <summary>Fails where they differ.</summary>
    /// <param name="content">What the bulletin was put into words from.</param>
    public void Agree(Period month, BulletinContent content, Bulletin bulletin)
    {
        SameFigures(month, content, bulletin);
        SameActs(month, content);
        SameStages(month, content);
    }

    private static List<PlainFigures> Figures(PlainPlan plain, IReadOnlyList<ProjectFile> files, IReadOnlyList<Entry> acts, DateOnly today) =>
        [.. plain.Indicators.Select(indicator => new PlainFigures(plain, indicator, [.. new PlainLines(plain, indicator, today).Of(files, acts)], today))];

    private void SameFigures(Period month, BulletinContent content, Bulletin bulletin)
    {
        foreach (var (unit, owner) in plan.Units.Select(unit => (unit.Id, unit.Id)).Append((Indicator.Whole, "authority")))
        {
            var plain = figures.Select(one => one.Of(owner, null, month.Last)).OfType<PlainFigure>().ToList();
            var kept = bulletin.Figures.Where(figure => figure.Unit == unit).ToList();
            Assert.Equal(plain.Select(one => one.Id), kept.Select(one => one.Indicator));
            foreach (var (one, told) in plain.Zip(kept))
                Assert.Equal((unit, one.Id, month, Rounded(one.Verified ?? 0)), (told.Unit, told.Indicator, month, one.Verified is null ? 0 : Rounded(told.Verified)));
            var behind = plain.Where(one => one.Status is "behind" or "missed").Select(one => one.Id).Order(StringComparer.Ordinal);
            if (unit.Length > 0)
                Assert.Equal(behind, (content.Units.FirstOrDefault(one => one.Unit == unit)?.Behind ?? []).Select(gap => gap.Indicator.Id).Order(StringComparer.Ordinal));
        }

        foreach (var figure in content.Figures.Where(figure => figure.InSpan is not null))
        {
            var now = Plain(figure.Gap.Indicator.Id, month.Last);
            // What is owed anew each year or quarter began at nought with it.
            var before = month.First > figure.Gap.Schedule.Period.First ? Plain(figure.Gap.Indicator.Id, month.First.AddDays(-1)) : 0;
            Assert.Equal((figure.Gap.Indicator.Id, month, Rounded(now - before)), (figure.Gap.Indicator.Id, month, Rounded(figure.InSpan!.Value)));
        }
    }

    private decimal Plain(string indicator, DateOnly at) =>
        figures.Select(one => one.Of("authority", null, at)).OfType<PlainFigure>().Single(one => one.Id == indicator).Done ?? 0;

    private void SameActs(Period month, BulletinContent content)
    {
        foreach (var unit in plan.Units)
        {
            var told = content.Activity.FirstOrDefault(one => one.Unit == unit.Id) ?? new UnitActivity(unit.Id, 0, 0, 0, 0, 0);
            int visits = 0, companies = 0, received = 0, trips = 0, events = 0;
            foreach (var act in acts.Where(act => act.Unit == unit.Id && !act.IsWithdrawn && act.Review?.IsVerified != false && act.Date >= month.First && act.Date <= month.Last))
            {
                if (act is Visit visit)
                {
                    visits++;
                    companies += visit.Direction == Direction.In ? Math.Max(1, visit.Companies.Count) : Math.Max(visit.Companies.Count, visit.Count ?? 1);
                    received += visit.Direction == Direction.In ? 1 : 0;
                }

                trips += act is Trip { State: ActState.Done } ? 1 : 0;
                events += act is Event { State: ActState.Done } ? 1 : 0;
            }

            Assert.Equal((visits, companies, received, trips, events), (told.Visits, told.Companies, told.Received, told.Trips, told.Events));
        }
    }

    private void SameStages(Period month, BulletinContent content)
    {
        var now = new Dictionary<Stage, int>();
        foreach (var project in files.Select(file => file.Project).Where(project => !project.IsWithdrawn && project.Review?.IsVerified != false))
        {
            Stage? stands = null;
            foreach (var reached in project.Stages)
                if (reached.Date <= month.Last)
                    stands = reached.Stage;
            if (stands is { } stage)
                now[stage] = now.GetValueOrDefault(stage) + 1;
        }

        Assert.Equal(now.OrderBy(one => one.Key), content.Stages.Where(one => one.Now > 0).Select(one => KeyValuePair.Create(one.Stage, one.Now)).OrderBy(one => one.Key));
    }

    // As `progress --json` rounds shares.
    private static decimal Rounded(decimal figure) => Math.Round(figure, 6);
}
