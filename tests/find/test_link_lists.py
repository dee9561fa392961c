"""Lists of other articles inside the element of the text: told by linked titles, whatever stands above them."""

from __future__ import annotations

import pytest
from growth import assert_linear

from policynews import parse

TITLE = "东岭水厂二期通水"
TEXT = [
    "东岭水厂二期昨日通水，日供水能力由五万吨提高到九万吨，东岭、西塘两镇十二万居民用上了水库水，老厂的取水口同时封停。",
    "水厂厂长罗建业说，新的滤池不用人工冲洗，值班的人从每班六个减到三个，省下来的人手去检修二十多年的老管网。",
    "县水利局表示，三期工程计划后年动工，届时北部四个乡的自备井将全部停用，水价在明年年底以前保持不变。",
]
OTHERS = ("老街骑楼修缮完工", "县医院开出夜间门诊", "渔港晚归的船多了一盏灯", "北门菜场搬到地下")
LINKS = tuple(f'<a href="/a/{number}.html">{title}</a>' for number, title in enumerate(OTHERS))


def markup(*, above: str = "", between: str = "", below: str = "") -> str:
    first, *rest = (f"<p>{line}</p>" for line in TEXT)
    return (
        f"<title>{TITLE}</title><body><h1>{TITLE}</h1><div>2024-03-05 10:20 来源：东岭日报</div>"
        f"<div class=nr>{above}{first}{between}{''.join(rest)}{below}</div></body>"
    )


def items(shape: str, links: tuple[str, ...] = LINKS) -> str:
    return "".join(shape.format(link=link, number=number) for number, link in enumerate(links, 1))


@pytest.mark.parametrize("place", ["above", "between", "below"])
@pytest.mark.parametrize(
    "box",
    [
        f"<ul>{items('<li>{link}</li>')}</ul>",
        f"<div>{items('<p>{link}</p>')}</div>",
        f"<div><h3>今日导读</h3>{items('<div>·{link}</div>')}</div>",
        f"<table>{items('<tr><td>{number}</td><td>{link}</td></tr>')}</table>",
        f"<div><b>大家在看</b><ol>{items('<li>{link}<em>01/12</em></li>')}</ol><ul>{items('<li>{link}</li>')}</ul></div>",
        f"<ul>{items('<li>{link}</li>', LINKS[:2])}</ul>",
    ],
    ids=["list", "paragraphs", "bullets", "ranking", "two-lists", "two-titles"],
)
def test_a_list_of_other_articles_is_no_part_of_the_text(box: str, place: str) -> None:
    article = parse(markup(**{place: box}))
    assert article.text.split("\n") == TEXT
    assert OTHERS[0] in " ".join(removal.text for removal in article.removals)


def test_the_heading_of_a_list_goes_with_it() -> None:
    article = parse(markup(between=f"<p>相关阅读：</p><ul>{items('<li>{link}</li>')}</ul>"))
    assert article.text.split("\n") == TEXT


@pytest.mark.parametrize(
    "own",
    [
        f"<p>各镇的工程进度见：</p><ul>{items('<li>{link}</li>')}</ul>",
        "<ul><li><a href='#a'>取水口的变化</a></li><li><a href='#b'>滤池怎样冲洗</a></li><li><a href='#c'>水价何时调整</a></li></ul>",
        "<ul><li><a href='/1'>东岭镇供水管理办法</a></li><li><a href='/2'>西塘镇水价听证公告</a></li><li><a href='/3'>二期工程验收名单</a></li></ul>",
        "<ul><li><a href='/f/1.pdf'>东岭水厂平面示意</a></li><li><a href='/f/2.pdf'>取水口变更前后比较</a></li></ul>",
        f"<ul>{items('<li>{link}，记者昨日从现场看到，沿线已经围挡。</li>')}</ul>",
        f"<p>{LINKS[0]}</p><p>{LINKS[1]}</p>",
    ],
    ids=["introduced", "contents", "documents", "files", "sentences", "no-box"],
)
def test_a_list_of_the_text_itself_stays(own: str) -> None:
    kept = parse(markup(between=own))
    said = [*kept.text.split("\n"), *(file.name for file in kept.attachments)]
    assert len(said) > len(TEXT)


def test_a_list_that_is_most_of_the_article_stays() -> None:
    links = tuple(f'<a href="/b/{number}.html">第{number}村通水以后的第一个早晨</a>' for number in range(18))
    assert "第7村通水以后的第一个早晨" in parse(markup(between=f"<ul>{items('<li>{link}</li>', links)}</ul>")).text


def test_many_and_nested_lists_take_linear_time() -> None:
    def built(count: int) -> str:
        lists = f"<ul>{items('<li>{link}</li>')}</ul>" * count
        return markup(between="<div>" * 300 + lists + "</div>" * 300)

    assert_linear(parse, built, 100)
