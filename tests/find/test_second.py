"""Pages with two articles, and what only looks like a second one."""

from __future__ import annotations

import pytest

import policynews

FIRST = [
    "六月十日上午，县水利局召开全县防汛工作会议，各乡镇水利站负责人参加会议。",
    "会议要求，各站对山塘水库逐一检查，发现隐患立即整改，并落实二十四小时值班制度。",
]
SECOND = [
    "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。",
    "老石匠说，石板要选纹路直的，铺的时候垫一层细沙，走上去才不晃，下雨天也不积水。",
    "三座桥修好以后，学校的孩子不用再绕路，每天早上可以多睡一刻钟，家长们都说修得好。",
]
INFO = "2023-06-10 09:00 来源：云岭日报"
TITLE, OTHER = "县水利局召开防汛工作会议", "青石镇整修三座石桥"


def article(mark: str, title: str, lines: list[str], name: str, info: str = INFO) -> str:
    text = "".join(f"<p>{line}</p>" for line in lines)
    return f'<article><{mark}>{title}</{mark.split(maxsplit=1)[0]}><div>{info}</div><div class="{name}">{text}</div></article>'


def page(*parts: str) -> str:
    return (
        f"<html><head><title>{TITLE}_云岭网</title></head><body><div class='main'>{''.join(parts)}</div></body></html>"
    )


def codes(markup: str) -> tuple[str, list[str]]:
    read = policynews.parse(markup)
    return read.text, [notice.code for notice in read.notices if notice.code == "more-articles"]


@pytest.mark.parametrize("mark", ["h1", "h2 class=t", "h3"])
@pytest.mark.parametrize("name", ["article-body", "content", "txt"])
def test_the_first_of_two_articles(mark: str, name: str) -> None:
    markup = page(article(mark, TITLE, FIRST, name), article(mark, OTHER, SECOND, name))
    assert codes(markup) == ("\n".join(FIRST), ["more-articles"])


NO_SECOND = {
    "a heading without date": f"<h1>{OTHER}</h1><p>{SECOND[0]}</p><p>{SECOND[1]}</p>",
    "another kind of heading": f"<h3>{OTHER}</h3><div>{INFO}</div><p>{SECOND[0]}</p><p>{SECOND[1]}</p>",
    "the headline once more": f"<h1>{TITLE}</h1><div>{INFO}</div><p>{SECOND[0]}</p><p>{SECOND[1]}</p>",
    "a card": f"<h1><a href='/b'>{OTHER}</a></h1><div>{INFO}</div><p>{SECOND[0]}</p>",
}


@pytest.mark.parametrize("behind", NO_SECOND.values(), ids=NO_SECOND.keys())
def test_what_is_no_second_article(behind: str) -> None:
    assert codes(page(article("h1", TITLE, FIRST, "txt"), behind))[1] == []


OTHER_INFO = "2023-06-08 08:10 来源：青石在线 作者：石大有"
NEXT = "".join(f"<p>{line}</p>" for line in [*SECOND, "桥头还要立一块碑。（记者 石大有）"])
OTHER_HEADINGS = {
    "a heading": f"<div><h2>{OTHER}，孩子上学不绕路</h2><div>{OTHER_INFO}</div>{NEXT}<div>责任编辑：岑小满</div></div>",
    "date and source in the heading": f"<section><h4>{OTHER}，孩子上学不绕路 2023-06-08 来源：青石在线</h4><div>{NEXT}</div></section>",
    "a line of a class": f"<section><div class='t2'>{OTHER}，孩子上学不绕路</div><p><span>2023年06月08日</span> <span>来源：青石在线</span></p><div>{NEXT}</div></section>",
    "a line": f"<table><tr><td>{OTHER}，孩子上学不绕路</td></tr><tr><td>石大有</td></tr><tr><td>{OTHER_INFO}</td></tr><tr><td>{NEXT}</td></tr></table>",
}


@pytest.mark.parametrize("behind", OTHER_HEADINGS.values(), ids=OTHER_HEADINGS.keys())
@pytest.mark.parametrize("inside", [True, False], ids=["in the box of the first", "behind it"])
def test_a_second_article_in_another_template(behind: str, inside: bool) -> None:
    first = article("h1", TITLE, FIRST, "txt")
    markup = page(first.replace("</article>", f"{behind}</article>") if inside else first + behind)
    read = policynews.parse(markup)
    assert (read.text, [notice.code for notice in read.notices]) == ("\n".join(FIRST), ["more-articles"])
    assert (str(read.published)[:10], read.source and read.source.name) == ("2023-06-10", "云岭日报")
    assert (read.authors, read.editors) == ((), ())


def test_parts_of_a_digest_are_no_second_articles() -> None:
    parts = f"<h3>{OTHER}，孩子上学不绕路</h3><p>{OTHER_INFO}</p><p>{SECOND[0]}</p><p>{SECOND[1]}</p>"
    markup = page(article("h1", TITLE, FIRST, "txt").replace("</div></article>", f"{parts}</div></article>"))
    read = policynews.parse(markup)
    assert [notice.code for notice in read.notices] == []
    assert set(SECOND[:2]) <= set(read.text.splitlines())


def test_the_last_lines_of_the_first_article_stay() -> None:
    lines = [*FIRST, "会后，与会人员到山塘坝上查看水位（图为会场）", "县水利局", "2023年6月10日"]
    markup = page(article("h1", TITLE, lines, "txt"), OTHER_HEADINGS["a heading"])
    assert policynews.parse(markup).text.splitlines() == lines


def lines_of(*parts: list[str]) -> tuple[str, list[str]]:
    read = policynews.parse_text("\n".join(line for part in parts for line in part))
    return read.text, [notice.code for notice in read.notices if notice.code == "more-articles"]


INFOS = {
    "date and source in a line": ["2023-06-11 10:20 来源：青石在线"],
    "in lines of their own": ["2023年06月11日 10:20", "来源：青石在线", "字号：T|T"],
    "below author and buttons": ["石匠学堂 石大有", "分享到：", "9 23", "2023-06-11 10:20 字号：A- A A+ 来源：青石在线"],
    "a long line": ["青石镇人民政府门户网站 www.example.gov.cn 时间：2023-06-11 10:20 来源：青石镇人民政府 分享：微信 微博 打印"],
    "day and clock": ["2023年06月11日 10:20"],
    "a day with its label": ["发布日期：2023-06-11"],
    "author, day and clock": ["文／石大有 2023-06-11 10:20"],
    "the account that published it": ["青石在线", "微信号 qingshizaixian", "功能介绍 镇里的大事小事，每天早上八点见。"],
    "a bare day beside its source": ["2023-06-11", "来源：青石在线"],
}  # fmt: skip
CLOSED = {
    "a paragraph": [],
    "an editor": ["责任编辑：田致远"],
    "a signature": ["县水利局", "2023年6月10日"],
}


@pytest.mark.parametrize("info", INFOS.values(), ids=INFOS.keys())
@pytest.mark.parametrize("closing", CLOSED.values(), ids=CLOSED.keys())
@pytest.mark.parametrize("head", [[], [f"{TITLE}_云岭网", "首页", "要闻"]], ids=["nothing", "menu"])
def test_the_first_of_two_articles_in_rendered_text(head: list[str], closing: list[str], info: list[str]) -> None:
    text, notices = lines_of(
        head, [TITLE, INFO], FIRST, closing, [f"{OTHER}，孩子上学不绕路", *info], SECOND, ["云岭网版权所有"]
    )
    assert text.splitlines()[:2] == FIRST
    assert not set(SECOND).intersection(text.splitlines())
    assert notices == ["more-articles"]


def test_nothing_is_told_of_the_first_article_by_the_second() -> None:
    lines = [TITLE, "2023-06-10", *FIRST, f"{OTHER}，孩子上学不绕路", "2023-06-11 10:20 来源：青石在线", *SECOND]
    read = policynews.parse_text("\n".join(lines))
    assert str(read.published) == "2023-06-10"
    assert read.source is None


@pytest.mark.parametrize(
    "headline",
    [
        "青石镇三座石桥，“走上去不晃了”",
        "青石镇的桥到底修得怎么样？老石匠这样说！",
        "青石镇整修石桥 石匠进社会",
        f"图说：{OTHER}",
    ],
)
@pytest.mark.parametrize("info", [["2023-06-11 10:20 来源：青石在线"], ["石匠学堂", "2023-06-11 10:20"]])
def test_headlines_of_a_second_article(headline: str, info: list[str]) -> None:
    text, notices = lines_of([TITLE, INFO], FIRST, [headline, *info], SECOND)
    assert (text.splitlines(), notices) == (FIRST, ["more-articles"])


@pytest.mark.parametrize("info", [[], [INFO]], ids=["announced alone", "with an info line"])
def test_menu_words_and_a_second_headline_that_stands_twice(info: list[str]) -> None:
    lines = [f"{TITLE}_云岭网", TITLE, *info, *FIRST, OTHER + "好走了", OTHER + "好走了", "2023-06-11 10:20", *SECOND]
    read = policynews.parse_text("\n".join(lines))
    assert read.text == "\n".join(FIRST)
    assert str(read.published) != "2023-06-11T10:20"


def test_a_second_article_below_words_of_a_menu() -> None:
    menu = ["站内", "站外", "证券", "汽车", "视频"]
    text, notices = lines_of(
        [f"{TITLE}_云岭网", TITLE], FIRST, menu, [OTHER + "好走了", "2023年06月11日 10:20"], SECOND
    )
    assert (text.splitlines(), notices) == (FIRST, ["more-articles"])


@pytest.mark.parametrize("menu", [[], ["要闻", "乡村", "问吧", "登录"]])
@pytest.mark.parametrize("info", [["2023-06-11 10:20 来源：青石在线"], ["石大有", "2023-06-11 10:20 来源：青石在线"]])
def test_a_longer_second_article_with_an_info_line_below_an_announced_one_without(
    menu: list[str], info: list[str]
) -> None:
    long = [f"{n}号桥：{line}" for n in range(1, 9) for line in SECOND]
    first = [*FIRST, "各乡镇水利站的负责人还到六号山塘看了新装的闸门，又到值班室翻看了记录本。"]
    read = policynews.parse_text("\n".join([f"{TITLE}_云岭网", TITLE, *first, *menu, OTHER + "好走了", *info, *long]))
    assert read.title == TITLE
    assert read.text.splitlines()[:3] == first
    assert not set(long).intersection(read.text.splitlines())


def test_the_headline_announced_above_prompts_is_not_their_own() -> None:
    prompt = "云岭网提醒您：雨季山路湿滑，开车请慢行，出门记得带伞。"
    lines = [f"{OTHER}好走了_云岭网", OTHER + "好走了", prompt, "首页", "要闻", "石桥走访记：三座桥的秋天", INFO]
    assert policynews.parse_text("\n".join([*lines, *SECOND])).text.endswith("\n".join(SECOND))


def test_a_headline_that_the_first_line_announces_is_no_second_one() -> None:
    prompt = "云岭商店开张满月，铁锹水桶一律九折，买满一百元再送雨衣一件，欢迎乡亲们来看看。"
    read = policynews.parse_text(
        "\n".join([f"{OTHER}好走了_云岭网", prompt, OTHER + "好走了", "2023-06-11 10:20", *SECOND])
    )
    assert read.text.endswith("\n".join(SECOND))


NO_SECOND_IN_LINES = {
    "an event": ["青石镇石桥通行仪式的安排", "时间：2023年6月20日 9:00", "地点：青石镇三号桥"],
    "an answer": ["请问青石镇的三座石桥什么时候能走，学生要绕路吗？", "答复时间：2023-06-11 10:20", "答复内容："],
    "the clock of a live report": ["三号桥的最后一块石板铺好了", "10:20"],
    "who signs": ["云岭县青石镇石桥整修办公室", "2023-06-10"],
    "what a reader says": ["云岭山塘边的老住户", "2023-06-11 10:20 回复"],
    "a document with its day": ["青石镇石桥整修办法", "（2023年6月1日青石镇人民代表大会通过）"],
    "entries of a list": ["邻县山塘也在查 水位降了一尺", "2023-06-09 08:00", "各站值班表贴上墙 谁都看得见", "2023-06-08 来源：云岭日报"],
    "the source of a picture": ["水利站的人在山塘坝上量水位，图中是六号山塘", "图片来源：云岭日报"],
    "a heading": ["六号山塘的坝要加高一尺"],
    "a paragraph that ends in a credit": ["各站连夜排班，塘坝有人巡，闸门有人守。值班表都贴上了墙（通讯员 田致远）", "发布时间：2023-06-11 浏览次数：33"],
    "a paragraph without a stop": ["下一步，各站将连夜排班，塘坝有人巡，闸门有人守，值班表都贴上墙", "更新时间：2023-06-11 10:20"],
    "a file": ["附件：六号山塘巡查表.doc", "（发布时间：2023-06-11）"],
    "a note": ["（此件主动公开不另行文）", "发布时间：2023-06-11 浏览次数：33"],
}  # fmt: skip


@pytest.mark.parametrize("between", NO_SECOND_IN_LINES.values(), ids=NO_SECOND_IN_LINES.keys())
def test_what_heads_no_second_article_in_rendered_text(between: list[str]) -> None:
    assert lines_of([TITLE, INFO], FIRST, between, SECOND)[1] == []


@pytest.mark.parametrize(
    "foot",
    [["上一篇：邻县山塘也在查", "下一篇：没有了"], ["相关阅读"], ["主办：云岭县水利局"]],
    ids=lambda foot: foot[0],
)
def test_sentences_below_the_foot_of_a_text_are_of_no_second_article(foot: list[str]) -> None:
    closing = ["这份值班表是各站连夜排出来的，谁都看得见", "更新时间：2023-06-11 10:20"]
    text, notices = lines_of([f"{TITLE}_云岭网", TITLE, INFO], FIRST, closing, foot, SECOND)
    assert text.splitlines()[:2] == FIRST
    assert notices == []


def test_a_box_of_titles_with_their_days_inside_a_text_is_no_second_article() -> None:
    box = [
        "你可能也喜欢",
        "邻县山塘也在查 水位降了一尺",
        "2023-06-09 08:00",
        "各站值班表贴上墙，谁还看不见？",
        "2023-06-08 12:00",
    ]
    more = ["会后，各乡镇水利站的负责人到六号山塘看了新装的闸门，又到值班室看了记录本。"]
    text, notices = lines_of([f"{TITLE}_云岭网", TITLE, INFO], FIRST, box, SECOND, more)
    assert notices == []
    assert text.splitlines()[-1] == more[0]


def test_a_prompt_above_the_headline_is_no_first_article() -> None:
    text, notices = lines_of(
        ["云岭商店开张满月，铁锹水桶一律九折，买满一百元再送雨衣一件，欢迎乡亲们来看看。"], [TITLE, INFO], FIRST
    )
    assert (text.splitlines(), notices) == (FIRST, [])


FOOT = ["打印 关闭", "主办：云岭县水利局", "版权所有：云岭县水利局"]


@pytest.mark.parametrize(
    "head", [["2023-06-09 08:00", "记者 石大有"], ["石大有 2023年6月9日"], ["2023-06-09", "文：石大有"]]
)
def test_an_article_behind_the_footer_credits_nobody_of_the_first(head: list[str]) -> None:
    read = policynews.parse_text("\n".join([TITLE, INFO, *FIRST, *FOOT, OTHER, *head, *SECOND]))
    assert read.text == "\n".join(FIRST)
    assert read.authors == ()
    assert [notice.code for notice in read.notices] == ["more-articles"]


def test_credits_above_a_disclaimer_behind_the_text_are_read() -> None:
    notice = [
        "声明：本网转载的文章是为了传播信息，版权归原作者所有。",
        "如有不妥，请与本站联系，我们会在二十四小时内处理，谢谢您的支持。",
    ]
    read = policynews.parse_text("\n".join([TITLE, INFO, *FIRST, "编辑：石大有", "2023-06-10", *notice]))
    assert [editor.name for editor in read.editors] == ["石大有"]
    assert not read.notices


def test_an_article_behind_the_page_credits_nobody_of_the_first() -> None:
    first = page(article("h1", TITLE, FIRST, "content"), "<div class='footer'><p>版权所有：云岭县水利局</p></div>")
    head = "<div>云岭县水利局</div><div>青石镇整修三座石桥</div><div>2023-06-09 08:00</div><div>记者 石大有</div>"
    behind = f"{head}<p>石板换了八十多块，走上去不晃了。</p><p>三座石桥都修好了，乡亲们都说好。</p>"
    read = policynews.parse(first.replace("</body>", f"<div>{behind}</div></body>"))
    assert read.text == "\n".join(FIRST)
    assert read.authors == ()


def test_a_credit_behind_related_titles_is_read() -> None:
    first = article("h1", TITLE, FIRST, "content")
    related = "<div><a href='/1'>青石镇整修三座石桥</a></div><div>2023-06-09</div><p>责任编辑：石大有</p>"
    assert [editor.name for editor in policynews.parse(page(first, related)).editors] == ["石大有"]


LONG = [*SECOND, *[f"后来又有人说，{line}" for line in SECOND]]


@pytest.mark.parametrize("mark", ["h1 class=headline", "h2"])
def test_a_longer_article_behind_does_not_take_the_place_of_the_first(mark: str) -> None:
    first = f"<div><h1>{TITLE}</h1><div>{INFO}</div><div>{''.join(f'<p>{line}</p>' for line in FIRST)}</div></div>"
    behind = article(mark, OTHER, [*LONG, *[f"再说一句：{line}" for line in LONG]], "txt", OTHER_INFO)
    read = policynews.parse(page(first, "<div><h3>相关阅读</h3></div>", behind.replace("h2>", "h1>")))
    assert (read.title, read.text) == (TITLE, "\n".join(FIRST))
    assert (str(read.published)[:10], read.authors) == ("2023-06-10", ())


def test_a_notice_above_the_headline_is_no_first_article() -> None:
    notice = "<h1>云岭网</h1><p>本网站自六月一日起改版，旧版网页仍可访问，有问题请拨打电话与我们联系。</p>"
    read = policynews.parse(page(notice, article("h2", TITLE, [*FIRST, *LONG], "article-body")))
    assert (read.title, read.text.splitlines()) == (TITLE, [*FIRST, *LONG])
