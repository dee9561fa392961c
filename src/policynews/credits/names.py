"""Personal names as Chinese pages print them: pure text, no dictionary of people."""

from __future__ import annotations

import re

from policynews.credits._name_lists import COMPOUND_SURNAMES, NO_NAMES, PLACEHOLDERS, SURNAMES, TITLED
from policynews.text.folding import any_of, fold, fold_key
from policynews.text.patterns import HAN, lazy_pattern
from policynews.text.words import tidy, words

# 发改局, 融媒体中心, 科学报, 有限公司: what ends so is a body or an outlet, never a person.
_BODY = lazy_pattern(
    any_of(
        words(
            """
            局 委 厅 署 省 市 县 区 镇 乡 村 州 社 网 台 站 室 校 院 馆 厂 司 组 刊 处 公司 集团 中心 日报 晚报 早报
            时报 周报 商报 晨报 都市报 科学报 画报 学报 公报 电视台 杂志 周刊 月刊 客户端 公众号 新闻 频道 在线 融媒
            融媒体 全媒体 传媒 视频号 视讯 委员会 研究所 派出所 事务所 办公室 党支部 支部 党委 党组 政府 部门 宣传部
            组织部 统战部 编辑部 新闻部 采编部 信息部 总队 支队 大队 中队 分队 工作队 服务队 学会 协会 商会 工会
            联合会 理事会 基金会 文联 妇联 残联 侨联 团委 纪委 监委 政法委 科技部 教育部 财政部 外交部 公安部 俱乐部
            指挥部 项目部 街道 社区 医院 学院 大学 中学 小学 银行 法院 检察院 工作室 科室 信息科 宣传科 办公科 青年报
            人民网 頻道 電視台 新聞 公會 學會 協會 大學 學院 縣 區 鎮 鄉 廳 處 網 館 廠 組
            """
        )
    )
    + "$|(?<=..)[科会部报办所队]$|(?<=..)(?:中国|视觉)$"
)

_HAN_CHARACTER = lazy_pattern(HAN)
_HAN_NAME = lazy_pattern(f"{HAN}{{2,4}}")
_DOTTED_NAME = lazy_pattern(r"[^\W\d_a-z][^\W\d_]{0,7}(?:[·•・‧](?:[^\W\d_]|\.){1,9}){1,3}")  # 阿不都·某某, J·某
_LATIN_NAME = lazy_pattern(r"[A-Za-z]{1,12}(?:[ .'][A-Za-z]{1,12}){0,3}")  # xiaofeng, Ann Lee
_NICKNAME = lazy_pattern(r"[^\W_]{2,8}")  # 一颗话梅糖, 8筒
# Characters a given name does not hold; words that begin with a surname often do.
_NEVER_GIVEN = lazy_pattern(
    "[的了是不我你您他她它们們这這那哪吗嗎呢吧啊么麼什怎及或被把个個些就也还還很则則着给給讯訊载載版第款率额額价價费費税稅每各]"
)
_COUNTED = lazy_pattern("[万余][元人次件年字幅篇份张吨辆亩项块单多千斤米里平户家个台套名场条万所只头]")
# 杨某_NF1234, 韩某 PK123, 张三012: the staff code of the editing system.
_CODE = lazy_pattern(rf"(?<={HAN})[ _\-]{{0,2}}[A-Za-z]{{0,4}}_?[0-9]{{2,8}}(?![A-Za-z0-9])")
_REMARK = lazy_pattern(r"(?<=[^\s(（\[【])[(（\[【][^()（）\[\]【】]{0,16}[)）\]】]")  # 张三(实习), 王五[12]
_COUNTRY = lazy_pattern(rf"(?:^|(?<=[ 、，,;；]))[(（\[【〔]{HAN}{{1,4}}[)）\]】〕] ?(?={HAN})")  # [美]某某·某某
_MAIL = lazy_pattern(r"[\w.-]+@[\w.-]+", re.ASCII)
_HARD_SEPARATOR = lazy_pattern(r"[、，,；;/／|｜丨│&＆+。！!？?：:]+")
_AND = lazy_pattern("[和与及與]")
_TITLES = any_of(
    words(
        """
        记者 記者 通讯员 通訊員 实习生 實習生 评论员 特约撰稿 撰稿人 主持人 研究员 研究員 副教授 教授 博士 院士 主任
        专栏作者 專欄作者 院长 会长 主席 律师
        """
    )
)
_TITLE = lazy_pattern(rf"[\w·]{{0,16}}?{_TITLES}")  # 南都记者张三, 某某大学教授李四
_TITLE_BEHIND = lazy_pattern(f"{_TITLES}$")  # 李四教授
_CLOSING_WORD = lazy_pattern(
    any_of(
        words(
            """
            摄影报道 摄影报导 综合报道 综合整理 采访整理 编辑整理 联合报道 图文报道 文并摄 文图 图文 摄影 攝影 拍摄
            拍攝 供图 供圖 整理 综合 綜合 编译 編譯 报道 報道 报导 報導 整合 撰文 采写 採寫 供稿 编写 撰稿 执笔 翻译
            口述 绘图 制图 摄 攝 绘 译
            """
        )
    )
    + "$"
)
_LONGEST_LATIN = 24
_LONGEST_LIST = 400  # characters; what is longer is no list of names


def is_personal_name(text: str) -> bool:
    """Return whether `text` alone, with no label beside it, is plausibly a Chinese personal name.

    Two or three Han characters with a known surname, three or four with a compound surname (欧阳某某), or a name
    with a dot (阿不都·某某). Words, places and bodies that begin with a surname (高新区, 江西, 金融) are not names.
    """
    if _DOTTED_NAME.fullmatch(text):
        return not is_body_name(text)
    if not _HAN_NAME.fullmatch(text) or _is_word(text) or is_body_name(text):
        return False
    if _NEVER_GIVEN.search(text, 1) or text[1:] in TITLED or _COUNTED.match(text):
        return False
    return _has_surname(text)


def _has_surname(text: str) -> bool:
    if text[:2] in COMPOUND_SURNAMES:
        return len(text) > 2
    return text[0] in SURNAMES and len(text) < 4


def _is_word(text: str) -> bool:
    return fold(text) in NO_NAMES or is_placeholder_name(text)


def is_placeholder_name(text: str) -> bool:
    """Return whether `text` stands where a name should and is none: 佚名, 网络, 本站, admin, 管理员, 本报评论员."""
    key = fold_key(text)
    return key in PLACEHOLDERS or key.endswith("评论员")


def is_body_name(text: str) -> bool:
    """Return whether `text` ends like the name of an organisation or an outlet (发改局, 某某日报)."""
    return bool(_BODY.search(fold(text)))


def is_labelled_name(text: str, *, alone: bool = False) -> bool:
    """Return whether `text` is a name as printed behind a label such as 编辑.

    That is any two to four Han characters that are no word and no body, a dotted name, a Latin name without digits;
    and where it is `alone`, the only value of its label, a nickname of up to eight characters (一颗话梅糖). Staff
    codes (HN789) are not names.
    """
    if is_placeholder_name(text):
        return False
    if text.isascii():
        return len(text) <= _LONGEST_LATIN and any(map(str.islower, text)) and bool(_LATIN_NAME.fullmatch(text))
    if _HAN_NAME.fullmatch(text):
        short = len(text) == 2 and text[0] in SURNAMES  # 王社 is a person, 报社 is not
        return not (_is_word(text) or _NEVER_GIVEN.search(text, 1)) and (short or not is_body_name(text))
    if _DOTTED_NAME.fullmatch(text):
        return not is_body_name(text)
    return alone and bool(_NICKNAME.fullmatch(text)) and not is_body_name(text)


def read_names(text: str, *, vouched: bool = True) -> tuple[str, ...]:
    """Return the personal names in a list of names, in order and once each: 南都记者 张三、李 四_NF12 is 张三, 李四.

    `vouched` says that a label stands for the names; without it every one must be plausible by itself
    (`is_personal_name`). Titles, outlets, staff codes and words such as 摄, 整理 are left out; () when no name is left.
    """
    tokens = [core for core in map(name_core, name_tokens(text)) if core]
    if vouched:
        return tuple(dict.fromkeys(token for token in tokens if is_labelled_name(token, alone=len(tokens) == 1)))
    return tuple(dict.fromkeys(filter(is_personal_name, tokens)))


def name_tokens(text: str) -> list[str]:
    """Split a list of names at its separators; 张　三 is one token, staff codes and bracketed remarks are gone."""
    text = _COUNTRY.sub("", tidy(text[:_LONGEST_LIST]))
    text = _MAIL.sub("、", _CODE.sub("、", _REMARK.sub("、", text)))
    tokens: list[str] = []
    for chunk in _HARD_SEPARATOR.split(text):
        for token in _join_padded(chunk.split()):
            tokens += _split_at_and(token)
    return tokens


def _join_padded(words: list[str]) -> list[str]:
    """Join what was spaced out to fill a column: 张 三 李 四 is 张三 李四, and 王 强 李小明 is 王强 李小明."""
    joined: list[str] = []
    at = 0
    while at < len(words):
        word, following = words[at], words[at + 1] if at + 1 < len(words) else ""
        if _are_halves(word, following):
            joined.append(word + following)
        elif word.isascii() and word.isalpha() and following.isascii() and following.istitle():
            joined.append(f"{word} {following}")  # Ann Lee
        else:
            joined.append(word)
            following = ""
        at += 2 if following else 1
    return joined


def _are_halves(word: str, following: str) -> bool:
    if not (_HAN_CHARACTER.match(word) and _HAN_CHARACTER.match(following)):
        return False
    if len(following) == 1:
        return len(word) == 1 or word in COMPOUND_SURNAMES
    # 张 小明: a surname cut off from a given name that is no name by itself
    return len(following) == 2 and word in SURNAMES and following[0] not in SURNAMES


def _split_at_and(token: str) -> list[str]:
    """王强和李明 is two names; 张和平 is one."""
    parts = _AND.split(token) if len(token) > 4 else ()
    return list(parts) if len(parts) > 1 and all(map(is_personal_name, parts)) else [token]


def name_core(token: str) -> str:
    """Return a token of a list of names without title, outlet and closing word (南都记者张三摄 is 张三), or ""."""
    token = token.rpartition("》")[2]  # 代表作《某书》张三
    while len(token) > 2 and (word := _CLOSING_WORD.search(token)):
        token = token[: word.start()]
    title = _TITLE.match(token)
    if title is None:
        return token
    behind = token[title.end() :]
    before = _TITLE_BEHIND.sub("", token)
    return behind or (before if is_personal_name(before) else "")
