namespace PromoBot.Language.Tests;

/// <summary>Ways of speaking that are understood; said on Wednesday 15 October 2025.</summary>
public sealed class UnderstoodTests
{
    public static TheoryData<string, string> Reports => new()
    {
        // dictated, without punctuation
        {
            "昨天上午我和蒋局去德阳走访了蜀江锻压和川华机电两家企业蜀江锻压的程董想把大型锻件生产线搬过来投资大概七个亿",
            """report_visit {"date":"2025-10-14","direction":"out","leader":"蒋局","places":["德阳市"],"companies":["蜀江锻压","川华机电"],"contacts":["程董"],"count":2} + report_lead {"companies":["蜀江锻压"],"project":"大型锻件生产线","amounts":[{"kind":"investment","value":700000000,"currency":"CNY"}]}"""
        },
        // what dictation makes of 走访
        { "今天走防了绿叶制药", """report_visit {"date":"2025-10-15","direction":"out","companies":["绿叶制药"]}""" },
        // a form
        {
            "企业：华测检测；时间：10月6日；地点：深圳；见：万总；方式：实地",
            """report_visit {"date":"2025-10-06","direction":"out","places":["深圳市"],"companies":["华测检测"],"contacts":["万总"]}"""
        },
        // the other side's people and ours
        { "重庆商会的熊会长今天到我们街道来坐了坐", """report_visit {"date":"2025-10-15","direction":"in","companies":["重庆商会"],"contacts":["熊会长"]}""" },
        // one visit, two companies; then another day, another visit
        { "今天拜访了维天科技和普盛达", """report_visit {"date":"2025-10-15","direction":"out","companies":["维天科技","普盛达"]}""" },
        // a stage that only describes gives way to the one that is told
        { "上周签约的联合光电项目昨天破土动工", """report_stage {"date":"2025-10-14","companies":["联合光电"],"project":"联合光电项目","stage":"started"}""" },
        // capital of the company is no investment
        { "丰源生物完成工商登记了，注册资本5000万", """report_stage {"companies":["丰源生物"],"stage":"registered"}""" },
        // each company of a list with its sum
        {
            "到资情况：卓尔智联5000万，良品铺子3000万，均已到账",
            """report_funds {"companies":["卓尔智联"],"amounts":[{"kind":"funds","value":50000000,"currency":"CNY"}]} + report_funds {"companies":["良品铺子"],"amounts":[{"kind":"funds","value":30000000,"currency":"CNY"}]}"""
        },
        { "下周一到周五，薛区长带队去北京天津招商", """report_trip {"date":"2025-10-20","date_to":"2025-10-24","status":"planned","leader":"薛区长","places":["北京市","天津市"]}""" },
        { "今天组织招商专员培训，32人参加，李局长授课", """report_event {"date":"2025-10-15","status":"done","leader":"李局长","count":32}""" },
        { "Deputy Mayor Fang and I saw Umicore in Shanghai on Tuesday", """report_visit {"date":"2025-10-14","direction":"out","leader":"Deputy Mayor Fang","places":["上海市"],"companies":["Umicore"]}""" },
        { "The Solvay silica project has been signed, contract value RMB 600 million", """report_stage {"companies":["Solvay"],"project":"Solvay silica project","amounts":[{"kind":"signed","value":600000000,"currency":"CNY"}],"stage":"signed"}""" },
    };

    public static TheoryData<string, string> Questions => new()
    {
        { "汉阳街到位资金完成率多少", """ask_gap {"unit":"汉阳街","indicator":"funds"}""" },
        { "二季度各组团排名情况", """ask_rank {"scope":"all","period":"2025-Q2"}""" },
        { "祝区长今年出省招商几次了", """ask_quota {"person":"祝区长","indicator":"trips","period":"2025","level":"province_out"}""" },
        { "今年流失的项目有哪些", """ask_projects {"stage":"lost","period":"2025"}""" },
        { "二七街上个月接待了哪些客商", """ask_visits {"direction":"in","unit":"二七街","period":"2025-09"}""" },
        { "晶澳科技有没有人对接过", """ask_company {"companies":["晶澳科技"]}""" },
        { "下周有哪些推介会", """ask_calendar {"period":"2025-W43"}""" },
        { "为什么我们街道的到位资金是12.6亿", """ask_explain {"amounts":[{"value":1260000000,"currency":"CNY"}],"scope":"unit","indicator":"funds"}""" },
        { "Which projects started construction this year?", """ask_projects {"stage":"started","period":"2025"}""" },
    };

    public static TheoryData<string, string> Orders => new()
    {
        { "不对，是上周四去的", """correct {"date":"2025-10-09"}""" },
        { "应该是王总不是黄总", """correct {"contacts":["王总"]}""" },
        { "公司名写错了，是恒力液压", """correct {"companies":["恒力液压"]}""" },
        { "上一条记错了，撤回", "undo {}" },
        { "嗯嗯就这样", "confirm {}" },
        { "不是，先别存", "cancel {}" },
        { "两天后再提醒我", """snooze {"due":"2025-10-17"}""" },
        { "提醒我下周三之前把方案发给中车", """remind {"due":"2025-10-22","companies":["中车"]}""" },
        { "新松机器人项目转给高新区管委会跟进", """handover {"companies":["新松机器人"],"project":"新松机器人项目","unit":"高新区管委会"}""" },
        { "把9月的招商月报导出成word", """export {"period":"2025-09","format":"word"}""" },
        { "我是黄陂街道的程雪，码AB12", """bind {"person":"程雪","unit":"黄陂街道","code":"AB12"}""" },
        { "怎么修改已经报的数据", "help {}" },
        { "辛苦啦，晚安", "greet {}" },
        { "please transfer the SiC module line to Wang Lei", """handover {"person":"Wang Lei","project":"SiC module line"}""" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_is_understood(string text, string expected) => Same(expected, text);

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_is_understood(string text, string expected) => Same(expected, text);

    [Theory]
    [MemberData(nameof(Orders))]
    public void An_order_is_understood(string text, string expected) => Same(expected, text);

    /// <summary>The order of the slots does not matter.</summary>
    private static void Same(string expected, string text) => Assert.Equal(Sorted(expected), Sorted(Reads.Line(text)));

    private static string Sorted(string line) => string.Concat(line.Order());
}
