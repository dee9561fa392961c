"""The labels of info lines and credit lines, and the one scan that splits a line at them.

A line is split at labels, never at spaces: `2019-09-26 12:11来源：甲报作者：张三` has no space at all, and
`来源：湖南日报 新湖南` has one inside its value. Everything here works on the folded line (`folding.fold`), whose
positions are those of the original.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, cast

from policynews.credits.names import is_body_name, is_personal_name
from policynews.model.article import Role
from policynews.text.folding import fold
from policynews.text.patterns import lazy_pattern

Kind = Literal[
    "author", "photographer", "editor", "proofreader", "reviewer", "contributor", "other",
    "source", "issuer", "origin", "title", "published", "updated", "counter", "widget", "meta", "foreign",
]  # fmt: skip

ROLES: frozenset[str] = frozenset(
    ("author", "photographer", "editor", "proofreader", "reviewer", "contributor", "other")
)

_LABELS_BY_KIND: Mapping[Kind, str] = {
    # 作者：, 采写：, 文/图: who wrote it. 文/图 is one credit for one person, and writing outranks the picture.
    "author": """
        作者 原创作者 本文作者 文章作者 原文作者 原作者 撰稿 撰稿编辑 撰稿人 特约撰稿 特约撰稿人 撰文 撰写 撰文人 执笔 执笔人
        主笔 记者 本报记者 本网记者 本刊记者 本台记者 本站记者 文字记者 采访记者 特约记者 特派记者 实习记者 见习记者
        首席记者 全媒体记者 融媒体记者 驻站记者 通讯员 特约通讯员 本报通讯员 实习生 评论员 采写 采访 采访撰文 撰文者 采编
        采访整理 采写整理 口述整理 专题撰文 采访撰稿 拟稿 拟稿人 文 文字 文案 文稿 报道 报导 编译 编撰 编写 口述 整理 文字整理 综合整理 整合 文/图 图/文 文、图
        图、文 文&图 图&文 文图 图文 文/摄 摄/文 文/摄影 摄影/文 文字/图片 图片/文字 文字/摄影 文/视频 图文/视频
        文/图片 图片/文 采写/摄影 文并摄 图文并摄 作者姓名
        """,
    "photographer": """
        摄影 摄影师 摄影師 摄 拍摄 摄像 摄影摄像 图 图片 部分图 部份图 部分图片 部份图片 供图 图片来源 图源 图片提供 图片摄影 配图 制图 绘图 图表 漫画 插画 航拍
        图表来源 题图来源 首图来源 头图来源 配图来源 插图来源 封面来源 封面图来源 照片来源 截图来源 漫画来源 表格来源
        影像来源 音频来源 视频来源 文中图片来源 本文图片来源 题图 首图 头图 封面 封面图 插图 图片来自 题图来自 头图来自 首图来自 配图来自 封面来自 封面图来自 图片制作 海报 手绘 影像 视频 视频拍摄 拍客 摄影记者 图片记者 摄制 图/视频 图片/视频 摄影/视频
        """,
    "editor": """
        编辑 编 责编 责任编辑 网络编辑 值班编辑 实习编辑 执行编辑 执行责编 新媒体编辑 本文编辑 本期编辑 本版编辑 本期责编
        图文编辑 文字编辑 微信编辑 网编 网页编辑 网站编辑 版面编辑 编辑人 编审 主编 执行主编 值班主编 副主编
        值班副主编 总编辑 副总编辑 总编 副总编 值班总编 责任主编 值班责编 审核编辑 助理编辑 高级编辑 特约编辑 运营编辑
        内容编辑 新闻编辑 首席编辑 信息编辑 小编 编发 编委 值班编委 执行编委 本版责编 技术责编 编校
        """,
    "proofreader": """
        校对 校 责任校对 责校 校读 一校 二校 三校 初校 复校 终校 文字校对 校核 校稿 核校 值班校对 实习校对
        """,
    "reviewer": """
        审核 审 审校 审读 审稿 审定 审签 审发 审核人 审核员 审批 审查 初审 复审 终审 一审 二审 三审 四审 签发 签发人 核发
        审稿人 审校人 审签人 初审人 复审人 终审人 审阅 核稿 核稿人 核对 复核 责任审核 内容审核 值班审核 值班领导 监审 总审 责审 审改 审片
        """,
    "contributor": """
        供稿 来稿 投稿 投稿人 投稿单位 供稿单位 供稿人 供稿部门 来稿单位 报送单位 报送人 信息报送 信息提供 信息提供人
        提供 选送 统筹 总统筹 执行 执行统筹 策划 总策划 执行策划 监制 总监制 执行监制 副总监制 出品 出品人 制片 制片人
        总出品人 联合出品 指导 协调 协助 翻译 译 译者 专家指导
        """,
    "other": """
        版式设计 美术设计 平面设计 视觉设计 海报设计 美术指导 排版 美编 美术编辑 美术 设计 版式 版面 版面设计 制作
        执行制作 剪辑 后期 后期制作 语音 配音 播音 播报 朗读者 主播 主持 主持人 导演 编导 动画 特效 音频 音乐 技术
        技术支撑 运营 录入 录入人 录入员 录入者 发布人 发布者 发布员 上传人 上传者 张贴人 张贴者 上稿 上稿人 信息员 整编 发布审核
        值班 值班员 值班主任 上传 责任人 设计师 校审
        """,
    "source": """
        来源 素材来源 来源公众号 本文来自公众号 本文来自微信公众号 文章来自公众号 文章来自微信公众号 来自公众号 来自微信公众号 来源于 来自 出处 文章来源 本文来源 稿件来源 信息来源 消息来源 新闻来源 资料来源
        内容来源 原文来源 文章出处 稿源 文源 来源媒体 来源网站 来源单位 来源部门 信息源 综合自 文章综合自 本文综合自
        内容综合自 资讯来源 文稿来源 原稿来源 报道来源 媒体来源 图文来源 文字来源 原始来源 来源机构 来源平台 来源名称 来源出处
        信息出处 新闻出处 稿件出处 原文出处 信源 媒体名称 供稿媒体 原始出处 来源地 新闻引据 资料引据
        """,
    # 发布机构：X names a body; it serves as the source where no 来源 is stated.
    "issuer": """
        发布机关 提供机关 发布机构 发布单位 发布部门 发布处室 信息发布机构 信息发布单位 发表单位 张贴单位 提供单位 刊登单位 上稿单位
        资料提供 资料提供单位 张贴者单位 公告单位 发文单位 发稿单位 信息提供单位 信息提供部门 内容提供 内容提供单位 发布媒体
        """,
    "origin": """
        转载自公众号 转自公众号 转载自微信公众号 转自微信公众号 本文转载自微信公众号 本文转自微信公众号
        本文转载自公众号 转自 转载自 转载于 转载 转载来源 摘自 摘编自 节选自 选自 选稿 原载 原载于 原刊 原刊于 原发
        原发于 首发 首发于 首刊于 本文转自 本文转载自 本文摘自 本文原载 本文原载于 本文首发 本文首发于 本文选自
        文章转自 文章转载自 内容转自 内容转载自 来源转自
        """,
    "title": """
        原标题 原题 原文标题 本文原标题 原题为 文章原标题 原标题为
        """,
    "published": """
        发布时间 发布日期 时间 日期 发表时间 发表日期 发稿时间 发稿日期 刊登时间 刊登日期 刊发时间 刊发日期 上传时间
        上传日期 录入时间 录入日期 添加时间 添加日期 信息时间 信息日期 时间发布 日期发布 提交时间 发布于 发表于
        发布时刻 公开日期 公开时间 发文日期 发文时间 公告日期 公布日期 公布时间 颁布日期 颁布时间 登记日期 上版日期 上版时间 上稿时间 上稿日期
        上架日期 张贴日期 建档日期 建立日期 建立时间 资料日期 发稿 文章时间 新闻时间 文章发布时间 创建时间 创建日期 发送时间
        首次发布 首次发布时间 出版时间 出版日期 入库时间 加入时间 撰写时间 资讯时间 挂网时间 挂网日期 推送时间
        编辑时间 发布 刊载时间 刊载日期 见报日期 见报时间 见刊日期 见刊时间
        """,
    "updated": """
        更新时间 更新日期 最后更新 最后更新时间 最后更新日期 最近更新 最近更新时间 最新更新 最后修改 最后修改时间
        修改时间 修改日期 更新于 最后编辑 最后编辑时间 最后异动日期 最后维护时间 异动日期 更新 更改时间 更改日期
        资料更新 内容更新 本页更新 最后编辑于 最后修改于 最后更新于 最近编辑 修改于 上次更新
        """,
    "counter": """
        浏览次数 浏览量 浏览数 浏览 浏览人次 浏览人数 点击数 点击量 点击率 点击次数 点击 点阅 点阅数 点阅次数 点阅率
        阅读量 阅读数 阅读次数 阅读 阅读人数 访问量 访问次数 访问 访问数 人气 热度 评论数 评论 评论量 回复 跟贴 参与
        播放量 播放次数 下载次数 下载量 点赞 点赞数 转发数 收藏数 分享数 字数 累计浏览 总浏览量 累计次数 次数 关注度
        查看次数 查看 人浏览
        """,
    "widget": """
        字体 字号 字体大小 字号大小 字级 字级大小 文字大小 选择字号 文章字号 浏览字号 页面字号 正文字号 调整字号
        显示字号 字体显示 文字字号 阅读字号 我要字号 视力保护色 保护视力色 视力保护 背景色 背景 打印 列印 分享 分享到
        分享至 分享给 分享本文 一键分享 转发到 收藏 收藏到 朗读 语音朗读 语音播报 扫一扫 二维码 友善列印 纠错 操作
        功能 大小 推荐到 手机看 手机阅读 手机扫一扫 繁简
        """,
    "meta": """
        出版 发文字号 文件编号 文号 文件号 公文编号 索引号 信息索引号 索引编号 信息索引编号 索取号 统一编号 目录编号
        主题分类 信息分类 内容分类 分类 主题 体裁 体裁分类 组配分类 公文种类 文种 文件类型 公文类型 服务对象分类
        机构分类 公开类别 公开方式 公开范围 公开属性 公开形式 公开时限 公开程序 发布形式 发文机关 发文机构 制发机关
        制定机关 公开责任部门 责任部门 成文日期 成文时间 制发日期 签发日期 生成日期 实施日期 施行日期 生效日期
        生效时间 印发日期 印发时间 有效期至 有效期限 实施时间 施行时间 执行日期 批准日期 批准时间 通过日期 通过时间 修订日期 修订时间 失效日期 废止日期 废止时间 失效时间 有效性 效力状态 效力状况 是否有效 时效性 有效期 主题词 关键词
        关键字 标签 标题 名称 信息名称 文件名称 公开事项名称 栏目 所属栏目 所在栏目 所属分类 所属类别 类别 类型
        文章类型 信息类型 新闻类型 信息类别 文章类别 专题 所属专题 频道 版次 版面名称 编号 文章编号 信息编号 稿件编号
        作者单位 单位 所属单位 所属部门 责任单位 所属地区 地区 政策原文 文件原文 公文原文 原文链接 链接 网址 地址 原文地址
        """,
    # Words that end like a label and say nothing of this page.
    "foreign": """
        联络人 联系人 联系电话 联络电话 电话 传真 电子信箱 电子邮箱 电子邮件 邮箱 信箱 邮编 手机 数据来源
        当前时间 当前日期 打印时间 打印日期 系统时间 北京时间 现在时间 会议时间 活动时间 截止时间 截止日期 报名时间 开始时间 结束时间 开始日期 结束日期 资金来源 经费来源 收入来源
        有效日期 生成时间 页面生成时间 报名日期 开标时间 考试时间 办公时间 工作时间 服务时间 受理时间 营业时间
        上班时间 比赛时间 活动日期 会议日期 招聘时间 面试时间 开庭时间 公示时间 投标时间 发车时间 播出时间 首播时间
        学时来源 热量来源 经济来源 财政来源 电力来源 水源来源 信号来源 人员来源
        """,
}


# 信息提供日期, 稿件上传时间: what is dated, what was done to it, and 日期 or 时间
_DATED_THINGS = ("", "信息", "稿件", "文章", "新闻", "内容", "资料", "网页")
_DATED_DEEDS = "提供 发布 发表 上传 录入 入库 刊载 刊登 刊发 刊出 推送 上线 上网 报送 转载 提交 添加 加入 创建 公布 发送 编发".split()
_CHANGES = "更新 修改 异动 维护 最后更新 上次更新 最近更新".split()
_DAYS = "张贴日 公告日 发布日 刊登日 上架日 发稿日"
# The same in English: lower case, without spaces. They count only with a colon or a stroke behind them.
_ENGLISH: Mapping[Kind, str] = {
    "author": "author authors by writtenby textby wordsby storyby postedby publishedby submittedby authoredby reporter reporters reportedby writer writers text words",
    "photographer": """
        photo photos photoby photosby photographer photographers photography photocredit image images imageby illustration
        illustrator video videoby
        """,
    "editor": "editor editors editedby editedbythe webeditor",
    "contributor": "translator translatedby translation producer producedby",
    "source": "source sources originalsource newssource via from",
    "published": "published publishedon publishedat publishedtime publishdate posted postedon postdate date released",
    "updated": "updated updatedon lastupdated lastupdate lastmodified modified",
    "counter": "views view hits comments",
    "widget": "share print fontsize",
}


def _table() -> dict[str, Kind]:
    table: dict[str, Kind] = {}
    for thing in _DATED_THINGS:
        for deed in _DATED_DEEDS:
            table[f"{thing}{deed}日期"] = table[f"{thing}{deed}时间"] = "published"
        for deed in _CHANGES:
            table[f"{thing}{deed}日期"] = table[f"{thing}{deed}时间"] = "updated"
    table |= dict.fromkeys(_DAYS.split(), "published")
    for listed in (_LABELS_BY_KIND, _ENGLISH):
        table |= {label: kind for kind, labels in listed.items() for label in labels.split()}
    return table


LABELS: Mapping[str, Kind] = MappingProxyType(_table())
"""Every known label, Simplified and without inner spaces, and what its value is."""
ROLE_LABELS: Mapping[str, Role] = MappingProxyType(
    {label: cast(Role, kind) for label, kind in LABELS.items() if kind in ROLES}
)
"""The labels that credit people, and the role each gives."""

_LONGEST = max(map(len, LABELS))
_MOST_INNER_SPACES = 4  # 来　　源：, 编 辑：
_DATED = lazy_pattern(r"\d[年月日时分秒]")  # 2022年8月5日来源：某报
_LABEL_MARK = lazy_pattern(r"[:|/]")
_LAST_CHARACTERS = frozenset(last for label in LABELS for last in (label[-1], label[-1].upper()))
_LABEL_CHARACTERS = frozenset("".join(LABELS) + "".join(LABELS).upper())
_MOST_ENGLISH_GAPS = 2  # Photo Credit, Last updated on
# [记者]张三, 【 来源 】某报; not 【编辑】 alone, nor the rubric of a headline: 【视频】…
_BRACKETED = lazy_pattern(
    r"[\[【〔] ?(?P<label>(?:[^\W\d_] ?){0,6}(?:[记記] ?者|作 ?者|[编編] ?[辑輯]|[责責] ?[编編]|通[讯訊][员員]|校[对對]|审核|審核|撰[文稿]"
    r"|[来來] ?源|稿 ?源|[时時] ?[间間]|日 ?期)) ?[\]】〕][:：]?(?=\s?[^\s\[【〔])"
)
# 文．张三 图．李四, 撰文・张三 摄影・李四
_DOTTED = lazy_pattern(
    r"(?:^|(?<=\s))(?:[撰作]?文|文字|[采採][访訪写寫]|作者|[图圖][片文]?|[摄攝]影|[编編][辑輯]|[责責][编編]|[设設][计計]|插[画畫图圖])(?P<mark>\s?[．・·•‧]\s?)(?=\S)"
)
# By John Smith, Written by 张三, Text by Ann Lee | Photo by Ben Lee
_BY = lazy_pattern(
    r"(?P<before>^|[|｜•·] ?)(?P<label>(?:(?i:written|reported|edited|photos?|text|story|words|translated|posted|published|submitted|authored) )?"
    r"(?:(?<= )by|By|BY)) +(?=[A-Z\u00c0-\u024f]|[^\W\d_A-Za-z])|^(?P<lower>by) +(?=[^\W\d_A-Za-z])"
)
_DATES = frozenset(("published", "updated"))
_STATED = frozenset(("source", "published", "updated"))
_PAIRING = "/、&和及.·"  # 编辑、校对：, 策划/撰稿：
# 文/图 张三, 编辑/校对：李四: the stroke is inside the label.
_SECOND_HALF = lazy_pattern(r" *(?:文字?|图片?|图文|摄影?|视频|片|编辑|校对|审核|排版|记者|摄像|策划|统筹)(?=[ :|/]|$)")
_BOUNDARY = " []()【】〔〕「」『』《》|/,，、;；·•∙»›:。>"
_OPENING = "[［【(（〔「『《"
_CLOSING = "]］】)）〕」』》"
_LOOSE = " \u3000\xa0|｜丨│┃/／,，、;；:：·•∙»›—-"
_NEVER_FIRST, _NEVER_LAST = frozenset(_LOOSE + _CLOSING), frozenset(_LOOSE + _OPENING)


class Field(NamedTuple):
    """A label and its value on one line; the positions are those of the line."""

    label: str
    """As printed, without inner spaces."""
    kind: Kind
    start: int
    value_start: int
    value_end: int
    mark: str
    """The character behind the label: `:`, `|` or `/`."""


def missing_colons(line: str) -> list[tuple[int, int, str]]:
    """Return what to put where for labels in brackets or in English to have their colon: [记者]张三, By John Smith.

    Start, end and text of each replacement, in order.
    """
    edits: list[tuple[int, int, str]] = []
    if "]" in line or "】" in line or "〕" in line:
        brackets = [b for b in _BRACKETED.finditer(line) if "".join(fold(b["label"]).split()) in LABELS]
        edits += [(bracket.start(), bracket.end(), f" {bracket['label']}：") for bracket in brackets]
    if not edits and any(map(line.__contains__, "．・·•‧")) and len(dots := [*_DOTTED.finditer(line)]) > 1:
        edits += [(dot.start("mark"), dot.end(), "：") for dot in dots]
    if not edits and ("y " in line or "BY " in line):
        ends = [max(by.end("label"), by.end("lower")) for by in _BY.finditer(line)]
        edits += [(end, end, ":") for end in ends]
    return edits


def split_fields(text: str, folded: str) -> tuple[Field, ...]:
    """Return the labelled values of a line, in order; what stands before the first label belongs to none."""
    fields: list[Field] = []
    for mark in _LABEL_MARK.finditer(folded):
        found = _label_at(folded, mark.start(), fields[-1] if fields else None)
        if found is None:
            continue
        start, kind = found
        if fields and start <= fields[-1].start:
            fields.pop()
        if fields:
            fields[-1] = fields[-1]._replace(value_end=start)
        label = "".join(text[start : mark.start()].split())
        fields.append(Field(label, kind, start, mark.end(), len(text), mark.group()))
        if kind == "title":
            break  # 原标题：a headline may hold anything
    return tuple(fields)


def _label_at(folded: str, end: int, previous: Field | None) -> tuple[int, Kind] | None:
    """Where the label before the mark at `end` begins, and its kind; None where the word there is no label."""
    floor = previous.value_start if previous else 0
    known = label_before(folded, end, floor)
    if known is None:
        return None
    start, kind = known[0], LABELS[known[1]]
    token = _token_start(folded, start) if kind in ROLES else start
    if (
        not previous
        and _LONGEST_TOKEN < start <= _LONGEST_UNIT
        and kind in ROLES
        and _OF_UNIT.fullmatch(folded, 0, start)
    ):
        token = 0
    unit = _unit_of(previous) if previous and kind in ROLES else ""
    if unit and folded.startswith(unit, start - len(unit)):
        token = start - len(unit)  # 某报记者：张三某报编辑：李四
    elif previous and (
        is_personal_name(word := folded[token:start])
        or is_body_name(word)
        or (previous.kind == "source" and not folded[floor:token].strip(_BOUNDARY))
    ):
        token = start  # 作者：张三 李四编辑：王五; 来源：某某网作者：张三; 来源：某某光伏作者：张三
    if not _is_label_here(folded, end, start, token, previous):
        return None
    if kind not in ROLES:
        return start, kind
    if previous and previous.mark == "/" and not folded[floor:start].strip():
        return previous.start, previous.kind  # 编辑/校对：张三 is one label; its first word gives the role
    if start > floor and folded[start - 1] in _PAIRING:
        first = label_before(folded, start - 1, floor)
        if first and LABELS[first[1]] in ROLES and not _ends_byline(folded, *first, folded[start - 1]):
            # 图/文：张三 wrote it as well; else the first word gives the role
            wrote = {kind, LABELS[first[1]]} == {"author", "photographer"}
            return first[0], "author" if wrote else LABELS[first[1]]
    return (token if token > floor or not previous else start), kind


def _ends_byline(folded: str, start: int, key: str, mark: str) -> bool:
    """Whether a label is the last word of a byline: 记者张三综合报道/责任编辑：李四; not 采访报道、摄影：王五."""
    return mark == "/" and key in _REPORTS and start > 0 and folded[start - 1].isalpha()


def _unit_of(field: Field) -> str:
    """某报 of 某报记者：; empty where the label has no word before it."""
    return field.label[:-2] if field.kind == "author" and len(field.label) == _UNIT_AND_OFFICE else ""


# 编：, 审：: what longer words end with as well (学校：)
_NEVER_GLUED = frozenset("编审校")
_UNIT_AND_OFFICE = 4
# 某某日报全媒体编辑：: whose editor it is, at the start of a line
_OF_UNIT = lazy_pattern(r"[^\W\d_他她我你对向]{2,8}?(?:报|网|社|台|新闻|客户端)(?:全媒体|新媒体|融媒体?|客户端)?")
_LONGEST_TOKEN, _LONGEST_UNIT = 4, 14
_VERBS = ("发布", "更新")  # 2024-03-05 发布 | 要闻: of the date before it
_REPORTS = ("报道", "报导")  # 王小明 報導／台北市: of the names before it
_FIGURE_IN_NAME = lazy_pattern(r"[^\W\d_]\d{1,4}\Z")


def _token_start(folded: str, start: int) -> int:
    """今日责编：张三: a word of at most four letters before a known label belongs to it."""
    run = start
    while run and start - run < 5 and folded[run - 1] not in _BOUNDARY and not folded[run - 1].isdecimal():
        run -= 1  # no figure: 10:43编辑：张三
    glued = _FIGURE_IN_NAME.search(folded, max(0, run - 6), run)  # 来源：北纬30度作者：张三
    return run if start - run < 5 and not glued else start


def _is_label_here(folded: str, end: int, start: int, token: int, previous: Field | None) -> bool:
    """Whether the word before the mark is a label in its place, not the end of another word (资金来源：)."""
    key = "".join(folded[start:end].split())
    kind = LABELS[key.lower() if key.isascii() else key]
    mark = folded[end]
    if key in _NEVER_GLUED and start and folded[start - 1].isalpha():
        return False
    if key.isascii():
        return mark != "/" or folded[end - 1] == " "
    if mark == "/" and (_SECOND_HALF.match(folded, end + 1) or (key in _REPORTS and start and not previous)):
        return False
    if mark == "/" and kind not in ROLES:  # 来源／某报, 发布时间／2024-05-01
        behind = folded[end + 1 : end + 3].lstrip()[:1] if kind in _STATED else ""  # 来源 / 某报
        alone = not start or folded[start - 1] in _BOUNDARY
        return alone and len(key) > 1 and (behind.isdecimal() if kind in _DATES else behind.isalnum())
    if mark == "|" and (kind in ("counter", "widget", "meta") or key in _VERBS):
        return False
    if not start or not folded[start - 1].isalpha() or _DATED.match(folded, start - 2):
        return True
    if token < start and (not token or folded[token - 1] in _BOUNDARY):
        return mark == ":" or (mark == "|" and len(key) > 1)  # not 编辑：田汉文|来源：某报
    # 文/张三责任编辑/李四, 文｜张三摄影｜李四: strokes behind labels, a name before the next one
    parted = mark in "/|" and token == start and len(key) > 1
    return previous is not None and (mark == ":" or (parted and previous.mark == mark))


def label_before(folded: str, end: int, floor: int = 0) -> tuple[int, str] | None:
    """Return where the longest known label that ends at `end` begins, and its folded form; None when none does."""
    at = _skip_spaces_back(folded, end, floor)
    if at <= floor or folded[at - 1] not in _LAST_CHARACTERS:
        return None
    found = None
    key, gaps = "", 0
    latin = folded[at - 1].isascii()
    for _ in range(_LONGEST):
        if at <= floor or folded[at - 1] not in _LABEL_CHARACTERS or folded[at - 1].isascii() is not latin:
            break
        at -= 1
        key = (folded[at].lower() if latin else folded[at]) + key
        if key not in LABELS:
            pass
        elif latin:
            found = (at, key) if gaps <= _MOST_ENGLISH_GAPS and _begins_word(folded, at) else found
        elif gaps in (0, len(key) - 1):  # 来 源 and 信 息 来 源, not 原创 作者
            found = at, key
        before = _skip_spaces_back(folded, at, floor)
        gaps += before != at
        at = before
    return found


def _begins_word(folded: str, at: int) -> bool:
    """Whether an English word begins at `at`; run together, words still have their capitals: Ann LeePublished."""
    before = folded[at - 1 : at]
    return not (before.isascii() and before.isalnum()) or (before.islower() and folded[at].isupper())


def _skip_spaces_back(folded: str, at: int, floor: int) -> int:
    if at <= floor or folded[at - 1] != " ":
        return at
    lowest = max(floor, at - _MOST_INNER_SPACES)
    while at > lowest and folded[at - 1] == " ":
        at -= 1
    return at


def trim(text: str) -> str:
    """Return a value without the separators and unpaired brackets at its ends."""
    left, right = 0, len(text)
    while left < right and (text[left] in _NEVER_FIRST or _is_unclosed(text, left, right)):
        left += 1
    while right > left and (text[right - 1] in _NEVER_LAST or _is_unopened(text, left, right)):
        right -= 1
    return text[left:right]


def _is_unclosed(text: str, left: int, right: int) -> bool:
    mark = text[left]
    return mark in _OPENING and text.find(_CLOSING[_OPENING.find(mark)], left, right) < 0


def _is_unopened(text: str, left: int, right: int) -> bool:
    mark = text[right - 1]
    return mark in _CLOSING and text.find(_OPENING[_CLOSING.find(mark)], left, right) < 0
