"""The regions of GB/T 2260: names, short forms and former names, and which region a text names at a place.

A name in a text is read as a chain from the larger to the smaller: 江苏省 + 苏州市 + 昆山市. A name that several regions bear
(鼓楼区) counts only as far as the chain tells which is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from policynews.bodies.across import is_across_words
from policynews.script.detection import fold_script
from policynews.text.folding import any_of, fold
from policynews.text.patterns import LETTER, lazy_pattern

RegionLevel = Literal["province", "city", "county"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A province, city or county of GB/T 2260."""

    code: str
    """Six digits: 440305. A region that was merged into others keeps its last code."""
    name: str
    """The full name of today: 南山区, whatever former name or short form was read."""
    path: tuple[str, ...]
    """The names from the province down to this one: 广东省, 深圳市, 南山区. A county of a province and a district of Beijing,
    Tianjin, Shanghai or Chongqing stand right below the province."""

    @property
    def level(self) -> RegionLevel:
        """The level of its code: a district of Beijing (京) is a county, whatever rank its officials have."""
        return level_of(self.code)


class Chain(NamedTuple):
    """What a text names at a place."""

    region: Region | None
    """The deepest region that is certain; None for a name that several regions bear."""
    level: RegionLevel | None
    """The level of the deepest name, certain or not; None where the regions of that name differ in it."""
    end: int
    codes: tuple[str, ...]
    """Every region that the deepest name may be."""
    full: bool
    """Whether the last name is printed in full (苏州市) and not by its short form (苏州)."""


def level_of(code: str) -> RegionLevel:
    """Return the level that a code stands for."""
    return "province" if code.endswith("0000") else "city" if code.endswith("00") else "county"


_ENDS = "特别行政区 自治区 自治州 自治县 自治旗 地区 林区 特区 省 市 县 区 州 盟 旗"
_END = lazy_pattern(f"{any_of(_ENDS.split())}$")
_PEOPLES = (
    "蒙古 维吾尔 哈萨克 柯尔克孜 达斡尔 鄂温克 鄂伦春 朝鲜 锡伯 塔吉克 撒拉 东乡 保安 裕固 布依 土家 哈尼 傈僳 拉祜 纳西 景颇 布朗 仡佬 "
    "普米 独龙 毛南 仫佬 各 回 满 藏 壮 苗 侗 瑶 彝 白 傣 羌 黎 畲 土 怒 佤 水"
)
_PEOPLE = lazy_pattern(rf"(?<=..)(?:(?:{any_of(_PEOPLES.split())})族)+(?=自治|区$|乡$)|(?<=新疆)维吾尔(?=自治区)")
# 伊犁哈萨克自治州, 黄南藏族自治州: without 族 in one case, with it in the others
_WITHOUT_THE_WORD = lazy_pattern("(?<=..)(?:哈萨克|蒙古|柯尔克孜|锡伯|塔吉克)(?=自治州$|自治县$)")
# Districts whose names tell nothing without their city.
_BARE = frozenset(
    "东区 西区 南区 北区 中区 城区 郊区 矿区 新区 老城区 新城区 港口区 市中区 市南区 市北区 城中区 城东区 城西区 城北区 城南区 新市区".split()
)
# Short forms that are words: the county is meant only by its full name (荆州市公安局 is of no 公安县), the city also at the
# start of a name of a body (日照住房公积金管理中心).
_WORDS = frozenset(
    "资源 合作 和平 比如 南部 解放 东方 前进 港口 公安 友好 通道 共和 城中 友谊 平安 中方 凤凰 安定 延长 光明 新兴 运河 万年 东风 红旗 南岸 城北 "
    "会同 工农 大名 富裕 清水 前锋 复兴 长子 清新 宏伟 平定 芙蓉 洞口 太和 温泉 石门 向阳 振兴 三元 大方 互助 新华 威信 平和 莲花 名山 白云 桃源 "
    "大观 三门 台前 金山 石棉 丰满 无为 平房 小店 同心 灯塔 兴业 定远 天涯 博爱 回民 钟楼 江岸 金门 方正 弥勒 安居 上党 海盐 富民 新民 惠民 爱民 "
    "民和 民权 民乐 天台 天心 开化 正定 盐池 大厂 路南 五台 大安 新建 新会 城口 连云 交口 长安 兴国 永安 保安 武功 新化 从化 安化 奉化 大化 乐业 "
    "双流 围场 城关 城厢 大田 商水 平原 响水 合水 加查 光山 永和 长白 城东 城西 城南 东城 西城 "
    "阿里 白银 日照 来宾 安康 大理 海东 海西 海北 红河 长治 和田 中山 大同 普洱 黄山 北海".split()
)
# Short forms of a city that mean a county elsewhere as often.
_AS_WELL_KNOWN = frozenset("朝阳 兴安".split())
# Where a short form is the end of a name abroad: 佛罗里达州, 内华达州, 明尼苏达州
_ABROAD = lazy_pattern("(?:佛罗里|弗罗里|内华|明尼苏)$")
# Behind a short form these make another name of it: 长沙县, 北京路, 南京大学, 宁德时代.
_NOT_BEHIND_SHORT = lazy_pattern(
    "[省市县区州盟旗镇乡村路街湖湾山河江岛门桥]|大[学道街厦]|学院|时[代间]|银行|证券|集团|股份|公司|社区|[0-9]{1,2}(?:月|日)|电"
)
# Where a name begins for certain: at the start, behind a mark, or behind one of these
_BEGINS = lazy_pattern(rf"(?<!{LETTER})|(?<=[在于为由从到至赴与将把对向据原即])")
# 市和县级人民政府, 振兴县域经济: the 县 belongs to what follows
_NO_COUNTY_BEHIND = lazy_pattern("[级域城乡际处]|区|[(、]")
_LONGEST = 15
_PROVINCES_BY_ONE = (
    "京 11 津 12 冀 13 晋 14 蒙 15 辽 21 吉 22 黑 23 沪 31 申 31 苏 32 浙 33 皖 34 闽 35 赣 36 鲁 37 豫 41 鄂 42 湘 43 粤 44 桂 45 琼 46 "
    "渝 50 川 51 蜀 51 贵 52 黔 52 云 53 滇 53 藏 54 陕 61 秦 61 甘 62 陇 62 青 63 宁 64 新 65 台 71 港 81 澳 82"
)


def fold_names(text: str) -> str:
    """Return `text` folded, and every Traditional character as its Simplified one, as the table has its names (臺灣, 廈門)."""
    return fold_script(fold(text))


def short_form(name: str) -> str:
    """Return a name without the words for people and kind (黔东南苗族侗族自治州 is 黔东南); one character is too short (忠县)."""
    bare = _WITHOUT_THE_WORD.sub("", _PEOPLE.sub("", name))
    short = _END.sub("", bare)
    return short if len(short) > 1 else name


def _forms(name: str) -> tuple[str, ...]:
    """Return the forms that say what kind of region is meant: 凉山彝族自治州, 凉山州; 香港特别行政区, 香港特区."""
    end = _END.search(name)
    short = short_form(name)
    if end is None or short == name:
        return (name,)
    if name in _BARE and name[0] == "市":
        return (name, name[1:])  # 济南市中区 for 济南市市中区
    kind = {"自治州": "州", "自治县": "县", "自治旗": "旗", "特别行政区": "特区", "林区": "林区"}.get(end[0], end[0])
    return tuple(dict.fromkeys((name, short + kind)))


class RegionTable:
    """The table in memory: the regions by code, and the codes by name."""

    __slots__ = ("_first", "_former", "_full", "_names", "_short")

    def __init__(self, regions: str, dissolved: str) -> None:
        self._names: dict[str, str] = {}
        self._full: dict[str, tuple[str, ...]] = {}
        self._short: dict[str, tuple[str, ...]] = {}
        self._former: dict[str, tuple[str, ...]] = {}
        former: list[tuple[str, str]] = []
        for line in regions.splitlines():
            code, name, *before = line.split(" ")
            self._names[code] = name
            self._enter(code, _forms(fold(name)), short_form(fold(name)))
            former += [(code, fold(each)) for each in before]
        for line in dissolved.splitlines():
            code, name = line.split(" ")
            self._names[code] = name
            self._enter(code, _forms(fold(name)), "")
        self._enter_former(former)
        self._first = frozenset(name[0] for name in (*self._full, *self._short))

    def _enter(self, code: str, forms: Iterable[str], short: str) -> None:
        for form in forms:
            self._full[form] = (*self._full.get(form, ()), code)
        if short and short not in forms:
            self._short[short] = (*self._short.get(short, ()), code)

    def _enter_former(self, former: Iterable[tuple[str, str]]) -> None:
        """A former name counts where no region bears it today; its short form where none of any time has it, and only behind
        the province or where it is all that is asked about: in a text 渡口 is a landing, and not the former 渡口市.
        """
        today = frozenset(self._full)
        for code, name in former:
            self._enter(code, [form for form in _forms(name) if form not in today], "")
            short = short_form(name)
            if code.endswith("00") and short not in self._short and short not in self._full:
                self._former[short] = (code,)

    def region(self, code: str) -> Region:
        """Return the region of a code that is in the table."""
        above = (code[:2] + "0000", code[:4] + "00")
        path = [self._names[each] for each in dict.fromkeys(above) if each in self._names and each != code]
        return Region(code=code, name=self._names[code], path=(*path, self._names[code]))

    def above(self, code: str) -> list[Region]:
        """Return the regions that the region of a code lies in, the smallest first."""
        codes = [each for each in (code[:4] + "00", code[:2] + "0000") if each in self._names and is_inside(code, each)]
        return [self.region(each) for each in codes]

    def named(self, name: str) -> tuple[str, ...]:
        """Return the codes of the regions that bear a name, in full or short; () for one nobody bears."""
        return self._full.get(name) or _foremost(name, self._short.get(name, ())) or self._former.get(name, ())

    def chain(self, text: str, at: int, *, counties: bool = False) -> Chain | None:
        """Return what folded `text` names at a place; None where no name of a region stands.

        A short form counts for a province and a city, and for a county or district behind the city it is in (杭州临安);
        with `counties` also for a county or county-level city that stands alone (昆山).
        """
        found: tuple[str, ...] = ()
        certain: str | None = None
        end, full = at, False
        while end < len(text):
            step = self._step(text, end, found, counties)
            if step is None:
                break
            found, end, full = step
            if len(found) == 1:
                certain = found[0]
        if end == at:
            return None
        region = self.region(certain) if certain is not None else None
        levels = {level_of(code) for code in found}
        return Chain(region, levels.pop() if len(levels) == 1 else None, end, found, full)

    def _step(
        self, text: str, at: int, above: tuple[str, ...], counties: bool
    ) -> tuple[tuple[str, ...], int, bool] | None:
        """Return the codes that the longest name at a place may stand for, given the regions named before it."""
        if text[at] not in self._first:
            return None
        for size in range(min(_LONGEST, len(text) - at), 1, -1):
            name, end = text[at : at + size], at + size
            codes = _within(self._full.get(name, ()), above)
            if codes and _stands_full(text, at, end, bool(above)):
                return codes, end, True
            codes = _within(self._short.get(name, ()) or (self._former.get(name, ()) if above else ()), above)
            if codes and self._stands_short(text, at, end, codes, bool(above)):
                alone = counties and _BEGINS.match(text, at) is not None
                meant = self._meant(name, text[end : end + _LONGEST], codes, bool(above), alone)
                return (meant, end, False) if meant else None
        return None

    def _stands_short(self, text: str, at: int, end: int, codes: tuple[str, ...], below: bool) -> bool:
        """Whether a short form stands for the region: not 南京路, but 广东江门市."""
        if _ABROAD.search(text, max(0, at - 3), at) or (not below and is_across_words(text, at, end)):
            return False
        return _NOT_BEHIND_SHORT.match(text, end) is None or self._step(text, end, codes, False) is not None

    def _meant(self, name: str, behind: str, codes: tuple[str, ...], below: bool, counties: bool) -> tuple[str, ...]:
        """Return which of the regions with a short form are meant; () where it is more likely a word, or the start of one.

        `behind` is what follows it, `below` whether a larger region stands before it.
        """
        inside = tuple(code for code in codes if behind and self._step(behind, 0, (code,), False))
        codes = inside or _foremost(name, codes)  # 海南共和县 is of the other 海南
        city = any(code.endswith("00") for code in codes)
        if name in _WORDS:
            return codes if city and (counties or below) else ()
        # A district without its last word is a common word more often than not.
        alone = counties and len(codes) == 1 and not self._names[codes[0]].endswith("区")
        return codes if city or below or alone else ()

    def mentions(self, text: str, *, counties: bool = False) -> Iterator[tuple[int, Chain]]:
        """Yield the regions that folded `text` names, each with its place, in order; `counties` as for `chain`."""
        at = 0
        while at < len(text) - 1:
            chain = self.chain(text, at, counties=counties) if text[at] in self._first else None
            if chain is None:
                at += 1
            else:
                yield at, chain
                at = chain.end


def _stands_full(text: str, at: int, end: int, below: bool) -> bool:
    """Whether a full name stands for itself: not 老城区 without its city, and not the county in 达县地区.

    A county of one character (和县, 兴县) is one only where its name begins for certain, and nothing goes on behind it.
    """
    if text.startswith("地区", end) or (not below and text[at:end] in _BARE):
        return False
    if end - at == len("和县") and text[end - 1] == "县":
        return _NO_COUNTY_BEHIND.match(text, end) is None and (below or _BEGINS.match(text, at) is not None)
    return below or not is_across_words(text, at, end)


def _within(codes: tuple[str, ...], above: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes of regions inside one of the regions `above`; all of them where none is named."""
    if not above or not codes:
        return codes
    return tuple(code for code in codes if any(is_inside(code, each) for each in above))


def is_inside(code: str, other: str) -> bool:
    """Whether the region of a code is a part of another one."""
    return code != other and (
        (other.endswith("0000") and code[:2] == other[:2]) or (other.endswith("00") and code[:4] == other[:4])
    )


def _foremost(name: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return those that a bare short form means: the province (吉林, 海南), else the city (长沙)."""
    if len(codes) < 2 or name in _AS_WELL_KNOWN:
        return codes
    provinces = tuple(code for code in codes if code.endswith("0000"))
    return provinces or tuple(code for code in codes if code.endswith("00")) or codes


@lru_cache(maxsize=1)
def region_table() -> RegionTable:
    """Return the table, read on first use."""
    from policynews.bodies._regions import DISSOLVED, REGIONS  # noqa: PLC0415 - 100 kB that few callers need

    return RegionTable(REGIONS, DISSOLVED)


def read_region(name: str) -> Region | None:
    """Return the region of a name, in full or short: 江苏省苏州市, 苏州市, 苏州, 粤, 襄樊市.

    None for a name that no region or several bear (鼓楼区; 南京市鼓楼区 is one).
    """
    folded = fold_names("".join(name.split()))
    table = region_table()
    if len(folded) == 1:
        words = _PROVINCES_BY_ONE.split()
        codes = [code + "0000" for word, code in zip(words[::2], words[1::2], strict=True) if word == folded]
    else:
        codes = list(table.named(folded))
    if codes:
        return table.region(codes[0]) if len(codes) == 1 else None
    chain = table.chain(folded, 0, counties=True) if folded else None
    return chain.region if chain is not None and chain.end == len(folded) and _is_deepest(chain) else None


def _is_deepest(chain: Chain) -> bool:
    return chain.region is not None and chain.region.level == chain.level
