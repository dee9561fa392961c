"""Lines that are not the article, and lines that only look so."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from growth import assert_ends, assert_linear
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policynews.lines._furniture_rows import (
    ANY_LENGTH,
    LICENCE,
    NAMED_FOOTER,
    NAMED_RIGHTS,
    SHORT,
    SHORT_WORDS,
    TRAIL_END,
    WORDS,
    Row,
    Table,
)
from policynews.lines.beginnings import beginnings_of, first_characters
from policynews.lines.furniture import _ANYWHERE, _GatedRules, _Rules, is_agreement, is_list_entry, kind_of
from policynews.lines.speech import _CHANNEL, _CLAIM, _LOOSE_CHANNEL
from policynews.text.folding import fold, squeeze

SEARCHED = (LICENCE, NAMED_RIGHTS, NAMED_FOOTER, TRAIL_END)
TABLES = (*SHORT, *ANY_LENGTH, *SEARCHED)
ROWS = [pytest.param(table, row, id=row[0]) for table in TABLES for row in table.rows]


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_a_row_catches_its_example_and_leaves_its_counter_example(table: Table, row: Row) -> None:
    name, _, example, *counters = row
    found = kind_of(example)
    assert found is not None
    assert (found.reason, found.rule) == (table.reason, name)
    for counter in counters:
        assert kind_of(counter) is None


def test_rows_have_names_of_their_own() -> None:
    names = [row[0] for row in chain.from_iterable(table.rows for table in TABLES)]
    assert len(set(names)) == len(names)
    assert "widgets" not in names  # the name of the rule that is no row


@pytest.mark.parametrize(("table", "row"), ROWS)
def test_a_row_holds_no_group_of_its_own(table: Table, row: Row) -> None:
    """The empty group behind a row tells which one matched."""
    assert re.compile(row[1]).groups == 0
    assert re.compile(table.before + table.behind).groups == 0


GATED = [
    pytest.param(_GatedRules(tables, words), _Rules(*tables), table, row, id=row[0])
    for tables, words in ((SHORT, SHORT_WORDS), (ANY_LENGTH, WORDS))
    for table in tables
    for row in table.rows
]


@pytest.mark.parametrize(("gated", "rules", "table", "row"), GATED)
def test_the_gate_lets_through_every_line_that_a_row_matches(
    gated: _GatedRules, rules: _Rules, table: Table, row: Row
) -> None:
    @settings(max_examples=50, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(f"^{table.before}(?:{row[1]})"))
    def asked(text: str) -> None:
        line = fold(squeeze(text))
        assert gated.match(line) == rules.match(line)

    asked()


@pytest.mark.parametrize(("tables", "words"), [(SHORT, SHORT_WORDS), (ANY_LENGTH, WORDS)])
def test_words_are_given_for_the_rows_with_a_branch_that_may_begin_with_anything(
    tables: tuple[Table, ...], words: dict[str, str]
) -> None:
    rows = [row for table in tables for row in table.rows]
    assert set(words) == {row[0] for row in rows if beginnings_of(row[1])[1]}


@pytest.mark.parametrize(
    "pattern",
    [
        *[pytest.param(f"{table.before}(?:{row[1]})", id=row[0]) for table in SEARCHED for row in table.rows],
        pytest.param(_CLAIM.pattern, id="claim"),
        pytest.param(_CHANNEL.pattern, id="channel"),
        pytest.param(_LOOSE_CHANNEL.pattern, id="loose-channel"),
    ],
)
def test_what_may_stand_anywhere_in_a_line_holds_a_word_that_is_looked_for_first(pattern: str) -> None:
    @settings(max_examples=100, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern))
    def asked(text: str) -> None:
        line = fold(squeeze(text))
        assert not re.search(pattern, line) or _ANYWHERE.search(line)

    asked()


def test_no_row_begins_with_a_mark_that_may_stand_in_front_of_it() -> None:
    """Behind the marks in front of a line its rows are looked up by the first character that is none of them."""
    for table in (*SHORT, *ANY_LENGTH):
        marks = first_characters(rf"{table.before}\s")
        assert all(marks.isdisjoint(beginnings_of(row[1])[0]) for row in table.rows)


FURNITURE = [
    ("当前位置：首页 > 政务公开 > 通知公告", "breadcrumb"),
    ("您的位置:首頁>正文", "breadcrumb"),
    ("您现在所在的位置：网站首页>新闻中心", "breadcrumb"),
    ("首页 >> 要闻动态 >> 正文", "breadcrumb"),
    ("首页 » 新闻 » 地方", "breadcrumb"),
    ("【打印】【关闭】", "share-bar"),
    ("打印本页 关闭窗口", "share-bar"),
    ("分享到：微信 微博 QQ空间", "share-bar"),
    ("【字体：大 中 小】打印", "share-bar"),
    ("字号：[大 中 小]", "share-bar"),
    ("友善列印 轉寄好友 回上頁", "share-bar"),
    ("扫一扫在手机打开当前页", "qr-code"),
    ("用微信“扫一扫”，分享至朋友圈", "qr-code"),
    ("掃一掃,加關注", "qr-code"),
    ("长按识别二维码关注我们", "qr-code"),
    ("阅读原文", "share-bar"),
    ("相关阅读", "related-list"),
    ("【相关链接】", "related-list"),
    ("相关推荐：", "related-list"),
    ("相關新聞", "related-list"),
    ("延伸阅读", "related-list"),
    ("推荐阅读>>", "related-list"),
    ("热点排行", "related-list"),
    ("猜你喜欢", "related-list"),
    ("同類文章", "related-list"),
    ("标签阅读", "related-list"),
    ("相关政策解读", "related-list"),
    ("上一篇：关于召开工作会议的通知", "pager"),
    ("下一条：没有了", "pager"),
    ("【上一篇】某校开展主题党日活动", "pager"),
    ("您觉得本文是否有用？ 有用 没用", "share-bar"),
    ("Next Article", "pager"),
    ("【1】【2】【3】【下一页】", "pager"),
    ("1 2 3 下一页 尾页", "pager"),
    ("网友评论", "comments"),
    ("文明上网理性发言，请遵守评论服务协议", "comments"),
    ("0条评论", "comments"),
    ("版权所有：某县人民政府", "footer"),
    ("主办单位：某县人民政府办公室 承办：某县大数据局", "footer"),
    ("建议使用1024*768分辨率浏览本站", "footer"),
    ("技术支持：某某公司", "footer"),
    ("您是第 123 位访问者", "footer"),
    ("京ICP备05000000号-1 京公网安备 11010000000000号", "licence"),
    ("网站标识码 3300000000", "licence"),
    ("Copyright © 2024 All Rights Reserved", "licence"),
    ("互联网新闻信息服务许可证10120170000", "licence"),
    ("免责声明：市场有风险，选择需谨慎！此文仅供参考，不作买卖依据。", "disclaimer"),
    ("凡本网注明“来源：某网”的所有作品，版权均属于本网。", "disclaimer"),
    ("① 凡本网注明“稿件来源：某网”的所有文字，版权均属于本网。", "disclaimer"),
    ("（二）凡本网未注明“稿件来源：某网”的稿件，均为转载稿。", "disclaimer"),
    ("某某新闻网版权与免责声明：", "disclaimer"),
    ("某某网版权说明：凡注明来源为“某某网”的稿件，未经允许禁止转载。", "disclaimer"),
    ("某某日报社 版权所有", "footer"),
    ("某某電台版權所有", "footer"),
    ("某县人民政府办公室主办", "footer"),
    ("某某特別行政區政府 公共行政改革 私隱政策", "footer"),
    ("上一篇下一篇", "pager"),
    ("打印网摘纠错商城分享推荐", "share-bar"),
    ("即日新聞返回頁頂列印", "share-bar"),
    ("点击进入专题：", "related-list"),
    ("完", "end-mark"),
    ("- THE END -", "end-mark"),
    ("＊＊＊＊＊＊＊＊", "rule"),
    ("------分隔线----------------------------", "rule"),
    ("本内容不代表本网观点和政治立场,如有侵犯你的权益请联系我们处理。", "disclaimer"),
    ("如果觉得《某某》对你有帮助,请点赞、收藏,并留下你的观点哦!", "disclaimer"),
    ("（声明：本文仅代表作者个人观点）", "disclaimer"),
    ("浏览次数：123", "counter"),
    ("阅读 1200 次", "counter"),
    ("来源：", "info-line"),
    ("Facebook Twitter Email Whatsapp Google Reddit Digg Stumbleupon Linkedin 繁體", "share-bar"),
    ("【信息发布：县水务局办公室】 【内容纠错】 【打印文章】 【关闭窗口】", "share-bar"),
    ("相关新闻<<<青石镇三座石桥入冬前修好[高清大图]", "related-list"),
    ("相关报道 青石镇的石匠学堂开课", "related-list"),
    ("文章标签 石桥 乡村 修缮", "tags"),
    ("此分类上一篇：那年夏天的河", "pager"),
    ("共 0 则留言", "comments"),
    ("想知道更多镇里的事，请关注我们的推送", "prompt"),
    ("一手掌握石料行情 點我訂閱石橋財經YouTube頻道", "prompt"),
    ("新聞送到手上！快加入APP、LINE好友", "prompt"),
    ("更多有關此項報導的內容", "prompt"),
    ("贊助支持", "prompt"),
    ("相關主題內容", "related-list"),
    ("◤今日推薦◢", "related-list"),
    ("End of 熱讀", "related-list"),
    ("相关专题：石桥", "tags"),
    ("当前新闻共有0条评论", "comments"),
    ("讚好 0", "counter"),
    ("瀏覽數 · 5,210+", "counter"),
    ("分享給朋友", "share-bar"),
    ("现在用APP看新闻 天天中奖 点我下载 按我关注", "prompt"),
]


@pytest.mark.parametrize(("line", "reason"), FURNITURE)
def test_furniture(line: str, reason: str) -> None:
    found = kind_of(line)
    assert found is not None
    assert found.reason == reason


@pytest.mark.parametrize(
    "line",
    [
        "我的分享到这里，谢谢大家！",
        "大家分享到了改革发展的成果。",
        "关注我们的健康",
        "3D打印产业发展行动计划",
        "打印机采购项目公告",
        "收藏家协会举办展览",
        "一、总体要求",
        "相关规定",
        "相关附件：附件1",
        "首页设计大赛获奖名单",
        "各乡镇人民政府，县政府各部门：",
        "会议由县长主持。",
        "下一步，县教育局将加强督导检查。",
        "上一年度工作总结",
        "评论员文章指出",
        "中心小学",
        "2024年6月1日",
        "推荐名单",
        "版权局召开会议",
    ],
)
def test_text_that_only_looks_like_furniture(line: str) -> None:
    assert kind_of(line) is None


@pytest.mark.parametrize(
    ("line", "certain"),
    [
        ("主办单位：某县教育局", False),
        ("联系我们", False),
        ("相关链接：", False),
        ("【打印】【关闭】", True),
        ("粤ICP备05000000号", True),
    ],
)
def test_words_that_may_be_content_are_furniture_only_outside_the_text(line: str, certain: bool) -> None:
    found = kind_of(line)
    assert found is not None
    assert found.certain is certain


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("某科技公司成立2025-12-19 14:55", True),
        ("2022-10-28 -", True),
        ("[2022-10-28]", True),
        ("-", True),
        ("前三季度实现净利润2658.22亿元 同比...", True),
        ("会议审议通过有关方案……[详情]", True),
        ("会议于2022年10月28日召开。", False),
        ("一、总体要求", False),
        ("2022年10月28日，会议在北京召开，各部门负责同志参加", False),
        ("10.28", True),
        ("3.11", False),
        ("综合指数 4.02", False),
        ("36.5", False),
    ],
)
def test_list_entries(line: str, entry: bool) -> None:
    assert is_list_entry(line) is entry


def test_agreements() -> None:
    assert is_agreement("用户在使用本服务前应当同意本协议，并遵守服务条款。")
    assert not is_agreement("双方签署合作协议，约定共同推进项目建设。")


@given(st.text(max_size=120))
def test_any_line_has_one_answer(line: str) -> None:
    assert kind_of(line) == kind_of(line)
    is_list_entry(line)


@pytest.mark.parametrize("unit", ["大 ", "分享", "打印本页", "相关", "首页 > ", "【", "1 ", "2022-", "凡本网", "©"])
def test_hostile_lines_finish(unit: str) -> None:
    def line(length: int) -> str:
        return (unit * length)[:length] + "x"

    def read(line: str) -> None:
        kind_of(line)
        is_list_entry(line)

    assert_ends(read, [line(39), line(399)])
    assert_linear(read, line, 5_000)


@pytest.mark.parametrize(("line", "reason"), [("NEXT VIDEO", "player"), ("NEXT", "pager"), ("PREV", "pager")])
def test_next_is_of_a_pager_but_before_a_video(line: str, reason: str) -> None:
    kind = kind_of(line)
    assert kind is not None
    assert kind.reason == reason
