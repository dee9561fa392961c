"""What asks the reader of the page for something, and what only reports that others do it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policynews.lines.furniture import kind_of
from policynews.lines.speech import is_button_bar, is_prompt
from policynews.text.folding import fold

PROMPTS = [
    "装上云岭新闻APP，走到哪里都能看新闻！",
    "快下载云岭客户端，第一时间掌握身边事！",
    "读到这里的朋友，扫一扫下面的图案就能找到我们，也欢迎转给身边的人。",
    "长按下图二维码，关注云岭发布",
    "记账难题请扫一扫加助教(微信号:k00000000000)",
    "进了群天天有人解难题、免费试听三节课!",
    "想加入读者群，请添加小编微信",
    "按住图案给我转账",
    "临澜新闻网现已开设Facebook专页，让你即时掌握本地新闻，快点到Facebook Like我们的专页吧！",
    "趕快加入臨瀾青年LINE@官方帳號，即刻取得最新消息喔！",
    "立即订阅临澜新闻 YouTube，即时掌握时事发展。",
    "每天把新闻送到您的信箱 在这里登记",
    "订阅《临澜风物》电子杂志：https://example.org/mag",
    "想每天清早收到《云岭早读》吗？留下您的信箱",
    ">>>臨瀾網WhatsApp爆料熱線(000)0000000，爆料一經錄用，薄酬致意。",
    "請點擊以下6大平台 接收本地新聞及生活資訊",
    "就可以把这个页面发给好友，或者发到圈子里。",
    "👇 点击关注我们的视频号",
]
REPORTS = [
    "市民可关注“云岭发布”微信公众号了解停水安排。",
    "考生扫描二维码进入报名系统，于5月3日前提交材料。",
    "记者从县水务局了解到，用户下载客户端后可以查询水费。",
    "县教育局局长表示，请家长关注学校公众号发布的通知。",
    "关注平台经济健康发展",
    "关注两会| 专家建言，推动产业集群高质量发展",
    "二维码：“扫”出食品来路",
    "微信小程序上线三年，访问量破亿",
    "各单位应当通过客户端报送材料。",
    "我们走访了十户人家，听他们讲修路的事。",
    "云岭县启用新的政务服务平台",
    "老人学会了用手机给孙子发语音",
]


@pytest.mark.parametrize("line", PROMPTS)
def test_a_call_to_the_reader_is_a_prompt(line: str) -> None:
    found = kind_of(line)
    assert found is not None
    assert found.reason in ("prompt", "qr-code")


@pytest.mark.parametrize("line", REPORTS)
def test_what_others_do_is_no_prompt(line: str) -> None:
    assert kind_of(line) is None


DISCLAIMERS = [
    "• 凡注明“来源：某网”的作品，版权均属于本网。",
    "① 凡本网注明来源的稿件，未经授权不得使用。",
    "【免责声明】文章由作者上传，观点由其自负。",
    "★本网转载此文，只为传递信息，不对其观点负责。",
    "外汇网声明：外汇网转载上述内容，不表明证实其描述，并不构成投资建议。",
    "本站所有文章、数据仅供参考，使用前务请仔细阅读，风险自负",
    "•所有留言為網友自行發布，不代表本網站立場，本網站保留刪除權。",
    "图文来源于网络，如侵权请联系我们删除。",
    "本平台上的公民新聞不代表本台立場",
    "若作者不愿意本文在此刊出，请告知，我们会立即删除",
]
LAWS = [
    "经营者侵犯消费者合法权益的，由主管部门责令改正。",
    "（三）未经批准，不得擅自改变用途。",
    "该条例规定，任何单位不得转载未经授权的作品。",
    "记者了解到，这家公司因侵权被起诉，法院判决立即删除相关内容。",
    "会议强调，要不折不扣落实责任。",
]


@pytest.mark.parametrize("line", DISCLAIMERS)
def test_a_disclaimer_is_one_behind_any_mark(line: str) -> None:
    found = kind_of(line)
    assert found is not None
    assert found.reason == "disclaimer"


@pytest.mark.parametrize("line", LAWS)
def test_what_binds_others_is_no_disclaimer(line: str) -> None:
    assert kind_of(line) is None


@pytest.mark.parametrize(
    ("line", "bar"),
    [
        ("[手机上读][文字大中小][打印这一篇]", True),
        ("【收藏此页】 【推荐给好友】 【关闭】", True),
        ("文字放大| 文字缩小", True),
        ("大字版｜语音读报", True),
        ("水乡笔记③ | 桥与船的往事", False),
        ("【通知】关于召开会议的通知", False),
        ("【云岭】【清江】【茶山】", False),
        ("经济 | 观察", False),
    ],
)
def test_buttons_in_brackets_and_between_strokes(line: str, bar: bool) -> None:
    assert is_button_bar(fold(line)) is bar


@given(st.text(alphabet="扫码关注我们的微信群，请您！|[]【】 ab", max_size=130))
def test_any_line_is_answered(line: str) -> None:
    is_prompt(line)
    is_button_bar(line)


WIDGETS = [
    ("点击右上角“…”，发送给朋友", "share-bar"),
    ("觉得有用就点个“在看”吧", "prompt"),
    ("更多内容请关注白河发布", "prompt"),
    ("群满了请加小编微信", "prompt"),
    ("安卓用户请点这里", "prompt"),
    ("想看更多好文章，请到应用商店搜“白河通”", "prompt"),
    ("免費訂閱電子報", "prompt"),
    ("登录后可阅读全文", "prompt"),
    ("成为会员，支持好新闻", "prompt"),
    ("请输入正确的电子邮件", "prompt"),
    ("已有3人打赏", "prompt"),
    ("您访问的链接即将离开“白河市人民政府”门户网站 是否继续？", "prompt"),
    ("视频加载失败，请刷新重试", "player"),
    ("1.25倍速", "player"),
    ("广告剩余 5 秒", "player"),
    ("- Advertisement -", "advertisement"),
    ("文章未完，请往下看", "advertisement"),
]


@pytest.mark.parametrize(("line", "reason"), WIDGETS)
def test_widgets_in_other_words(line: str, reason: str) -> None:
    found = kind_of(line)
    assert found is not None
    assert found.reason in (reason, "advertisement")
