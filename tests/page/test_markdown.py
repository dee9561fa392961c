"""Markdown as rendered text: signs go, front matter states what a page would."""

from __future__ import annotations

import pytest

import policynews
from policynews.page.rendered import read_lines

BODY = [
    "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。",
    "老石匠说，石板要选纹路直的，铺的时候垫一层细沙，走上去才不晃，下雨天也不积水。",
]
TEXT = "\n\n".join(BODY)
PAGES = {
    "heading": f"# 青石镇三座石桥修好\n\n发布时间：2023-09-05 来源：青石在线\n\n{TEXT}",
    "quoted facts": f"# 青石镇三座石桥修好\n\n> 公众号: 青石在线\n> 发布时间: 2023-09-05\n> 来源: 青石在线\n\n---\n\n![图](a/b.png)\n\n{TEXT}",
    "front matter": f"---\ntitle: 青石镇三座石桥修好\ndate: 2023-09-05\nsource: 青石在线\ntags: [石桥]\n---\n\n{TEXT}",
    "head of a downloader": f"Title: 青石镇三座石桥修好\n\nURL Source: https://example.cn/a\n\nPublished Time: 2023-09-05\n\nSource: 青石在线\n\nMarkdown Content:\n\n{TEXT}",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_what_a_page_in_markdown_states(page: str) -> None:
    article = policynews.parse_text(page)
    assert article.title == "青石镇三座石桥修好"
    assert article.published is not None
    assert article.published.isoformat() == "2023-09-05"
    assert article.source is not None
    assert article.source.name == "青石在线"
    assert article.text.split("\n") == BODY


def test_signs_are_no_text() -> None:
    lines = read_lines("# 标题\n\n## 一、总体要求\n- 检测**车辆**\n- 勘察[路线](https://example.cn)\n> 引文\n***")
    assert [line.text for line in lines] == ["标题", "一、总体要求", "检测车辆", "勘察路线", "引文"]


@pytest.mark.parametrize("text", ["#话题# 今天", "- 甲\n- 乙", "> 首页 > 正文", "A*B*C"])
def test_other_texts_keep_their_signs(text: str) -> None:
    assert [line.text for line in read_lines(text)] == text.split("\n")


def test_references_and_controls() -> None:
    assert [line.text for line in read_lines("&ldquo;石桥&rdquo;\x01&emsp;修\x1c好\fA&B")] == ["“石桥” 修好", "A&B"]


MENU = "首页 走进青石 镇村新闻 便民服务 石匠学堂 图片 视频".split()
HEAD = ["青石镇三座石桥修好 - 青石在线"]
ARTICLE = ["青石镇三座石桥修好", "2023-09-05 来源：青石在线", *BODY]
RELATED = ["石匠学堂秋季班开课", "镇里评出好邻居", "老街的灯又亮了"]


@pytest.mark.parametrize(
    "entry",
    ["* {}", "- {}", "+ {}", "* [{}](/a/1.html)", '[{}](https://example.cn/a "{}")', "- [![]({}.png)](/a)[{}](/b)"],
)
def test_menus_of_bullets_and_links_around_a_text_without_headings(entry: str) -> None:
    above, below = ([entry.replace("{}", name) for name in names] for names in (MENU, ["相关阅读", *RELATED]))
    page = "\n".join([*HEAD, *above, *ARTICLE, *below])
    article = policynews.parse_text(page)
    assert article.title == "青石镇三座石桥修好"
    assert article.text.split("\n") == BODY


def test_bullets_of_a_list_in_the_text_stay() -> None:
    items = [f"- 第{number}座石桥换下松动的石板二十块，补上缺口的栏杆三处。" for number in "一二三四五六七"]
    assert [line.text for line in read_lines("\n".join([*ARTICLE, *items]))] == [*ARTICLE, *items]
