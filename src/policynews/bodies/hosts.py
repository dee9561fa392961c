"""Whose a host of the government is: the region it is named after (www.foshan.gov.cn, www.sz.gov.cn), or the central body
(www.ndrc.gov.cn)."""

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
# Labels of central bodies; their names are parted by /.
_CENTRAL = (
    "mfa 外交部 fmprc 外交部 mod 国防部 ndrc 国家发展改革委/国家发展和改革委员会/国家发改委 moe 教育部 most 科技部/科学技术部 "
    "miit 工业和信息化部/工信部 neac 国家民委/国家民族事务委员会 mps 公安部 mca 民政部 moj 司法部 mof 财政部 "
    "mohrss 人力资源社会保障部/人力资源和社会保障部/人社部 mnr 自然资源部 mee 生态环境部 mohurd 住房城乡建设部/住房和城乡建设部/住建部 "
    "mot 交通运输部 mwr 水利部 moa 农业农村部 mofcom 商务部 mct 文化和旅游部 nhc 国家卫生健康委/国家卫生健康委员会/国家卫健委 "
    "mva 退役军人事务部/退役军人部 mem 应急管理部/应急部 pbc 中国人民银行/人民银行/央行 audit 审计署 sasac 国务院国资委 "
    "customs 海关总署 chinatax 国家税务总局/税务总局 samr 国家市场监督管理总局/市场监管总局 nrta 国家广播电视总局/国家广电总局 "
    "sport 国家体育总局/体育总局 stats 国家统计局 nhsa 国家医疗保障局/国家医保局 cac 国家互联网信息办公室/国家网信办/中国网信网 "
    "csrc 中国证券监督管理委员会/中国证监会/证监会 nfra 国家金融监督管理总局/金融监管总局 cbirc 中国银保监会/银保监会 "
    "nea 国家能源局 nda 国家数据局 safe 国家外汇管理局/国家外汇局 forestry 国家林业和草原局/国家林草局 nra 国家铁路局 "
    "caac 中国民用航空局/中国民航局/民航局 spb 国家邮政局 ncha 国家文物局 natcm 国家中医药管理局/国家中医药局 "
    "nmpa 国家药品监督管理局/国家药监局 cnipa 国家知识产权局 lswz 国家粮食和物资储备局/国家粮食和储备局 npc 全国人大/中国人大网 "
    "spp 最高人民检察院/最高检 court 最高人民法院/最高法 ccdi 中央纪委国家监委"
)


def bodies_of_host(host: str) -> tuple[str, ...]:
    """Return the names of the central body whose host it is, subdomains included; empty for another host."""
    return _central().get(host.removesuffix(".gov.cn").rpartition(".")[2], ()) if host.endswith(".gov.cn") else ()


@lru_cache(maxsize=1)
def _central() -> dict[str, tuple[str, ...]]:
    words = _CENTRAL.split()
    return {label: tuple(names.split("/")) for label, names in zip(words[::2], words[1::2], strict=True)}


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
