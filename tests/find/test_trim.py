"""Which lines of the body element are text: what stands above, between and below its paragraphs goes, with a reason."""

from __future__ import annotations

import pytest

from policynews import parse, parse_text
from policynews.model.article import Article

TITLE = "云岭县加固二十四座小水库"
INFO = "2024-03-05 10:20 来源：云岭日报"
BODY = [
    "云岭县近日启动小水库加固工程，全县二十四座水库将在两年内完成检修，县水务局负责统一调度。",
    "县水务局有关负责人介绍，工程分三批实施，第一批八座水库已经进场，预计明年汛期前完工。",
    "今后，当地还将建立水位自动监测站，把数据接入市级平台，方便群众随时查询。",
]


def page(*, above: str = "", between: str = "", below: str = "") -> Article:
    """Return the article of a page with markup above, between and below the paragraphs, inside their element."""
    first, *rest = (f"<p>{line}</p>" for line in BODY)
    text = f"{above}{first}{between}{''.join(rest)}{below}"
    return parse(
        f"<html><head><title>{TITLE}_云岭新闻网</title></head><body><h1>{TITLE}</h1><div>{INFO}</div>"
        f"<div class='con'>{text}</div></body></html>"
    )


def lines(article: Article) -> list[str]:
    return article.text.split("\n")


PROMPTS = [
    "装上云岭新闻APP，走到哪里都能看新闻！",
    "读到这里的朋友，扫一扫下面的图案就能找到我们。",
    "捐款支持我们",
    "ADVERTISEMENT",
]


@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_prompt_goes_above_and_below_the_text(prompt: str) -> None:
    above = page(above=f"<p>{prompt}</p>")
    below = page(below=f"<p>{prompt}</p>")
    assert lines(above) == lines(below) == BODY
    assert prompt in [removal.text for removal in below.removals]


@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_prompt_goes_above_and_below_rendered_text(prompt: str) -> None:
    assert lines(parse_text("\n".join([TITLE, INFO, prompt, *BODY]))) == BODY
    assert lines(parse_text("\n".join([TITLE, INFO, *BODY, prompt]))) == BODY


@pytest.mark.parametrize(
    "between",
    [
        "<div>ADVERTISEMENT</div>",
        "<div>廣告 - 內文未完請往下捲動</div>",
        "<div><p>视频没有播出来，请重新打开页面</p><a href='javascript:'>刷新</a></div>",
        "<div>此內容來源為 YouTube，該網站能找到更多資訊。</div>",
        "<div>00:00/03:18</div><div>1.5x</div><div>2x</div>",
    ],
)
def test_an_interruption_goes_and_the_text_goes_on(between: str) -> None:
    assert lines(page(between=between)) == BODY


def test_an_interruption_of_rendered_text_goes_and_the_text_goes_on() -> None:
    player = ["Playback speed", "1x Normal", "0.25x", "0.5x", "1.5x", "2x", "Skip", "ADVERTISEMENT", "play_arrow"]
    assert lines(parse_text("\n".join([TITLE, INFO, BODY[0], *player, *BODY[1:]]))) == BODY


def test_the_controls_of_a_player_above_the_text_go() -> None:
    controls = ["渔港夜话 时长：03:18", "3秒后可以关掉广告", "播放速度：3X", "2.5X", "00:00/03:18", "错误代码：ERR-207"]
    assert lines(page(above="".join(f"<div>{line}</div>" for line in controls))) == BODY


def test_what_the_text_says_of_apps_and_codes_stays() -> None:
    service = "市民可以下载“云岭通”客户端，也可以扫描站牌上的二维码查询水位。"
    assert service in page(between=f"<p>{service}</p>").text
    assert service in page(below=f"<p>{service}</p>").text


def test_an_unknown_line_above_controls_stays() -> None:
    assert "工程示意图" in page(above="<div>工程示意图</div><div>图片 1 / 2</div>").text


def test_prose_without_links_below_a_heading_of_links_explains_a_term() -> None:
    for heading in ("相关链接", "延伸阅读", "新闻链接"):
        box = f"<p><b>{heading}</b></p><p>病险水库</p><p>病险水库是指年久失修、存在安全隐患、不能正常蓄水的水库。</p>"
        found = page(below=box + "<p>责任编辑：冯小筑</p>")
        assert lines(found) == [*BODY, heading, "病险水库", "病险水库是指年久失修、存在安全隐患、不能正常蓄水的水库。"]


def test_links_below_such_a_heading_go() -> None:
    box = "<p><b>相关链接</b></p>" + "".join(f"<p><a href='/{n}'>邻县第{n}批水库检修工程开工</a></p>" for n in range(4))
    assert lines(page(below=box)) == BODY


@pytest.mark.parametrize("heading", ["为你推荐", "新闻链接", "接着看", "大家也在看", "Related Articles"])
def test_a_heading_of_other_articles_ends_the_text(heading: str) -> None:
    others = "".join(f"<p><a href='/{n}'>邻县第{n}批水库检修工程开工</a></p>" for n in range(4))
    assert lines(page(below=f"<p>{heading}</p>{others}")) == BODY


@pytest.mark.parametrize(
    "link",
    [
        "<p><a href='https://example.org/a/17.html'>【影片】邻县水库检修三年 老渠又见清水</a></p>",
        "<p><a href='/a/17.html'>▶ 邻县水库检修三年 老渠又见清水</a></p>",
        "<p>推薦閱讀：<a href='/a/17.html'>邻县水库检修三年 老渠又见清水</a></p>",
        "<ul><li><a href='/a/17.html'>邻县水库检修三年 老渠又见清水</a></li></ul>",
        "<ul><li><a href='/a/17.html'>邻县水库检修三年 老渠又见清水</a></li><li><a href='/a/18.html'>大坝上的一天一夜</a></li></ul>",
    ],
)
def test_a_link_to_another_article_alone_between_paragraphs_goes(link: str) -> None:
    found = page(between=link)
    assert lines(found) == BODY
    assert "related-list" in {gone.reason for gone in found.removals if "老渠" in gone.text}


def test_links_above_the_text_go() -> None:
    tags = "<div><a href='/t/1'>水利</a></div>" + "".join(
        f"<li>2024年5月{day}日 (星期二)：<a href='/n/{day}'>邻县水库检修第{day}天</a></li>" for day in range(11, 15)
    )
    assert lines(page(above=f"<ul>{tags}</ul>")) == BODY
    assert lines(page(above="<div><a href='https://shop.example.org'>春日新品全场六折起</a></div>")) == BODY


def test_with_its_editor_a_text_has_ended() -> None:
    below = "<p>责任编辑：冯小筑</p><p>邻县渡口停航三天</p><p>记者获悉，邻县渡口因大风停航。</p>"
    assert lines(page(between=f"<p>{BODY[1] * 3}</p>", below=below))[-1] == BODY[-1]


@pytest.mark.parametrize(
    "own",
    [
        "<h3><a href='/live/1'>第一批水库进场</a></h3>",
        "<p><a href='#part2'>第一批水库为什么先进场</a></p>",
        "<p><a href='/f/a.docx'>二十四座水库检修名单下载</a></p>",
        "<p><a href='/law'>《云岭县小水库管理办法》全文</a></p>",
        "<ul><li><a href='/l1'>云岭县第一批水库检修通知</a></li></ul>",
    ],
)
def test_links_of_the_text_stay(own: str) -> None:
    assert len(lines(page(between=own))) == len(BODY) + 1 or page(between=own).attachments


def test_many_links_between_paragraphs_are_the_texts_own() -> None:
    parts = "".join(
        f"<p><a href='/live/{n}.html'>现场第{n}站：水库大坝上的一天</a></p><p>第{n}站的工人清早五点上坝，量水位、记渗漏、清杂草，忙到天黑才收工。</p>"
        for n in range(6)
    )
    assert "现场第3站：水库大坝上的一天" in page(between=parts).text


def test_the_name_above_a_reward_goes() -> None:
    below = ["听雨客", "赞赏", "12人喜欢", "因手机系统的规定有变，暂时不能打赏，愿意支持的读者可以扫图案转账。"]
    assert lines(parse_text("\n".join([TITLE, INFO, *BODY, *below]))) == BODY
    assert lines(page(below="".join(f"<p>{line}</p>" for line in below))) == BODY


def test_a_signature_below_a_box_of_widgets_stays() -> None:
    box = "<div><span>打印</span><div>分享到微信</div><div>收藏</div></div><p>云岭县水务局</p><p>2024年3月5日</p>"
    assert "云岭县水务局" in page(below=box).text


BELOW = {
    "disclaimers behind bullets, a contact behind them": (
        "• 凡注明“来源：清江网”的作品，版权均属清江网。",
        "• 如因作品内容、版权等问题需要同本网联系的，请在30日内进行。",
        "联系电话：0000-00000000",
    ),
    "rules and fields of comments": ("请遵守国家法律，文明发言，每条限三百字。", "网名：", "内容："),
    "comments with buttons to answer": (
        "网友热议",
        "早该修了，水库漏了很多年，住在下面的人天天担心。",
        "回复 支持(3)",
        "终于修了。",
        "回复 支持(1)",
    ),
    "moods": ("看完这篇报道您的心情", "感动", "高兴", "难过"),
    "tabs run together": ("相关报道热门点击",),
    "an imprint": ("云岭日报社出版 国内统一刊号CN00-0000", "社址：云岭县水塔路9号 邮编：000000"),
    "an offer by short message": ("手机用户发送短信YL到10658000，每天收到云岭手机报。",),
    "a dialogue": ("已添加到我的收藏", "您可以在“我的收藏”里找到它", "确定"),
}


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW.keys())
def test_what_a_site_says_below_a_text_goes(below: tuple[str, ...]) -> None:
    assert lines(page(below="".join(f"<p>{line}</p>" for line in below))) == BODY


def test_a_headline_of_the_head_of_the_page_that_the_text_repeats_over_two_lines() -> None:
    lines = [
        "白湖县水务局关于冬季",
        "检修泵站的通告",
        "为保证安全，决定自即日起停机检修泵站，请沿线单位提前蓄水，做好准备。",
        "特此通告。",
    ]
    rows = {
        "索引号：": "BH-2023-0158",
        "发文机关：": "白湖县水务局",
        "成文日期：": "2023年1月6日",
        "文号：": "白水〔2023〕3号",
    }
    cells = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows.items())
    copy = "".join(f"<p>{label}</p><p>{value}</p>" for label, value in rows.items())
    text = "".join(f"<p>{line}</p>" for line in lines)
    head = f"<meta name=ArticleTitle content={''.join(lines[:2])}>"
    article = parse(f"{head}<div class=main><div>{copy}</div><table>{cells}</table><div>{text}</div></div>")
    assert article.title == "".join(lines[:2])
    assert article.text.splitlines() == lines[2:]
    assert [removal.text for removal in article.removals if removal.reason == "repeat"] == lines[:2]


@pytest.mark.parametrize("slot", ["石大有", "乡镇", "石大有</div><div>乡镇"])
@pytest.mark.parametrize("day", ["2023年9月5日", "2023-09-05"])
def test_a_bare_day_below_an_author_or_a_column_is_no_text(slot: str, day: str) -> None:
    text = "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。"
    page = f"<title>三座老石桥修好</title><div><h1>三座老石桥修好</h1><div>{slot}</div><div>{day}</div><div>{text}</div></div>"
    article = parse(page)
    assert (article.text, str(article.published)) == (text, "2023-09-05")


@pytest.mark.parametrize("info", ["2023/9/5", "2023-09-05 10:20", "来源：石桥日报 2023-09-05"])
def test_the_day_in_the_element_behind_a_headline_is_none_of_it(info: str) -> None:
    text = "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。"
    page = f"<title>三座老石桥修好 - 石桥网</title><div><span class=tt>三座老石桥修好</span><span>{info}</span><div>{text}</div></div>"
    article = parse(page)
    assert (article.title, str(article.published)[:10]) == ("三座老石桥修好", "2023-09-05")


ABOUT = "资深记者，长期关注山区水利，著有《山塘》一书，曾获多项新闻奖，现在住在石桥镇。"
BYLINES = ['<a href="/author/7">石大有</a>', "石大有"]


@pytest.mark.parametrize("byline", BYLINES)
@pytest.mark.parametrize("count", [1, 12])
def test_the_box_about_the_author_below_a_text_is_none_of_it(byline: str, count: int) -> None:
    text = [f"{number}，{BODY[0]}" for number in "甲乙丙丁戊己庚辛壬癸子丑"[:count]]
    paragraphs = "".join(f"<p>{line}</p>" for line in text)
    article = parse(
        f"<title>{TITLE}</title><body><main><h1>{TITLE}</h1><div>{byline}<br>2024-03-05 10:20</div><div>{paragraphs}</div>"
        f'<div><img src="a.jpg"><div>{byline}</div><p>{ABOUT}</p></div></main>'
    )
    assert lines(article) == text


def test_a_name_below_two_pictures_is_no_box_about_an_author() -> None:
    picture = '<p><img src="a.jpg"></p><p>石大有</p>'
    article = page(above=picture, below=f"{picture}<p>{ABOUT}</p>")
    assert lines(article)[-1] == ABOUT


LEAD = "入冬以前，镇里要把河上的石桥都走一遍。"
BRIDGES = [
    "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处。",
    "工钱由镇里出，账目贴在镇政府门口的墙上，谁都可以来看。",
]
HEADS = {
    "a byline and a bare day": (["By Ann Lee", "2023年9月5日"], ["Ann Lee"]),
    "the same in Chinese": (["文：石小雨", "2023年9月5日", "Getty Images"], ["石小雨"]),
    "day and time, buttons": (["2023-09-05 10:20", "分享", "English", "中文"], []),
    "labels and values apart": (["From:", "Qingshi Town Office", "Published", "5 September 2023"], []),
}


@pytest.mark.parametrize(("head", "authors"), HEADS.values(), ids=HEADS.keys())
@pytest.mark.parametrize("rendered", [False, True])
def test_what_stands_between_a_lead_and_the_text_is_of_the_head(
    head: list[str], authors: list[str], rendered: bool
) -> None:
    lines = ["三座老石桥修好", LEAD, *head, *BRIDGES]
    markup = f"<div><h1>{lines[0]}</h1>{''.join(f'<div>{line}</div>' for line in lines[1:])}</div>"
    article = parse_text("\n".join(lines)) if rendered else parse(markup)
    assert article.text.splitlines() in ([LEAD, *BRIDGES], BRIDGES if rendered else [])
    assert [person.name for person in article.authors] == authors
    assert str(article.published)[:10] == "2023-09-05"


@pytest.mark.parametrize(
    "between", [["青石镇人民政府", "2023年9月5日", "青石镇石桥整修办法"], ["2023年9月5日"], ["先修哪座"]]
)
def test_the_day_of_a_signature_or_a_chronicle_is_text(between: list[str]) -> None:
    lines = [LEAD, *between, *BRIDGES]
    article = parse(f"<div><h1>三座老石桥修好</h1>{''.join(f'<p>{line}</p>' for line in lines)}</div>")
    assert article.text.splitlines() == lines


def test_the_address_of_the_page_behind_a_paragraph_goes_and_one_that_a_line_introduces_stays() -> None:
    link = '<p><a href="https://s.example.org/p/4abc">https://s.example.org/p/4abc</a></p>'
    assert lines(page(between=f"{link}<p><img src=a.jpg></p><p>水库一角</p>")) == [BODY[0], "水库一角", *BODY[1:]]
    introduced = page(between=f"<p>报名从三月一日起，到三月二十日为止，全部在网上办理，网址是：</p>{link}")
    assert "https://s.example.org/p/4abc" in lines(introduced)


def test_the_caption_of_a_picture_above_the_element_of_the_text_is_none_of_it() -> None:
    picture = '<figure><img src="a.jpg"><figcaption>石大有说明检修的办法。</figcaption></figure>'
    article = parse(
        f"<title>{TITLE}</title><body><h1>{TITLE}</h1><div>{INFO}</div>{picture}<div class=b1><p>{BODY[0]}</p></div>"
        "<div class=ad></div><p>别处的话</p>"
    )
    assert lines(article)[0] == BODY[0]


def test_the_time_that_reading_takes_goes_below_a_lead_and_stays_further_down() -> None:
    assert lines(page(between="<p>3 分钟</p>")) == BODY
    days, weeks = ("".join(f"<p>第{n}{unit}，{BODY[0]}</p>" for n in "一二三四五六七八九十") for unit in "天周")
    assert "3 分钟" in lines(page(between=f"{days}<p>3 分钟</p>{weeks}"))
