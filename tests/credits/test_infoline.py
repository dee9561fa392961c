"""The info line between headline and text, row by row."""

from __future__ import annotations

import pytest
from growth import assert_ends, assert_linear
from hypothesis import given
from hypothesis import strategies as st

from policynews.credits.infoline import InfoLine, is_info_line, read_info_line


def facts(info: InfoLine) -> list[str]:
    """What an info line states, a string a fact."""
    stated = []
    if info.published:
        label = f" ({info.published_label})" if info.published_label else ""
        stated.append(f"published {info.published.isoformat()}{label}")
    elif info.published_raw:
        stated.append(f"raw {info.published_raw}")
    if info.updated:
        stated.append(f"updated {info.updated.isoformat()}")
    if info.source:
        stated.append(f"source {info.source.name} ({info.source.label})")
    stated += [f"{person.role} {person.name} ({person.label})" for person in info.people]
    if info.unlabelled:
        stated.append(f"beside {info.unlabelled}")
    return stated + [f"{label}={value}" for label, value in info.other]


LINES = [
    (
        "发表于 2024-06-18 | 来自：意大利 | 查看：120",
        ["published 2024-06-18 (发表于)", "查看=120"],
        "the country of an account",
    ),
    (
        "发布于 3 天前 作者 王丽华",
        ["raw 3 天前", "author 王丽华 (作者)"],
        "a label without a colon beside a time that counts back",
    ),
    ("6 月 18 日, 2024", ["published 2024-06-18"], "a day of a theme with blanks"),
    (
        "2024-06-18来源： 青石光伏作者： 王淑娟",
        ["published 2024-06-18", "source 青石光伏 (来源)", "author 王淑娟 (作者)"],
        "a source run into the next label",
    ),
    (
        "来源：ESPN 由 小白杨 发表于 青石篮球 2024-06-18",
        ["published 2024-06-18", "source ESPN (来源)"],
        "who posted it",
    ),
    ("来源：青石动漫 【投稿】 2024-06-18", ["published 2024-06-18", "source 青石动漫 (来源)"], "a mark in brackets"),
    ("Por Ana Pérez | 18 junio, 2024 | 西班牙", ["published 2024-06-18"], "a day between strokes in Spanish"),
    ("駐東京特派員江小帆 2024-06-18", ["published 2024-06-18", "author 江小帆 (特派員)"], "a correspondent abroad"),
    ("06.18 10:22 青石晚报", ["published --06-18T10:22", "beside 青石晚报"], "a day with a point and a time"),
    (
        "来源：17173 2024-06-18 作者：小狼K",
        ["published 2024-06-18", "source 17173 (来源)", "author 小狼K (作者)"],
        "a site called by figures",
    ),
    ("来源：1203 2024-06-18", ["published 2024-06-18"], "a counter is none"),
    (
        "2024-06-18 10:22 湖北 青石新闻 优质原创作者",
        ["published 2024-06-18T10:22", "beside 青石新闻"],
        "what a platform calls an account",
    ),
    (
        "发布时间：18.06.2024 来源 资讯沸点 作者 小狼K 编辑：晨曦",
        ["published 2024-06-18 (发布时间)", "source 资讯沸点 (来源)", "author 小狼K (作者)", "editor 晨曦 (编辑)"],
        "labels without colons beside others with one",
    ),
    (
        "责编｜leechen 作者 小狼K 来源: 万能百科 2024-06-18",
        ["published 2024-06-18", "source 万能百科 (来源)", "editor leechen (责编)", "author 小狼K (作者)"],
        "an author behind an editor is none",
    ),
    (
        "出处：生物世界 — By Ian Lee — Posted on June 18, 2024 10:22 AM",
        ["published 2024-06-18T10:22 (Postedon)", "source 生物世界 (出处)", "author Ian Lee (By)"],
        "By and Posted on behind other marks",
    ),
    ("by Qiaobao | Jun 18, 2024 | 欧洲, 要闻 | 0 comments", ["published 2024-06-18", "author Qiaobao (by)"], "a theme"),
    ("电影 Stand By Me 2024 重映", [], "By inside a name"),
    (
        "2024-06-18；编辑/晨曦；本报记者 李鸿",
        ["published 2024-06-18", "editor 晨曦 (编辑)", "author 李鸿 (本报记者)"],
        "a reporter behind an editor",
    ),
    (
        "[责任编辑：程浩芯] / 我要评论 / 来自：TGBUS编译 2024-06-18",
        ["published 2024-06-18", "source TGBUS编译 (来自)", "editor 程浩芯 (责任编辑)"],
        "a value ends with its bracket",
    ),
    (
        "文：木糸口 • 0条评论 • 2024/06/18",
        ["published 2024-06-18", "author 木糸口 (文)"],
        "a counter behind a name",
    ),
    (
        "来源：青石晚报，1203次浏览，发布：2024年06月18日 10:22",
        ["published 2024-06-18T10:22 (发布)", "source 青石晚报 (来源)"],
        "a counter behind a source, and 发布 for 发布时间",
    ),
    ("来源：资讯沸点 1203 views 2024-06-18", ["published 2024-06-18", "source 资讯沸点 (来源)"], "in English"),
    (
        "由 陈小明 于 2024年6月18日 上午10:22 发布 | 菲律宾新闻",
        ["published 2024-06-18T10:22 (发布)", "author 陈小明 (由)"],
        "who published it, and a column",
    ),
    ("林间 于 2022-06-22 11:52:01 发布", ["published 2022-06-22T11:52:01 (发布)"], "于 and 发布 are no name"),
    ("2024-06-18 | 法国新闻", ["published 2024-06-18"], "a column of a paper abroad"),
    ("2024-06-18 | 法国侨报", ["published 2024-06-18", "beside 法国侨报"], "the paper itself"),
    (
        "作者王小丹时间2021-09-24 10:00",
        ["published 2021-09-24T10:00 (时间)", "author 王小丹 (作者)"],
        "labels without colons",
    ),
    (
        "来源青石晚报作者古丽·艾山发布时间2021-09-24 10:00",
        ["published 2021-09-24T10:00 (发布时间)", "source 青石晚报 (来源)", "author 古丽·艾山 (作者)"],
        "three of them",
    ),
    (
        "作者：古丽·艾山时间：2021-09-24",
        ["published 2021-09-24 (时间)", "author 古丽·艾山 (作者)"],
        "a dot before a label",
    ),
    ("作者 浮生若夢　2021-09-24", ["published 2021-09-24", "author 浮生若夢 (作者)"], "a label that a blank sets off"),
    ("编辑 时政 2021-09-24", ["published 2021-09-24"], "a column behind it"),
    (
        "2021-09-24 青石報／記者土井香苗／台北即時報導",
        ["published 2021-09-24", "author 土井香苗 (記者)"],
        "a byline in full",
    ),
    (
        "作者 林小美 | 刊出日期 2024-03-05 | 瀏覽 33",
        ["published 2024-03-05", "author 林小美 (作者)"],
        "a label is nobody's name",
    ),
    ("張貼日：2024-03-05", ["published 2024-03-05 (張貼日)"], "日 for 日期"),
    ("作者：李小山 来源：未知来源", ["author 李小山 (作者)"], "a source nobody knows"),
    ("2024-03-05 来自：青海 IP属地：青海", ["published 2024-03-05"], "where an account is"),
    ("2024-03-05 来自：青海日报", ["published 2024-03-05", "source 青海日报 (来自)"], "an outlet there"),
    (
        "2024-03-05 青石日报客户端 记者 江小帆 通讯员 王小河",
        ["published 2024-03-05", "author 江小帆 (记者)", "author 王小河 (通讯员)", "beside 青石日报客户端"],
        "an outlet before its reporters",
    ),
    ("2024-03-05 分類財經", ["published 2024-03-05"], "a column run into its label is no outlet"),
    ("2024-03-05 標籤青石日報", ["published 2024-03-05"], "nor a tag"),
    ("新聞引據：法新社", ["source 法新社 (新聞引據)"], "what a broadcaster calls the agency"),
    ("[Qingshi]於2024-03-05 10:38:09上傳", ["published 2024-03-05T10:38:09 (上传)"], "於 before and 上傳 behind"),
    ("於2024-03-05登載", ["published 2024-03-05 (登载)"], "another word"),
    ("Posted by Ann Lee on March 5, 2024", ["published 2024-03-05", "author Ann Lee (Postedby)"], "in English"),
    (
        "来源：青石晚报•作者：王小丹•发布时间：2021-09-24",
        ["published 2021-09-24 (发布时间)", "source 青石晚报 (来源)", "author 王小丹 (作者)"],
        "dots between the values",
    ),
    (
        "来源：青石晚报 » 发布时间：2021-09-24",
        ["published 2021-09-24 (发布时间)", "source 青石晚报 (来源)"],
        "arrows between them",
    ),
    (
        "發布時間／2021-09-24　來源／青石晚報　編輯／王小丹",
        ["published 2021-09-24 (發布時間)", "source 青石晚報 (來源)", "editor 王小丹 (編輯)"],
        "strokes for colons",
    ),
    ("来源/作者：青石晚报", ["source 青石晚报 (来源/作者)"], "a label of two words"),
    (
        "来源：北纬30度作者：王小丹 2021-09-24",
        ["published 2021-09-24", "source 北纬30度 (来源)", "author 王小丹 (作者)"],
        "a figure in a name before a label",
    ),
    (
        "2021-09-24 10:43编辑：王小丹",
        ["published 2021-09-24T10:43", "editor 王小丹 (编辑)"],
        "a clock before one",
    ),
    (
        "来源：青石网 作者王小丹",
        ["source 青石网 (来源)", "author 王小丹 (作者)"],
        "a label without a colon behind one with it",
    ),
    ("2024-03-05 责任编辑 参与互动", ["published 2024-03-05"], "a button behind a label"),
    ("2024-03-05 责编 听新闻", ["published 2024-03-05"], "another button"),
    ("2024-03-05 信息来源于网络", ["published 2024-03-05"], "a placeholder behind a verb"),
    ("2024-03-05 来源说明", ["published 2024-03-05"], "a heading that begins like a label"),
    ("2024-03-05 来源：青石网 免责声明", ["published 2024-03-05", "source 青石网 (来源)"], "the link of a disclaimer"),
    ("免责声明：来源：青石网", [], "a disclaimer"),
    ("3月5日 星期二 | 2024-03-05", ["published 2024-03-05"], "the day with its year"),
    (
        "3月6日 | 2024-03-05 10:20 来源：青石网",
        ["published 2024-03-05T10:20", "source 青石网 (来源)"],
        "a day without one",
    ),
    ("打印 2024-03-05", ["published 2024-03-05"], "a button before the day"),
    ("打印于2024-03-05 来源：青石网", ["source 青石网 (来源)"], "the day of printing"),
    ("关键词：修缮 石桥 2024-03-05", ["published 2024-03-05", "关键词=修缮 石桥"], "key words hold no day"),
    ("王府井 2024-03-05", ["published 2024-03-05"], "a street"),
    ("来源：青石网 编辑部 2021-09-24", ["published 2021-09-24", "source 青石网 编辑部 (来源)"], "a desk is none"),
    ("2021-09-24作者王小丹", ["published 2021-09-24", "author 王小丹 (作者)"], "a label right behind the day"),
    ("作者简介时间2021-09-24", ["published 2021-09-24"], "a heading that begins like a label"),
    ("2021-09-24 第03版 要闻", ["published 2021-09-24"], "a page of a paper and its column"),
    ("工作动态 2021-09-24", ["published 2021-09-24"], "a column is no source"),
    ("2021-09-24 10:00 江苏", ["published 2021-09-24T10:00"], "nor is a place"),
    ("今天是2021年9月24日 星期五", [], "the clock of the page"),
    ("当前时间：2021-09-24 10:00", [], "the same with a label"),
    ("来源：《某民日报》（2021年09月24日 第 03 版）", ["source 某民日报 (来源)"], "the day of the paper"),
    ("来源：转自某民网 2021-09-24", ["published 2021-09-24", "source 某民网 (来源)"], "转自 inside the value"),
    (
        "2022-03-18 15:41:00 |来源:某点网",
        ["published 2022-03-18T15:41:00", "source 某点网 (来源)"],
        "a bar, no label at the date",
    ),
    (
        "来源：本站原创 作者：药学部党支部时间：2019年11月30日 23:00 浏览： 33",
        ["published 2019-11-30T23:00 (时间)", "author 药学部党支部 (作者)", "浏览=33"],
        "a label without a gap before it; a body as author",
    ),
    (
        "发布日期：2024-01-05 09:12 来源： 浏览次数：12 字体：[大 中 小]",
        ["published 2024-01-05T09:12 (发布日期)", "浏览次数=12"],
        "an empty source",
    ),
    (
        "2019-08-26 12:11来源：某某时报网作者：李小山",
        ["published 2019-08-26T12:11", "source 某某时报网 (来源)", "author 李小山 (作者)"],
        "no separators at all",
    ),
    (
        "作者：甲一 来源：乙报 发布时间：2026/2/14 9:20:18 选择字号：小 中 大",
        ["published 2026-02-14T09:20:18 (发布时间)", "source 乙报 (来源)", "author 甲一 (作者)"],
        "a font widget at the end",
    ),
    (
        "2022年08月05日来源：某某财经报记者 李小山【字体：大 中 小】",
        ["published 2022-08-05", "source 某某财经报 (来源)", "author 李小山 (记者)"],
        "a label behind a day in figures and 日; the reporter beside the outlet",
    ),
    (
        "2022-08-05 来源：本报记者 张小三",
        ["published 2022-08-05", "author 张小三 (本报记者)"],
        "a reporter and no outlet",
    ),
    (
        "【来源】 某市日报 【作者】张小三 [发布时间]2022-08-05 10:11",
        ["published 2022-08-05T10:11 (发布时间)", "source 某市日报 (来源)", "author 张小三 (作者)"],
        "labels in brackets",
    ),
    (
        "供稿单位：某校办公室　撰稿人：罗小山　审稿人：杨大海　发布时间：2019-04-22",
        [
            "published 2019-04-22 (发布时间)",
            "source 某校办公室 (供稿单位)",
            "author 罗小山 (撰稿人)",
            "reviewer 杨大海 (审稿人)",
        ],
        "who read the text is no author",
    ),
    (
        "撰文：江小帆出版：2022-08-05 09:30",
        ["published 2022-08-05T09:30", "author 江小帆 (撰文)"],
        "出版 behind a name",
    ),
    (
        "文字 江小帆 摄影 李小山 2022-08-05",
        ["published 2022-08-05", "author 江小帆 (文字)", "photographer 李小山 (摄影)"],
        "labels without colons",
    ),
    ("[編譯江小帆／綜合報導] 2022-08-05", ["published 2022-08-05", "author 江小帆 (綜合報導)"], "a byline in brackets"),
    (
        "供稿部门：县水务局　来源：云岭日报　2019-04-22",
        ["published 2019-04-22", "source 云岭日报 (来源)"],
        "who gave the text, beside where it is from",
    ),
    ("信息提供：王小山 2019-04-22", ["published 2019-04-22", "contributor 王小山 (信息提供)"], "a person gave it"),
    (
        "来源：云岭日报 扎西多吉 2022-08-05",
        ["published 2022-08-05", "source 云岭日报 (来源)", "author 扎西多吉 (None)"],
        "a Tibetan name behind the outlet",
    ),
    (
        "来源：公關室　王小山 2022-08-05",
        ["published 2022-08-05", "source 公關室 (来源)", "author 王小山 (None)"],
        "a name behind a short office",
    ),
    (
        "来源：云岭日报 王小山 李小河 2022-08-05",
        ["published 2022-08-05", "source 云岭日报 (来源)", "author 王小山 (None)", "author 李小河 (None)"],
        "two names behind it",
    ),
    (
        "来源：云岭日报（王小山） 2022-08-05",
        ["published 2022-08-05", "source 云岭日报 (来源)", "author 王小山 (None)"],
        "a name in brackets behind it",
    ),
    ("来源：云岭日报（海外版） 2022-08-05", ["published 2022-08-05", "source 云岭日报（海外版） (来源)"], "an edition"),
    (
        "来源：云岭日报 通讯员王小山",
        ["source 云岭日报 (来源)", "author 王小山 (通讯员)"],
        "a correspondent behind it",
    ),
    ("来源：某县记者协会 2022-08-05", ["published 2022-08-05", "source 某县记者协会 (来源)"], "an association of them"),
    ("某某日报 2020-01-01", ["published 2020-01-01", "beside 某某日报"], "an unlabelled name beside a date"),
    ("2020-01-01 10:00 某某财经", ["published 2020-01-01T10:00", "beside 某某财经"], "and behind it"),
    (
        "发表于2014-07-24 21:30| 1164次阅读| 来源QTDN| 0 条评论| 作者魏小星",
        ["published 2014-07-24T21:30 (发表于)", "source QTDN (来源)", "author 魏小星 (作者)"],
        "labels without colons",
    ),
    ("来源 某华社 2020-01-01 10:00", ["published 2020-01-01T10:00", "source 某华社 (来源)"], "a label and a gap"),
    ("2019年10月11日 某达传媒 时政新闻 1665 0", ["published 2019-10-11", "beside 某达传媒"], "counters without labels"),
    (
        "某某省人民政府门户网站 www.example.gov.cn 时间：2022-08-11 14:21 来源：某某市人民政府 分享：",
        ["published 2022-08-11T14:21 (时间)", "source 某某市人民政府 (来源)", "beside 某某省人民政府门户网站"],
        "the site before the labels",
    ),
    (
        "共话出版业高质量发展 第十届某某论坛在某地召开 2023-08-19 来源：某放日报",
        ["published 2023-08-19", "source 某放日报 (来源)"],
        "a headline on the same line is no name",
    ),
    (
        "【来源： 综合自甲报、乙新闻、丙医院...】 发布日期：2023-07-19 19:21:00 点击：",
        ["published 2023-07-19T19:21:00 (发布日期)", "source 综合自甲报、乙新闻、丙医院... (来源)"],
        "a bracket round a field",
    ),
    (
        "来源：某某市某某区统计局发布日期：2024-06-05 【浏览字号 :大 中 小】 浏览次数：-",
        ["published 2024-06-05 (发布日期)", "source 某某市某某区统计局 (来源)"],
        "a space before the colon; an empty counter",
    ),
    (
        "编輯：江小力 責編：海小源 2024-04-03 14:06",
        ["published 2024-04-03T14:06", "editor 江小力 (编輯)", "editor 海小源 (責編)"],
        "a date behind the last name",
    ),
    (
        "版权声明 来源：某代商报 时间：2019-09-23 14:34:05 作者：",
        ["published 2019-09-23T14:34:05 (时间)", "source 某代商报 (来源)"],
        "版权声明 is a heading here",
    ),
    ("上版日期：112-04-20", ["published 2023-04-20 (上版日期)"], "a label of Taiwan counts from 1911"),
    (
        "發布單位：學生事務司　上稿時間：2020/03/20",
        ["published 2020-03-20 (上稿時間)", "source 學生事務司 (發布單位)"],
        "Traditional labels",
    ),
    ("发布时间：10-0812:00优质原创作者", ["published --10-08T12:00 (发布时间)"], "day and time run together, no year"),
    (
        "发布时间：19-05-0610:20白河观察官方帐号",
        ["published 2019-05-06T10:20 (发布时间)"],
        "a year of two digits, day and time run together",
    ),
    (
        "2019-09-11 07:15:00江小舟中国证券报·中证网",
        ["published 2019-09-11T07:15:00", "beside 中国证券报·中证网"],
        "a name run into its outlet",
    ),
    (
        "2011年05月06日02:20新京报江小舟我要评论(12)",
        ["published 2011-05-06T02:20", "beside 新京报"],
        "an outlet run into a name and a button",
    ),
    (
        "每经记者：江小舟每经编辑：何小禾 2019-09-11 07:15",
        ["published 2019-09-11T07:15", "author 江小舟 (每经记者)", "editor 何小禾 (每经编辑)"],
        "whose editor it is, run into the reporter",
    ),
    ("2019-05-17 · 某某城市报道", ["published 2019-05-17", "beside 某某城市报道"], "a dot between"),
    (
        "来源: | 发布时间: 2018-05-17 | 浏览次数: 2168",
        ["published 2018-05-17 (发布时间)", "浏览次数=2168"],
        "an empty value before a bar",
    ),
    (
        "2009年06月16日 11:45 来源：某国新闻网 发表评论 【字体：↑大 ↓小】",
        ["published 2009-06-16T11:45", "source 某国新闻网 (来源)"],
        "widgets behind the source",
    ),
    (
        "时间发布：2023-06-12 09:51 阅读次数: 次 信息来源：某阳日报 字体：[大 中 小] 【打印文章】",
        ["published 2023-06-12T09:51 (时间发布)", "source 某阳日报 (信息来源)"],
        "a counter that script fills",
    ),
    ("作者：未知 责任编辑：一颗话梅糖", ["editor 一颗话梅糖 (责任编辑)"], "nobody, and a nickname"),
    (
        "来 源：某潭日报·某某潭客户端 责任编辑：欧阳予心",
        ["source 某潭日报·某某潭客户端 (来源)", "editor 欧阳予心 (责任编辑)"],
        "a spaced label, a dot in the source",
    ),
    ("信　息　来　源：某某办", ["source 某某办 (信息来源)"], "a long spaced label"),
    (
        "2019-09-07 15:10:53 字号：A- A A+ 来源：EETIP",
        ["published 2019-09-07T15:10:53", "source EETIP (来源)"],
        "a Latin source",
    ),
    (
        "发布时间：2024-07-12 来源：某某检查局 文章类型：原创",
        ["published 2024-07-12 (发布时间)", "source 某某检查局 (来源)", "文章类型=原创"],
        "another label",
    ),
    (
        "索 引 号：000014349/2024-00099 发文字号：某办发〔2024〕1号 发布日期：2024-01-05",
        ["published 2024-01-05 (发布日期)", "索引号=000014349/2024-00099", "发文字号=某办发〔2024〕1号"],
        "document metadata",
    ),
    (
        "成文日期：2024-01-02 发布日期：2024-01-05",
        ["published 2024-01-05 (发布日期)", "成文日期=2024-01-02"],
        "成文日期 is not 发布日期",
    ),
    (
        "更新时间：2024-08-14 10:46 来源：某局",
        ["updated 2024-08-14T10:46", "source 某局 (来源)"],
        "an update is no publication",
    ),
    ("发布时间：2024-08-13 更新时间：2024-08-14", ["published 2024-08-13 (发布时间)", "updated 2024-08-14"], "both"),
    (
        "作者：佚名　　来源：网络　　点击数：12　　更新时间：2020/3/5",
        ["updated 2020-03-05", "点击数=12"],
        "placeholders",
    ),
    ("本文作者：张三", ["author 张三 (本文作者)"], "a longer label"),
    (
        "昨天 10:20 来源：某华社",
        ["raw 昨天 10:20", "source 某华社 (来源)"],
        "a relative time is kept for a reader with a reference",
    ),
    ("发布时间：3小时前", ["raw 3小时前"], "the same with a label"),
    (
        "2023-01-02 08:00 来源：某国青年报-某青在线 作者：张三 通讯员 李四",
        [
            "published 2023-01-02T08:00",
            "source 某国青年报-某青在线 (来源)",
            "author 张三 (作者)",
            "author 李四 (通讯员)",
        ],
        "a title inside a value",
    ),
    (
        "［来源：青石县政府网站］［作者：李小明］［ 2020-1-1 ］　［浏览次数： 128］",
        ["published 2020-01-01", "source 青石县政府网站 (来源)", "author 李小明 (作者)", "浏览次数=128"],
        "brackets of full width",
    ),
    (
        "2020-01-01 10:00 山城晚报 0条评论 【字号 T T】",
        ["published 2020-01-01T10:00", "beside 山城晚报"],
        "sizes of letters behind a counter",
    ),
    (
        "某某晚报记者 张三 2020-01-01 10:00",
        ["published 2020-01-01T10:00", "author 张三 (记者)"],
        "a byline before the date",
    ),
    (
        "青石網記者張小三 台北 2020-01-01 10:00",
        ["published 2020-01-01T10:00", "author 張小三 (記者)"],
        "where it was written behind the name",
    ),
    (
        "时间：2019-09-18 06:23 来源： 山某日报 作者：",
        ["published 2019-09-18T06:23 (时间)", "source 山某日报 (来源)"],
        "an empty author",
    ),
    (
        "信息来源：某某县政府办 | 录入：admin | 审核：王某",
        ["source 某某县政府办 (信息来源)", "reviewer 王某 (审核)"],
        "an account is nobody",
    ),
    (
        "来源：某某网2020-01-01 10:00:00",
        ["published 2020-01-01T10:00:00", "source 某某网 (来源)"],
        "a date glued to the source",
    ),
    (
        "来源：光某网-《光某日报》2024-01-29 04:35",
        ["published 2024-01-29T04:35", "source 光某网-《光某日报》 (来源)"],
        "marks inside a name stay",
    ),
    ("来源：《某某科学报》", ["source 某某科学报 (来源)"], "marks round a name go"),
    ("转自：甲网 来源：乙报", ["source 乙报 (来源)"], "来源 before 转自"),
    ("发布机构：某某局 来源：乙报", ["source 乙报 (来源)"], "来源 before 发布机构"),
    (
        "责任编辑：张三、李四 审核：王五",
        ["editor 张三 (责任编辑)", "editor 李四 (责任编辑)", "reviewer 王五 (审核)"],
        "several people",
    ),
    ("撰稿人：羅小寧 編撰：羅小寧", ["author 羅小寧 (撰稿人)"], "one person credited twice for the same"),
    (
        "發布單位：學生事務司 聯絡人：林小雨 電話：(02)7700-0000",
        ["source 學生事務司 (發布單位)"],
        "fields of a contact line",
    ),
    ("2018-05-06 🌏某某君 某商报", ["published 2018-05-06", "beside 某商报"], "an emoji is no letter"),
    ("2019-08-05 11:10 某民星空[整理] 1", ["published 2019-08-05T11:10"], "a bare word that nothing calls an outlet"),
    ("2019-08-05 11:10 某民日报[整理] 1", ["published 2019-08-05T11:10", "beside 某民日报"], "a remark in brackets"),
    ("时间：2024年5月3日至6日", [], "a range is an event"),
    (
        "来源单位：某某局 2020-01-01",
        ["published 2020-01-01", "source 某某局 (来源单位)"],
        "a label that begins with another",
    ),
    ("报名时间：2024年3月7日", [], "a label that only ends like one"),
    ("资金来源：财政拨款", [], "and another"),
    ("地点：市政府会议室", [], "no label of an info line"),
    ("9月3日，在第二届某某大会上，某某协会负责人发言", [], "a sentence with a date"),
    ("近日，记者来到现场，来源：某华社。他说", [], "a sentence with a label"),
    ("凡本网注明“来源：某某网”的所有作品，版权均属于某某网", [], "a copyright notice"),
    ("转载请注明来源：某某网", [], "a notice"),
    ("3月19日 市甲公司、市乙公司", [], "a schedule"),
    ("首页 > 新闻 > 正文", [], "a breadcrumb"),
    ("打印 关闭", [], "widgets state nothing"),
    (
        "2024-03-05 10:20:36来源： 某岭网作者：秦小舟 白一鸣责任编辑：章一白",
        [
            "published 2024-03-05T10:20:36",
            "source 某岭网 (来源)",
            "author 秦小舟 (作者)",
            "author 白一鸣 (作者)",
            "editor 章一白 (责任编辑)",
        ],
        "labels run together behind an outlet",
    ),
    (
        "信息来源:某河农民报信息提供日期:2021-12-06 08:27【文字:小中大】",
        ["published 2021-12-06T08:27 (信息提供日期)", "source 某河农民报 (信息来源)"],
        "a date label run together; sizes of letters are no person",
    ),
    (
        "文章来源:某某晚报稿件上传时间:2021-12-06",
        ["published 2021-12-06 (稿件上传时间)", "source 某某晚报 (文章来源)"],
        "another",
    ),
    ("Source: NBS  2023-08-21 09:30", ["published 2023-08-21T09:30", "source NBS (Source)"], "an English label"),
    (
        "SOURCE: CGTN | Editor: Li Yan | Last updated: 2023-08-21",
        ["updated 2023-08-21", "source CGTN (SOURCE)", "editor Li Yan (Editor)"],
        "in capitals, and one of two words",
    ),
    ("Resource: abc 2023-08-21", ["published 2023-08-21"], "the end of another word is no label"),
    (
        "發稿單位：某某大學 發布日期：2023-08-21",
        ["published 2023-08-21 (發布日期)", "source 某某大學 (發稿單位)"],
        "發稿單位",
    ),
    ("作者章鱼上校来源某报编译", ["source 某报编译 (来源)", "author 章鱼上校 (作者)"], "two labels run together"),
    ("来源某岭网责任编辑张小三", ["source 某岭网 (来源)", "editor 张小三 (责任编辑)"], "and two others"),
    ("作者简介来源网络", [], "words of a heading"),
    ("来源的作者", [], "no value between"),
    ("", [], "nothing"),
    ("：", [], "a colon"),
    ("发布时间：2024-02-30 25:61", [], "an impossible date"),
]

INFO = [
    ("作者：陈律师　　日期：2024年06月18日　　分类：婚姻家庭", True),
    ("作者：陈律师 分类：婚姻家庭", False),
    ("某某侨报 作者：陈思 18/06/2024 10:22", True),
    ("某某晚会 主持人：陈思", False),
    ("某某网 example.com | 来源: 都市网 | 2024-06-18 10:22 | 发布者: 小V | 浏览 320 次", True),
    ("发表于 2024-06-18 10:22 — 来源：青石晚报；阅读 1.2万", True),
    ("语音 | 早安青石〔2018.3.19 周一〕", False),
    ("2022-03-18 15:41:00 |来源:某点网", True),
    ("来源：某华社", True),
    ("来源：", True),
    ("责任编辑：", True),
    ("浏览次数：", True),
    ("发布时间：2020-01-01 来源：某某市人民政府办公室 字号：大 中 小 打印", True),
    ("2024-05-03", True),
    ("2024/11/02", True),
    ("2024-05-03 10:20", True),
    ("2024年5月3日 10:20", True),
    ("上版日期：112-04-20", True),
    ("发布时间：昨天 10:20", True),
    ("打印 关闭", True),
    ("【打印】【关闭】", True),
    ("大 中 小", True),
    ("字体：大 中 小", True),
    ("阅读 539", True),
    ("1032人参与308评论", True),
    ("分享到：", True),
    ("瀏覽人次：2122", True),
    ("作者：张三 编辑：李四", True),
    ("青石日报 2024-05-06 10:20 作者：李小山 编辑：赵小刚", True),
    ("青石日报 作者：李小山 编辑：赵小刚", False),
    ("作者：某某记者站", True),
    ("索引号：000014349/2024-00099 发布日期：2024-01-05", True),
    ("2024年5月3日", False),
    ("2024年5月3日（周五）：江桥合龙", False),
    ("发布时间：19-05-06 10:20 白河观察官方帐号", True),
    ("会议定于2024年5月3日星期五召开", False),
    ("某某市人民政府 2024年5月3日", False),
    ("时间：2024年5月3日至6日", False),
    ("时间：2024年5月3日上午9:00—11:30", False),
    ("报名时间：2024年3月7日", False),
    ("地点：市政府会议室", False),
    ("责任单位：市教育局", False),
    ("01", False),
    ("1.2 万亿元", False),
    ("https://www.example.gov.cn/2018-05/03/content_1.htm", False),
    ("图：某某会上的某某某", False),
    ("一、总体要求", False),
    ("记者：这项政策何时实施？", False),
    ("今年1月，全市完成投资12亿元。", False),
    ("来源：某华社。他说这是好事。", False),
    ("通知如下：", False),
    ("随时随地看新闻【编辑:张三】", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected", "why"), LINES, ids=[row[2] for row in LINES])
def test_read_info_line(text: str, expected: list[str], why: str) -> None:
    info = read_info_line(text)
    assert facts(info) == expected, why
    assert bool(info) is bool(expected)


@pytest.mark.parametrize(
    "text",
    [
        "2019-09-11 07:15江小舟中国证券报·中证网",
        "2011-05-06 02:20新京报江小舟我要评论(12)",
        "中国经济网江小舟 2019-09-11",
    ],
)
def test_a_name_that_an_outlet_runs_into_stands_beside_the_date(text: str) -> None:
    assert read_info_line(text).names == ("江小舟",)


@pytest.mark.parametrize(("text", "expected"), INFO, ids=[row[0] or "empty" for row in INFO])
def test_is_info_line(text: str, expected: bool) -> None:
    assert is_info_line(text) is expected


def test_years_of_the_republic_are_asked_for() -> None:
    assert read_info_line("發布日期：112-04-20", roc=True).published != read_info_line("发布日期：112-04-20").published
    assert facts(read_info_line("發布日期：112-04-20", roc=True)) == ["published 2023-04-20 (發布日期)"]


def test_the_raw_date_is_as_printed() -> None:
    assert read_info_line("发布时间：2020年1月2日 星期四 来源：某网").published_raw == "2020年1月2日"


PIECES = st.lists(
    st.sampled_from(
        ["来源：", "作者", "：", "2020-01-01", " 10:20", "编辑：", "张三", "某某网", "|", "字号：大 中 小", "打印", "【", "】", "浏览 12", "　", "记者 ", "李四", "时间:", "《某报》", "/"]
    ),
    max_size=14,
)  # fmt: skip


@given(PIECES)
def test_nothing_is_invented(pieces: list[str]) -> None:
    """Names and sources stand in the line as they are returned, but for inner spaces."""
    text = "".join(pieces)
    packed = "".join(text.split())
    info = read_info_line(text)
    stated = [person.name for person in info.people] + [label for label, _ in info.other]
    stated += [info.source.name] if info.source else []
    stated += [value for value in (info.published_raw, info.published_label, info.unlabelled) if value]
    for value in stated:
        assert "".join(value.split()) in packed
    assert is_info_line(text) is is_info_line(text)


@given(st.text(max_size=320))
def test_any_text_is_read(text: str) -> None:
    assert read_info_line(text) == read_info_line(text)
    is_info_line(text)


@pytest.mark.parametrize(
    "unit", ["来源：", "（", "1", "2020-01-01 ", "编辑：张三 ", "|", "　", "大 中 小 ", "www.a.cn "]
)
def test_time_is_linear(unit: str) -> None:
    def line(size: int) -> str:
        return (unit * (size // len(unit) + 1))[:size]

    def read(text: str) -> None:
        read_info_line(text)
        is_info_line(text)

    assert_ends(read, [line(100), line(200), line(300)])
    assert_linear(read, line, 10_000)


@pytest.mark.parametrize("word", ["出自", "摘自", "来自"])
def test_a_day_without_its_month_stands_before_an_author(word: str) -> None:
    line = f"27日09:40 作者： 李明 {word}[江州书社]"
    assert is_info_line(line)
    assert [person.name for person in read_info_line(line).people] == ["李明"]


@pytest.mark.parametrize("line", ["2021 年 3 月 7 日", "2021年3月7日", "二〇二一年三月七日"])
def test_the_day_of_a_signature_is_no_info_line_however_it_is_spaced(line: str) -> None:
    assert not is_info_line(line)
    assert is_info_line(f"{line} 浏览次数：12")
