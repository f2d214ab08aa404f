namespace PromoBot.Language;

/// <summary>How the currencies that a promoter meets are said before and behind a sum. ISO 4217 codes.</summary>
internal static class Currencies
{
    /// <summary>Stands for 元, 块 and the like: yuan, unless a currency is said elsewhere (港币2亿元).</summary>
    public const string Plain = "";

    public static WordTable<string> Before { get; } = WordTable<string>.Of(
        ("人民币 rmb cny ¥ ￥ cn¥ rmb¥ cny¥", "CNY"),
        ("美元 美金 usd us$ $ u.s.$ us_$ usd$ usd_$ dollar dollars", "USD"), ("欧元 eur €", "EUR"), ("港币 港元 港纸 hkd hk$ hk_$ hkd$", "HKD"), ("日元 日币 jpy jp¥", "JPY"),
        ("英镑 gbp £", "GBP"), ("新元 新币 新加坡元 sgd s$ sg$ sgd$", "SGD"), ("韩元 韩币 krw ₩", "KRW"), ("新台币 台币 twd nt$ ntd twd$", "TWD"),
        ("澳门元 澳门币 mop mop$", "MOP"), ("澳元 澳币 aud a$ au$ aud$", "AUD"), ("加元 加币 cad c$ ca$ c_$ cad$", "CAD"), ("瑞士法郎 瑞郎 chf", "CHF"),
        ("林吉特 马币 myr", "MYR"), ("泰铢 thb", "THB"), ("卢布 rub", "RUB"), ("印度卢比 卢比 inr", "INR"), ("迪拉姆 aed", "AED"),
        ("sar", "SAR"), ("sek", "SEK"), ("dkk", "DKK"), ("nok", "NOK"), ("nzd nz$ nz_$ nzd$", "NZD"), ("vnd", "VND"), ("idr", "IDR"),
            ("php", "PHP"),
        ("brl r$", "BRL"), ("zar", "ZAR"), ("mxn mxn$ mex$", "MXN"), ("kzt", "KZT"), ("ils", "ILS"), ("try", "TRY"));

    public static WordTable<string> Behind { get; } = WordTable<string>.Of(
        ("元 块 块钱 圆", Plain),
        ("元人民币 人民币 yuan rmb cny renminbi ¥ chinese_yuan yuan_rmb 人民币元 yuan_renminbi", "CNY"),
        ("美元 美金 美圆 美刀 刀 usd dollars dollar us_dollars us_dollar u.s._dollars u.s._dollar us$ american_dollars 元美元 元美金", "USD"),
        ("欧元 欧 eur euro euros € 元欧元", "EUR"),
        ("港币 港元 港纸 元港币 hkd hk_dollars hong_kong_dollars hk$", "HKD"),
        ("日元 日币 日圆 元日元 jpy yen japanese_yen", "JPY"),
        ("英镑 镑 gbp pounds pound_sterling pounds_sterling british_pounds sterling £", "GBP"),
        ("新元 新币 坡币 新加坡元 新加坡币 sgd singapore_dollars s$", "SGD"),
        ("韩元 韩币 韩圆 krw won korean_won", "KRW"),
        ("新台币 台币 元新台币 元台币 twd ntd taiwan_dollars new_taiwan_dollars", "TWD"),
        ("澳门元 澳门币 澳门币元 mop patacas", "MOP"),
        ("澳元 澳币 澳大利亚元 aud australian_dollars", "AUD"),
        ("加元 加币 加拿大元 cad canadian_dollars", "CAD"),
        ("瑞士法郎 瑞郎 chf swiss_francs francs", "CHF"),
        ("林吉特 马币 马来西亚林吉特 令吉 myr ringgit", "MYR"), ("泰铢 thb baht", "THB"), ("卢布 俄罗斯卢布 rub roubles rubles", "RUB"),
        ("卢比 印度卢比 inr rupees indian_rupees", "INR"), ("迪拉姆 阿联酋迪拉姆 aed dirhams", "AED"), ("沙特里亚尔 里亚尔 sar riyals", "SAR"),
        ("瑞典克朗 sek swedish_kronor swedish_krona", "SEK"), ("丹麦克朗 dkk danish_kroner", "DKK"), ("挪威克朗 nok norwegian_kroner", "NOK"),
        ("新西兰元 纽币 纽元 nzd new_zealand_dollars", "NZD"), ("越南盾 vnd dong", "VND"), ("印尼盾 印尼卢比 idr rupiah", "IDR"),
        ("菲律宾比索 php philippine_pesos", "PHP"), ("雷亚尔 巴西雷亚尔 brl reais", "BRL"), ("兰特 南非兰特 zar rand", "ZAR"),
        ("墨西哥比索 mxn mexican_pesos", "MXN"), ("坚戈 kzt tenge", "KZT"), ("谢克尔 新谢克尔 ils shekels", "ILS"), ("土耳其里拉 try turkish_lira", "TRY"),
        ("奈拉 ngn naira", "NGN"), ("埃及镑 egp egyptian_pounds", "EGP"), ("肯尼亚先令 kes", "KES"), ("埃塞俄比亚比尔 etb birr", "ETB"),
        ("缅元 缅币 mmk kyat", "MMK"), ("瑞尔 khr riel", "KHR"), ("基普 lak kip ₭", "LAK"), ("塔卡 bdt taka", "BDT"), ("图格里克 mnt", "MNT"),
        ("巴基斯坦卢比 pkr pakistani_rupees", "PKR"), ("斯里兰卡卢比 lkr", "LKR"), ("科威特第纳尔 kwd", "KWD"), ("卡塔尔里亚尔 qar", "QAR"),
        ("福林 huf forint forints", "HUF"), ("兹罗提 pln zloty zlotys", "PLN"), ("捷克克朗 czk czech_koruna", "CZK"), ("列伊 ron", "RON"),
        ("列弗 bgn", "BGN"), ("格里夫纳 uah hryvnia", "UAH"), ("拉里 gel ₾", "GEL"), ("苏姆 uzs", "UZS"), ("塞尔维亚第纳尔 rsd", "RSD"),
        ("阿根廷比索 ars argentine_pesos", "ARS"), ("智利比索 clp chilean_pesos", "CLP"), ("哥伦比亚比索 colombian_pesos", "COP"),
        ("秘鲁索尔", "PEN"), ("哥斯达黎加科朗 crc ₡", "CRC"), ("文莱元 bnd brunei_dollars", "BND"));

    /// <summary>Currency and million in one word, as bankers write them: 30 MUSD, 120 MEUR.</summary>
    public static WordTable<string> Millions { get; } = WordTable<string>.Of(
        ("musd usdm", "USD"), ("meur eurm", "EUR"), ("mgbp gbpm", "GBP"), ("mcny mrmb cnym rmbm", "CNY"), ("mhkd hkdm", "HKD"),
        ("mjpy jpym", "JPY"), ("maud audm", "AUD"), ("msgd sgdm", "SGD"), ("mchf chfm", "CHF"), ("mcad cadm", "CAD"), ("mkrw krwm", "KRW"));
}
