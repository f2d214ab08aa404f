using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>All sheets of a ledger with their columns, in the order in which we write them.</summary>
internal static class Sheets
{
    public const string ExampleMark = "示例";

    private const string UnitNote = "责任单位,写方案里的单位名称或简称。";

    private const string DayNote = "日期,写到日:2026-03-05、2026/3/5、2026年3月5日都可以。";

    private const string ListNote = "多个用顿号隔开。";

    private static readonly Column Id = new(Field.Id, "系统编号", ColumnForm.Words, "由系统填写,新增的行留空;导出后修改时请保留,凭它找到原记录。");

    private static readonly string[] UnitWords =
    [
        "单位", "责任单位名称", "包保单位", "招商单位", "牵头单位", "属地", "属地单位", "街道", "县市区", "园区", "区县", "申报单位", "上报单位", "填报单位", "责任部门",
        "部门", "招商主体", "责任主体", "承接单位", "任务单位", "引进单位", "落户单位", "所属单位", "招商责任单位", "街镇", "乡镇", "组织单位", "主办单位", "承办单位",
    ];

    private static readonly string[] CompanyWords =
    [
        "企业", "企业名称", "公司", "公司名称", "投资方", "投资主体", "投资商", "投资单位", "投资方名称", "项目方", "客商", "客商名称", "项目公司", "业主单位", "投资企业名称",
    ];

    private static readonly Column Evidence = new(Field.Evidence, "佐证材料", ColumnForm.Words, "证明这一条的材料,如银行回单、合同。", "证明材料", "佐证", "凭证", "附件");

    private static readonly Column[] OfExport =
    [
        new(Field.Reporter, "上报人", ColumnForm.Words, "只供查看,以上报人编号为准。", "填报人", "录入人") { IsOfExport = true },
        new(Field.ReporterId, "上报人编号", ColumnForm.Words, "people list 里的编号。") { IsOfExport = true },
        new(Field.ReportedOn, "上报日期", ColumnForm.Day, "第一次记入的日期。") { IsOfExport = true },
        new(Field.Reviewed, "核实结果", ColumnForm.Words, "已核实或已退回;没人看过的留空。对新增的行才有效。", "核实情况") { IsOfExport = true, Choices = [Terms.Verified, Terms.Rejected] },
        new(Field.ReviewedBy, "核实人编号", ColumnForm.Words, "people list 里的编号。") { IsOfExport = true },
        new(Field.ReviewedOn, "核实日期", ColumnForm.Day, DayNote) { IsOfExport = true },
        new(Field.ReviewReason, "退回原因", ColumnForm.Words, "退回的原因。") { IsOfExport = true },
    ];

    public static LedgerSheet Project { get; } = new(
        LedgerKind.Project,
        "项目",
        ["项目", "线索", "招商台账"],
        [[Field.Name]],
        [
            Id,
            new(Field.Name, "项目名称", ColumnForm.Wide, "必填。", "项目", "名称", "项目名", "项目全称", "线索名称", "项目名称全称") { Example = "光谷激光产业园项目" },
            new(Field.Companies, "投资企业", ColumnForm.Wide, ListNote, CompanyWords) { Example = "示例激光股份有限公司" },
            Unit(),
            new(Field.Industry, "所属行业", ColumnForm.Words, "行业或产业,用自己的话写。", "行业", "产业", "产业类别", "行业类别", "所属产业", "产业领域", "产业类型", "行业领域") { Example = "激光装备" },
            Money(Field.Investment, "总投资(亿元)", "20", "投资额", "总投资额", "计划总投资", "投资总额", "计划投资", "项目总投资", "计划总投资额", "拟投资额", "投资规模", "投资", "项目投资", "计划投资额", "总投资金额", "投资金额"),
            Money(Field.Signed, "签约额(亿元)", "18", "签约金额", "协议投资额", "合同额", "协议额", "合同金额", "协议金额", "签约投资额", "协议总投资", "合同投资额"),
            Money(Field.Output, "年产值(亿元)", "", "产值", "预计年产值", "预计产值", "达产产值"),
            new(Field.Stage, "当前阶段", ColumnForm.Choice, "现在到了哪一步;要有这一步的时间。", "项目阶段", "阶段", "进展阶段", "项目状态", "状态", "项目进展阶段", "所处阶段") { Choices = Terms.Stages.Words, Example = "签约" },
            .. StageFields.All.Select(one => OfStage(one.Field, one.Stage)),
            new(Field.Tags, "企业标签", ColumnForm.Wide, $"{ListNote}可写:{string.Join('、', Terms.Tags.Words)}。", "标签", "项目标签", "标识") { Example = "上市公司、制造业" },
            new(Field.From, "投资方所在地", ColumnForm.Words, "投资方来自哪里,写到省或市;境外写国家。", "来源地", "资金来源地", "投资来源地", "企业所在地", "来源", "投资方来源", "资金来源", "客商所在地", "投资方所在省市") { Example = "广东省深圳市" },
            new(Field.Quality, "质量评定", ColumnForm.Words, $"{ListNote}达到的几项:{string.Join('、', Terms.Quality.Words)}。", "质量项目", "质量"),
            new(Field.Contacts, "联系人", ColumnForm.Words, ListNote, "企业联系人", "对接人", "企业负责人", "联系人及电话"),
            Day(Field.FollowUp, "下次跟进", "下一步时间", "跟进时间", "下次跟进时间"),
            Day(Field.FirstOn, "登记时间", "线索登记时间", "录入时间", "首报时间", "登记日期", "入库时间", "首次上报时间", "首谈时间", "入库日期"),
            Evidence,
            new(Field.History, "阶段记录", ColumnForm.Wide, "各阶段的列写不下时(同一阶段有过两次)由导出填写,有它就以它为准。") { IsOfExport = true },
            .. OfExport,
            new(Field.StageOn, "阶段时间", ColumnForm.Day, "", "当前阶段时间", "更新时间", "进展时间", "阶段日期", "更新日期") { IsOthers = true },
            new(Field.Nature, "企业性质", ColumnForm.Words, "", "企业类型", "企业类别", "投资方性质", "项目性质", "企业资质", "投资方类型") { IsOthers = true },
            Serial,
        ]);

    public static LedgerSheet Receipt { get; } = new(
        LedgerKind.Receipt,
        "到位资金",
        ["到位", "到账", "外资", "资金"],
        [[Field.Name, Field.ProjectId], [Field.Date], [Field.Sum, Field.ForeignSum]],
        [
            Id,
            new(Field.Name, "项目名称", ColumnForm.Wide, "必填。资金到位的项目,先要在项目表或系统里。", "项目", "项目名", "名称", "所属项目") { Example = "光谷激光产业园项目" },
            new(Field.Companies, "投资企业", ColumnForm.Wide, "有同名项目时凭它分清。", CompanyWords) { Example = "示例激光股份有限公司" },
            Unit() with { Note = "计入哪个单位;留空就是项目的责任单位。" },
            Day(Field.Date, "到位时间", "到账时间", "到资时间", "日期", "时间", "到账日期", "到位日期", "资金到位时间", "入账时间", "入账日期") with { Example = "2026-03-05" },
            new(Field.ReceiptKind, "资金类型", ColumnForm.Choice, "到位资金或外资;留空是到位资金。", "类型", "资金类别", "资金性质") { Choices = Terms.Receipts.Words, Example = "到位资金" },
            Money(Field.Sum, "到位金额(万元)", "3000", "到位资金", "到账金额", "到账资金", "金额", "到资额", "到资金额", "实际到位资金", "到位资金额", "本次到位资金", "内资到位", "到位内资", "实到资金"),
            Evidence,
            new(Field.ProjectId, "项目系统编号", ColumnForm.Words, "由导出填写,有它就不看项目名称。") { IsOfExport = true },
            .. OfExport,
            Money(Field.ForeignSum, "到账外资(万美元)", "", "实际利用外资", "外资到账", "外资到位", "外资到账金额", "到位外资", "利用外资", "现汇进资", "外资金额") with { IsOthers = true },
            Serial,
        ]);

    public static LedgerSheet Visit { get; } = new(
        LedgerKind.Visit,
        "走访",
        ["走访", "拜访", "接待", "来访"],
        [[Field.Date], [Field.Companies, Field.Count]],
        [
            Id,
            Day(Field.Date, "走访时间", "走访日期", "拜访时间", "拜访日期", "接待时间", "接待日期", "来访时间", "日期", "时间") with { Example = "2026-03-05" },
            Unit(),
            new(Field.Companies, "走访企业", ColumnForm.Wide, ListNote, [.. CompanyWords, "拜访企业", "来访企业", "走访对象", "拜访对象", "接待对象", "走访企业名称", "来访单位", "受访企业"]) { Example = "示例激光股份有限公司" },
            new(Field.Direction, "方式", ColumnForm.Choice, "上门、来访、视频或电话。", "走访方式", "形式", "对接方式") { Choices = Terms.Directions.Words, Example = "上门" },
            Places("地点", "走访地点", "地址", "城市", "目的地"),
            Leader(),
            new(Field.Contacts, "对方人员", ColumnForm.Words, ListNote, "联系人", "对接人", "企业联系人", "见到", "会见人"),
            new(Field.Topic, "洽谈内容", ColumnForm.Wide, "谈的项目或事情,用自己的话写。", "洽谈项目", "项目", "项目名称", "走访内容", "内容", "事由", "主要内容", "交流内容", "洽谈情况", "走访情况"),
            new(Field.Industry, "所属行业", ColumnForm.Words, "行业或产业,用自己的话写。", "行业", "产业"),
            new(Field.Tags, "企业标签", ColumnForm.Wide, $"{ListNote}可写:{string.Join('、', Terms.Tags.Words)}。", "标签"),
            new(Field.Count, "家数", ColumnForm.Number, "没有逐家写名字时,走访了几家。", "企业家数", "走访家数", "数量", "走访企业数"),
            Day(Field.FollowUp, "下次跟进", "下一步时间", "跟进时间", "下次对接时间"),
            Evidence,
            new(Field.Level, "层级", ColumnForm.Words, "由地点推出;推出的不对时才填。", "市外省外") { IsOfExport = true, Choices = Terms.Levels.Words },
            .. OfExport,
            Serial,
        ]);

    public static LedgerSheet Trip { get; } = new(
        LedgerKind.Trip,
        "外出招商",
        ["外出", "出差", "出访", "小分队"],
        [[Field.Date], [Field.Places, Field.Leader, Field.Travellers, Field.Last]],
        [
            Id,
            Day(Field.Date, "开始时间", "外出时间", "出发时间", "开始日期", "出发日期", "外出日期", "招商时间", "日期", "时间", "外出招商时间") with { Example = "2026-03-05" },
            Day(Field.Last, "结束时间", "返回时间", "结束日期", "返回日期", "返程时间") with { Example = "2026-03-07" },
            Unit(),
            Leader(),
            new(Field.Travellers, "参加人员", ColumnForm.Wide, $"本系统里的人员,{ListNote}按人考核的次数记给他们。", "参加人", "外出人员", "随行人员", "参与人员", "招商人员", "成员", "人员") { Example = "" },
            Places("地点", "目的地", "外出地点", "招商地点", "前往地", "城市", "外出招商地点"),
            State(),
            Evidence,
            new(Field.Occasion, "日历活动编号", ColumnForm.Words, "参加的是方案日历里的哪个活动。") { IsOfExport = true },
            new(Field.TravellerIds, "参加人员编号", ColumnForm.Words, "people list 里的编号,有它就不看参加人员。") { IsOfExport = true },
            .. Derived(),
            .. OfExport,
            Serial,
        ]);

    public static LedgerSheet Event { get; } = new(
        LedgerKind.Event,
        "活动会议",
        ["活动", "会议", "培训"],
        [[Field.Date], [Field.EventKind, Field.Topic]],
        [
            Id,
            Day(Field.Date, "活动时间", "会议时间", "活动日期", "会议日期", "举办时间", "召开时间", "开始时间", "开始日期", "日期", "时间", "培训时间") with { Example = "2026-03-05" },
            Day(Field.Last, "结束时间", "结束日期"),
            new(Field.Time, "几点", ColumnForm.Words, "如 14:30。"),
            Unit(),
            new(Field.EventKind, "类型", ColumnForm.Choice, $"{string.Join('、', Terms.Events.Words)}。", "活动类型", "会议类型", "活动类别", "类别") { Choices = Terms.Events.Words, Example = "招商活动" },
            new(Field.Topic, "名称", ColumnForm.Wide, "活动或会议的名称。", "活动名称", "会议名称", "主题", "活动主题", "会议主题", "培训名称", "活动会议名称") { Example = "光电子产业招商推介会" },
            Places("地点", "活动地点", "会议地点", "举办地", "城市", "举办地点", "召开地点"),
            Leader(),
            new(Field.Companies, "参加企业", ColumnForm.Wide, ListNote, "企业", "参会企业", "邀请企业", "企业名称"),
            new(Field.Count, "参加人数", ColumnForm.Number, "人数或家数。", "人数", "参会人数", "企业数", "参会企业数"),
            State(),
            Evidence,
            .. Derived()[1..],
            .. OfExport,
            Serial,
        ]);

    public static LedgerSheet Measurement { get; } = new(
        LedgerKind.Measurement,
        "上报数",
        ["上报", "指标", "楼宇"],
        [[Field.Indicator], [Field.Date], [Field.Value]],
        [
            Id,
            new(Field.Indicator, "指标", ColumnForm.Wide, "方案里的指标名称或编号。", "指标名称", "指标项", "考核指标"),
            Unit() with { Note = "哪个单位的数;整个地方的就写地方名称。" },
            Day(Field.Date, "统计时间", "日期", "时间", "上报时间", "统计日期", "截止日期", "截至时间", "截止时间") with { Example = "2026-03-05" },
            new(Field.Value, "数值", ColumnForm.Number, "按指标的计量单位填;百分比写 82 或 82%。", "数", "上报数", "完成数", "完成值", "指标值", "当前值") { Example = "82" },
            Evidence,
            .. OfExport,
            Serial,
        ]);

    public static IReadOnlyList<LedgerSheet> All { get; } = [Project, Receipt, Visit, Trip, Event, Measurement];

    private static Column Serial => new(Field.Serial, "序号", ColumnForm.Number, "", "编号顺序", "行号", "no") { IsOthers = true };

    public static LedgerSheet Of(LedgerKind kind) => All.First(sheet => sheet.Kind == kind);

    private static Column Unit() => new(Field.Unit, "责任单位", ColumnForm.Unit, UnitNote, UnitWords);

    private static Column Money(Field field, string heading, string example, params string[] also) =>
        new(field, heading, ColumnForm.Money, "只写数字时按标题里的单位;也可以写 5000万元、3亿美元。", also) { Example = example };

    private static Column Day(Field field, string heading, params string[] also) => new(field, heading, ColumnForm.Day, DayNote, also);

    private static Column Leader() =>
        new(Field.Leader, "带队领导", ColumnForm.Words, "我方带队的人。", "带队人", "领队", "带队", "牵头领导", "参加领导", "主持人", "陪同领导", "出席领导", "领导") { Example = "李区长" };

    private static Column Places(string heading, params string[] also) =>
        new(Field.Places, heading, ColumnForm.Words, $"城市或区县,{ListNote}市外、省外由它推出。", also) { Example = "广东省深圳市" };

    private static Column State() => new(Field.State, "状态", ColumnForm.Choice, "已完成、计划或取消;留空看日期。", "进展", "完成情况") { Choices = Terms.States.Words };

    private static Column[] Derived() =>
    [
        new(Field.Level, "层级", ColumnForm.Words, "由地点推出;推出的不对时才填。", "市外省外") { IsOfExport = true, Choices = Terms.Levels.Words },
        new(Field.Regions, "所在区域", ColumnForm.Words, "由地点推出;推出的不对时才填。") { IsOfExport = true },
    ];

    private static Column OfStage(Field field, Stage stage)
    {
        var word = Terms.Stages.Word(stage);
        string[] more = stage switch
        {
            Stage.Talking => ["洽谈", "首次洽谈"],
            Stage.Signed => ["协议签订", "合同签订", "正式签约"],
            Stage.Registered => ["工商注册", "落地", "公司注册", "注册落地", "项目落地"],
            Stage.Started => ["开工建设", "动工", "实际开工"],
            Stage.Producing => ["竣工投产", "建成投产", "竣工", "试生产", "实际投产"],
            Stage.Operating => ["投运", "投用", "开业", "投入运营", "达产"],
            Stage.Shelved => ["暂停"],
            Stage.Lost => ["终止", "退出"],
            _ => [],
        };
        var also = more.Prepend(word).SelectMany(one => new[] { one + "时间", one + "日期", "项目" + one + "时间", one + "年月日" }).Skip(1);
        return new Column(field, word + "时间", ColumnForm.Day, DayNote, [.. also]) { Example = stage == Stage.Signed ? "2026-03-05" : "" };
    }
}
