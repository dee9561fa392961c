"""The region of an article: whose policy it is, by the first place on the page that tells.

The issuers are asked first, then the headline, source and publisher, the beginning of the text, and the host. A place
that names a body of the whole country ends the search: such an article has no region. A text that speaks of 我市 and names
no city is local all the same; then the host counts, if it is that of a city.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from typing import NamedTuple

from policynews.bodies.body import PublicBody, read_body
from policynews.bodies.central import CENTRAL_MENTION
from policynews.bodies.hosts import region_of_host
from policynews.bodies.regions import Chain, Region, fold_names, is_inside, region_table
from policynews.model.article import Article, Origin
from policynews.model.blocks import block_texts
from policynews.text.folding import any_of
from policynews.text.patterns import LETTER, lazy_pattern


class Finding(NamedTuple):
    """What one place of the page tells."""

    region: Region | None
    """None: the place speaks for the whole country."""
    raw: str
    """The words it was read from."""


_LEAD = 400  # characters of the text; what it is about stands here or nowhere
# 宁乡市住房和城乡建设局关于…, 市人民政府印发…
_ISSUER = lazy_pattern("(.{2,40}?)(?:关于|印发|转发|批转|公布|发布)")
# Documents the text rests on, which are of others: 《…》（…）, 根据…, 为贯彻落实…决策部署
_CITED = lazy_pattern(
    "《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})*》(?:\\([^()]{0,60}\\))?|〈[^〈〉]{0,120}〉|<[^<>]{0,120}>"
)
_RESTS_ON = lazy_pattern(
    "(?:根据|依据|按照|遵照|贯彻|落实|响应)[^。,;:]{0,80}(?:[、,](?=[^。,;:]{0,40}(?:部署|精神|要求|规定|文件|会议|通知|意见))[^。,;:]{0,80})*"
)
_NEWS_LINE = lazy_pattern(f"(?<=[社网报]){LETTER}{{2,6}}?(?=[0-9]{{1,2}}月|[0-9]{{1,2}}日|电)")
# 我市; 经市政府同意: the text is of a region of this kind, named or not. Of 我省 and 我县 the smaller one counts.
_KINDS = ("县", "旗", "区", "市", "州", "盟", "自治区", "省")
_OUR = lazy_pattern(
    f"我({any_of(_KINDS)})(?![域别间级场区(、])|[经由报按]({any_of(_KINDS)})(?:人民政府|政府|委)|({any_of(_KINDS)})本级"
)
# 本市, 全省: said by others as well, of what a region lies in
_THIS = lazy_pattern(f"[本全]({any_of(_KINDS)})(?![域别间级场区(、])")
_NAMELESS = lazy_pattern(f"({any_of(_KINDS)})(?![域别间级场])")
# What a text about a policy says somewhere; news of accidents and of films have a place and are nobody's policy.
_POLICY = lazy_pattern(
    "政策|通知|办法|措施|意见|条例|规定|公告|通告|方案|细则|规划|施行|实施|政府|补贴|补助|申请|申领|标准|缴[存纳]|户籍|调整|发展|支持|促进|办理|优惠|资金|限制|贷款|利率|住房|社保"
)
# 济源日报, 某某融媒体中心
_OUTLET = lazy_pattern("(?:[报社台网刊]|媒体?中心|发布|客户端|新闻)$")
# 中心城区（不含柴桑区）; 重庆某某企业拓展有限公司
_LEFT_OUT = lazy_pattern("(?:不含|不包括|除)$")
_NAMED_AFTER = lazy_pattern(
    f"{LETTER}{{0,14}}?(?:公司|集团)|{LETTER}{{0,2}}?(?:日报|晚报|晨报|早报|商报|青年报|证券报|卫视|代表团)"
)
# 会议在北京举行: where it was, and not whose it is
_HELD = lazy_pattern("(?:市|人民大会堂)?(?:举行|召开|开幕|闭幕|举办|会见|出席)")


class Own(NamedTuple):
    """What a page says of the region it speaks for, without its name."""

    kind: str
    """市 of 我市."""
    sure: bool
    """Whether the page speaks for it; 本市 may stand in a text of one of its districts."""


class _Page:
    """An article with what several readers ask of it, each found when it is first asked for."""

    def __init__(self, article: Article) -> None:
        self.title = fold_names("".join((article.title or "")[:_LEAD].split()))
        self.issuers = article.document.issuers if article.document else ()
        self.source = article.source
        self.publisher = article.publisher
        self.url = article.url or ""
        self._blocks = article.blocks

    @cached_property
    def lead(self) -> str:
        """The beginning of the text, folded, without white space."""
        text = ""
        for words in block_texts(self._blocks):
            text += "".join(words[:_LEAD].split())
            if len(text) >= _LEAD:
                break
        return fold_names(text[:_LEAD])

    @cached_property
    def is_policy(self) -> bool:
        """Whether it says anything of a policy."""
        return bool(self.issuers) or _POLICY.search(self.title) is not None or _POLICY.search(self.lead) is not None

    @cached_property
    def host(self) -> Region | None:
        """The region its portal is named after."""
        return region_of_host(self.url)

    @cached_property
    def own(self) -> Own | None:
        """What kind of region it speaks for, be it in the name of an issuer (市财政局); None where it does not say."""
        ours = [*filter(None, map(_kind_of_issuer, self.issuers)), *map("".join, _OUR.findall(self.lead))]
        if ours:
            return Own(min(ours, key=_KINDS.index), sure=True)
        this = _THIS.findall(self.lead)
        return Own(min(this, key=_KINDS.index), sure=False) if this else None


def region_of(article: Article) -> tuple[Region, Origin] | None:
    """Return the region of an article with its origin; None for one of the whole country, or where nothing is certain."""
    page = _Page(article)
    for reader, read in _READERS.items():
        found = read(page)
        if found is not None:
            return (found.region, Origin(field="region", reader=reader, raw=found.raw)) if found.region else None
    return None


def _by_issuers(page: _Page) -> Finding | None:
    return _of_bodies([read_body(name) for name in page.issuers])


def _of_bodies(bodies: Sequence[PublicBody]) -> Finding | None:
    """Return the region that all bodies with one are in; the branches of central bodies sign beside local ones."""
    local = [body for body in bodies if body.region is not None]
    if local:
        common = _common([body.region for body in local if body.region is not None])
        return Finding(common, "、".join(body.name for body in local)) if common else None
    central = bool(bodies) and all(body.level == "central" for body in bodies)
    return Finding(None, bodies[0].name) if central else None


def _common(regions: Sequence[Region]) -> Region | None:
    paths = [region.path for region in regions]
    first = min(paths, key=len)
    depth = next((at for at in range(len(first)) if any(path[at] != first[at] for path in paths)), len(first))
    if depth == 0:
        return None
    return next((region for region in regions if len(region.path) == depth), None)


def _by_headline(page: _Page) -> Finding | None:
    title = page.title.partition("转发")[0]
    issuer = _ISSUER.match(title)
    if issuer and (found := _of_bodies([read_body(issuer[1])])):
        return found
    return _first(_CITED.sub("", title), page) or _first(title, page)


def _by_source(page: _Page) -> Finding | None:
    """An authority as the source; an outlet tells where it appears and not whose policy it reports."""
    for source in (page.source, page.publisher):
        if source is None or _OUTLET.search(source.name):
            continue
        body = read_body(source.name)
        if body.kind and (body.region or body.level == "central"):
            return Finding(body.region, body.name)
    return None


def _by_text(page: _Page) -> Finding | None:
    own_words = _RESTS_ON.sub("。", _CITED.sub("", _NEWS_LINE.sub("", page.lead)))
    if page.own is None:
        return _first(own_words, page) or _first(page.lead, page)
    found = _named([*_regions(own_words, page), *_regions(page.lead, page)], page.own)
    # 在永城购买…我市: a county by its short form, where the page says that it speaks for one
    by_short_form = (each for each in _regions(page.lead, page, counties=True) if _is_kind(each.region, page.own.kind))
    return found or next((Finding(*each) for each in by_short_form), None)


def _by_outlet(page: _Page) -> Finding | None:
    if page.own is None or page.source is None:
        return None
    chain = region_table().chain(fold_names(page.source.name), 0, counties=True)
    return _named([Named(chain.region, page.source.name)], page.own) if chain and chain.region else None


def _by_host(page: _Page) -> Finding | None:
    return _named([Named(page.host, page.url)], page.own) if page.own and page.host else None


_READERS: dict[str, Callable[[_Page], Finding | None]] = {
    "issuers": _by_issuers,
    "headline": _by_headline,
    "source": _by_source,
    "text": _by_text,
    "outlet": _by_outlet,
    "host": _by_host,
}


def _kind_of_issuer(issuer: str) -> str | None:
    """Return what kind of region an issuer is of where its name does not say which: 市财政局, 鼓楼区人民政府."""
    name = fold_names(issuer)
    nameless = _NAMELESS.match(name)
    chain = region_table().chain(name, 0)
    if nameless or chain is None or len(chain.codes) == 1:
        return nameless[1] if nameless else None
    return name[chain.end - 1] if name[chain.end - 1] in _KINDS else None


class Named(NamedTuple):
    """A region with the words that name it."""

    region: Region
    raw: str


def _regions(text: str, page: _Page, *, counties: bool = False) -> list[Named]:
    """Return the regions that folded `text` names, in order. Which of several is meant (鼓楼区), the city named elsewhere in the
    text or in the host may tell."""
    chains = [(at, chain) for at, chain in region_table().mentions(text, counties=counties) if _counts(text, at, chain)]
    known = {chain.region.code for _, chain in chains if chain.region is not None}
    if any(len(chain.codes) > 1 for _, chain in chains) and page.host:
        known.add(page.host.code)
    named = ((_one_of(chain, known), text[at : chain.end]) for at, chain in chains)
    return [Named(region, raw) for region, raw in named if region is not None]


def _counts(text: str, at: int, chain: Chain) -> bool:
    """Whether a name of a region stands for the region: not left out, no place of a meeting, not in the name of a company."""
    if _LEFT_OUT.search(text, max(0, at - 3), at) or (text[at - 1 : at] == "在" and _HELD.match(text, chain.end)):
        return False
    return chain.full or _NAMED_AFTER.match(text, chain.end) is None


def _one_of(chain: Chain, known: Collection[str]) -> Region | None:
    if len(chain.codes) == 1:
        return chain.region
    inside = [code for code in chain.codes if any(is_inside(code, each) for each in known)]
    return region_table().region(inside[0]) if len(inside) == 1 else chain.region


def _named(named: Sequence[Named], own: Own) -> Finding | None:
    """Return the first region of the kind a page speaks for, or the one that a region it names lies in.

    Where the page only says 本市, a smaller region that it names before may be meant, unless it names others beside it.
    """
    for region, raw in named:
        if _is_kind(region, own.kind):
            return Finding(region if own.sure else _deeper(region, named), raw)
        if not own.sure and _lies_in(region, own.kind) and (own.kind == "省" or len(_beside(region, named)) < 2):
            return Finding(_deeper(region, named), raw)
    if not own.sure and own.kind == "省":
        return None
    lying_in = (Finding(above, raw) for region, raw in named if (above := _lies_in(region, own.kind)))
    return next(lying_in, None)


def _lies_in(region: Region, kind: str) -> Region | None:
    return next((each for each in region_table().above(region.code) if _is_kind(each, kind)), None)


def _is_kind(region: Region, kind: str) -> bool:
    return region.name.endswith(kind) or (kind == "省" and region.level == "province")


def _first(text: str, page: _Page) -> Finding | None:
    """Return what folded `text` names first, a region or a body of the whole country; the branch of one is of its region.

    None for a page that says nothing of a policy.
    """
    if not page.is_policy:
        return None
    named = _regions(text, page)
    central = CENTRAL_MENTION.search(text)
    place = text.find(named[0].raw) if named else len(text)
    if central is not None and central.start() < place != central.end():
        return Finding(None, central[0])
    return Finding(_meant(named), named[0].raw) if named and not _are_scattered(named) else None


def _are_scattered(named: Sequence[Named]) -> bool:
    """Whether a text names places of three provinces or more, and the first of them no more often than another."""
    provinces = Counter(each.region.path[0] for each in named)
    first = provinces.pop(named[0].region.path[0])
    return len(provinces) > 1 and first <= max(provinces.values())


def _meant(named: Sequence[Named]) -> Region:
    """Return the region that comes first; where it is one of several districts (芙蓉区、天心区、岳麓区), the city they are in."""
    first = named[0].region
    above = region_table().above(first.code)
    return above[0] if above and len(_beside(first, named)) > 2 else _deeper(first, named)


def _beside(region: Region, named: Sequence[Named]) -> set[Region]:
    """Return the regions named that lie right in the same one as this, which is among them."""
    return {each.region for each in named if each.region.path[:-1] == region.path[:-1]}


def _deeper(region: Region, named: Sequence[Named]) -> Region:
    """Return a region inside this one that a text names more often: of 武汉市 once and 江夏区 five times the latter."""
    counts = Counter(each.region for each in named)
    inside = [each for each in counts if is_inside(each.code, region.code) and counts[each] > counts[region]]
    inside = [each for each in inside if len(_beside(each, named)) == 1]
    return max(inside, key=counts.__getitem__, default=region)
