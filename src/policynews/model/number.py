"""发文字号: the number of a Chinese policy document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from policynews.text.folding import any_of, fold, squeeze
from policynews.text.patterns import LETTER, lazy_pattern

# Every pattern below runs on folded text: half-width digits and brackets, 号 for 號. Folding keeps positions.
_ZEROS = "〇零○◯O"
_YEAR = rf"(?:(?:19|20)\d\d|[{_ZEROS}一二三四五六七八九]{{4}})"
_SERIAL = rf"(?:\d{{1,6}}(?:[-之]\d{{1,2}})?|[{_ZEROS}一二三四五六七八九十百千]{{1,7}})"
_OPEN, _CLOSE = r"〔\[【(﹝〖<《〈", r"〕\]】)﹞〗>》〉"
# A lot, a building, a metro line, a typhoon, a proposal: 2019年第12号地块, 第3号楼, 第14040218号建议
_NO_THING = r"(?!\s{0,2}(?:地块|宗地|楼|院|门|线|台风|仓|井|机组|馆|展位|建议|提案|议案))"
_TAIL = "(?P<tail>令|公告|通告)"

# 〔2017〕47号, [2020]第13 号, (二〇一二)五号
_BRACKETED = lazy_pattern(
    rf"[{_OPEN}]\s{{0,3}}(?P<year>{_YEAR})\s{{0,3}}年?\s{{0,3}}[{_CLOSE}]\s{{0,3}}"
    rf"(?P<ordinal>第?)\s{{0,3}}(?P<serial>{_SERIAL})\s{{0,3}}号{_NO_THING}"
)
# 令第714号, 令187号, 公告2023年第28号, 公告(第28号)
_TAIL_FIRST = lazy_pattern(
    rf"{_TAIL}\s{{0,3}}(?P<open>[{_OPEN}])?\s{{0,2}}(?:(?P<year>{_YEAR})\s{{0,2}}年\s{{0,2}})?"
    rf"(?P<ordinal>第?)\s{{0,2}}(?P<serial>{_SERIAL})\s{{0,2}}号{_NO_THING}(?(open)(?:\s?[{_CLOSE}])?)"
)
# 第714号国务院令, 第320号令, 2023年第28号公告, 2023年第28号
_ORGAN_END = "院部委局署会府厅行办席区市省县社台"
_TAIL_LAST = lazy_pattern(
    rf"(?:(?P<year>{_YEAR})\s{{0,2}}年\s{{0,2}})?(?P<ordinal>第)\s{{0,2}}(?P<serial>{_SERIAL})\s{{0,2}}号{_NO_THING}"
    rf"(?:\s{{0,2}}(?P<organ>(?:{LETTER}{{1,14}}[{_ORGAN_END}]|法律|政府|号外)?){_TAIL})?"
)
# 府教特字第1130000123号, 民办字第5号: a word with 字 and a running number, as Taiwan has it
_WORDED = lazy_pattern(rf"字\s{{0,2}}第\s{{0,2}}(?P<serial>\d{{1,12}}[A-Z]?)(?:-\d{{1,2}})?\s{{0,2}}号{_NO_THING}")
# 第12/2024号行政长官批示, 第52/99/M号法令: Macau
_SLASHED = lazy_pattern(
    rf"第\s?(?P<serial>\d{{1,4}})/(?P<year>(?:19|20)\d\d|\d\d(?=/M))(?:/M)?\s?号{_NO_THING}"
    rf"(?:\s?(?P<kind>{LETTER}{{0,12}}?(?:批示|法律|行政法规|行政命令|法令|训令|决议|公告|通告)))?"
)
# G.N. 1234 of 2024, L.N. 12 of 2024, G.N. (E.) 5 of 2024: Hong Kong
_OF_YEAR = lazy_pattern(r"(?P<kind>[GLS]\.\s?N\.(?:\s?\(E\.?\))?)\s?(?P<serial>\d{1,5}) of (?P<year>(?:19|20)\d\d)")
_OF_NO_YEAR = lazy_pattern(
    r"(?P<kind>[GLS]\.\s?N\.(?:\s?\(E\.?\))?)\s?(?P<serial>\d{1,5})"
)  # G.N. 1234 alone in its line
# The further serials of 市监严字〔2023〕1号、2号和3号
_CONTINUATION = lazy_pattern(rf"\s{{0,2}}[、,和及]\s{{0,2}}第?\s{{0,2}}(?P<serial>{_SERIAL})\s{{0,2}}号{_NO_THING}")

# What leads to a code in running text, 根据国办发〔2017〕47号. No word may be part of a code or of a body's name.
_LEAD_WORDS = (
    "根据 按照 依据 依照 遵照 参照 对照 执行 贯彻 落实 印发 转发 批转 下发 发布 公布 颁布 制定 修订 修改 修正 废止 "
    "办法 规定 条例 方案 批复 文件 文号 字号 编号 关于 有关 结合 符合 违反 以及 包括 例如 同时 其中 "
    "的 了 以 见 附 及 与 为 在 是 被"
)
_LEAD = lazy_pattern(
    any_of(_LEAD_WORDS.split())
    + "|(?<!自)由|(?:通知|意见|决定)(?!书)"
    + rf"|第[{_ZEROS}一二三四五六七八九十百]{{1,5}}[条款项章次届号]|[\d一二三四五六七八九十][年月日号条款项次届个]"
)
# Licences and certificates: 京网文〔2019〕1234号, 长国用(2010)第0123号, 网药械信息备字(2021)第00418号
_LICENCE_CODES = "初字 终字 执字 再字 监字 登字 建字 地字 乡字 医字 健字 食字 妆字 网文 备字 备案 证字 许可证 国用 集用 房权 权证 证书 准字 医广 广审 预售 售许字 预字"
_LICENCE = lazy_pattern(any_of(_LICENCE_CODES.split()) + "$")
_CERTIFICATE = lazy_pattern("权证|房权|国用|集用|许可证|证书|[刑民行执]初|[刑民行执]终")  # 京房权证海字第123456号
# 禁令第3号, 口令, 指令, 法令: no orders with a number of their own
_NO_ORDER = frozenset("禁口指责号司时夏冬法")
# Codes that carry the full name of a body: 中国银行保险监督管理委员会公告, 行政处罚决定书, 浙金罚决字
_LONG_CODE = lazy_pattern("(?:令|公告|通告|决定书|告知书|通知书|裁定书|意见书|字)$")
# A longer run before a bracket is a sentence, unless its ending says otherwise: 市市场监督管理局办 has 9 characters.
_MAX_CODE, _MAX_LONG_CODE = 12, 30
# The place in 沪公(普)行罚决字〔2023〕1号
_PLACE = lazy_pattern(rf"{LETTER}{{1,4}}\((?!试行|暂行|修订|草案|节选){LETTER}{{1,2}}\)$")
_LABEL = lazy_pattern(r"(?:发文字号|文件编号|公文编号|文件号|文\s*号|编\s*号|字\s*号)\s*:\s*")
_PADDING = lazy_pattern(rf"(?<!{LETTER}{LETTER})(?<={LETTER}) (?={LETTER}(?!{LETTER}))")  # 国 办 发
_SEPARATORS = lazy_pattern(r"[\s、,]+")
_SAME_CODE = {"国令": "国务院令"}  # the State Council prints 国令 on its orders

_CN_DIGITS = dict(zip("一二三四五六七八九", range(1, 10), strict=True))
_CN_UNITS = {"十": 10, "百": 100, "千": 1000}


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentNumber:
    """The number of a policy document, e.g. 国办发〔2017〕47号, 第714号, 2023年第28号.

    Two numbers are equal when issuer code, year and serial are: bracket and width variants agree. `str()` is the
    printed form with 〔〕 and half-width digits.
    """

    code: str | None = None
    """What stands for the issuer, as printed: 国办发, 国务院令, 财政部 税务总局公告; None when nothing does."""
    year: int | None = None
    """The year of the number; None for orders such as 国务院令第714号."""
    serial: str
    """The running number in half-width digits without leading zeros: 47, 86 for 第八十六号, 12-1."""
    text: str = ""
    """The printed form with 〔〕, half-width digits and no padding."""

    def __str__(self) -> str:
        if self.text:
            return self.text
        return (
            f"{self.code or ''}第{self.serial}号"
            if self.year is None
            else f"{self.code or ''}〔{self.year}〕{self.serial}号"
        )

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, DocumentNumber) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[str, int | None, str]:
        code = _SEPARATORS.sub("", fold(self.code or "")).removeprefix("中华人民共和国")
        return _SAME_CODE.get(code, code), self.year, self.serial

    @classmethod
    def parse(cls, text: str) -> DocumentNumber | None:
        """Read `text` as one number, whatever its brackets, widths and spaces; None when it is anything else.

        Brackets or quotes around the whole and a label such as 文号： in front are allowed, further words are not.
        A bare 第714号, 2023年第28号 or G.N. 1234 is a number here, though not in running text.
        """
        if len(text) > 200 or not _may_hold_number(text):
            return None
        printed = _unwrap(squeeze(text))
        for match in find_document_numbers(printed):
            if match.start == 0 and match.end == len(printed):
                return match.number
        folded = fold(printed)
        gazette = _OF_NO_YEAR.fullmatch(folded)
        if gazette is not None:
            return cls(code=printed[: gazette.end("kind")], serial=gazette["serial"].lstrip("0") or "0", text=printed)
        bare = _TAIL_LAST.fullmatch(folded) or _TAIL_FIRST.fullmatch(folded)
        if bare is None or _no_serial(bare):
            return None
        return _build(bare, printed, bare.start())


def number_key(number: DocumentNumber) -> str:
    """Return what a number is compared by as one string, for an index of many: equal where the numbers are."""
    code, year, serial = number._key()
    return f"{code}|{year or ''}|{serial}"


class NumberMatch(NamedTuple):
    """A document number in a text."""

    number: DocumentNumber
    """The number read."""
    start: int
    """Where its first character stands; for the further numbers of 〔2023〕1号、2号, where the serial stands."""
    end: int
    """Just behind 号, or behind the 令 or 公告 that belongs to the number."""


def find_document_numbers(text: str) -> list[NumberMatch]:
    """Return every document number of a running text, in order, without overlaps; an empty list when there is none.

    Without a bracketed year a number needs 令, 公告 or 通告 beside it, or brackets of its own: a proposal, a house
    number or a typhoon is no document. Numbers of licences and land certificates are left out.
    """
    if not _may_hold_number(text):
        return []
    folded = fold(text)
    readers = (_bracketed, _tail_first, _tail_last, _worded, _by_gazette)
    found = [match for reader in readers for match in reader(folded, text)]
    found.sort(key=lambda match: (match.start, -match.end))
    kept: list[NumberMatch] = []
    for match in found:
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept


def _bracketed(folded: str, text: str) -> Iterator[NumberMatch]:
    for match in _BRACKETED.finditer(folded):
        start = _code_start(folded, match.start())
        if _LICENCE.search(folded[start : match.start()].rstrip()):
            continue
        first = _build(match, text, start)
        yield NumberMatch(number=first, start=start, end=match.end())
        end = match.end()
        while (more := _CONTINUATION.match(folded, end)) is not None:
            end = more.end()
            number = DocumentNumber(code=first.code, year=first.year, serial=_serial(more["serial"]))
            yield NumberMatch(number=number, start=more.start("serial"), end=end)


def _tail_first(folded: str, text: str) -> Iterator[NumberMatch]:
    for match in _TAIL_FIRST.finditer(folded):
        start = min(_code_start(folded, match.end("tail")), match.start())
        if folded[match.start() - 1 : match.start()] in _NO_ORDER or _no_serial(match):
            continue
        if start < match.start() or (match["year"] and match["tail"] != "令"):  # a bare 公告2024年第5号 says enough
            yield NumberMatch(number=_build(match, text, start), start=start, end=match.end())


def _tail_last(folded: str, text: str) -> Iterator[NumberMatch]:
    for match in _TAIL_LAST.finditer(folded):
        start = match.start()
        if _no_serial(match) or not (match["tail"] or _is_enclosed(match)):
            continue
        if match["tail"] and not match["organ"]:
            start = _organ_start(folded, start)
        yield NumberMatch(number=_build(match, text, start), start=start, end=match.end())


def _may_hold_number(text: str) -> bool:
    """The cheap test before the readers."""
    return "号" in text or "號" in text or "N." in text


def _worded(folded: str, text: str) -> Iterator[NumberMatch]:
    for match in _WORDED.finditer(folded):
        start = _han_start(folded, match.start())
        code = text[start : match.start() + 1]
        if not 2 <= len(code) <= _MAX_CODE or _LICENCE.search(fold(code)) or _CERTIFICATE.search(fold(code)):
            continue
        printed = "".join(text[start : match.end()].split())
        yield NumberMatch(DocumentNumber(code=code, serial=match["serial"], text=printed), start, match.end())


def _by_gazette(folded: str, text: str) -> Iterator[NumberMatch]:
    """Read the numbers of Macau, which name what they are, and of Hong Kong's gazette in English."""
    for pattern in (_SLASHED, _OF_YEAR):
        for match in pattern.finditer(folded):
            if not match["kind"]:
                continue
            printed, kind = text[match.start() : match.end()], text[match.start("kind") : match.end("kind")]
            year = int(match["year"]) + (1900 if len(match["year"]) == 2 else 0)
            number = DocumentNumber(code=kind, year=year, serial=match["serial"].lstrip("0") or "0", text=printed)
            yield NumberMatch(number, match.start(), match.end())


def _no_serial(match: re.Match[str]) -> bool:
    """Whether an order or announcement has no credible serial: more than five digits, or neither 第 nor a year."""
    ordered = match["ordinal"] or match["year"] or match["tail"] == "令"
    return not ordered or (len(match["serial"]) > 5 and match["serial"].isdigit())


def _is_enclosed(match: re.Match[str]) -> bool:
    """Whether 2023年第28号 is closed in, as in 《…的公告》(2023年第28号,以下简称…)."""
    text, start, end = match.string, match.start(), match.end()
    return (
        bool(match["year"]) and text[start - 1 : start] in ("(", "[", "〔") and text[end : end + 1] in tuple(")]〕,;")
    )


def _build(match: re.Match[str], text: str, start: int) -> DocumentNumber:
    """Return the number whose printed form begins at `start`, with the issuer as printed in `text`."""
    groups = match.groupdict()
    year, tail, last = match["year"], groups.get("tail") or "", "organ" in groups
    organ = text[match.start("organ") : match.end("organ")] if groups.get("organ") else ""
    before = _tidy_code(text[start : match.start()], tail)
    mark = "號" if "號" in text[match.start() : match.end()] else "号"
    middle = "" if not year else f"{year}年" if "tail" in groups else f"〔{year}〕"
    printed = f"{middle}{match['ordinal']}{match['serial']}{mark}"
    return DocumentNumber(
        code=(before + organ + tail) or None,
        year=_cn_int(year) if year else None,
        serial=_serial(match["serial"]),
        text=f"{before}{printed}{organ}{tail}" if last else f"{before}{tail}{printed}",
    )


def _code_start(folded: str, end: int) -> int:
    """Return where the issuer code that ends at `end` begins; `end` itself when no code can be told apart."""
    stop = end
    while stop > 0 and end - stop < 3 and folded[stop - 1].isspace():
        stop -= 1
    start = _han_start(folded, stop)
    long_code = _LONG_CODE.search(folded[start:stop]) is not None
    if start == stop or stop - start > (_MAX_LONG_CODE if long_code else _MAX_CODE):
        return end
    if not long_code:
        return start
    place = _PLACE.search(folded[max(0, start - 8) : start]) if folded[stop - 1] == "字" else None
    return place.start() + max(0, start - 8) if place else _joint_start(folded, start)


def _han_start(folded: str, stop: int) -> int:
    """Return the start of the Han run that ends at `stop`, behind any word that only leads to a code."""
    start, low = stop, max(0, stop - _MAX_LONG_CODE - 10)
    while start > low and _is_han(folded[start - 1]):
        start -= 1
    begin = start - 1 if start > low and folded[start - 1].isdigit() else start
    for lead in _LEAD.finditer(folded, begin, stop):
        start = lead.end()
    if start > 0 and folded[start - 1] in "号条款项》〉”" and folded[start : start + 1] in ("和", "或"):
        start += 1  # elsewhere 和 begins a name: 和政办发
    return min(start, stop)


def _joint_start(folded: str, start: int) -> int:
    """Go on to the left over the other bodies of a joint issue: 财政部 税务总局公告."""
    for _ in range(8):  # more than eight bodies on one line are not seen
        gap = start
        while gap > 0 and start - gap < 3 and folded[gap - 1] in " 、":
            gap -= 1
        further = _organ_start(folded, gap) if gap < start else start
        if further in (gap, start):
            return start
        start = further
    return start


def _organ_start(folded: str, end: int) -> int:
    """Return where the name of a body that ends at `end` begins; `end` when no body stands there."""
    if end == 0 or folded[end - 1] not in _ORGAN_END:
        return end
    start = _han_start(folded, end)
    if end - start > 3 and folded[start] in "经由按据对向请":
        start += 1
    return start if 2 <= end - start <= 20 else end


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"


def _tidy_code(code: str, tail: str) -> str:
    """Return the code without padding; between the bodies of a joint issue one space stays."""
    words = code.split()
    bodies = words if tail else words[:-1]
    if len(words) > 1 and all(len(word) > 1 and word[-1] in _ORGAN_END for word in bodies):
        return " ".join(words)
    return "".join(words)


def _unwrap(text: str) -> str:
    """Drop a label in front, marks around, a stop behind and the padding inside 国 办 发."""
    text = text.strip(" \"'“”‘’。.;；,，")
    label = _LABEL.match(fold(text))
    text = text[label.end() :] if label else text
    if text[:1] in tuple("(（[【") and text[-1:] in tuple(")）]】") and text[-2:-1] in tuple("号號令告"):
        text = text[1:-1].strip()
    return _PADDING.sub("", text)


def _serial(printed: str) -> str:
    """Return the serial in digits without leading zeros: 047 is 47, 八十六 is 86."""
    head, dash, rest = printed.replace("之", "-").partition("-")
    return f"{_cn_int(head)}{dash}{rest}"


def _cn_int(text: str) -> int:
    """Read digits or Chinese numerals, positional (二〇一二) or with units (八十六)."""
    if text.isdecimal():
        return int(text)
    if not any(character in _CN_UNITS for character in text):
        return int("".join(str(_CN_DIGITS.get(character, 0)) for character in text))
    total = digit = 0
    for character in text:
        if character in _CN_UNITS:
            total += (digit or 1) * _CN_UNITS[character]
            digit = 0
        else:
            digit = _CN_DIGITS.get(character, 0)
    return total + digit
