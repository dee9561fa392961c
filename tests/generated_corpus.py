"""A corpus of invented articles with known copies: originals, reposts changed in eight ways, look-alikes that are none.

Every text is built from parts by a small grammar whose words are pairs of parts, so that two stories share stock
phrases but no more. What a repost does to a text follows DOMAIN rules J.1: titles, credits, paragraphs, script,
annotations, quotes and years, additions, deletions.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape

from policynews.model.article import Article, PolicyDocument, Source
from policynews.model.blocks import Paragraph
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber

# Words are made of two parts each; the lists are long enough that a run of five characters rarely recurs by chance.
_MODIFIERS = (
    "数字 绿色 乡村 城镇 海洋 山地 林业 水利 养老 托育 普惠 智能 低碳 循环 冷链 跨境 县域 社区 基层 公共 应急 气象 "
    "地质 矿山 港口 航运 铁路 公路 物流 仓储 纺织 陶瓷 茶叶 柑橘 水稻 小麦 渔业 畜牧 种业 农机 光伏 风电 氢能 储能 "
    "电网 燃气 供热 供水 污水 垃圾 湿地 草原 森林 流域 湖泊 河道 海岸 岛屿 边境 口岸 税务 审计 统计 档案 文物 博物 "
    "图书 戏曲 非遗 旅游 体育 健身 儿童 青年 妇女 残疾 退役 医保 药品 疫苗 器械 康复 护理 急救 中医 职业 技工"
).split()
_HEADS = (
    "产业 平台 机制 体系 项目 工程 园区 基地 中心 网络 试点 标准 清单 台账 补贴 贷款 债券 保险 基金 人才 团队 课程 "
    "教材 设施 装备 车辆 管线 站点 廊道 集群 联盟 论坛 展会 品牌 商标 专利 数据 系统 终端 窗口 热线 档期 合同 订单 "
    "仓库 市场 超市 驿站 学堂 书屋 剧场 步道 公厕 车位 电梯 阳台 围墙 屋顶 灯杆 井盖 泵站 闸门 堤坝 码头 航道 隧道 "
    "桥梁 路口 信号 摄像 传感 芯片 材料 农药 化肥 种苗 饲料 疫病 病床 药房 诊室 救护 志愿 岗位 工资 社保 公积"
).split()
_VERBS = (
    "推进 加快 完善 健全 优化 扩大 规范 改造 新建 整治 培育 引进 扶持 监测 评估 清理 公示 督办 试行 复制 推广 压减 "
    "统筹 衔接 盘活 修缮 迁建 验收 招募 培训 普查 登记 核发 减免 补齐 升级 贯通 联动 共享 认领"
).split()
_ADVERBS = "全面 稳步 有序 持续 深入 分类 分批 按期 从严 依法 就近 集中 同步 逐项 定点 限时 主动 联合 提前 重点".split()
_MEASURES = "个 处 家 项 批 台 套 公里 万元 亿元 户 人次 平方米 吨 件 辆".split()
_LINKS = "为此 同时 此外 目前 其中 随后 今年以来 下一步 据介绍 截至月底 与此同时 在此基础上 会后 对此".split()
_STOCK = (
    "以习近平新时代中国特色社会主义思想为指导 认真贯彻落实党中央国务院决策部署 坚持稳中求进工作总基调 完整准确全面贯彻新发展理念 "
    "不断增强人民群众的获得感幸福感安全感 切实把思想和行动统一到会议精神上来 进一步压实各级各部门主体责任 "
    "形成可复制可推广的经验做法 为经济社会高质量发展提供有力支撑 确保各项任务落到实处取得实效 "
    "有关部门要按照职责分工抓好组织实施 加强宣传引导营造良好氛围 建立健全长效机制 坚持问题导向和目标导向相结合"
).split()
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志红梅晓燕海波春雷文斌云飞雪松林森泉溪岚峰"
_PLACE = "青白云龙凤金银铜石松柏梅兰竹桃柳清安宁永长新兴东南西北中山海江河湖川泉溪岭阳阴原平和顺德仁义康泰丰盛昌荣"
_DEPARTMENTS = (
    "发展改革 教育 科技 工业和信息化 民政 司法 财政 自然资源 生态环境 住房城乡建设 交通运输 水务 农业农村 商务 文化旅游 "
    "卫生健康 应急管理 市场监管 统计 医疗保障"
).split()
_OUTLETS = (
    ("新华社", "新华网", "http://www.news.cn/"),
    ("光明日报", "光明网", "https://politics.gmw.cn/"),
    ("科技日报", "科技日报", "http://www.stdaily.com/"),
    ("中国青年报", "中青在线", "http://zqb.cyol.com/"),
    ("澎湃新闻", "澎湃新闻", "https://www.thepaper.cn/"),
)
_TO_TRADITIONAL = str.maketrans(
    "国学业发务进医长应创产经济会关点开动实现对区体术资标准规划议领导设计网数据环条项报请时间来为个们这员单门东车际积极权强"
    "书记农监测补贴债险团队课设装备辆线廊联论坛专统热档约订仓库场驿剧电墙顶灯桥饲药诊护愿岗认领压减统筹衔盘修迁验训查记发补齐级贯"
    "习义党决万与么义乐乡买云亚亲亿仅从优传伤体余侨儿关兴养内写军农冲净减办历县参双变台号叶听员响启",
    "國學業發務進醫長應創產經濟會關點開動實現對區體術資標準規劃議領導設計網數據環條項報請時間來為個們這員單門東車際積極權強"
    "書記農監測補貼債險團隊課設裝備輛線廊聯論壇專統熱檔約訂倉庫場驛劇電牆頂燈橋飼藥診護願崗認領壓減統籌銜盤修遷驗訓查記發補齊級貫"
    "習義黨決萬與麼義樂鄉買雲亞親億僅從優傳傷體餘僑兒關興養內寫軍農沖淨減辦歷縣參雙變臺號葉聽員響啟",
)
_TAIWAN = {
    "專案": "項目",
    "資訊": "信息",
    "水準": "水平",
    "計畫": "計劃",
    "網路": "網絡",
    "數位": "數字",
    "智慧": "智能",
}
_NARROW = str.maketrans(dict(zip("“”，：（）·", (" ", " ", ", ", ":", "(", ")", " "), strict=True)))
_READINGS = dict(
    zip(
        "國學業發務進醫長應創產經濟會關點開動實現對區體術資標準規劃議領導設計網數據環條項報請時間來為個們員單門東車際積極權強",
        "guó xué yè fā wù jìn yī zhǎng yīng chuàng chǎn jīng jì huì guān diǎn kāi dòng shí xiàn duì qū tǐ shù zī biāo zhǔn guī "
        "huà yì lǐng dǎo shè jì wǎng shù jù huán tiáo xiàng bào qǐng shí jiān lái wéi gè men yuán dān mén dōng chē jì jī "
        "jí quán qiáng".split(),
        strict=True,
    )
)


@dataclass(frozen=True)
class Item:
    """One article of the corpus."""

    article: Article
    story: int
    """Articles of one story are copies of one another, all others are not."""
    role: str
    """`original`, or the way in which it was changed, or the kind of look-alike."""


class Writer:
    """Invents names, sentences and articles from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def noun(self) -> str:
        return self.random.choice(_MODIFIERS) + self.random.choice(_HEADS)

    def place(self) -> str:
        return "".join(self.random.sample(_PLACE, 2))

    def person(self) -> str:
        return self.random.choice(_SURNAMES) + "".join(self.random.sample(_GIVEN, self.random.choice((1, 2, 2))))

    def agency(self) -> str:
        return f"{self.place()}市{self.random.choice(_DEPARTMENTS)}局"

    def number(self) -> str:
        return str(self.random.choice((self.random.randint(2, 99), self.random.randint(100, 9999))))

    def clause(self) -> str:
        pick = self.random.choice
        shape = self.random.random()
        if shape < 0.3:
            return f"{pick(_ADVERBS)}{pick(_VERBS)}{self.noun()}{self.number()}{pick(_MEASURES)}"
        if shape < 0.5:
            return f"{self.place()}{pick('县区镇乡')}{pick(_VERBS)}{self.noun()}和{self.noun()}"
        if shape < 0.7:
            return f"对{self.noun()}{pick(_ADVERBS)}{pick(_VERBS)}"
        if shape < 0.85:
            return f"由{self.agency()}牵头{pick(_VERBS)}{self.noun()}"
        return f"{self.noun()}已{pick(_VERBS)}至{self.number()}{pick(_MEASURES)}"

    def sentence(self) -> str:
        parts = [self.clause() for _ in range(self.random.randint(2, 4))]
        if self.random.random() < 0.3:
            parts[0] = self.random.choice(_LINKS) + "，" + parts[0]
        if self.random.random() < 0.15:
            parts.append(self.random.choice(_STOCK))
        if self.random.random() < 0.15:
            parts[0] = f"{self.random.randint(2012, 2024)}年{self.random.randint(1, 12)}月，" + parts[0]
        if self.random.random() < 0.2:
            return f"{self.person()}表示，“{'，'.join(parts)}。”"
        return "，".join(parts) + "。"

    def paragraph(self, characters: int) -> str:
        text = ""
        while len(text) < characters:
            text += self.sentence()
        return text

    def body(self, characters: int) -> list[str]:
        lines: list[str] = []
        while sum(map(len, lines)) < characters:
            lines.append(self.paragraph(self.random.randint(60, 260)))
        return lines

    def title(self) -> str:
        pick = self.random.choice
        return f"{self.place()}市{pick(_ADVERBS)}{pick(_VERBS)}{self.noun()} {self.number()}{pick(_MEASURES)}{self.noun()}{pick(_VERBS)}"

    def day(self) -> PartialDate:
        return PartialDate(
            year=self.random.randint(2014, 2024), month=self.random.randint(1, 12), day=self.random.randint(1, 25)
        )

    def length(self) -> int:
        return self.random.choice((300, 600, 900, 1200, 1500, 1500, 2000, 3000))

    def news(self) -> Article:
        name, site, host = self.random.choice(_OUTLETS)
        return article(
            title=self.title(),
            lines=[
                f"{name}{self.place()}{self.random.randint(1, 12)}月{self.random.randint(1, 28)}日电（记者 {self.person()}）"
                + self.sentence(),
                *self.body(self.length()),
                f"（责任编辑：{self.person()}）",
            ],
            published=self.day(),
            source=Source(name=name),
            publisher=Source(name=site),
            url=f"{host}{self.random.randrange(10**8)}.html",
        )

    def decree(self) -> Article:
        agency, subject, day = self.agency(), f"{self.noun()}{self.noun()}管理办法", self.day()
        year = day.year or 2020
        lines = [
            "各县（区）人民政府，市直有关单位：",
            f"现将《{subject}》印发给你们，请认真贯彻执行。",
            *(f"第{chinese(at + 1)}条　{line}" for at, line in enumerate(self.body(self.length()))),
            f"本办法自{year}年{self.random.randint(1, 12)}月1日起施行，有效期{self.random.randint(2, 5)}年。",
        ]
        number = f"{agency[:1]}{agency[3:4]}发"
        serial = str(self.random.randint(1, 400))
        return article(
            title=f"{agency}关于印发{subject}的通知",
            lines=lines,
            published=day,
            source=None,
            publisher=Source(name=agency),
            url=f"http://bm{self.random.randrange(10**6)}.gov.cn/zwgk/{self.random.randrange(10**6)}.html",
            document=PolicyDocument(
                number=DocumentNumber(code=number, year=year, serial=serial, text=f"{number}〔{year}〕{serial}号"),
                issuers=(agency,),
                genre="通知",
            ),
        )


def article(
    *,
    title: str | None,
    lines: list[str],
    published: PartialDate | None,
    source: Source | None,
    publisher: Source | None,
    url: str,
    document: PolicyDocument | None = None,
) -> Article:
    """Return an article of plain paragraphs."""
    return Article(
        title=title,
        blocks=tuple(Paragraph(text=line) for line in lines),
        published=published,
        source=source,
        publisher=publisher,
        url=url,
        document=document,
    )


def chinese(number: int) -> str:
    """Return a number below 100 in Chinese numerals."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return (("" if tens == 1 else digits[tens]) + "十" if tens else "") + (digits[ones] if ones or not tens else "")


# Eight ways of reposting: title and lines in, title and lines out.

_Text = tuple[str, list[str]]


def retitled(writer: Writer, title: str, lines: list[str]) -> _Text:
    """Another title, dateline and credits gone, the reposter's own in their place."""
    pick = writer.random.choice
    titles = (
        f"【热闻】{title}",
        f"{title}_本地网",
        f"关注{writer.place()}|{title}",
        f"{title[: len(title) // 2]}...",
        writer.title(),
    )
    first = lines[0].split("）", 1)[-1] if "记者" in lines[0] else lines[0]
    kept = [first, *lines[1:]]
    if "责任编辑" in kept[-1] and len(kept[-1]) < 20:
        kept = kept[:-1]
    return pick(titles), [*kept, f"责编：{writer.person()}", f"来源：{writer.place()}网"]


def resplit(writer: Writer, title: str, lines: list[str]) -> _Text:
    """Paragraphs split at sentences, or all run together."""
    if writer.random.random() < 0.5:
        return title, ["　　".join(lines)]
    return title, [piece + "。" for line in lines for piece in line.split("。") if piece.strip("”）")]


def traditional(writer: Writer, title: str, lines: list[str]) -> _Text:
    """Traditional characters with Taiwan words."""
    return to_traditional(title), [to_traditional(line) for line in lines]


def poisoned(writer: Writer, title: str, lines: list[str]) -> _Text:
    """Traditional characters annotated with readings, some cut in two by the replacement of bytes."""
    chosen = {character: py for character, py in _READINGS.items() if writer.random.random() < 0.7}
    return annotate(to_traditional(title), chosen), [annotate(to_traditional(line), chosen) for line in lines]


def stripped(writer: Writer, title: str, lines: list[str]) -> _Text:
    """Quotes and years lost, punctuation narrow with spaces behind."""
    return squash(title), [squash(line) for line in lines]


def padded(writer: Writer, title: str, lines: list[str]) -> _Text:
    """Disclaimers, bait, keywords, titles of other pages, and a part that stands twice."""
    added = [
        f"如果觉得《{title}》对你有帮助,请点赞、收藏,并留下你的观点哦!",
        "本内容不代表本网观点和政治立场,如有侵犯你的权益请联系我们处理。",
        "网友评论仅供其表达个人看法,并不表明网站立场。",
        "相关推荐",
        *(writer.title() for _ in range(4)),
    ]
    return title, [" ".join(writer.noun() for _ in range(5)), *lines, *lines[-2:], *added]


def excerpted(writer: Writer, title: str, lines: list[str]) -> _Text:
    """The first page, the second page, or the beginning under another title."""
    whole = sum(map(len, lines))
    half, second = split_at(lines, max(whole // 2, 260)), split_at(lines, max(whole - max(whole // 2, 260), 0))
    shape = writer.random.random()
    if shape < 0.4 or sum(map(len, lines[second:])) < 220:
        return title, lines[:half]
    if shape < 0.7:
        return f"{title}(2)", lines[second:]
    return writer.title(), lines[: split_at(lines, max(whole // 3, 260))]


def edited(writer: Writer, title: str, lines: list[str]) -> _Text:
    """Last paragraphs gone, or a quarter of the text in the reposter's own words."""
    if writer.random.random() < 0.5 and len(lines) > 3:
        return title, lines[: max(len(lines) * 3 // 4, 2)]
    whole, at = sum(map(len, lines)), writer.random.randrange(len(lines))
    own = split_at(lines[at:], whole // 8)
    if sum(map(len, lines[at : at + own])) > whole * 0.3:
        own = 0
    return writer.title(), [*lines[:at], writer.paragraph(whole // 5), *lines[at + own :]]


CHANGES: dict[str, Callable[[Writer, str, list[str]], _Text]] = {
    change.__name__: change
    for change in (retitled, resplit, traditional, poisoned, stripped, padded, excerpted, edited)
}


def to_traditional(text: str) -> str:
    """Return `text` as a mirror would convert it: by character, then with Taiwan words."""
    text = text.translate(_TO_TRADITIONAL)
    for taiwan, mainland in _TAIWAN.items():
        text = text.replace(mainland, taiwan)
    return text


def annotate(text: str, readings: dict[str, str]) -> str:
    """Return `text` with `(reading)` behind characters, replaced in GBK bytes without regard to their boundaries."""
    data = text.encode("gb18030")
    for at, character in enumerate(readings):
        code = character.encode("gbk")
        data = data.replace(code, code + b"(\x01%02d)" % at)
    broken = data.decode("gb18030", "replace").replace("\ufffd(", "?").replace("\ufffd", "?")
    for at, reading in enumerate(readings.values()):
        broken = broken.replace(f"\x01{at:02d}", reading)
    return broken


def squash(text: str) -> str:
    """Return `text` without quotes and years, its punctuation narrow."""
    for year in range(2012, 2025):
        text = text.replace(f"{year}年", "")
    return text.translate(_NARROW)


def split_at(lines: list[str], characters: int) -> int:
    """Return how many of `lines` make up at least `characters`."""
    seen = 0
    for at, line in enumerate(lines):
        seen += len(line)
        if seen >= characters:
            return at + 1
    return len(lines)


# Texts that look like copies and are none.


def explained(writer: Writer, base: Article) -> list[Article]:
    """The 解读 of a decree: its articles quoted between the department's own words."""
    lines = [
        line
        for text in texts(base)
        for line in ((text, writer.paragraph(150)) if writer.random.random() < 0.3 else (writer.paragraph(120),))
    ]
    subject = (base.title or "").partition("印发")[2].removesuffix("的通知")
    return [replace(base, title=f"《{subject}》政策解读", document=None, url=moved(writer, base), blocks=blocks(lines))]


def drafted(writer: Writer, base: Article) -> list[Article]:
    """The draft that was put out for comment: most articles are already as in the final text."""
    lines = [writer.paragraph(80) if writer.random.random() < 0.1 else text for text in texts(base)[2:]]
    subject = (base.title or "").partition("印发")[2].removesuffix("的通知")
    title = f"关于公开征求《{subject}（征求意见稿）》意见的公告"
    return [
        replace(base, title=title, document=None, url=moved(writer, base), blocks=blocks(lines), published=writer.day())
    ]


def templated(writer: Writer, base: Article) -> list[Article]:
    """Notices of districts that fill in one form."""
    subject, other = writer.noun(), writer.noun()
    items = [writer.sentence() for _ in range(writer.random.randint(4, 10))]
    found = []
    for _ in range(writer.random.randint(2, 5)):
        place, day = writer.place(), writer.day()
        lines = [
            f"根据《{subject}管理规定》，经审核，现将{place}区{day.year}年度第{chinese(writer.random.randint(1, 20))}批{other}名单公示如下。",
            *items,
            f"此次公示共{writer.number()}家单位，涉及资金{writer.number()}万元，其中{writer.place()}科技有限公司获补助{writer.number()}万元。",
            f"公示期为{day.month}月{day.day}日起7日，联系人：{writer.person()}，电话：{writer.random.randint(10**7, 10**8)}。",
            f"{place}区{writer.random.choice(_DEPARTMENTS)}局",
        ]
        found.append(
            article(
                title=f"{place}区关于{other}名单的公示",
                lines=lines,
                published=day,
                source=None,
                publisher=Source(name=f"{place}区人民政府"),
                url=f"http://www.qu{writer.random.randrange(10**6)}.gov.cn/{writer.random.randrange(10**6)}.html",
            )
        )
    return found


def forwarded(writer: Writer, base: Article) -> list[Article]:
    """A lower body sends the document on, whole, under its own number."""
    agency, day = writer.agency(), writer.day()
    lines = [
        f"各有关单位：现将《{base.title}》转发给你们，并结合我市实际提出以下意见，请一并贯彻落实。",
        writer.paragraph(120),
        *texts(base),
    ]
    number = DocumentNumber(code=f"{agency[:2]}转", year=day.year, serial=writer.number(), text="")
    return [
        article(
            title=f"{agency}转发{base.title}",
            lines=lines,
            published=day,
            source=None,
            publisher=Source(name=agency),
            url=f"http://zf{writer.random.randrange(10**6)}.gov.cn/{writer.random.randrange(10**6)}.html",
            document=PolicyDocument(number=number, issuers=(agency,)),
        )
    ]


def quoted(writer: Writer, base: Article) -> list[Article]:
    """A report that prints the whole document between much text of its own."""
    whole = sum(map(len, texts(base)))
    lines = [*writer.body(whole), "全文如下：", *texts(base), *writer.body(whole // 3)]
    return [replace(writer.news(), blocks=blocks(lines))]


def renewed(writer: Writer, base: Article) -> list[Article]:
    """Next year's edition of the same notice: years, dates and figures differ."""
    year = writer.random.randint(2013, 2022)
    form = [writer.sentence() for _ in range(6)]
    subject = writer.noun()
    agency = writer.agency()
    found = []
    for now in (year, year + 1):
        lines = [
            f"为做好{now}年{subject}申报工作，现将有关事项通知如下。",
            *form,
            f"申报截止时间为{now}年{writer.random.randint(3, 11)}月{writer.random.randint(1, 28)}日，支持名额{writer.number()}个。",
            f"联系电话：{writer.random.randint(10**7, 10**8)}。",
        ]
        found.append(
            article(
                title=f"{agency}关于做好{now}年{subject}申报工作的通知",
                lines=lines,
                published=PartialDate(year=now, month=2, day=writer.random.randint(1, 28)),
                source=None,
                publisher=Source(name=agency),
                url=f"http://sb{writer.random.randrange(10**6)}.gov.cn/{now}.html",
            )
        )
    return found


def recurring(writer: Writer, base: Article) -> list[Article]:
    """A bulletin whose title comes back every week."""
    title = f"{writer.place()}市本周要闻"
    return [replace(writer.news(), title=title) for _ in range(2)]


def corrected(writer: Writer, base: Article) -> list[Article]:
    """The same document issued again with an error put right."""
    lines = [text.replace("个", "处", 1) for text in texts(base)]
    lines[-1] = "更正：原文有误，以本件为准。" + lines[-1]
    return [replace(base, title=f"更正：{base.title}", url=moved(writer, base), blocks=blocks(lines))]


LOOKALIKES: dict[str, Callable[[Writer, Article], list[Article]]] = {
    kind.__name__: kind for kind in (explained, drafted, templated, forwarded, quoted, renewed, recurring, corrected)
}


def texts(of: Article) -> list[str]:
    """Return the paragraphs of an article."""
    return of.text.split("\n")


def blocks(lines: list[str]) -> tuple[Paragraph, ...]:
    """Return lines as paragraphs."""
    return tuple(Paragraph(text=line) for line in lines)


def moved(writer: Writer, base: Article) -> str:
    """Return another address on the host of `base`."""
    return f"{(base.url or '').rpartition('/')[0]}/{writer.random.randrange(10**8)}.html"


def repost(writer: Writer, base: Article, change: str) -> Article:
    """Return a copy of `base` on a site of lower standing, changed in one way, every other one in a second way too."""
    title, lines = base.title or "", texts(base)
    if writer.random.random() < 0.5:
        also = writer.random.choice(_FIRST.get(change, _ALSO))
        title, lines = CHANGES[also](writer, title, lines)
    title, lines = CHANGES[change](writer, title, lines)
    return replace(base, title=title, blocks=blocks(lines), document=None, **_standing(writer, base, change))  # type: ignore[arg-type]


# What may come before another change: nothing that takes away so much that two of them leave too little in common.
_ALSO = ("retitled", "resplit", "stripped", "padded")
_FIRST = {"padded": ("retitled", "stripped", "traditional"), "excerpted": ("stripped", "traditional", "retitled")}


def _standing(writer: Writer, base: Article, change: str) -> dict[str, object]:
    credit = base.source or base.publisher
    day = base.published or writer.day()
    later = replace(day, day=(day.day or 1) + writer.random.randint(0, 3))
    shape = writer.random.random()
    if change == "poisoned" or shape < 0.25:  # a farm: no credit, a date of its own making or none
        made_up = replace(day, year=(day.year or 2020) + writer.random.choice((-1, 1, 2)))
        return {
            "source": writer.random.choice((None, Source(name="网络"))),
            "publisher": Source(name=f"{writer.noun()}网"),
            "published": writer.random.choice((None, made_up, later)),
            "url": f"http://www.farm{writer.random.randrange(10**6)}.com/{writer.random.randrange(10**6)}.html",
        }
    if shape < 0.5:
        host = writer.random.choice(
            ("https://mp.weixin.qq.com/s/", "https://www.sohu.com/a/", "https://baijiahao.baidu.com/s?id=")
        )
        return {
            "source": Source(name=f"{writer.place()}发布"),
            "publisher": None,
            "published": later,
            "url": f"{host}{writer.random.randrange(10**9)}",
        }
    place = writer.place()
    return {
        "source": credit,
        "publisher": Source(name=f"{place}市人民政府门户网站"),
        "published": later,
        "url": f"http://www.{writer.random.randrange(10**6)}.gov.cn/{writer.random.randrange(10**6)}.html",
    }


def generate(size: int, seed: int = 1) -> Iterator[Item]:
    """Yield `size` articles: stories with up to nine reposts, three in ten texts look-alikes; the same for one seed."""
    writer = Writer(seed)
    story = made = 0
    changes, kinds = list(CHANGES), list(LOOKALIKES)
    while made < size:
        base = writer.decree() if writer.random.random() < 0.5 else writer.news()
        batch = [Item(base, story, "original")]
        for _ in range(writer.random.choice((0, 0, 1, 2, 3, 9))):
            change = writer.random.choice(changes)
            batch.append(Item(repost(writer, base, change), story, change))
        story += 1
        if base.document or writer.random.random() < 0.3:
            kind = writer.random.choice(kinds if base.document else ("templated", "recurring", "quoted", "renewed"))
            for like in LOOKALIKES[kind](writer, base):
                batch.append(Item(like, story, kind))
                story += 1
        writer.random.shuffle(batch)
        yield from batch[: size - made]
        made += len(batch)


def page_of(of: Article) -> str:
    """Return an article as a page: headline, date and source, text, with the furniture of a portal around them."""
    day = of.published.isoformat() if of.published else ""
    source = f"来源：{of.source.name}" if of.source else ""
    lines = "".join(f"<p>{escape(text)}</p>" for text in texts(of))
    return (
        f'<html><head><meta charset="utf-8"><title>{escape(of.title or "")}</title></head><body>'
        '<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/hdjl/">互动交流</a></div>'
        f'<h1>{escape(of.title or "")}</h1><div class="info">{day} {source}</div><div class="content">{lines}</div>'
        '<div class="footer">版权所有 网站标识码 备案序号 联系我们</div></body></html>'
    )
