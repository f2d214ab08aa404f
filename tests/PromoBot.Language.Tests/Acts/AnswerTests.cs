namespace PromoBot.Language.Tests;

/// <summary>A message as the bare answer to an open question.</summary>
public sealed class AnswerTests
{
    public static TheoryData<string, string, string> Answered => new()
    {
        { "companies", "比亚迪", """report_visit {"companies":["比亚迪"]}""" },
        { "companies", "是恒力液压", """report_visit {"companies":["恒力液压"]}""" },
        { "amounts", "20个亿", """report_visit {"amounts":[{"value":2000000000,"currency":"CNY"}]}""" },
        { "date", "上周三", """report_visit {"date":"2025-10-08"}""" },
        { "due", "下周二吧", """report_visit {"due":"2025-10-21"}""" },
        { "contacts", "王总", """report_visit {"contacts":["王总"]}""" },
        { "contacts", "张伟", """report_visit {"contacts":["张伟"]}""" },
        { "leader", "李区长", """report_visit {"leader":"李区长"}""" },
        { "places", "深圳", """report_visit {"places":["深圳市"]}""" },
        { "project", "电池壳体项目", """report_visit {"project":"电池壳体项目"}""" },
        { "project", "智慧港", """report_visit {"project":"智慧港"}""" },
        { "unit", "大智街", """report_visit {"unit":"大智街"}""" },
        { "stage", "已经签约了", """report_visit {"stage":"signed"}""" },
        { "direction", "他们过来的", """report_visit {"direction":"in"}""" },
    };

    [Theory]
    [MemberData(nameof(Answered))]
    public void The_slot_asked_for_is_filled(string asked, string text, string expected)
    {
        var answer = Reads.Of(text, asked).Answer;
        Assert.NotNull(answer);
        Assert.Equal(expected, Reads.Line([new(Intent.ReportVisit, answer)]));
    }

    [Fact]
    public void Nothing_is_answered_where_nothing_was_asked() => Assert.Null(Reads.Of("比亚迪").Answer);

    [Theory]
    [InlineData("companies", "撤销上一条")]
    [InlineData("companies", "算了不报了")]
    [InlineData("amounts", "不知道")]
    public void A_change_of_subject_is_no_answer(string asked, string text) => Assert.Null(Reads.Of(text, asked).Answer);

    [Fact]
    public void A_new_report_is_read_as_one_though_something_was_asked() =>
        Assert.Equal(Intent.ReportVisit, Reads.Of("昨天去深圳拜访了大疆", "amounts").Acts[0].Intent);
}
