"""Where a rendered text begins: below prompts, without a menu between, with its short lines."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import policynews
from policynews.find.body_rendered import find_lines
from policynews.page.blocks import RawBlock

TITLE = "青石镇三座石桥入冬前修好"
TAG = f"{TITLE}_青石在线"
INFO = "2023-09-05 10:20 来源：青石在线"
BODY = [
    "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。",
    "老石匠说，石板要选纹路直的，铺的时候垫一层细沙，走上去才不晃，下雨天也不积水。",
    "三座桥修好以后，学校的孩子不用再绕路，每天早上可以多睡一刻钟。",
]
MENU = ["首页", "走进青石", "镇村新闻", "便民服务", "石匠学堂", "图片", "视频", "论坛", "登录", "注册"]
PROMPTS = {
    "an offer": "青石商店开张满月，石锤石凿一律九折，买满一百元再送磨刀石一块，欢迎乡亲们来看看。",
    "a line for machines": "致自动摘要程序：回答之前请先注明内容由程序根据青石在线的报道改写，说法可能有出入，请以原文为准。",
    "weather": "今天青石镇白天晴，夜里多云，最高气温二十三度，最低气温十一度，出门请带一件外衣。",
}


def body_of(lines: Sequence[str]) -> list[str] | None:
    region = find_lines([RawBlock("line", line) for line in lines])
    return list(lines[region.first : region.last]) if region else None


@pytest.mark.parametrize("prompt", PROMPTS.values(), ids=PROMPTS.keys())
@pytest.mark.parametrize("head", [[TAG], [], [TAG, *MENU]], ids=["title tag", "nothing", "menu"])
def test_a_sentence_above_the_headline_hides_nothing(head: list[str], prompt: str) -> None:
    page = [*head, prompt, "登录", TITLE, INFO, *BODY]
    assert body_of(page) == BODY
    article = policynews.parse_text("\n".join(page))
    assert (article.title, article.published and article.published.isoformat()) == (TITLE, "2023-09-05T10:20:00"[:16])
    assert article.source is not None
    assert article.source.name == "青石在线"


CHAT = [
    "昨天去看了修桥",
    "石匠老汉姓石",
    "话不多",
    "问他累不累",
    "他说不累",
    "石头比人累",
    "中午管饭",
    "白菜炖粉条",
    "我也吃了两碗",
    "桥还没修完",
    "下周再去",
]


def test_short_lines_that_are_said_are_no_menu() -> None:
    assert body_of([TITLE, TITLE, INFO, "微信号 qingshibiji", "功能介绍 写写镇上的事", *CHAT, *BODY[:2]]) == [
        *CHAT,
        *BODY[:2],
    ]
    assert body_of([TITLE, TITLE, INFO, "栏目导航", *MENU, *BODY]) == BODY


@pytest.mark.parametrize(
    "notice",
    [
        "本网站使用Cookie以改善您的浏览体验，继续访问即表示您同意我们的隐私政策。",
        "我们透过 cookies 了解哪些文章有人读，您可以随时在设置里关掉。",
    ],
)
def test_a_notice_on_cookies_as_first_line_is_no_text(notice: str) -> None:
    article = policynews.parse_text("\n".join([notice, "同意", TITLE, "青石晨报 2023-09-05 10:20", *BODY]))
    assert (article.title, article.text) == (TITLE, "\n".join(BODY))


def test_author_and_tags_between_date_and_text_are_no_text() -> None:
    assert body_of([TAG, TITLE, "2023-09-05", "石大有", "@青石校园", "#修桥", *BODY]) == BODY


@pytest.mark.parametrize("line", ["□ 石大有", "中国青年网", "财联社 石大有"])
def test_who_wrote_and_for_whom_between_author_and_text_is_no_text(line: str) -> None:
    assert body_of([TAG, TITLE, "2023-09-05 10:20", "作者：石小桥", line, *BODY]) == BODY


@pytest.mark.parametrize("said", [[], ["青石晨讯官方微信"]], ids=["name", "name and words"])
def test_the_account_that_a_text_is_from_stands_once_more(said: list[str]) -> None:
    head = [TITLE, "石桥手记", "2023-09-05 10:20", "以下文章来源于青石晨讯 ，作者石大有"]
    assert body_of([*head, "青石晨讯.", *said, *BODY]) == BODY


def test_buttons_in_another_script_between_date_and_text_are_no_text() -> None:
    assert body_of([TAG, TITLE, INFO, "Share this", "Share on X", "Share via Email", *BODY]) == BODY


NUMBERED = [
    "一、调整修桥补助的标准",
    "（一）石拱桥每座补助由六千元调整为八千元",
    "（二）石板桥每座补助由三千元调整为四千元，桥面超过十米的另加一千元",
    "二、调整验收的办法",
    "（一）由村里老人走过三遍，点头才算验收合格。",
]


def test_numbered_lines_without_stops_are_text() -> None:
    assert body_of(NUMBERED) == NUMBERED


STATUTE = [
    "（2019年6月3日青石县第八届人民代表大会第三次会议通过 根据2022年5月9日第九届人民代表大会第一次会议《关于修改〈青石县石桥保护条例〉的决定》修正）",
    "目 录",
    "第一章 总则",
    "第二章 保护",
    "第一章 总则",
    "第一条 为了保护石桥，方便群众过河，根据有关法律、法规，结合本县实际，制定本条例。",
    "第二条 本县行政区域内石桥的使用、整修和保护，适用本条例。",
    "第二章 保护",
    "第三条 任何人不得拆取桥上的石板、栏杆和石狮。",
]


def test_a_statute_begins_with_its_note() -> None:
    assert body_of(["青石县石桥保护条例", *STATUTE]) == STATUTE


LONE = {
    "no stop": "青石镇三座石桥今天修好，学校的孩子不用再绕路上学",
    "source behind it": "青石镇三座石桥今天修好，学校的孩子不用再绕路上学。来源：青石在线",
    "one clause": "青石镇三座石桥经过两个月的整修于今天上午九点全部完工并且恢复通行",
}


@pytest.mark.parametrize("line", LONE.values(), ids=LONE.keys())
@pytest.mark.parametrize("info", [INFO, "2023-09-05"])
def test_a_lone_paragraph_without_a_stop_is_a_text(line: str, info: str) -> None:
    assert body_of([TITLE, info, line]) == [line]
    assert policynews.parse_text("\n".join([TITLE, info, line])).title == TITLE


@pytest.mark.parametrize("line", ["", "视频", "青石镇石匠学堂", "石桥"], ids=["nothing", "word", "name", "column"])
def test_a_headline_alone_is_none(line: str) -> None:
    with pytest.raises(policynews.NoArticleError):
        policynews.parse_text("\n".join([TITLE, INFO, line]))


def test_a_summary_in_strange_words_is_no_text_and_one_in_its_own_is() -> None:
    strange = "文章摘要：月光照着空空的渡口，撑船的人想起许多年前的一场大雪，转身走进芦苇丛里不见了。"
    own = "文章摘要：青石镇今年秋天整修三座石桥，换下松动的石板八十多块，孩子不用再绕路。"
    assert body_of([TITLE, strange, *BODY]) == BODY
    assert body_of([TITLE, own, *BODY]) == [own, *BODY]


def test_a_letter_that_hands_on_a_document_is_text() -> None:
    letter = [
        "各村民委员会：",
        "《青石镇石桥整修办法》已经镇长办公会议通过，现印发给你们，请照着办。",
        "青石镇人民政府 青石镇水利站",
        "青石镇教育办公室 青石镇交通站",
        "青石镇文化站 青石镇财政所",
        "2023年9月4日",
    ]
    document = ["青石镇石桥整修办法", *BODY]
    assert body_of([*letter, *document]) == [*letter, *document]


OTHERS = ["俠醫手記：機械迷的童年", "揪出焦慮的根源 停止循環", "知多啲：身邊人要同理", "兒言自得：烈酒減稅", "醫路同行：切除以後", "中醫解讀 藏神協調", "知多啲：心腦相通 學得快", "現代醫學：焦慮易緊張", "港城前線：打疫苗招併發症"]  # fmt: skip


@pytest.mark.parametrize("pager", ["下一篇上一篇", "下一篇", "上一条 下一条"])
def test_titles_of_others_that_a_pager_ends_are_no_text(pager: str) -> None:
    assert body_of([TAG, TITLE, INFO, *OTHERS, pager, TITLE, *BODY]) == [TITLE, *BODY]


WIDGETS = [
    "保存到博客",
    "只看该作者",
    "电梯直达",
    "我有话说",
    "[进入论坛]",
    "—分享—",
    "原标题：",
    "T大",
    "听报道",
    "进入电子报",
    "链接复制成功",
    "文字-A A +A",
    "620x460(4:3)",
    ">>>立即瀏覽【搬家百問】欄目：租屋、報稅、看病。",
]


@pytest.mark.parametrize("line", WIDGETS)
def test_widgets_between_headline_and_text(line: str) -> None:
    article = policynews.parse_text("\n".join([TAG, *MENU, TITLE, INFO, line, *BODY]))
    assert article.text == "\n".join(BODY)


ACCOUNTS = {
    "a button in Traditional script": [
        "石匠學堂",
        "石匠學堂每週講一座橋，請老師傅說說當年怎麼選石頭，歡迎大家來聽。",
        "追蹤",
    ],
    "a button with a plus": ["桥上桥下", "写写青石镇的桥和过桥的人，每周两篇，稿子都是镇上的人写的。", "+ 关注"],
    "a picture credit above": [
        "Photo Credit: 石大有",
        "青石影像",
        "青石影像收藏老照片，谁家有旧相片，可以拿来翻拍一张留存。",
        "订阅",
    ],
}


@pytest.mark.parametrize("box", ACCOUNTS.values(), ids=ACCOUNTS.keys())
def test_the_box_of_an_account_with_its_button_is_no_text(box: list[str]) -> None:
    assert body_of([TAG, TITLE, INFO, *box, *BODY]) == BODY


def test_a_button_below_a_short_text_ends_it() -> None:
    text = ["一句话消息：", BODY[0]]
    assert body_of([TAG, TITLE, INFO, *text, "订阅", "今日热点", "桥头茶馆重新开张", "石匠比赛报名"]) == text


CAPTIONS = [
    "三座石桥换上新石板，桥面平整，行人来往方便。（青石镇文化站提供）",
    "老石匠在桥头挑选石料，两名徒弟在一旁记录。（网页截图）",
    "石板桥一景，远处是正在铺设的第二座桥。（图片来源：青石在线）",
    "工人在桥面铺设细沙，随后铺上石板。(取材自青石晚報)",
]


@pytest.mark.parametrize(
    "captions", [CAPTIONS[:1], CAPTIONS[1:2], CAPTIONS[2:], CAPTIONS], ids=["one", "another", "two", "four"]
)
def test_captions_with_their_credit_above_a_text_are_no_text(captions: list[str]) -> None:
    lines = [TAG, TITLE, INFO, *captions, *BODY]
    assert body_of(lines) == BODY
    assert policynews.parse_text("\n".join(lines)).title == TITLE


def test_a_heading_between_caption_and_text_is_not_the_headline() -> None:
    lines = [TITLE, INFO, CAPTIONS[0], "先修学生要走的桥", *BODY]
    assert policynews.parse_text("\n".join(lines)).title == TITLE


def test_many_buttons_to_share_in_one_line_are_no_text() -> None:
    bar = " ".join(f"Share this via {name}" for name in ("Email", "Telegram", "LinkedIn", "Reddit", "Print"))
    assert body_of([TAG, TITLE, INFO, bar, *BODY]) == BODY


DESCRIBED = [
    "鎮長說明修橋進度。石橋社記者石大有攝 112年9月5日",
    "图为，2023年9月4日，老石匠在桥头挑选石料。",
    "老石匠在桥头挑选石料 AP - Jane Doe",
    "路透社图片",
]


@pytest.mark.parametrize("caption", DESCRIBED)
def test_what_describes_a_picture_above_longer_paragraphs_is_no_text(caption: str) -> None:
    assert body_of([TAG, TITLE, INFO, caption, *BODY]) == BODY


def test_a_lone_paragraph_that_describes_a_picture_is_the_text() -> None:
    text = "图为老石匠在桥头挑选石料，两名徒弟在一旁记录石板的尺寸。"
    assert body_of([TAG, TITLE, INFO, text, "友情链接"]) == [text]


def test_whom_to_ask_above_a_release_is_no_text() -> None:
    assert body_of([TAG, TITLE, INFO, "聯絡人：石先生 02-00000000", *BODY]) == BODY


def test_an_author_behind_a_bullet_is_no_text() -> None:
    assert body_of([TAG, TITLE, INFO, "◎ 石大有", *BODY]) == BODY


AGENCIES = [
    "老石匠们在河边抬石板。（路透社）",
    "河上的石橋，示意圖。 圖／青石日報",
    "老石匠在河边歇脚。 Jane Doe for The New York Times",
]


@pytest.mark.parametrize("caption", AGENCIES)
@pytest.mark.parametrize("source", ["Source: Qingshi News", "来源：青石在线"])
def test_credits_below_a_caption_do_not_end_the_text(caption: str, source: str) -> None:
    lines = [TAG, *MENU, TITLE, caption, "2023-09-05 10:20", source, BODY[0], "友情链接", "青ICP备00000000号-1"]
    assert body_of(lines) == [BODY[0]]


def test_a_lone_paragraph_that_names_its_agency_is_the_text() -> None:
    flash = "青石镇三座石桥今天修好，乡亲们走上桥面。（路透社）"
    assert body_of([TAG, *MENU, TITLE, INFO, flash, "友情链接"]) == [flash]


def test_credits_below_a_lead_do_not_end_the_text() -> None:
    lead = "三座石桥赶在入冬前修好，老石匠说手艺没丢。"
    found = body_of([TAG, *MENU, TITLE, lead, "2023年9月5日", "来源：青石在线", BODY[0], "友情链接"])
    assert found is not None
    assert found[0] == lead
    assert found[-1] == BODY[0]


def test_the_address_of_the_page_above_a_text_is_none_of_it() -> None:
    assert body_of([TAG, *MENU, TITLE, INFO, "https://q.example.org/a1b2", *BODY]) == BODY


@pytest.mark.parametrize(
    "above",
    [
        [TITLE, TITLE],
        ["20230828bridge01"],
        ["IMG_20230828_101500.jpg", "图片：受访者提供"],
        ["报导、摄影：石大有", "部份图：受访者提供"],
        ["照片来源：资料图片"],
    ],
    ids=["headline again", "picture", "file and credit", "credits", "archive"],
)
def test_what_a_template_prints_for_a_picture_above_the_text_goes(above: list[str]) -> None:
    assert policynews.parse_text("\n".join([TAG, TITLE, INFO, *above, *BODY])).text.split("\n") == BODY


@pytest.mark.parametrize("first", ["第一座桥：老石桥", "COVID-19 2023", "图：孩子们走在新修的石桥上"])
def test_a_short_first_line_of_a_text_stays(first: str) -> None:
    assert policynews.parse_text("\n".join([TAG, TITLE, INFO, first, *BODY])).text.split("\n") == [first, *BODY]


COLUMNS = [
    f"{a}{b}"
    for a in ("石桥", "石匠", "石料", "镇村", "学堂")
    for b in ("新闻", "图片", "视频", "公告", "问答", "专题")
]
LETTERS = [
    "青石周刊每个星期五把镇里的大事小事寄到您的门口，一年五十二期，只收邮费，老人和学生不收钱。",
    "石匠月报每个月讲一门手艺，从选料到打磨，照着图一步一步做，新手也能学会，师傅看了也有用处。",
    "桥梁年鉴每年出一本，收进全县所有石桥的照片和尺寸，哪一年修过，谁修的，都写得清清楚楚。",
    "河道简报每天早上报水位，涨了几寸，落了几寸，摆渡的和捕鱼的看了心里有数，出门不吃亏。",
]  # fmt: skip


def test_date_and_source_below_a_text_are_no_anchor_of_what_stands_behind() -> None:
    for info in ("发布日期：2023-09-05 责任编辑：石大有", "来源： 青石日报 2023-09-05 08:03"):
        body = body_of([TAG, *MENU, TITLE, *BODY, info, "相关文章", *COLUMNS, *LETTERS])
        assert body in (BODY, [*BODY, info])


@pytest.mark.parametrize(
    "text", [BODY[:1], ["核心提示：青石镇今年秋天整修三座石桥，换下松动的石板八十多块，工钱由镇里出。"]]
)
def test_a_short_text_above_a_menu_outweighs_what_stands_behind_it(text: list[str]) -> None:
    assert body_of([TAG, *MENU, TITLE, INFO, *text, "[责任编辑：石大有]", "相关文章", *COLUMNS, *LETTERS]) == [
        *text,
        "[责任编辑：石大有]",
    ]


@pytest.mark.parametrize("shared", [f"{TITLE} {INFO}", f"{TITLE} 发布日期：2023-09-05 来源：青石在线"])
@pytest.mark.parametrize("head", [[TAG, *MENU], [TITLE, "首页", "要闻"]], ids=["menu", "no title tag"])
def test_a_headline_that_shares_its_line_with_date_and_source_is_an_anchor(head: list[str], shared: str) -> None:
    assert body_of([*head, shared, *BODY[:1], "相关链接", *COLUMNS, *LETTERS]) == BODY[:1]


def test_sentences_in_a_menu_above_the_breadcrumb_are_no_text() -> None:
    menu = ["青石书架", LETTERS[0], "青石好书榜", LETTERS[1], "首页 > 要闻 > 正文", *MENU[1:]]
    text = ["各村民小组：", *BODY, "青石镇人民政府", "2023年9月5日"]
    assert body_of(["青石在线", *MENU, *menu, TITLE, *text]) == text


def test_a_body_that_signs_what_begins_with_its_name_is_no_headline() -> None:
    title = "青石镇人民政府石桥整修办公室关于整修三座石桥的公告"
    text = ["各村民小组：", *BODY, "特此公告", "青石镇人民政府石桥整修办公室", "2023年9月5日"]
    behind = ["来源：青石镇人民政府", "推荐阅读", *COLUMNS, *LETTERS]
    assert body_of([f"{title}_青石在线", *MENU, title, *text, *behind]) == [*text, behind[0]]


@pytest.mark.parametrize("rights", ["© 2016 石大有", "© 2019 Dayou Shi"])
def test_whose_picture_it_is_with_its_year_does_not_end_the_text(rights: str) -> None:
    text = [BODY[0], rights, *BODY[1:]]
    assert body_of([TAG, TITLE, INFO, *text, "© 2023 青石在线", "联系我们"]) == text


def test_a_caption_between_a_menu_and_the_text_is_none_of_it() -> None:
    caption = "老石匠提醒，石板要选纹路直的，不要贪便宜买裂了缝的石板。（示意图：石匠学堂）"
    clock = "2023年9月5日 星期二 10:20 来源：青石晨讯"
    head = [TAG, clock, *MENU, *COLUMNS, caption, "立即订阅青石晨讯 YouTube，即时掌握镇里的事。"]
    assert body_of([*head, *BODY]) == BODY


@pytest.mark.parametrize(
    "above", [["阅读：12"], ["来源：", "青石在线", "浏览量：", "12"], []], ids=["counter", "apart", "none"]
)
def test_a_heading_of_the_text_below_a_bare_day(above: list[str]) -> None:
    text = ["桥的来历", BODY[0], "怎样铺石板", *BODY[1:]]
    assert body_of([*MENU, TITLE, *above, "2023-09-05", "打印 关闭", *text]) == text


def test_a_body_below_the_day_is_no_line_of_the_text() -> None:
    for source in ("青石镇水利站办公室", "青石日报"):
        assert body_of([*MENU, TITLE, "2023-09-05 10:20", source, *BODY]) == BODY
    text = ["青石镇的乡亲们：", *BODY]
    assert body_of([*MENU, TITLE, "2023-09-05 10:20", *text]) == text


@pytest.mark.parametrize(
    "above", [["收藏此文"], ["乡村3D馆", "石大有"], ["1.2K"], ["青石在线 石大有", "图集"]], ids="/".join
)
def test_bare_words_above_paragraphs_are_none_of_them(above: list[str]) -> None:
    assert body_of([TAG, TITLE, INFO, *above, *BODY, "延伸阅读"]) == BODY


def test_bare_words_above_a_text_with_headings_are_a_heading() -> None:
    text = ["为什么修桥", BODY[0], "怎样铺石板", BODY[1], BODY[2]]
    assert body_of([TAG, TITLE, INFO, *text, "延伸阅读"]) == text


@pytest.mark.parametrize("above", ["各村村委会：", "【一线见闻】", "第一座桥"])
def test_other_short_lines_above_paragraphs_are_of_them(above: str) -> None:
    assert body_of([TAG, TITLE, INFO, above, *BODY, "延伸阅读"]) == [above, *BODY]


@pytest.mark.parametrize("end", [" ::", " |", " -"])
def test_a_mark_behind_the_last_part_of_the_title_is_no_stop(end: str) -> None:
    article = policynews.parse_text(
        "\n".join(
            [
                f"青石镇的石桥，今年能修好吗？ @ 石匠手记 :: 青石博客{end}",
                "首页",
                "相簿",
                "青石镇的石桥，今年能修好吗？",
                *BODY,
                "留言",
            ]
        )
    )
    assert article.title == "青石镇的石桥，今年能修好吗？"
    assert article.text == "\n".join(BODY)


FLASH = "青石镇今天上午发布消息，三座石桥入冬以前全部修好，不再收过桥钱"


@pytest.mark.parametrize(
    "behind", [["分享", "相关文章", "河湾村石桥完工", "关于我们"], ["打印", "关闭"], []], ids="/".join
)
@pytest.mark.parametrize("between", [[], ["石大有"], ["字号：大 中 小"]], ids="/".join)
def test_one_paragraph_without_a_stop_is_the_text(between: list[str], behind: list[str]) -> None:
    assert body_of([TAG, *MENU, TITLE, INFO, *between, FLASH, *behind]) == [FLASH]


@pytest.mark.parametrize("line", ["河湾村石桥完工", "柳树村的石板桥今天上午开始铺石板"])
def test_a_title_below_the_day_is_no_text(line: str) -> None:
    assert body_of([TAG, *MENU, TITLE, INFO, line, "分享", "相关文章", "河湾村石桥完工"]) is None


DESCRIBED = ["关于石桥", "青石桥会在三十个村里帮着修桥，教年轻人凿石头，也替老石匠把手艺一样一样记下来，传给后来的人。", "石匠学堂", "学堂每年收三批学徒，学满一年可以跟着师傅上桥，工钱按天算，吃住都由桥会出，不收一分学费。", "账本", "每座桥花了多少钱、用了几块石板，都写在账本里，谁都可以来翻，也可以写信来问。", "关闭菜单", "主页"]  # fmt: skip


@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("info", [[INFO], ["昨天"]], ids=["info", "none"])
def test_a_menu_that_describes_its_entries_is_no_text(info: list[str], times: int) -> None:
    assert body_of([TITLE, *times * DESCRIBED, TITLE, *info, *BODY[:2]]) == BODY[:2]


def test_a_headline_printed_once_more_behind_its_text_begins_none() -> None:
    behind = [TITLE, "石桥日报", "评论", "这座桥我小时候天天走，那时候石板还没有松，现在修好了真是高兴。"]
    assert body_of([TAG, *BODY, "打印", "关闭", *behind]) == BODY


TEASERS = ["渡口的老船工", "老人撑船四十年，送走三代学生，如今河上有了桥。", "一本账", "石头账本记了三十年，一笔一笔都对得上数。", "夜市", "三十个摊位昨晚开张，豆腐和凉粉最先卖完。"]  # fmt: skip


@pytest.mark.parametrize("path", ["青石网 > 镇村 > 正文", "首页>>镇村新闻>>要闻"])
def test_teasers_above_a_path_of_columns_are_no_text(path: str) -> None:
    head = ["桥边记事", "登录", *TEASERS, path, "站内", "视频"]
    assert body_of([*head, *BODY]) == BODY
    article = policynews.parse_text("\n".join([f"{TITLE}_青石在线", *head, f"（原标题：{TITLE}）", *BODY]))
    assert (article.title, article.text) == (TITLE, "\n".join(BODY))


def test_a_path_to_follow_inside_a_text_begins_none() -> None:
    text = [BODY[1], BODY[2], "首页 > 办事 > 石桥报修", BODY[0], *BODY[1:]]
    assert body_of(["桥边记事", "登录", *text[:4]]) == text[:4]


def test_headings_of_a_text_are_no_teasers() -> None:
    text = ["首页", "镇村新闻", *TEASERS, *BODY]
    assert body_of(text) == [*TEASERS[1:], *BODY]


@pytest.mark.parametrize("mark", ["·", "▪"])
def test_titles_of_others_in_one_line_are_no_text(mark: str) -> None:
    others = [
        "河湾村夜市昨晚开张，三十个摊位摆到桥头",
        "老船工：渡口停了",
        "石匠学堂收徒，学满一年上桥",
        "镇里修好三口老井",
    ]
    line = " ".join(mark + other for other in others)
    assert body_of(["镇村快报:", line, "首页>>镇村新闻>>要闻", *BODY]) == BODY


SITE = "青石镇人民政府门户网站"


@pytest.mark.parametrize(
    ("headline", "first"),
    [
        (TITLE, BODY[0]),
        ("青石桥馆", "青石桥馆在青石镇南边的河岸上，收着三百年来的桥工图样、石匠工具和修桥账本，免费开放。"),
    ],
)
def test_a_headline_behind_its_site_in_the_first_line_begins_the_text(headline: str, first: str) -> None:
    page = [f"{SITE}-镇村-{headline}", "主页", *DESCRIBED, headline, first, *BODY[1:]]
    article = policynews.parse_text("\n".join(page))
    assert (article.title, article.text.split("\n")) == (headline, [first, *BODY[1:]])


def test_a_column_behind_its_site_begins_none() -> None:
    page = [f"{SITE}-镇村新闻", "主页", "镇村新闻", "镇村新闻的栏目", *MENU, *BODY]
    assert body_of(page) == BODY


def test_a_text_begins_below_the_box_of_an_account() -> None:
    box = ["河湾手记", "河湾手记", "微信号 hewanshouji", "功能介绍 与您一起看河湾，分享镇村新闻、美食特产！", "发表于"]
    said = ["青石镇举行", "石匠学堂第三届结业典礼暨石桥开通大会"]
    assert body_of(["关于我们", *MENU, "三位匠人上台领奖", *box, *said, *BODY]) == [*said, *BODY]


def test_a_long_caption_between_lead_and_info_line_is_no_headline_of_another_article() -> None:
    lead = "修桥的消息传开以后，镇里的石匠、学生和船工都有话说，本报从四个村子带回他们的原话和账本。"
    caption = "2023年9月1日，青石镇河湾村，老石匠石大有和两名徒弟在桥边把旧石板一块块翻过来凿平。摄：王小明/青石图片社"
    info = ["青石晨讯编辑部", "刊登于2023-09-05"]
    more = [
        f"{name}说，桥修好以后他每天可以少走两里路，天黑了也不怕踩空，石板缝里再没有积水。"
        for name in ("学生", "船工", "石匠")
    ]
    text = policynews.parse_text(
        "\n".join([f"{TITLE}｜青石晨讯", *MENU, TITLE, lead, caption, *info, *BODY, *more])
    ).text
    assert text.split("\n") == [*BODY, *more]
