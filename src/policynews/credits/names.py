"""Personal names as Chinese pages print them: pure text, no dictionary of people."""

from __future__ import annotations

import re
from typing import NamedTuple

from policynews.credits._name_lists import (
    CITIES,
    COMPOUND_SURNAMES,
    NO_PERSON,
    PLACEHOLDERS,
    PLACES,
    RARE_COMPOUNDS,
    RARE_SURNAMES,
    SURNAMES,
    TITLED,
)
from policynews.credits.likeness import (
    is_known_word,
    is_latin_person,
    is_tibetan,
    is_transliterated,
    looks_like_name,
    may_be_pen_name,
)
from policynews.credits.padded import LATIN, LATIN_WORD, NOTES, POINTED_NAME, join_padded
from policynews.credits.page_words import is_column, is_page_word
from policynews.text.folding import any_of, fold, fold_key
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import tidy, words

# 发改局, 融媒体中心, 科学报, 有限公司: what ends so is a body or an outlet, never a person.
_BODY_ENDS = words(
    """
    局 委 厅 署 省 市 县 区 镇 乡 村 州 社 网 台 站 室 校 院 馆 厂 司 组 刊 处 公司 集团 中心 日报 晚报 早报 时报 周报 商报
    晨报 都市报 科学报 画报 学报 公报 电视台 杂志 周刊 月刊 客户端 公众号 新闻 频道 在线 融媒 融媒体 全媒体 传媒 视频号 视讯
    委员会 研究所 派出所 事务所 办公室 党支部 支部 党委 党组 政府 部门 宣传部 组织部 统战部 编辑部 新闻部 采编部 信息部 总队
    支队 大队 中队 分队 工作队 服务队 学会 协会 商会 工会 联合会 理事会 基金会 文联 妇联 残联 侨联 团委 纪委 监委 政法委
    科技部 教育部 财政部 外交部 公安部 俱乐部 指挥部 项目部 街道 社区 医院 学院 大学 中学 小学 银行 法院 检察院 工作室 科室
    信息科 宣传科 办公科 青年报 人民网 頻道 電視台 新聞 公會 學會 協會 大學 學院 縣 區 鎮 鄉 廳 處 網 館 廠 組
    """
)
_SHORT_ENDS = "科会部报办所队"
_LONG_ENDS = "中国 视觉".split()
_BODY = lazy_pattern(f"{any_of(_BODY_ENDS)}$|(?<=..)[{_SHORT_ENDS}]$|(?<=..){any_of(_LONG_ENDS)}$")
_BODY_LAST = frozenset([*_SHORT_ENDS, *[end[-1] for end in (*_BODY_ENDS, *_LONG_ENDS)]])
# 某·罗马年科 ends like an office and is none: names with a dot are asked for whole words. 某报·张三 is nobody's.
_DOTTED_BODY = lazy_pattern(any_of(end for end in _BODY_ENDS if len(end) > 1) + "$|[报网]$")
# 服务中心张三, 某某日报李四: a unit run into a name
_UNIT_BEFORE = lazy_pattern(
    ".{0,12}?(?:中心|日报|晚报|早报|时报|商报|晨报|都市报|青年报|通讯社|电视台|融媒体?|全媒体|客户端|杂志社?|周刊|频道"
    f"|新闻网|在线|编辑部|新闻部|采编部|宣传[部科]|办公室|委员会|工作室|公司|集团|大学|学院|医院)(?={HAN}{{2,4}}$)"
)

_LONGEST_HAN = 4
_WITH_GIVEN = 3
_PREFECTURES = frozenset(words("黄南 楚雄"))  # 黄南州 looks like a name
_MOST_NAMES = 6  # in a line of nothing else
_MAY_LIST = lazy_pattern(
    r"[^\d:：。！？\s、,，;；]{1,20}(?:[ \u3000、,，;；]{1,4}[^\d:：。！？\s、,，;；]{1,20}){1,14}"
)
_NOTED = lazy_pattern(f"[{NOTES}]")
_HAN_NAME = lazy_pattern(f"(?!.{{1,3}}[{NOTES}]){HAN}{{2,{_LONGEST_HAN}}}")
_DOTTED_NAME = lazy_pattern(r"[^\W\d_a-z][^\W\d_]{0,7}(?:[·•・‧](?:[^\W\d_]|\.){1,9}){1,3}")  # 阿不都·某某, J·某
_DOT = lazy_pattern("[·•・‧]")
_MIXED = lazy_pattern(rf"[A-Za-z]{HAN}|{HAN}[A-Za-z]|[A-Z]{{2}}")  # CBSi中国·ZOL is an outlet
# xiaofeng, Ann Lee, Rebecca Reilly-Cooper, Sonya M. Lee
_LATIN_NAME = lazy_pattern(rf"{LATIN_WORD.pattern}(?: {LATIN_WORD.pattern}){{0,5}}")
_NICKNAME = lazy_pattern(r"[^\W_]{2,8}")  # 一颗话梅糖, 8筒
_HOST = lazy_pattern(r"\w\.(?:com|cn|net|org|gov|edu)\b")  # chinadaily.com.cn
_STAFF_CODE = lazy_pattern(r"[A-Za-z]{1,8}[_-]?\d{1,8}")  # XW123, news10
# Characters a given name does not hold; words that begin with a surname often do.
_NEVER_GIVEN = lazy_pattern(
    "[的了是不我你您他她它们們这這那哪吗嗎呢吧啊么麼什怎及或被把个個些就也还還很则則着給给訊讯載载版第款率額额價价費费税稅每各]"
)
_COUNTED = lazy_pattern("[万余][元人次件年字幅篇份张吨辆亩项块单多千斤米里平户家个台套名场条万所只头]")
# 系统自动发布, 自动推送, 后台导入: a machine
_MACHINE = (
    "(?:系统|系統|程序|程式|后台|後台|机器人?|機器人?|平台|网站|網站)?(?:自动|自動|批量|定时|定時)?"
    "(?:发布|發布|發佈|推送|生成|采集|採集|抓取|编辑|編輯|同步|导入|匯入|更新|转载|轉載|转发|翻译|翻譯)"
)
# 受访者提供, 游戏截图, 资料图片: where a picture came from
_PICTURE = "[^ ,]{0,10}(?:提供|供图|供圖|截图|截圖|资料图|資料圖|图片|圖片|照片|来源|來源)"
_WEEKDAY = "(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]"
# 记者现场报道, 记者多方采访报道: how something is reported
_NO_FRAMED = lazy_pattern(
    "现场|独家|深入|追踪|跟踪|特别|连续|一线|实地|综合|联合|手记|侧记|观察|调查|直击|专访|走进|探访|走访|采访|新闻|整理|文章|全文|全程|多方|滚动|通知|公布|名单|启事|招募|招聘|培训|频道|图片"
)
# 王小明发布时间, 王小明返回首页: a label or a prompt run into a name
_RUN_INTO = lazy_pattern(
    "发[布表]|时间|日期|来源|作者|编辑|责编|记者|校对|审核|浏览|阅读|评论|点击|字号|返回|查看|首页"
)
# 查看更多, 返回首页: a prompt
_PROMPT = (
    "(?:查看|点击|點擊|关注|關注|返回|展开|展開|收起|打开|打開|下载|下載|扫码|掃碼|扫一扫|掃一掃|长按|長按|欢迎|歡迎|阅读|閱讀|进入|進入"
    "|更多|分享|转发|轉發|评论|評論|登录|登入|订阅|訂閱|去)[^ ,]{1,10}|[^ ,]{0,10}(?:首页|首頁|更多|原文)"
)
_NOBODY = lazy_pattern("|".join((_MACHINE, _PROMPT, _WEEKDAY, _PICTURE)))
# 实习编译, 本刊特约, 专栏作者: what somebody is, and nobody's name
_QUALIFIER_WORDS = words(
    """
    本报 本報 本网 本網 本刊 本台 本站 本社 实习 實習 见习 見習 特约 特約 特派 首席 资深 資深 高级 专栏 專欄 网络
    網路 全媒体 融媒体 全媒 融媒 新媒体 客座 值班 助理
    """
)
_QUALIFIERS = any_of(_QUALIFIER_WORDS)
_OFFICE_WORDS = words(
    """
    记者 記者 通讯员 通訊員 实习生 實習生 评论员 評論員 撰稿人 撰稿 主持人 编辑 編輯 编译 編譯 作者 作家 主笔 主筆
    特派员 特派員 摄影 攝影 摄影师 翻译 翻譯 译者 譯者 责编 責編 校对 校對
    """
)
_OFFICES = any_of(_OFFICE_WORDS)
_OFFICE_BEFORE = lazy_pattern(rf"{_OFFICES}(?={HAN}{{2,4}}$)")  # 编译张三
_QUALIFIED = lazy_pattern(rf"{_QUALIFIERS}{{1,3}}(?={HAN}{{2,4}}$)")  # 实习张三
# 杨某_NF1234, 韩某 PK123, 张三012: the staff code of the editing system.
_CODE = lazy_pattern(rf"(?<={HAN})[ _\-]{{0,2}}[A-Za-z]{{0,4}}_?[0-9]{{2,8}}(?![A-Za-z0-9日月年时時])")
_REMARK = lazy_pattern(
    rf"(?<=[^\s(（\[【])(?:[(（\[【][^()（）\[\]【】]{{0,40}}[)）\]】]|(?<={HAN})[{NOTES}*†‡]+)"
)  # 张三(实习), 王五[12], 张三¹
_COUNTRY = lazy_pattern(rf"(?:^|(?<=[ 、，,;；]))[(（\[【〔]{HAN}{{1,4}}[)）\]】〕] ?(?={HAN})")  # [美]某某·某某
# Anna Müller综合报导: a gap behind a Latin name
_GLUED_REPORT = lazy_pattern(rf"(?<={LATIN})(?={HAN}{{0,4}}(?:[报報][道导導]|整理|[编編][译譯]|[摄攝]影|撰文))")
_MAIL = lazy_pattern(r"[\w.-]+@[\w.-]+", re.ASCII)
_SEPARATOR = lazy_pattern(r"((?:[、，,;；/／∕╱|｜丨│┃∣&＆+。！!？?：:]|以及)+)")
_AND = lazy_pattern("[和与及與]")
_ANDS = frozenset(words("和 与 與 及 and"))
_TITLES = any_of(
    words(
        """
        记者 記者 通讯员 通訊員 实习生 實習生 评论员 特约撰稿 撰稿人 主持人 特派员 特派員 研究员 研究員 副教授 教授
        博士 院士 主任 专栏作者 專欄作者 院长 会长 主席 律师
        """
    )
)
_TITLE = lazy_pattern(rf"[\w·]{{0,16}}?{_TITLES}")  # 南都记者张三, 某某大学教授李四
# 张三心理师, 李四教授: behind a name; a pen name may end so as well
_PROFESSION_WORDS = words(
    """
    心理师 心理師 营养师 營養師 医师 醫師 医生 醫生 药师 藥師 律师 律師 会计师 會計師 建筑师 建築師 治疗师 治療師
    分析师 分析師 工程师 工程師 设计师 設計師 护理师 護理師 老师 老師 教师 教師 讲师 講師 教授 博士 硕士 碩士
    研究员 研究員 院士 主任 院长 院長 会长 會長 主席 记者 記者 通讯员 通訊員 实习生 實習生 评论员 評論員 撰稿人
    主持人 特派员 特派員 专栏作者 專欄作者 专栏作家 專欄作家
    """
)
_PROFESSION_LAST = frozenset([word[-1] for word in _PROFESSION_WORDS])
_OFFICE_LAST = _PROFESSION_LAST.union([word[-1] for word in (*_QUALIFIER_WORDS, *_OFFICE_WORDS)])
_PROFESSION = lazy_pattern(
    "(?:临床|臨床|注册|註冊|中医|中醫|专科|專科|主治|副|助理|资深|資深|谘商|諮商|公共){0,2}" + any_of(_PROFESSION_WORDS)
)
_OFFICE = lazy_pattern(rf"{_QUALIFIERS}{{0,3}}{_OFFICES}?|{_PROFESSION.pattern}")
_PROFESSION_BEHIND = lazy_pattern(f"{_PROFESSION.pattern}$")
_OFFICE_ENDS = lazy_pattern("(?:[校院会社所馆台市县区镇乡村局部厅处科署行厂]长|书记|主席|总裁|经理|董事|委员|代表)$")
_CLOSING_WORD = lazy_pattern(
    any_of(
        words(
            """
            摄影报道 摄影报导 综合报道 综合报导 綜合報導 採訪報導 采访报道 编译报道 编译报导 編譯報導 即时报导 即時報導
            综合整理 采访整理 编辑整理 联合报道 联合报导 图文报道 文并摄 文图 图文 摄影 攝影 拍摄 拍攝 供图 供圖 整理
            综合 綜合 编译 編譯 报道 報道 报导 報導 整合 撰文 采写 採寫 採訪 采访 供稿 编写 撰稿 执笔 翻译 口述 绘图 制图
            摄 攝 绘 译 譯
            """
        )
    )
    + "$"
)
# Reporter, Staff Writer, Reuters: words that are no part of a Latin name
_NO_LATIN_NAME = frozenset(
    words(
        """
        reporter reporters writer writers contributor contributors correspondent correspondents editor editors editorial
        staff journalist journalists photographer columnist contributing guest news newsroom desk team agency agencies
        press reuters bloomberg xinhua afp times post daily tv radio magazine journal media office center centre
        department university institute company group inc ltd co
        """
    )
)
_LONGEST_LATIN = 40
_SHORTEST_WITH_MORE = 4  # characters of a name and of a word for what he is, run together
_LONGEST_LIST = 400  # characters; what is longer is no list of names


class Token(NamedTuple):
    """A word of a list of names."""

    text: str
    mark: str
    """The separator before it: `/`, `,`, `、` …, a space, or nothing at the start."""


def is_personal_name(text: str, *, rare: bool = False) -> bool:
    """Return whether `text` alone, with no label beside it, is plausibly a Chinese personal name.

    Two or three Han characters with a known surname, three or four with a compound surname (欧阳某某), a Tibetan name
    of two words (扎西多吉), or a name with a dot (阿不都·某某). Words, places and bodies that begin with a surname (高新区, 江西, 金融) are not names. Surnames
    that begin everyday words (计, 时, 国) count only where `rare` says that a name is likely.
    """
    if len(text) > _LONGEST_HAN or not _HAN_NAME.fullmatch(text):
        return _DOTTED_NAME.fullmatch(text) is not None and _is_dotted_name(text)
    if not has_surname(text, rare=rare):
        return is_tibetan(text)
    if _NEVER_GIVEN.search(text, 1) or text[1:] in TITLED or _COUNTED.match(text):
        return False
    return not _ends_as_body(text) and not _is_word(text) and looks_like_name(text, rare=rare)


def _is_dotted_name(text: str) -> bool:
    folded = fold(text)
    if (
        _DOTTED_BODY.search(folded)
        or _DOTTED_BODY.search(_DOT.split(folded)[0])
        or _MIXED.search(text)
        or _RUN_INTO.search(folded)
    ):
        return False
    # 政务·政策: two columns of a menu
    return not any(is_column(part) or is_page_word(part) for part in _DOT.split(text))


def has_surname(text: str, *, rare: bool = False) -> bool:
    """Return whether `text` has the length of a name and begins with a surname; words do as well (高峰, 文明)."""
    if text[:2] in COMPOUND_SURNAMES or (rare and text[:2] in RARE_COMPOUNDS):
        return 2 < len(text) < 5
    return 1 < len(text) < 4 and (text[0] in SURNAMES or (rare and text[0] in RARE_SURNAMES))


def is_plausible_name(text: str, *, rare: bool = False) -> bool:
    """Return whether `text` is a personal name by itself: a Chinese one, or two words or more in Latin letters."""
    return is_personal_name(text, rare=rare) or (" " in text and is_latin_name(text))


def is_framed_name(text: str) -> bool:
    """Return whether `text` is a name where a byline's form tells that one stands there: 本报记者 X, 记者X报道, X／台北報導.

    Any surname will do, and none in a Chinese name of three or four characters (浮生若梦, 土井香苗) or a Latin one.
    """
    if is_plausible_name(text, rare=True):
        return True
    return may_be_framed_name(text) and (text[0].isupper() or len(text) > 2)


def may_be_framed_name(text: str) -> bool:
    """Return whether `text` is one beside others there: 小雨 in 本报记者 张小三 小雨."""
    if not is_labelled_name(text) or is_column(text) or _NO_FRAMED.search(fold(text)):
        return False
    return text[0].isupper() or (not text.isascii() and may_be_pen_name(text))


def _is_word(text: str) -> bool:
    folded = fold(text)
    known = folded in NO_PERSON or is_place(text) or is_placeholder_name(text)
    return known or is_page_word(text)


def is_place(text: str) -> bool:
    """Return whether `text` is a place that could be taken for a name (江西, 石家庄, 北京)."""
    return text in CITIES or fold(text) in PLACES


def is_placeholder_name(text: str) -> bool:
    """Return whether `text` stands where a name should and is none: 佚名, 网络, admin, 本报评论员, 实习编译, 系统自动发布."""
    key = fold_key(text)
    if key in PLACEHOLDERS or key[-3:] == "评论员" or _is_office(text):
        return True
    return _NOBODY.fullmatch(key) is not None


def _is_office(text: str) -> bool:
    if _LATIN_NAME.fullmatch(text):
        return not _NO_LATIN_NAME.isdisjoint(_latin_words(text))
    return text[-1:] in _OFFICE_LAST and _OFFICE.fullmatch(text) is not None


def _latin_words(text: str) -> list[str]:
    return [word.strip(".'’-").lower() for word in text.split()]


def is_body_name(text: str) -> bool:
    """Return whether `text` ends like the name of an organisation or an outlet (发改局, 某某日报)."""
    folded = fold(text)
    return folded[-1:] in _BODY_LAST and _BODY.search(folded) is not None


def _ends_as_body(text: str) -> bool:
    """Return whether what may be a name ends like that of a body; 程远州 does, and is a person's."""
    if not is_body_name(text):
        return False
    named = text[-1] == "州" and len(text) == _WITH_GIVEN and text[:2] not in _PREFECTURES
    return not (named and has_surname(text) and looks_like_name(text))


def is_staff_code(text: str) -> bool:
    """Return whether `text` is a code that stands for a member of the staff: XW123, news10."""
    return _STAFF_CODE.fullmatch(text) is not None


def is_latin_name(text: str) -> bool:
    """Return whether `text` is a name in Latin letters: xiaofeng, Ann Lee, JOHN SMITH; not NB, Staff Writer or Reuters."""
    if len(text) > _LONGEST_LATIN or not _LATIN_NAME.fullmatch(text) or fold_key(text) in PLACEHOLDERS:
        return False
    parts = _latin_words(text)
    if "." in text and _HOST.search(text):
        return False
    if not (_NO_LATIN_NAME.isdisjoint(parts) and PLACEHOLDERS.isdisjoint(parts)):
        return False
    return any(map(str.islower, text)) or (len(parts) > 1 and all(map(str.isalpha, parts)))


def is_known_latin_name(text: str) -> bool:
    """Return whether `text` is a name in Latin letters that needs no witness: Erin, John Smith, Yiting Lin."""
    return text[:1].isupper() and is_latin_name(text) and is_latin_person(text)


def is_labelled_name(text: str, *, alone: bool = False) -> bool:
    """Return whether `text` is a name as printed behind a label such as 编辑.

    That is any two to four Han characters that are no word and no body, a dotted name, a Latin name without digits;
    and where it is `alone`, the only value of its label, a nickname of up to eight characters (一颗话梅糖), or a word
    or a place that begins with a surname (高峰, 江南). Staff codes (HN789) are not names.
    """
    if is_placeholder_name(text):
        return False
    if _LATIN_NAME.fullmatch(text):
        return is_latin_name(text) and (alone or not is_page_word(text))  # not 张三 | Tue, 27 Apr
    if is_page_word(text):
        return False
    if _HAN_NAME.fullmatch(text):
        return _is_labelled_han_name(text, alone)
    if is_transliterated(fold(text)):
        return True
    if _DOTTED_NAME.fullmatch(text) or POINTED_NAME.fullmatch(text):
        return _is_dotted_name(text)
    return alone and _is_nickname(text)


def _is_labelled_han_name(text: str, alone: bool) -> bool:
    if fold(text) in NO_PERSON or _NEVER_GIVEN.search(text, 1):
        return False
    # 王社 and 慕容雪村 are persons, 报社 is not
    short = (len(text) == 2 and text[0] in SURNAMES) or (len(text) == 4 and text[:2] in COMPOUND_SURNAMES)
    if _ends_as_body(text) and not short:
        return False
    if is_place(text) or (has_surname(text, rare=True) and is_known_word(text)):
        return alone and has_surname(text)
    return True


def ends_in_office(text: str) -> bool:
    """Return whether `text` says what somebody is: 某某大学校长, 某县县委书记."""
    return len(text) >= _LONGEST_HAN and _OFFICE_ENDS.search(fold(text)) is not None


def _is_nickname(text: str) -> bool:
    return not (text.isascii() or ends_in_office(text) or is_body_name(text) or _RUN_INTO.search(fold(text))) and bool(
        _NICKNAME.fullmatch(text)
    )


def read_names(text: str, *, vouched: bool = True) -> tuple[str, ...]:
    """Return the personal names in a list of names, in order and once each: 南都记者 张三、李 四_NF12 is 张三, 李四.

    `vouched` says that a label stands for the names; without it every one must be plausible by itself
    (`is_personal_name`). Titles, outlets, staff codes and words such as 摄, 整理 are left out; () when no name is left.
    """
    tokens = [core for core in map(name_core, name_tokens(text)) if core]
    if vouched:
        return tuple(dict.fromkeys(token for token in tokens if is_labelled_name(token, alone=len(tokens) == 1)))
    return tuple(dict.fromkeys(filter(is_personal_name, tokens)))


def names_alone(text: str) -> tuple[str, ...]:
    """Return the names of a line that is nothing but several personal names (张小三 李四, 张小三、李小四, Ann Lee, 张小三); else ().

    One of them must have three characters, or a note: words of two that begin with a surname stand side by side in menus.
    """
    names = tuple(name_tokens(text)) if _MAY_LIST.fullmatch(text) else ()
    several = 1 < len(names) <= _MOST_NAMES and (any(len(name) > 2 for name in names) or bool(_NOTED.search(text)))
    known = several and all(is_personal_name(name) or (" " in name and is_known_latin_name(name)) for name in names)
    return names if known else ()


def name_tokens(text: str) -> list[str]:
    """Split a list of names at its separators; 张　三 is one token, staff codes and bracketed remarks are gone."""
    return [token.text for token in split_names(text)]


def split_names(text: str) -> list[Token]:
    """Return the words of a list of names, each with the separator before it."""
    if _HAN_NAME.fullmatch(text) and "以及" not in text:
        return [Token(text, "")]  # as most lists are: one name
    text = _GLUED_REPORT.sub(" ", _COUNTRY.sub("", tidy(text[:_LONGEST_LIST])))
    text = _MAIL.sub("、", _CODE.sub("、", _REMARK.sub("、", text)))
    tokens: list[Token] = []
    pieces = _SEPARATOR.split(text)
    for at in range(0, len(pieces), 2):
        mark = pieces[at - 1] if at else ""
        for joined in join_padded(pieces[at].split()):
            if joined in _ANDS:
                continue
            for word in _split_at_and(joined):
                tokens.append(Token(word, fold(mark)))
                mark = " "
    return tokens


def _split_at_and(token: str) -> list[str]:
    """王强和李明 is two names; 张和平 is one."""
    parts = _AND.split(token) if len(token) > 4 else ()
    named = len(parts) > 1 and any(map(is_personal_name, parts))
    return list(parts) if named and all(is_labelled_name(part, alone=True) for part in parts) else [token]


def name_core(token: str) -> str:
    """Return a token of a list of names without title, unit and closing word (南都记者张三摄 is 张三), or ""."""
    token = token.rpartition("》")[2]  # 代表作《某书》张三
    while len(token) > 2 and (word := _CLOSING_WORD.search(token)):
        token = token[: word.start()]
    if len(token) < _SHORTEST_WITH_MORE:
        return _without_title(token)
    if qualified := _QUALIFIED.match(token):
        token = token[qualified.end() :]
    if token[-1] in _PROFESSION_LAST and (profession := _PROFESSION_BEHIND.search(token)):
        before = token[: profession.start()]
        if is_personal_name(before):
            return before
    if (unit := _UNIT_BEFORE.match(fold(token))) and is_personal_name(token[unit.end() :]):
        return token[unit.end() :]
    if (office := _OFFICE_BEFORE.match(token)) and is_personal_name(token[office.end() :]):
        return token[office.end() :]
    if (untitled := _without_title(token)) != token:
        return untitled
    profession = _PROFESSION.match(token)
    return token[profession.end() :] if profession and is_personal_name(token[profession.end() :]) else token


def _without_title(token: str) -> str:
    """南都记者张三, 某某大学教授李四: without the title, and what stands before it."""
    title = _TITLE.match(token)
    return token[title.end() :] if title else token
