"""Shapes of pages that no layout of ours covers: what info lines, tables and tails of unknown portals look like."""

from __future__ import annotations

import pytest

from policynews import Article, Figure, NoArticleError, parse, parse_text

TITLE = "县水利局召开防汛工作会议"
FIRST = "六月十日上午，县水利局召开全县防汛工作会议，各乡镇水利站负责人参加会议。"
SECOND = "会议要求，各站对山塘水库逐一检查，发现隐患立即整改，并落实二十四小时值班制度。"


def shape(
    *, info: str = "", text: str = f"<p>{FIRST}</p><p>{SECOND}</p>", behind: str = "", url: str | None = None
) -> Article:
    """Return the article of a page with the given markup between headline and text, as text, and behind it."""
    page = f"""<html><head><title>{TITLE}</title></head><body><div><a href="/">首页</a> <a href="/b">政务公开</a></div>
<h2>{TITLE}</h2>{info}<div class="nr">{text}</div>{behind}
<div class="footer">主办：某县人民政府 网站标识码：3400000001</div></body></html>"""
    return parse(page, url=url)


def published(article: Article) -> str | None:
    return article.published.isoformat() if article.published else None


def test_a_page_that_dates_itself_with_its_last_change_only() -> None:
    article = shape(info="<p>作者：王小刚　文章来源：县水利局　点击数：12　更新时间：2006-6-12</p>")
    assert published(article) == "2006-06-12"
    assert {o.field: o.reader for o in article.origins}["published"] == "info-line:updated"
    both = shape(info="<p>发布时间：2006-6-10　更新时间：2006-6-12</p>")
    assert published(both) == "2006-06-10"


def test_a_labelled_date_behind_the_text_knows_more_than_the_address() -> None:
    behind = "<div>发布时间：2021-07-05 <a>【打印本页】</a><a>【关闭窗口】</a></div>"
    assert published(shape(behind=behind, url="http://a.example.cn/tzgg/202107/250720.html")) == "2021-07-05"
    assert published(shape(behind=behind, url="http://a.example.cn/tzgg/202106/250720.html")) == "2021-07-05"


def test_a_month_of_the_address_alone_is_no_date() -> None:
    assert published(shape(url="http://a.example.cn/tzgg/202106/250720.html")) is None
    assert published(shape(url="http://a.example.cn/tzgg/202106/t20210605_250720.html")) == "2021-06-05"


def test_a_cell_between_two_labels_is_a_value_whatever_it_says() -> None:
    table = "".join(
        f"<tr><th>{label}</th><td>{value}</td></tr>"
        for label, value in (
            ("信息索引", "014006438/2020-00321"),
            ("文件编号", "石自然资发〔2020〕45号"),
            ("有 效 期", "长期"),
            ("效力状况", "有效"),
            ("主题分类", "国土资源、能源"),
            ("信息名称", TITLE),
        )
    )
    document = shape(info=f"<table>{table}</table>").document
    assert document is not None
    assert (document.index_number, document.validity, document.topic) == (
        "014006438/2020-00321",
        "有效",
        "国土资源、能源",
    )


def test_a_press_release_ends_with_its_day_and_hour() -> None:
    """The layout of the press releases of Hong Kong's government."""
    text = f"<div>＊＊＊＊＊＊＊＊＊＊</div><span>{FIRST}<br><br>{SECOND}</span><br><div>完</div>"
    article = shape(text=text + "<div>2022年8月11日（星期四）</div><div>香港時間16時30分</div>")
    assert article.text == f"{FIRST}\n{SECOND}"
    assert published(article) == "2022-08-11T16:30"


def test_a_zone_between_day_and_hour_is_no_source() -> None:
    article = shape(info="<div>2023-08-01 HKT 14:05</div>")
    assert published(article) == "2023-08-01T14:05"
    assert article.source is None


def test_notices_of_rights_behind_the_text() -> None:
    behind = """<div><b>某某新闻网版权与免责声明：</b><br>① 凡本网注明"稿件来源：某某新闻网"的所有文字和图片，版权均属某某新闻网所有，任何媒体未经授权不得转载。<br>
    ② 凡本网未注明"稿件来源：某某新闻网"的其他稿件，均为转载稿，本网转载出于传递更多信息之目的，不意味着赞同其观点。</div>"""
    assert shape(text=f"<p>{FIRST}</p><p>{SECOND}</p>{behind}").text == f"{FIRST}\n{SECOND}"


def test_a_page_of_nothing_but_a_file_above_a_wordy_footer() -> None:
    text = f'<p><a href="/P020230510.pdf">{TITLE}.pdf</a></p>'
    footer = "<p>主办：某县人民政府办公室 承办：某县大数据中心</p><p>网站标识码：3400000001 皖ICP备05000000号-1</p>"
    article = shape(
        info="<p>日期：2023-05-10 来源：县水利局</p>", text=text, behind=f'<div class="footer">{footer}</div>'
    )
    assert article.text == ""
    assert [attachment.name for attachment in article.attachments] == [f"{TITLE}.pdf"]
    assert (article.title, published(article)) == (TITLE, "2023-05-10")


def test_a_list_of_files_may_hold_an_explanation() -> None:
    files = '<li><a href="a.doc">防汛预案.doc</a></li><li><a href="b.pdf">政策解读.pdf</a></li>'
    article = shape(behind=f"<div><span>附件：</span><ul>{files}</ul></div>")
    assert [attachment.name for attachment in article.attachments] == ["防汛预案.doc", "政策解读.pdf"]


def test_a_badge_before_the_headline_is_no_part_of_it() -> None:
    page = f"<title>{TITLE}</title><h1><span>原创</span>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>"
    assert parse(page).title == TITLE
    behind = page.replace(f"<span>原创</span>{TITLE}", f"{TITLE} <span>原创</span>")
    assert parse(behind).title == TITLE
    assert parse(page.replace(f"<title>{TITLE}", f"<title>原创{TITLE}")).title == f"原创{TITLE}"


def test_an_author_beside_the_date_is_no_source() -> None:
    info = "<p>2020-06-05 20:35 大叨叨</p>"
    article = shape(info=info, text=f"<p>执笔/大叨叨、李小飞</p><p>{FIRST}</p><p>{SECOND}</p>")
    assert article.source is None
    assert [person.name for person in article.authors] == ["大叨叨", "李小飞"]


NOTICE = "某县人民政府关于加强防汛工作的通知"
ORDERS = "<p>各乡镇人民政府：</p><p>现将防汛工作有关事项通知如下，请各单位认真组织实施，确保人民群众生命安全。</p>"


def test_number_above_and_signature_behind_the_element_of_the_text() -> None:
    page = f"""<title>{NOTICE}</title><h1>{NOTICE}</h1><div>某政发〔2020〕5号</div><div>全文有效</div><div>时间：2020-03-04</div>
    <div>{ORDERS}<p>{SECOND}</p></div><div>某县人民政府</div><div>2020年3月2日</div><div><a href="/x">返回列表</a></div>"""
    article = parse(page)
    assert article.text.endswith("某县人民政府\n2020年3月2日")
    assert article.document is not None
    assert str(article.document.number) == "某政发〔2020〕5号"
    assert article.document.validity == "全文有效"
    assert article.document.written is not None
    assert article.document.written.isoformat() == "2020-03-02"
    assert published(article) == "2020-03-04"


def test_an_info_line_is_no_headline() -> None:
    info = "发布日期：2016-11-22 浏览次数： 信息来源：省发改委"
    page = f'<div class="title">{TITLE}</div><div class="title">{info}</div><p>{FIRST}</p><p>{SECOND}</p>'
    assert parse(page).title == TITLE
    assert parse(f"<h2>{TITLE} 2024-05-01 来源：某报</h2><p>{FIRST}</p><p>{SECOND}</p>").title == TITLE


def test_a_site_that_titles_every_page_with_its_own_name() -> None:
    site = "某某自治区人民政府门户网站"
    page = f"""<title>{site} - www.example.gov.cn</title><div><h1>{site}</h1></div>
    <div><p>{TITLE}</p><p>来源： 某某日报 2024-10-17 08:03</p></div><div><p>{FIRST}</p><p>{SECOND}</p></div>"""
    assert parse(page).title == TITLE


def test_years_of_the_republic_where_the_page_says_where_it_is() -> None:
    page = f'<html lang="zh-Hant-TW"><h2>{TITLE}</h2><p>日期：107-06-14</p><p>{FIRST}</p><p>{SECOND}</p></html>'
    assert published(parse(page)) == "2018-06-14"
    assert published(parse(page.replace("zh-Hant-TW", "zh-Hant"))) is None


def test_a_table_of_decimals_is_no_list_of_dates() -> None:
    """In rendered text a cell is a line, and 3.11 is no day in March."""
    cells = ["县区", "优良天数", "综合指数", "东城区", "28", "3.91", "西城区", "27", "4.02", "鼓山县", "30", "3.11"]
    lines = ["2022年3月全市环境空气质量状况_某市生态环境局", "首页", "2022年3月全市环境空气质量状况"]
    lines += ["来源：监测科 发布时间：2022-04-11", "2022年3月，全市六个县区环境空气质量状况如下："]
    article = parse_text("\n".join([*lines, *cells, "注：综合指数越小表示环境空气质量越好。", "主办：某市人民政府"]))
    assert article.text.split("\n")[1:-1] == cells


def test_rendered_text_names_its_files() -> None:
    lines = [TITLE, "发布日期：2024-03-18", FIRST, SECOND, "附件：", "1.参会回执表.doc", "附件2：会议日程.pdf (12KB)"]
    article = parse_text("\n".join(lines))
    assert [(file.name, file.file_type, file.url) for file in article.attachments] == [
        ("参会回执表.doc", "doc", None),
        ("附件2：会议日程.pdf", "pdf", None),
    ]
    assert article.text == f"{FIRST}\n{SECOND}"


def test_a_headline_of_four_characters_in_rendered_text() -> None:
    text = "因管道维修，定于5月18日8时至18时对城南片区停止供水，请广大用户提前做好储水准备。"
    lines = ["停水通知-某某县人民政府", "首页", "新闻中心", "停水通知", "时间：2021-05-17", text, "下一篇：停电通知"]
    article = parse_text("\n".join(lines))
    assert (article.title, article.text) == ("停水通知", text)


def test_a_newspaper_line_is_no_headline() -> None:
    lines = ["某江日报数字报", "李某出席并讲话", TITLE, "《某江日报》（2022年04月07日 第01版）", FIRST, SECOND]
    article = parse_text("\n".join(lines), url="http://dzb.example.com/pc/cont/202204/07/content_99.html")
    assert (article.title, published(article)) == (TITLE, "2022-04-07")


def test_a_page_of_pictures_only() -> None:
    info = "<p>发布时间：2022-04-02 来源：市发改委 浏览：33</p>"
    article = shape(info=info, text='<p><img src="/1.jpg"></p><p><img src="/2.jpg"></p>')
    assert article.text == ""
    assert [type(block) for block in article.blocks] == [Figure, Figure]
    assert "pictures-only" in {notice.code for notice in article.notices}
    assert (article.title, published(article)) == (TITLE, "2022-04-02")
    with pytest.raises(NoArticleError):
        shape(text='<p><img src="/1.jpg"></p>')


def test_comments_outweigh_a_short_text() -> None:
    comment = "这条线路早就该开了，我们小区几千人出行一直都不方便，希望以后班次能再多一些，晚上也能坐到车。"
    rows = "".join(f"<p>游客{i}</p><p>{i}、{comment}</p><p>回复 支持({i})</p>" for i in range(6))
    article = shape(text=f"<p>{FIRST}</p><p>{SECOND}</p><div><p>网友评论</p>{rows}</div>")
    assert article.text == f"{FIRST}\n{SECOND}"
    quoted = shape(text=f"<p>{FIRST}</p><p>网友评论</p><p>{comment}</p><p>{SECOND}</p><p>{comment[::-1]}。</p>")
    assert comment in quoted.text


def test_a_date_in_chinese_figures_ends_the_source() -> None:
    article = shape(info="<p>来源:县旅游局　二〇一一年三月十二日　人气:102</p>")
    assert article.source is not None
    assert (article.source.name, published(article)) == ("县旅游局", "2011-03-12")


def test_a_byline_behind_the_date() -> None:
    article = shape(info="<p>2018年06月21日 星期四 第03版：深度   本报记者 陈小涛</p>")
    assert [person.name for person in article.authors] == ["陈小涛"]


def test_teasers_beside_a_short_notice() -> None:
    teaser = "<div><a href='/{0}'>某市召开第{0}次安全生产工作会议</a><p>五月{0}日，某市召开安全生产工作会议，传达学习有关文件精神，部署下一阶段重点任务…</p></div>"
    page = f"""<title>{NOTICE}</title><div><div><h2>{NOTICE}</h2><p>2022-05-16</p><div><p>{FIRST}</p></div></div>
    <div><h3>政务要闻</h3>{"".join(teaser.format(i) for i in range(3, 8))}</div></div>"""
    assert parse(page).text == FIRST
