"""Outlets that a headline carries behind it: X—新闻—科学网, X_中国政府网, X - 人民日报海外版. Pure text."""

from __future__ import annotations

from typing import NamedTuple

from policynews.text.folding import fold
from policynews.text.patterns import any_word, lazy_pattern
from policynews.text.words import words

_LONGEST_CHAIN = 60  # characters behind a headline; what is longer belongs to it
_LONGEST_OUTLET = 12  # 人民日报海外版, 某某广播电视台; a longer part is a slogan or another headline


class House(NamedTuple):
    """A national outlet: its sites and what they are called."""

    hosts: tuple[str, ...]
    """As whole labels, subdomains included."""
    stem: str
    """What its names have in common (新华, 人民日报), to compare a credit with; empty where that says too little."""
    names: frozenset[str]


# Outlets known by name; a line is a house: its hosts, the stem, its names. Platforms (网易, 搜狐) write nothing themselves.
# 中国网 and 中国青年网 have no stem: without 网 they would be the beginning of the names of others.
_HOUSES = tuple(
    House(tuple(hosts.split()), stem.strip(), frozenset(words(names)))
    for hosts, stem, names in (
        line.split(":")
        for line in (
            "xinhuanet.com news.cn xinhua.org: 新华: 新华网 新华社 新华每日电讯 新华社客户端",
            "people.com.cn people.cn peopleapp.com: 人民日报: 人民网 人民日报 人民日报海外版 人民日报客户端",
            "www.gov.cn:: 中国政府网",
            "17173.com:: 17173",
            "4399.com:: 4399",
            "cctv.com cctv.cn cntv.cn: 央视: 央视网 央视新闻 央视新闻客户端",
            "cnr.cn: 央广: 央广网",
            "chinanews.com chinanews.com.cn: 中新: 中新网 中国新闻网 中新社 中国新闻社",
            "china.com.cn china.org.cn:: 中国网",
            "ce.cn: 经济日报: 中国经济网 经济日报",
            "gmw.cn: 光明日报: 光明网 光明日报",
            "youth.cn:: 中国青年网",
            "cyol.com cyol.net: 中国青年报: 中国青年报 中青在线",
            "chinadaily.com.cn: 中国日报: 中国日报网 中国日报",
            "huanqiu.com: 环球: 环球网 环球时报",
            "sciencenet.cn: 中国科学报: 科学网 中国科学报",
            "stdaily.com: 科技日报: 中国科技网 科技日报",
            "thepaper.cn: 澎湃: 澎湃新闻",
            "cri.cn: 国际在线: 国际在线",
            "qstheory.cn: 求是: 求是网",
            "cankaoxiaoxi.com: 参考消息: 参考消息 参考消息网",
            "legaldaily.com.cn: 法治日报: 法治网 法制网 法治日报 法制日报",
            "workercn.cn: 工人日报: 中工网 工人日报",
            "cs.com.cn: 中国证券报: 中证网 中国证券报",
            "cnstock.com: 上海证券报: 上海证券报 中国证券网 上证报中国证券网",
            "stcn.com: 证券时报: 证券时报 证券时报网",
            "zqrb.cn zqrb.net: 证券日报: 证券日报 证券日报网",
            "bjnews.com.cn: 新京报: 新京报 新京报网",
            "infzm.com: 南方周末: 南方周末",
            "caixin.com: 财新: 财新网",
            "eeo.com.cn: 经济观察: 经济观察网 经济观察报",
            "nbd.com.cn: 每日经济新闻: 每日经济新闻 每经网",
            "guancha.cn: 观察者: 观察者网",
            "whb.cn: 文汇: 文汇报",
            "jfdaily.com shobserver.com: 解放日报: 解放日报 上观新闻",
            "bjd.com.cn: 北京日报: 北京日报 京报网",
            "southcn.com: 南方日报: 南方日报 南方网",
            "zjol.com.cn: 浙江日报: 浙江日报 浙江在线",
            "yicai.com: 第一财经: 第一财经",
            "jiemian.com: 界面: 界面新闻",
            "21jingji.com: 21世纪经济报道: 21世纪经济报道 21财经",
            "kankanews.com: 看看新闻: 看看新闻",
            "81.cn: 解放军报: 中国军网 解放军报",
            "farmer.com.cn: 农民日报: 农民日报 中国农网",
            "jyb.cn: 中国教育报: 中国教育新闻网 中国教育报",
            "jcrb.com: 检察日报: 正义网 检察日报",
            "chinacourt.org: 人民法院报: 中国法院网 人民法院报",
            "rmzxb.com.cn: 人民政协: 人民政协网 人民政协报",
            "cenews.com.cn: 中国环境报: 中国环境网 中国环境报",
            "financialnews.com.cn: 金融时报: 中国金融新闻网 金融时报",
            "ccn.com.cn: 中国消费: 中国消费网 中国消费者报",
            "cet.com.cn: 中国经济时报: 中国经济时报 中国经济新闻网",
            ":: 新浪综合 新浪财经综合 新浪新闻综合 新浪科技综合 新浪体育综合",
            "jjckb.cn: 经济参考: 经济参考报 经济参考网",
            "cb.com.cn: 中国经营: 中国经营报 中国经营网",
            "ynet.com: 北青: 北京青年报 北青网",
            "xinmin.cn: 新民: 新民晚报 新民网",
            "yangtse.com: 扬子: 扬子晚报 扬子晚报网",
            "ctdsb.net: 极目: 极目新闻 楚天都市报",
            "cjn.cn: 长江日报: 长江日报 长江网",
            "cqrb.cn: 重庆日报: 重庆日报 重庆日报网",
            "cqcb.com: 上游新闻: 上游新闻 重庆晨报",
            "qlwb.com.cn: 齐鲁: 齐鲁晚报 齐鲁晚报网",
            "xxcb.cn: 潇湘: 潇湘晨报 潇湘晨报网",
            "hsw.cn: 华商: 华商报 华商网",
            "taiwan.cn:: 中国台湾网",
            "tibet.cn:: 中国西藏网",
            "eastday.com: 东方网: 东方网",
            "dzwww.com: 大众: 大众网 大众日报",
            "dahe.cn: 大河: 大河网 大河报",
            "rednet.cn: 红网: 红网",
            "cqnews.net: 华龙: 华龙网",
            "scol.com.cn: 四川日报: 四川在线 四川日报",
            "cnhubei.com: 湖北日报: 荆楚网 湖北日报",
            "xhby.net: 新华日报: 新华报业网 新华日报 交汇点新闻",
            "voc.com.cn: 湖南日报: 华声在线 湖南日报",
            "ycwb.com: 羊城晚报: 金羊网 羊城晚报",
            "dayoo.com: 广州日报: 大洋网 广州日报",
            "sznews.com: 深圳特区报: 深圳新闻网 深圳特区报",
            "hebnews.cn: 河北日报: 河北新闻网 河北日报",
            "anhuinews.com: 安徽日报: 中安在线 安徽日报",
            "fjsen.com: 福建日报: 东南网 福建日报",
            "cls.cn: 财联社: 财联社",
            "nandu.com oeeee.com: 南都: 南方都市报",
            "huxiu.com: 虎嗅: 虎嗅网",
            "tmtpost.com: 钛媒体: 钛媒体",
            "thecover.cn: 封面新闻: 封面新闻",
            "redstarnews.cn: 红星新闻: 红星新闻",
            "36kr.com:: 36氪",
            "ithome.com:: IT之家",
            "gamersky.com: 游民星空: 游民星空",
            "who.int: 世界卫生组织: 世界卫生组织 世卫组织",
            "un.org:: 联合国 联合国新闻",
            "undp.org:: 联合国开发计划署",
            "unicef.org unicef.cn:: 联合国儿童基金会",
            "worldbank.org shihang.org: 世界银行: 世界银行",
            "imf.org: 国际货币基金组织: 国际货币基金组织",
            "wto.org: 世界贸易组织: 世界贸易组织 世贸组织",
            "adb.org: 亚洲开发银行: 亚洲开发银行",
            "hrw.org: 人权观察: 人权观察",
            "amnesty.org: 国际特赦组织: 国际特赦组织",
            "bbc.com bbc.co.uk: bbc: BBC中文 BBC中文网",
            "dw.com: 德国之声: 德国之声",
            "rnz.co.nz:: 新西兰国家广播电台",
            "sputniknews.cn:: 俄罗斯卫星通讯社",
            "zaobao.com zaobao.com.sg: 联合早报: 联合早报 联合早报网",
            "nytimes.com: 纽约时报: 纽约时报 纽约时报中文网",
            "ftchinese.com:: FT中文网",
            "rthk.hk: 香港电台: 香港电台 香港電台",
            "mingpao.com: 明报: 明报 明報 明报新闻网 明報新聞網",
            "singtao.ca singtaousa.com stheadline.com: 星岛: 星岛日报 星島日報 星岛头条 星島頭條",
            "on.cc:: 东网 東網 东方日报 東方日報",
            "hk01.com:: 香港01",
            "takungpao.com takungpao.com.hk tkww.hk: 大公: 大公报 大公報 大公网 大公網 大公文汇网 大公文匯網",
            "wenweipo.com: 文汇: 香港文汇报 香港文匯報",
            "orangenews.hk:: 橙新闻 橙新聞",
            "hket.com: 香港经济日报: 香港经济日报 香港經濟日報",
            "udn.com: 联合: 联合报 聯合報 联合新闻网 聯合新聞網 聯合晚報 經濟日報",
            "ltn.com.tw: 自由时报: 自由时报 自由時報",
            "chinatimes.com:: 中国时报 中國時報 中时新闻网 中時新聞網 中時電子報 工商時報 旺报 旺報",
            "cna.com.tw:: 中央社 中央通讯社 中央通訊社",
            "ettoday.net: ettoday: ETtoday新闻云 ETtoday新聞雲 东森新闻云 東森新聞雲",
            "thenewslens.com: 关键评论: 关键评论网 關鍵評論網",
            "theinitium.com: 端传媒: 端传媒 端傳媒",
            "voachinese.com voacantonese.com:: 美国之音 美國之音 美国之音中文网 美國之音中文網",
            "rfa.org:: 自由亚洲电台 自由亞洲電台 自由亞洲電臺",
            "rfi.fr:: 法国国际广播电台 法國國際廣播電台 法广 法廣",
            "wsj.com: 华尔街日报: 华尔街日报 華爾街日報",
            "reuters.com:: 路透社 路透 路透中文网",
            "afp.com:: 法新社",
            "apnews.com:: 美联社 美聯社",
            "bloomberg.com: 彭博: 彭博社 彭博新闻社 彭博新聞社",
            "nikkei.com:: 日经中文网 日经新闻 日本经济新闻",
            "asahi.com:: 朝日新闻 朝日新聞 朝日新闻中文网",
            "kyodonews.net:: 共同社 共同网",
            "yna.co.kr:: 韩联社 韓聯社",
            "chosun.com:: 朝鲜日报 朝鮮日報 朝鲜日报中文网",
            "epochtimes.com:: 大纪元 大紀元 大纪元时报 大紀元時報",
            "ntdtv.com:: 新唐人 新唐人电视台 新唐人電視台 新唐人亚太电视台 新唐人亞太電視台",
            "secretchina.com:: 看中国 看中國",
            "worldjournal.com:: 世界新闻网 世界新聞網 世界日報",
            "dwnews.com:: 多维新闻 多維新聞",
            "boxun.com:: 博讯 博訊",
            "wenxuecity.com:: 文学城 文學城",
            "backchina.com:: 倍可亲 倍可親",
            "aboluowang.com:: 阿波罗新闻网",
            "creaders.net:: 万维读者网",
            "uschinapress.com:: 侨报 侨报网",
            "oushinet.com:: 欧洲时报 欧时网",
            "sbs.com.au:: SBS SBS中文",
            "abc.net.au:: ABC中文 ABC中文网",
            "pts.org.tw:: 公视 公視 公視新聞網",
            "rti.org.tw:: 中央广播电台 中央廣播電台 中央廣播電臺",
            "cw.com.tw:: 天下杂志 天下雜誌",
            "businesstoday.com.tw:: 今周刊",
            "cnyes.com:: 钜亨网 鉅亨網",
            "moneydj.com:: MoneyDJ MoneyDJ新聞 MoneyDJ理財網",
            "technews.tw:: 科技新报 科技新報",
            "ithome.com.tw:: iThome",
            "nownews.com:: NOWnews NOWnews今日新聞",
            "ftvnews.com.tw:: 民视 民視 民視新聞 民視新聞網",
            "setn.com:: 三立新闻 三立新聞 三立新聞網",
            "tvbs.com.tw: TVBS: TVBS TVBS新聞 TVBS新聞網",
            "storm.mg:: 风传媒 風傳媒",
            "mirrormedia.mg:: 镜周刊 鏡週刊",
            "newtalk.tw:: 新头壳 新頭殼 新頭殼newtalk",
            "twreporter.org:: 报导者 報導者",
            "appledaily.com:: 苹果日报 蘋果日報",
            "hkej.com:: 信报 信報 信報財經新聞",
            "hkcd.com:: 香港商报 香港商報 香港商报网 香港商報網",
            "hkcna.hk:: 中通社 香港中通社",
            "inmediahk.net:: 独立媒体 獨立媒體 獨立媒體網",
            "am730.com.hk:: am730",
            "i-cable.com:: 有线新闻 有線新聞",
            "news.now.com:: Now新聞 Now新聞台",
            "thestandnews.com:: 立场新闻 立場新聞",
            "hkcnews.com:: 众新闻 眾新聞",
            "bastillepost.com:: 巴士的报 巴士的報",
            "news.gov.hk:: 政府新闻网 政府新聞網 香港政府新聞網",
            "macaodaily.com:: 澳门日报 澳門日報",
            "exmoo.com:: 力报 力報",
            "shimindaily.net:: 市民日报 市民日報",
            "tdm.com.mo:: 澳广视 澳廣視",
            "8world.com:: 8视界 8world",
            "shinmin.sg:: 新明日报",
            "sinchew.com.my:: 星洲日报 星洲網 星洲网",
            "chinapress.com.my:: 中国报 中國報",
            "enanyang.my:: 南洋商报 南洋商報",
            "kwongwah.com.my:: 光华日报 光华网",
            "seehua.com:: 诗华日报",
            "malaysiakini.com:: 当今大马",
        )
    )
)
_HOUSE_OF = {name: house for house in _HOUSES for name in house.names}
_ANY_HOUSE = lazy_pattern(any_word([*_HOUSE_OF]))
_STEMS = frozenset(house.stem for house in _HOUSES if house.stem)
_HOUSE_AT = {host: house for house in _HOUSES for host in house.hosts}
# X—新闻—科学网, X_中国政府网, X - 人民日报海外版, X|某某日报
_SEPARATOR = lazy_pattern(r"\s*(?:[_|｜»]+|[-–—－]+|(?<=\s)[·>](?=\s))\s*")
# Names that are not in the table must end like an outlet, and like no column (新闻, 频道, 要闻).
_OUTLET = lazy_pattern(r"(?:报|报海外版|网|通讯社|电视台|广播电台|客户端|周刊)$")
# 官网, 新闻网, 物联网, 工作简报, 2023年年报: kinds of sites, nets and reports
_COMMON_NOUN = lazy_pattern(
    "^(?:新闻|资讯|信息|政府|政务|门户|官方|公开|服务|招聘|办事|手机|移动|电脑|本|官)网(?:站)?$|^(?:[官本党今晨晚早订读投办看]|电子|数字|手机|网上读)报$"
    "|(?:互联|物联|骨干|局域|关系|电|管|路|水|上|触|渔|法|落|联|入)网$|(?:年|月|季|周|公|申|简|情|通|预|汇|海|电|警|快|捷|喜|战|画|壁|填|举|上)报$"
)


def is_known_outlet(name: str) -> bool:
    """Return whether `name` is a national outlet known by name: 科学网, 中国政府网, 人民日报海外版."""
    return name in _HOUSE_OF


def holds_known_outlet(text: str) -> bool:
    """Return whether the name of such an outlet stands anywhere in a line."""
    return _ANY_HOUSE.search(text) is not None


def is_outlet_stem(name: str) -> bool:
    """Return whether `name` is what bylines call a national outlet for short: 财新, 界面, 南都."""
    return name in _STEMS


def is_title_outlet(name: str) -> bool:
    """Return whether a part behind a headline names an outlet; a column (新闻, 要闻, 财经频道) does not."""
    if name in _HOUSE_OF:
        return True
    folded = fold(name)
    return 3 <= len(folded) <= _LONGEST_OUTLET and bool(_OUTLET.search(folded)) and not _COMMON_NOUN.search(folded)


def is_own_host(name: str, host: str) -> bool:
    """Return whether `host` is one of a known outlet's own; False for an outlet that is not known."""
    house = _HOUSE_OF.get(name)
    return house is not None and house_at(host) is house


def house_at(host: str) -> House | None:
    """Return the known outlet that a host is of, as itself or as a subdomain."""
    labels = host.split(".")
    return next((_HOUSE_AT[end] for at in range(len(labels)) if (end := ".".join(labels[at:])) in _HOUSE_AT), None)


def are_akin(name: str, other: str) -> bool:
    """Return whether two names may be of one house, as 光明网 and 光明日报, 新华网 and 新华网客户端 are."""
    if name in _HOUSE_OF and other in _HOUSE_OF[name].names:
        return True
    short, long = sorted((name, other), key=len)
    return short in long or (short[:2] == long[:2] and short[:2] != "中国")


def names_behind(title: str, printed: str) -> tuple[str, ...]:
    """Return the chain behind a headline as it was printed: 新闻 and 科学网 of X—新闻—科学网; empty without one."""
    if len(printed) <= len(title):
        return ()
    start = printed.find(title)
    behind = printed[start + len(title) :].strip() if start >= 0 else ""
    if not behind or len(behind) > _LONGEST_CHAIN:
        return ()
    first, *parts = _SEPARATOR.split(behind)
    return () if first else tuple(filter(None, parts))
