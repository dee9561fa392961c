"""What tells a name from a word that begins with a surname."""

from __future__ import annotations

import pytest

from policynews.credits._name_lists import COMPOUND_SURNAMES, RARE_COMPOUNDS, RARE_SURNAMES, SURNAMES
from policynews.credits._name_table import WORDS
from policynews.credits.likeness import is_known_word, likeness, looks_like_name
from policynews.credits.names import is_personal_name

NAMES = [
    ("王小明", "a common surname"),
    ("李静", "a common surname, one character behind it"),
    ("苏一航", "characters that stand in words as well"),
    ("计小军", "a surname that mostly begins words, characters of names"),
    ("国伟", "the same with one character"),
    ("元春生", "a rare surname"),
    ("欧阳小雪", "a compound surname"),
    ("司马长风", "a compound surname whose characters are common"),
    ("張學友", "Traditional"),
    ("劉曉梅", "Traditional"),
]
WORDS_ALL_THE_SAME = [
    ("计划", "the characters tell"),
    ("时间", "the characters tell"),
    ("许可证", "three characters"),
    ("白皮书", "three characters"),
    ("过来", "a word no list of ours held"),
    ("农作物", "another"),
    ("陆续", "an adverb"),
    ("辛苦", "an adjective"),
    ("连忙", "an adverb"),
    ("高铁", "a word of the news"),
    ("任何人", "a pronoun"),
    ("康养", "younger than the dictionary"),
    ("东方学", "a compound surname that begins a word"),
    ("計劃", "Traditional"),
    ("顧問", "Traditional, a name to the dictionary"),
    ("馬拉松", "Traditional, three characters"),
]


@pytest.mark.parametrize(("text", "_why"), NAMES)
def test_a_name_looks_like_one(text: str, _why: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize(("text", "_why"), WORDS_ALL_THE_SAME)
def test_a_word_does_not(text: str, _why: str) -> None:
    assert not looks_like_name(text)
    assert not is_personal_name(text, rare=True)


def test_characters_that_are_unknown_say_nothing() -> None:
    assert likeness("") == likeness("龘") == likeness("Ann") == 0


@pytest.mark.parametrize("text", ["方案", "许可证", "高峰", "計劃"])
def test_behind_a_label_only_sure_words_are_words(text: str) -> None:
    assert is_known_word(text)


@pytest.mark.parametrize("text", ["年小巍", "江小力", "王明", "诸葛青云"])
def test_behind_a_label_a_doubtful_word_is_a_name(text: str) -> None:
    assert not is_known_word(text)


def test_the_surnames_of_the_hundred_families_are_in() -> None:
    """The 504 of 百家姓, Simplified; the table of words serves them all."""
    hundred = (
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方"
        "俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧"
        "计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫"
        "经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓"
        "牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙"
        "池乔阴郁胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容"
        "向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰"
        "巢关蒯相查后荆红游竺权逯盖益桓公"
    )
    compound = (
        "万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 "
        "钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 仉督 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 "
        "段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫 第五"
    ).split()
    assert not set(hundred) - SURNAMES - RARE_SURNAMES
    assert not set(compound) - {"仉督"} - COMPOUND_SURNAMES - RARE_COMPOUNDS


def test_the_table_holds_words_of_surnames_only() -> None:
    firsts = {row[0] for row in WORDS.splitlines()}
    compounds = {name[0] for name in COMPOUND_SURNAMES | RARE_COMPOUNDS}
    assert firsts <= SURNAMES | RARE_SURNAMES | compounds
