"""Names of sources and newspaper lines, row by row."""

from __future__ import annotations

import pytest
from growth import assert_ends, assert_linear
from hypothesis import given
from hypothesis import strategies as st

from policynews.credits.infoline import read_info_line
from policynews.credits.sources import (
    is_notice,
    is_outlet,
    is_placeholder_source,
    part_from_name,
    read_print_edition,
    read_source_name,
    vouches_for_itself,
)
from policynews.model.article import PrintEdition

NAMES = [
    ("青石女性 已有0条评论", "青石女性", "a counter with its words"),
    ("青石新闻网(原文链接)", "青石新闻网", "a link to the original"),
    ("青石网[原创]", "青石网", "a mark of the template"),
    ("青石网 1203 views", "青石网", "a counter in English"),
    ("某点网", "某点网", "a plain name"),
    ("  某华社 ", "某华社", "blanks round it"),
    ("来源：某华社", "某华社", "with its label"),
    ("来源:某华社 作者:张三", "某华社", "and another field"),
    ("信息来源： 某某局", "某某局", "a longer label"),
    ("某民网-文化频道 原创稿", "某民网-文化频道", "a note of the template"),
    ("某民网－文化频道", "某民网－文化频道", "a full-width dash"),
    ("某国新闻网 发表评论 【字体：↑大 ↓小】", "某国新闻网", "widgets"),
    ("某市场红周刊 举报", "某市场红周刊", "a widget"),
    ("某西日报 2024-10-17 08:03", "某西日报", "a date"),
    ("某华社2020-01-01", "某华社", "a date without a gap"),
    ("某某网 1024次浏览", "某某网", "a counter"),
    ("某华网 打印本页 关闭窗口", "某华网", "print and close"),
    ("某报【大 中 小】", "某报", "the font widget"),
    ("某某政府网 大 中 小", "某某政府网", "the same without brackets"),
    ("某报 责编：张三", "某报", "another label behind"),
    ("《某某科学报》", "某某科学报", "marks round it"),
    ("“某某发布”微信公众号", "“某某发布”微信公众号", "marks round a part"),
    ("光某网-《光某日报》", "光某网-《光某日报》", "marks inside"),
    ("某潭日报·某某潭客户端", "某潭日报·某某潭客户端", "a dot"),
    ("学习某国、某观新闻等", "学习某国、某观新闻等", "several"),
    ("甲日报及乙社、丙新闻等", "甲日报及乙社、丙新闻等", "several with 及"),
    ("综合自甲报、乙新闻...", "综合自甲报、乙新闻...", "cut by the template"),
    ("某民星空[整理]", "某民星空[整理]", "a bracket that belongs to it"),
    ("某华社客户端（北京）", "某华社客户端（北京）", "and a round one"),
    ("（某某日报）", "某某日报", "brackets round it"),
    ("【某某网", "某某网", "half a bracket"),
    ("QTDN", "QTDN", "Latin letters"),
    ("36某", "36某", "digits"),
    ("大众日报", "大众日报", "a name that begins like a widget"),
    ("中国小康网", "中国小康网", "and one that holds 小"),
    ("某某网评论", "某某网评论", "a widget's word inside a name"),
    ("打印技术杂志", "打印技术杂志", "and at its beginning"),
    ("某某县委宣传部", "某某县委宣传部", "a body"),
    ("性別平等處", "性別平等處", "Traditional"),
    ("山间学刊, 2022, S2: 81-82.", "山间学刊", "the issue of a journal"),
    ("河湖研究，2019(3)", "河湖研究，2019(3)", "a year with nothing behind it that parts it stays"),
    ("山河随笔(ID:shanhe_notes)", "山河随笔", "the code of an account"),
    ("渡口老陈（公众号ID：dukou88）", "渡口老陈", "the same with its kind"),
    ("石桥夜话（微信号：stonebridge）", "石桥夜话", "without the word"),
    ("某某组织(UNDP)", "某某组织(UNDP)", "letters in brackets alone are a part of the name"),
    ("system", None, "who else nobody is"),
    ("本站", None, "the site itself"),
    ("本网讯", "本网讯", "not a placeholder of the list"),
    ("本站原创", None, "a placeholder"),
    ("网络", None, "a placeholder"),
    ("互联网", None, "a placeholder"),
    ("未 知", None, "a spaced placeholder"),
    ("原创", None, "a placeholder"),
    ("转载", None, "a placeholder"),
    ("admin", None, "an account"),
    ("Admin", None, "an account with a capital"),
    ("-", None, "a dash"),
    ("", None, "nothing"),
    ("12", None, "a number"),
    ("某某天下 | 评论( 5 )条 | 我来说几句", "某某天下", "what stands behind a stroke"),
    ("某某网｜责编", "某某网", "behind a wide one"),
    ("某某日报官方账号", "某某日报", "what a platform calls an account"),
    ("某某日报 官方帐号", "某某日报", "with a blank"),
    ("山中小记 河南", "山中小记", "the place of an account"),
    ("山中小记 发布于河南省", "山中小记", "with a verb"),
    ("某某网 听新闻", "某某网", "a button"),
    ("某某网 我有话要说", "某某网", "another"),
    ("某某报 进入电子报", "某某报", "a link"),
    ("某某报 大字体 小字体 扫码带走", "某某报", "widgets"),
    ("某某报 于", "某某报", "the preposition of a date"),
    ("某某医药网 www.example.net 收藏本网址", "某某医药网", "an address"),
    ("某某沸点4588", "某某沸点", "a counter run together"),
    ("某某新闻网0", "某某新闻网", "a short counter behind an outlet"),
    ("橙新01", "橙新01", "figures of a name"),
    ("某某新闻网 北京举报", "某某新闻网", "a place and a button"),
    ("某某动感101", "某某动感101", "figures of a name"),
    ("某某两会2024", "某某两会2024", "a year"),
    ("example.com", "example.com", "a site that calls itself by its host"),
    ("微博", "微博", "a platform, where a label vouches"),
    ("某某晚报评论（3）", "某某晚报", "a counter in brackets"),
    ("10:20", None, "a time"),
    ("00AM", None, "half of one"),
    ("星期二", None, "a weekday"),
    ("刊登于", None, "a verb"),
    ("Posted", None, "an English one"),
    ("打开APP", None, "a button alone"),
    ("总第1139期", None, "the number of an issue"),
    ("繁體", None, "a language"),
    ("5评论", None, "a counter"),
    ("https://www.example.com/a", None, "an address"),
    ("www.example.gov.cn", None, "a host"),
    ("凡本网注明“来源：某网”的作品", None, "a notice"),
    ("某网，转载请注明出处", None, "a notice"),
    ("他说这件事情是好的。我们都知道", None, "a sentence"),
    ("某" * 80, None, "too long for a name"),
]

EDITIONS = [
    ("《某某科学报》 (2016-06-03 第8版 聚焦)", ("某某科学报", "2016-06-03", "8", "聚焦"), "everything"),
    ("《某某科学报》 (-06-03 第8版 聚焦)", ("某某科学报", "--06-03", "8", "聚焦"), "a year that was cut off"),
    ("《某民日报》（2022年03月01日 第 01 版）", ("某民日报", "2022-03-01", "1", None), "zeros and gaps"),
    ("《 某民日报 》（ 2021年05月06日   06 版）", ("某民日报", "2021-05-06", "6", None), "more gaps"),
    ("《某明日报》（2024年01月29日 04版）", ("某明日报", "2024-01-29", "4", None), "no 第"),
    ("（原载《某明日报》2020年1月1日）", ("某明日报", "2020-01-01", None, None), "原载"),
    ("（2023年5月6日《某民日报》第3版）", ("某民日报", "2023-05-06", "3", None), "the day first"),
    ("（原载于2023年5月6日《某民日报》第03版：民生）", ("某民日报", "2023-05-06", "3", "民生"), "and a section"),
    ("2023年5月6日《某民日报》报道改版", None, "a sentence"),
    ("《某报》2018年5月3日第3版", ("某报", "2018-05-03", "3", None), "no bracket"),
    ("（《某报》2020年1月1日 03版）", ("某报", "2020-01-01", "3", None), "a bracket round everything"),
    ("来源：《学某时报》（2023年5月5日第A1版）", ("学某时报", "2023-05-05", "A1", None), "a label, a lettered page"),
    ("《经某日报》（2020年1月1日 A01版 要闻）", ("经某日报", "2020-01-01", "A01", "要闻"), "letter, page, section"),
    ("本文刊载于《某某周刊》（2020年1月1日）", ("某某周刊", "2020-01-01", None, None), "刊载于"),
    ("《某教育报》2021年2月3日第1版 版名：要闻", ("某教育报", "2021-02-03", "1", "要闻"), "版名"),
    ("《某报》（第八版）", ("某报", None, "八", None), "a page in Han figures, no date"),
    ("《某某法典》（2020年5月28日）", None, "a law and its day"),
    ("《诊疗方案》（第九版）", None, "an edition of a guide"),
    ("《建设标准》（2020年版）", None, "a year's edition"),
    ("《某报》", None, "no day, no page"),
    ("《某报》报道，2020年1月1日第3版", None, "a sentence"),
    ("近日，《某报》（2020年1月1日第3版）刊登了文章", None, "inside a sentence"),
    ("根据《某报》2020年1月1日", None, "the beginning of a sentence"),
    ("", None, "nothing"),
]


def parts(edition: PrintEdition | None) -> tuple[str, str | None, str | None, str | None] | None:
    if edition is None:
        return None
    return edition.newspaper, edition.date.isoformat() if edition.date else None, edition.page, edition.section


@pytest.mark.parametrize(("value", "expected", "why"), NAMES, ids=[row[2] for row in NAMES])
def test_read_source_name(value: str, expected: str | None, why: str) -> None:
    assert read_source_name(value) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), EDITIONS, ids=[row[2] for row in EDITIONS])
def test_read_print_edition(
    text: str, expected: tuple[str, str | None, str | None, str | None] | None, why: str
) -> None:
    assert parts(read_print_edition(text)) == expected, why


@pytest.mark.parametrize("text", ["某华社", "某某日报", "文汇报", "某国青年报", "某某网", "某某客户端", "某某電視臺"])
def test_outlets(text: str) -> None:
    assert is_outlet(text)


@pytest.mark.parametrize("text", ["互联网", "国家电网", "合作社", "工作汇报", "某某局", "张三", "报", "平台"])
def test_what_is_no_outlet(text: str) -> None:
    assert not is_outlet(text)


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("江小舟中国证券报·中证网", ("中国证券报·中证网", "江小舟")),
        ("中国经济网江小舟", ("中国经济网", "江小舟")),
        ("环球时报江小舟分享", ("环球时报", "江小舟")),
        ("江小舟 上海证券报", ("上海证券报", "江小舟")),
        ("人民网安徽", None),
        ("云岭晚报江小舟", None),
        ("金华日报", None),
        ("中国证券报", None),
        ("新京报快评", None),
    ],
)
def test_a_name_is_parted_from_a_known_outlet(text: str, parted: tuple[str, str] | None) -> None:
    assert part_from_name(text) == parted


@pytest.mark.parametrize(
    "word", "云岭晚报 新华社 某某县教育局 云岭广播电视台 云岭发布 每日经济新闻 看看新闻 某某周刊".split()
)
def test_what_must_be_a_source(word: str) -> None:
    assert vouches_for_itself(word)


@pytest.mark.parametrize(
    "word",
    "国际新闻 性別新聞 李小山 谢尔盖·科瓦尔 河南 听新闻 下载某某客户端 互联网 山间小记 打开APP 来源 财经 本网".split(),
)
def test_what_needs_a_witness(word: str) -> None:
    assert not vouches_for_itself(word)


@pytest.mark.parametrize(
    "word",
    "要闻 国际 Share Comments 王小明 石家庄 温州 小编 通讯员 网友投稿 记者 热门推荐 版权声明 长按扫码 链接复制成功 用微信扫描二维码 +关注 T 新浪微博 "
    "朋友圈 赞(0) 反馈 图片新闻 视力保护色 >>要闻 ∙地产界>".split(),
)
def test_what_is_no_part_of_the_outlet_before_it(word: str) -> None:
    for outlet in ("云岭晚报", "某某县融媒体中心", "新华社", "云岭县住房和城乡建设局"):
        assert read_source_name(f"{outlet} {word}") == outlet


@pytest.mark.parametrize(
    "name",
    [
        "人民日报 海外版",
        "云岭网 编辑部",
        "云岭晚报 客户端",
        "新华社 央视新闻",
        "王小明 云岭晚报",
        "小雨 要闻",
        "新浪微博",
        "云岭晚报 官方微博",
        "China Daily Asia",
    ],
)
def test_what_is_a_part_of_a_source(name: str) -> None:
    assert read_source_name(name) == name


@pytest.mark.parametrize("word", "新闻中心 个人中心 客户端 生成海报 摄影报道 记者观察 在线".split())
def test_what_many_outlets_end_with_is_none_by_itself(word: str) -> None:
    assert not vouches_for_itself(word)
    assert read_info_line(f"2024-03-05 {word}").unlabelled is None
    assert vouches_for_itself(f"云岭{word}") or word in ("个人中心", "生成海报")


def test_placeholders_and_notices() -> None:
    assert is_placeholder_source("【本网】")
    assert not is_placeholder_source("某网")
    assert is_notice("版权归某某所有")
    assert not is_notice("版权局")


@given(st.text(alphabet="来源：某报网 打印【】《》（）大中小2020-01次浏览作者张三、-·", max_size=60))
def test_no_source_is_invented(value: str) -> None:
    name = read_source_name(value)
    if name is not None:
        assert "".join(name.split()) in "".join(value.split())
        assert read_source_name(name) is not None


@given(st.text(max_size=220))
def test_any_text_is_read(text: str) -> None:
    assert read_source_name(text) == read_source_name(text)
    assert read_print_edition(f"《{text}》") == read_print_edition(f"《{text}》")


@pytest.mark.parametrize("unit", ["《", "《》", "（", "来源：", "【大", "2020年1月1日第3版", "www.a.", "　"])
def test_time_is_linear(unit: str) -> None:
    def line(size: int) -> str:
        return (unit * (size // len(unit) + 1))[:size]

    def read(text: str) -> None:
        read_source_name(text)
        read_print_edition(text)
        is_outlet(text)
        is_notice(text)

    assert_ends(read, [line(100), line(200)])
    assert_linear(read, line, 10_000)
