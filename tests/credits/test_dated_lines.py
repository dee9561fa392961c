"""What date an info line states, whatever else stands on it. Who or what is named there is tested in `test_infoline`."""

from __future__ import annotations

import pytest

from policynews.credits.dated import may_date
from policynews.credits.infoline import read_info_line

# A line -> its date of publication, or what is printed of a relative one.
PUBLISHED: list[tuple[str, str | None, str]] = [
    ("2024年 03月 05日", "2024-03-05", "blanks inside, nothing else on the line"),
    ("2024 年 3 月 5 日", "2024-03-05", "blanks everywhere"),
    ("二〇二四年三月五日 某县日报", "2024-03-05", "no figure on the line"),
    ("２０２４年３月５日", "2024-03-05", "full-width figures"),
    ("2024年3月5日, 10:20", "2024-03-05T10:20", "a comma before the time"),
    ("March 5, 2024", "2024-03-05", "English"),
    ("Mar. 05, 2024 某县发布", "2024-03-05", "abbreviated, an account behind"),
    ("某县发布 5 Mar 2024", "2024-03-05", "an account before"),
    ("News 7-Mar-2023", "2023-03-07", "a column before"),
    ("Mon Aug 21 2023 09:15:00 GMT+0800 (中国标准时间)", "2023-08-21T09:15:00", "as a script prints it"),
    ("三月 5, 2024", "2024-03-05", "a translated month"),
    ("5. März 2024", "2024-03-05", "left to dateparser"),
    ("20240305 102030", "2024-03-05T10:20:30", "run together"),
    ("20240305", "2024-03-05", "eight figures, the whole line"),
    ("发布时间：24-03-0510:20", "2024-03-05T10:20", "two figures of the year behind a label"),
    ("24-03-05", None, "… and without one"),
    ("发布时间：20230821 091530 来源：某县日报", "2023-08-21T09:15:30", "a stamp between label and label"),
    ("2023-08-21 01:15 (GMT)", "2023-08-21T09:15", "a zone in brackets"),
    ("2023年8月21日 格林尼治标准时间 01:15", "2023-08-21T09:15", "a zone in words"),
    ("2024年9月2日·2 分鐘 (閱讀時間)", "2024-09-02", "how long one reads"),
    ("2024-09-02 阅读时长约3分钟", "2024-09-02", "the same with a label"),
    ("By Li Lei, Reporter Of The Post | 星期四, 2024年04月 29日", "2024-04-29", "a byline of many words"),
    ("By Han MeimeiPublished: 2024/11/09", "2024-11-09", "a label glued to a name"),
    ("原创 2024-03-05 听雨客 听雨客的山中小屋 听雨客的山中小屋", "2024-03-05", "a head of a public account"),
    ("2018年3月12日07:15:42好书!种植手册已关闭评论 207 浏览 1846字", "2018-03-12T07:15:42", "counters behind"),
    ("湃客：纽约时间 2021-03-03 18:27", "2021-03-03T18:27", "an account named after a zone"),
    ("来源:某县日报作者:史小娜时间:2023-04-1409:14分享:", "2023-04-14T09:14", "no blank at all"),
    ("2024年3月5日 水利", "2024-03-05", "a topic"),
    ("2021/05/09, 新聞", "2021-05-09", "a column behind a comma"),
    ("3月5日", "--03-05", "no year, alone on the line"),
    ("3月5日 某县召开会议", None, "no year, beside other words"),
    ("3小时前", "3小时前", "relative, alone"),
    ("某县发布 3小時前", "3小時前", "relative, behind an account"),
    ("今日 08:00", "今日 08:00", "relative, with a time"),
    ("两天前 · 某县日报", "两天前", "relative, in words"),
    ("发布时间：1970-01-01 08:00:00 来源：某县日报", None, "an empty stamp"),
    ("1970-01-01 08:00:00", None, "an empty stamp without a label"),
    ("时间：2023年9月20日上午九点 地点：会议中心", None, "when an event takes place"),
    ("時間：2023年9月20日 主講人：張三", None, "the same in Traditional"),
    ("来源：某县网 举办时间：2023-10-21", None, "a label that ends in a known one"),
    ("打印时间：2023-08-21", None, "when a reader printed it"),
    ("开始时间 2023-10-21", None, "an event, no colon"),
    ("有效期至 2023-10-21", None, "an end of validity"),
    ("2024-05-01起施行", None, "an effective day"),
    ("2023-10-21 2023-10-24", None, "two days side by side"),
    ("2023-10-21 10:20 2023-10-24 08:00", "2023-10-21T10:20", "two stamps: the first"),
    ("2024年5月28日 (星期二)：某县举办书展", None, "an entry of a list"),
    ("3月5日，县教育局印发办法", None, "a sentence"),
    ("2024年3月5日，县教育局印发办法", None, "a sentence with a year"),
    ("浏览量：35 | 2023-04-07 10:20", "2023-04-07T10:20", "behind a counter"),
    ("栏目：公告 2023-04-07 10:20", "2023-04-07T10:20", "behind a column"),
    ("录入时间：2023-04-06 发布时间：2023-04-07", "2023-04-07", "the surest label"),
    ("成文日期：2023-03-29发布日期：2023-04-07", "2023-04-07", "a day of writing before it"),
    ("（2023年4月7日县政府第三次常务会议通过）", None, "when a document was passed"),
    ("（2023年4月7日）", None, "when a speech was held, or a document passed"),
    ("（2023-04-07）", "2023-04-07", "figures in brackets"),
    ("云岭县教育局通知 关于举办读书月活动的通知时间:2023-04-07来源:县教育局", "2023-04-07", "glued to a headline"),
    ("风力5/6级，移动4/5G信号正常", None, "fractions"),
]
UPDATED = [
    ("最后编辑于：2023-08-21 09:15", "2023-08-21T09:15"),
    ("修改于 2023-08-21 09:15", "2023-08-21T09:15"),
    ("資料更新：2020-10-27 10:38", "2020-10-27T10:38"),
    ("Last updated: March 5, 2024", "2024-03-05"),
]


@pytest.mark.parametrize(("line", "expected", "why"), PUBLISHED, ids=[row[2] for row in PUBLISHED])
def test_the_date_of_a_line(line: str, expected: str | None, why: str) -> None:
    info = read_info_line(line)
    stated = info.published.isoformat() if info.published else info.published_raw
    assert stated == expected, why


@pytest.mark.parametrize(("line", "expected"), UPDATED)
def test_a_date_of_change(line: str, expected: str) -> None:
    info = read_info_line(line)
    assert info.updated is not None
    assert info.updated.isoformat() == expected
    assert info.published is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年 03月 05日", True),
        ("March 5, 2024", True),
        ("刚刚", True),
        ("第 3 版", False),
        ("增长12%", False),
        ("某县召开会议", False),
        ("2024年3月5日" + "某" * 200, False),
    ],
)
def test_the_cheap_test_is_as_wide_as_the_readers(text: str, expected: bool) -> None:
    assert may_date(text) is expected
