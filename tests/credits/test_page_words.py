"""Words that name nobody, row by row."""

from __future__ import annotations

import pytest
from growth import assert_ends, assert_linear

from policynews.credits.outlets import is_known_outlet
from policynews.credits.page_words import is_column, is_page_word, is_place

PAGE_WORDS = (
    "10:20 00AM 2024年3月 3小时前 昨天 星期一 週五 上周五 Mon Thursday March 十二月 上午 EDT UTC+8 北京时间 台北時間 刊登于 修改於 最后更新 发布 "
    "Posted published Updated Source Views 繁體 中文简体 English 日本語 5评论 1.2万阅读 阅读539 评论(5)条 总第1139期 A03版 试听 打开APP "
    "听新闻 AI朗读 我有话要说 我来说几句 查看原文 阅读全文 扫码带走 进入电子报 大字体 分享到朋友圈 收藏 登录 下一篇 语音播报 首页 正文 原创 链接复制成功 用微信扫描二维码分享 +关注 已收藏 视力保护色 背景颜色 "
    "网友评论 跟贴 读者留言区 进入论坛"
).split()
NAMES = (
    "新华社 人民日报 读特 大众日报 小康杂志 看点快报 关注三农报 打印技术杂志 听道 去哪儿 云岭发布 生物世界 一点资讯 时间周刊 字节跳动 "
    "每日经济新闻 某市广播电视台 中国之声 微博 某某县教育局 张三 Erin 香港01 参考消息 艺术收藏网 法国侨报 航空观察 地产周刊 文艺评论报 读者文摘"
).split()
COLUMNS = "时政要闻 国际新闻 性別新聞 專題報導 政治 電影 两岸 科技 头条 图片报道 校园动态 A03版 读者投书 政务公开 社会 菲律宾新闻 悉尼 拍卖资讯 日本动漫快讯".split()


@pytest.mark.parametrize("word", PAGE_WORDS)
def test_a_page_word_names_nobody(word: str) -> None:
    assert is_page_word(word)


@pytest.mark.parametrize("word", NAMES)
def test_a_name_is_no_page_word(word: str) -> None:
    assert not is_page_word(word)
    assert not is_column(word) or is_known_outlet(word)


@pytest.mark.parametrize("word", COLUMNS)
def test_columns(word: str) -> None:
    assert is_column(word)


def test_places() -> None:
    assert is_place("河南")
    assert is_place("云南省")
    assert not is_place("云岭")


@pytest.mark.parametrize("unit", ["大字", "听全", "国际新闻", "更新", "10:", "1万", "我要", "posted"])
def test_no_word_takes_long(unit: str) -> None:
    def word(size: int) -> str:
        return (unit * size)[: size - 1] + "犇"

    def read(text: str) -> None:
        assert not is_page_word(text)
        assert not is_column(text)

    assert_ends(read, [word(23), word(24)])
    assert_linear(read, word, 10_000)
