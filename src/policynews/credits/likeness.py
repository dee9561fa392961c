"""Whether a word that begins with a surname looks like a name: by the characters that names and words consist of.

In Latin letters a common given name or an East Asian surname tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from policynews.credits._name_lists import COMPOUND_SURNAMES
from policynews.text.patterns import lazy_pattern
from policynews.text.words import words

LEAST = {2: 0, 3: -2}
"""The odds from which on a word of so many characters is rather a name. Of three characters fewer words are made, and
more of those are in the table."""
# Steps below zero from which on the characters alone make a word: 方案, 许可证.
_SURELY_A_WORD = -6
_LEAST_OF_PEN_NAME = -3
# Words that are younger than the dictionary of the table, or that it calls names.
_OTHERS = frozenset(
    words(
        """
        康养 惠企 惠农 安监 高考生 索引号 谷雨 白露 卫浴 安卓 马拉松 敬老 曾任 荣登 康庄 雷霆 古筝 白芍 姜汤 荣耀
        谢谢您 谢谢你 马克思 沃尔玛 戴尔 夏普 戚族 谭盾 高达 戴维营 何谓 江河湖 惠普 麦克风
        """
    )
)

# 布仁巴雅尔, 阿依努尔古丽: Mongolian, Tibetan and Turkic names printed without a dot consist of such characters
_TRANSLITERATED = lazy_pattern(
    "[阿艾安奥巴班拜布别才策措达丹德迪都顿多额尔恩法嘎甘刚格根古哈海罕合赫呼吉加嘉江杰卡康柯克孔库拉来兰勒力丽利列罗洛马玛麦曼毛"
    "美蒙米敏木姆那娜纳尼努诺帕皮普其齐奇恰切青琴曲热仁荣如瑞若萨赛桑色沙山尚斯松苏孙索塔泰坦特提图吐托娃瓦旺维温乌吾西希夏逊"
    "雅亚央尧耶叶伊依夷义英永尤玉肉扎占珠卓孜兹宗尊次仓敖登高朝鲁婷]{5,6}(?<!斯坦)(?<!尼亚)(?<!山)"
)
# 扎西多吉, 次仁卓玛: two of the words that Tibetan names consist of
_TIBETAN = lazy_pattern(
    "(?:扎西|多吉|次仁|次旺|次旦|卓玛|卓嘎|央金|央宗|拉姆|达瓦|尼玛|索朗|索南|旺堆|旺姆|旺扎|平措|格桑|白玛|丹增|旦增|洛桑|益西|桑珠|普布|普珍|边巴|米玛"
    "|巴桑|仁青|仁增|顿珠|曲珍|曲扎|强巴|罗布|贡布|贡嘎|嘉措|加措|德吉|玉珍|德庆|坚赞|坚参|江村|晋美|久美|朗杰|欧珠|嘎玛|阿旺|土登|群培|群宗|措姆|拉珍|拉巴"
    "|卓桑|才让|才旦|加羊|桑吉|旦巴|公保|更登|华旦|周措|卡卓|吉美|当周|南杰|昂旺|东珠|斯郎|泽仁|四郎|降央|拥忠|志玛|尼珍|赤列|班觉|云旦|单增|央吉){2}"
)
# Surnames of Hong Kong in Latin letters.
_CANTONESE = frozenset(
    words(
        "Cheung Chow Fung Ho Kwan Kwok Kwong Lam Lau Lee Leung Lui Mak Ng Poon Szeto Tam Tsang Tse Wong Yeung Yip Yuen"
    )
)
_MOST_PARTS = 3


def looks_like_name(text: str, *, rare: bool = False) -> bool:
    """Return whether a word of two to four characters that begins with a surname is rather a name than a word.

    王小明, 计小军 and 高小峰 are names; 高峰, 计划 and 国庆节 are words, whoever may be called so. Where `rare` says that a
    name is likely, one that ends in a character of no word and few names is (申铖).
    """
    simplified = _simplified(text)
    least = LEAST.get(len(text), 0) - (rare and simplified[-1] not in _odds()[1])
    known = text[:2] in COMPOUND_SURNAMES or likeness(simplified) >= least
    return known and simplified not in _words()


def is_known_word(text: str) -> bool:
    """Return whether a word that begins with a surname is surely a word: 方案, 许可证, 高峰, but not 年小巍."""
    simplified = _simplified(text)
    return simplified in _words() or (text[:2] not in COMPOUND_SURNAMES and likeness(simplified) < _SURELY_A_WORD)


def may_be_pen_name(text: str) -> bool:
    """Return whether a word that begins with no surname consists of characters that names have as well: 浮生若梦, not 注意事项."""
    given = _odds()[1]
    return sum([given.get(char, 0) for char in _simplified(text)]) >= _LEAST_OF_PEN_NAME


def is_tibetan(text: str) -> bool:
    """Return whether four Simplified characters are the two words of a Tibetan name: 扎西多吉."""
    return len(text) == 4 and _TIBETAN.fullmatch(text) is not None


def is_transliterated(text: str) -> bool:
    """Return whether five or six Simplified characters are those of a name brought over by its sound: 布仁巴雅尔."""
    return _TRANSLITERATED.fullmatch(text) is not None


def likeness(text: str) -> int:
    """Return the odds, in steps of half a natural unit, that a Simplified word is a name; 0 where nothing is known."""
    surnames, given = _odds()
    return surnames.get(text[:1], 0) + sum([given.get(char, 0) for char in text[1:]])


@lru_cache(maxsize=1)
def _odds() -> tuple[Mapping[str, int], Mapping[str, int]]:
    from policynews.credits._name_table import GIVEN, SURNAMES  # noqa: PLC0415 - read where a bare word is asked about

    return _figures(SURNAMES), _figures(GIVEN)


def _figures(table: str) -> Mapping[str, int]:
    rows = [row.split() for row in table.splitlines()]
    return {char: int(figure) for figure, chars in rows for char in chars}


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    from policynews.credits._name_table import WORDS  # noqa: PLC0415

    listed = set(_OTHERS)
    for row in WORDS.splitlines():
        first, short, *tails = row.split()
        listed.update([first + tail for tail in (*short, *tails)])
    return frozenset(listed)


def is_latin_person(text: str) -> bool:
    """Return whether words in Latin letters begin with a common given name (Erin, John Smith) or end with an East Asian
    surname (Yiting Lin); words that are places or months as well (Florence, June) are none.
    """
    given, surnames = _latin_names()
    parts = [part.capitalize() if part.isupper() else part for part in text.split()]
    if not parts:
        return False
    return parts[0].partition("-")[0] in given or (1 < len(parts) <= _MOST_PARTS and parts[-1] in surnames)


@lru_cache(maxsize=1)
def _latin_names() -> tuple[frozenset[str], frozenset[str]]:
    from policynews.credits._name_table import LATIN_GIVEN, LATIN_SURNAMES  # noqa: PLC0415

    return frozenset(words(LATIN_GIVEN)), frozenset(words(LATIN_SURNAMES)) | _CANTONESE


def _simplified(text: str) -> str:
    return text.translate(_simplified_forms())


@lru_cache(maxsize=1)
def _simplified_forms() -> Mapping[int, int]:
    from policynews.script._hanzi import SIMPLIFIED, TRADITIONAL  # noqa: PLC0415

    return str.maketrans(TRADITIONAL, SIMPLIFIED)
