"""Where in the text a value was read, and where something stood that is not in it."""

from __future__ import annotations

import pytest

import policynews
from policynews import Article, Origin, Paragraph, Removal, join
from policynews.conversion import convert_article

LEAD = "本报讯（记者 沈一舟）4月2日，沧澜市在明渡区召开春季植树动员会，部署今年的绿化工作。"
CUT = "会议要求，各区要在四月底以前完成全部苗木的采购、运输和栽种工作，落实好养护责任和养护经费，"
REST = "并把责任分到每一个街道和社区，做到有人管、有人护。"
LAST = "据悉，全市今年计划新增绿地一百二十公顷，改造口袋公园三十处。"


def page(*lines: str) -> Article:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return policynews.parse(f"<h1>沧澜市召开春季植树动员会</h1><p>2024-04-03 来源：沧澜日报</p><div>{body}</div>")


def test_an_origin_in_the_text_knows_its_place() -> None:
    article = page(LEAD, LAST)
    [origin] = [origin for origin in article.origins if origin.field == "people"]
    assert origin.block == 0
    block = article.blocks[origin.block]
    assert isinstance(block, Paragraph)
    assert block.text[origin.start : origin.end] == origin.raw
    assert "沈一舟" in origin.raw
    outside = [origin for origin in article.origins if origin.reader == "info-line"]
    assert outside
    assert {origin.block for origin in outside} == {None}


def test_a_day_read_from_the_text_is_given_as_printed() -> None:
    text = [
        "各区人民政府：",
        "为规范城市树木养护，现印发《沧澜市树木养护办法》，请遵照执行。",
        "第一条 本办法适用于本市城区内所有树木的养护活动，由园林部门负责解释。",
        "第二条 本办法自2024年5月1日起施行。",
    ]
    lines = "".join(f"<p>{line}</p>" for line in text)
    article = policynews.parse(f"<h1>沧澜市人民政府关于印发《沧澜市树木养护办法》的通知</h1><div>{lines}</div>")
    [origin] = [origin for origin in article.origins if origin.field == "document.effective"]
    assert origin.raw == "2024年5月1日"
    assert origin.block == 3
    assert text[3][origin.start : origin.end] == origin.raw


def test_a_removal_knows_before_which_block_it_stood() -> None:
    article = page(LEAD, "扫一扫在手机打开当前页", LAST, "责任编辑：卫川")
    places = {removal.text: removal.block for removal in article.removals}
    assert places["2024-04-03 来源：沧澜日报"] == 0
    assert places["扫一扫在手机打开当前页"] == 1
    assert places["责任编辑：卫川"] == len(article.blocks) == 2


def test_what_cut_a_paragraph_in_two_stood_inside_it() -> None:
    article = page(LEAD, CUT, "扫一扫在手机打开当前页", REST, LAST)
    assert [block.text for block in article.blocks if isinstance(block, Paragraph)] == [LEAD, CUT + REST, LAST]
    [removal] = [removal for removal in article.removals if removal.text.startswith("扫一扫")]
    assert (removal.block, removal.start, removal.end) == (1, len(CUT), len(CUT))


FIRST = Article(blocks=(Paragraph(text=LEAD), Paragraph(text=LAST)))
SECOND = Article(
    blocks=(Paragraph(text=LEAD), Paragraph(text=REST)),
    origins=(
        Origin(field="people", reader="dateline", raw="沈一舟", block=0, start=7, end=10),
        Origin(field="document.written", reader="text", raw="每一个", block=1, start=5, end=8),
    ),
    removals=(
        Removal(reason="pager", text="上一页", block=1, start=0, end=0),
        Removal(reason="pager", text="下一页", block=2, start=0, end=0),
    ),
)


def test_places_move_when_pages_are_joined() -> None:
    whole = join([FIRST, SECOND])
    assert len(whole.blocks) == 3
    assert [(origin.block, origin.start) for origin in whole.origins] == [(None, None), (2, 5)]
    places = {removal.text: removal.block for removal in whole.removals}
    assert places["上一页"] == 2
    assert places["下一页"] is None


@pytest.mark.parametrize(("text", "place"), [("記者沈一舟寫程式碼", None), ("記者沈一舟寫報告", 0)])
def test_a_place_in_a_text_that_shrank_is_forgotten(text: str, place: int | None) -> None:
    origin = Origin(field="people", reader="dateline", raw="沈一舟", block=0, start=2, end=5)
    article = Article(blocks=(Paragraph(text=text),), origins=(origin,))
    [moved] = convert_article(article, "hans", "mainland").origins
    assert moved.block == place
