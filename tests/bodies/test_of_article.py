"""The region of an article: which place of the page tells it, and where none does."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

import policynews
from policynews import Article, Paragraph, PolicyDocument, Source
from policynews.bodies import read_region

CITY = "为进一步规范管理，方便群众办事，结合我市实际，现就有关事项通知如下。"


def article(text: str = "", *, title: str | None = None, issuers: tuple[str, ...] = (), source: str | None = None,
            url: str | None = None) -> Article:  # fmt: skip
    return Article(
        url=url,
        title=title,
        source=Source(name=source) if source else None,
        document=PolicyDocument(issuers=issuers) if issuers else None,
        blocks=(Paragraph(text=text),) if text else (),
    )


def found(page: Article) -> tuple[str, str] | None:
    """The name of the region and the reader that told it."""
    origin = page.region_origin
    assert (page.region is None) == (origin is None)
    return (page.region.name, origin.reader) if page.region and origin else None


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        # issuers
        (article(issuers=("苏州市人民政府办公室",)), ("苏州市", "issuers")),
        (article(issuers=("苏州市财政局", "国家税务总局苏州市税务局")), ("苏州市", "issuers")),
        (article(issuers=("昆山市财政局", "苏州市财政局")), ("苏州市", "issuers")),
        (article(issuers=("国家金融监督管理总局", "佛山监管分局")), ("佛山市", "issuers")),
        (article("今年以来，苏州市稳步推进。", issuers=("财政部", "税务总局")), None),
        (article("上海市各区：", issuers=("市房屋管理局",)), ("上海市", "text")),
        (article(CITY, title="渡口管理办法", url="https://www.foshan.gov.cn/a.html"), ("佛山市", "host")),
        (article("其中卫生健康支出由市和县级政府承担。" + CITY, url="https://www.foshan.gov.cn/"), ("佛山市", "host")),
        (article("廈門市稅務局公布辦法。"), ("厦门市", "text")),
        # headline
        (article(CITY, title="宁乡市住房和城乡建设局关于开展检查的通知"), ("宁乡市", "headline")),
        (article(CITY, title="关于印发《柳州市停车管理办法》的通知"), ("柳州市", "headline")),
        (article(CITY, title="国家能源局关于支持青海省建设示范区的通知"), None),
        (article("苏州市各单位：", title="关于转发财政部文件的通知"), ("苏州市", "text")),
        # source
        (article("有关事项公告如下。", source="惠州市应急管理局"), ("惠州市", "source")),
        (article("有关事项公告如下。", source="国家能源局"), None),
        # text
        (article("11月3日，浙江省台州市黄岩区发布《黄岩区补贴办法》，自下月起施行。"), ("黄岩区", "text")),
        (article("为贯彻落实《国务院关于停车管理的意见》（国发〔2020〕1号），在铁岭市行政区域内停车的，适用本办法。"), ("铁岭市", "text")),
        (article("为贯彻落实党中央、国务院决策部署，结合我县实际，在宿松县范围内施行。"), ("宿松县", "text")),
        (article("我市中心城区包括芗城区、龙文区。"), ("漳州市", "text")),
        (article("本办法在芙蓉区、天心区、岳麓区、开福区施行。"), ("长沙市", "text")),
        (article("中心城区（不含柴桑区）的停车场。" + CITY, url="http://www.jiujiang.gov.cn/a"), ("九江市", "host")),
        (article("据武汉市消息，江夏区发布办法。江夏区的企业可以申报，江夏区财政局受理。"), ("江夏区", "text")),
        (article("我省企业较多，本办法在我县施行，由平江县财政局受理。"), ("平江县", "text")),
        (article("鼓楼区发布停车办法，福州市将在各区推开。"), ("鼓楼区", "text")),
        (article("融水的企业可以申报。全县共有一百家。"), ("融水苗族自治县", "text")),
        # host and outlet, where the page says that it is local
        (article(CITY, url="https://www.foshan.gov.cn/a.html"), ("佛山市", "host")),
        (article("现在停车要交费。", url="https://www.foshan.gov.cn/a.html"), None),
        (article(CITY, url="https://www.gd.gov.cn/a.html"), None),
        (article("我省将推进改革。", url="https://www.foshan.gov.cn/a.html"), ("广东省", "host")),
        (article(CITY, source="济源日报"), ("济源市", "outlet")),
        (article("有关改革将推进。", source="北京日报"), None),
        (article("鼓楼区将推进改革，出台十项措施。", url="https://www.kaifeng.gov.cn/"), ("鼓楼区", "text")),
    ],
)  # fmt: skip
def test_region(page: Article, expected: tuple[str, str] | None) -> None:
    assert found(page) == expected


@pytest.mark.parametrize(
    "text",
    [
        "鼓楼区将推进停车改革。",
        "新华社北京1月2日电 国务院常务会议研究停车改革。",
        "中央经济工作会议1月2日在北京举行，部署停车改革，上海市等地交流了做法。",
        "国家发展改革委负责人介绍，江苏省、浙江省的做法值得推广。",
        "停车改革已在郑州市、长春市、成都市等城市试点。",
        "住房和城乡建设部在苏州市召开现场会。",
        "重庆某某企业拓展有限公司发行票据。",
        "据上海证券报，停车改革将推进。",
        "停车改革将推进。",
        "佛罗里达州出台停车办法。",
        "昨日凌晨，上海市一辆货车侧翻，没有人员伤亡。",
        "",
    ],
)
def test_no_region_rather_than_a_guess(text: str) -> None:
    assert found(article(text)) is None


def test_the_issuer_is_not_the_city_it_names_to_tell_which_one_it_is() -> None:
    page = article("福州市鼓楼区停车办法如下。", issuers=("鼓楼区人民政府",))
    assert found(page) == ("鼓楼区", "text")
    assert found(replace(page, blocks=(Paragraph(text="福州市停车办法如下。"),))) is None


def test_a_page_and_its_text_agree() -> None:
    text = "昆山市人民政府关于加强停车管理的通告\n\n为加强停车管理，现通告如下。\n\n一、车辆应当停放在车位内，不得占用通道和绿地。\n\n昆山市人民政府\n2024年3月1日"
    html = "<html><body><h1>昆山市人民政府关于加强停车管理的通告</h1><div class='article-body'>" + "".join(
        f"<p>{line}</p>" for line in text.split("\n\n")[1:]
    )
    regions = [policynews.parse_text(text).region, policynews.parse(html).region]
    assert regions == [read_region("昆山市")] * 2


def test_issuing_bodies_stand_beside_the_issuers() -> None:
    document = PolicyDocument(issuers=("昆山市财政局", "某某"))
    bodies = document.issuing_bodies
    assert [body.name for body in bodies] == list(document.issuers)
    assert [body.level for body in bodies] == ["county", None]
    assert PolicyDocument().issuing_bodies == ()


def test_the_origin_names_the_words() -> None:
    origin = article(issuers=("昆山市财政局", "昆山市教育局")).region_origin
    assert origin is not None
    assert (origin.field, origin.raw) == ("region", "昆山市财政局、昆山市教育局")


def test_hostile_texts_are_read_in_time() -> None:
    """Each is as long as the readers look, or longer; a pattern that went back and forth would not end."""
    for text in ("根据、" * 50_000, "《" * 50_000, "昆山市" * 50_000, "我" * 100_000, "按照，精神，" * 20_000):
        assert article(text, title=text, issuers=(text,), source=text, url=text).region_origin is None or "昆山" in text


def test_a_parse_that_asks_for_nothing_loads_nothing() -> None:
    code = (
        "import sys, policynews; policynews.parse_text('通知\\n\\n' + '现将有关事项通知如下，请认真贯彻执行。' * 5 + '\\n\\n苏州市财政局\\n2024年3月1日').to_dict();"
        "sys.exit(any(name.startswith('policynews.bodies') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=600).returncode == 0
