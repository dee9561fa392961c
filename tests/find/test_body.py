"""Where the text of a page is: beside feeds, above cards of other articles, in and around the element named for it."""

from __future__ import annotations

import pytest

from policynews import NoArticleError, parse

HEADLINE = "县渔港码头下月开工"
FIRST = "县渔港码头下月开工，工期一年半，建成以后可以停靠两百条渔船。"
SECOND = "码头由县海洋局建设，费用四千万元，其中省里补助一半。"
THIRD = "渔民陈阿水说，以后台风天不用再把船开到邻县去了。"
TEXT = f"{FIRST}\n{SECOND}\n{THIRD}"
PARAGRAPHS = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
OTHERS = (
    ("山区小学换上新课桌", "山区小学昨天换上了新课桌，三百张课桌由县里的木器厂捐出，桌面可以升降，老师们说孩子们再也不用弯着腰写字。"),
    ("县剧团重排老戏", "县剧团把三十年前的老戏重新排了一遍，唱腔没有改，布景换成了投影，首演那天剧场坐满了人，有的观众从邻县赶来。"),
    ("北门菜场搬到地下", "北门菜场下个星期搬到地下，原来的露天摊位改成停车场，摊主们担心生意，市场管理处答应头三个月不收租金。"),
    ("老井水质全部合格", "县疾控中心检查了全县一百二十口老井，水质全部合格，其中三口的水可以直接喝，检查结果贴在井边的牌子上。"),
)  # fmt: skip


def page(*parts: str, headline: str = HEADLINE, info: str = "<p>2024-05-06 来源：某县日报</p>") -> str:
    return f"<title>{headline}</title><body><h1>{headline}</h1>{info}{''.join(parts)}</body>"


def cards(shape: str, count: int = 4) -> str:
    return "".join(
        shape.format(title=title, words=words, number=number, half=words[:24])
        for number, (title, words) in enumerate(OTHERS[:count])
    )


@pytest.mark.parametrize(
    "shape",
    [
        '<div class="unit"><h3><a href="/a/{number}.html">{title}</a></h3><p>{words}</p></div>',
        '<li><img src="{number}.jpg"><a href="/a/{number}.html">{title}</a><p>{words}</p><span>3小时前</span></li>',
        '<section><div>某报 · 2 天前</div><a href="{number}.html"><h4>{title}</h4></a><div>{words}</div></section>',
        '<article><p>{words}</p><p><a href="/{number}">{title}</a></p></article>',
        '<dl><dt><a href="/{number}">{title}</a></dt><dd>{words}</dd></dl>',
        "<table><tr><td><a href='/{number}'>{title}</a></td></tr><tr><td>{words}</td></tr></table>",
    ],
)
@pytest.mark.parametrize("around", ["{text}{cards}", "{cards}{text}", "<div>{text}<div>{cards}</div></div>"])
def test_cards_of_other_articles(shape: str, around: str) -> None:
    article = parse(page(around.format(text=f"<div>{PARAGRAPHS}</div>", cards=f"<div>{cards(shape)}</div>")))
    assert article.text == TEXT


@pytest.mark.parametrize("heading", ["", "<h2>渔火夜话</h2>", "<p>大家也在读</p>", "<h3>More stories</h3>"])
def test_no_heading_is_asked_for(heading: str) -> None:
    shape = '<div><h3><a href="/a/{number}.html">{title}</a></h3><p>{words}</p></div>'
    article = parse(page(f'<div class="main"><div>{PARAGRAPHS}</div>{heading}{cards(shape)}</div>'))
    assert article.text.startswith(TEXT)
    assert not any(words in article.text for _, words in OTHERS)
    assert {removal.text for removal in article.removals if removal.reason == "related-list"} >= {OTHERS[0][1]}


def test_paragraphs_with_links_are_no_cards() -> None:
    linked = "".join(
        f'<p><a href="/quote/{number}">{title[:2]}股份</a>今天上涨百分之三，{words}</p>'
        for number, (title, words) in enumerate(OTHERS)
    )
    assert len(parse(page(f"<div>{linked}</div>")).blocks) == len(OTHERS)


def test_linked_headings_of_a_report_are_its_text() -> None:
    report = "".join(
        f'<h3><a href="/{number}">{title}</a></h3><p>{words}</p>' for number, (title, words) in enumerate(OTHERS)
    )
    text = parse(page(f"<div><p>{FIRST}</p>{report}</div>")).text
    assert all(words in text for _, words in OTHERS)


FEED = "".join(f"<p><a href='/{title}'>{title}</a></p><p>{words}</p>" for title, words in OTHERS)


@pytest.mark.parametrize(
    "named",
    [
        '<div class="article-body">',
        '<div class="Article__Content">',
        '<section class="c-post-content wide">',
        '<div class="entry-content">',
        '<div id="newsText">',
        '<div class="detailCon">',
        '<div itemprop="articleBody">',
        '<div class="TRS_Editor">',
        '<td id="zoom">',
        '<div class="content-article">',
    ],
)
@pytest.mark.parametrize(
    "place", ["{named}<div class='stream'>{feed}</div>", "<div class='stream'>{feed}</div>{head}{named}"]
)
def test_a_strict_name_below_the_headline_beats_a_heavier_feed(named: str, place: str) -> None:
    body = f"{named}{PARAGRAPHS}</{named[1:].split(maxsplit=1)[0]}>"
    body = f"<table><tr>{body}</tr></table>" if named.startswith("<td") else body
    head = f"<h1>{HEADLINE}</h1>"
    markup = place.format(named=f"<div class='left'>{body}</div>", feed=FEED, head=head)
    if "{head}" in place:
        assert parse(f"<title>{HEADLINE}</title><body>{markup}</body>").text == TEXT
    else:
        assert parse(page(markup)).text == TEXT


@pytest.mark.parametrize("name", ["content", "main-content", "list-body", "text"])
def test_a_loose_name_proves_nothing(name: str) -> None:
    links = "".join(f'<li><a href="/{number}">频道第{number}号消息一览表</a></li>' for number in range(20))
    teaser = f'<div class="{name}"><p>{OTHERS[0][1]}</p><p>{OTHERS[1][1]}</p></div><ul>{links}</ul>'
    long_text = f"<div>{PARAGRAPHS}<p>{OTHERS[2][1]}</p><p>{OTHERS[3][1]}</p></div>"
    assert parse(page(teaser, headline="").replace("<h1></h1>", "") + long_text).text.startswith(FIRST)


def test_a_text_that_goes_on_outside_its_named_element_is_read_as_a_whole() -> None:
    parts = f'<div class="wrap"><p>{OTHERS[0][1]}</p><p>{OTHERS[1][1]}</p><div class="news-content"><p>{FIRST}</p><p>{SECOND}</p></div></div>'
    assert parse(page(parts)).text.split("\n") == [OTHERS[0][1], OTHERS[1][1], FIRST, SECOND]


def test_posts_of_a_list_are_no_text_by_their_name() -> None:
    posts = "".join(f'<div class="post-content"><p>{words}</p></div>' for _, words in OTHERS)
    article = parse(page(f"<div>{PARAGRAPHS}<p>{FIRST[::-1]}</p></div>", f"<div>{posts}</div>"))
    assert article.text.startswith(TEXT)


@pytest.mark.parametrize("dots", ["...", "……", "…"])
def test_the_only_paragraph_may_be_cut(dots: str) -> None:
    cut = f"{FIRST[:-1]}，{SECOND[:-1]}，{THIRD[:-1]}{dots}"
    side = '<div class="side"><h4><a href="x">水库除险加固工程完工</a></h4><p>全县三座水库的除险加固工程昨天完工，验收合格。</p></div>'
    text = f'<div><p><a href="/s">摘自某县晚报</a></p><p>{cut}</p></div>'
    assert parse(page(text, side)).text.startswith(cut)


@pytest.mark.parametrize("mark", ["、", " ", " | ", "／", ", ", "&nbsp;&nbsp;", " · "])
def test_a_row_of_links_is_no_prose_whatever_parts_them(mark: str) -> None:
    words = "春耕 选举 港口 房价 油价 股市 高铁 台风 教改 医保 彩票 渔会 茶叶 水库 码头 果园".split()
    row = mark.join(f'<a href="/tag/{number}">{word}</a>' for number, word in enumerate(words))
    assert parse(page(f"<div>{PARAGRAPHS}<p>{row}</p></div>")).text == TEXT
    with pytest.raises(NoArticleError):
        parse(f"<title>标签</title><body><div><p>{row}</p><p>{row}</p></div></body>")


def test_a_text_that_is_one_link_is_read() -> None:
    whole = f'<dl><a href="/print/7.html">{FIRST}<br><br>{SECOND}<br><br>{OTHERS[0][1]}<br>{THIRD}</a></dl>'
    assert parse(page(whole)).text == f"{FIRST}\n{SECOND}\n{OTHERS[0][1]}\n{THIRD}"
    lines = "".join(f"<p>{line}</p>" for line in (FIRST, SECOND, THIRD, OTHERS[1][1]))
    assert parse(page(f'<div><a href="print.asp?id=7">{lines}</a></div>')).text.startswith(TEXT)
    assert parse(page(f'<div><a href="/p/7"><p>{FIRST}</p></a></div>')).text == FIRST


def test_linked_words_of_cards_are_no_text() -> None:
    linked = "".join(f'<div><a href="/{number}">{words * 3}</a></div>' for number, (_, words) in enumerate(OTHERS))
    assert parse(page(f"<div>{PARAGRAPHS}</div>", f"<div>{linked}</div>")).text == TEXT


def test_nothing_above_the_headline_is_the_text() -> None:
    slides = "".join(f"<div><h3>{title}</h3><p>{words}</p></div>" for title, words in OTHERS)
    article = parse(f"<title>{HEADLINE}_某县新闻网</title><body><div>{slides}</div><h1>{HEADLINE}</h1><p>2024-05-06 来源：某县日报</p>"
                    f"<div><p>{FIRST}</p></div></body>")  # fmt: skip
    assert article.text == FIRST


RIGHTS = "免责声明：本文仅代表作者个人观点，与本网无关。其原创性以及文中陈述文字和内容未经本站证实，请读者仅作参考，并请自行核实相关内容。"


def test_a_disclaimer_below_a_short_text_does_not_outweigh_it() -> None:
    side = "".join(f"<p>{words[:33]}。</p>" for _, words in OTHERS[:1])
    article = parse(
        page(f'<div class="left"><div>{PARAGRAPHS}</div><p>{RIGHTS}</p></div>', f'<div class="right">{side}</div>')
    )
    assert article.text.startswith(TEXT)


@pytest.mark.parametrize(
    "form",
    [
        '<div class="x1"><div>每天早上把县里的事寄到您的信箱</div><div><input type="email"><i>地址有误，再填一次</i></div>'
        "<a href='javascript:'>好</a><div>收到了，谢谢您！</div></div>",
        "<form><h3>订阅快讯</h3><label>姓名</label><input><label>电邮</label><input><label><input type=checkbox>我同意接收来信。</label></form>",
        '<div><h2>小调查</h2><h3>您坐过渔船吗？</h3><table><tr><td><input type="radio">坐过，在渔港长大的</td></tr>'
        '<tr><td><input type="radio">没坐过，怕晕船得厉害</td></tr><tr><td><input type="radio">说不清楚</td></tr></table></div>',
        "<div><p>登入會員看更多內容</p><p>請輸入您的帳號和密碼，忘記密碼請按這裡。</p><input name=u><input type=password name=p></div>",
        "<section><p>我要留言</p><textarea></textarea><p>請勿張貼廣告，字數以兩百字為限。</p><button>送出</button></section>",
    ],
)
@pytest.mark.parametrize("place", ["{text}{form}", "{form}{text}", "<p>{first}</p>{form}<p>{second}</p><p>{third}</p>"])
def test_boxes_to_fill_in(form: str, place: str) -> None:
    inside = place.format(text=PARAGRAPHS, form=form, first=FIRST, second=SECOND, third=THIRD)
    article = parse(page(f"<div>{inside}</div>"))
    assert article.text == TEXT
    assert any(removal.reason == "form" for removal in article.removals) or "<p>" in place


@pytest.mark.parametrize(
    "field", ['<input type="text" value="https://a.example.cn/1">', "<input type=hidden>", "<textarea></textarea>"]
)
def test_a_short_text_with_a_field_in_its_box_is_no_form(field: str) -> None:
    assert parse(page(f"<div><p>{FIRST}</p>{field}</div>")).text == FIRST
    program = f'<form id="aspnetForm"><input type="text" name="q"><h1>{HEADLINE}</h1><p>2024-05-06</p><p>{FIRST}</p>{field}</form>'
    assert parse(f"<title>{HEADLINE}</title><body>{program}</body>").text == FIRST


LEAD = "渔港盼了十年，县里今天终于给出开工的日子，渔民们放起鞭炮，奔走相告。"


@pytest.mark.parametrize(
    "lead",
    [
        f"<h3>{LEAD}</h3>",
        f'<div class="header"><p>{LEAD}</p></div>',
        f'<section><p>{LEAD}</p></section><div>廣告</div><img src="1.jpg">',
        f"<blockquote>{LEAD}</blockquote><p>字号：大 中 小</p>",
    ],
)
def test_a_lead_above_the_element_of_the_text(lead: str) -> None:
    article = parse(page(lead, f'<div class="article-body">{PARAGRAPHS}</div>'))
    assert article.text == f"{LEAD}\n{TEXT}"
    assert article.source is not None
    assert article.source.name == "某县日报"


@pytest.mark.parametrize(
    "above",
    [
        f'<div class="author-card"><p>{LEAD}</p></div>',
        f"<figure><img src=1.jpg><figcaption>{LEAD}</figcaption></figure>",
        "<p>渔港开工在即</p>",
        f'<p><a href="/x">{LEAD}</a></p>',
    ],
)
def test_what_is_no_lead(above: str) -> None:
    assert parse(page(above, f'<div class="article-body">{PARAGRAPHS}</div>')).text == TEXT


@pytest.mark.parametrize(
    "credit", ["（来源：渔港社）", "（某某县文联供稿）", "编辑：孙小舟", "来源：渔港日报 2024-05-06"]
)
def test_a_text_of_short_lines_above_a_credit(credit: str) -> None:
    verses = ("东边一条河，", "西边一道坡，", "河水弯弯绕着坡，", "坡上种满了", "桃树和梨树")
    lines = "".join(f"<p>{line}</p>" for line in verses)
    text = parse(
        f"<title>河与坡</title><h2>河与坡</h2><div>2024-05-06 渔港发布</div><div>{lines}<p>{credit}</p></div>"
    ).text
    assert text.split("\n")[:5] == list(verses)


def test_the_preamble_of_an_order_stands_above_the_headline_of_what_it_promulgates() -> None:
    name = "某县渔港管理办法"
    order = "<p>第7号</p><p>《某县渔港管理办法》已经县人民政府常务会议通过，现予公布，自2024年6月1日起施行。</p><p>县长 林明山</p><p>2024年5月6日</p>"
    rules = "<p>第一条 为了加强渔港管理，保障渔港安全，制定本办法。</p><p>第二条 本县渔港的建设和使用，适用本办法。</p>"
    text = parse(f"<title>{name}</title><div id='zoom'>{order}<p align=center><b>{name}</b></p>{rules}</div>").text
    assert "现予公布" in text
    assert "第二条" in text


CONSENT = (
    "<p>We and our partners store or access information on devices, such as cookies, and process personal data, such as "
    "unique identifiers and standard information sent by a device.</p><p>With your permission we may use precise location "
    "data. You may click to consent to our processing as described above, or refuse. Some processing may not require it.</p>"
)


@pytest.mark.parametrize("box", ['<div class="cookie-bar">', '<div id="popup">', '<section class="newsletter signup">'])
@pytest.mark.parametrize("place", ["{box}{text}", "{text}{box}", "<div>{text}{box}</div>"])
def test_a_consent_box_does_not_outweigh_a_short_text(box: str, place: str) -> None:
    markup = place.format(
        box=f"{box}{CONSENT}</{box[1:].split(maxsplit=1)[0].rstrip('>')}>", text=f"<div><p>{FIRST}</p></div>"
    )
    assert parse(page(markup)).text.split("\n")[0] == FIRST


def test_foreign_prose_below_a_chinese_headline_is_not_the_text() -> None:
    links = "".join(f'<li><a href="/{number}">频道第{number}号消息一览表</a></li>' for number in range(9))
    assert parse(page(f"<div>{PARAGRAPHS}</div><ul>{links}</ul><div>{CONSENT}</div>")).text == TEXT


def test_an_article_in_english_is_read() -> None:
    article = parse(
        f"<title>County starts new harbour</title><body><h1>County starts new harbour</h1><div>{CONSENT}</div></body>"
    )
    assert article.text.startswith("We and our partners")


# Boxes that a template sets between the paragraphs, each with a name of furniture
SET_IN = '<div class="related"><a href="/9">旧港的灯塔</a></div>'
LONG = [
    "县渔港码头下月开工，工期一年半，建成以后可以停靠两百条渔船，台风天不用再开到邻县去避风。",
    "码头由县海洋局建设，费用四千万元，其中省里补助一半，余下的由县里和三家水产公司分五年付清。",
    "渔民陈阿水说，他家三代打鱼，村里的老码头只够停四十条船，退潮以后还要在滩涂上走半个钟头。",
]


@pytest.mark.parametrize("heading", ["", "<h2>建成以后停两百条船</h2>", "<h3>费用谁出</h3>"])
def test_boxes_between_paragraphs_do_not_part_the_text(heading: str) -> None:
    first, second, third = (f"<p>{line}</p>" for line in LONG)
    parted = f"<div>{first}{SET_IN}</div><div>{heading}{second}{SET_IN}{third}{SET_IN}</div>"
    article = parse(page(f"{SET_IN * 3}<div>{parted}</div>{SET_IN * 3}"))
    assert [line for line in article.text.split("\n") if line not in heading] == LONG


def test_boxes_between_elements_of_other_kinds_part_them() -> None:
    about = "<div>本站为本县居民提供出行、天气和政务信息，注册以后可以收藏文章，也可以在文章下面留言。</div>"
    feed = f"<h3>最新</h3><div>{''.join(f'<p>{words}</p>' for _, words in OTHERS)}</div>"
    article = parse(f"<title>本县在线</title><body><div>{about}{SET_IN}{feed}</div></body>")
    assert article.text == "\n".join(words for _, words in OTHERS)


SIZES = ["entry-header max-w-article-content m-auto", "w-story-body", "lead text-article-content"]


@pytest.mark.parametrize("tag", ["header", "div"])
@pytest.mark.parametrize("size", SIZES)
def test_a_box_named_for_the_size_of_the_text_is_not_the_text(size: str, tag: str) -> None:
    lead = "码头下月开工，记者到现场看了看，渔民们怎么说，工期多长，都在这篇报道里。"
    long = "".join(f"<p>{words}第{number}条消息到此为止。</p>" for number, (_, words) in enumerate(OTHERS * 4))
    markup = f"<title>{HEADLINE}</title><body><{tag} class='{size}'><h1>{HEADLINE}</h1><div>{lead}</div></{tag}><p>2024-05-06</p><div>{PARAGRAPHS}{long}</div></body>"
    assert TEXT in parse(markup).text


def test_a_header_named_for_the_text_is_not_the_text() -> None:
    lead = "码头下月开工，记者到现场看了看，渔民们怎么说，工期多长，都在这篇报道里。"
    long = "".join(f"<p>{words}第{number}条消息到此为止。</p>" for number, (_, words) in enumerate(OTHERS * 4))
    markup = f"<title>{HEADLINE}</title><body><header class='article-content'><h1>{HEADLINE}</h1><div>{lead}</div></header><p>2024-05-06</p><div>{PARAGRAPHS}{long}</div></body>"
    assert TEXT in parse(markup).text


@pytest.mark.parametrize(
    "beside", ["<td>{cards}</td>", "<td><ul>{cards}</ul></td><td><p>快讯</p><ul>{cards}</ul></td>"]
)
def test_a_text_of_one_paragraph_in_a_row_with_boxes_of_links_is_no_card(beside: str) -> None:
    text = f"{FIRST}{SECOND}{THIRD}{FIRST[:-1]}，全部工程由县里自己的队伍来做。"
    links = "".join(f"<li><a href='/{number}.html'>{title}</a></li>" for number, (title, _) in enumerate(OTHERS))
    row = f"<td><div>发布时间：2024-05-06</div><div>{text}</div><div><a href='/wx'>分享到微信朋友圈</a></div></td>"
    boxes = beside.format(cards=links) * 2
    markup = f"<title>渔港_某县网</title><body><table><tr><td>09317609</td></tr><tr><td>地址：海滨路227号 邮编：200025 电话：021-60000000</td></tr></table><table><tr>{row}{boxes}</tr></table></body>"
    assert parse(markup).text == text
