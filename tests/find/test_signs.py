"""Pages of searches, accounts and shops, and articles that print the same beside their text."""

from __future__ import annotations

import pytest

import policynews
from policynews.errors import NoArticleError

POSTS = [
    ("今天的水渠检修已经结束，沿线八个村恢复供水。", "3小时前 转发 12 评论 3 赞 55"),
    ("明天有大风，请大家把晾晒的粮食收好。", "昨天 10:20 转发 评论 赞 8"),
    ("县里的农技员下周到村里讲课，地点在老祠堂。", "2024-03-05 转发 1 评论 赞"),
    ("新修的桥今天通车了，感谢施工队的师傅们。", "2024-03-01 转发 20 评论 6 赞 90"),
]
FEED = "".join(f"<div class=feed><p>{text}</p><span>{under}</span></div>" for text, under in POSTS)
FEED_TRADITIONAL = "".join(
    f"<article><p>{text}</p><div>讚 12 · 留言 3 · 分享 1</div></article>"
    for text in ("今晨山路已搶通，班車照常行駛。", "鄉公所週六停水，請先儲水備用。", "茶園開放採茶體驗，名額有限。")
)
RESULTS = "".join(
    f"<div class=r><h3><a href=/a{n}.html>{place}节水灌溉项目完工</a></h3><p>{place}今年改造灌溉渠道{n}公里，亩均用水下降两成，惠及农户三千家。</p><span>2024-03-0{n} 来源：云岭日报</span></div>"
    for n, place in enumerate("东山 西河 南塘 北岭 中寨".split(), 3)
)
SHOP = "<p>本课程讲授山野写作的基本方法，共十二节，适合喜欢户外的读者。</p>"

OTHERS = [
    ("search", "某省政府网", f"<p>为您找到相关结果约128条</p>{RESULTS}", "the count is the headline"),
    ("search", "节水_搜索结果", f"<h2>综合搜索</h2><p>共搜索到 1,280 条与“节水”相关的结果，用时 0.02 秒</p>{RESULTS}", "title and count"),
    ("search", "檢索結果 | 某市圖書館", f"<p>檢索結果：56 筆</p>{RESULTS}", "Traditional"),
    ("profile", "云岭发布的微博_微博", f"<h1>云岭发布</h1>{FEED}", "title and posts"),
    ("profile", "云岭发布", f"<h1>云岭发布</h1><p>关注 32 粉丝 1.2万 获赞 8888</p>{FEED}", "counters and posts"),
    ("profile", "云岭发布", f"<h1>云岭发布</h1><p>32</p><p>关注</p><p>1.2万</p><p>粉丝</p>{FEED}", "counters, number above name"),
    ("profile", "雲嶺鄉公所", f"<h1>雲嶺鄉公所</h1><p>128 貼文</p><p>1,024 位追蹤者</p>{FEED_TRADITIONAL}", "Traditional"),
    ("product", "山野写作课", f"<h1>山野写作课开课报名</h1><p>¥299.00</p><button>立即购买</button>{SHOP}", "price and button"),
    ("product", "山野寫作課", f"<h1>山野寫作課開課報名</h1><div>優惠價：NT$1,200</div><p>加入購物車</p>{SHOP}", "Traditional, a line as button"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "title", "body", "why"), OTHERS, ids=[f"{row[0]}: {row[3]}" for row in OTHERS])
def test_page_of_another_kind(kind: str, title: str, body: str, why: str) -> None:
    with pytest.raises(NoArticleError) as caught:
        policynews.parse(f"<html><head><title>{title}</title></head><body>{body}</body></html>")
    assert caught.value.kind == kind


INFO = "<p>2024-03-05 10:20 来源：云岭日报</p>"
TEXT = (
    "<p>云岭县的水渠检修昨日结束，沿线八个村恢复供水，县水务局说今年还将改造三条支渠。</p><p>受益的农户有三千家。</p>"
)
CARD = "<div>云岭发布 粉丝 1.2万 文章 233 获赞 900 +关注</div>"
COMMENTS = "".join(f"<div class=c><p>{text}</p><span>回复 3 赞 12 分享</span></div>" for text, _ in POSTS)
ARTICLES = [
    ("警方检索到12条线索", f"{INFO}{TEXT}", "a headline that tells of a search"),
    ("云岭县水渠检修结束", f"{INFO}{CARD}{TEXT}", "the card of the account that wrote it"),
    ("云岭县水渠检修结束", f"{INFO}{TEXT}<h3>评论</h3>{COMMENTS}", "comments with counters below it"),
    ("云岭县水渠检修结束", f"{INFO}{CARD}{TEXT}<p>转发 12 评论 3 赞 55</p>", "card, and counters of its own below it"),
    ("云岭县水渠检修结束", f"{INFO}{TEXT}<div>山野写作课</div><p>¥299.00</p><button>立即购买</button>", "a shop below a dated article"),
    ("农村电商这一年的得与失", f"<p>老陈的核桃卖到了每斤十二元。点“立即购买”的人里，一半来自外省。</p>{TEXT}", "prose that tells of a shop"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body", "why"), ARTICLES, ids=[row[2] for row in ARTICLES])
def test_article_that_prints_the_same(title: str, body: str, why: str) -> None:
    article = policynews.parse(f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>")
    assert article.title == title
    assert "三条支渠" in article.text


def test_rendered_search() -> None:
    found = "共检索到 12 条与“节水”相关的结果"
    entry = "东山节水灌溉项目完工\n东山今年改造灌溉渠道三公里，亩均用水下降两成，惠及农户三千家。\n2024-03-05"
    with pytest.raises(NoArticleError) as caught:
        policynews.parse_text(f"节水的搜索结果-某省政府网\n首页 要闻 政务\n{found}\n{entry}")
    assert caught.value.kind == "search"
