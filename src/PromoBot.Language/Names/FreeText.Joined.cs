namespace PromoBot.Language;

/// <summary>
/// Small words of grammar that are part of a name after all: 美的, 万和, 蔚来, 得力. Grammar joins words, so one that has a lone
/// character before it, or stands where an object must begin, is none.
/// </summary>
internal sealed partial class FreeText
{
    private const string Inner = "的和来想得与";
    private const string Heads = "得和来与同想";

    // Lone characters that are words by themselves: 新的, 再来, 请来, 只想.
    private const string Words = "新老大小好多少高低快慢真假有没是要能会可再刚正才先后前上下进出回过请派找接拿带发送打报说看问做搞弄办开"
        + "只都也就还又不很更最每各某本该此这那谁啥他她你我您它人客手中里外内间天年月日时号点家个位名次趟场批条笔项份双单全半整另别今明昨早晚午总董"
        + "区市县镇乡街村局委办省州旗盟站组室处科股院厂店园馆会部司所校系班队团亿万千百十元块块多余几两二三四五六七八九零一第"
        + "动变停等懂掉丢男女买卖吃喝玩住用给让被把将向往从对为以及于由跟同当若如因既虽但而且或则使令叫称道讲谈聊约见听写读算指定签投建落走跑飞坐站起到在";

    private static readonly SignSet Sought = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitMet);

    private void JoinNames()
    {
        for (var at = 0; at < message.Text.Length; at++)
        {
            if (!free[at] && (IsLone(at) || IsHead(at) || IsLast(at)))
                free[at] = true;
        }
    }

    /// <summary>美的, 绿的谐波, 万和, 蔚来, 理想: a lone character and one of grammar, after something that a name may follow.</summary>
    private bool IsLone(int at)
    {
        var text = message.Text;
        if (at < 1 || !Inner.Contains(text[at], StringComparison.Ordinal) || !free[at - 1] || At(at - 2)
            || !Characters.IsHan(text[at - 1]) || Words.Contains(text[at - 1], StringComparison.Ordinal)
            || !MayFollow(at - 1) || IsOfCue(at))
            return false;
        return true;
    }

    /// <summary>璞泰来计划…, 胖东来的于经理: nobody "comes plans", and who comes is no owner.</summary>
    private bool IsLast(int at)
    {
        var text = message.Text;
        if (text[at] != '来' || !At(at - 1) || !At(at - 2) || At(at - 3) && At(at - 4) || !Characters.IsHan(text[at - 1]))
            return false;
        return message.StartingAt(at + 1, Planned) is { Length: > 1 } || Characters.IsAt(text, at + 1, '的') && message.In(new(at + 2, Math.Min(text.Length, at + 6)), Sign.Title).Any()
            || Characters.StartsAt(text, at + 1, "那个项目") || at + 1 >= text.Length && (Characters.EndsAt(text, at - 2, "给") || Characters.EndsAt(text, at - 2, "了"));
    }

    private static readonly SignSet Planned = SignSet.Of(Sign.AddLeadWant, Sign.MoveProjectSigned, Sign.MoveProjectRegistered, Sign.MoveProjectStarted,
        Sign.MoveProjectProducing, Sign.LogFundsArrived);

    /// <summary>拜访得力集团, 把和利时: the object begins here.</summary>
    private bool IsHead(int at)
    {
        var text = message.Text;
        if (at < 1 || !Heads.Contains(text[at], StringComparison.Ordinal) || !At(at + 1) || IsOfCue(at))
            return false;
        var before = at;
        if (text[before - 1] is '了' or '过')
            before--;
        var isObject = message.EndingAt(before, Sought) is { Length: > 1 } verb && (text[at] != '来' || verb.Sign is Sign.LogVisitOut)
            || text[at - 1] is '把' or '、';
        return isObject && (before < at || text[at] is '得' or '来' || text[at - 1] is '把' or '、');
    }

    /// <summary>After punctuation, a verb, a preposition or a joint; not inside of a run of words.</summary>
    private bool MayFollow(int at)
    {
        if (at == 0 || !Characters.IsHanAt(message.Text, at - 1))
            return true;
        if (message.Text[at - 1] is '没' or '不' or '未')
            return false;
        return message.Text[at - 1] is '了' or '和' or '与' or '跟' or '把' or '给' or '到' or '去' or '过' or '是' or '将' or '找'
            || message.EndingAt(at, Breaking) is { Length: > 1 }
            || message.Values.Dates.Any(date => date.Span.End == at) || message.Values.Places.Any(place => place.Span.End == at);
    }

    /// <summary>来访, 和…一起 in a longer cue are what the cue says.</summary>
    private bool IsOfCue(int at) => message.In(new(Math.Max(0, at - 5), at + 1)).Any(mark => mark.Length > 1 && mark.Start <= at
        && mark.End > at && Breaking.Has(mark.Sign));
}
