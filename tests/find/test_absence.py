"""Pages that are no article, and articles that look like such a page."""

from __future__ import annotations

import pytest

import policynews
from policynews.errors import NoArticleError
from policynews.find.notices import notice_kind

NOTICES = [
    ("当前环境异常，完成验证后即可继续访问。", "challenge"),
    ("您的访问过于频繁，请进行安全验证后继续。", "challenge"),
    ("您的请求已被网站防火墙拦截，如有疑问请联系管理员。", "challenge"),
    ("請啟用 JavaScript 後再繼續瀏覽。", "challenge"),
    ("您当前ip并非校内地址，该信息仅允许校内地址访问", "restricted"),
    ("抱歉，您没有查看该内容的权限。", "restricted"),
    ("本文仅限会员阅读，订阅后才能阅读全文。", "restricted"),
    ("您所在的地区无法观看此节目。", "restricted"),
    ("您要打开的网址不属于“某县人民政府”网站 要接着打开吗？", "redirect"),
    ("您即将离开本站，前往第三方网站，请注意账号安全。", "redirect"),
    ("頁面自動跳轉中，請稍候。", "redirect"),
    ("抱歉，没有找到与“校车”相关的结果。", "search"),
    ("查询不到您要的内容，暂无相关记录，建议您更换关键词。", "search"),
    ("做一个有用的账号，这里是某县教育局，欢迎关注！", "profile"),
    ("用户简介：记录乡村生活，128 位粉丝。", "profile"),
    ("系统正在维护中，请稍后再试。", "maintenance"),
    ("該欄目正在建設中，敬請期待。", "maintenance"),
    ("请先登录，登录后即可查看全部内容。", "login"),
    ("您的浏览器不支持视频播放，请下载客户端。", "video"),
    ("该文章已下线或正在审核中。", "error-page"),
    ("此内容因违规无法查看，由用户投诉并经平台审核，涉嫌违反相关法律法规。", "error-page"),
    ("該內容已被發佈者刪除。", "error-page"),
    ("您访问的页面不存在，可能已被删除或更名。", "error-page"),
    ("此账号已被屏蔽，内容无法查看。", "error-page"),
    ("系统发生错误，请联系管理员。", "error-page"),
    ("网页走丢了，5秒后返回首页", "error-page"),
    ("The page you requested could not be found.", "error-page"),
    ("对不起，您无权访问此页面", "restricted"),
    ("当前浏览器版本过低，请升级浏览器后查看", "challenge"),
    ("查無資料，搜尋不到符合的結果", "search"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), NOTICES)
@pytest.mark.parametrize(
    "page", ["<div class=msg><p>{}</p><a href=/>返回</a></div>", "<title>提示</title><h2>提示</h2><div>{}</div>"]
)
def test_notice(text: str, kind: str, page: str) -> None:
    assert notice_kind(text) == kind
    with pytest.raises(NoArticleError) as caught:
        policynews.parse(
            f'<div class="nav"><a href="/">首页</a></div>{page.format(text)}<div class="foot">某县人民政府主办</div>'
        )
    assert caught.value.kind == kind


INFO = "<p>2024-03-05 10:20 来源：云岭日报</p>"
ARTICLES = [
    ("云岭县将升级改造社保系统", INFO, "县人社局说，社保系统3月8日起升级，期间网站暂停服务，请市民稍后再试。", "a notice of a closed system, with date and source"),
    ("关于社保系统升级期间暂停服务的公告", "", "因系统升级，2024年3月8日起网站暂停服务，给您带来不便，敬请谅解。", "an announcement with a day and no info line"),
    ("云岭县查处三个违规账号", INFO, "县网信办昨日通报，三个账号因发布违规内容被封。", "news of accounts"),
    ("一批假冒网站被关闭", "<p>云岭日报 2024-03-05</p>", "县公安局提醒，您访问的页面若要求输入验证码，请先核对网址。", "advice to readers"),
    ("山那边的邮路", "", "清晨五点，邮递员老陈把信件捆好，沿着山路出发。他已经走了二十六年，没有误过一天。", "no date, no source, and no word of the page"),
    ("云岭8月用水量多3.6%", "<form action=/login>密码 <input type=password></form>" + INFO, "县水务局说，8月全县用水量比上月多3.6%。", "a login form above it"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "info", "text", "why"), ARTICLES, ids=[row[3] for row in ARTICLES])
def test_article_that_looks_like_a_notice(title: str, info: str, text: str, why: str) -> None:
    page = f"<title>{title}</title><h1>{title}</h1>{info}<div class=con><p>{text}</p></div>"
    article = policynews.parse(page)
    assert article.title == title
    assert text in article.text


@pytest.mark.parametrize(
    "text",
    [
        "县网信办关闭了三个账号，因发布违规内容，账号主体被约谈，另有两个账号受到警告。",
        "社保卡可以在线申领，登录后即可查看进度，不用再跑窗口。县人社局说全县已有两万人办理。",
        "某公司发布会上，工程师演示了人机验证的新办法，访问频繁时才要求输入。",
        "这个消息属实，县规划局有关科长说，方案已在审核报批过程中，未经规划委审议的项目将不再批准。",
    ],
)
def test_news_of_accounts_and_forms_is_read_without_headline_and_date(text: str) -> None:
    assert policynews.parse(f"<p>{text}</p>").text == text
    assert policynews.parse_text(text).text == text


POSTS = "".join(
    f"<h2>第{n}天，我们走到了山那边的村子，看见了新修的水渠和电站。</h2><p>今天的照片都在这里，大家慢慢看。</p>"
    for n in "一二三四五六"
)
DECLARED = [
    ('<meta property="og:type" content="profile">', POSTS, "profile"),
    ('<meta property="og:type" content="product">', f"<h1>山野写作课</h1>{POSTS}", "product"),
    ('<script type="application/ld+json">{"@type": "Course", "name": "写作课"}</script>', f"<h1>山野写作课</h1>{POSTS}", "product"),
    ('<script type="application/ld+json">{"@type": "ProfilePage"}</script>', POSTS, "profile"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "kind"), DECLARED)
def test_page_that_declares_what_it_is(head: str, body: str, kind: str) -> None:
    with pytest.raises(NoArticleError) as caught:
        policynews.parse(f"<html><head>{head}</head><body>{body}</body></html>")
    assert caught.value.kind == kind


def test_a_shop_that_carries_a_dated_article_is_read() -> None:
    head = '<meta property="og:type" content="product">'
    assert (
        policynews.parse(f"<html><head>{head}</head><body><h1>山野写作课开课</h1>{INFO}{POSTS}</body></html>").published
        is not None
    )


@pytest.mark.parametrize("heading", ["", "<h2>要闻</h2>"])
def test_list_of_titles_with_summaries(heading: str) -> None:
    entry = "<li><h3><a href='t{1}.html'>{0}的水渠修缮工程全部完工</a></h3><p>{0}今年修缮水渠{1}公里，灌溉{0}一带的面积三千亩，村口的{0}大桥也已通车。</p></li>"
    entries = "".join(entry.format(place, n) for n, place in enumerate("东山 西河 南塘 北岭 中寨".split(), 3))
    with pytest.raises(NoArticleError) as caught:
        policynews.parse(f"<title>要闻</title>{heading}<ul>{entries}</ul>")
    assert caught.value.kind == "list"


@pytest.mark.parametrize("box", ["<div class='row'>{}</div>", "<li>{}</li>"])
def test_the_summary_of_one_entry_among_many_is_no_article(box: str) -> None:
    summary = (
        "<div class='text'>会议听取了各县区的汇报，要求各级各部门压实责任，确保群众生命财产安全，并作出部署{}。</div>"
    )
    entries = "".join(
        box.format(f"<h3><a href='/{n}.html'>江州市召开第{n}次防汛工作会议</a></h3>" + summary.format("，" * n))
        for n in range(8)
    )
    with pytest.raises(NoArticleError) as raised:
        policynews.parse(
            f"<html><head><title>要闻</title></head><body><h1>要闻</h1><div class='rows'>{entries}</div></body></html>"
        )
    assert raised.value.kind == "list"
