"""Whole rendered texts, as text corpora hold them, through `parse_text`: lines of a page, no markup."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import policynews
from policynews import PolicyNewsError
from policynews.page.rendered import read_lines
from policynews.text.folding import squeeze

PARAGRAPHS = """\
6月8日，记者从松原口岸管理局获悉，今年前五个月口岸进出口货物量达到四十二万吨，同比增长一成八。
口岸管理局负责人介绍，今年以来推行提前申报、两步通关等措施，货物平均通关时间压缩到六小时以内。
“以前报关要跑三个窗口，现在手机上就能办。”在口岸经营边贸生意十余年的商户齐大成说。
下一步，口岸将建设智慧查验场，对鲜活农产品实行随到随检，力争全年货运量突破一百万吨。"""
PORTAL_MENU = "首页\n松原概况\n新闻中心\n政务公开\n办事服务\n互动交流\n数据开放\n魅力松原"
RELATED = "相关阅读\n松原口岸开通跨境电商专列\n边民互市点本月启用 2022-06-05\n口岸联检大楼封顶…"
FOOTER = "网站地图 | 联系我们 | 关于我们\n主办单位：松原市人民政府办公室\n松ICP备12004567号-1\n网站标识码：2207000011"


@dataclass(frozen=True)
class Case:
    """A rendered page and what it states."""

    page: str
    body: str = PARAGRAPHS
    title: str | None = "松原口岸前五个月货运量增长一成八"
    published: str | None = "2022-06-09"
    source: str | None = "松原日报"
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()


CASES = {
    "portal of a government": Case(
        f"""松原口岸前五个月货运量增长一成八_松原市人民政府
{PORTAL_MENU}
当前位置：首页 > 新闻中心 > 本地要闻
松原口岸前五个月货运量增长一成八
来源：松原日报 发布时间：2022-06-09 08:31 字号：[大 中 小] 打印
{PARAGRAPHS}
责任编辑：水清
扫一扫在手机打开当前页
{RELATED}
{FOOTER}""",
        published="2022-06-09T08:31",
        editors=("水清",),
    ),
    "info in lines of its own": Case(
        f"""松原口岸前五个月货运量增长一成八-松原网
{PORTAL_MENU}
松原口岸前五个月货运量增长一成八
2022年06月09日 08时31分
来源: 松原日报
【字体：大 中 小】
分享：
{PARAGRAPHS}
责任编辑： 水清
打印本页
关闭窗口
{FOOTER}""",
        published="2022-06-09T08:31",
        editors=("水清",),
    ),
    "copy for phones behind the page": Case(
        f"""松原口岸前五个月货运量增长一成八-松原网
{PORTAL_MENU}
松原口岸前五个月货运量增长一成八
2022-06-09 来源：松原日报
{PARAGRAPHS}
责任编辑：水清
打印本页
{FOOTER}
松原口岸前五个月货运量增长一成八
2022-06-09 来源：松原日报
{PARAGRAPHS}
责任编辑：水清
{FOOTER}""",
        editors=("水清",),
    ),
    "news site with a crowd of links": Case(
        f"""松原口岸前五个月货运量增长一成八|口岸_松原财经_松原在线
{PORTAL_MENU}
登录
注册
正文
松原口岸前五个月货运量增长一成八
2022年06月09日 08:31 松原日报
{PARAGRAPHS}
责任编辑：水清
文章关键词： 口岸 货运
我要反馈
12条评论|308人参与网友评论
最热评论 刷新
边城旧客
口岸越办越红火，希望再多开几趟班车，方便大家来往。
2小时前
热门推荐
边民互市点本月启用，你期待吗？
2022年06月08日
09:38
十大边贸商品出炉！第一名你一定想不到
2022年06月07日""",
        published="2022-06-09T08:31",
        editors=("水清",),
    ),
    "nothing above the text": Case(
        f"""{PARAGRAPHS}
(编辑 水清)
松原口岸开通跨境电商专列2022-06-05 10:20
边民互市点本月启用2022-06-04 09:15
版权所有《松原日报》社有限责任公司
松ICP备12004567号""",
        title=None,
        published=None,
        source=None,
        editors=("水清",),
    ),
    "headline and nothing else above": Case(
        f"""松原口岸前五个月货运量增长一成八
{PARAGRAPHS}
上一篇：边民互市点本月启用
下一篇：没有了""",
        published=None,
        source=None,
    ),
    "only the text": Case(PARAGRAPHS, title=None, published=None, source=None),
    "byline and dateline": Case(
        f"""松原口岸前五个月货运量增长一成八
2022-06-09 08:31:00 |来源:松原日报
本报讯（记者 马知远）{PARAGRAPHS}
(编辑 水清)
推荐阅读
松原口岸开通跨境电商专列""",
        body=f"本报讯（记者 马知远）{PARAGRAPHS}",
        published="2022-06-09T08:31:00",
        authors=("马知远",),
        editors=("水清",),
    ),
    "public account": Case(
        f"""松原口岸前五个月货运量增长一成八
松原口岸前五个月货运量增长一成八
松原发布
松原发布
微信号 songyuanfabu
功能介绍 权威发布，服务市民，讲好松原故事！
收录于合集
{PARAGRAPHS}
来源：松原日报
预览时标签不可点
微信扫一扫
关注该公众号""",
        published=None,
    ),
    "traditional characters": Case(
        """松原口岸前五個月貨運量增長一成八 - 港聞 - 松原新聞網
首頁
即時新聞
首頁 / 資訊 / 港聞
松原口岸前五個月貨運量增長一成八
編輯：马知远 責編：水清 2022-06-09 14:06
松原口岸今年前五個月進出口貨物量達四十二萬噸，按年增長一成八，創歷年同期新高。
口岸管理局表示，推行提前申報等措施後，貨物平均通關時間縮短至六小時以內。
相關新聞
口岸聯檢大樓封頂
2022/06/05""",
        body="""松原口岸今年前五個月進出口貨物量達四十二萬噸，按年增長一成八，創歷年同期新高。
口岸管理局表示，推行提前申報等措施後，貨物平均通關時間縮短至六小時以內。""",
        title="松原口岸前五個月貨運量增長一成八",
        published="2022-06-09T14:06",
        source=None,
        editors=("马知远", "水清"),
    ),
    "notice with attachments and signature": Case(
        f"""通知公告_松原市交通运输局
{PORTAL_MENU}
当前位置：
首页
政务公开
通知公告
关于开展道路运输企业质量信誉考核工作的通知
时间：2022-06-09 16:20
微信 微博 QQ空间
松交运〔2022〕31号
各县（市、区）交通运输局：
为规范道路运输市场秩序，现就开展质量信誉考核工作有关事项通知如下：
一、考核对象
在本市登记注册的道路运输企业。
二、报名方式
联系人：马知远
电话：0438-1234567
请各单位于6月30日前将考核材料报送市交通运输局运输管理科。
附件：
1.考核评分表
松原市交通运输局
2022年6月8日
来源：松原市交通运输局
附件下载
扫一扫在手机上查看当前页面
{FOOTER}""",
        body="""松交运〔2022〕31号
各县（市、区）交通运输局：
为规范道路运输市场秩序，现就开展质量信誉考核工作有关事项通知如下：
一、考核对象
在本市登记注册的道路运输企业。
二、报名方式
联系人：马知远
电话：0438-1234567
请各单位于6月30日前将考核材料报送市交通运输局运输管理科。
1.考核评分表
松原市交通运输局
2022年6月8日""",
        title="关于开展道路运输企业质量信誉考核工作的通知",
        published="2022-06-09T16:20",
        source="松原市交通运输局",
    ),
    "table of metadata, then a document with a list of names": Case(
        """索 引 号：
2207/2022-00031
主题分类：
机构编制
发文机关：
松原市人民政府办公室
成文日期：
2022年6月1日
标 题：
松原市人民政府办公室关于调整市减灾委员会组成人员的通知
发文字号：
松政办发〔2022〕17号
发布日期：
2022年6月9日
松原市人民政府办公室关于调整
市减灾委员会组成人员的通知
松政办发〔2022〕17号
各县区人民政府，市政府各部门、各直属机构：
因人事变动和工作需要，市人民政府决定对市减灾委员会组成人员进行调整。现通知如下：
主 任：田致远 市长
副主任：白 露 副市长
委 员：
马知远 市水利局局长
水 清 市应急局局长
林 深 市气象局局长
何 佳 市民政局局长
杜 若 市财政局局长
许知行 市教育局局长
齐大成 市商务局局长
市减灾委员会办公室设在市应急局，承担日常工作。
松原市人民政府办公室
2022年6月1日
（此件公开发布）
扫一扫在手机打开当前页""",
        body="""各县区人民政府，市政府各部门、各直属机构：
因人事变动和工作需要，市人民政府决定对市减灾委员会组成人员进行调整。现通知如下：
主 任：田致远 市长
副主任：白 露 副市长
委 员：
马知远 市水利局局长
水 清 市应急局局长
林 深 市气象局局长
何 佳 市民政局局长
杜 若 市财政局局长
许知行 市教育局局长
齐大成 市商务局局长
市减灾委员会办公室设在市应急局，承担日常工作。
松原市人民政府办公室
2022年6月1日
（此件公开发布）""",
        title="松原市人民政府办公室关于调整市减灾委员会组成人员的通知",
        source=None,
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_body(case: Case) -> None:
    assert policynews.parse_text(case.page).text.split("\n") == case.body.split("\n")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_facts(case: Case) -> None:
    article = policynews.parse_text(case.page)
    assert article.title == case.title
    assert (article.published.isoformat() if article.published else None) == case.published
    assert (article.source.name if article.source else None) == case.source
    assert tuple(person.name for person in article.authors) == case.authors
    assert tuple(person.name for person in article.editors) == case.editors


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_blank_lines_and_spaces_change_nothing(case: Case) -> None:
    spaced = "\n\n".join(f"　　{line} " for line in case.page.split("\n"))
    assert policynews.parse_text(spaced) == policynews.parse_text(case.page)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_left_out_is_recorded_or_stands_outside(case: Case) -> None:
    article = policynews.parse_text(case.page)
    lines = {squeeze(line) for line in case.page.split("\n")}
    assert {removal.text for removal in article.removals} <= lines


def test_menus_alone_are_no_article() -> None:
    with pytest.raises(policynews.NoArticleError):
        policynews.parse_text(f"{PORTAL_MENU}\n{FOOTER}")


def test_an_article_has_a_text() -> None:
    page = (
        "为规范道路运输市场秩序，现就开展质量信誉考核工作有关事项通知如下：\n编辑：马知远 责编：水清 2022-06-09 14:06"
    )
    assert policynews.parse_text(page).text


PIECES = sorted({line for case in CASES.values() for line in case.page.split("\n")})


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=40))
def test_any_lines_give_our_errors_or_lines_of_the_input(lines: list[str]) -> None:
    page = "\n".join(lines)
    try:
        article = policynews.parse_text(page, repair=False, join_paragraphs=False)
    except PolicyNewsError:
        return
    given_lines = {line.text for line in read_lines(page)}
    assert set(filter(None, article.text.split("\n"))) <= given_lines
    assert article == policynews.parse_text(page, repair=False, join_paragraphs=False)


@pytest.mark.parametrize("contact", ["主办单位：某县人民政府", "举报电话：12345", "版权所有者有权要求停止侵害。"])
@pytest.mark.parametrize("html", [True, False])
def test_organiser_and_hotline_above_a_signature_are_text(contact: str, html: bool) -> None:
    lines = [
        "各乡镇人民政府要切实做好春季森林防火工作，保护人民群众生命财产安全，现将有关事项通知如下。",
        "要压实工作责任，强化组织领导，落实各项防控措施，确保森林资源和人民生命财产安全。",
        contact,
        "某县林业局",
        "2022年3月1日",
    ]
    title = "某县林业局关于加强春季森林防火工作的通知"
    page = f"<h1>{title}</h1><div>发布时间：2022-03-01</div><div>{''.join(f'<p>{line}</p>' for line in lines)}</div>"
    article = (
        policynews.parse(page) if html else policynews.parse_text("\n".join([title, "发布时间：2022-03-01", *lines]))
    )
    assert article.text.splitlines() == lines
