"""Boxes inside the body element: forms, widgets and comments are told by what they are made of."""

from __future__ import annotations

import pytest
from growth import assert_linear

from policynews import parse
from policynews.model.article import Article

TITLE = "清江大桥顺利合龙"
BODY = [
    "清江大桥昨日上午合龙，全长一千二百米的主桥贯通，施工单位将在年底以前完成桥面铺装和灯光安装。",
    "市交通局介绍，大桥通车以后，两岸居民过江的时间从四十分钟缩短到八分钟，渡口同时停航。",
    "项目部表示，接下来将进行荷载试验，检测合格后移交养护单位，预计春节以前开放通行。",
]


def markup(*, between: str = "", below: str = "") -> str:
    first, *rest = (f"<p>{line}</p>" for line in BODY)
    return (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>2024-03-05 10:20 来源：清江日报</div>"
        f"<div class='con'>{first}{between}{''.join(rest)}{below}</div></body></html>"
    )


def page(*, between: str = "", below: str = "") -> Article:
    return parse(markup(between=between, below=below))


POLL = (
    "<div class='x9'><h3>你说</h3><form action='/v'><p>你怎么看大桥收费？</p>"
    "<label><input type='radio' name='a'>应该收，养护也要钱</label><label><input type='radio' name='a'>不该收</label>"
    "<p>1.你每周过江几次？</p><label><input type='radio' name='b'>五次以上</label></form></div>"
)
ORDER = (
    "<div class='q'><div>每周一封，寄给关心江城的人</div><div><input type='email' placeholder='name@example.org'>"
    "<span>地址不完整</span></div><a href='javascript:'>好</a><div>已经收到，谢谢</div></div>"
)
GUESTBOOK = (
    "<h2>大家谈</h2><form><textarea name='t'></textarea><p>发表前请先看一遍规则，每条不超过两百字，广告会被撤下，请各位体谅。</p></form>"
    "<dl><dt>2024/03/06 08:47 61.2*****90</dt><dd>终于通了，以后回娘家不用等渡船了，等了十年，真高兴。</dd></dl>"
)


@pytest.mark.parametrize("box", [POLL, ORDER], ids=["poll", "newsletter"])
def test_a_form_goes_between_and_below(box: str) -> None:
    assert page(between=box).text.split("\n") == BODY
    assert page(below=box).text.split("\n") == BODY
    assert "form" in {removal.reason for removal in page(between=box).removals}


def test_behind_the_form_of_comments_stand_comments() -> None:
    found = page(below=GUESTBOOK)
    assert found.text.split("\n") == BODY
    assert {"comments"} == {removal.reason for removal in found.removals if "渡船" in removal.text}


@pytest.mark.parametrize(
    "stamp",
    ["61.2*****90 2024/03/06 08:47", "3月6日 08:47", "2楼", "江城过客 回复", "两小时前"],
)
def test_comments_are_told_by_what_stands_above_each(stamp: str) -> None:
    said = "终于通了，以后回娘家不用等渡船了，等了整整十年，真高兴。"
    form = "<form>我要评论<textarea name='t'></textarea></form>"
    assert page(below=f"{form}<div><p>{stamp}</p><p>{said}</p></div>").text.split("\n") == BODY


@pytest.mark.parametrize(
    "form",
    [
        "<form>发表评论<textarea name='t'></textarea></form>",
        "<div><p>网友留言仅代表个人观点</p><input name='u'><p>同步到微博</p></div>",
        "<div><h3>大家谈</h3><form><input name='n'><p>昵称</p></form></div>",
    ],
)
def test_a_text_goes_on_behind_the_form_of_comments(form: str) -> None:
    assert page(between=form).text.split("\n") == BODY


def test_a_box_of_widgets_goes_with_its_odd_line() -> None:
    box = "<div><div>江城晨报</div><div>打印</div><div>收藏</div><div>扫一扫在手机打开当前页</div></div>"
    assert page(below=box).text.split("\n") == BODY


def test_a_form_around_everything_is_the_page() -> None:
    lines = "".join(f"<p>{line}</p>" for line in BODY)
    found = parse(
        f"<html><body><form action='x.aspx'><input type='text' name='q'><h1>{TITLE}</h1><div>2024-03-05 10:20</div>"
        f"<div class='con'>{lines}</div></form></body></html>"
    )
    assert found.text.split("\n") == BODY


def test_a_hidden_field_or_a_button_is_no_form() -> None:
    kept = "<form><input type='hidden' value='1'><p>附近居民在桥头合影。</p></form>"
    assert "附近居民在桥头合影。" in page(between=kept).text


def test_a_table_of_a_form_to_be_printed_stays() -> None:
    table = "<table><tr><td>姓名</td><td>电话</td></tr><tr><td>单位</td><td>职务</td></tr></table>"
    assert "姓名" in page(between=table).text


def test_many_fields_and_nested_boxes_take_linear_time() -> None:
    def built(count: int) -> str:
        fields = "".join(f"<div><input name='f{n}'><span>第{n}项</span></div>" for n in range(count))
        nested = "<div>" * 300 + "<p>打印</p><p>收藏</p>" + "</div>" * 300
        entries = "<li><a href='/x'>邻县水库检修三年老渠</a></li>" * count
        return markup(below=f"<form>{fields}</form>{nested}<ul>{entries}</ul>")

    assert_linear(parse, built, 400)


CALLS = [
    "<section><h2>加入我们的行动</h2><p>你的支持，能让我们继续守护这条江和江边的人。</p><a href='/d'>立即捐款</a></section>",
    "<div><h3>江城来信</h3><p>我们每天早上把江边的消息寄给您</p><a href='/n'>我订阅</a></div>",
]


@pytest.mark.parametrize("box", CALLS)
def test_a_box_that_asks_for_money_or_readers_goes(box: str) -> None:
    assert page(between=box).text.split("\n") == BODY
    assert page(below=box).text.split("\n") == BODY


def test_a_box_with_another_button_or_that_speaks_to_nobody_stays() -> None:
    for box in (
        CALLS[0].replace("立即捐款", "立即报名"),
        "<div><p>两岸渡口名录今日起更新</p><a href='/s'>支持</a></div>",
    ):
        assert len(page(between=box).text.split("\n")) > len(BODY)
