"""A short text and prose of other boxes beside it."""

from __future__ import annotations

import pytest

from policynews import parse

TITLE = "全市前三季度外贸进出口增长百分之五"
TEXT = "市统计局昨日发布前三季度外贸数据，全市进出口总额同比增长百分之五，其中对新兴市场出口增长明显。"
SECOND = "下一步，商务部门将继续帮助企业开拓市场。"
ABOUT = "本栏目由编辑部整理，内容来自公开渠道，欢迎读者来信指正。"
PERSON = "本报记者，长期关注宏观经济，曾获省新闻奖。"
TAGS = '<p class="tags"><a href="/tag/1">外贸</a><a href="/tag/2">统计</a></p>'


def page(inner: str, side: str = "") -> str:
    return f"""<html><head><title>{TITLE}_某网</title></head><body><div class="nav"><a href="/">首页</a></div>
<div class="wrap"><div class="left"><h1>{TITLE}</h1><div class="meta">2019-09-26 来源：某日报</div>{inner}</div>
<div class="right">{side}</div></div></body></html>"""


@pytest.mark.parametrize("name", ["nr", "content", "page_art_content"])
@pytest.mark.parametrize(
    ("behind", "side"),
    [
        (f'{TAGS}<div class="bio">{ABOUT}</div>', ""),
        (TAGS, f'<a href="/u/7">张小明</a><div class="bio">{PERSON}</div>'),
        ('<div class="sh">分享到：<a href="#">微信</a></div>', f'<a href="/u/7">栏目</a><p class="bio">{ABOUT}</p>'),
    ],
    ids=["below", "column", "shared"],
)
def test_prose_of_other_boxes_is_no_part_of_a_short_text(name: str, behind: str, side: str) -> None:
    assert parse(page(f'<div class="{name}"><p>{TEXT}</p></div>{behind}', side)).text == TEXT


@pytest.mark.parametrize("head", ["<h2>{}</h2>", "<div class=bt>{}</div>", "<div class=top><p>{}</p></div>"])
def test_an_info_line_will_do_where_nothing_declares_the_headline(head: str) -> None:
    side = f'<a href="/u/7">栏目</a><div class="bio">{ABOUT}</div>'
    markup = page(f'<div class="nr"><p>{TEXT}</p></div>{TAGS}', side).replace(f"{TITLE}_某网", "要闻_某网")
    article = parse(markup.replace(f"<h1>{TITLE}</h1>", head.format(TITLE)))
    assert (article.title, article.text) == (TITLE, TEXT)


def test_paragraphs_without_a_box_of_their_own_end_with_the_column_of_the_headline() -> None:
    side = f'<a href="/u/7">栏目</a><div class="bio">{ABOUT}</div>'
    assert parse(page(f"<p>{TEXT}</p><p>{SECOND}</p>{TAGS}", side)).text == f"{TEXT}\n{SECOND}"


@pytest.mark.parametrize(
    "inner",
    [
        f'<div class="p"><p>{TEXT}</p></div><p><a href="/map">示意图</a></p><div class="p"><p>{SECOND}</p></div>',
        f'<div class="lead"><p>{TEXT}</p></div>{TAGS}<div class="article-body"><p>{SECOND}</p></div>',
        f'<div class="nr"><p>{TEXT}</p></div><p><a href="/f/1.doc">附件：数据表.doc</a></p><p>{SECOND}</p>',
        f'<div class="nr"><p>{TEXT}</p></div><div class="gap">（一）</div><p>{SECOND}</p>',
        f'<div class="nr"><p>{SECOND}</p></div><p><a href="/map">示意图</a></p><div class="more"><p>{TEXT}</p></div>',
    ],
    ids=["same-name", "named-text", "file", "no-link", "more-behind"],
)
def test_a_text_that_goes_on_outside_its_first_box_is_kept(inner: str) -> None:
    text = parse(page(inner)).text
    assert TEXT in text
    assert SECOND in text


RULES = "".join(
    f"<p>第{number}条规则：{topic}的评论需要编辑先看一遍，一般两个小时以内完成，节假日顺延，请各位读者耐心等待，不要重复提交。</p>"
    for number, topic in enumerate(
        ("带有链接", "引用他人文字", "上传图片", "涉及未成年人", "对处理结果有异议", "夜间发布", "匿名"), 1
    )
)


@pytest.mark.parametrize(
    "heavier",
    [
        f'<h2>相关推荐</h2><div class="it">{RULES}</div>',
        f'<h3>大家都在看</h3><ul><li><a href="/1">外贸企业抢抓订单</a></li></ul><div>{RULES}</div>',
        f'<div class="comment"><textarea></textarea></div><div class="it">{RULES}</div>',
        f'<div class="modal">{RULES}</div>',
        f'<div style="display:none">{RULES}</div>',
        f'<div class="entry-content popup">{RULES}</div>',
    ],
    ids=["heading", "list", "comments", "dialogue", "hidden", "located"],
)
@pytest.mark.parametrize("box", ["{}", "<div>{}</div>", '<div class="nr">{}</div>'])
def test_a_paragraph_right_below_the_headline_beats_what_weighs_more(box: str, heavier: str) -> None:
    assert parse(page(box.format(f"<p>{TEXT}</p>"), heavier)).text == TEXT


@pytest.mark.parametrize("rest", ['<div class="nr">{}</div>', '<div class="article-body">{}</div>'])
def test_a_text_goes_on_behind_a_box_of_comments_in_an_element_named_for_it(rest: str) -> None:
    opening = f'<div class="nr"><p>{TEXT}</p></div><div class="comment"><textarea></textarea></div>'
    assert parse(page(opening + rest.format(RULES))).text.endswith("不要重复提交。")


@pytest.mark.parametrize("title", ["东港渔火", "东港的渔火"])
def test_a_short_headline_in_the_first_heading_will_do(title: str) -> None:
    markup = page(f'<div class="nr"><p>{TEXT}</p></div>', f'<div class="modal">{RULES}</div>').replace(TITLE, title)
    assert ("节假日顺延" in parse(markup).text) is (len(title) < 5)


def test_a_short_text_with_related_titles_in_its_box_is_no_card() -> None:
    titles = "".join(f'<p><a href="/{n}">第{n}批外贸企业名录更新</a></p>' for n in range(3))
    others = "".join(f'<div><p><a href="/b{n}">第{n}个码头开工</a></p><p>上周</p></div>' for n in range(3))
    article = f"<div><p>2019-09-26 来源：某日报</p><p>{TEXT}</p>{titles}</div>"
    markup = f"<title>{TITLE}_某网</title><div><p>{ABOUT}</p></div><h1>{TITLE}</h1>{article}{others}"
    assert parse(markup).text == TEXT


def test_prose_above_the_headline_is_none_of_a_text_without_an_element() -> None:
    teasers = (
        ("港口夜航三十年", "老领航员说起第一次夜里进港，手心里全是汗，灯标只有三座。"),
        ("书店里的渔民", "他收了网就来，一本航海史借了四次，仍旧没有读完。"),
    )
    above = "".join(f'<h3><a href="/{n}">{title}</a></h3><p>{words}</p>' for n, (title, words) in enumerate(teasers))
    links = "".join(f'<li><a href="/c{n}">第{n}批外贸企业名录更新</a></li>' for n in range(20))
    markup = f"<title>{TITLE}_某网</title>{above}<h1>{TITLE}</h1><p>2019-09-26 09:00</p><p>{TEXT}</p><ul>{links}</ul>"
    assert parse(markup).text == TEXT
