namespace PromoBot.Language;

/// <summary>
/// Which characters of a Chinese message may belong to a name that no list has. Chinese has no spaces: names end where a known
/// word, a value, a title or one of the small words of grammar begins.
/// </summary>
internal sealed partial class FreeText
{
    // Words of one character that hardly occur in names. 有, 建, 先, 正 are left out: 有研, 中建, 先导, 正泰.
    private const string Grammar = "的了想咱哪谁跟和与及去到在来给对把被让是就也还都从向由说见要拟谈聊叫将约请问很我你他她它这那其吗呢吧啊呀嗯呃哦哟并又没不过着得于会该已嘛";

    private static readonly SignSet Breaking = SignSet.Of(
        [.. Enum.GetValues<Sign>().Where(sign => sign is not (Sign.Org or Sign.Tail or Sign.Kind or Sign.Industry or Sign.Region
            or Sign.Dept
            or Sign.Official or Sign.Title or Sign.Unit or Sign.KnownUnit or Sign.KnownPerson
                or Sign.KnownCompany
            or Sign.KnownProject or Sign.EnglishTitle or Sign.EnglishOfficial or Sign.EnglishStop or Sign.EnglishUnit
                or Sign.EnglishKind
            or Sign.PlanTripTravel or Sign.LogVisitGo or Sign.LogVisitStay or Sign.LogVisitLeft or Sign.LogVisitRoom))]);

    private static readonly SignSet Binding = SignSet.Of(
        Sign.Org, Sign.Tail, Sign.Kind, Sign.Industry, Sign.KnownCompany, Sign.KnownProject,
            Sign.KnownUnit, Sign.Dept, Sign.Region);

    /// <summary>Filling words that name a kind of project where 项目 follows: 钢构厂房项目.</summary>
    private static readonly HashSet<string> Things = new(StringComparer.Ordinal)
    {
        "厂房", "标准厂房", "酒店", "生产", "利用", "服务", "运营", "办公", "培训", "扩产", "扩建", "新建", "改造", "销售", "研发", "安装", "维修", "配套", "技术", "装修", "宾馆", "饭店", "餐厅", "茶楼", "机场", "车站",
    };

    private readonly bool[] free;
    private readonly Message message;

    public FreeText(Message message)
    {
        this.message = message;
        free = new bool[message.Text.Length + 1];
        MarkCharacters();
        MarkWords();
        MarkValues();
        foreach (var mark in message.Marks)
        {
            if (mark.Length > 1 && Binding.Has(mark.Sign))
                Set(mark.Span, true);
        }
        JoinNames();
        JoinEdged();
    }

    public bool At(int at) => at >= 0 && at < message.Text.Length && free[at];

    public void Take(Span span) => Set(span, false);

    /// <summary>Where the name that ends here begins.</summary>
    public int Left(int end, int floor)
    {
        var start = end;
        while (start > floor && free[start - 1])
            start--;
        return start;
    }

    public int Right(int start, int ceiling)
    {
        var end = start;
        while (end < ceiling && free[end])
            end++;
        return end;
    }

    /// <summary>All free stretches of a clause, in order.</summary>
    public IEnumerable<Span> Runs(Span clause)
    {
        for (var at = clause.Start; at < clause.End; at++)
        {
            if (!free[at])
                continue;
            var end = Right(at, clause.End);
            yield return new(at, end);
            at = end;
        }
    }

    private void MarkCharacters()
    {
        var text = message.Text;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            free[at] = character switch
            {
                '&' or '·' or '+' => true,
                '-' or '.' or '\'' or ' ' => IsLatinAt(at - 1) && IsLatinAt(at + 1),
                _ when char.IsLetterOrDigit(character) => !Grammar.Contains(character, StringComparison.Ordinal),
                _ => false,
            };
        }
    }

    private bool IsLatinAt(int at) =>
        at >= 0 && at < message.Text.Length && char.IsLetterOrDigit(message.Text[at]) && !Characters.IsHan(message.Text[at]);

    private void MarkWords()
    {
        foreach (var mark in message.Marks)
        {
            if (Breaking.Has(mark.Sign) && (mark.Length > 1 || mark.Sign is Sign.LogVisitFollow) && !IsBound(mark)
                && !IsCut(mark) && !IsTrade(mark) && !IsWork(mark) && !IsHope(mark) && !(mark.Sign is Sign.Stop && Things.Contains(mark.Span.Of(message.Text))
                && Characters.StartsAt(message.Text, mark.End, "项目")))
                Set(mark.Span, false);
        }
        foreach (var mark in message.Marks)
        {
            if (mark.Sign is Sign.Title or Sign.Official && mark.Length > 1)
                Set(mark.Span, false);
        }
    }

    /// <summary>打印耗材项目: what is asked for elsewhere is a trade before the word for a project.</summary>
    private bool IsTrade(Mark mark) => mark.Sign is Sign.BulletinExport or Sign.BulletinPicture or Sign.HelpOffTopic or Sign.HelpPolicy
        && message.Text.AsSpan(mark.End, Math.Min(7, message.Text.Length - mark.End)).IndexOf("项目") is >= 0 and var project
        && message.Text.AsSpan(mark.End, project).IndexOfAny(Pauses) < 0;

    /// <summary>屏蔽泵迁建项目, 产线技改项目: what is done to a thing, before the word for a project.</summary>
    private bool IsWork(Mark mark) => mark.Sign is Sign.AddLeadBuild && Characters.StartsAt(message.Text, mark.End, "项目") && mark.Span.Of(message.Text) is "迁建" or "扩建" or "改扩建" or "技改"
        or "扩产" or "增资扩产" or "搬迁" or "产业化" or "扩能" or "增容" && At(mark.Start - 1);

    /// <summary>新希望打算…: the wish follows, so the first word is a name.</summary>
    private bool IsHope(Mark mark) => mark.Sign is Sign.AddLeadWant or Sign.Stop && mark.Span.Of(message.Text) == "希望" && Characters.IsAnyAt(message.Text, mark.Start - 1, "新")
        && (message.StartingAt(mark.End, SignSet.Of(Sign.AddLeadWant, Sign.LogVisitIn, Sign.LogVisitCome, Sign.MoveProjectSigned, Sign.Org, Sign.Tail)) is not null || Characters.IsAnyAt(message.Text, mark.End, "的那想要拟、,"));

    private static readonly System.Buffers.SearchValues<char> Pauses = System.Buffers.SearchValues.Create(",;. 的了");

    /// <summary>The same characters are a word of names too (运营 in 运营中心 is longer and wins by itself).</summary>
    private bool IsBound(Mark mark) => message.StartingAt(mark.Start, Binding) is { } other && other.End >= mark.End;

    /// <summary>会上 in 商会上海: the word begins inside another that began before it.</summary>
    private bool IsCut(Mark mark)
    {
        foreach (var other in message.In(new(Math.Max(0, mark.Start - 6), mark.Start)))
        {
            if (other.End > mark.Start && other.End < mark.End && other.Length > 1 && Binding.Has(other.Sign))
                return true;
        }
        return false;
    }

    private void MarkValues()
    {
        foreach (var date in message.Values.Dates)
        {
            // 云帆六号: a number in a name; of a day the month or a pause stands before.
            var isNumber = date.Span.Length <= 3 && Characters.EndsAt(message.Text, date.Span.End, "号") && At(date.Span.Start - 1)
                && At(date.Span.Start - 2) && Characters.IsHan(message.Text[date.Span.Start - 1]);
            if (!isNumber)
                Set(date.Span, false);
        }
        foreach (var money in message.Values.Money)
            Set(money.Span, false);
        foreach (var number in message.Values.Numbers)
        {
            // 尼龙66项目: the counter is the beginning of a word.
            if (number.Counter.Length > 0 && !(number.Counter == "项" && Characters.IsAt(message.Text, number.Span.End, '目')
                && At(number.Span.Start - 1)))
                Set(number.Span, false);
        }
    }

    private void Set(Span span, bool value)
    {
        for (var at = span.Start; at < span.End && at < free.Length; at++)
            free[at] = value;
    }
}
