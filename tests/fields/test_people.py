"""Who wrote, edited and took: wherever a page prints it. A row is a page in miniature and who is right."""

from __future__ import annotations

import pytest

from policynews import parse, parse_text

LEAD = "修好水塘只是第一步，往后年年有人看管，才最费心思，这需要长久的投入。"
TEXT = (
    "青石县近日开始修缮全县的山塘，三十二口山塘将在两年内完成检修，县里按月调度进度。",
    "县水务站负责人介绍，工程分三批实施，第一批十口山塘已经进场，预计明年汛期前完工。",
    "今后，当地还将设立水位观测点，把数据交给市里的平台，方便群众随时查询。",
    "北坡镇的做法是请老人做看塘员，每月巡查两次，遇到大雨当天上报，费用由镇里承担。",
    "南坡镇把山塘交给合作社管护，合作社种藕养鱼，收益的一成留作维修的费用。",
)
TITLE = "青石县修缮三十二口山塘"


def page(*, head: str = "", info: str = "2024-03-05 10:20 来源：青石日报", body: str = "", behind: str = "") -> str:
    """A page of a paper; `body` holds marked-up lines, or nothing for the plain text."""
    body = body or paragraphs(*TEXT)
    return (
        f'<html><head><meta charset="utf-8"><title>{TITLE}_青石新闻网</title>{head}</head><body><h1>{TITLE}</h1>'
        f'<div class="info">{info}</div><div class="content">{body}</div>{behind}</body></html>'
    )


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


INSIDE = [
    ((LEAD, "文｜江小帆", "编辑｜程小舟", *TEXT), ["author 江小帆", "editor 程小舟"], "behind a lead"),
    ((LEAD, "<img src=a.jpg>", "<img src=b.jpg>", "撰文/阿舟", *TEXT), ["author 阿舟"], "behind a lead and pictures"),
    (
        ("本文要点：", *(f"{n}、第{n}批山塘已经修好，投入使用" for n in "一二三四"), "《山塘》作者 罗小苇", *TEXT),
        ["author 罗小苇"],
        "behind a list of key points",
    ),
    ((*TEXT, "作者：江小帆", "<img src=a.jpg>", "山塘近照。"), ["author 江小帆"], "before a picture and its caption"),
    (
        ("想聽這則新聞，請先接受說明。", LEAD, "圖為山塘。", "（某央社記者曾小禾台北9日電）" + TEXT[0], *TEXT[1:]),
        ["author 曾小禾"],
        "a dateline behind a prompt and a caption",
    ),
    (
        (*TEXT[:4], TEXT[4] + "（钱小水）", "工人铺设护坡石。（资料图片）", "修好的山塘。（资料图片）"),
        ["author 钱小水"],
        "before captions",
    ),
    ((*TEXT[:4], TEXT[4] + "（编辑：钱小水）1130305"), ["editor 钱小水"], "before the day as a code"),
    (
        ("山塘清清照我心。（李小白）", "塘水深深深几许。（杜小甫）", "一塘春水向东流。（苏小轼）", *TEXT),
        [],
        "quotations signed by their poets",
    ),
    ((*TEXT[:4], TEXT[4] + "撰文／钱小水"), ["author 钱小水"], "a label behind the last sentence"),
    ((*TEXT, "记者：为什么这样做？", "负责人：为了安全。", *TEXT), [], "an interview"),
]


@pytest.mark.parametrize(("lines", "expected", "why"), INSIDE, ids=[row[2] for row in INSIDE])
def test_credits_inside_the_text(lines: tuple[str, ...], expected: list[str], why: str) -> None:
    article = parse(page(body=paragraphs(*lines)))
    assert [f"{person.role} {person.name}" for person in article.people] == expected, why


@pytest.mark.parametrize(("lines", "expected", "why"), INSIDE, ids=[row[2] for row in INSIDE])
def test_credits_inside_rendered_text(lines: tuple[str, ...], expected: list[str], why: str) -> None:
    shown = [line for line in lines if not line.startswith("<")]
    article = parse_text("\n".join([TITLE, "2024-03-05 10:20 来源：青石日报", *shown]))
    assert [f"{person.role} {person.name}" for person in article.people] == expected, why


def rows(*pairs: tuple[str, str]) -> str:
    return "".join(f"<div><label>{label}</label><div>{value}</div></div>" for label, value in pairs)


APART = [
    (
        (("作者：", "陆小舟"), ("供稿单位：", "县水务站"), ("责任编辑：", "程小禾")),
        "陆小舟",
        "程小禾",
        "labels with a colon",
    ),
    ((("记者", "陆小舟"), ("编辑", "程小禾")), "陆小舟", "程小禾", "labels without one"),
    ((("撰　稿：", "阿舟"), ("責任編輯：", "小禾")), "阿舟", "小禾", "padded, Traditional, pen names"),
    ((("作者：", ""), ("责任编辑：", "打印"), ("来源：", "青石日报")), None, None, "labels without a value"),
    ((("编辑：", "下一篇：今年的山塘"),), None, None, "the next line is another thing"),
]


@pytest.mark.parametrize(("pairs", "author", "editor", "why"), APART, ids=[row[3] for row in APART])
@pytest.mark.parametrize("inside", [True, False], ids=["in the text's element", "behind it"])
def test_label_and_name_apart(
    pairs: tuple[tuple[str, str], ...], author: str | None, editor: str | None, why: str, inside: bool
) -> None:
    marked = rows(*pairs)
    article = parse(page(body=paragraphs(*TEXT) + marked) if inside else page(behind=marked))
    assert [person.name for person in article.authors] == ([author] if author else []), why
    assert [person.name for person in article.editors] == ([editor] if editor else []), why
    assert author is None or author not in article.text


LABELS_ABOVE = [
    (("编辑：", "程小禾", "来源：", "青石日报", "2024年3月5日"), [], ["程小禾"], "the name behind 编辑 is no author"),
    (("来源：", "青石县教育局", "2024年3月5日"), [], [], "a body above a day is the source, not a signature"),
    (
        ("2024-03-05", "来源：", "青石日报", "作者：", "其美卓嘎"),
        ["其美卓嘎"],
        [],
        "a name in the last line above the text",
    ),
    (("2024-03-05", "来源：", "青石日报", "责任编辑：", "苏小轼"), [], ["苏小轼"], "or an editor's"),
]


@pytest.mark.parametrize(("lines", "authors", "editors", "why"), LABELS_ABOVE, ids=[row[3] for row in LABELS_ABOVE])
@pytest.mark.parametrize("as_text", [False, True], ids=["HTML", "text"])
def test_labels_apart_above_the_text(
    lines: tuple[str, ...], authors: list[str], editors: list[str], why: str, as_text: bool
) -> None:
    marked = "".join(f"<div>{line}</div>" for line in lines) + paragraphs(*TEXT)
    html = f"<html><head><title>{TITLE}</title></head><body><h2>{TITLE}</h2>{marked}</body></html>"
    article = parse_text("\n".join([TITLE, *lines, *TEXT])) if as_text else parse(html)
    assert [person.name for person in article.authors] == authors, why
    assert [person.name for person in article.editors] == editors, why
    assert article.published is not None
    assert article.published.isoformat() == "2024-03-05"
    assert article.source is not None
    assert article.source.name in lines
    assert article.text.startswith(TEXT[0])


def test_an_author_introduced_above_the_text_or_behind_its_last_sentence() -> None:
    told = "作者简介：江小帆，某某大学水利系教授。"
    for body in (paragraphs(told, *TEXT), paragraphs(*TEXT[:4], f"{TEXT[4]}　　{told}")):
        assert [person.name for person in parse(page(body=body)).authors] == ["江小帆"]
    speech = paragraphs(*TEXT[:4], f"{TEXT[4]}作者简介一栏可以空着。")
    assert parse(page(body=speech)).authors == ()


def test_editors_behind_long_lists() -> None:
    lists = "".join(f"<p><a href=/{n}>另一篇关于山塘的报道之{n}</a></p>" for n in range(30))
    article = parse(
        page(behind=f"{lists}<div>责任编辑：程小禾</div><div>核稿編輯：李小民</div><div>编辑：王小五</div>")
    )
    assert [person.name for person in article.editors] == ["程小禾", "李小民", "王小五"]


NOBODYS_LABEL = ("承辦人：林小美 2024-03-05", "承办科室：水利科 经办人：江小山 2024-03-05", "2024-03-05 江三等12人推荐")


@pytest.mark.parametrize("info", NOBODYS_LABEL)
def test_a_name_beside_the_date_under_another_label_is_no_author(info: str) -> None:
    assert parse(page(info=info)).people == ()
    assert parse_text("\n".join([TITLE, info, *TEXT])).people == ()


WHERE_THEY_WORK = [
    (("江 帆", "（青石大学 法学院，北京 海淀 100084）", *TEXT), ["江帆"], "an office below the name"),
    (
        ("江小帆，程小舟", "（1. 青石职业学院，山东 济南 250103；2. 北坡学院，浙江 舟山 316022）", *TEXT),
        ["江小帆", "程小舟"],
        "two of them",
    ),
    (("江小帆", "（青石大学 法学院）", "学院在山脚。", *TEXT), [], "an office without a postcode proves nothing"),
    (("青石县", "（青石大学 法学院，北京 海淀 100084）", *TEXT), [], "a place above it"),
]


@pytest.mark.parametrize(("lines", "authors", "why"), WHERE_THEY_WORK, ids=[row[2] for row in WHERE_THEY_WORK])
def test_a_name_above_where_somebody_works(lines: tuple[str, ...], authors: list[str], why: str) -> None:
    article = parse(page(info="", body=paragraphs(*lines)))
    assert [person.name for person in article.authors] == authors, why


def test_several_names_beside_the_date_that_are_a_line_once_more() -> None:
    info = "<span>2024-03-05</span><span>江小帆 程小舟</span>"
    assert [p.name for p in parse(page(info=info, body=paragraphs("江小帆 程小舟", *TEXT))).authors] == [
        "江小帆",
        "程小舟",
    ]
    assert parse(page(info=info)).authors == ()


def test_who_speaks_in_the_headline_signs_with_a_mark() -> None:
    def named(line: str) -> list[str]:
        title = f"江小帆：{TITLE}"
        markup = page(info=f"<p>2024-03-05 10:20</p><p>{line}</p>").replace(TITLE, title)
        return [person.name for person in parse(markup).authors]

    assert named("■江小帆") == ["江小帆"]
    assert named("江小帆") == []


@pytest.mark.parametrize(("answers", "authors"), [(1, ["山里人甲"]), (2, []), (3, [])])
def test_answers_of_a_forum_name_no_author(answers: int, authors: list[str]) -> None:
    """One such line may still be that of the text."""
    posts = [f"作者 ：山里人{name} 时间：2024-03-05 11:0{at}:12" for at, name in enumerate("甲乙丙"[:answers])]
    article = parse_text("\n".join([TITLE, "2024-03-05 10:20:00 点击：128", *TEXT, "打赏", "分享", *posts]))
    assert [person.name for person in article.authors] == authors


def test_a_second_line_with_by_is_of_another_article() -> None:
    text = "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。"
    lines = [
        "三座老石桥修好",
        "By Ann Lee",
        "2024-03-05 10:20",
        text,
        "By Ann Lee",
        "更多故事",
        "桥头茶馆重新开张",
        "By Stone Weekly",
    ]
    assert [person.name for person in parse_text("\n".join(lines)).authors] == ["Ann Lee"]


@pytest.mark.parametrize("box", ["index_copyright", "copyright"])
def test_credits_in_a_box_called_copyright_right_behind_the_text(box: str) -> None:
    credits = f'<div><div class="{box}"><span>责任编辑：程小禾</span><span>图片编辑：李小民</span></div></div>'
    found = parse(page(behind=credits))
    assert [person.name for person in found.editors] == ["程小禾", "李小民"]
    assert not parse(page(behind=credits.replace(box, "foot"))).editors


def test_credits_in_the_footer_of_the_article_and_not_of_the_site() -> None:
    credits = "<footer><p>撰文：江小帆</p><p>编辑：程小禾</p></footer>"
    article = page(behind=credits).replace("<h1>", "<main><h1>").replace("</body>", "</main></body>")
    assert [person.name for person in parse(article).people] == ["江小帆", "程小禾"]
    assert not parse(page(behind=credits)).people


HEADS = [
    (["Ann Lee", "Ben Stone", "Eva Ho", "March 5, 2024"], ["Ann Lee", "Ben Stone", "Eva Ho"]),
    (["By", "Ann Lee", "2024-03-05"], ["Ann Lee"]),
    (["Written by", "江小帆", "2024-03-05"], ["江小帆"]),
    (["TEXT BY Ann Lee", "PHOTO BY Ben Stone", "2024-03-05"], ["Ann Lee"]),
    (["撰文・江小帆　攝影・程小舟", "2024-03-05"], ["江小帆"]),
    (["文・江小帆 图・程小舟", "2024-03-05"], ["江小帆"]),
    (["作者：江小帆 攝影師：程小舟 編輯：石大有", "2024-03-05"], ["江小帆"]),
]


@pytest.mark.parametrize(("head", "authors"), HEADS)
def test_bylines_of_magazines(head: list[str], authors: list[str]) -> None:
    lines = ["三座老石桥修好", *head, "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处。"]
    assert [person.name for person in parse_text("\n".join(lines)).authors] == authors


def test_who_is_described_below_the_heading_on_the_author_wrote_the_text() -> None:
    text = "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处。"
    lines = ["三座老石桥修好", "2024-03-05 10:20", text, "作者简介", "江小帆，自由撰稿人，著有《石桥》。"]
    assert [person.name for person in parse_text("\n".join(lines)).authors] == ["江小帆"]
