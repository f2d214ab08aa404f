namespace PromoBot.Language;

/// <summary>
/// Projects in Chinese text: a free stretch that ends with a word for a thing one builds (项目, 基地, 产线), and the company
/// that such a name may begin with (玲珑轮胎项目).
/// </summary>
internal sealed class ChineseProjects(Message message, FreeText free, List<Name> names)
{
    private static readonly SignSet Building = SignSet.Of(
        Sign.AddLeadWant, Sign.AddLeadBuild, Sign.AddLeadInvest, Sign.AddLeadLead, Sign.LogVisitSubject, Sign.MoveProjectSigned,
        Sign.MoveProjectStarted, Sign.MoveProjectProducing, Sign.MoveProjectOperating, Sign.MoveProjectShelved,
            Sign.MoveProjectLost,
        Sign.MoveProjectRegistered, Sign.MoveProjectTalking, Sign.LogFundsArrived, Sign.HandoverHandover, Sign.LogFundsFdi,
            Sign.LogFundsPaidIn);

    private static readonly SignSet Inner = SignSet.Of(Sign.Industry, Sign.Kind, Sign.Tail, Sign.Region, Sign.Dept);
    private const string Trimmed = "带谈报聊想建设投上开落放做办搞是有个条新座把为在扩";
    private static readonly string[] Verbs = ["投资", "打造", "共建", "合建", "合作建", "讨论", "探讨", "商讨", "商量", "研究", "推介", "考察", "评估", "论证", "策划", "筹划", "商谈", "商议", "磋商", "建设", "新建", "扩建", "兴建", "筹建", "块地建", "片地建", "地建", "地盖", "块地盖", "地上", "地方建", "地方做", "地方放", "地方搞", "地方上", "地方办", "厂房建", "厂房做", "厂房上", "场地建", "场地做"];
    private const string Descriptive = "新高大小智超低多双全半微水电油气热冷光纯厚薄软硬无第首年单总老旧原本该各某";
    private static readonly HashSet<string> Certain = new(StringComparer.Ordinal)
    {
        "项目", "基地", "产业园", "科技园", "物流园", "工业园", "生产线", "产线", "流水线", "工厂", "综合体", "研发中心", "数据中心", "购物中心", "总部",
        "区域总部", "第二总部", "华中总部", "产业基地", "生产基地", "种业基地", "制造基地", "智算中心", "电站", "二期", "一期", "三期", "四期", "五期", "产业城",
        "总部基地", "中试平台", "中试基地", "分拨中心", "结算中心", "车间", "加工厂", "运营中心", "智能仓", "数据服务中心", "测试场", "总部大楼", "孵化器", "二厂", "三厂", "分厂",
    };

    public void Find()
    {
        foreach (var clause in message.Clauses)
        {
            foreach (var known in message.In(clause.Span, Sign.KnownProject))
                Known(known.Span);
            if (Headed(clause) is { } headed)
            {
                names.Add(new(headed, NameKind.Project, message.Words(headed), "after the word project"));
                free.Take(headed);
            }
            foreach (var run in free.Runs(clause.Span).ToList())
                InRun(clause, run);
        }
    }

    /// <summary>A name that the books have for a project, unless a company goes by the same one.</summary>
    private void Known(Span span)
    {
        if (names.Any(name => name.Kind is NameKind.Project && name.Span.Touches(span)) || message.In(span, Sign.KnownCompany).Any(company => company.Span == span))
            return;
        names.Add(new(span, NameKind.Project, message.Words(span), "known project"));
        free.Take(span);
    }

    /// <summary>新项目:海上风电齿轮箱.</summary>
    private Span? Headed(Clause clause)
    {
        if (message.First(clause.Span, Sign.AddLeadLead) is not { } lead || !Characters.EndsAt(message.Text, lead.End, "项目")
            || !Characters.IsAt(message.Text, lead.End, ':') || message.First(new(lead.End, clause.End), SignSet.Of(Sign.Kind, Sign.Org)) is not null)
            return null;
        var run = new Span(Characters.SkipSpaces(message.Text, lead.End + 1), clause.End);
        return run.Length is >= 3 and <= 16 && free.Right(run.Start, run.End) == run.End
            && message.EndingAt(run.End, SignSet.Of(Sign.Industry)) is not null && message.EndingAt(run.End, SignSet.Of(Sign.Tail)) is null ? run : null;
    }

    private void InRun(Clause clause, Span run)
    {
        if (Kind(clause, run) is not { } kind)
            return;
        // 蜜雪冰城想在…, 看上咱化工园: who wants, and what is ours.
        if (kind.Length == 1 && Characters.IsAnyAt(message.Text, kind.End, "想要拟欲愿") && !Characters.IsAt(message.Text, run.Start - 1, '的')
            || Array.Exists(Ours, word => Characters.EndsAt(message.Text, run.Start, word)) && !Characters.EndsAt(message.Text, kind.End, "项目")
                && message.Text.AsSpan(run.Start, kind.Start - run.Start).IndexOfAny('建', '设', '投') < 0)
            return;
        var start = Start(run, kind);
        if (start >= kind.Start && kind.Length < 3 && !IsAlone(clause, kind))
            return;
        var span = new Span(start, kind.End + Enlarged(kind.End));
        if (IsNotOne(span))
            return;
        names.Add(new(span, NameKind.Project, message.Words(span), "kind of project"));
        free.Take(span);
        if (Owner(span) is { } owner)
            names.Add(new(owner, NameKind.Company, message.Words(owner), "owner in project name",
                Sure: message.StartingAt(owner.Start, SignSet.Of(Sign.KnownCompany)) is not null));
    }

    /// <summary>The last word of the run that names a kind of thing; vague ones (中心, 店) only where something is built or moves on.</summary>
    private Mark? Kind(Clause clause, Span run)
    {
        Mark? last = null;
        foreach (var mark in message.In(run, Sign.Kind))
        {
            var excluded = clause.Has(Sign.AddLeadWant) ? SignSet.Of(Sign.Unit, Sign.Dept)
                : SignSet.Of(Sign.Unit, Sign.Dept, Sign.Org);
            if (mark.End > run.End || message.StartingAt(mark.Start, excluded) is { } other && other.End >= mark.End)
                continue;
            var isCertain = IsCertain(mark.Span.Of(message.Text));
            var isToldOf = mark.End == run.End && Characters.IsAt(message.Text, run.Start - 1, '的') && message.Clauses.Exists(other =>
                other.Sentence == clause.Sentence && other.Has(Sign.AddLeadLead));
            if (isCertain || isToldOf || (mark.End == run.End && clause.HasAny(Building)) || (last is { } before && before.End == mark.Start))
                last = mark;
            if (isCertain && mark.Span.Of(message.Text).EndsWith("项目", StringComparison.Ordinal) && message.StartingAt(mark.End, SignSet.Of(Sign.Kind)) is null)
                break;
        }
        if (last is { } kind && message.StartingAt(kind.End, SignSet.Of(Sign.Org)) is { } org && org.Length > 1 && !(Characters.EndsAt(message.Text, kind.End, "项目") && org.Span.Of(message.Text) == "公司"))
            return null;
        return last;
    }

    /// <summary>二期扩产, 工厂改造: what is done to the thing.</summary>
    private int Enlarged(int end) => Array.Find(Works, word => Characters.StartsAt(message.Text, end, word)) is { } work
        && !Characters.IsAnyAt(message.Text, end + work.Length, "了成的到为至") ? work.Length : 0;

    private static readonly string[] Works = ["扩产", "扩建", "改造", "技改", "升级", "改扩建", "迁建", "提升"];

    private static readonly string[] Ours = ["咱", "咱们", "我们"];

    private static bool IsCertain(string kind) => Certain.Contains(kind)
        || kind.Length > 2 && Array.Exists(CertainEnds, end => kind.EndsWith(end, StringComparison.Ordinal));

    private static readonly string[] CertainEnds =
        ["项目", "基地", "工厂", "产业园", "科技园", "物流园", "生产线", "车间", "电站", "乐园", "综合体", "加工厂", "小镇", "度假区", "度假村", "产业城"];

    private int Start(Span run, Mark kind)
    {
        var start = run.Start;
        foreach (var place in message.Values.Places)
        {
            if (place.Span.Start == start && place.Span.End < kind.Start
                && message.StartingAt(start, SignSet.Of(Sign.KnownCompany, Sign.Org)) is null
                && message.StartingAt(place.Span.End, SignSet.Of(Sign.Tail)) is null)
                start = place.Span.End;
        }
        if (message.StartingAt(start, SignSet.Of(Sign.Region, Sign.Unit)) is { } region && region.End < kind.Start
            && "建设投落办上".Contains(message.Text[region.End], StringComparison.Ordinal))
            start = region.End;
        foreach (var verb in Verbs)
        {
            if (Characters.StartsAt(message.Text, start, verb) && start + verb.Length <= kind.Start)
                start += verb.Length;
        }
        // 租一层写字楼设华中总部
        for (var at = kind.Start - 1; at > start; at--)
        {
            if (message.Text[at] == '设' && !Characters.IsAnyAt(message.Text, at - 1, "建开") && !Characters.IsAnyAt(message.Text, at + 1, "备计施置") && kind.Span.Of(message.Text) is var what
                && (what.EndsWith("总部", StringComparison.Ordinal) || what.EndsWith("中心", StringComparison.Ordinal) || what.EndsWith('院')))
                start = at + 1;
        }
        // 新松机器人: 新 and one more character before a trade are a brand.
        while (start < kind.Start && !message.Values.Places.Any(place => place.Span.Start == start) && Trimmed.Contains(message.Text[start], StringComparison.Ordinal) && !StartsWord(start)
            && !(message.Text[start] == '新' && FirstInner(new(start, kind.End)) == start + 2))
            start++;
        return start;
    }

    private bool StartsWord(int at) => message.In(new(at, at + 1)).Any(mark => mark.Length > 1
        && (mark.Sign is Sign.Industry or Sign.Tail or Sign.Kind or Sign.KnownCompany));

    /// <summary>二期 or 总部 alone is a name where something is built or moves on.</summary>
    private static bool IsAlone(Clause clause, Mark kind) => kind.Length >= 2 && clause.HasAny(Building);

    private bool IsNotOne(Span span)
    {
        var text = span.Of(message.Text);
        return text is "项目" or "大项目" or "好项目" or "工业项目" or "签约项目" or "外资项目" or "重点项目" or "个项目" or "产业项目" or "总部项目" or "服务业项目"
            or "意向项目" or "储备项目" or "中心" or "基地" or "工厂" or "平台" or "店" or "外向型项目" or "招商项目" or "新项目" or "工业园" or "产业园" or "类项目"
                or "制造业项目" or "亿元项目" or "厂" or "楼" or "大楼" or "酒店" or "园" or "城" or "公司项目" or "制造项目";
    }

    private Span? Owner(Span project)
    {
        var text = message.Text;
        foreach (var sign in new[] { Sign.KnownCompany, Sign.Org })
        {
            foreach (var mark in message.In(project, sign))
            {
                if (mark.End < project.End && (sign is not Sign.Org || (mark.Length > 1 && mark.Start > project.Start))
                    && (sign is Sign.Org || mark.Start == project.Start))
                    return new(project.Start, WithTail(mark.End, project, sign is Sign.Org ? 9 : mark.Length));
            }
        }
        var head = FirstInner(project);
        var length = head - project.Start;
        if (length < 2 || length > 6 || Descriptive.Contains(text[project.Start], StringComparison.Ordinal) && !(text[project.Start] == '新' && length == 2) && !IsGreat(project.Start, length)
            || !Characters.IsHan(text[project.Start]) || head >= project.End || IsCounted(project.Start))
            return null;
        // 麦芽糖醇项目, 珍珠棉包装项目: a thing, and no brand called after one (蓝鲸海工).
        // 比亚迪刀片电池项目, 赢创催化剂项目: a brand before a thing.
        foreach (var tail in (ReadOnlySpan<int>)[3, 2])
        {
            if (length - tail is >= 2 and <= 4 && length > 4 && PlainWords.IsThing(text.AsSpan(head - tail, tail)) && !PlainWords.IsThing(text.AsSpan(project.Start, length - tail))
                && PlainWords.LeadingThing(text.AsSpan(project.Start, length - tail)) == 0)
                return new(project.Start, head - tail);
        }
        if (length >= 3 && Products.Contains(text[head - 1], StringComparison.Ordinal))
            return null;
        if (PlainWords.LeadingThing(text.AsSpan(project.Start, length)) is > 0 and var thing
            && message.StartingAt(project.Start + thing, SignSet.Of(Sign.Tail, Sign.Org)) is null)
            return null;
        return new(project.Start, WithTail(head, project, length));
    }

    // What a product ends with: 断路器, 奶酪棒, 氢气压缩机.
    private const string Products = "机器棒仪泵阀膜管缆片粉剂胶纸布纱丝瓶罐桶镜笔轴圈链锁钉簧灯表针刀";

    /// <summary>大族激光, 大全能源: 大 begins brands too, before a trade.</summary>
    private bool IsGreat(int at, int length) => message.Text[at] == '大' && length == 3 && !PlainWords.IsThing(message.Text.AsSpan(at + 1, 2))
        && !PlainWords.IsAll(message.Text.AsSpan(at + 1, 2)) && !PlainWords.IsThing(message.Text.AsSpan(at, 2)) || message.Text[at] == '大' && length == 2 && !Characters.IsAnyAt(message.Text, at + 1, "型数健宗件功尺容飞模口米豆棚蒜学厦楼湾小众气")
        && message.StartingAt(at + 2, SignSet.Of(Sign.Tail)) is not null;

    /// <summary>三期, 两个, 二号线: not 三棵树.</summary>
    private bool IsCounted(int at) => "一二三四五六七八九十两几".Contains(message.Text[at], StringComparison.Ordinal)
        && Characters.IsAnyAt(message.Text, at + 1, "星期号条座个大小级类次批家万千百十亿片块层");

    /// <summary>Brands of two characters take the word of their trade with them: 海辰储能, 星辰激光.</summary>
    private int WithTail(int end, Span project, int length)
    {
        if (length == 2 && message.StartingAt(end, SignSet.Of(Sign.Tail)) is { Length: 2 or 3 } tail && tail.End < project.End
            && !message.In(new(end, end + 1), Sign.Industry).Any(trade => trade.Start == end && trade.Length > tail.Length))
            return tail.End;
        return end;
    }

    /// <summary>Where the words of trades and things begin that go on to the end of the name.</summary>
    private int FirstInner(Span project)
    {
        var first = project.End;
        for (var at = project.Start; at < project.End; at++)
        {
            // 阳光电源: a brand has two characters at least, so 光电 is no word here.
            if (at == project.Start + 1 || message.StartingAt(at, Inner) is not { Length: >= 2 })
                continue;
            first = at;
            break;
        }
        return first;
    }
}
