using System.Text;
using PromoBot.Domain;

namespace PromoBot.Server.Tests.Reminders;

/// <summary>What people of 咸宁 do in 2021, made up from a seed: by day and person, and what they say about it.</summary>
internal sealed class SimulatedYear
{
    public static readonly DateOnly First = new(2021, 1, 4);

    public static readonly DateOnly Last = new(2021, 12, 31);

    private static readonly string[] Counties = ["xianan", "jiayu", "chibi", "tongcheng", "chongyang", "tongshan", "hitech"];

    private static readonly string[] CityPosts = ["市委市政府主要领导", "市人大政协主要领导", "市分管领导", "市政府其他领导", "其他市领导"];

    private static readonly string[] CountyPosts = ["县主要领导", "县分管领导", "县政府其他领导", "县其他班子成员"];

    private static readonly (string Name, TripLevel Level)[] Places =
        [("上海", TripLevel.ProvinceOut), ("深圳", TripLevel.ProvinceOut), ("杭州", TripLevel.ProvinceOut), ("武汉", TripLevel.CityOut), ("黄石", TripLevel.CityOut)];

    // Names that nobody takes for one another.
    private static readonly string[] Openings = ["恒瑞", "博远", "凯盛", "德昌", "飞鸿", "广润", "嘉禾", "立讯", "明德", "南山", "鹏程", "荣达", "思源", "腾跃", "文昌", "新宇"];

    private static readonly string[] Middles = ["泰丰", "晨曦", "力创", "万通", "金石", "蓝海", "云帆", "兴邦", "宝莱", "中科", "华宇", "永固", "正阳", "优品", "百川", "天工"];

    private readonly List<Done> deeds = [];

    public SimulatedYear(int seed)
    {
        People =
        [
            new Person("officer", "招商局专员", ["promotion"], "专员", Role.Officer),
            .. CityPosts.Select((post, at) => new Person($"city{at}", $"市领导{at}", ["city"], post, Role.Leader)),
            .. Counties.SelectMany(unit => CountyPosts.Select((post, at) => new Person($"{unit}{at}", $"{unit}领导{at}", [unit], post, Role.Head))),
            .. Counties.Select(unit => new Person($"{unit}_promoter", $"{unit}专员", [unit], "专员", Role.Promoter)),
        ];
        Fill(new Random(seed));
    }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<Done> Deeds => deeds;

    /// <summary>One thing that somebody reports, after the day's reminders went out.</summary>
    public abstract record Done(DateOnly Day, string Person)
    {
        public abstract string Words { get; }

        public sealed record Trip(DateOnly Day, string Person, string Place, TripLevel Level) : Done(Day, Person)
        {
            public override string Words => $"今天我带队去{Place}招商了";
        }

        public sealed record Gathering(DateOnly Day, string Person) : Done(Day, Person)
        {
            public override string Words => "今天在深圳举办了招商推介会";
        }

        public sealed record Visit(DateOnly Day, string Person, int Number, DateOnly Due) : Done(Day, Person)
        {
            public override string Words => $"今天走访了{Company(Number)}，{Due.Month}月{Due.Day}日再对接";
        }

        public sealed record Reminder(DateOnly Day, string Person, DateOnly Due) : Done(Day, Person)
        {
            public override string Words => $"{Due.Month}月{Due.Day}日下午3点提醒我交材料";
        }
    }

    /// <summary>The records that what was done comes to, written down without the bot.</summary>
    public IReadOnlyList<Entry> Acts =>
    [
        .. from one in deeds.Select((done, number) => (Done: done, Id: $"{number}"))
           let unit = People.First(person => person.Id == one.Done.Person).Unit
           let act = Act(one.Done, one.Id, unit)
           where act is not null
           select act,
    ];

    private static Entry? Act(Done done, string id, string unit) => done switch
    {
        Done.Trip trip => new Trip { Id = id, Unit = unit, Person = trip.Person, Date = trip.Day, Last = trip.Day, State = ActState.Done, People = [trip.Person], Level = trip.Level },
        Done.Gathering => new Event { Id = id, Unit = unit, Person = done.Person, Date = done.Day, Kind = EventKind.Promotion, State = ActState.Done, Regions = ["广东省", "深圳市"] },
        Done.Visit visit => new Visit { Id = id, Unit = unit, Person = visit.Person, Date = visit.Day, Companies = [Company(visit.Number)] },
        Done.Reminder => null,
        var other => throw new InvalidOperationException($"No record of {other}."),
    };

    private static string Company(int number) => $"{Openings[number % 16]}{Middles[number / 16 % 16]}科技有限公司";

    /// <summary>The shipped plan with these people in place of its own.</summary>
    public string Plan(string shipped)
    {
        var lines = new StringBuilder("people:\n");
        foreach (var person in People)
            lines.Append($"  - {{ id: {person.Id}, name: {person.Name}, unit: {person.Unit}, post: {person.Post}, role: {person.Role.ToString().ToLowerInvariant()} }}\n");
        var (from, to) = (shipped.IndexOf("people:\n", StringComparison.Ordinal), shipped.IndexOf("\nrates:", StringComparison.Ordinal));
        return shipped[..from] + lines + shipped[to..];
    }

#pragma warning disable CA5394 // A seed, so that every run is the same.
    private void Fill(Random random)
    {
        var number = 0;
        for (var day = First; day < Last; day = day.AddDays(1))
        {
            foreach (var person in People)
            {
                // Two trips near each other could be taken for one.
                if (person.Role is Role.Leader or Role.Head && random.Next(70) == 0 && !deeds.Exists(done => done is Done.Trip && done.Person == person.Id && done.Day >= day.AddDays(-4)))
                {
                    var (place, level) = Places[random.Next(Places.Length)];
                    deeds.Add(new Done.Trip(day, person.Id, place, level));
                }

                if (person.Role == Role.Promoter && random.Next(40) == 0)
                    deeds.Add(new Done.Visit(day, person.Id, ++number, Ahead(day, random)));
                if (person.Role == Role.Promoter && random.Next(150) == 0 && !deeds.Exists(done => done is Done.Gathering && done.Person == person.Id && done.Day >= day.AddDays(-10)))
                    deeds.Add(new Done.Gathering(day, person.Id));
                if (random.Next(200) == 0)
                    deeds.Add(new Done.Reminder(day, person.Id, Ahead(day, random)));
            }
        }
    }

    private static DateOnly Ahead(DateOnly day, Random random) => day.AddDays(random.Next(2, 20)) is var due && due <= Last ? due : Last;
#pragma warning restore CA5394
}
