"""Conversion between the scripts through OpenCC, with what it gets wrong put right, and Taiwan words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from policynews.script.backend import converter
from policynews.script.detection import detect_script, telling
from policynews.text.patterns import lazy_pattern

ConvertibleScript = Literal["hans", "hant"]
Vocabulary = Literal["mainland"]


_SURROGATE = lazy_pattern("[\ud800-\udfff]")
# Between texts that are converted together: white space to OpenCC, so no phrase reaches across it.
_SEPARATOR = "\x1e"
# The pure-Python OpenCC takes time that grows with the square of a run without punctuation.
_CHUNK = 1000
_CUT = lazy_pattern(r"[\x1e\n。，；！？、,;!? ]")

# What t2s leaves of 著 in the sense of 着 (隨著, 看著); these keep it: 著作, 顯著, 高爾基 著. A verb in front of such a
# pair makes it the other: 結合著, 討論著, 看著作業. The first branch is a byline.
_PARTICLE = lazy_pattern(
    r"(?<=[\s)）\]】])(著)(?=$|[\s,，;；。、)）/])|(?<![名原专编土昭巨拙卓遗较彰所撰])(?<!(?<![彰凸突尽])显)(?<!(?<![议讨谈争辩评])论)(?<!(?<!翻)译)(?<!见微知)"
    r"(?<!(?<![配结融混联组综符吻整适契凑迎撮聚])合)"
    r"著(?!作(?!业)|名(?!义|字|额)|称|述|者|录|书[立人者]|译|编|有?[《〈]|等身)"
)
# Variants that t2s takes for characters of their own.
_VARIANTS = {
    "规画": "规划",
    "企画": "企划",
    "策画": "策划",
    "甚么": "什么",
    "祇有": "只有",
    "祇是": "只是",
    "祇要": "只要",
    "祇能": "只能",
}
_VARIANT = lazy_pattern("|".join(_VARIANTS))
# What s2t cuts wrongly, because 被发 and 了如 begin words: 被发明, 展示了如何.
_WRONG_WORD = lazy_pattern(r"被髮(?=[明現展布佈送行往放給生起表射掘揮])|瞭如(?=何|下|此|今|果)")
_RIGHT_WORD = {"被髮": "被發", "瞭如": "了如"}
# Places and a plant that s2t takes for common words: 范县, 里水镇, 郁南县, 党参; but 示范县 is 示範縣.
_PLACE_OF_HANT = lazy_pattern(r"(?<![示規模典師])範(?=[縣鎮莊]|水鎮)|裏(?=水鎮|耶鎮)|鬱(?=南縣)|蔘")
_KEPT_IN_HANT = {"範": "范", "裏": "里", "鬱": "郁", "蔘": "參"}
# The same of t2s: 乾安縣, 乾縣, 乾陵; but 若干縣 and 骨幹縣
_PLACE_OF_HANS = lazy_pattern(r"(?<![若骨主相基树])干(?=安县|县|陵)")
# Surnames that both scripts write so, while OpenCC takes them for other words: 于建明 is not 於建明.
_SURNAMES = frozenset("于余范占姜岳谷郁曲沈后干")


def convert(text: str, to: ConvertibleScript, *, vocabulary: Vocabulary | None = None) -> str:
    """Return `text` in the other script; see `convert_many`."""
    return convert_many([text], to, vocabulary=vocabulary)[0]


def convert_name(name: str, to: ConvertibleScript) -> str:
    """Return a person's name in the other script: like `convert`, but surnames of both scripts stay (于, 余, 范, 占)."""
    kept = name[:1] if name[:1] in _SURNAMES else ""
    return kept + convert(name[len(kept) :], to)


def convert_many(texts: Sequence[str], to: ConvertibleScript, *, vocabulary: Vocabulary | None = None) -> list[str]:
    """Return the texts of one article in script `to`, converted by characters and their words in one pass.

    Text that is in the script already stays as it is, so converting twice changes nothing: 什么, 乾隆 and 台 are safe.
    In an article of mixed script each text is judged for itself. `vocabulary="mainland"` also turns Taiwan words that
    mainland text never has (專案, 資訊, 網路) into its own; it applies to Traditional texts only.
    """
    result = list(texts)
    chosen = _to_convert(texts, to)
    if vocabulary == "mainland":
        result = [_mainland_words(text) if _is_traditional(text) else text for text in texts]
    if chosen:
        for place, text in zip(chosen, _through_opencc([result[place] for place in chosen], to), strict=True):
            result[place] = text
    return result


def _to_convert(texts: Sequence[str], to: ConvertibleScript) -> list[int]:
    """Which texts OpenCC must see: those of the other script, and undecided ones in an article of the other script."""
    traditional, simplified = telling()
    foreign, own = (traditional, simplified) if to == "hans" else (simplified, traditional)
    kinds = [set(text) for text in texts]
    whole: frozenset[str] = frozenset().union(*kinds)
    strange, native = len(whole & foreign), len(whole & own)
    if not strange and (native or to == "hans"):
        return []  # an undecided text may need its ambiguous Simplified characters converted (以后), but not 著 or 乾
    if strange < native:
        foreign -= frozenset(_surnames())  # 於建明 in a Simplified article
        return [place for place, kind in enumerate(kinds) if kind & foreign]
    return [place for place, kind in enumerate(kinds) if kind & foreign or not kind & own]


def _surnames() -> str:
    from policynews.script._hanzi import TRADITIONAL_ALL_THE_SAME  # noqa: PLC0415

    return TRADITIONAL_ALL_THE_SAME


def _is_traditional(text: str) -> bool:
    return detect_script(text) == "hant"


def _through_opencc(texts: Sequence[str], to: ConvertibleScript) -> list[str]:
    """Convert all texts in one pass; a lone surrogate, which is no text, stops it."""
    if any(map(_SURROGATE.search, texts)):
        return list(texts)
    if any(_SEPARATOR in text for text in texts):
        return [_converted(text, to) for text in texts]
    return _converted(_SEPARATOR.join(texts), to).split(_SEPARATOR)


def _converted(text: str, to: ConvertibleScript) -> str:
    if to == "hant":
        traditional = _WRONG_WORD.sub(
            lambda match: _RIGHT_WORD[match[0]], "".join(map(converter("s2t"), _chunks(text)))
        )
        return _PLACE_OF_HANT.sub(lambda match: _KEPT_IN_HANT[match[0]], traditional)
    simplified = "".join(map(converter("t2s"), _chunks(text)))
    if not telling()[0].isdisjoint(simplified):  # 么麼 becomes 幺麽, which converts further
        simplified = "".join(map(converter("t2s"), _chunks(simplified)))
    return _mend_simplified(simplified)


def _mend_simplified(text: str) -> str:
    """What t2s gets wrong: 隨著 is 随着, but 著作 stays; 規畫 is 规划."""
    if "著" in text:
        text = text.replace("随著", "随着")  # also in front of 《, where the rule below expects a byline
        text = _PARTICLE.sub(lambda match: match[1] or "着", text)
    text = _PLACE_OF_HANS.sub("乾", text)
    return _VARIANT.sub(lambda match: _VARIANTS[match[0]], text)


def _chunks(text: str) -> Iterator[str]:
    """Pieces of bounded length, cut at a mark where there is one."""
    start = 0
    while start < len(text):
        end = start + _CHUNK
        if end < len(text):
            marks = [match.end() for match in _CUT.finditer(text, start, end)]
            end = marks[-1] if marks else end
        yield text[start:end]
        start = end


@lru_cache(maxsize=1)
def _mainland() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """One pattern for all words, and what each becomes."""
    from policynews.script._vocabulary import WORDS  # noqa: PLC0415 - asked for by few

    rows = [row.split() for row in WORDS.split("\n") if row]
    rows.sort(key=lambda row: len(_GUARD.sub("", row[0])), reverse=True)
    return lazy_pattern("|".join(word for word, _ in rows)), {_GUARD.sub("", word): other for word, other in rows}


_GUARD = lazy_pattern(r"\(\?[^)]*\)")


def _mainland_words(text: str) -> str:
    pattern, words = _mainland()
    return pattern.sub(lambda match: words[match[0]], text)
