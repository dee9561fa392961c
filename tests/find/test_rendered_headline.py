"""The headline of a rendered text: what it shares its line or form with, how it is broken, and what only stands near."""

from __future__ import annotations

import pytest

import policynews

BODY = [
    "青石镇今年秋天整修三座石桥，换下松动的石板八十多块，补上缺口的栏杆十二处，工钱由镇里出。",
    "老石匠说，石板要选纹路直的，铺的时候垫一层细沙，走上去才不晃，下雨天也不积水。",
]
INFO = "2023-09-05 10:20 来源：青石在线"
NOTICE = ["各村民委员会：", *BODY]
CASES = {
    "ends in dots, announced": (["老石匠修好三座桥 村里人都说……_青石在线", "首页", "老石匠修好三座桥 村里人都说……", INFO, *BODY], "老石匠修好三座桥 村里人都说……"),
    "ends in a picture word": (["青石镇画出修桥蓝图", *BODY], "青石镇画出修桥蓝图"),
    "ends in its own number": (["关于整修乡间石桥的通知（青政发〔2023〕9号）", "发布时间：2023-09-05 来源：青石镇政府", *NOTICE], "关于整修乡间石桥的通知（青政发〔2023〕9号）"),
    "shares the first line with the info": (["青石镇政府关于整修乡间石桥的通知发布日期：2023-09-05 10:20 来源：青石镇政府 浏览次数：12", *NOTICE], "青石镇政府关于整修乡间石桥的通知"),
    "a day in brackets behind it": (["关于整修乡间石桥的通知__青石镇政府", "首页", "公开栏", "关于整修乡间石桥的通知（2023-09-05）", *NOTICE], "关于整修乡间石桥的通知"),
    "a document's heading below the info": (["镇里的石桥要整修啦！", f"{INFO} 【字号：大 中 小】收藏", "关于印发青石镇乡间石桥", "整修补助办法的通知", *NOTICE], "镇里的石桥要整修啦！"),
    "issuers in a line of their own": (["青石镇政府青石镇水利站青石信用社", "关于整修乡间石桥", "补助办法的通知", "发布时间：2023-09-05", *NOTICE], "青石镇政府青石镇水利站青石信用社关于整修乡间石桥补助办法的通知"),
    "the end of a document's in the second line": (["青石镇人民政府办公室关于印发乡间石桥", "整修补助办法的通知", "青政办发〔2023〕9号", *NOTICE], "青石镇人民政府办公室关于印发乡间石桥整修补助办法的通知"),
    "a couplet": (["青石镇三座石桥修好", "孩子上学少走两里路", INFO, *BODY], "青石镇三座石桥修好孩子上学少走两里路"),
    "remains of a comment below": (["镇村 · 青石镇政府网", "“石匠学堂”怎么报名——一问一答", "青石镇石匠学堂 -->", *BODY], "“石匠学堂”怎么报名——一问一答"),
    "a quoted question below": (["列印本頁", "河上三座老橋的百年往事", "河上三座老橋的百年往事", "青石大學建築系", "「我家門前的橋，真的安全嗎？」", *BODY], "河上三座老橋的百年往事"),
    "a letter and its document": (["镇政府关于印发石桥整修办法的通知", "各村民委员会：", "现将《石桥整修办法》印发给你们，请照着办。", "青石镇人民政府", "2023年9月4日", "石桥整修办法", *BODY], "镇政府关于印发石桥整修办法的通知"),
    "the kind alone in the last line": (["青石镇水利站", "关于支持各村整修乡间石桥与渡口设施的", "通知", *NOTICE], "青石镇水利站关于支持各村整修乡间石桥与渡口设施的通知"),
    "the site's motto below a short headline": (["三座石桥修好 - 青石新闻，乡亲自己的新闻", "主菜单", "首页", "三座石桥修好", "添加链接", "查看历史", "青石新闻，乡亲自己的新闻", *BODY], "三座石桥修好"),
    "a path of columns above it": (["三座石桥修好_新闻_青石网", "搜索", "新闻首页 > 乡镇 > 修桥 > 正文", "三座石桥修好", "青石网新闻中心 (来源：青石在线) 2023-09-05 10:20", *BODY], "三座石桥修好"),
    "a site in front of it": (["青石镇人民政府门户网站-石匠学堂-青石桥博物馆", "无障碍", "青石桥博物馆", *BODY], "青石桥博物馆"),
    "the heading of the document it speaks of": (["镇里印发《关于整修乡间石桥的若干办法》", "发布日期:2023-09-0510:43编辑:石大有来源:青石在线阅读:12次", "关于整修乡间石桥的若干办法", *NOTICE], "镇里印发《关于整修乡间石桥的若干办法》"),
    "a range of years": (["2021-2023年青石镇石桥整修账目公开", INFO, *BODY], "2021-2023年青石镇石桥整修账目公开"),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "title"), CASES.values(), ids=CASES.keys())
def test_headline(lines: list[str], title: str) -> None:
    assert policynews.parse_text("\n".join(lines)).title == title
