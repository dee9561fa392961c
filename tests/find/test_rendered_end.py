"""What ends a rendered text for good, what only seems to, and which short lines behind it are its own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from growth import assert_linear

from policynews import parse_text
from policynews.find.body_rendered import find_lines
from policynews.find.rendered_anchors import anchors
from policynews.find.rendered_lines import Sheet, read_sheet
from policynews.page.blocks import RawBlock

TITLE = "青石镇关于整修乡间石桥的通知"
INFO = "发布时间：2023-09-05 10:20 来源：青石镇政府"
OPENING = "为了让乡亲们过河更稳当，镇里决定在入冬以前把全镇的石桥整修一遍，现将有关事项通知如下。"
FIRST = "一、先修要紧的桥。学生上学要走的桥先修，桥面松动的石板先换，换下来的石板留着铺路。"
SECOND = "二、请老石匠带徒弟。每座桥请一位老石匠掌锤，带两个年轻人，手艺学到手，工钱照日子算。"
THIRD = "三、修好以后验一遍。桥面不晃，栏杆不松，雨天不积水，由村里老人走过三遍，点头才算。"
LAST = "整修用的石料由镇里统一采买，账目贴在镇政府门口的墙上，谁都可以来看，看不明白的可以问。"
FOOTER = ["友情链接", "主办单位：青石镇人民政府", "青ICP备00000000号-1"]


def body_of(lines: Sequence[str]) -> list[str] | None:
    region = find_lines([RawBlock("line", line) for line in lines])
    return list(lines[region.first : region.last]) if region else None


ORGANISERS = ["主办单位：青石镇文化站", "承办单位：河湾村、柳树村", "协办单位：镇中心小学"]
TABLE = ["石桥整修一览表", "序号", "桥名", "长度（米）", "完工日期"]
ROWS = [cell for n in range(1, 13) for cell in (str(n), f"河湾{n}号桥", f"{n}2.5", f"2023-10-{n + 10}")]
NO_END = {
    "organisers of an event": ORGANISERS,
    "sponsors too": [*ORGANISERS, "指导单位：县文化局", "支持单位：县石匠协会"],
    "a table with days": [*TABLE, *ROWS],
    "a table with values in brackets": [*TABLE[:4], *[cell for n in range(1, 9) for cell in (str(n), f"柳树{n}号桥", f"[{n}5]")]],
    "a long table of bare words": ["参加整修的村", *[f"{a}{b}村" for a in "东西南北上下" for b in "河柳石桥井"]],
    "a drawing among the attachments": ["附件：1.石桥位置示意图", "2.石桥整修前后对比图"],
    "a telephone": ["联系人：石大有 电话：000-0000000"],
    "a picture credit": ["（石匠协会供图）"],
    "a page number": ["— 2 —"],
}  # fmt: skip


@pytest.mark.parametrize("between", NO_END.values(), ids=NO_END.keys())
def test_the_next_number_shows_that_a_text_goes_on(between: list[str]) -> None:
    text = [OPENING, FIRST, *between, SECOND, THIRD, "青石镇人民政府", "2023年9月4日"]
    assert body_of([TITLE, INFO, *text, *FOOTER]) == text


@pytest.mark.parametrize("number", ["（二）", "二、", "第二条 "])
def test_numbers_of_any_style_count_on(number: str) -> None:
    first = {"（二）": "（一）", "二、": "一、", "第二条 ": "第一条 "}[number]
    text = [
        OPENING,
        f"{first}先修要紧的桥，学生上学要走的桥先修，桥面松动的先换。",
        *ROWS,
        f"{number}修好以后验一遍，老人点头才算。",
    ]
    assert body_of([TITLE, INFO, *text, "青石镇人民政府", "2023年9月4日", *FOOTER]) == [
        *text,
        "青石镇人民政府",
        "2023年9月4日",
    ]


def test_numbers_of_a_list_of_titles_do_not_count_on() -> None:
    ranking = ["点击排行", "1、石桥修好了，学生不用绕路了吗", "2、老石匠收徒弟，三天来了二十人", "3、镇里贴出石料账目"]
    text = [OPENING, "1.先修要紧的桥，学生上学要走的桥先修，桥面松动的石板先换。", LAST]
    assert body_of([TITLE, INFO, *text, *ranking]) == text


OTHERS = {
    "titles without heading": ["哪座石桥今年最该修", "老石匠和他的三个徒弟", "河湾村的井台也要换石板", "一百块石板从哪里来"],
    "titles that ask and call": ["石桥还能走多少年？", "快来看！老石匠当众雕石狮", "一块石板卖到三千元，谁在买？", "柳树村的桥修好了"],
    "a title with a day below": ["柳树村的石桥今天通车", "2023-09-03", "河湾村请来老石匠", "2023-09-02"],
    "a stamp run together": ["柳树村的石桥今天通车", "2023-09-0310:20", "河湾村请来老石匠", "2023-09-0209:15"],
    "titles and first sentences": [
        "为你推荐",
        "柳树村的石桥今天通车",
        "柳树村的石桥修了两个月，今天上午通车，全村老少都来走了一遍。",
        "2023-09-03",
        "河湾村请来老石匠",
        "河湾村从邻县请来三位老石匠，住在村小学里，吃在村长家里。",
        "2023-09-02",
        "镇里贴出石料账目",
        "镇政府门口的墙上贴出石料账目，从早到晚都有人看。",
        "2023-09-01",
    ],
    "a heading with a title behind it": ["精彩推荐：青石镇石桥走访记【合集】", "扫一扫加石匠互助群，一起聊聊修桥的事！"],
    "a heading behind a name": ["青石在线：相关新闻", "柳树村的石桥今天通车"],
    "more to load": ["+ 加载更多新闻", "柳树村的石桥今天通车 河湾村请来老石匠", "青石商店新到一批石锤石凿，质量好，价钱低，欢迎乡亲们前来选购。"],
    "a copy of the opening, and one cut": [OPENING, f"{OPENING[:20]}..."],
    "pictures and lists of sites": ["qiao1.png", "qiao2.png", "各村网站", "县政府部门网站", "邻县政府网站"],
    "a reward": ["石老汉", "赞赏", "3人赞赏", "因系统规定有变，暂时不能打赏，愿意支持的读者可以长按图案转账。"],
    "a crowd of prompts": ["收藏", "分享到：", "收藏成功！", "要看收藏过的文章，请到首页上面的“我的收藏”，都在那里。", "好的"],
    "cards with stamps": ["其他村的新鲜事", "青石日报 • 3小时前", "柳树村的石桥今天通车", "河湾日报 • 1天前", "河湾村请来老石匠"],
    "titles with the time in brackets": ["石桥整修|河湾村请来三位老石匠住进小学 (17:48)", "石桥整修|柳树村的桥通车全村来走一遍 (14:06)", "石桥整修|石料账目贴上墙 (09:15)"],
    "buttons and an address": ["青石镇政府：https://example.cn/qiao/1", "Share on X"],
    "a label without value": ["录入", "Copyright 青石镇中心小学", "地址：青石镇桥头路1号", "请用新一些的浏览器查看本页，屏幕窄了图片会重叠。"],
}  # fmt: skip


@pytest.mark.parametrize("behind", OTHERS.values(), ids=OTHERS.keys())
def test_what_stands_behind_a_text_is_none_of_it(behind: list[str]) -> None:
    text = [OPENING, FIRST, LAST]
    assert body_of([TITLE, INFO, *text, *behind, *FOOTER]) == text


OWN = {
    "signature and note": ["青石镇人民政府", "2023年9月4日", "（此件公开发布）"],
    "signature on one line": ["青石镇人民政府2023年9月4日"],
    "note above the signature": ["（此件主动公开）", "青石镇人民政府2023年9月4日"],
    "signature and attachments": ["青石镇人民政府", "2023年9月4日", "附件：1.石桥名单", "2.报名表.docx"],
    "closing words": ["特此通知", "青石镇人民政府", "2023年9月4日"],
    "a lone last line": ["愿乡亲们走得稳当。"],
    "names": ["石大有 石匠", "柳长青 木匠", "何满仓 泥瓦匠"],
}


@pytest.mark.parametrize("closing", OWN.values(), ids=OWN.keys())
def test_what_closes_a_text_is_its_own(closing: list[str]) -> None:
    text = [OPENING, FIRST, LAST, *closing]
    assert body_of([TITLE, INFO, *text, *FOOTER]) == text


def test_behind_a_signature_only_notes_are_its_own() -> None:
    text = [OPENING, FIRST, LAST, "青石镇人民政府", "2023年9月4日"]
    assert body_of([TITLE, INFO, *text, "qiao1.png", "各村网站", "县政府部门网站", "邻县网站", *FOOTER]) == text


def test_a_list_behind_a_colon_is_its_own() -> None:
    text = [OPENING, "先修的桥有这几座：", "河湾村头一座石拱桥", "柳树村南边的石板桥", "学校门口的老石桥"]
    assert body_of([TITLE, INFO, *text, *FOOTER]) == text


def test_lines_without_stops_close_a_text_of_such_lines() -> None:
    verses = [
        "一座石桥，两头人家，",
        "桥上走马，桥下摸虾，",
        "走过春天，走过夏，",
        "清早",
        "挑水的人来了",
        "月亮还挂着",
        "石头凉凉的",
    ]
    assert body_of([TITLE, INFO, *verses, "（来源：青石镇文化站）", "赞赏", "投诉"]) == [
        *verses,
        "（来源：青石镇文化站）",
    ]


BOX = {
    "titles and days": [
        "你可能也喜欢",
        "青石镇修好三座桥",
        "2023年8月24日 13:38",
        "老石匠收徒弟",
        "2023年8月1日 12:00",
    ],
    "titles alone, Traditional": ["你可能還會喜歡", "青石鎮修好三座橋", "老石匠收徒弟"],
}
PROSE = [f"说到第{n}座桥，他停下来想了想。{LAST}" for n in "一二三四五"]


@pytest.mark.parametrize("box", BOX.values(), ids=BOX.keys())
def test_a_box_of_suggestions_inside_a_text_is_not_its_end(box: list[str]) -> None:
    found = body_of([TITLE, INFO, OPENING, *box, *PROSE, *FOOTER])
    assert found is not None
    assert found[-1] == PROSE[-1]


@pytest.mark.parametrize("box", BOX.values(), ids=BOX.keys())
def test_suggestions_below_a_text_end_it(box: list[str]) -> None:
    assert body_of([TITLE, INFO, OPENING, *PROSE, *box, *FOOTER]) == [OPENING, *PROSE]


def test_sources_of_pictures_inside_a_text_do_not_end_it() -> None:
    text = [OPENING, "来源：青石画报", "桥修好了", *PROSE[:2], "来源：青石画报", "孩子们上学", *PROSE[2:]]
    assert body_of([TITLE, INFO, *text, *FOOTER]) == text


@pytest.mark.parametrize("rights", ["© 石大有，摄影：石小有", "石桥模型《过河》1987 ©石大有"])
def test_who_owns_a_picture_does_not_end_a_text(rights: str) -> None:
    text = [OPENING, rights, *PROSE[:1], rights, *PROSE[1:]]
    found = body_of([TITLE, INFO, *text, *FOOTER])
    assert found is not None
    assert found[-1] == PROSE[-1]


@pytest.mark.parametrize("rights", ["© 2010-2024 青石在线", "青石在线 版权所有 ©"])
def test_the_rights_of_a_site_end_a_text(rights: str) -> None:
    assert body_of([TITLE, INFO, OPENING, *PROSE, rights, *FOOTER]) == [OPENING, *PROSE]


@pytest.mark.parametrize(
    "credit",
    [
        "图源：青石电视",
        "头图来自：青石电视",
        "圖片來自：石橋社",
        "圖源：Adam Stone, Qingshi News",
        "图片来源：青石在线",
        "摄影：石大有",
    ],
)
def test_last_paragraph_below_a_picture_is_kept(credit: str) -> None:
    text = [OPENING, credit, FIRST, credit, LAST]
    assert body_of([TITLE, INFO, *text, "友情链接", "青石新闻网", "河湾日报"]) == text


@pytest.mark.parametrize(
    "heading", ["相關連結", "新闻排行榜 更多+", "更多>>石桥", ">>>看一看【搬家百问】栏目：租房、报税、看病。"]
)
def test_headings_and_pointers_behind_a_text(heading: str) -> None:
    assert body_of([TITLE, INFO, OPENING, FIRST, heading, "河灣村石橋完工", "柳樹村石橋開工"]) == [OPENING, FIRST]


BEHIND = {
    "where a wiki keeps the page": [
        '取自 "https://wiki.example.org/index.php?title=石桥&oldid=17"',
        "分类：",
        "石桥",
        "青石镇",
    ],
    "the same in other words": ["检索自“https://wiki.example.org/index.php?title=石桥”", "3个分类", "桥梁", "石匠"],
    "a long rule and a pointer": ["-" * 60, "加入石匠学堂的邮件组，每周收到一篇老照片里的故事", "桥头茶馆重新开张"],
    "how the reader feels": ["這篇新聞讓您覺得？", "實用", "期待", "激動", "桥头茶馆重新开张", "石匠比赛报名开始"],
    "the same asked otherwise": ["这则报道让你感到：", "高兴", "难过", "桥头茶馆重新开张", "石匠比赛报名开始"],
}


@pytest.mark.parametrize("behind", BEHIND.values(), ids=BEHIND.keys())
def test_what_stands_behind_a_text(behind: list[str]) -> None:
    text = [OPENING, FIRST, SECOND, THIRD, LAST]
    assert body_of([TITLE, INFO, *text, *behind, *FOOTER]) == text


PASSED = [
    ["石桥", "乡村", "修缮"],
    ["石橋 鄉村"],
    ["#石桥 #修缮"],
    ["每周手艺报", "通过电子邮件接收每周要闻"],
    ["加入青石新闻群组"],
    ["青石晨报社概况", "关于青石网", "招聘英才", "青 石 网 版 权 所 有 ，未 经 授 权 禁 止 使 用"],
    ["0", "条评论"],
    ["Most Viewed in 24 Hours", "Stone bridges reopen"],
    ["选择慢下来", "您的每笔捐款都能让老手艺走得更远。"],
]


@pytest.mark.parametrize("behind", PASSED, ids="/".join)
def test_keywords_and_prompts_with_a_heading_behind_a_text(behind: list[str]) -> None:
    assert body_of([TITLE, INFO, OPENING, LAST, *behind, "相关阅读", "镇里开办石匠学堂"]) == [OPENING, LAST]


@pytest.mark.parametrize(
    "signed", [["王石匠", "李木匠"], ["青石镇政府", "河湾村村委会"], ["谢谢", "谢谢大家"]], ids="/".join
)
def test_names_behind_a_text_are_no_keywords(signed: list[str]) -> None:
    assert body_of([TITLE, INFO, OPENING, LAST, *signed, "相关阅读", "镇里开办石匠学堂"]) == [OPENING, LAST, *signed]


@pytest.mark.parametrize("behind", [["石桥"], ["石桥", "石板"], ["0", "0"], ["128"]])
def test_words_of_the_text_and_counters_behind_it_are_none_of_it(behind: list[str]) -> None:
    assert body_of([TITLE, INFO, OPENING, FIRST, *behind, "延伸阅读", "河湾村石桥完工"]) == [OPENING, FIRST]


@pytest.mark.parametrize(("closing", "own"), [("青石新闻网", []), ("河湾石匠报", ["河湾石匠报"])])
def test_the_name_of_the_site_behind_a_text_is_none_of_it(closing: str, own: list[str]) -> None:
    head = [f"{TITLE}-青石新闻网", "青石新闻网", TITLE, INFO]
    assert body_of([*head, OPENING, FIRST, closing, "延伸阅读", "河湾村石桥完工"]) == [OPENING, FIRST, *own]


def test_cells_that_the_date_holds_as_well_do_not_end_a_text() -> None:
    cells = [
        "桥名",
        "长度（米）",
        "完工时间",
        "老石桥",
        "18.5",
        "9月1日",
        "河湾桥",
        "12",
        "8月15日",
        "学堂桥",
        "9.8",
        "9月5日",
    ]
    head = [TITLE, "2023年9月5日07:12", "来源：青石晨报"]
    text = [OPENING, *cells, LAST, "编辑：石小桥"]
    assert body_of([*head, *text, *FOOTER]) == text


@pytest.mark.parametrize("signed", [[], ["青石镇政府", "2023年9月5日"]], ids=["bare", "signed"])
def test_a_lone_counter_behind_a_text_is_none_of_it(signed: list[str]) -> None:
    said = ["一、石板从哪里来", FIRST, "二、栏杆怎么补", SECOND, "三、工钱谁来出", THIRD]
    assert body_of([TITLE, INFO, *said, *signed, "0", "分享", "举报", "评论 3"]) == [*said, *signed]


@pytest.mark.parametrize("behind", ["扫码下载客户端，看更多新闻", "-", "返回首页"])
def test_thanks_close_a_speech_whatever_stands_behind(behind: str) -> None:
    assert body_of([TITLE, INFO, OPENING, FIRST, "谢谢大家！", behind, *FOOTER]) == [OPENING, FIRST, "谢谢大家！"]


@pytest.mark.parametrize(
    "behind",
    [
        "【评论】【论坛】【收藏此页】【大 中 小】【多种方式看新闻】【下载】【打印】【关闭】",
        "想爆料？请登录《阳光热线》（http://example.cn/）、拨打新闻热线000-0000000，一经采用有奖。",
        "进入【青石财经论坛】讨论",
        "“特别声明：以上作品内容为自媒体平台“石桥号”用户上传并发布，本平台仅提供信息存储空间服务。",
        "风险提示及免责条款",
    ],
)
def test_bars_and_notices_of_the_site_behind_a_text(behind: str) -> None:
    assert body_of([TITLE, INFO, OPENING, FIRST, behind, *FOOTER]) == [OPENING, FIRST]


@pytest.mark.parametrize("behind", [["青石镇政府"], ["石大有"], ["1", "2", "3", "4"]])
def test_other_short_lines_behind_a_text_are_its_own(behind: list[str]) -> None:
    assert body_of([TITLE, INFO, OPENING, FIRST, *behind, "延伸阅读", "河湾村石桥完工"]) == [OPENING, FIRST, *behind]


EVENT = ["活动主题：石桥与乡亲", "活动时间：2023年10月12日", "活动地点：河湾村晒谷场"]
WELCOME = "欢迎各村乡亲来看。"
LATER = ["公开栏", "机构职能", "领导信息", "政策法规", "互动交流", "镇长信箱", "民意征集", "在线访谈"]


@pytest.mark.parametrize("field", EVENT)
def test_organisers_below_the_fields_of_an_event_are_of_the_text(field: str) -> None:
    text = [OPENING, LAST, field, *ORGANISERS, WELCOME]
    assert body_of([TITLE, INFO, *text, *FOOTER]) == text


def test_organisers_below_a_telephone_are_of_the_site() -> None:
    assert body_of([TITLE, INFO, OPENING, LAST, *FOOTER[:1], "电话：000-0000000", *ORGANISERS]) == [OPENING, LAST]


SAID = {
    "a number and a word": ["四、其他事项", "无。"],
    "a heading and a call": ["提醒", "过桥请扶好栏杆，慢慢走！"],
    "thanks": ["谢谢大家！"],
}


@pytest.mark.parametrize("said", SAID.values(), ids=SAID.keys())
@pytest.mark.parametrize("behind", [LATER, ["发布日期：2023-09-05 浏览次数：12"]], ids=["menu", "date"])
def test_a_short_sentence_closes_a_text(said: list[str], behind: list[str]) -> None:
    text = [OPENING, LAST, *said]
    assert parse_text("\n".join([TITLE, INFO, *text, *behind])).text == "\n".join(text)


def test_a_title_that_calls_closes_none() -> None:
    titles = ["过桥请扶好栏杆，慢慢走！", "发布日期：2023-09-04", "石匠学堂开课啦，快来报名！", "发布日期：2023-09-03"]
    assert parse_text("\n".join([TITLE, INFO, OPENING, LAST, *titles])).text == f"{OPENING}\n{LAST}"


@pytest.mark.parametrize(
    "behind",
    [["收藏此文"], ["关注我们的频道", "石大有"], ["如果这篇文章对你有用", "请按赞"], ["石匠手记专栏"]],
    ids="/".join,
)
def test_bare_words_behind_paragraphs_are_none_of_them(behind: list[str]) -> None:
    assert body_of([TITLE, INFO, OPENING, FIRST, *behind, "延伸阅读", "河湾村石桥完工"]) == [OPENING, FIRST]


@pytest.mark.parametrize(
    "behind", [["联系人：石大有", "电话：0000-1234567"], ["（据青石在线）"], ["谢谢！"], ["河湾村村委会"]], ids="/".join
)
def test_lines_with_a_label_a_stop_or_brackets_are_of_the_text(behind: list[str]) -> None:
    assert body_of([TITLE, INFO, OPENING, FIRST, *behind, "延伸阅读", "河湾村石桥完工"]) == [OPENING, FIRST, *behind]


ABOUT = "写石桥写了二十年，走过青石镇所有的桥，出过一本讲老石匠的书，现在住在河湾村里。"


@pytest.mark.parametrize(
    ("byline", "name"), [("石大有", "石大有"), ("文：石大有", "石大有"), ("by Ann Stone", "Ann Stone")]
)
def test_the_name_above_a_text_begins_the_box_about_its_author_below_it(byline: str, name: str) -> None:
    assert body_of([TITLE, byline, INFO, OPENING, FIRST, LAST, name, ABOUT, "更多文章"]) == [OPENING, FIRST, LAST]


def test_a_name_above_a_text_may_stand_in_it() -> None:
    talk = ["石大有", FIRST, "柳长青", SECOND, "石大有", THIRD]
    assert body_of([TITLE, "石大有", INFO, OPENING, *talk, "延伸阅读"]) == [OPENING, *talk]


def test_a_short_sentence_behind_bare_words_is_of_a_box() -> None:
    box = ["石桥", "石匠手记", "爱写石桥，也爱走路。"]
    assert body_of([TITLE, INFO, OPENING, FIRST, *box, "延伸阅读", "河湾村石桥完工"]) == [OPENING, FIRST]


ABOUT_AUTHOR = {
    "in the byline": ("文：石小雨 2023-09-05", "石小雨"),
    "alone in its line": ("石小雨", "石小雨"),
    "in English": ("By Ann Lee", "Ann Lee"),
}


@pytest.mark.parametrize(("above", "again"), ABOUT_AUTHOR.values(), ids=ABOUT_AUTHOR.keys())
def test_the_author_named_once_more_behind_a_text_is_in_a_box_of_his_own(above: str, again: str) -> None:
    text = [OPENING, FIRST, LAST]
    box = [again, "爱走村串户，写过三十座老桥的故事，相信手艺不会老。", "追踪作者"]
    assert body_of([TITLE, INFO, above, *text, *box, *FOOTER]) == text


def test_a_name_that_stands_above_and_inside_a_text_does_not_end_it() -> None:
    text = [OPENING, "石小雨", FIRST, SECOND, "石小雨", THIRD, LAST]
    assert body_of([TITLE, INFO, "石小雨", *text, *FOOTER]) == text


def test_the_body_that_signs_stands_above_a_text_too() -> None:
    text = [OPENING, FIRST, LAST, "青石镇政府"]
    assert body_of([TITLE, INFO, *text, "2023年9月4日", *FOOTER]) == [*text, "2023年9月4日"]


@pytest.mark.parametrize("behind", [[], ["打印", "关闭"], ["【关闭】"]], ids="/".join)
def test_the_body_that_the_headline_begins_with_signs_without_a_day(behind: list[str]) -> None:
    title, body = "青石镇乡间石桥整修工作办公室关于整修石桥的通知", "青石镇乡间石桥整修工作办公室"
    text = [OPENING, FIRST, LAST, body]
    assert body_of([title, INFO, *text, *behind, *FOOTER]) == text


def test_the_headline_in_two_lines_behind_a_text_is_none_of_it() -> None:
    title, body = "青石镇乡间石桥整修工作办公室关于整修石桥的通知", "青石镇乡间石桥整修工作办公室"
    text = [OPENING, FIRST, LAST]
    assert body_of([title, INFO, *text, body, "关于整修石桥的通知", *FOOTER]) == text


NOTICES = [
    ["Top Stories", "Old bridge to reopen next month", "Masons wanted in three towns"],
    ["Share article", "Bridges", "Qingshi", "Heritage"],
]


@pytest.mark.parametrize("between", NOTICES, ids="/".join)
def test_the_notice_of_a_site_in_its_language_is_no_text(between: list[str]) -> None:
    notice = "We acknowledge the masons of this valley, and pay our respects to those who built its bridges."
    text = [OPENING, FIRST, LAST]
    assert body_of([TITLE, INFO, *text, *between, notice]) == text
    assert body_of([TITLE, INFO, OPENING, notice, LAST]) == [OPENING, notice, LAST]


@pytest.mark.parametrize(
    "heading",
    ["媒体联系人", "新聞聯絡人：", "Media Contacts", "Share this with family and friends", "您有什么看法？加入讨论！", "See Also", "这篇文章对您有帮助吗？"],
)  # fmt: skip
def test_contacts_and_questions_end_a_text(heading: str) -> None:
    text = [OPENING, FIRST, LAST]
    assert body_of([TITLE, INFO, *text, heading, "石大有", "青石镇石匠协会"]) == text


def test_a_box_to_skip_does_not_end_the_text() -> None:
    box = ["Skip 热读 and continue reading", "热读", "桥头茶馆开张", "石匠比赛报名", "End of 热读"]
    found = body_of([TITLE, INFO, OPENING, *box, LAST, *FOOTER])
    assert found is not None
    assert found[-1] == LAST


LABELS = {
    "speakers": ["主持人 石小桥：", "各位乡亲上午好，请镇水利站介绍。", "青石日报记者：", "请问哪座桥先修？", "主持人 石小桥：", "今天就到这里，谢谢大家！"],
    "a note on the figures": ["资料来源：", "石板块数来自石匠账本，工钱数来自镇政府。"],
    "the day of a table": ["处罚内容 罚款五百元", "处罚日期 2023年9月4日"],
}  # fmt: skip


@pytest.mark.parametrize("lines", LABELS.values(), ids=LABELS.keys())
def test_labels_that_belong_to_the_text(lines: list[str]) -> None:
    text = [OPENING, LAST, *lines]
    assert parse_text("\n".join([TITLE, INFO, *text, "打印本页 | 关闭窗口"])).text == "\n".join(text)


def test_a_label_above_its_value_is_none_of_the_text() -> None:
    behind = ["资料来源：", "青石镇水利站", "打印本页 | 关闭窗口"]
    assert parse_text("\n".join([TITLE, INFO, OPENING, LAST, *behind])).text == f"{OPENING}\n{LAST}"


def test_how_content_readers_are_is_asked_behind_a_text() -> None:
    behind = ["满意度评价", "非常满意", "满意", "不满意"]
    assert parse_text("\n".join([TITLE, INFO, OPENING, LAST, *behind])).text == f"{OPENING}\n{LAST}"


BIO = "石小雨走过三十座老桥，写过一本讲石匠的书，如今住在河湾村，教孩子们认石头的纹路。"
IN_ENGLISH = "The museum does not take positions on bridges; the views represented herein are those of the author."
CLOSINGS = [
    ["关于作者", "石小雨", "桥梁工程师", BIO, IN_ENGLISH],
    ["作者簡介", BIO],
    ["标签", "石桥 石匠", "下载文章", "如对石桥整修存在任何疑问，请前往镇政府一楼的窗口咨询，工作人员会给您答复。"],
    ["CC BY-NC-ND 4.0 授權", "石桥", "喜歡我的作品嗎？別忘了給予支持與讚賞，一起延續這份熱忱！", "小海", BIO],
    ["媒体垂询，请联系 stone@example.org，我们会在两个工作日内给您答复，谢谢您的关心。"],
    ["支持《石桥周刊》，使我们能继续为乡亲写桥。"],
]


@pytest.mark.parametrize("behind", CLOSINGS, ids=[lines[0] for lines in CLOSINGS])
def test_an_author_tags_and_licences_behind_a_text_end_it(behind: list[str]) -> None:
    text = [OPENING, FIRST, LAST]
    assert body_of([TITLE, INFO, *text, *behind, *FOOTER]) == text


def test_tags_above_two_paragraphs_do_not_end_a_text() -> None:
    assert body_of([TITLE, INFO, OPENING, "标签：石桥", FIRST, LAST, *FOOTER]) == [OPENING, "标签：石桥", FIRST, LAST]


@pytest.mark.parametrize("bar", ["打印本页 关闭窗口", "【打印本页】【关闭窗口】", "扫一扫在手机打开当前页"])
def test_sentences_below_the_bar_at_the_foot_are_of_others(bar: str) -> None:
    others = [
        "石匠学堂开课",
        "青石镇的石匠学堂昨天开课，二十名学徒拜了师，要学三年才出师。",
        "渡口换新船",
        "河湾村的渡口换了新船，一次能坐十二个人，比旧船快一半。",
    ]
    assert body_of([TITLE, INFO, OPENING, FIRST, bar, *others]) == [OPENING, FIRST]


@pytest.mark.parametrize("bar", ["展开全文", "分享到：微信 微博", "扫一扫码，石匠师傅教你认石头！"])
def test_bars_between_paragraphs_do_not_end_a_text(bar: str) -> None:
    text = body_of([TITLE, INFO, OPENING, FIRST, bar, SECOND, THIRD])
    assert text is not None
    assert text[-1] == THIRD


CONSENT = {
    "a dialogue": [
        "隐私设置",
        "当您访问任何网站时，网站都可能在您的浏览器上存储或检索信息，大多是以 Cookie 的形式进行。",
        "全部允许",
        "这些 Cookie 由广告合作伙伴通过我们的网站设置，用来向您展示相关广告，也能在其他网站上使用。",
        "确认我的选择",
    ],
    "a bar": ["本網站使用 Cookie 以提供您更好的瀏覽體驗，繼續使用即表示您同意，詳情請見說明。", "我知道了"],
    "English": [
        "Manage Consent Preferences",
        "These cookies are necessary for the website to function and cannot be switched off. They are set in response to actions made by you.",
        "Confirm My Choices",
    ],
}


@pytest.mark.parametrize("consent", CONSENT.values(), ids=CONSENT.keys())
def test_a_notice_on_cookies_is_no_text(consent: list[str]) -> None:
    assert body_of([TITLE, INFO, OPENING, FIRST, *consent]) == [OPENING, FIRST]
    assert body_of([TITLE, *consent, "首页", TITLE, INFO, OPENING, FIRST]) == [OPENING, FIRST]


def test_an_article_may_speak_of_cookies() -> None:
    text = [
        "谷歌宣布，明年起逐步停用第三方 Cookie，广告商要另找办法了解用户的兴趣，各国监管机构表示关注。",
        "业内人士说，停用 Cookie 以后，小网站的收入可能减少三成，大平台受的影响反而小一些。",
    ]
    assert body_of([TITLE, INFO, *text]) == text


def test_a_recipe_for_cookies_is_a_text() -> None:
    text = [
        "想做好吃的 cookie，你要先把黄油放软，再分三次加糖打发，每次都打到看不见糖粒为止。",
        "烤箱预热到一百八十度，我们把 cookie 放在中层烤十二分钟，边上变黄就可以拿出来放凉。",
    ]
    assert body_of([TITLE, INFO, *text]) == text


MANY = {
    "articles": ["河湾村的石桥今天通车了", "2023-09-05 10:20", OPENING, LAST],
    "the name of the author": [OPENING, "石大有"],
    "bars": [OPENING, "打印 关闭"],
    "bare words": ["收藏此文"],
}


@pytest.mark.parametrize("lines", MANY.values(), ids=MANY.keys())
def test_lines_without_end_take_linear_time(lines: list[str]) -> None:
    def build(size: int) -> str:
        behind = [f"{line}{number}" if len(line) > 6 else line for number in range(size) for line in lines]
        return "\n".join([TITLE, "石大有", INFO, OPENING, *behind])

    assert_linear(parse_text, build, 100, 1500)


def test_days_without_end_take_linear_time() -> None:
    def build(size: int) -> Sheet:
        units = [
            (f"河湾村的石桥今天通车了{number}", "2023-09-05 10:20", f"{OPENING}{number}") for number in range(size)
        ]
        return read_sheet([RawBlock("line", line) for unit in units for line in unit])

    assert_linear(lambda sheet: list(anchors(sheet)), build, 500, 8000)


OFFICES = [
    f"{county}县{office}局" for county in ("青石", "云岭") for office in ("水利", "财政", "教育", "审计", "林业")
]
FEED = [
    "河湾村的老渡口换上新渡船了",
    "张大伯：渡口边的柳树要留着",
    "柳树村小学添了三间教室 孩子笑了",
    "豆腐坊 3.2 元",
    "镇文化站请来县剧团唱三天大戏",
]


@pytest.mark.parametrize(
    "behind",
    [
        OFFICES,
        ["十月三日", *OFFICES],
        FEED,
        [
            f"• {title}"
            for title in [
                *FEED[:3],
                "河口村的集市搬进了新棚子",
                "村口的老樟树今年又开花了",
                *FEED[4:],
                "渡口的灯换成了亮的",
            ]
        ],
        ["今天22:07举报赞1回复"],
        ["38分钟前举报赞2回复"],
        ["分享到0"],
        ["${相关视频}"],
        ["取消 允许"],
        ["本页位置： 首页 → 要闻 → 乡村"],
    ],
)
def test_links_and_titles_behind_a_text_are_no_list_of_it(behind: list[str]) -> None:
    assert body_of([TITLE, INFO, OPENING, FIRST, SECOND, THIRD, *behind, *FOOTER]) == [OPENING, FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "own",
    [
        ["附：参加整修的单位名单", *OFFICES],
        ["先进单位（10个）：", *OFFICES],
        [*OFFICES[:3], "2023年9月5日"],
        [f"{name} 某县某局局长" for name in ("田致远", "石大有", "柳长青", "赵满囤")],
    ],
)
def test_lists_of_bodies_and_names_that_are_of_the_text(own: list[str]) -> None:
    assert body_of([TITLE, INFO, OPENING, FIRST, SECOND, THIRD, *own, *FOOTER]) == [OPENING, FIRST, SECOND, THIRD, *own]


@pytest.mark.parametrize("code", ["PN031", "N64"])
def test_the_code_of_an_editor_above_his_credit_is_no_line_of_a_text(code: str) -> None:
    read = parse_text("\n".join([TITLE, INFO, OPENING, LAST, code, f"[责任编辑：{code}] 标签：石桥 石匠", *FOOTER]))
    assert read.text == "\n".join([OPENING, LAST])


def test_a_comment_with_its_age_below_ends_a_text() -> None:
    said = "我家门口那座桥也修了，走上去真的不晃了，就是栏杆矮了一点，孩子趴着看水我不放心。"
    again = "栏杆的事我去问过了，石匠师傅说等入冬前再加高一尺，让大家先看好孩子。"
    lines = [TITLE, INFO, OPENING, FIRST, SECOND, "河湾老张", said, "2小时前", "桥头小李", again, "3小时前", *FOOTER]
    assert body_of(lines) == [OPENING, FIRST, SECOND]


@pytest.mark.parametrize("title", ["镇文化站召开乡间石桥整修培训会", "青石镇举行老石匠座谈会"])
def test_the_title_of_an_event_behind_a_text_is_no_body_that_signs(title: str) -> None:
    assert body_of([TITLE, INFO, OPENING, LAST, title, *FOOTER]) == [OPENING, LAST]
    assert body_of([TITLE, INFO, OPENING, LAST, "青石镇石匠协会", *FOOTER]) == [OPENING, LAST, "青石镇石匠协会"]


def test_a_second_copy_of_a_text_with_an_info_line_does_not_lead_to_what_follows_it() -> None:
    feed = [f"{name}说，{sentence}" for name in ("老张", "小李", "王婶", "赵伯") for sentence in (OPENING, FIRST, LAST)]
    files = ["文件下载：", "关联文件：", "石桥整修"]
    copy = [TITLE, "字号 | 大", "中", "小", "打印", "2023-09-05 10:20 来源： 青石镇政府", OPENING, FIRST, SECOND, LAST]
    menu = [f"第{n}小组" for n in range(40)]
    read = parse_text("\n".join([f"{TITLE}_青石镇", TITLE, OPENING, FIRST, SECOND, LAST, *files, *copy, *menu, *feed]))
    assert read.text == "\n".join([OPENING, FIRST, SECOND, LAST])
