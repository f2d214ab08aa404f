namespace PromoBot.Language;

/// <summary>
/// What dictation makes of a cue: 走防 for 走访. Each cue of two or more characters is also known with one of its characters
/// replaced by another of the same sound, unless that is a word itself.
/// </summary>
internal static class Homophones
{
    // Only characters that hardly ever stand beside each other by chance: 公 for 工 would read 办公司 as a typo.
    private static readonly string[] Sounds =
    [
        "访防仿坊房妨纺", "拜败百摆", "走奏", "签千迁牵谦铅", "约月越悦跃", "到道倒", "位为未味卫", "账帐胀涨", "资姿滋",
        "接街结截揭", "待代带戴袋呆", "洽恰", "谈弹坛潭", "注驻住助", "册测侧", "投头透", "产铲", "奠电殿垫店", "基机",
        "工功", "动冻洞", "招昭找", "商伤赏", "推退腿", "介界届", "会汇", "撤彻", "销消", "销削", "提题", "醒行型", "缺却",
        "名明", "排牌派", "标表", "额鹅俄", "交教叫", "考烤", "察查茶", "察擦", "调吊", "来莱",
        "登灯", "记计纪", "培陪赔", "训迅讯", "出初", "差插", "距具", "度渡", "进近", "营盈迎赢", "运韵", "业夜页",
        "搁哥割", "置制致", "黄皇", "流留", "失师", "线现献", "索所锁", "意义议", "向像象", "项像相", "总种", "部布步",
    ];

    private static readonly HashSet<string> CueClasses = new(StringComparer.Ordinal)
    {
        "log_visit.out", "log_visit.in", "log_funds.arrived", "move_project.signed", "move_project.started",
            "move_project.producing",
        "move_project.registered", "move_project.shelved", "log_event.event", "log_event.meeting", "remind.remind",
            "correct.undo",
        "rank.rank", "handover.handover", "add_lead.lead", "plan_trip.trip", "find.show", "show_gap.gap", "log_event.training",
    };

    // Frequent neighbours that look like a typo: 前约 in 年前约的, 到为 in 做到为止 is rare enough.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "现所", "进到", "商会", "会名", "找商", "现所", "总线", "投注", "注测", "实现", "会议", "公布", "表示", "一交", "移叫",
        "一教", "提行", "行提", "动公", "总名", "进渡", "功能", "线所", "出差", "开功", "出产", "接代", "代表", "名次", "明次",
    };

    public static void AddTypos(Cues cues, Lexicon lexicon)
    {
        var typos = new List<(string Typo, Sign Sign)>();
        foreach (var name in cues.Classes.Where(CueClasses.Contains))
        {
            if (!Vocabulary.SignOf(name, out var sign))
                continue;
            typos.AddRange(cues[name].Where(MayBeMisheard).SelectMany(Variants, (_, typo) =>
                (typo, sign)));
        }
        foreach (var (typo, sign) in typos.Where(one => !Words.Contains(one.Typo) && !lexicon.Holds(one.Typo)))
            lexicon.Add(typo, sign);
    }

    /// <summary>Not 汇了, whose 会了 ends a hundred verbs: a character and a particle are too little to know again.</summary>
    private static bool MayBeMisheard(string word) => word.Length is >= 2 and <= 4
        && (word.Length > 2 || word[1] is not ('了' or '到' or '的' or '来' or '去'));

    private static IEnumerable<string> Variants(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            foreach (var sound in Sounds)
            {
                if (!sound.Contains(word[at], StringComparison.Ordinal))
                    continue;
                foreach (var other in sound.Where(other => other != word[at]))
                    yield return string.Concat(word.AsSpan(0, at), [other], word.AsSpan(at + 1));
            }
        }
    }
}
