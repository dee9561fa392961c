"""`read_body`: the name of a public body in, its region, level and kind out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from policynews.bodies.central import OFFICE_ENDS, SEATED, central_end
from policynews.bodies.kinds import ZONE_WORDS, Kind, kind_of
from policynews.bodies.regions import Chain, Region, fold_names, region_table
from policynews.text.folding import any_of, squeeze
from policynews.text.patterns import LETTER, lazy_pattern

Level = Literal["central", "province", "city", "county", "township"]
"""The level of government a body is of, highest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBody:
    """A body that issues documents, as far as its name tells."""

    name: str
    """As given, white space squeezed."""
    region: Region | None = None
    """The deepest region of GB/T 2260 that the name states for certain: of a town its county, of a development zone the
    city it names. None for a central body, and for a name that several regions bear (鼓楼区财政局)."""
    level: Level | None = None
    """What the body is for: the whole country, or a territory of this level. None where the name does not say, as for a
    development zone, a company, or the 市 of 市财政局, which is a city or a county."""
    kind: Kind | None = None
    """None for an unknown kind of name."""


_LONGEST_NAME = 100
_STATE = lazy_pattern("中华人民共和国(?=.)")
_PARTY = lazy_pattern("(?:中共|中国共产党)(?!中央)")
_SECOND_NAME = lazy_pattern(rf"\({LETTER}{{1,30}}\)$")
# 宁德市商务局等6部门
_AND_OTHERS = lazy_pattern("等[0-9一二三四五六七八九十]*个?(?:部门|单位|机关)$")
_LEADING = lazy_pattern("(?:政协|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?=..)")
_ZONE = lazy_pattern(f"{LETTER}{{0,12}}?(?:{ZONE_WORDS})")
_TOWNSHIP = lazy_pattern(
    f"{LETTER}{{1,7}}?(?:镇|乡|街道|苏木)(?=$|人民政府|政府|党委|党工委|委员会|人大|人民代表大会|办事处|街道办)"
)
_VILLAGE = lazy_pattern(f"{LETTER}{{1,10}}?(?:村|社区)(?:村民委员会|居民委员会|村委会|居委会)?$")
_LEVELS: dict[str, Level] = {
    "省": "province", "自治区": "province", "自治州": "city", "州": "city", "盟": "city", "自治县": "county", "自治旗": "county",
    "县": "county", "旗": "county", "区": "county", "镇": "township", "乡": "township",
}  # fmt: skip
# 省财政厅, 县人民政府; none of 区域, 县城, 乡村, 州际
_NAMELESS = lazy_pattern(f"({any_of(_LEVELS)})(?![域块间级城容际村道内]|民(?!政))(?=..|委)")
# 临水县财政局: a region that is in no table
_UNKNOWN = lazy_pattern(f"{LETTER}{{2,6}}?(省|自治州|自治县|自治旗|县)(?![域城级])")
# What is named after a place and may stand elsewhere: 中山大学, 苏州银行, 贵州某某集团
_NAMED_AFTER = lazy_pattern("(?:大学|学院|研究院|医院|银行|公司|集团|厂)$")
# New areas of the state, which are no regions of the standard: what they lie in for certain
_NEW_AREAS = {
    "雄安新区": "130000", "两江新区": "500000", "舟山群岛新区": "330900", "兰州新区": "620100", "西咸新区": "610000", "贵安新区": "520000",
    "青岛西海岸新区": "370200", "金普新区": "210200", "天府新区": "510000", "湘江新区": "430100", "滇中新区": "530000", "哈尔滨新区": "230100",
    "长春新区": "220100", "赣江新区": "360000", "福州新区": "350100", "南京江北新区": "320100", "横琴": "440400", "前海": "440300",
}  # fmt: skip
_NEW_AREA = lazy_pattern(any_of(_NEW_AREAS))


def read_body(name: str) -> PublicBody:
    """Return what the name of a body tells of it: 深圳市南山区人民政府办公室 is of 南山区 (440305), county, government_office.

    What the name does not tell is None; a name that is no body's comes back with its name alone.
    """
    printed = squeeze(name)
    folded = "".join(fold_names(printed[:_LONGEST_NAME]).split())
    bare = _AND_OTHERS.sub("", _SECOND_NAME.sub("", _STATE.sub("", folded, count=1)))
    party = _PARTY.match(bare)
    own = bare[party.end() :] if party else bare
    kind = kind_of(own, party=party is not None)
    if end := central_end(own):
        return _central(printed, own, end, kind)
    leading = _LEADING.match(own)
    return _local(printed, own[leading.end() :] if leading else own, kind)


def _central(printed: str, name: str, end: int, kind: Kind | None) -> PublicBody:
    """A central body, or the branch of one: the region behind its name is what the branch is for."""
    chain = None if SEATED.search(name) else _branch(name, end)
    if chain is not None:
        return PublicBody(name=printed, region=chain.region, level=chain.level, kind=kind)
    return PublicBody(name=printed, level=None if kind in ("enterprise", None) else "central", kind=kind)


def _branch(name: str, end: int) -> Chain | None:
    table = region_table()
    for at in range(end, len(name) - 2):
        if name[at - 1] in OFFICE_ENDS and (chain := table.chain(name, at)):
            return chain
    return None


def _local(printed: str, name: str, kind: Kind | None) -> PublicBody:
    table = region_table()
    area = _NEW_AREA.match(name)
    if area is not None:
        return PublicBody(name=printed, region=table.region(_NEW_AREAS[area[0]]), kind=kind)
    chain = table.chain(name, 0, counties=True)
    if chain is None:
        return PublicBody(name=printed, level=_level_alone(name) if kind else None, kind=kind)
    if not chain.full and (kind is None or _NAMED_AFTER.search(name)):
        return PublicBody(name=printed, kind=kind)
    level = _level_behind(name[chain.end :], chain, kind)
    return PublicBody(name=printed, region=chain.region, level=level, kind=kind)


def _level_behind(rest: str, chain: Chain, kind: Kind | None) -> Level | None:
    """Return the level of a body by what stands behind its region."""
    if kind == "enterprise" or _VILLAGE.match(rest):
        return None
    if _TOWNSHIP.match(rest):
        return "township"
    return None if _ZONE.match(rest) else chain.level


def _level_alone(name: str) -> Level | None:
    """Return the level of a body whose region is not named, or is in no table: 省财政厅, 县人民政府, 某某镇人民政府."""
    if _ZONE.match(name) or _VILLAGE.match(name):
        return None
    if _TOWNSHIP.match(name):
        return "township"
    found = _NAMELESS.match(name) or _UNKNOWN.match(name)
    return _LEVELS[found[1]] if found else None
