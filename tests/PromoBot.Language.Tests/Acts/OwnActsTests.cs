using PromoBot.Domain;

namespace PromoBot.Language.Tests;

/// <summary>What only the bot's own conversations ask for; labels have no intents for it.</summary>
public sealed class OwnActsTests
{
    private static readonly KnownNames Books = new(["大智街"], [], ["海辰储能"], ["海辰储能二期项目"])
    {
        Indicators = ["商务楼宇入驻率", "商务楼宇属地注册率", "出让产业用地", "Occupancy of office buildings"],
    };

    [Theory]
    [InlineData("待核实的有哪些")]
    [InlineData("还有多少没核实的")]
    [InlineData("核实")]
    [InlineData("我要核实")]
    [InlineData("What is still to be verified?")]
    public void What_waits_is_asked_for(string text) => Assert.Equal(Intent.AskPending, Act(text).Intent);

    [Theory]
    [InlineData("核实海辰储能那笔3000万", "海辰储能", 30_000_000)]
    [InlineData("海辰储能那笔3000万核实通过", "海辰储能", 30_000_000)]
    [InlineData("请核实海辰储能二期项目", "海辰储能二期项目", 0)]
    [InlineData("核实无误:滨江冷链园的500万", "滨江冷链园", 5_000_000)]
    [InlineData("verify 海辰储能", "海辰储能", 0)]
    public void A_record_is_verified(string text, string name, int yuan)
    {
        var act = Act(text);
        Assert.Equal((Intent.Verify, name, yuan), (act.Intent, act.Slots.Project, act.Slots.Amounts.Sum(amount => amount.Min)));
    }

    [Theory]
    [InlineData("退回", null, null)]
    [InlineData("退回,没有银行回单", null, "没有银行回单")]
    [InlineData("退回海辰储能那笔,金额不对", "海辰储能", "金额不对")]
    [InlineData("海辰储能那笔退回，没有银行回单。", "海辰储能", "没有银行回单")]
    [InlineData("驳回:重复上报", null, "重复上报")]
    [InlineData("reject, no bank receipt", null, "no bank receipt")]
    public void A_record_is_sent_back(string text, string? name, string? reason)
    {
        var act = Act(text);
        Assert.Equal((Intent.Reject, name, reason), (act.Intent, act.Slots.Project, act.Slots.Reason));
    }

    [Theory]
    [InlineData("退回去，最后一笔不要")]
    [InlineData("核实一下海辰储能的注册资本")]
    [InlineData("昨天去海辰储能现场核实了设备进场情况,王总陪同,聊了二期项目的用地需求和开工时间,下周再去")]
    [InlineData("海辰储能那笔核实了吗？")]
    [InlineData("昨天走访了海辰储能,3家企业")]
    public void What_only_holds_such_a_word_is_something_else(string text) =>
        Assert.DoesNotContain(Reads.Of(text, known: Books).Acts, act => act.Intent.IsOwn());

    [Theory]
    [InlineData("认定海辰储能二期项目质量:投资主体、经营业务", "海辰储能二期项目", 2, false)]
    [InlineData("海辰储能二期项目质量五点全部符合", "海辰储能二期项目", 5, false)]
    [InlineData("认定冷链园为优质项目", "冷链园", 0, false)]
    [InlineData("撤销海辰储能二期项目质量的实缴资本认定", "海辰储能二期项目", 1, true)]
    public void Quality_is_judged(string text, string name, int points, bool isDenied)
    {
        var act = Act(text);
        Assert.Equal((Intent.JudgeQuality, name, points, isDenied), (act.Intent, act.Slots.Project, act.Slots.Quality.Count, act.Slots.IsDenied));
    }

    [Theory]
    [InlineData("楼宇入驻率82%", "商务楼宇入驻率=82")]
    [InlineData("本月入驻率到了82%,属地注册率71%", "商务楼宇入驻率=82 商务楼宇属地注册率=71")]
    [InlineData("目前楼宇入驻率已达到82.5%", "商务楼宇入驻率=82.5")]
    [InlineData("工业用地出让1宗", "出让产业用地=1")]
    [InlineData("Occupancy of office buildings is 82%", "Occupancy of office buildings=82")]
    public void Measured_figures_are_read_by_the_names_of_the_plan(string text, string figures)
    {
        var act = Act(text);
        Assert.Equal((Intent.ReportRate, figures), (act.Intent, string.Join(' ', act.Slots.Figures.Select(figure => $"{figure.Indicator}={figure.Value}"))));
    }

    [Fact]
    public void A_figure_beside_a_visit_is_an_act_of_its_own() =>
        Assert.Equal([Intent.ReportVisit, Intent.ReportRate], Reads.Of("昨天走访了海辰储能。楼宇入驻率82%", known: Books).Acts.Select(act => act.Intent));

    [Theory]
    [InlineData("楼宇入驻率82%达标了吗")]
    [InlineData("楼宇入驻率目标是80%")]
    [InlineData("楼宇入驻率还差2%")]
    public void A_question_about_a_figure_reports_none(string text) =>
        Assert.DoesNotContain(Reads.Of(text, known: Books).Acts, act => act.Intent == Intent.ReportRate);

    [Fact]
    public void Without_names_of_a_plan_figures_are_read_as_before() => Assert.DoesNotContain(Reads.Of("楼宇入驻率82%").Acts, act => act.Intent.IsOwn());

    [Theory]
    [InlineData("凭证:银行回单", Intent.Correct)]
    [InlineData("海辰储能二期项目到位资金3000万,凭证:银行回单", Intent.ReportFunds)]
    [InlineData("昨天海辰储能二期项目签约了，凭证是银行回单", Intent.ReportStage)]
    public void Proof_is_read_apart_from_what_it_proves(string text, Intent intent)
    {
        var act = Act(text);
        Assert.Equal((intent, "银行回单"), (act.Intent, act.Slots.Evidence));
        Assert.DoesNotContain(act.Slots.Companies, name => name.Contains("回单", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("投资方是石家庄的", Intent.Correct)]
    [InlineData("新增线索:来自石家庄的以岭药业想投5亿建中药饮片项目", Intent.ReportLead)]
    public void Where_the_investor_comes_from_is_read(string text, Intent intent)
    {
        var act = Act(text);
        Assert.Equal((intent, "石家庄市"), (act.Intent, Assert.Single(act.Slots.From)));
    }

    [Theory]
    [InlineData("昨天开了小分队会议", EventKind.TeamMeeting, "小分队会议")]
    [InlineData("昨天召开了招商引资调度会", EventKind.Coordination, "招商引资调度会")]
    [InlineData("昨天召开了招商引资督查会", EventKind.Supervision, "招商引资督查会")]
    [InlineData("昨天组织了招商业务培训,40人参加", EventKind.Training, "招商业务培训")]
    [InlineData("昨天的推介会办完了", EventKind.Promotion, "推介会")]
    [InlineData("下周三在深圳举办光电子产业招商推介会", EventKind.Promotion, "光电子产业招商推介会")]
    public void A_gathering_has_a_kind_and_is_called_something(string text, EventKind kind, string title)
    {
        var act = Act(text);
        Assert.Equal((Intent.ReportEvent, kind, title), (act.Intent, act.Slots.Gathering, act.Slots.Title));
    }

    [Fact]
    public void A_gathering_of_several_days_has_a_last_one() =>
        Assert.Equal(new DateOnly(2025, 10, 22), Act("10月20日到22日在上海举办招商推介会").Slots.DateTo);

    [Fact]
    public void Where_labels_are_printed_such_an_act_is_unknown() => Assert.Equal("unknown {}", Reads.Line("核实海辰储能那笔3000万"));

    private static Act Act(string text) => Assert.Single(Reads.Of(text, known: Books).Acts);
}
