namespace PromoBot.Language;

/// <summary>Whose people, whose project, whose money: X的货运负责人, X那个项目, X首期款.</summary>
internal sealed partial class CompanyRules
{
    /// <summary>滴滴的货运业务负责人来, 请九安的总裁吃早茶: a title without a name, of somebody.</summary>
    private bool IsWhosePeople(Clause clause, Span run) => Characters.IsAt(Text, run.End, '的') && !PlainWords.IsThing(run.Of(Text))
        && message.EndingAt(run.End, SignSet.Of(Sign.Unit, Sign.Kind, Sign.Dept, Sign.Region)) is null && clause.HasAny(Talking)
        && message.In(new(run.End + 1, Math.Min(clause.End, run.End + 9))).Any(title => title.Length > 1 && (title.Sign is Sign.Title || title.Span.Of(Text) is "负责人" or "老总" or "老板")
            && Text.AsSpan(run.End + 1, title.Start - run.End - 1).IndexOfAny(",、;的了") < 0 && (title.End >= clause.End || "来到过说在今昨前吃聊谈上下带和约打这又也都见".Contains(Text[title.End], StringComparison.Ordinal)));

    /// <summary>X那个项目, X那个六氟磷酸锂项目.</summary>
    private bool IsWhoseProject(Span run)
    {
        foreach (var word in Pointing)
        {
            if (!Characters.StartsAt(Text, run.End, word))
                continue;
            var at = run.End + word.Length;
            return word[^1] is '边' or '条' or '笔' || Characters.StartsAt(Text, at, "项目") || Characters.StartsAt(Text, at, "公司") || Characters.StartsAt(Text, at, "企业") || Characters.StartsAt(Text, at, "事")
                || names.Exists(name => name.Kind is NameKind.Project && name.Span.Start == at)
                || message.In(new(at, Math.Min(Text.Length, at + 6)), Sign.Kind).Any(kind => word.Length > 1 && kind.Start - at <= 4);
        }
        return Array.Exists(Possessions, word => Characters.StartsAt(Text, run.End, word))
            && !(Characters.StartsAt(Text, run.End, "的事") && (Characters.IsAnyAt(Text, run.Start - 1, "聊谈说问于绕论") || message.EndingAt(run.End, SignSet.Of(Sign.Kind, Sign.AddLeadBuild)) is not null));
    }

    private static readonly string[] Possessions = ["的老总", "的老板", "的董事长", "的总经理", "的负责人", "的代表", "的高管", "的团队", "的客人", "的技术", "的专家", "的客商", "的人来", "的人到", "的人过", "的人又", "的人昨", "的人今", "的人上", "的人下", "的团队来", "的项目", "的资本金", "的资金", "的款", "的钱", "的首笔", "的第一笔", "的第二笔", "的投资款", "的注册资本", "的尾款", "的外资",
        "名下", "手上的项目", "首期款", "首笔", "第一笔", "第二笔", "尾款", "资本金", "投资款", "注册资本", "增资款", "二期款", "那笔款", "的增资", "的一期", "的二期", "的三期", "的事", "的可研", "的协议", "的合同", "的材料", "的执照", "的厂", "的新厂", "的生产线", "的产线"];

    private static readonly SignSet Reminding = SignSet.Of(Sign.RemindRemind, Sign.RemindSnooze);
    private static readonly string[] Errands = ["送", "发", "寄", "交", "报", "回", "打", "准备", "做", "递", "反馈", "拿", "带"];

    private static readonly string[] Pointing = ["的那个", "的这个", "那个", "这个", "那边", "这边", "那条", "这条", "的那条", "那笔", "这笔", "那", "这"];
}
