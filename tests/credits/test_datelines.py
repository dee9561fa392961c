"""Datelines, row by row."""

from __future__ import annotations

import pytest
from growth import assert_ends, assert_linear
from hypothesis import example, given
from hypothesis import strategies as st

from policynews.credits.datelines import Dateline, read_dateline


def facts(dateline: Dateline | None) -> list[str] | None:
    """What a dateline states, a string a fact; None for no dateline."""
    if dateline is None:
        return None
    stated = []
    if dateline.outlet:
        stated.append(f"{'self' if dateline.self_reference else 'outlet'} {dateline.outlet}")
    if dateline.place:
        stated.append(f"place {dateline.place}")
    if dateline.date:
        stated.append(f"date {dateline.date.isoformat()}")
    return stated + [f"{person.name} ({person.label})" for person in dateline.people]


# The text behind the bar is what must be left.
LINES = [
    (
        "新华社北京5月27日电（记者 张三 李四）|某某活动",
        ["outlet 新华社", "place 北京", "date --05-27", "张三 (记者)", "李四 (记者)"],
        "an agency",
    ),
    (
        "新华社巴黎12月9日电（记者唐小霁）|法国9日",
        ["outlet 新华社", "place 巴黎", "date --12-09", "唐小霁 (记者)"],
        "no gap before the name",
    ),
    ("青石讯（记者 张三）|全县石桥修缮启动。", ["place 青石", "张三 (记者)"], "a place and no outlet"),
    ("|护桥记者委员会曾致电县石匠协会要求置评。", None, "a committee of reporters"),
    ("|青石记者协会石大有致电县里。", None, "an association of them"),
    ("云岭县3月5日讯（通讯员李四）|石桥", ["place 云岭县", "date --03-05", "李四 (通讯员)"], "a county and a day"),
    ("青石时光云岭3月5日电（记者张三）|石桥", ["date --03-05", "张三 (记者)"], "an outlet that nobody knows"),
    ("县住建局办公室云岭3月5日讯（通讯员 李四）|石桥", ["date --03-05", "李四 (通讯员)"], "a body"),
    ("青石晚报 · 青石云讯（记者 张三）|石桥", ["张三 (记者)"], "two outlets"),
    (
        "青石日报、青石发布3月5日消息（记者 张三 通讯员 李四）|石桥",
        ["date --03-05", "张三 (记者)", "李四 (通讯员)"],
        "the same",
    ),
    ("县人社局讯（张小三 李小四）|石桥", ["张小三 (None)", "李小四 (None)"], "names alone behind 讯"),
    ("县人社局发来贺电（新华社）", None, "no name in the brackets"),
    (
        "【青石日报记者王小明3月5日纽约报道】|市府",
        ["outlet 青石日报", "place 纽约", "date --03-05", "王小明 (记者)"],
        "a day between name and place",
    ),
    ("本报记者王小明5日北京报道：|市府", ["self 本报", "place 北京", "王小明 (本报记者)"], "a day without its month"),
    ("青石新聞網／王小明 報導 |市府", ["outlet 青石新聞網", "王小明 (None)"], "an outlet before the name"),
    ("青石山塘／王小明 報導 |市府", None, "no outlet"),
    ("今日简讯（高新区）", None, "a zone"),
    ("县里停电（记者从供电局获悉）", None, "a clause about a reporter"),
    ("（记者 张三 通讯员 李四）|石桥", ["张三 (记者)", "李四 (通讯员)"], "通讯 in 通讯员 ends no dateline"),
    ("記者 Anna Müller 報導 |市府", ["Anna Müller (記者)"], "a Latin name of two words has no place in it"),
    ("（記者Anna Müller台北5日電）|市府", ["place 台北", "Anna Müller (記者)"], "nor before a place"),
    ("記者王小明∕台北報導 |市府", ["place 台北", "王小明 (記者)"], "another stroke"),
    (
        "【某紀元2024年03月05日訊】（某紀元記者王小明台北報導）|市府",
        ["outlet 某紀元", "date 2024-03-05", "王小明 (記者)"],
        "day and 訊 prove the bracket, whatever the outlet is called",
    ),
    ("【某唐人2024年3月5日讯】|市府", ["outlet 某唐人", "date 2024-03-05"], "without people"),
    ("【某次会议2024年3月5日】在北京召开", None, "a day without 讯"),
    ("（記者Anna Müller綜合報導）|市府", ["Anna Müller (記者)"], "a Latin name before 報導"),
    ("记者土井香苗报道 |6月10日", ["土井香苗 (记者)"], "no known surname, but 报道 behind"),
    ("记者计小军报道 |6月10日", ["计小军 (记者)"], "a rare one"),
    ("记者Sophie報導 |6月10日", ["Sophie (记者)"], "a Latin one"),
    ("云岭晚报讯 记者浮生若梦报道 |新方案", ["outlet 云岭晚报", "浮生若梦 (记者)"], "a pen name behind an outlet"),
    ("【浮生若夢／台北報導】|新方案", ["浮生若夢 (台北報導)"], "a pen name in brackets, with place and 報導"),
    ("记者现场报道 新方案", None, "how something is reported"),
    ("本报记者跟踪采访报道 新方案", None, "the same"),
    ("【國際新聞／綜合報導】新方案", None, "a column"),
    ("新华社北京5月27日电 |题：某某", ["outlet 新华社", "place 北京", "date --05-27"], "a headline behind 电"),
    ("新华社北京2020年5月27日电 |近日", ["outlet 新华社", "place 北京", "date 2020-05-27"], "a printed year"),
    ("新华社快讯：|某地", ["outlet 新华社"], "a flash"),
    ("据新华社电 |近日", ["outlet 新华社"], "quoted from an agency"),
    ("据新华社北京5月27日电|近日", ["outlet 新华社", "place 北京", "date --05-27"], "the same with a place"),
    (
        "中新网北京1月5日电 (记者 王小五)|近日",
        ["outlet 中新网", "place 北京", "date --01-05", "王小五 (记者)"],
        "a half-width bracket",
    ),
    ("中新网11月21日电 |为做好", ["outlet 中新网", "date --11-21"], "no place"),
    ("中新社台北1月5日电 |近日", ["outlet 中新社", "place 台北", "date --01-05"], "台 belongs to the place"),
    (
        "人民网北京5月3日电 （记者张三、李四）|近日",
        ["outlet 人民网", "place 北京", "date --05-03", "张三 (记者)", "李四 (记者)"],
        "a site",
    ),
    (
        "央广网北京5月3日消息（记者张三）|据",
        ["outlet 央广网", "place 北京", "date --05-03", "张三 (记者)"],
        "消息 with a known place",
    ),
    ("【某公報訊】記者王小明報道：|近日", ["outlet 某公報", "王小明 (記者)"], "the reporter behind the bracket"),
    ("央视网消息|（新闻联播）：近日", ["outlet 央视网"], "a programme in the bracket is no person"),
    ("央视网消息：|近日", ["outlet 央视网"], "消息 and a colon"),
    ("央视新闻客户端消息，|近日", ["outlet 央视新闻客户端"], "消息 and a comma"),
    ("本报讯（记者何小文 通讯员王小某）|近日", ["self 本报", "何小文 (记者)", "王小某 (通讯员)"], "本报讯"),
    ("本報訊 (記者何小文)|隨著", ["self 本報", "何小文 (記者)"], "Traditional"),
    (
        "本报讯（通讯员 吴小宁 记者 王小茸）|5日下午",
        ["self 本报", "吴小宁 (通讯员)", "王小茸 (记者)"],
        "the correspondent first",
    ),
    ("本报讯 记者张三 通讯员李四报道：|近日", ["self 本报", "张三 (记者)", "李四 (通讯员)"], "no bracket"),
    (
        "本报讯 记者张三、李四|近日从某地",
        ["self 本报", "张三 (记者)", "李四 (记者)"],
        "names that run into the sentence",
    ),
    ("本报讯 |记者从市局获悉，", ["self 本报"], "记者 of the sentence"),
    ("本报讯|昨日，某地", ["self 本报"], "no gap"),
    (
        "本报北京1月15日电（记者张三）|近日",
        ["self 本报", "place 北京", "date --01-15", "张三 (记者)"],
        "本报 with a place",
    ),
    ("本网讯 |近日", ["self 本网"], "本网讯"),
    ("【本報訊】|近日", ["self 本報"], "in brackets"),
    ("某某日报讯 |近日", ["outlet 某某日报"], "a paper"),
    ("某某晚报快讯（记者 裴小飞）|今日", ["outlet 某某晚报", "裴小飞 (记者)"], "快讯"),
    (
        "长某网10月4日讯（记者陈小智 整合）|近日",
        ["outlet 长某网", "date --10-04", "陈小智 (记者)"],
        "整合 in the bracket",
    ),
    ("某某时报e公司讯，|近日", ["outlet 某某时报e公司"], "a brand with a Latin letter"),
    ("《某某板日报》5日讯，|近日", ["outlet 某某板日报"], "a day without a month is no date"),
    (
        "浙某在线某州4月25日讯（记者施小翔 通讯员 方小英）|近日",
        ["outlet 浙某在线", "place 某州", "date --04-25", "施小翔 (记者)", "方小英 (通讯员)"],
        "a portal with a place",
    ),
    (
        "四某新闻网-首屏新闻成都3月14日讯（记者 李小丹）|日前",
        ["outlet 四某新闻网-首屏新闻", "place 成都", "date --03-14", "李小丹 (记者)"],
        "a channel of a portal",
    ),
    (
        "某国青年报客户端北京5月3日电（中某报·中某网记者 张三）|5月",
        ["outlet 某国青年报客户端", "place 北京", "date --05-03", "张三 (记者)"],
        "an outlet in the bracket",
    ),
    (
        "经某日报-某国经济网北京5月3日讯 （记者 张三）|近日",
        ["outlet 经某日报-某国经济网", "place 北京", "date --05-03", "张三 (记者)"],
        "two outlets",
    ),
    ("参某消息网5月3日报道 |外媒称，", ["outlet 参某消息网", "date --05-03"], "报道 behind a day"),
    ("【环某网报道 记者 张三】|近日", ["outlet 环某网", "张三 (记者)"], "报道 in brackets"),
    ("記者黃小琴／臺北報導|", ["place 臺北", "黃小琴 (記者)"], "a Taiwan paper"),
    ("〔記者王小明／台北報導〕|近日", ["place 台北", "王小明 (記者)"], "in tortoise-shell brackets"),
    (
        "〔自某時報記者林小宏、王小紅／台北報導〕|某地",
        ["outlet 自某時報", "place 台北", "林小宏 (記者)", "王小紅 (記者)"],
        "an outlet and two names",
    ),
    ("【記者張小三／台北報導】|近日", ["place 台北", "張小三 (記者)"], "in square brackets"),
    (
        "（中央社記者王小明台北11日電）|近日",
        ["outlet 中央社", "place 台北", "王小明 (記者)"],
        "name and place without a gap",
    ),
    (
        "（中央社記者郭小伸、王小宇台北10日電）|立法院",
        ["outlet 中央社", "place 台北", "郭小伸 (記者)", "王小宇 (記者)"],
        "two names and a place",
    ),
    ("（中央社台北11日電）|近日", ["outlet 中央社", "place 台北"], "no reporter"),
    (
        "（中央社記者侯小瑩華盛頓10日專電）|近日",
        ["outlet 中央社", "place 華盛頓", "侯小瑩 (記者)"],
        "a place of three characters",
    ),
    ("本报记者 张三 北京报道|", ["self 本报", "place 北京", "张三 (本报记者)"], "reporter and place"),
    (
        "21世纪某报道记者 张三 北京报道|",
        ["outlet 21世纪某报道", "place 北京", "张三 (记者)"],
        "an outlet that ends in 报道",
    ),
    ("记者张三北京报道|", ["place 北京", "张三 (记者)"], "no gaps"),
    ("记者梁小爽报道 |6月10日，某地", ["梁小爽 (记者)"], "no place"),
    ("记者 张三 李四 报道|", ["张三 (记者)", "李四 (记者)"], "two names"),
    ("（记者 张三）|5月3日，", ["张三 (记者)"], "only a bracket"),
    ("（记者 阿依古丽）|5月3日，", ["阿依古丽 (记者)"], "a bracket vouches for a name without a common surname"),
    ("本报讯（记者 张三 摄影报道）|近日", ["self 本报", "张三 (记者)"], "摄影报道 in the bracket"),
    ("　　本报讯（记者 张三）|近日", ["self 本报", "张三 (记者)"], "an indented paragraph"),
    (
        "据某华社银川电（记者 马小川）|近日",
        ["outlet 某华社", "place 银川", "马小川 (记者)"],
        "no day, and a city of no list",
    ),
    ("某岭日报网3月5日电（墨然）|近日", ["outlet 某岭日报网", "date --03-05", "墨然 (None)"], "a pen name"),
    (
        "某岭日报3月5日讯（记者 阿丽）|近日",
        ["outlet 某岭日报", "date --03-05", "阿丽 (记者)"],
        "a name without a surname",
    ),
    (
        "某岭日报3月5日讯，（记者 张三）|近日",
        ["outlet 某岭日报", "date --03-05", "张三 (记者)"],
        "a comma before the bracket",
    ),
    ("本报讯（实习生 张小三）|近日", ["self 本报", "张小三 (实习生)"], "an intern"),
    (
        "【某岭网】（记者 秦小舟 白小鸣）|近日",
        ["outlet 某岭网", "秦小舟 (记者)", "白小鸣 (记者)"],
        "an outlet alone in brackets",
    ),
    ("[某岭網]記者王小明／綜合報導|", ["outlet 某岭網", "王小明 (記者)"], "the same in Taiwan"),
    ("【某岭报】近日，|", None, "an outlet in brackets and no reporter"),
    ("[文/某岭网 张三]|近日", ["outlet 某岭网", "张三 (文)"], "文 in brackets"),
    ("【文/王小明】|近日", ["王小明 (文)"], "without an outlet"),
    ("（作者：江小舟）|近日", ["江小舟 (作者)"], "作者 in brackets"),
    ("【王小明／綜合報導】|近日", ["王小明 (綜合報導)"], "a name and a report"),
    ("（王小明／台北報導）|近日", ["王小明 (台北報導)"], "from a place"),
    ("【某某報／王小明／台北報導】|近日", ["outlet 某某報", "王小明 (台北報導)"], "with an outlet before it"),
    (
        "【某國龍報特約記者春小夏編譯報導】|近日",
        ["outlet 某國龍報", "春小夏 (特約記者)"],
        "a title run into the outlet",
    ),
    (
        "【記者／王小明、李小華 攝影／張小川】|近日",
        ["王小明 (記者)", "李小華 (記者)", "張小川 (攝影)"],
        "with a photo credit",
    ),
    (
        "（中央社記者王小明清邁11日電）|近日",
        ["outlet 中央社", "place 清邁", "王小明 (記者)"],
        "a place of no list, no gap",
    ),
    ("（图一）|近日", None, "a number"),
    ("（张三）|近日", None, "a name alone is none at the start"),
    ("【全国两会】|近日", None, "a rubric"),
    ("（以下简称办法）|近日", None, "an abbreviation"),
    ("广州供电局5月3日讯|", None, "电 inside another word, and no outlet"),
    ("国家网信办5月3日消息，|", None, "网 inside another word"),
    ("记者从市局获悉，昨日|", None, "prose"),
    ("记者现场报道|", None, "no name"),
    ("记者近日来到某地|", None, "prose"),
    ("近日，记者来到|", None, "prose"),
    (
        "陇上网9月24日讯 据云岭日报报道(记者 魏小峰)|9月23日",
        ["outlet 陇上网", "date --09-24", "魏小峰 (记者)"],
        "the reporters of the paper that is quoted",
    ),
    (
        "山外网5月3日讯，据青石晚报消息（通讯员李四）|昨天",
        ["outlet 山外网", "date --05-03", "李四 (通讯员)"],
        "the same of a message",
    ),
    ("鄭小文\\臺中報導 |縣府昨天", ["place 臺中", "鄭小文 (臺中報導)"], "no title, a backslash for the stroke"),
    (
        "林小美、鄭小文／臺北即時報導 |縣府",
        ["place 臺北", "林小美 (臺北即時報導)", "鄭小文 (臺北即時報導)"],
        "two names",
    ),
    ("鄭小文／綜合報導 |縣府", ["鄭小文 (綜合報導)"], "no place"),
    ("生活中心／綜合報導 縣府|", None, "a desk"),
    ("國際新聞/外電報導 縣府|", None, "a column"),
    ("鄭小文／臺中報導縣府昨天|", None, "run into the sentence"),
    (
        "縣長視察石橋。（記者徐小雄攝） 記者徐小雄∕台中報導 |縣府八日",
        ["place 台中", "徐小雄 (記者)"],
        "behind a caption",
    ),
    (
        "《條例》三讀通過。（中評社 俞小平攝） 中評社台北1月16日電（記者 俞小平）|院會",
        ["outlet 中評社", "place 台北", "date --01-16", "俞小平 (記者)"],
        "behind the caption of an agency",
    ),
    (
        "貴賓合照。〈圖／記者翻攝〉 〔青石時報/記者蔡小憲報導〕|縣府",
        ["outlet 青石時報", "蔡小憲 (記者)"],
        "other brackets",
    ),
    (
        "今日市民搭乘公交上班。陈小新摄 陈女士下车。陈小新摄 青石晚报讯(记者 赖小贵 通讯员李琳)|今天",
        ["outlet 青石晚报", "赖小贵 (记者)", "李琳 (通讯员)"],
        "behind captions without brackets",
    ),
    ("大合照。（王小明攝）記者會昨天在台中舉行，市長報導|", None, "a sentence behind a caption"),
    (
        "【某紀元2014年8月6日訊】(某紀元記者李小民台灣屏東報導)|縣府",
        ["outlet 某紀元", "date 2014-08-06", "李小民 (記者)"],
        "a place in a place",
    ),
    ("（中央社記者黃小敏金門縣4日電）|縣府", ["outlet 中央社", "place 金門縣", "黃小敏 (記者)"], "a county"),
    ("【某聲亞太台 2024 年 3 月 5 日訊】|縣府", ["outlet 某聲亞太台", "date 2024-03-05"], "gaps around the day"),
    ("据某报报道，近日|", None, "a report quoted in the sentence is no dateline"),
    ("市场消息，|", None, "no outlet"),
    ("讯问笔录|", None, "a word that begins with 讯"),
    ("电 话：010-123|", None, "a telephone"),
    ("本报讯员|", None, "another word"),
    ("昨天5月3日电|", None, "no outlet"),
    ("记者会在某地举行|", None, "a press conference"),
    ("本报记者 张三|", None, "a bare byline is a credit line, not a dateline"),
    ("新华社某地2月30日电 |近日", ["outlet 新华社", "place 某地"], "an impossible day"),
    ("|", None, "nothing"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), LINES, ids=[row[0] for row in LINES])
def test_read_dateline(marked: str, expected: list[str] | None, why: str) -> None:
    text = marked.replace("|", "")
    dateline = read_dateline(text)
    assert facts(dateline) == expected, why
    if dateline:
        assert text[: dateline.end] == marked.partition("|")[0], why


def test_a_person_keeps_the_outlet_printed_before_the_title() -> None:
    dateline = read_dateline("（中央社記者王小明台北11日電）")
    assert dateline
    assert [person.affiliation for person in dateline.people] == ["中央社"]


PIECES = st.lists(
    st.sampled_from(["新华社", "本报", "北京", "5月27日", "电", "讯", "（", "）", "记者", " ", "张三", "、", "通讯员", "报道", "／", "【", "】", "据", "《某报》", "，", "消息", "台北", "31日"]),
    max_size=14,
)  # fmt: skip


@example(["《某报》", "记者", "张三", "电"])
@given(PIECES)
def test_nothing_is_invented(pieces: list[str]) -> None:
    text = "".join(pieces)
    dateline = read_dateline(text)
    if dateline:
        assert 0 < dateline.end <= len(text)
        head = "".join(text[: dateline.end].split())
        for value in (dateline.outlet, dateline.place, *(person.name for person in dateline.people)):
            assert value is None or "".join(value.split()) in head.replace("《", "").replace("》", "")


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert read_dateline(text) == read_dateline(text)


@pytest.mark.parametrize("unit", ["（", "记者", "本报讯", "电", "5月3日电", "新华社", "　", "【", "记者 张三 "])
def test_time_is_linear(unit: str) -> None:
    def line(size: int) -> str:
        return (unit * (size // len(unit) + 1))[:size]

    assert_ends(read_dateline, [line(80), line(160)])
    assert_linear(read_dateline, line, 10_000)
