"""Names of column and site behind a headline: what goes and what stays."""

from __future__ import annotations

import pytest

from policynews.find.suffixes import headline_of, strip_suffix, without_chain


@pytest.mark.parametrize(
    ("printed", "headline", "why"),
    [
        ("某县开会部署春耕-新华网", "某县开会部署春耕", "one outlet"),
        ("某县开会部署春耕_要闻_某某县人民政府", "某县开会部署春耕", "column and site"),
        ("某县开会部署春耕--时政--人民网", "某县开会部署春耕", "two hyphens for one"),
        ("某县开会部署春耕—新闻—科学网", "某县开会部署春耕", "single dashes"),
        ("某县水渠修缮计划|政策文件|某县人民政府", "某县水渠修缮计划", "a column no table lists, before a site"),
        ("過敏的小妙招_過敏治療_兒科", "過敏的小妙招", "no headline holds _"),
        ("某縣停班停課 | 生活 | 中央社 CNA", "某縣停班停課", "an outlet with its letters behind it"),
        ("某县开会 | 云岭日报 | 让世界听见", "某县开会", "a slogan behind the site"),
        ("某国工业产出下降 - BBC News 中文", "某国工业产出下降", "a name in two scripts"),
        ("某国工业产出下降 | Example", "某国工业产出下降", "a Latin name behind a Chinese headline"),
        ("供暖锅炉检修_要闻_临澜在线（临澜广播官网）", "供暖锅炉检修", "a note behind the site"),
        ("来信-云岭周报 电子报刊", "来信", "a short headline"),
        ("某县开会部署春耕｜某某日报", "某县开会部署春耕", "full-width stroke"),
        ("某县修补村道三百公里—公路—某某日报", "某县修补村道三百公里", "a short unknown column between dashes"),
        ("做好某某工作——人民网", "做好某某工作", "a long dash before an outlet"),
        ("某县修补村道三百公里 :: 云岭网", "某县修补村道三百公里", "two colons"),
    ],
)
def test_names_behind_a_headline_go(printed: str, headline: str, why: str) -> None:
    assert strip_suffix(printed) == headline, why


@pytest.mark.parametrize(
    ("printed", "why"),
    [
        ("2021-2023年某县招生信息公开", "a range of years"),
        ("1-7月某县政务公开动态", "a range of months"),
        ("2021年-2023年某县政务公开", "a range whose ends have their units"),
        ("２０２１－２０２３年某县信息公开", "a range in full width"),
        ("2021 - 2023年某县招生政策", "a range with blanks"),
        ("一-三季度某县经济数据公开", "a range of numerals"),
        ("北京-上海高速公路政府信息公开", "a route: too long for a column"),
        ("中国-东盟博览会开幕", "two names"),
        ("做好某某工作——专访某某部", "the second half of a headline"),
        ("深度 | 乡村教师的一天", "a rubric before the headline"),
        ("以案说法｜收到“返利”短信怎么办", "a rubric, and a headline that ends as columns do"),
        ("预告丨第六届石桥论坛", "a rubric, and an event that ends as sites do"),
        ("第五章", "no mark at all"),
        ("专访 | 雨季来了低洼地带怎么办", "怎么办 is no office"),
        ("南山水厂 | 十年改造的全部成果今天首次公开", "a clause that ends as a column does"),
    ],
)
def test_marks_inside_a_headline_stay(printed: str, why: str) -> None:
    assert strip_suffix(printed) == printed, why


@pytest.mark.parametrize(
    ("declared", "sites", "headline", "why"),
    [
        ("某县修补村道三百公里 | 云岭01", (), "某县修补村道三百公里", "a name with figures"),
        ("某县修补村道三百公里 - 8town", (), "某县修补村道三百公里", "a name that begins with a figure"),
        ("某县修补村道 | 2024年", (), "某县修补村道 | 2024年", "a year is no name"),
        ("某县人民政府_关于做好某项工作的通知", (), "关于做好某项工作的通知", "the site first"),
        (
            "某某论坛 - 关于做好某项工作的通知",
            (),
            "关于做好某项工作的通知",
            "the site first, behind it a hyphen with blanks",
        ),
        ("某某大学 | 一堂讲了四十年的思政课", (), "某某大学 | 一堂讲了四十年的思政课", "a rubric, not the site"),
        ("某县修补村道三百公里 [某某网]", (), "某县修补村道三百公里", "the site in brackets"),
        ("某某网-某县修补村道三百公里", (), "某县修补村道三百公里", "an outlet first"),
        ("一座桥 | 山野笔记", ("山野笔记",), "一座桥", "a name that the page gives itself"),
        ("YLTV | 雨季来了低洼地带怎么办", (), "雨季来了低洼地带怎么办", "letters of a station first"),
        ("Hill & River Alliance | 某县水渠修缮三年行动启动", (), "某县水渠修缮三年行动启动", "a Latin name first"),
        ("AI | 某县水渠用上巡检机器人", (), "AI | 某县水渠用上巡检机器人", "two letters are a rubric"),
        ("云岭研究院 » 观点 » 一座小水库的四十年", (), "一座小水库的四十年", "a path of columns, the headline last"),
        ("一座小水库的四十年 » 观点 » 云岭研究院", (), "一座小水库的四十年", "the same the other way round"),
    ],
)
def test_headline_of_a_declaration(declared: str, sites: tuple[str, ...], headline: str, why: str) -> None:
    assert headline_of(declared, frozenset(sites)) == headline, why


@pytest.mark.parametrize(
    ("printed", "headline", "why"),
    [
        ("某县开会部署春耕—新闻—某某网", "某县开会部署春耕", "a chain of two"),
        ("某县开会部署春耕 - 人民日报海外版", "某县开会部署春耕", "one known outlet"),
        ("某县开会部署春耕 - 某某网", "某县开会部署春耕 - 某某网", "one that nobody knows may belong to the headline"),
    ],
)
def test_chain_that_a_repost_took_over(printed: str, headline: str, why: str) -> None:
    assert without_chain(printed) == headline, why


def test_hostile_titles_take_no_time() -> None:
    assert strip_suffix("-" * 200_000).startswith("-")
    assert strip_suffix("某_" * 190) == "某_某"
