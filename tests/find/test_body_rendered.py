"""Body, headline and info line of rendered text: where they start, what ends them, what vouches for them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from growth import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from policynews.credits.infoline import is_dated_line, is_info_line
from policynews.find.body_rendered import find_lines
from policynews.find.headline_placed import find_line_info, find_line_title
from policynews.lines.prose import weigh_line
from policynews.page.blocks import RawBlock

TITLE = "云岭市召开全市河湖长制工作推进会议"
TAG = f"{TITLE}_云岭市人民政府门户网站"
INFO = "发布时间：2023-04-18 09:20 来源：云岭日报"
BODY = [
    "4月17日，云岭市召开全市河湖长制工作推进会议，总结去年工作，部署今年任务。市长田致远出席会议并讲话。",
    "会议指出，过去一年全市巡查河道三千余次，清理岸线垃圾一千二百吨，国家考核断面水质全部达标。",
    "会议要求，各县区要压实河长责任，健全部门协同机制，确保汛期前完成重点河段的清淤疏浚。",
]
MORE = [
    "会议还研究了其他事项，强调要统筹抓好当前各项重点工作，确保完成全年目标任务。",
    "市直有关部门、各县区河长制办公室主要负责同志参加会议，三个县区作了交流发言。",
]
MENU = [
    "首页",
    "走进云岭",
    "新闻中心",
    "政务公开",
    "办事服务",
    "互动交流",
    "数据开放",
    "专题专栏",
    "领导之窗",
    "市情概况",
]
TEASERS = [
    "云岭市出台措施支持小微企业稳岗扩岗，今年以来已发放补贴资金三千余万元，惠及企业一千二百余家，带动就业效果明显",
    "我市举行新闻发布会，介绍城市更新行动进展情况，全年计划改造老旧小区八十六个，涉及居民两万三千余户，下月起陆续开工",
]


def blocks(lines: Sequence[str]) -> list[RawBlock]:
    return [RawBlock("line", line) for line in lines]


def body_of(lines: Sequence[str]) -> list[str] | None:
    region = find_lines(blocks(lines))
    return list(lines[region.first : region.last]) if region else None


def title_of(lines: Sequence[str]) -> str | None:
    found = blocks(lines)
    region = find_lines(found)
    assert region is not None
    infos = frozenset(i for i, line in enumerate(lines) if is_info_line(line))
    title = find_line_title(found, region, infos)
    return title.text if title else None


WHAT_ENDS_A_TEXT = {
    "related list": ["相关阅读", "云岭市开展春季植树活动", "云岭市部署防汛工作"],
    "related list of an account": ["作者最新文章", "河湖治理的五个细节！", "04-1608:12", "一条河的四季", "04-1208:30"],
    "titles with dates, no heading": [
        "云岭市开展春季植树活动",
        "2023-04-16",
        "云岭市部署防汛抗旱工作",
        "2023-04-15",
        "云岭好人榜发布",
    ],
    "titles and dates on a line": ["云岭市开展春季植树活动 2023-04-16", "云岭市部署防汛抗旱工作 2023-04-15"],
    "previous and next": ["上一篇：云岭市开展春季植树活动", "下一篇：没有了"],
    "pager split over lines": ["上一篇：", "云岭市开展春季植树活动", "下一篇：", "没有了"],
    "print and close": ["【打印本页】 【关闭窗口】", "友情链接", "省政府网站"],
    "code to scan": ["扫一扫在手机打开当前页", "网站地图", "联系我们"],
    "comments": [
        "网友评论",
        "河边住了三十年的人",
        "希望多种些树，夏天散步的时候能有个阴凉，孩子们也喜欢。",
        "13小时前",
        "回复 赞",
    ],
    "footer": ["主办单位：云岭市人民政府办公室", "云ICP备09012345号-1", "网站标识码：5300000001"],
    "disclaimer": ["免责声明：本文为转载，不代表本网观点，如有侵权请联系删除。", "云ICP备09012345号-1"],
    "keywords": ["文章关键词： 河长 水质 清淤", "我要反馈"],
    "an unknown menu of few words": ["手机站", "头条号", "矩阵"],
    "widgets in a row": ["缩小字体 放大字体 收藏 微博 微信 分享", "热线 0870-1234567"],
    "phone copy": [TITLE, INFO, *BODY],
}


@pytest.mark.parametrize("behind", WHAT_ENDS_A_TEXT.values(), ids=WHAT_ENDS_A_TEXT.keys())
def test_what_ends_a_text(behind: list[str]) -> None:
    assert body_of([TAG, *MENU, TITLE, INFO, *BODY, *behind, *MENU]) == BODY


@pytest.mark.parametrize("behind", WHAT_ENDS_A_TEXT.values(), ids=WHAT_ENDS_A_TEXT.keys())
def test_the_same_ends_a_text_without_head(behind: list[str]) -> None:
    assert body_of([*BODY, *behind, *MENU]) == BODY


CREDITS = {
    "editor": ["责任编辑：许知行"],
    "brackets": ["（责编：许知行、何佳）"],
    "editor and checkers on lines of their own": ["编辑：许知行", "校对：何佳", "审核：杜若"],
    "source below the text": ["来源：云岭市水利局"],
    "a prompt with the editor behind it": ["更多精彩内容请进入时政频道", "随时随地看云岭【编辑:许知行】"],
}


@pytest.mark.parametrize("credits", CREDITS.values(), ids=CREDITS.keys())
def test_credits_end_a_text_and_are_in_it(credits: list[str]) -> None:
    # What is not marked as a list, but stands behind credits, is none of the text.
    behind = ["值班总编推荐", "一江清水向东流", "老河长的新日子", *TEASERS]
    assert body_of([TAG, *MENU, TITLE, INFO, *BODY, *credits, *behind]) == [*BODY, *credits]


WHAT_IS_NO_END = {
    "a prompt between paragraphs": ["长按识别二维码关注我们"],
    "a share bar between paragraphs": ["分享到：微信 微博"],
    "a section that is called like a list": ["热点新闻"],
    "heading": ["（二）重点任务"],
    "who holds an event": ["主办单位：云岭市水利局", "承办单位：云岭市河长制办公室"],
    "a form": ["会议时间：2023年4月17日", "会议地点：市政府三楼会议室"],
    "names with posts": [f"{name} 云岭市{post}局长" for name, post in zip("赵钱孙李周吴郑王冯陈", "水农林城交财教卫民公", strict=True)] * 3,
    "bodies": [f"云岭市第{n}实验学校" for n in "一二三四五六七八九十"] * 3,
    "cells": [str(n) for n in range(40)],
}  # fmt: skip


@pytest.mark.parametrize("between", WHAT_IS_NO_END.values(), ids=WHAT_IS_NO_END.keys())
def test_what_does_not_end_a_text(between: list[str]) -> None:
    text = [*BODY[:2], *between, BODY[2], *MORE]
    assert body_of([TAG, *MENU, TITLE, INFO, *text, "相关阅读", "云岭市开展春季植树活动"]) == text


WHAT_CLOSES_A_TEXT = {
    "signature": ["云岭市人民政府", "2023年4月18日"],
    "signature with a date in figures": ["云岭市水利局", "2023-04-18"],
    "date in characters": ["云岭市人民政府", "二〇二三年四月十八日"],
    "note on openness": ["云岭市人民政府", "2023年4月18日", "（此件公开发布）"],
    "attachments and signature": ["附件：", "1.重点河段名单", "2.联络员信息表", "云岭市水利局", "2023年4月18日"],
    "telephone and signature": ["举报电话：0870-1234567", "云岭市水利局", "2023年4月18日"],
    "many names": [f"{n}. 云岭市第{n}小学" for n in range(1, 40)],
    "names with posts": ["主 任：田致远 市长", "副主任：白露 副市长", *[f"{name}某某 某县县长" for name in "赵钱孙李周吴郑王"]],
    "a signed list of bare words": [*["城关", "河口", "大湾", "南岭", "北桥", "东庄", "西坪", "新塘", "石门"], "云岭市水利局", "2023年4月18日"],
}  # fmt: skip


@pytest.mark.parametrize("closing", WHAT_CLOSES_A_TEXT.values(), ids=WHAT_CLOSES_A_TEXT.keys())
def test_what_closes_a_text(closing: list[str]) -> None:
    assert body_of([TAG, *MENU, TITLE, INFO, *BODY, *closing, "扫一扫在手机打开当前页", *MENU]) == [*BODY, *closing]


ISSUER = "云岭市河湖长制工作领导小组办公室"
DOCUMENT = f"{ISSUER}关于做好汛前河道清淤工作的通知"
SIGNATURES = {
    "the issuer": [ISSUER, "2023年4月18日"],
    "a day in figures": [ISSUER, "2023-04-18"],
    "a day in characters": [ISSUER, "二〇二三年四月十八日"],
    "a day in brackets": [ISSUER, "（2023 年 4 月 18 日）"],
    "several, a line each": [ISSUER, "云岭市水利局", "云岭市财政局", "云岭市自然资源和规划局", "2023年4月18日"],
    "several in a line": [f"{ISSUER} 云岭市水利局", "云岭市财政局 云岭市自然资源和规划局", "2023年4月18日"],
    "a seal": [f"{ISSUER}（代章）", "2023年4月18日"],
    "with an attachment behind": [ISSUER, "2023年4月18日", "河道清淤任务表", "一、城关街道负责三条河道的清淤，五月底前完成。"],
}  # fmt: skip


@pytest.mark.parametrize("signature", SIGNATURES.values(), ids=SIGNATURES.keys())
@pytest.mark.parametrize("head", [[DOCUMENT, INFO], [DOCUMENT], [f"{DOCUMENT}_云岭市水利局", *MENU, DOCUMENT, INFO]])
def test_a_signature_that_begins_the_headline_is_no_second_headline(head: list[str], signature: list[str]) -> None:
    text = ["各县区水利局：", *BODY, *signature]
    assert body_of([*head, *text, "扫一扫在手机打开当前页", *MENU]) == text


WHAT_STANDS_ABOVE = {
    "share bars": ["分享到", "微信", "微博", "QQ空间", "【字体：大 中 小】"],
    "counters": ["4", "3573", "浏览次数：120"],
    "date and source on lines of their own": ["来源：云岭日报", "打印", "分享"],
    "widgets in a row": ["云岭新闻APP 缩小字体 放大字体 收藏 微博 微信 分享"],
    "pictures": ["图为会议现场。 林深摄", "（云岭市水利局提供）", "播放", "暂停"],
    "an account": ["微信号 yunling-fabu", "功能介绍 发布权威政务信息，回应社会关切，服务百姓生活！", "收录于合集"],
    "column behind the date": ["2023年04月18日 云岭传媒 时政新闻 1665 0"],
    "whom to ask": ["发布单位：水利局 联系人：林深 电话：(0870)1234567 电子信箱：slj@yunling.example"],
    "a menu": ["栏目导航", *MENU, "视频", "图片", "访谈"],
}


@pytest.mark.parametrize("above", WHAT_STANDS_ABOVE.values(), ids=WHAT_STANDS_ABOVE.keys())
def test_what_stands_between_headline_and_text(above: list[str]) -> None:
    assert body_of([TAG, *MENU, TITLE, INFO, *above, *BODY, "相关阅读"]) == BODY


WHAT_OPENS_A_TEXT = {
    "addressee": ["各县区人民政府："],
    "short lines of a notice": ["市发展集团党委：", "经研究决定："],
    "byline": ["云岭日报记者 林深 通讯员 何佳"],
    "heading": ["一、总体情况"],
    "verses": ["古人学问无遗力，", "少壮工夫老始成。"],
}


@pytest.mark.parametrize("opening", WHAT_OPENS_A_TEXT.values(), ids=WHAT_OPENS_A_TEXT.keys())
def test_what_opens_a_text(opening: list[str]) -> None:
    assert body_of([TAG, *MENU, TITLE, INFO, "分享到", *opening, *BODY, "相关阅读"]) == [*opening, *BODY]


def test_the_entries_of_a_list_above_the_menu_are_no_info_line() -> None:
    entries = ["最新文章", "河湖长制的十种做法 2023-06-04", "清淤怎样安排 2022-09-26"]
    assert body_of([TAG, *entries, "云岭网首页", "应用", "云岭新闻", TITLE, *BODY]) == BODY
    assert body_of([TAG, "云岭日报 2023-04-18", "云岭网首页", *BODY]) == BODY


def test_a_short_text_is_preferred_to_long_comments() -> None:
    notice = ["因管道检修，城关街道4月20日停水八小时。"]
    comments = [f"住在河口{n}号的人觉得这件事应该早点通知，大家好提前准备，不然做饭都成问题。" for n in range(20)]
    talk = [line for comment in comments for line in ("河边的人", comment, "13小时前", "回复 踩0 赞18")]
    assert body_of([TAG, *MENU, TITLE, INFO, *notice, "热门评论 20条", *talk]) == notice


def test_a_text_is_found_below_teasers_that_outweigh_it() -> None:
    notice = ["因管道检修，城关街道4月20日停水八小时。", "给您带来不便，敬请谅解。"]
    assert body_of([TAG, *MENU, *TEASERS * 3, *MENU, TITLE, INFO, *notice, "扫一扫在手机打开当前页"]) == notice


def test_a_table_without_a_paragraph_is_a_text_when_an_info_line_vouches_for_it() -> None:
    cells = [
        "序号",
        "当事人名称",
        "违法事实",
        "处罚内容",
        "1",
        "云岭市某某保险代理有限公司",
        "编制虚假报表",
        "罚款12万元",
    ]
    page = ["云岭金融监管局", *MENU, "当前位置：首页", INFO, "打印", "分享", *cells, "附件信息:", "手机扫一扫打开此页"]
    assert body_of(page) == cells
    assert body_of([line for line in page if line != INFO]) is None


def test_of_two_copies_the_first_is_the_text_and_of_summary_and_text_the_text() -> None:
    first = body_of([TAG, TITLE, INFO, *BODY, "打印", "关闭", TITLE, INFO, *BODY])
    assert first == BODY
    assert body_of([TAG, TITLE, INFO, BODY[0][:40], "展开全文", TITLE, INFO, *BODY, "关闭"]) == BODY


def test_a_copy_directly_behind_the_credits_stays_with_the_text_for_repeats_to_remove() -> None:
    credits = ["编辑：许知行"]
    assert body_of([TITLE, INFO, *BODY, *credits, *BODY, *credits, "相关阅读"]) == [*BODY, *credits, *BODY, *credits]


def test_an_info_line_below_the_text_is_no_start_of_another() -> None:
    tail = [
        "来源：云岭市水利局",
        "附件下载",
        "关闭",
        "省市政府网站",
        "省人民政府",
        "邻市人民政府",
        "河口县人民政府",
        "版权所有",
    ]
    assert body_of([*BODY[:2], "云岭市水利局", "2023年4月18日", *tail]) == [
        *BODY[:2],
        "云岭市水利局",
        "2023年4月18日",
        "来源：云岭市水利局",
    ]


def test_a_file_named_like_the_headline_is_no_start() -> None:
    page = [TITLE, *BODY, "相关文件下载", TITLE, "pdf(2.96 MB)", "上版日期：112-06-13", "回上一頁", *MENU]
    assert body_of(page)[:3] == BODY  # type: ignore[index]


def test_markup_in_the_title_does_not_hide_the_headline() -> None:
    tag = f'<h1 style="margin: 0pt; font-size: 24pt">{TITLE}</h1>_云岭市人民政府'
    page = [tag, *MENU, TITLE, INFO, *BODY, "关闭"]
    assert (body_of(page), title_of(page)) == (BODY, TITLE)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        MENU * 10,
        ["云岭市开展春季植树活动 2023-04-16", "云岭市部署防汛抗旱工作 2023-04-15"] * 5,
        ["版权所有：云岭市人民政府", "云ICP备09012345号-1"],
        [""],
    ],
    ids=["nothing", "menu", "list", "footer", "empty line"],
)
def test_what_is_no_text(lines: list[str]) -> None:
    assert find_lines(blocks(lines)) is None


TITLES = {
    "what the first line announces": ([TAG, *MENU, TITLE, INFO, *BODY], TITLE),
    "no title tag": ([*MENU, TITLE, INFO, *BODY], TITLE),
    "neither title tag nor info line": ([TITLE, *BODY], TITLE),
    "only a title tag": ([TAG, *MENU, *BODY], TITLE),
    "the name of the site first": (["云岭市人民政府门户网站", *MENU, "云岭市人民政府门户网站", TITLE, INFO, *BODY], TITLE),
    "the column first": (["部门文件_云岭市人民政府", "当前位置：", "首页", "政务公开", "部门文件", TITLE, INFO, *BODY], TITLE),
    "account between headline and date": ([*MENU, TITLE, "云岭发布", INFO, *BODY], TITLE),
    "reporter between headline and date": ([*MENU, TITLE, "云岭日报记者 林深", INFO, *BODY], TITLE),
    "original headline below": ([*MENU, TITLE, INFO, "原标题：河湖长制工作推进会议召开", *BODY], TITLE),
    "info line in the same line": ([TAG, "首页", f"{TITLE} 2023-04-18 来源：云岭日报", "字号：", *BODY], TITLE),
    "suffix on the page too": (["首页", f"{TITLE}—新闻—云岭网", INFO, *BODY], TITLE),
    "broken into two lines": (
        ["凝心聚力 云岭市召开河湖长制工作推进会议_云岭市人民政府", *MENU, "凝心聚力", "云岭市召开河湖长制工作推进会议", INFO, *BODY],
        "凝心聚力 云岭市召开河湖长制工作推进会议",
    ),
    "broken in a word": (
        ["云岭市人民政府关于加强河湖管理的通知_政务公开", *MENU, "云岭市人民政府关于加强河湖管", "理的通知", INFO, *BODY],
        "云岭市人民政府关于加强河湖管理的通知",
    ),
    "a document, broken by its own rules": (
        ["首页", "云岭市人民政府办公室", "关于进一步加强河湖管理", "工作的通知", "云政办发〔2023〕12号", "各县区人民政府：", *BODY],
        "云岭市人民政府办公室关于进一步加强河湖管理工作的通知",
    ),
    "a table of metadata": (
        ["索 引 号：", "5301/2023-00012", "标 题：", "关于加强河湖管理的通知", "发文字号：", "云政发〔2023〕8号", "各县区人民政府：", *BODY],
        "关于加强河湖管理的通知",
    ),
    "a table of metadata, headline below it": (
        ["索 引 号：5301/2023-00012", "公文名称：关于加强河湖管理的通知", "关于加强河湖", "管理的通知", *BODY],
        "关于加强河湖管理的通知",
    ),
    "bodies of its authors": (["河湖怎么管", "河湖怎么管", "林深¹ 何佳²", "（1.云岭某大学法学院；2.云岭研究院）", "来源：《河湖》2023年第3期　发布时间：2023-06-18", *BODY], "河湖怎么管"),
    "info line above the headline": (["云岭水利", *MENU, "当前位置：首页", INFO, "打印", TITLE, *BODY], TITLE),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "title"), TITLES.values(), ids=TITLES.keys())
def test_headlines(lines: list[str], title: str) -> None:
    assert title_of(lines) == title


NO_TITLES = {
    "the text alone": BODY,
    "a name of a site": ["云岭市人民政府门户网站", *MENU, *BODY],
    "a number": ["云政发〔2023〕8号", *BODY],
    "a byline": ["云岭日报记者 林深 通讯员 何佳", *BODY],
    "a form": ["发布单位：水利局 联系人：林深 电话：0870-1234567", *BODY],
    "only an original headline": ["原标题：河湖长制工作推进会议召开", *BODY],
    "the first heading": ["一、会议总体情况和主要精神", *BODY],
}


@pytest.mark.parametrize("lines", NO_TITLES.values(), ids=NO_TITLES.keys())
def test_what_is_no_headline(lines: list[str]) -> None:
    assert title_of(lines) is None


def test_a_form_in_the_text_states_no_headline() -> None:
    page = [*MENU, TITLE, INFO, "名称：云岭某某有限公司", *BODY]
    assert title_of(page) == TITLE


def info_of(lines: list[str]) -> list[str]:
    found = blocks(lines)
    region = find_lines(found)
    assert region is not None
    infos = frozenset(i for i, line in enumerate(lines) if is_info_line(line))
    span = find_line_info(found, region, find_line_title(found, region, infos), infos)
    return [lines[i] for i in span]


def test_the_info_line_is_found_across_widgets_and_tables() -> None:
    widgets = ["打印", "分享到微信", "微信", "更多", "QQ空间", "QQ"]
    table = ["索 引 号： 主题分类：", "公文名称： 关于加强河湖管理的通知", "文 号："]
    assert info_of(["云岭水利", *MENU, INFO, *widgets, *table, "关于加强河湖管理的通知", *BODY]) == [INFO]


def test_info_lines_in_a_row_belong_together() -> None:
    assert info_of([TAG, *MENU, TITLE, "2023年04月18日 09时20分", "来源: 云岭日报", *BODY]) == [
        "2023年04月18日 09时20分",
        "来源: 云岭日报",
    ]


def test_no_info_line_above_the_text() -> None:
    assert info_of([TITLE, *BODY, INFO]) == []


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        (BODY[0], 1),
        ("少壮工夫老始成。", 0),
        ("谁来负责河道的保洁？", 0),
        ("走进云岭", -1),
        ("云岭市开展春季植树活动 2023-04-16", -1),
        ("未经书面授权不得转载本网站的任何内容，违者将依法追究责任。", -1),
        ('<p style="color:red">会议指出，要压实责任，健全机制。</p>。', -1),
    ],
    ids=["paragraph", "verse", "question", "menu", "entry", "copyright", "markup"],
)
def test_weights(line: str, sign: int) -> None:
    weight = weigh_line(line)
    assert (weight > 0) - (weight < 0) == sign or (sign == 0 and weight < 12)


KNOWN = {
    "an advertisement inside the text": (
        [
            TAG,
            TITLE,
            INFO,
            BODY[0],
            "点评天下大事，洞悉市场先机，一张榜单尽显经济风云，立即加入我们的读者群。",
            *BODY[1:],
            "关闭",
        ],
        BODY,
    ),
}


@pytest.mark.xfail(strict=True, reason="nothing in the words tells them from the text")
@pytest.mark.parametrize(("lines", "body"), KNOWN.values(), ids=KNOWN.keys())
def test_known_wrong_bodies(lines: list[str], body: list[str]) -> None:
    assert body_of(lines) == body


def test_subtitle_below_the_headline() -> None:
    assert title_of([*MENU, TITLE, "推动水环境质量持续改善", INFO, *BODY]) == TITLE


PIECES = [TAG, TITLE, INFO, *BODY, *MENU, *TEASERS, *(line for lines in WHAT_ENDS_A_TEXT.values() for line in lines)]
PIECES += [line for table in (CREDITS, WHAT_CLOSES_A_TEXT, WHAT_STANDS_ABOVE, WHAT_OPENS_A_TEXT) for lines in table.values() for line in lines]  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=60), max_size=60)


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_any_lines_give_a_region_inside_them_and_the_same_one_twice(lines: list[str]) -> None:
    found = blocks(lines)
    region = find_lines(found)
    assert region == find_lines(found)
    if region is None:
        return
    assert 0 <= region.first < region.last <= len(lines)
    assert region.prose > 0
    infos = frozenset(i for i, line in enumerate(lines) if is_info_line(line))
    title = find_line_title(found, region, infos)
    assert title == find_line_title(found, region, infos)
    if title is not None:
        assert 0 <= title.first < title.last <= region.last
        assert set("".join(title.text.split())) <= set("".join(lines))
    span = find_line_info(found, region, title, infos)
    assert all(i < region.first and (i in infos or is_dated_line(lines[i])) for i in span)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*MENU, *WHAT_ENDS_A_TEXT["footer"]]), max_size=12))
def test_menus_around_a_text_change_nothing(menu: list[str]) -> None:
    assert body_of([TAG, *menu, TITLE, INFO, *BODY, "责任编辑：许知行", "相关阅读", *menu]) == [
        *BODY,
        "责任编辑：许知行",
    ]


HOSTILE = {
    "one headline": [TITLE],
    "info lines": [INFO],
    "headlines and info lines": [TITLE, INFO],
    "pages": [TITLE, INFO, *BODY],
    "menus": MENU,
    "names": ["张三 某局局长"],
    "related lists": [BODY[0], "相关阅读"],
    "credits": [BODY[0], "责任编辑：许知行"],
    "dates": ["2023年4月18日"],
    "labels": ["标题："],
    "breadcrumbs": ["当前位置："],
    "brackets": ["（" * 2000 + "。"],
    "tags": ["<a " * 1000 + "。"],
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_cost_grows_with_the_lines(piece: list[str]) -> None:
    def find(found: list[RawBlock]) -> None:
        region = find_lines(found)
        if region is not None:
            find_line_title(found, region, frozenset())

    assert_linear(find, lambda count: blocks(piece * count), 5, most=5_000)
