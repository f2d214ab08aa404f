using System.Collections.Frozen;

namespace PromoBot.Language;

/// <summary>Traditional characters that stand for one simplified character, whatever word they are in.</summary>
internal static class Traditional
{
    private const string Said = "偉側備傳債傷傾僅價儀優儲兒冊凍別則剛創劃劇劉劑動務勝勞勵匯區協參吳呂員問啟單嗎嚐嚴圍園圖團報場塊壓夠奪姍嫻孫學實寧審寫將"
        + "專尋對導屬島嶺師帳帶幫廠廳張彈態慮應懷戰戶擇擔據擬擴數斷於晉暫書會東條楊業極構樓標樣橋機權歲歸殘決沒況洩湯準溝滬滿漢潔灣"
        + "為無煙熱營爭爾獎獲現環產畫異當發監盤盧確碼礎種積穩窮競筆範築簡簽糧紀約紅納純紙級細終組結給統經維網緊線練縣縮總績織繳續羅"
        + "義習聞聯聲職聽腦臨臺舉舊華葉蔣蕭藥蘆蘇蘭處術衛補裝裡複見規視覺覽觀計訊討託記訪設許訴診註評詢試話該詳認語誤說課調談請論講"
        + "謝證譚議護讀變讓豐負財貨責貴買費貿賀資賓賣質賬賴購贊贏趕趙跡車載輕輛輪輸轉辦連進遊運達遠適遲選還郵鄉鄒鄧鄭鄰醫釋針銀銅鋁"
        + "鋼錄錢錯鍵鍾鎮鏈鐵鑽長門閉閱閻關陣陰陳陸陽隊際隨險雙電靈靜韓響頁項順預領頭頻題額顏類顧飛飯飲館馬馮駐驗體鮮鳳黃齊龍龔";

    private const string Read = "伟侧备传债伤倾仅价仪优储儿册冻别则刚创划剧刘剂动务胜劳励汇区协参吴吕员问启单吗尝严围园图团报场块压够夺姗娴孙学实宁审写将"
        + "专寻对导属岛岭师账带帮厂厅张弹态虑应怀战户择担据拟扩数断于晋暂书会东条杨业极构楼标样桥机权岁归残决没况泄汤准沟沪满汉洁湾"
        + "为无烟热营争尔奖获现环产画异当发监盘卢确码础种积稳穷竞笔范筑简签粮纪约红纳纯纸级细终组结给统经维网紧线练县缩总绩织缴续罗"
        + "义习闻联声职听脑临台举旧华叶蒋萧药芦苏兰处术卫补装里复见规视觉览观计讯讨托记访设许诉诊注评询试话该详认语误说课调谈请论讲"
        + "谢证谭议护读变让丰负财货责贵买费贸贺资宾卖质账赖购赞赢赶赵迹车载轻辆轮输转办连进游运达远适迟选还邮乡邹邓郑邻医释针银铜铝"
        + "钢录钱错键钟镇链铁钻长门闭阅阎关阵阴陈陆阳队际随险双电灵静韩响页项顺预领头频题额颜类顾飞饭饮馆马冯驻验体鲜凤黄齐龙龚";

    private static readonly FrozenDictionary<char, char> Table = Said.Zip(Read).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static char Simplified(char character) => Table.GetValueOrDefault(character, character);
}
