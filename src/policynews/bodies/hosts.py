"""The region a portal of the government is named after: www.foshan.gov.cn, www.sz.gov.cn."""

from __future__ import annotations

from functools import lru_cache

from policynews.bodies.regions import Region, region_table
from policynews.text.addresses import host_of

# Labels that are abbreviations, and spellings of two cities of which one has the label
_LABELS = (
    "bj 110000 tj 120000 nmg 150000 ln 210000 jl 220000 hlj 230000 sh 310000 js 320000 zj 330000 ah 340000 fj 350000 jx 360000 sd 370000 "
    "gd 440000 gxzf 450000 cq 500000 sc 510000 yn 530000 xizang 540000 shaanxi 610000 shanxi 140000 nx 640000 xj 650000 "
    "gz 440100 sz 440300 dg 441900 zs 442000 sg 440200 harbin 230100 sjz 130100 hd 130400 xm 350200 xa 610100 dl 210200 km 530100 qz 330800 "
    "xz 320300 suzhou 320500 fuzhou 350100 taizhou 321200 yulin 450900"
)


def region_of_host(url: str | None) -> Region | None:
    """Return the region that the portal of an address is named after; None for another host, and where several are spelled so."""
    host = host_of(url)
    if host is None or not host.endswith(".gov.cn"):
        return None
    code = _codes().get(host.removesuffix(".gov.cn").rpartition(".")[2])
    return region_table().region(code) if code is not None else None


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    from policynews.bodies._regions import HOSTS  # noqa: PLC0415 - as in regions.py

    words = [*HOSTS.split(), *_LABELS.split()]
    return dict(zip(words[::2], words[1::2], strict=True))
