"""Regions by name, the table, and the hosts of portals."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import opencc
import pytest

import policynews.bodies._regions as table
from policynews.bodies import Region, read_body, read_region
from policynews.bodies.across import ROWS
from policynews.bodies.hosts import bodies_of_host, region_of_host
from policynews.bodies.regions import fold_names, region_table, short_form


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("广东省", ("广东省",)),
        ("粤", ("广东省",)),
        ("广东", ("广东省",)),
        ("廣東省", ("广东省",)),
        ("江苏省 苏州市", ("江苏省", "苏州市")),
        ("苏州", ("江苏省", "苏州市")),
        ("吉林", ("吉林省",)),
        ("吉林市", ("吉林省", "吉林市")),
        ("长沙", ("湖南省", "长沙市")),
        ("昆山", ("江苏省", "苏州市", "昆山市")),
        ("北京市海淀区", ("北京市", "海淀区")),
        ("仙桃市", ("湖北省", "仙桃市")),
        ("黔东南州", ("贵州省", "黔东南苗族侗族自治州")),
        ("新疆", ("新疆维吾尔自治区",)),
        ("香港特区", ("香港特别行政区",)),
        ("澳门", ("澳门特别行政区",)),
        ("台湾", ("台湾省",)),
        # former names
        ("襄樊市", ("湖北省", "襄阳市")),
        ("襄樊", ("湖北省", "襄阳市")),
        ("番禺市", ("广东省", "广州市", "番禺区")),
        ("中甸县", ("云南省", "迪庆藏族自治州", "香格里拉市")),
        ("九江县", ("江西省", "九江市", "柴桑区")),
        ("崇文区", ("北京市", "崇文区")),
        # told apart by the city before them
        ("南京市鼓楼区", ("江苏省", "南京市", "鼓楼区")),
        ("南京鼓楼", ("江苏省", "南京市", "鼓楼区")),
        ("大连市中山区", ("辽宁省", "大连市", "中山区")),
    ],
)
def test_region(name: str, path: tuple[str, ...]) -> None:
    region = read_region(name)
    assert region is not None
    assert (region.path, region.name) == (path, path[-1])


@pytest.mark.parametrize(
    "name", ["鼓楼区", "江苏省鼓楼区", "朝阳", "朝阳区", "白河市", "苏州市鼓楼区", "中国", "市", "郊区", ""]
)
def test_no_region(name: str) -> None:
    assert read_region(name) is None


def test_a_region_knows_its_level() -> None:
    levels = {name: getattr(read_region(name), "level", None) for name in ("北京市", "苏州市", "海淀区", "仙桃市")}
    assert levels == {"北京市": "province", "苏州市": "city", "海淀区": "county", "仙桃市": "county"}


def test_codes_are_those_of_the_standard() -> None:
    expected = {
        "北京市": "110000",
        "深圳市南山区": "440305",
        "台湾省": "710000",
        "香港": "810000",
        "澳门": "820000",
        "义乌市": "330782",
    }
    assert {name: getattr(read_region(name), "code", None) for name in expected} == expected


def test_the_table_is_whole_and_small() -> None:
    codes = [line.split(" ")[0] for line in table.REGIONS.splitlines()]
    assert len(codes) == len(set(codes)) == 3213
    assert sum(code.endswith("0000") for code in codes) == 34
    assert sum(code.endswith("00") and not code.endswith("0000") for code in codes) == 333
    assert Path(table.__file__).stat().st_size < 200_000


@pytest.mark.parametrize("code", [line.split(" ")[0] for line in table.REGIONS.splitlines()[::25]])
def test_every_region_is_read_from_its_path(code: str) -> None:
    region = region_table().region(code)
    assert read_region("".join(region.path)) == region


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("黔东南苗族侗族自治州", "黔东南"),
        ("内蒙古自治区", "内蒙古"),
        ("伊犁哈萨克自治州", "伊犁"),
        ("双江拉祜族佤族布朗族傣族自治县", "双江"),
        ("龙胜各族自治县", "龙胜"),
        ("管城回族区", "管城"),
        ("忠县", "忠县"),
        ("鄂温克族自治旗", "鄂温克族"),
    ],
)
def test_short_form(name: str, short: str) -> None:
    assert short_form(name) == short


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.foshan.gov.cn/a.html", "佛山市"),
        ("http://zjj.sz.gov.cn/x", "深圳市"),
        ("www.chongqing.gov.cn", "重庆市"),
        ("https://www.luanchuan.gov.cn/", "栾川县"),
        ("https://www.gov.cn/zhengce/", None),
        ("https://www.taihe.gov.cn/", None),
        ("https://foshan.example.com/", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_host(url: str | None, name: str | None) -> None:
    region = region_of_host(url)
    assert (region.name if region else None) == name


def mentioned(text: str, *, counties: bool = False) -> list[str]:
    folded = fold_names(text)
    return [folded[at : chain.end] for at, chain in region_table().mentions(folded, counties=counties)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_name_across_two_words_is_none(row: tuple[str, ...]) -> None:
    phrase, *others = row[1:]
    assert mentioned(phrase) == []
    assert all(name in phrase for other in others for name in mentioned(other)[:1] or ["none"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("设区的市和县级人民政府", []),
        ("市和县（市、区）人民政府", []),
        ("推动乡村振兴县域经济", []),
        ("提高县级医院能力", []),
        ("经济欠发达县", []),
        ("在和县召开", ["和县"]),
        ("安徽省马鞍山市和县", ["安徽省马鞍山市和县"]),
        ("马鞍山市和县（区）", ["马鞍山市"]),
        ("高县人民政府", ["高县"]),
        # former names
        ("渡口管理办法", []),
        ("渡口市人民政府", ["渡口市"]),
        ("四川渡口钢厂", ["四川渡口"]),
        ("龙溪治理工程", []),
    ],
)
def test_words_that_look_like_a_county_or_a_former_city(text: str, names: list[str]) -> None:
    assert mentioned(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("加快高密度住宅改造", []),
        ("资金乡村两级分担", []),
        ("财政和教育部门", []),
        ("高密的企业", ["高密"]),
        ("凡在政和购房的", ["政和"]),
    ],
)
def test_a_county_by_its_short_form_begins_where_a_word_does(text: str, names: list[str]) -> None:
    assert mentioned(text, counties=True) == names


@pytest.mark.parametrize("into", ["s2t", "s2tw", "s2hk"])
def test_every_name_is_read_in_traditional_characters(into: str) -> None:
    names = [name for line in (table.REGIONS + table.DISSOLVED).splitlines() for name in line.split(" ")[1:]]
    written = opencc.OpenCC(into).convert("\n".join(names)).split("\n")
    assert [new for old, new in zip(names, written, strict=True) if fold_names(new) != fold_names(old)] == []


@pytest.mark.parametrize("name", ["臺灣省", "廈門市", "鄭州", "贛州市贛縣區", "衞輝市", "敍永縣"])
def test_a_region_in_traditional_characters(name: str) -> None:
    assert read_region(name) is not None
    assert read_body(name + "農業農村局").kind == "department"


def test_regions_are_values() -> None:
    assert read_region("苏州") == Region(code="320500", name="苏州市", path=("江苏省", "苏州市"))
    assert len({read_region("苏州"), read_region("苏州市")}) == 1


REGIONS = [region_table().region(line.split(" ")[0]) for line in table.REGIONS.splitlines()]
BEARERS = Counter(region.name for region in REGIONS)


@pytest.mark.parametrize("office", ["公安局", "资源规划局", "和平街道办事处", "经济开发区管委会"])
def test_a_body_of_every_region_by_its_path(office: str) -> None:
    wrong = [region.path for region in REGIONS if read_body("".join(region.path) + office).region != region]
    assert wrong == []


@pytest.mark.parametrize("office", ["人民政府", "公安局"])
def test_a_body_by_the_name_of_its_region_alone_is_never_of_another(office: str) -> None:
    for region in REGIONS:
        certain = {region} if BEARERS[region.name] == 1 else set()
        assert read_body(region.name + office).region in {None, *certain}


def test_a_short_form_of_a_city_before_the_full_name_of_its_district() -> None:
    """杭州西湖区, 济南市中区 and so on; where 海南 or 吉林 is a city and a province, the name behind it tells."""
    pairs = [(region, region_table().above(region.code)[0]) for region in REGIONS if len(region.path) == 3]
    assert [
        region.path
        for region, city in pairs
        if read_body(short_form(city.name) + region.name + "教育局").region != region
    ] == []


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.ndrc.gov.cn", "国家发展改革委"),
        ("zwgk.mof.gov.cn", "财政部"),
        ("www.foshan.gov.cn", None),
        ("mof.example.com", None),
        ("", None),
    ],
)
def test_central_body_of_a_host(host: str, name: str | None) -> None:
    assert next(iter(bodies_of_host(host)), None) == name
