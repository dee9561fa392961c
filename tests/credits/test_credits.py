"""Credit lines and signatures, row by row."""

from __future__ import annotations

import pytest
from growth import assert_ends, assert_linear
from hypothesis import given
from hypothesis import strategies as st

from policynews.credits.creditline import read_apart, read_credit_line
from policynews.credits.labelled import read_organization_author
from policynews.credits.labels import LABELS, ROLE_LABELS
from policynews.credits.signature import read_introduction, read_signature
from policynews.credits.stated import Credits


def facts(credits: Credits) -> list[str]:
    """What a credit line states, a string a fact: role, name, (label), @affiliation."""
    stated = []
    for person in credits.people:
        label = f" ({person.label})" if person.label else ""
        stated.append(f"{person.role} {person.name}{label}" + (f" @{person.affiliation}" if person.affiliation else ""))
    if credits.source:
        stated.append(f"source {credits.source.name} ({credits.source.label})")
    if credits.original_source:
        stated.append(f"first in {credits.original_source.name} ({credits.original_source.label})")
    if credits.original_title:
        stated.append(f"title {credits.original_title}")
    if credits.date:
        stated.append(f"date {credits.date.isoformat()}")
    return stated


LINES = [
    # separators, unknown labels, odd values
    (
        "一审 | 刘小红丨二审 | 陈小国丨三审 | 欧阳小静",
        ["reviewer 刘小红 (一审)", "reviewer 陈小国 (二审)", "reviewer 欧阳小静 (三审)"],
        "bars behind labels and between fields",
    ),
    (
        "初审：张小敏；复审：李小强；终审：王小芳",
        ["reviewer 张小敏 (初审)", "reviewer 李小强 (复审)", "reviewer 王小芳 (终审)"],
        "semicolons between fields",
    ),
    (
        "文／梁小明責任編輯／王小翎",
        ["author 梁小明 (文)", "editor 王小翎 (責任編輯)"],
        "a name between two labels with strokes",
    ),
    (
        "青石日报记者 春雨 江小帆",
        ["author 春雨 (记者) @青石日报", "author 江小帆 (记者) @青石日报"],
        "a short pen name beside a name",
    ),
    ("李小山 攝影：江小帆", ["author 李小山", "photographer 江小帆 (攝影)"], "a name before the label of a picture"),
    ("會場 攝影：江小帆", [], "another word before it"),
    ("文．李小山 圖．江小帆", ["author 李小山 (文)", "photographer 江小帆 (圖)"], "points behind the labels"),
    ("撰文 · 李小山 設計 · 江小帆", ["author 李小山 (撰文)", "other 江小帆 (設計)"], "others"),
    ("政治 · 編輯 · 新聞", [], "columns with points between"),
    ("責任編輯：江小帆#◇", ["editor 江小帆 (責任編輯)"], "marks behind the name"),
    ("（編輯：江小帆）1130305", ["editor 江小帆 (編輯)"], "the day in figures behind the bracket"),
    ("（編輯：江小帆）和另外113家", [], "more than a day behind the bracket"),
    (
        "责任编辑: 江小帆  来源:青石日报 转载请注明作者、出处。",
        ["editor 江小帆 (责任编辑)", "source 青石日报 (来源)"],
        "a notice behind the credits",
    ),
    ("转载请注明来源：青石日报 作者：江小帆", [], "nothing but a notice"),
    (
        "（記者李小山綜合報導/責任編輯：江小帆）",
        ["author 李小山 (記者)", "editor 江小帆 (責任編輯)"],
        "a byline that ends in 報導 before a label",
    ),
    (
        "記者 李小山 / 攝影 江小帆 報導",
        ["author 李小山 (記者)", "photographer 江小帆 (攝影)"],
        "the report at the end is of both",
    ),
    (
        "記者 李小山 / 攝影 江小帆 台北報導",
        ["author 李小山 (記者)", "photographer 江小帆 (攝影)"],
        "with its place",
    ),
    (
        "李小山/摄影 江小帆/文字",
        ["photographer 李小山 (摄影)", "author 江小帆 (文字)"],
        "roles behind their names",
    ),
    ("青石網記者江小帆 台北", ["author 江小帆 (記者) @青石網"], "a place behind the name"),
    ("青石網編譯江小帆", ["author 江小帆 (編譯) @青石網"], "an outlet's translator"),
    ("青石网编译整理", [], "no name behind it"),
    ("撰文者：江小帆 青石財經組", ["author 江小帆 (撰文者)"], "a desk behind the name"),
    ("青石日报记者 江小帆 通讯员 春雨", ["author 江小帆 (记者) @青石日报"], "alone behind its title it is left out"),
    ("青石日报记者 春雨", [], "as it is where nobody else is named"),
    ("文｜江小帆攝影｜李小山", ["author 江小帆 (文)", "photographer 李小山 (攝影)"], "strokes and names run together"),
    (
        "文字 江小帆 / 摄影 李小山 / 设计 江海",
        ["author 江小帆 (文字)", "photographer 李小山 (摄影)", "other 江海 (设计)"],
        "strokes between, and a name that is a word",
    ),
    (
        "青石日报记者 江小帆 编辑 李小山 校对 江海",
        [
            "author 江小帆 (记者) @青石日报",
            "editor 李小山 (编辑) @青石日报",
            "proofreader 江海 (校对) @青石日报",
        ],
        "what such a name did is said before it",
    ),
    ("本文章轉載自青石日報", ["first in 青石日報 (轉載自)"], "本文章"),
    ("来源 / 青石日报", ["source 青石日报 (来源)"], "a stroke with blanks around it"),
    ("二审 王小平", ["reviewer 王小平 (二审)"], "a step of review, and no colon"),
    (
        "青石日报全媒体记者江小帆 通讯员孙小新文/图",
        ["author 江小帆 (全媒体记者) @青石日报", "author 孙小新 (通讯员)"],
        "文/图 run into the last name",
    ),
    (
        "黃小玲 莊小明 報導 / 台北市",
        ["author 黃小玲 (報導)", "author 莊小明 (報導)"],
        "a place behind 報導, whose names stand before it",
    ),
    ("報導／黃小玲 攝影／莊小明", ["author 黃小玲 (報導)", "photographer 莊小明 (攝影)"], "a label at the start"),
    ("高校：王小平", [], "a word that ends like a label of one character"),
    ("校：王小平", ["proofreader 王小平 (校)"], "which stands alone"),
    ("审稿人：王小平", ["reviewer 王小平 (审稿人)"], "审稿人"),
    ("拟稿：李小明 核稿：王小芳", ["author 李小明 (拟稿)", "reviewer 王小芳 (核稿)"], "拟稿"),
    ("责任编辑：【王小蓉】", ["editor 王小蓉 (责任编辑)"], "a name in brackets"),
    ("作者：[美]约翰·某某斯", ["author 约翰·某某斯 (作者)"], "a country before the name"),
    ("统筹：赵小丽 执行：孙小强", ["contributor 赵小丽 (统筹)", "contributor 孙小强 (执行)"], "执行"),
    ("统筹：赵小丽 压轴：孙小强", ["contributor 赵小丽 (统筹)"], "a label nobody knows is no name and gives none"),
    ("压轴：王小芳 配音：李小明", ["other 李小明 (配音)"], "and hides no other credit"),
    ("文并摄：林小霖", ["author 林小霖 (文并摄)"], "text and pictures in one label"),
    (
        "(原标题:某地下雨 责任编辑:王小芳)",
        ["editor 王小芳 (责任编辑)", "title 某地下雨"],
        "an editor behind the former title",
    ),
    (
        "（某民日报记者张小伟、王小芳参与采写）",
        ["contributor 张小伟 (记者)", "contributor 王小芳 (记者)"],
        "those who took part",
    ),
    ("来源：转自某民网", ["source 某民网 (来源)"], "转自 inside the value"),
    # one label
    ("编辑：张三", ["editor 张三 (编辑)"], "one label"),
    ("编辑:张三", ["editor 张三 (编辑)"], "a half-width colon"),
    ("编 辑：张 三", ["editor 张三 (编辑)"], "label and name padded"),
    ("責編：張小三", ["editor 張小三 (責編)"], "Traditional"),
    ("编辑 | 江小力", ["editor 江小力 (编辑)"], "a bar for a colon"),
    ("責編 ｜ 海小源", ["editor 海小源 (責編)"], "a full-width bar"),
    ("编辑丨张三", ["editor 张三 (编辑)"], "a Han stroke that looks like a bar"),
    ("责任编辑：杨小倩_NF1234", ["editor 杨小倩 (责任编辑)"], "a staff code"),
    ("责任编辑：张三 SF183", ["editor 张三 (责任编辑)"], "a staff code behind a space"),
    ("责任编辑：一颗话梅糖", ["editor 一颗话梅糖 (责任编辑)"], "a nickname"),
    ("责任编辑: 小婷", ["editor 小婷 (责任编辑)"], "a pet name"),
    ("责任编辑：xiaofeng", ["editor xiaofeng (责任编辑)"], "a Latin nickname"),
    ("网络编辑：张三", ["editor 张三 (网络编辑)"], "网络编辑"),
    ("值班主编：张三", ["editor 张三 (值班主编)"], "值班主编"),
    ("今日责编：张三", ["editor 张三 (今日责编)"], "a word before a known label belongs to it"),
    ("技术责编｜陈从某、郭小伟", ["editor 陈从某 (技术责编)", "editor 郭小伟 (技术责编)"], "从 in a name"),
    ("校对：刘小威", ["proofreader 刘小威 (校对)"], "校对"),
    ("拍攝:占小華", ["photographer 占小華 (拍攝)"], "拍摄"),
    ("撰稿：唐小佳 杨小静", ["author 唐小佳 (撰稿)", "author 杨小静 (撰稿)"], "撰稿"),
    (
        "采写：南都记者 余小菁 向小妮",
        ["author 余小菁 (记者) @南都", "author 向小妮 (记者) @南都"],
        "an outlet inside the value",
    ),
    ("作者：张三、李四", ["author 张三 (作者)", "author 李四 (作者)"], "作者"),
    ("作者 | 张三", ["author 张三 (作者)"], "作者 with a bar"),
    ("原创作者｜李小勤", ["author 李小勤 (原创作者)"], "原创作者"),
    ("作者：某某说书人", ["author 某某说书人 (作者)"], "an account under 作者"),
    ("作者：药学部党支部", ["author 药学部党支部 (作者)"], "a body under 作者"),
    ("作者：张三 某某大学教授", ["author 张三 (作者)"], "a description behind the name"),
    ("作者：某某发起人、毕业于某某大学、代表作《某书》高小波，", ["author 高小波 (作者)"], "a description before it"),
    ("作者：余小菁 向小妮返回某狐，查看更多", ["author 余小菁 (作者)"], "a widget run into the last name"),
    ("文/张三", ["author 张三 (文)"], "文/"),
    ("文／羅小寧", ["author 羅小寧 (文)"], "文／"),
    ("文丨张三", ["author 张三 (文)"], "文丨"),
    ("记者｜张三", ["author 张三 (记者)"], "记者 with a bar"),
    ("供稿：市卫健委", ["contributor 市卫健委 (供稿)"], "a body that gave the text"),
    ("翻译：张三", ["contributor 张三 (翻译)"], "翻译"),
    # several labels
    (
        "编辑：项小明 校对：徐小璐 何飘飘 施洋洋",
        ["editor 项小明 (编辑)", "proofreader 徐小璐 (校对)", "proofreader 何飘飘 (校对)", "proofreader 施洋洋 (校对)"],
        "two labels on a line",
    ),
    (
        "一审：张一 二审：王二 三审：李三",
        ["reviewer 张一 (一审)", "reviewer 王二 (二审)", "reviewer 李三 (三审)"],
        "three reviews",
    ),
    (
        "初审丨张三 复审丨李四 终审丨王五",
        ["reviewer 张三 (初审)", "reviewer 李四 (复审)", "reviewer 王五 (终审)"],
        "with bars",
    ),
    (
        "编辑：张三 责编：李四 审核：王五 监制：赵六",
        ["editor 张三 (编辑)", "editor 李四 (责编)", "reviewer 王五 (审核)", "contributor 赵六 (监制)"],
        "a media centre",
    ),
    (
        "编辑|张小纳 语音|徐小佳 剪辑|李小春 制图|张小莉 校读|刘小杰",
        [
            "editor 张小纳 (编辑)",
            "other 徐小佳 (语音)",
            "other 李小春 (剪辑)",
            "photographer 张小莉 (制图)",
            "proofreader 刘小杰 (校读)",
        ],
        "a daily digest",
    ),
    ("文字：张三 图片：李四", ["author 张三 (文字)", "photographer 李四 (图片)"], "text and pictures"),
    ("文/张三 图/李四", ["author 张三 (文)", "photographer 李四 (图)"], "with strokes"),
    (
        "文/本报记者 张三 图/本报记者 李四",
        ["author 张三 (本报记者)", "photographer 李四 (图)"],
        "a title does not make a photographer an author",
    ),
    ("供稿 摄影/张小艳 编辑/苏小芳", ["photographer 张小艳 (摄影)", "editor 苏小芳 (编辑)"], "a label without a value"),
    (
        "药学部党支部、某某科供稿 摄影/张小艳",
        ["contributor 药学部党支部 (供稿)", "contributor 某某科 (供稿)", "photographer 张小艳 (摄影)"],
        "bodies before their label",
    ),
    (
        "作者：张三 李四编辑：王五",
        ["author 张三 (作者)", "author 李四 (作者)", "editor 王五 (编辑)"],
        "a label glued to the last name",
    ),
    ("编辑：张三 本期责编：李四", ["editor 张三 (编辑)", "editor 李四 (本期责编)"], "a longer label behind a field"),
    ("编辑、校对：张三", ["editor 张三 (编辑、校对)"], "two labels for one name"),
    ("编辑/校对：张三", ["editor 张三 (编辑/校对)"], "the same with a stroke"),
    ("责任编辑 张三 校对 李四", ["editor 张三 (责任编辑)", "proofreader 李四 (校对)"], "no colons"),
    ("记者 张三 编辑 李四", ["author 张三 (记者)", "editor 李四 (编辑)"], "a title and a label"),
    ("来源：某某网 编辑：张三", ["editor 张三 (编辑)", "source 某某网 (来源)"], "source and editor"),
    (
        "本文来源：某某红周刊 责任编辑：杨小倩_NF1234",
        ["editor 杨小倩 (责任编辑)", "source 某某红周刊 (本文来源)"],
        "a portal's last line",
    ),
    (
        "来源：某代商报 时间：2019-08-23 14:34:05 作者：",
        ["source 某代商报 (来源)", "date 2019-08-23T14:34:05"],
        "with a date",
    ),
    (
        "策划：张三 出品：某某融媒体中心",
        ["contributor 张三 (策划)", "contributor 某某融媒体中心 (出品)"],
        "策划 and 出品",
    ),
    # brackets
    ("（责编：甲一、乙二）", ["editor 甲一 (责编)", "editor 乙二 (责编)"], "round brackets"),
    ("【编辑:王某】", ["editor 王某 (编辑)"], "square brackets"),
    ("[责任编辑：刘小斌]", ["editor 刘小斌 (责任编辑)"], "half-width brackets"),
    ("[ 责编：孙小鹤 ]", ["editor 孙小鹤 (责编)"], "with gaps"),
    ("(編輯 郭小宸)", ["editor 郭小宸 (編輯)"], "no colon in a bracket"),
    ("（编辑 小婷）", ["editor 小婷 (编辑)"], "a bracket vouches for a pet name"),
    ("（文/图 张三 李四）", ["author 张三 (文/图)", "author 李四 (文/图)"], "文/图 in brackets"),
    ("（记者 张三）（编辑 李四）", ["author 张三 (记者)", "editor 李四 (编辑)"], "two brackets"),
    ("（完）[责任编辑：张三]", ["editor 张三 (责任编辑)"], "the end mark before it"),
    ("（责任编辑：卫小成 weixiaocheng@example.com）", ["editor 卫小成 (责任编辑)"], "a mail address"),
    ("（作者：张三 单位：某某大学）", ["author 张三 (作者)"], "an affiliation field"),
    ("【文/某某网专栏作者 王小文】", ["author 王小文 (专栏作者) @某某网"], "a columnist"),
    ("（实习生王小茹对此文亦有贡献）", ["contributor 王小茹 (实习生)"], "a contributor in words"),
    ("（李小展、林小偉／台北報導）", ["author 李小展 (台北報導)", "author 林小偉 (台北報導)"], "a report from a place"),
    # text and picture, in any order
    ("图/文 李小舟", ["author 李小舟 (图/文)"], "the picture named first is a label of the author"),
    ("圖/文：李小舟", ["author 李小舟 (圖/文)"], "with a colon"),
    ("李小舟 图/文", ["author 李小舟 (图/文)"], "behind the name"),
    ("李小舟 文", ["author 李小舟 (文)"], "文 alone behind a name"),
    ("高考作文 文", [], "a word is no name"),
    ("李小舟文 王小满图", ["author 李小舟 (文)", "photographer 王小满 (图)"], "run into the names"),
    ("李小舟文/王小满摄", ["author 李小舟 (文)", "photographer 王小满 (摄)"], "with a stroke between"),
    ("（李小舟图/文）", ["author 李小舟 (图/文)"], "one name for both"),
    ("高考作文 下图", [], "words that end so"),
    # places, days and bodies beside a byline
    ("记者 李小舟 发自 青石", ["author 李小舟 (记者)"], "where it was sent from"),
    (
        "青石日报记者 李小舟 王小满 发自北京",
        ["author 李小舟 (记者) @青石日报", "author 王小满 (记者) @青石日报"],
        "run into the place",
    ),
    ("记者 李小舟 2024年3月5日", ["author 李小舟 (记者)", "date 2024-03-05"], "a dated byline"),
    ("文/李小舟 2024-03-05 10:20", ["author 李小舟 (文)"], "with a time"),
    ("本报讯 2024年3月5日", [], "a day without a byline"),
    ("本报评论员 李小舟", ["author 李小舟 (本报评论员)"], "a commentator"),
    ("本報評論員", [], "who is not named"),
    ("评论员认为不妥", [], "nor in a sentence"),
    ("本报记者李小舟拉萨报道", ["author 李小舟 (本报记者)"], "a place run into the name"),
    (
        "本报记者 乌兰图雅 买买提·艾力",
        ["author 乌兰图雅 (本报记者)", "author 买买提·艾力 (本报记者)"],
        "names of minorities",
    ),
    ("来源 青石日报", ["source 青石日报 (来源)"], "a source without a colon"),
    ("文章来源　青石县教育局", ["source 青石县教育局 (文章来源)"], "or a body"),
    ("来源 地下水", [], "another word"),
    (
        "来源：青石广播电台   转载请注明作者、出处并保持完整。",
        ["source 青石广播电台 (来源)"],
        "a notice behind the source",
    ),
    ("来源：青石日报 转载须注明出处", ["source 青石日报 (来源)"], "in other words"),
    ("凡注明来源：青石日报 转载请注明出处", [], "a notice as a whole"),
    ("（編輯：林小禾）1130305", ["editor 林小禾 (編輯)"], "the day as a code behind a bracket"),
    ("（本文原刊於青石論壇，蒙允轉載）", ["first in 青石論壇 (原刊於)"], "leave behind what it was printed in first"),
    ("本文转自《青石周刊》，有删节", ["first in 青石周刊 (转自)"], "or a remark"),
    ("来源：青石日报 李小舟", ["author 李小舟", "source 青石日报 (来源)"], "a name behind the source"),
    ("来源：青石县教育局 王小满", ["author 王小满", "source 青石县教育局 (来源)"], "or behind a body"),
    ("来源：青石日报 方圆", ["source 青石日报 (来源)"], "a word that is a name as well"),
    ("来源：青石日报 海外版", ["source 青石日报 海外版 (来源)"], "an edition is no name"),
    ("来源：青石日报 甘井子", ["source 青石日报 (来源)"], "a place is nobody"),
    ("来源：青石新闻网 综合频道", ["source 青石新闻网 综合频道 (来源)"], "a channel neither"),
    ("（李小舟 编辑：王小满）", ["author 李小舟", "editor 王小满 (编辑)"], "a name before a label in brackets"),
    ("（青石 编辑：王小满）", [], "a place before it"),
    # bylines
    ("本报记者 张三", ["author 张三 (本报记者)"], "a byline"),
    ("□ 本报记者 张三", ["author 张三 (本报记者)"], "a decorated byline"),
    ("● 本报记者　张　三", ["author 张三 (本报记者)"], "padded"),
    ("——本报记者 张三", ["author 张三 (本报记者)"], "behind a dash"),
    (
        "本报记者 沈小晓 任小彦 黄小昭",
        ["author 沈小晓 (本报记者)", "author 任小彦 (本报记者)", "author 黄小昭 (本报记者)"],
        "three reporters",
    ),
    ("见习记者 王小凡", ["author 王小凡 (见习记者)"], "a trainee"),
    ("某某晚报记者 张小楠", ["author 张小楠 (记者) @某某晚报"], "an outlet"),
    ("中某报·中某网记者 张三", ["author 张三 (记者) @中某报·中某网"], "two outlets"),
    ("张三 编辑", ["editor 张三 (编辑)"], "an editor before the word"),
    ("李小红 责任编辑", ["editor 李小红 (责任编辑)"], "with a longer one"),
    ("杂志 编辑", [], "no name before it"),
    ("记者 张三 通讯员 李四", ["author 张三 (记者)", "author 李四 (通讯员)"], "two titles"),
    ("记者张三通讯员李四", ["author 张三 (记者)", "author 李四 (通讯员)"], "two titles without a gap"),
    ("本报记者 刘小琳/文", ["author 刘小琳 (本报记者)"], "a stroke behind the name"),
    ("某华社记者 张三 摄", ["photographer 张三 (记者) @某华社"], "a photographer"),
    ("攝影記者 張小三", ["photographer 張小三 (攝影記者)"], "in Traditional"),
    ("摄影记者 张三", ["photographer 张三 (摄影记者)"], "摄影记者"),
    ("记者 张三 实习生 李四 文/图", ["author 张三 (记者)", "author 李四 (实习生)"], "文/图 behind"),
    ("张三 李四 文/图", ["author 张三 (文/图)", "author 李四 (文/图)"], "文/图 without a title"),
    ("张三 文 李四 摄", ["author 张三 (文)", "photographer 李四 (摄)"], "each behind the name"),
    ("文 张三 图 李四", ["author 张三 (文)", "photographer 李四 (图)"], "each before the name"),
    ("（张三 李四 摄影报道）", ["author 张三 (摄影报道)", "author 李四 (摄影报道)"], "摄影报道"),
    ("本报记者 李静 某岛报道", ["author 李静 (本报记者)"], "a place before 报道"),
    ("記者黃小琴／臺北報導", ["author 黃小琴 (記者)"], "a Taiwan byline"),
    ("作者朱小青／台北報導", ["author 朱小青 (作者)"], "the same with 作者"),
    ("石小佳/某国青年报", ["author 石小佳 @某国青年报", "source 某国青年报 (None)"], "author and source in one"),
    (
        "（记者 张小三 通讯员 阿涛 彭小雨 摄影 唐小川）",
        ["author 张小三 (记者)", "author 阿涛 (通讯员)", "author 彭小雨 (通讯员)", "photographer 唐小川 (摄影)"],
        "a role in the middle of a list speaks of who follows",
    ),
    ("（作者张小三，石小川译）", ["author 张小三 (作者)", "contributor 石小川 (作者)"], "a translator behind a comma"),
    ("张三/文 李四/摄", ["author 张三 (文)", "photographer 李四 (摄)"], "strokes bind a role to the name before them"),
    ("张三、李四摄", ["photographer 张三 (摄)", "photographer 李四 (摄)"], "摄 holds for the names joined to it"),
    (
        "某某新闻·某某早报记者王小澜/文 受访者供图",
        ["author 王小澜 (记者) @某某新闻·某某早报"],
        "a picture credit of nobody",
    ),
    (
        "某某新闻记者 许小诺 综合某江时报（韩某 方某）、《某海》杂志（叶某）等",
        ["author 许小诺 (记者) @某某新闻"],
        "those it was compiled from wrote other texts",
    ),
    (
        "本报记者 郑小山 高峰 林小溪",
        ["author 郑小山 (本报记者)", "author 高峰 (本报记者)", "author 林小溪 (本报记者)"],
        "an everyday word among names is a name",
    ),
    ("王小明綜合報導", ["author 王小明 (綜合報導)"], "a Taiwan byline without a title"),
    ("王小明 綜合報導 / 美國", ["author 王小明 (綜合報導)"], "a place behind it"),
    (
        "某某報｜王小明、李小華報導",
        ["author 王小明 (報導) @某某報", "author 李小華 (報導) @某某報"],
        "an outlet before it",
    ),
    ("記者王小明台北報導", ["author 王小明 (記者)"], "name and place without a gap"),
    ("國際中心／綜合報導", [], "a desk is nobody"),
    ("記者／綜合報導", [], "a title is nobody"),
    ("作者：林 某：某澜农林学校，某澜", ["author 林某 (作者)"], "institute and place behind the name"),
    ('作者： width="35"', [], "remains of a tag"),
    ("责任编辑：棒棒不是糖", ["editor 棒棒不是糖 (责任编辑)"], "a nickname with a verb"),
    ("文：沙發馬鈴薯", ["author 沙發馬鈴薯 (文)"], "a pen name"),
    ("编辑：系统自动推送", [], "a machine"),
    ("编辑：（蒋小峰）", ["editor 蒋小峰 (编辑)"], "a name in full-width brackets"),
    ("责任编辑：XW123", ["editor XW123 (责任编辑)"], "a staff code stands for somebody"),
    (
        "新京报 记者 高峰 编辑 何小禾",
        ["author 高峰 (记者) @新京报", "editor 何小禾 (编辑) @新京报"],
        "a word for a name stands under the title before it",
    ),
    ("每经记者：江小舟每经编辑：何小禾", ["author 江小舟 (每经记者)", "editor 何小禾 (每经编辑)"], "a unit twice"),
    ("青石新闻·江小帆", ["author 江小帆 @青石新闻"], "an outlet and its reporter with a dot between"),
    ("青石晚报/江小帆", ["author 江小帆 @青石晚报"], "and with a stroke"),
    ("青石新闻·要闻", [], "an outlet and its column"),
    (
        "编者按：本文来自微信公众号“小城周刊”（ID：xczk），作者：江小舟，36氪经授权发布。",
        ["author 江小舟 (作者)", "source 小城周刊 (来自)"],
        "whose account a text is from, its author and who may reprint it",
    ),
    (
        "本文转自公众号《小城周刊》，编辑：何小禾",
        ["editor 何小禾 (编辑)", "source 小城周刊 (转自)"],
        "the same in other words",
    ),
    ("山城日报全媒体编辑：何小禾", ["editor 何小禾 (山城日报全媒体编辑)"], "whose editor it is, in front of the label"),
    ("山城新闻客户端文字记者：江小舟", ["author 江小舟 (山城新闻客户端文字记者)"], "whose reporter"),
    ("我对山城日报编辑：何小禾", [], "a sentence"),
    ("责任编辑：news10", ["editor news10 (责任编辑)"], "another"),
    ("作者∣江小舟", ["author 江小舟 (作者)"], "a divides sign for a stroke"),
    ("文ㄧ江小舟", ["author 江小舟 (文)"], "a letter that looks like a stroke"),
    ("文╱江小舟", ["author 江小舟 (文)"], "a drawn diagonal"),
    ("[记者]江小舟 [编辑]何小禾", ["author 江小舟 (记者)", "editor 何小禾 (编辑)"], "labels in brackets"),
    ("【責任編輯】何小禾", ["editor 何小禾 (責任編輯)"], "the same in Traditional"),
    ("撰文、编辑/ 江小舟", ["author 江小舟 (撰文、编辑)", "editor 江小舟 (撰文、编辑)"], "a double label"),
    (
        "栏目主编：柳小白 责任编辑： 图表来源： 视频来源：",
        ["editor 柳小白 (栏目主编)"],
        "labels without a value are no names",
    ),
    ("By Ann Lee, Contributor", ["author Ann Lee (By)"], "an English byline"),
    ("Written by Ann Lee and Ben van Rijn", ["author Ann Lee (Writtenby)", "author Ben van Rijn (Writtenby)"], "two"),
    ("Author: Ann Lee | Editor: 李小明", ["author Ann Lee (Author)", "editor 李小明 (Editor)"], "English labels"),
    (
        "公民記者 阿育 小影 如小月 採訪報導",
        ["author 阿育 (公民記者)", "author 小影 (公民記者)", "author 如小月 (公民記者)"],
        "a frame",
    ),
    ("文．圖／王小明", ["author 王小明 (文．圖)"], "a full-width point joins the labels"),
    ("文·攝影／王小明", ["author 王小明 (文·攝影)"], "a middle dot does"),
    ("报导、摄影：李晓明", ["author 李晓明 (报导、摄影)"], "报导 for 报道"),
    ("编辑：李晓明 --版权所有，任何形式转载需获许可。", ["editor 李晓明 (编辑)"], "a notice behind"),
    ("图/文：张小坤", ["author 张小坤 (图/文)"], "the picture first"),
    ("摄影、撰文：李晓明", ["author 李晓明 (摄影、撰文)"], "the picture first, in other words"),
    ("图/文 张小坤", ["author 张小坤 (图/文)"], "the picture first, no colon"),
    ("图 张小坤 文 李晓明", ["photographer 张小坤 (图)", "author 李晓明 (文)"], "two people"),
    ("駐日特派員 王小明", ["author 王小明 (特派員) @駐日"], "a correspondent"),
    ("記者王小明、特派員趙小四／綜合報導", ["author 王小明 (記者)", "author 趙小四 (特派員)"], "two titles in a list"),
    ("編譯王小明／綜合外電", ["author 王小明 (綜合外電)"], "an office run into the name"),
    ("文字 王小明 圖片 李小華", ["author 王小明 (文字)", "photographer 李小華 (圖片)"], "labels and blanks"),
    ("審稿編輯 王小明", ["editor 王小明 (審稿編輯)"], "an editor of some kind"),
    ("撰文 Ann Lee", ["author Ann Lee (撰文)"], "a Latin name without a colon"),
    ("实习生 王小明", ["author 王小明 (实习生)"], "an intern"),
    ("by Someworld Somewhere", [], "a seller of advertisements"),
    ("某某新闻记者洪小禾", ["author 洪小禾 (记者) @某某新闻"], "a surname of the list"),
    ("某某新闻记者计小敏", ["author 计小敏 (记者) @某某新闻"], "a surname that begins words, behind a title"),
    ("本报记者 时小华 郑小山", ["author 时小华 (本报记者)", "author 郑小山 (本报记者)"], "and among names"),
    ("时小华 摄", ["photographer 时小华 (摄)"], "and before the word of a photographer"),
    ("计划 摄", [], "not where it begins a word"),
    ("王小明 記者", ["author 王小明 (記者)"], "the office behind the name"),
    ("Anna Müller 特派員", ["author Anna Müller (特派員)"], "behind a Latin one"),
    ("王小明 著", ["author 王小明 (著)"], "著"),
    ("文．王小明", ["author 王小明 (文)"], "a point behind the label"),
    ("原标题：【编辑】编辑", ["title 【编辑】编辑"], "the title is not changed by what it holds"),
    ("特派記者李晓明/北京報導某合報", ["author 李晓明 (特派記者)"], "the paper run into the report"),
    ("山頭殼smail | 王小明 綜合報導", ["author 王小明 (綜合報導)"], "an outlet of any name before the byline"),
    ("山頭殼smail | 熱點 綜合報導", [], "a column between"),
    (
        "本文来自微信公众号：河边手记 (ID：abc)，作者：王小明，编辑：李小红，头图来自：视觉中国",
        ["author 王小明 (作者)", "editor 李小红 (编辑)", "source 河边手记 (本文来自微信公众号)"],
        "头图来自 credits nobody, and 编辑 is no photographer",
    ),
    ("（作者：某某大学校长）", [], "what somebody is"),
    ("文|财新 王小明", ["author 王小明 (文) @财新"], "an outlet by the short name of bylines"),
    ("文／南都 李晓明 张小坤", ["author 李晓明 (文) @南都", "author 张小坤 (文) @南都"], "another, before two names"),
    ("文字王小明", ["author 王小明 (文字)"], "a label run into the name"),
    ("攝影李晓明", ["photographer 李晓明 (攝影)"], "another"),
    ("文字方块", [], "not into a word"),
    ("摄影王国", [], "or a name of two characters"),
    (
        "石经记者 李晓明 张小坤 石经编辑 王小明",
        ["author 李晓明 (记者) @石经", "author 张小坤 (记者) @石经", "editor 王小明 (编辑) @石经"],
        "the paper's editor behind its reporters",
    ),
    (
        "山报记者 李晓明 山报责任编辑 王小明",
        ["author 李晓明 (记者) @山报", "editor 王小明 (责任编辑) @山报"],
        "with a longer label",
    ),
    ("撰文－Yiting Lin", ["author Yiting Lin (撰文)"], "a dash"),
    ("文－武之道", [], "no name behind it"),
    ("本報 記者", [], "no name before the office"),
    ("年度 記者", [], "a word before it"),
    ("記者／浮生若夢", ["author 浮生若夢 (記者)"], "a stroke behind the title"),
    ("浮生若夢／綜合報導", ["author 浮生若夢 (綜合報導)"], "place or kind and 報導 behind a stroke"),
    ("土井香苗／專題報導", ["author 土井香苗 (專題報導)"], "another kind"),
    ("國際新聞／綜合報導", [], "a column before it"),
    ("文化組／王小明報導", ["author 王小明 (報導)"], "a desk is no person"),
    ("撰文 浮生若夢", ["author 浮生若夢 (撰文)"], "a label that stands before nothing but names"),
    ("撰文 注意事项", [], "or before a word"),
    ("專題撰文／王小明", ["author 王小明 (專題撰文)"], "a label of Taiwan"),
    ("Posted by Anna Müller", ["author Anna Müller (Postedby)"], "a blog in English"),
    ("Posted by Ann Lee on", ["author Ann Lee (Postedby)"], "before a date that was cut off"),
    ("本报记者 阿依古丽", ["author 阿依古丽 (本报记者)"], "no surname at all behind a title of an outlet"),
    (
        "云岭新闻记者 浮生若梦 土井香苗",
        ["author 浮生若梦 (记者) @云岭新闻", "author 土井香苗 (记者) @云岭新闻"],
        "pen name and foreign name",
    ),
    ("特约撰稿人 Sophie", ["author Sophie (特约撰稿人)"], "one Latin word"),
    ("本报记者 现场直击", [], "how something is reported is no name"),
    ("云岭晚报记者 采访手记", [], "a kind of text is none"),
    ("作者：夜航船，系某大学教授", ["author 夜航船 (作者)"], "what he is stands behind the comma"),
    ("作者：土井香苗（现任某院院长）", ["author 土井香苗 (作者)"], "or in a bracket"),
    (
        "撰文：墨小墨｜文字編輯：麥小子｜《某刊》網站編輯：Beth",
        ["author 墨小墨 (撰文)", "editor 麥小子 (文字編輯)", "editor Beth (網站編輯)"],
        "a title of a paper behind a stroke",
    ),
    ("图片来源：游戏截图", [], "a picture of nobody"),
    ("By the way", [], "a phrase"),
    ("By Staff Writer", [], "nobody"),
    ("星期一 记者", [], "a weekday"),
    # sources and origins
    ("来源：某华社", ["source 某华社 (来源)"], "来源"),
    ("來源：性別平等處", ["source 性別平等處 (來源)"], "來源"),
    ("来源|甲日报及乙社、丙新闻等", ["source 甲日报及乙社、丙新闻等 (来源)"], "several outlets"),
    (
        "文章综合自：学习某国、某观新闻、某某医院、某某发布等",
        ["source 学习某国、某观新闻、某某医院、某某发布等 (文章综合自)"],
        "a digest",
    ),
    ("（来源：某网）", ["source 某网 (来源)"], "in brackets"),
    ("(文章来源:某某日报)", ["source 某某日报 (文章来源)"], "文章来源"),
    ("来源：《某报》（2020年1月1日）", ["source 某报 (来源)"], "the day of a newspaper is not this page's"),
    ("来源：某报 2020-01-01", ["source 某报 (来源)", "date 2020-01-01"], "a day beside the source"),
    ("转自：某华社", ["first in 某华社 (转自)"], "转自"),
    ("转自某华社客户端", ["first in 某华社客户端 (转自)"], "without a colon"),
    ("本文转载自微信公众号：某某观察", ["first in 某某观察 (本文转载自微信公众号)"], "a public account"),
    ("（原载《某明日报》2020年1月1日）", ["first in 某明日报 (原载)"], "原载"),
    ("（摘自《某刊》2024年第5期）", ["first in 某刊 (摘自)"], "摘自 with an issue"),
    ("据某华社电", ["first in 某华社 (据)"], "据…电"),
    ("原标题：某某：第十届。论坛？召开", ["title 某某：第十届。论坛？召开"], "a headline holds anything"),
    ("（原标题：《一图读懂》）", ["title 一图读懂"], "marks round the whole title"),
    ("原标题：某地下雪 来源：某网", ["source 某网 (来源)", "title 某地下雪"], "a field behind the title"),
    # none
    ("责任编辑：", [], "an empty credit"),
    ("编辑：admin", [], "an account"),
    ("作者：佚名", [], "nobody"),
    ("来源：网络", [], "no source"),
    ("审核：办公室", [], "an office is not a person"),
    ("图/视觉中国", [], "a picture agency is not a person"),
    ("记者：您好，请问这个政策何时实施？", [], "an interview"),
    ("记者：谢谢您", [], "thanks"),
    ("记者：何时开始", [], "a question that begins with a surname"),
    ("主持人：大家好", [], "a greeting"),
    ("主持人 刘小桥：", [], "who speaks in the next line"),
    ("政策原文：某市政府关于印发《某办法》的通知", [], "a document, though the label ends in 文"),
    ("编辑推荐", [], "a heading"),
    ("记者手记", [], "a heading"),
    ("记者从市发改委获悉", [], "prose"),
    ("作者认为这是好事", [], "prose"),
    ("作者简介：张三，某某大学教授", [], "a biography"),
    ("来源于生活的艺术", [], "prose"),
    ("资金来源：财政拨款", [], "another label"),
    ("责任单位：市教育局", [], "a form field"),
    ("时间：2024年5月3日", [], "a date alone credits nobody"),
    ("会议时间：5月3日 地点：某地", [], "a form"),
    ("凡本网注明“来源：某网”的作品，版权归某网所有", [], "a notice"),
    ("转载请注明来源：某某网", [], "a notice"),
    ("声明：本文转自某网，版权归原作者所有", [], "a notice"),
    ("投稿|abc@example.com 合作|hezuo(微信)", [], "addresses"),
    ("编辑部电话：010-12345678", [], "a telephone"),
    ("主编寄语：大家好", [], "a column"),
    ("视频 图片 专题", [], "navigation"),
    ("通讯员 培训班 开班", [], "a headline"),
    ("语音 | 早安某汉", [], "a programme"),
    ("编辑：这个问题值得思考。他说的是对的", [], "a sentence behind a label"),
    ("张三 李四", [], "names alone are no credit"),
    ("一、总体要求", [], "a heading"),
    ("", [], "nothing"),
    ("：", [], "a colon"),
    ("（）", [], "empty brackets"),
]

SIGNATURES = [
    ("正文结束。【青石晚报记者 张三】", ["author 张三 (记者) @青石晚报"], "a reporter in other brackets"),
    ("正文结束。【张三】", [], "which prove nothing without an office"),
    ("正文结束。（记者 张三）", ["author 张三 (记者)"], "a reporter"),
    ("正文结束。(记者张三 通讯员李四)", ["author 张三 (记者)", "author 李四 (通讯员)"], "glued"),
    ("正文结束！（特约通讯员：林小勇）", ["author 林小勇 (特约通讯员)"], "with a colon"),
    ("正文。（李小冰）", ["author 李小冰"], "an opinion author"),
    ("正文。（李小晟 韦小鑫）", ["author 李小晟", "author 韦小鑫"], "two"),
    ("正文。”（张三）", ["author 张三"], "behind a quotation"),
    ("（李小冰）", ["author 李小冰"], "on a line of its own"),
    ("正文。（某某县发改局）", ["contributor 某某县发改局"], "a body gave the text"),
    ("正文。（文/图 张三 李四）", ["author 张三 (文/图)", "author 李四 (文/图)"], "文/图"),
    ("正文。(责编：张三、李四)", ["editor 张三 (责编)", "editor 李四 (责编)"], "editors"),
    ("正文。（编辑 郭某）", ["editor 郭某 (编辑)"], "no colon"),
    ("正文。（来源：某网）", ["source 某网 (来源)"], "a source"),
    (
        "正文。（某华社 记者张三 李四）",
        ["author 张三 (记者) @某华社", "author 李四 (记者) @某华社"],
        "agency and reporters",
    ),
    ("正文。（某华社）", ["first in 某华社 (None)"], "an outlet alone"),
    ("正文。（据某华社）", ["first in 某华社 (据)"], "据"),
    ("正文。（摘自《某某报》）", ["first in 某某报 (摘自)"], "摘自"),
    ("正文。（张三）（编辑 李四）", ["author 张三", "editor 李四 (编辑)"], "two brackets"),
    ("正文。（张三）（完）", ["author 张三"], "the end mark behind"),
    ("正文。（刘小通摄）", ["photographer 刘小通 (摄)"], "a photographer"),
    ("正文。（王小某 供稿）", ["contributor 王小某 (供稿)"], "供稿"),
    ("正文。（本报记者 张三）。", ["author 张三 (本报记者)"], "a full stop behind the bracket"),
    (
        "正文(作者：某某发起人、代表作《某书》高小波，)",
        ["author 高小波 (作者)"],
        "a label needs no full stop before it",
    ),
    ("随时随地看新闻【编辑:唐小杰】", ["editor 唐小杰 (编辑)"], "behind a promotion"),
    (
        "正文。（记者陈小怡、汤小璐、阿婷、春雨）",
        [f"author {name} (记者)" for name in ("陈小怡", "汤小璐", "阿婷", "春雨")],
        "short pen names among names behind a title",
    ),
    ("正文。（云岭报记者 江小帆 现场直击）", ["author 江小帆 (记者) @云岭报"], "and no word for how it is reported"),
    ("正文。（作者江小帆系某某大学教授）", ["author 江小帆 (作者)"], "a name before its description"),
    ("正文。（申铖）", ["author 申铖"], "a name of rare characters"),
    ("正文。（申报）", [], "a word"),
    ("正文。（记者站）", [], "an office"),
    ("正文。（记者从县水务局获悉）", [], "a clause about a reporter"),
    ("正文。（李小舟 编辑：王小满）", ["author 李小舟", "editor 王小满 (编辑)"], "a name before a label"),
    ("正文。编辑：张三 审核：李四", ["editor 张三 (编辑)", "reviewer 李四 (审核)"], "labels run into the paragraph"),
    ("正文。（作者：张三，系某某大学教授）", ["author 张三 (作者)"], "a description behind the name"),
    ("正文。（編輯：林小禾）1130305", ["editor 林小禾 (編輯)"], "the day as a code behind it"),
    ("正文。某地时讯（张小三）", ["author 张小三"], "an outlet before the bracket"),
    ("正文。　李 某", ["author 李某"], "a name alone behind a blank"),
    ("正文。撰文／张小三", ["author 张小三 (撰文)"], "a label without brackets"),
    (
        "正文。某某报记者 张小三 通讯员 李四",
        ["author 张小三 (记者) @某某报", "author 李四 (通讯员)"],
        "titles without brackets",
    ),
    (
        "本文为编译内容。编译：刘小光；编辑：阿走；校对：卢小茜。欢迎转发。",
        ["author 刘小光 (编译)", "editor 阿走 (编辑)", "proofreader 卢小茜 (校对)"],
        "credits before a prompt",
    ),
    (
        "正文。(采访报道、摄影:何小佳/文稿版权所有,转载请注明作者和出处)",
        ["author 何小佳 (报道、摄影)"],
        "before a notice",
    ),
    (
        "正文。（文/江小帆 图/程舟 审/柳小琼）",
        ["author 江小帆 (文)", "photographer 程舟 (图)", "reviewer 柳小琼 (审)"],
        "strokes behind labels of one character",
    ),
    (
        "正文。（文：江小帆；图：程舟；编：周正；审：赵新）",
        ["author 江小帆 (文)", "photographer 程舟 (图)", "editor 周正 (编)", "reviewer 赵新 (审)"],
        "colons",
    ),
    ("正文。他说：这很好。", [], "speech"),
    ("正文。王小瑶 李小东", ["author 王小瑶", "author 李小东"], "two names run into the last sentence"),
    ("正文。王小瑶", [], "one name needs a gap"),
    ("“我不会感到惊讶。”王小瑶 李小东", [], "speakers behind a quotation"),
    ("正文。李某说", [], "prose without a full stop"),
    ("“我不会感到惊讶。” 万小说。", [], "the speaker behind a quotation"),
    ("“我不会感到惊讶。” 万小说", [], "the same without a stop"),
    ("正文。好看", [], "a remark"),
    ("正文。（作者系某某大学教授）", [], "a description without a name"),
    ("正文。（作者单位：某某大学）", [], "an affiliation"),
    ("某某公司董事长(张三)", [], "a name in the middle of a sentence"),
    ("正文。（完）", [], "the end mark"),
    ("正文。（高新区）", [], "a zone"),
    ("正文。（江西省）", [], "a province"),
    ("正文。（掌声）", [], "a stage direction"),
    ("正文。（此件公开发布）", [], "a note of the issuer"),
    ("正文。（市教育局、市财政局）", [], "who is responsible for a task"),
    ("正文。（省发展改革委牵头）", [], "who leads a task"),
    ("正文。（责任单位：市教育局）", [], "a form field"),
    ("正文。（视觉中国）", [], "the owner of a picture"),
    ("正文。(ABC News: Ann Lee)", [], "an outlet and its photographer"),
    ("正文。（以下简称“某某”）", [], "an abbreviation"),
    ("正文。【全国两会】", [], "a rubric"),
    ("正文。（2020年1月1日）", [], "a date"),
    ("正文。", [], "no bracket"),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), LINES, ids=[row[0] or "empty" for row in LINES])
def test_read_credit_line(text: str, expected: list[str], why: str) -> None:
    credits = read_credit_line(text)
    assert facts(credits) == expected, why
    assert bool(credits) is bool(expected)


@pytest.mark.parametrize(("text", "expected", "why"), SIGNATURES, ids=[row[0] or "empty" for row in SIGNATURES])
def test_read_signature(text: str, expected: list[str], why: str) -> None:
    credits = read_signature(text)
    assert facts(credits) == expected, why
    assert bool(credits) is bool(expected)


def test_a_long_paragraph_is_read_at_its_end_only() -> None:
    assert facts(read_signature("记者 张三 说。" * 5000 + "正文。（李小冰）")) == ["author 李小冰"]
    assert not read_credit_line("编辑：张三" + "，他说" * 100)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("某某说书人", "某某说书人"),
        ("某某镇", "某某镇"),
        ("药学部党支部", "药学部党支部"),
        ("某大学教授", None),
        ("某大学校长", None),
        ("某縣縣長", None),
        ("某报评论员", None),
        ("佚名", None),
        ("admin", None),
        ("甲局、乙局", None),
        ("", None),
    ],
)
def test_read_organization_author(value: str, expected: str | None) -> None:
    assert read_organization_author(value) == expected


def test_the_label_tables() -> None:
    assert ROLE_LABELS["责任编辑"] == "editor"
    assert ROLE_LABELS["三审"] == "reviewer"
    assert ROLE_LABELS["文/图"] == "author"
    assert LABELS["稿源"] == "source"
    assert "来源" not in ROLE_LABELS


@pytest.mark.xfail(strict=True, reason="four names of two characters without a gap read as one name of four")
def test_names_without_any_gap() -> None:
    assert [person.name for person in read_credit_line("编辑：张三李四").people] == ["张三", "李四"]


PIECES = st.lists(
    st.sampled_from(
        ["编辑", "来源", "：", "（", "）", "【", "】", "张三", "李四", "记者", " ", "、", "/", "|", "文", "图", "摄", "某某报", "某局", "转自", "《", "》", "原标题：", "。", "2020-01-01", "供稿", "责任编辑：", "_NF12"]
    ),
    max_size=16,
)  # fmt: skip


@given(PIECES)
def test_nothing_is_invented(pieces: list[str]) -> None:
    """Every name, outlet and title stands in the text, but for inner spaces."""
    text = "".join(pieces)
    packed = "".join(text.split())
    for credits in (read_credit_line(text), read_signature(text)):
        stated = [person.name for person in credits.people] + [person.label or "" for person in credits.people]
        stated += [source.name for source in (credits.source, credits.original_source) if source]
        stated += [credits.original_title or ""]
        for value in stated:
            assert "".join(value.split()) in packed


@given(st.text(max_size=220))
def test_any_text_is_read(text: str) -> None:
    assert read_credit_line(text) == read_credit_line(text)
    assert read_signature(text) == read_signature(text)


@pytest.mark.parametrize(
    "unit",
    ["（", "（）", "编辑：", "编辑：张三 ", "记者", "本报记者 ", "文/图", "【编辑:", "　", "/", "。（张三）", "1"],
)
def test_time_is_linear(unit: str) -> None:
    def line(size: int) -> str:
        return (unit * (size // len(unit) + 1))[:size]

    def read(text: str) -> None:
        read_credit_line(text)
        read_signature(text)
        read_organization_author(text)

    assert_ends(read, [line(60), line(160), line(200)])
    assert_linear(read, line, 10_000)


INTRODUCTIONS = [
    ("作者简介：张小三，某大学教授，著有多种。", "张小三", "a heading of its own"),
    ("【作者简介】阿依努尔，某报编辑", "阿依努尔", "a heading vouches for any name"),
    ("（本文作者李小四，为某院院长）", "李小四", "a comma before the office"),
    ("＊作者王小明為某大學教授", "王小明", "Traditional, without a comma"),
    ("（作者系某大学教授 赵小五）", "赵小五", "the name behind the office"),
    ("作者：Ann Lee (现任某院研究员)", None, "a label is read elsewhere"),
    ("作者认为，此事不妥。", None, "a sentence"),
    ("作者系化名，不代表本网立场", None, "a notice"),
    ("作者为其写序", None, "another sentence"),
    ("本文作者高度评价，为此作序。", None, "a word where a name should stand"),
    ("读者张小三，某大学教授", None, "somebody else"),
]


@pytest.mark.parametrize(("text", "expected", "why"), INTRODUCTIONS, ids=[row[0] for row in INTRODUCTIONS])
def test_whom_a_line_introduces(text: str, expected: str | None, why: str) -> None:
    assert read_introduction(text) == expected, why


@pytest.mark.parametrize("value", ["平台声明", "相关阅读", "热门推荐", "发表评论"])
def test_a_heading_is_no_value_of_the_label_above_it(value: str) -> None:
    assert not read_apart("责任编辑：", value)
    assert read_apart("责任编辑：", "江小帆").people
