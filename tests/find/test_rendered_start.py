"""Short lines between the head and the first paragraph of a rendered text: strays, and what begins a text."""

from __future__ import annotations

import pytest

from policynews import parse_text

TITLE = "青石镇整修乡间石桥 老石匠收下两名徒弟"
INFO = "2024-03-05 10:20 来源：青石日报"
TEXT = [
    "青石镇昨天开始整修全镇的石桥，学生上学要走的桥先修，桥面松动的石板先换，换下来的石板留着铺路。",
    "每座桥请一位老石匠掌锤，带两个年轻人，手艺学到手，工钱照日子算，修好以后由村里老人走过三遍。",
    "整修用的石料由镇里统一采买，账目贴在镇政府门口的墙上，谁都可以来看，看不明白的可以问。",
]


def text_of(*lines: str) -> list[str]:
    return parse_text(
        "\n".join([f"{TITLE}_青石日报", "首页", "要闻", TITLE, INFO, *lines, "版权所有 青石日报"])
    ).text.split("\n")


STRAYS = {
    "a column": ["健康"],
    "columns": ["图库", "青石关注", "国内", "文化人 天下事"],
    "a counter": ["1.2K"],
    "a title of another article": ["果园夜校开课 学剪枝也学记账"],
    "a column and a title": ["专栏文章", "邻县水库检修三年终于蓄水发电"],
}


@pytest.mark.parametrize("strays", STRAYS.values(), ids=STRAYS.keys())
def test_strays_above_the_first_paragraph_are_no_text(strays: list[str]) -> None:
    assert text_of(*strays, *TEXT) == TEXT


BEGINNINGS = {
    "an addressee": "各村民委员会：",
    "a number": "一、先修要紧的桥",
    "brackets": "【桥上的人】",
    "a sentence": "桥修好了！",
    "a subtitle in the words of the text": "老石匠带两名徒弟整修全镇石桥",
}


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS.keys())
def test_what_begins_a_text_stays_and_strays_above_it_go(beginning: str) -> None:
    assert text_of(beginning, *TEXT) == [beginning, *TEXT]
    assert text_of("健康", beginning, *TEXT) == [beginning, *TEXT]


def test_a_text_with_headings_may_begin_with_one() -> None:
    text = ["先修哪座", TEXT[0], "谁来掌锤", TEXT[1], "石料哪来", TEXT[2]]
    assert text_of(*text) == text
    assert text_of("健康", *text) == text


def test_one_heading_further_down_is_not_enough() -> None:
    assert text_of("健康", TEXT[0], "谁来掌锤", *TEXT[1:]) == [TEXT[0], "谁来掌锤", *TEXT[1:]]


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


def test_the_entries_of_a_list_above_the_menu_are_no_info_line() -> None:
    entries = ["最新文章", "老石匠的十种手艺 2023-06-04", "石板怎样选 2022-09-26"]
    assert body_of([TAG, *entries, "青石网首页", "应用", "青石新闻", TITLE, *BODY]) == BODY
    assert body_of([TAG, "青石日报 2023-09-05", "青石网首页", *BODY]) == BODY
