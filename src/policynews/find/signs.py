"""What pages of another kind print beside their text: the count of a search, the counters of an account, a price with a button.

A single sign proves nothing, as an article may quote a search, be signed by an account or stand beside a shop. Every row
has an example, in the words that the pattern is for.
"""

from __future__ import annotations

from collections.abc import Sequence

from policynews.errors import PageKind
from policynews.find.where import Found, Parts
from policynews.page.blocks import RawBlock
from policynews.text.folding import fold, squeeze
from policynews.text.patterns import lazy_pattern

# Lines above the text in which a page says what it is, and the first of the text, where counters are taken for its lead.
_ABOVE = 14
_LEAD = 4
_LONGEST_SIGN = 60
# What every page of a search or an account holds in its title or above its posts: the cheap test.
_MAY_SHOW = lazy_pattern(
    "[结結]果|粉[丝絲]|[关關]注|追[踪蹤]|[获獲][赞讚]|微博|主[页頁]|空[间間]|动态|動態|[专專][栏欄]|[频頻]道|中心|(?i:followers|following|posts)"
)
# 为您找到相关结果约128条 / 共找到 12 条与“节水”相关的结果 / 搜索结果：128 条，用时 0.02 秒
_COUNT = r"(?:约|共|总计|有)*[:： ]*\d[\d,]* ?[条个项篇笔则]"
_SEARCHED = lazy_pattern(
    rf"(?:(?:共|总共|一共|已)?[为给][您你])?(?:共|总共|一共|已)?(?:找到|搜到|搜索到|检索到|檢索到|查询到|命中)[^。]{{0,20}}?(?:结果[^。]{{0,12}}?{_COUNT}|{_COUNT}[^。]{{0,24}}结果).{{0,16}}"
    rf"|(?:[^。]{{0,20}}的)?(?:相关|搜索|搜尋|搜寻|检索|檢索|查询)结果[^。]{{0,8}}?{_COUNT}.{{0,16}}"
)
# 医保_搜索结果 / “节水”的搜索结果 - 某省政府网
_SEARCH_TITLE = lazy_pattern(r"(?:搜索|搜尋|搜寻|检索|檢索|查询)结果(?: ?[-_|–—:：]|$)")
# 粉丝 1.2万 / 32 关注 / 获赞：8888; two of different names are the counters of an account
_NUMBER = r"\d[\d,.]*(?:[万亿千KkMmwW]\+?|\+)?"
_COUNTER = r"(?:关注|粉丝|获赞|动态|贴文|帖子|作品|追[踪蹤]|followers|following|posts)"
_COUNTERS = (
    lazy_pattern(rf"(?i:({_COUNTER})[者中数量]{{0,2}} ?[:：]? ?{_NUMBER})"),
    lazy_pattern(rf"(?i:{_NUMBER} ?[个位篇]? ?({_COUNTER}))"),
)
# 南湖发布的微博_微博 / 王小明的个人主页
_ACCOUNT_TITLE = lazy_pattern(r"(?:的(?:微博|主页|空间|动态|专栏|频道)|个人(?:主页|空间|中心))(?: ?[-_|–—(]|$)")
# 转发 12 评论 3 赞 55 / 3小时前 阅读 120 分享 收藏
_POST_ACTION = r"(?:转发|转推|评论|留言|点赞|赞|分享|收藏|回复|like|comment|share)"
_POST = lazy_pattern(rf"(?i:(?<!\w){_POST_ACTION}(?: ?\(?{_NUMBER}\)?)?(?:[ |·]{{1,3}}){_POST_ACTION}(?!\w))")
_FEW_POSTS = 3
# ¥299.00 / NT$1,200 / 售价：299元; whole lines, as prose tells prices too
_PRICE = lazy_pattern(
    r"(?:(?:售|原|现|特|会员|优惠|活动|定|市场)?价格?[:：]? ?)?(?:(?:¥|￥|NT\$|HK\$|US\$|\$) ?\d[\d,.]*(?:起)?|(?<=[:：价])\d[\d,.]* ?元起?)(?: ?/ ?\w{1,4})?"
)
_MAY_PRICE = lazy_pattern("[¥￥$元]")
_BUY = lazy_pattern(
    r"(?:立即|马上|我要|在线|点击)?(?:[购購]买|抢购|下单|订购|选购|报名|预订)|(?:加入|放入|添加到)(?:[购購]物[车車]|[购購]物袋)|(?i:add to cart|buy now)"
)


def shown_kind(found: Found, parts: Parts, *, stated: bool) -> PageKind | None:
    """Return what a page shows itself to be beside its text, or None where it may be an article.

    `stated` tells that it states a date or source of its own.
    """
    if not parts.kept:
        return None
    first = parts.kept[0]
    near = found.blocks[max(0, first - _ABOVE) : first + _LEAD]
    head = [block.text for block in near if block.is_line and len(block.text) <= _LONGEST_SIGN]
    if not _MAY_SHOW.search("\n".join([found.headline.text if found.headline else "", _page_title(found), *head])):
        return "product" if not stated and _is_product(found, parts) else None
    above = list(map(fold, head))
    title = fold(found.headline.text) if found.headline else ""
    if _is_search(found, title, above):
        return "search"
    if _is_profile(found, parts, title, above):
        return "profile"
    return "product" if not stated and _is_product(found, parts) else None


def _short(blocks: Sequence[RawBlock]) -> list[str]:
    """The lines short enough to be a sign, folded."""
    return [fold(block.text) for block in blocks if block.is_line and len(block.text) <= _LONGEST_SIGN]


def _is_search(found: Found, title: str, above: Sequence[str]) -> bool:
    """Whether the title names a search and a line above the text counts what it found, or the headline is that count."""
    if _SEARCHED.fullmatch(title):
        return True
    if not any("结果" in line and _SEARCHED.fullmatch(line) for line in above):
        return False
    return bool(_SEARCH_TITLE.search(title) or _SEARCH_TITLE.search(fold(_page_title(found))))


def _page_title(found: Found) -> str:
    """`<title>`, or the first line of a rendered text, which most often was that."""
    return (found.page.title_tag or "") if found.page else found.blocks[0].text


def _is_profile(found: Found, parts: Parts, title: str, above: Sequence[str]) -> bool:
    """Whether title or counters tell of an account, and the text is several of its posts; one post alone is a text."""
    named = bool(_ACCOUNT_TITLE.search(title) or _ACCOUNT_TITLE.search(fold(_page_title(found))))
    counted = _counts_account([title, *above])
    if not named and not counted:
        return False
    inside = _short(found.blocks[parts.kept[0] : parts.kept[-1] + 2])
    posts = sum(1 for line in inside if _POST.search(line))
    return posts >= (_FEW_POSTS - 1 if named and counted else _FEW_POSTS)


def _counts_account(lines: Sequence[str]) -> bool:
    """Whether the lines above a text hold the number of followers and another counter of an account."""
    joined = " ".join(lines)
    return any(len({name.lower() for name in counters.findall(joined)}) > 1 for counters in _COUNTERS)


def _is_product(found: Found, parts: Parts) -> bool:
    """Whether a price and a button to buy stand between headline and text, or in it."""
    title = found.headline
    first = title.first if title is not None and title.first >= 0 else max(0, parts.kept[0] - _ABOVE)
    blocks = found.blocks[first : parts.kept[-1] + 1]
    if not any(
        _PRICE.fullmatch(fold(block.text)) for block in blocks if _MAY_PRICE.search(block.text, 0, _LONGEST_SIGN)
    ):
        return False
    lines = _short(blocks)
    buttons = found.page.root.iter("button") if found.page else ()
    printed = (fold(squeeze("".join(map(str, button.itertext())))) for button in buttons)
    return any(map(_BUY.fullmatch, lines)) or any(map(_BUY.fullmatch, printed))
