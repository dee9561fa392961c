"""Personal names: what is one, and how lists of them are split."""

from __future__ import annotations

import pytest
from growth import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from policynews.credits.names import (
    is_body_name,
    is_labelled_name,
    is_personal_name,
    is_placeholder_name,
    name_core,
    names_alone,
    read_names,
)

LISTS = [
    ("张三 李四", ["张三", "李四"], "a space"),
    ("张三　李四", ["张三", "李四"], "an ideographic space"),
    ("张三、李四、王小五", ["张三", "李四", "王小五"], "the enumeration comma"),
    ("张三，李四", ["张三", "李四"], "a full-width comma"),
    ("张三,李四;王五", ["张三", "李四", "王五"], "half-width marks"),
    ("张三/李四", ["张三", "李四"], "a stroke"),
    ("张三／李四", ["张三", "李四"], "a full-width stroke"),
    ("张三&李四", ["张三", "李四"], "an ampersand"),
    ("王强和李明", ["王强", "李明"], "和 between two names"),
    ("王强与李明亮", ["王强", "李明亮"], "与 between two names"),
    ("张和平", ["张和平"], "和 inside a name"),
    ("江洋和李小舟和古丽娜·买买提", ["江洋", "李小舟", "古丽娜·买买提"], "words that are names beside names"),
    ("布仁巴雅尔、李小舟", ["布仁巴雅尔", "李小舟"], "a Mongolian name of five characters"),
    ("哈萨克斯坦、李小舟", ["李小舟"], "a country of as many"),
    ("慕容雪村 李小舟", ["慕容雪村", "李小舟"], "a name that ends like a village"),
    ("司徒雷登┃李小舟", ["司徒雷登", "李小舟"], "a heavy stroke"),
    ("刘和 王平", ["刘和", "王平"], "a name that ends in 和"),
    ("张 三 李 四", ["张三", "李四"], "two-character names padded to three columns"),
    ("张　三　李　四", ["张三", "李四"], "the same with ideographic spaces"),
    ("王 强 李小明", ["王强", "李小明"], "a padded name before a full one"),
    ("李小明 王 强", ["李小明", "王强"], "and behind one"),
    ("张 三、李 四", ["张三", "李四"], "padded and separated"),
    ("赵 晓明", ["赵晓明"], "a surname cut off from its given name"),
    ("欧阳 娜", ["欧阳娜"], "a compound surname cut off"),
    ("欧阳予心 司马青", ["欧阳予心", "司马青"], "compound surnames"),
    ("阿不都·卡德尔 张三", ["阿不都·卡德尔", "张三"], "a dot inside a name"),
    ("古丽•买买提", ["古丽•买买提"], "another dot"),
    ("乔治·威尔逊", ["乔治·威尔逊"], "a foreign name"),
    ("杨某某_NF1234", ["杨某某"], "a staff code behind an underscore"),
    ("韩某某 PK123", ["韩某某"], "a staff code behind a space"),
    ("李四 N026 王五", ["李四", "王五"], "a staff code between two names"),
    ("张三(实习)", ["张三"], "a remark in brackets"),
    ("张三（某报记者）、李四[12]", ["张三", "李四"], "remarks and numbers"),
    ("张12三", [], "a number between two characters joins nothing"),
    ("张三 zhangsan@example.com", ["张三"], "a mail address"),
    ("张三 摄", ["张三"], "the word of a photographer"),
    ("张三摄 李四文", ["张三", "李四文"], "文 behind a name is a name's part as well"),
    ("张三 李四 文/图", ["张三", "李四"], "text and picture behind the names"),
    ("文/图 张三 李四", ["张三", "李四"], "and before them"),
    ("陈某某 整合", ["陈某某"], "整合 is no name"),
    ("张三 综合报道", ["张三"], "综合报道 is no name"),
    ("本报记者 张三 李四", ["张三", "李四"], "a title before the names"),
    ("南都记者 余小菁 向小妮", ["余小菁", "向小妮"], "an outlet and title"),
    ("某某新闻记者段小超", ["段小超"], "a title glued to the name"),
    ("某某大学教授 张三", ["张三"], "an academic title"),
    ("张三教授", ["张三"], "a title behind the name"),
    ("某某发起人、毕业于某某大学、代表作《某书》高小波，", ["高小波"], "a name behind a description and a book"),
    ("一颗话梅糖", ["一颗话梅糖"], "a nickname that stands alone"),
    ("小婷", ["小婷"], "a pet name behind a label is printed as a name"),
    ("8筒", ["8筒"], "a digit in a nickname"),
    ("xiaofeng", ["xiaofeng"], "a Latin nickname"),
    ("Ann Lee", ["Ann Lee"], "a Latin name of two words"),
    ("HN789", [], "a staff code alone"),
    ("Rebecca Reilly-Cooper", ["Rebecca Reilly-Cooper"], "a hyphen in a Latin name"),
    ("Sonya M. Lee, Ann van Rijn, 以及 JOHN SMITH", ["Sonya M. Lee", "Ann van Rijn", "JOHN SMITH"], "a Latin list"),
    ("José Müller and Ann Lee", ["José Müller", "Ann Lee"], "letters with marks, and"),
    ("Ann Lee, Staff Writer", ["Ann Lee"], "an office in English"),
    ("Ann Lee, Some Daily Reporter", ["Ann Lee"], "an outlet's office"),
    ("Reuters", [], "an agency"),
    ("Tag", [], "a word of a form"),
    ("C．J．帕某科", ["C．J．帕某科"], "initials with full-width points"),
    ("C.J. 帕某科（C. J. Pamock）", ["C.J. 帕某科"], "the original behind it in brackets"),
    ("张三∕李四╱王五", ["张三", "李四", "王五"], "other strokes"),
    ("张三、李四以及王五", ["张三", "李四", "王五"], "以及"),
    ("王小明 營養師", ["王小明"], "a profession behind a gap"),
    ("王小明營養師", ["王小明"], "a profession run into the name"),
    ("臨床心理師王小明", ["王小明"], "a profession before it"),
    ("妙語心理師", ["妙語心理師"], "a pen name that ends like one"),
    ("服务中心贺小满", ["贺小满"], "an office run into the name"),
    ("某某日报贺小满", ["贺小满"], "a paper run into the name"),
    ("实习贺小满", ["贺小满"], "what she is"),
    ("实习编译", [], "what somebody is, and nobody"),
    ("本刊特约", [], "the same"),
    ("系统自动发布", [], "a machine"),
    ("自动推送", [], "a machine"),
    ("查看更多", [], "a prompt"),
    ("返回首页", [], "a prompt"),
    ("江南", ["江南"], "a place alone behind a label"),
    ("高峰", ["高峰"], "a word alone behind a label"),
    ("阿明 江南", ["阿明"], "a place beside a name"),
    ("robot", [], "a machine"),
    ("企鹅号", [], "a platform"),
    ("买买提·艾力返回首页", [], "a prompt run into a name with a dot"),
    ("买买提·艾力 发布时间", ["买买提·艾力"], "a label beside it"),
    ("Sophie发布时间", [], "a label run into a Latin name"),
    ("大陆新闻组北京17日电", [], "the day of a dateline is no staff code"),
    ("CNS中国·ABC", [], "an outlet with a dot"),
    ("Ann Lee, chinadaily.com.cn", ["Ann Lee"], "a host"),
    ("程远州", ["程远州"], "a given name that ends as prefectures do"),
    ("J·某某", ["J·某某"], "an initial before a dot"),
    ("2024", [], "a number"),
    ("佚名", [], "nobody"),
    ("网络", [], "a placeholder"),
    ("本站", [], "a placeholder"),
    ("admin", [], "an account"),
    ("系统管理员", [], "an account"),
    ("张三 admin 网络 未知", ["张三"], "placeholders beside a name"),
    ("新闻中心", [], "a department"),
    ("某某县融媒体中心", [], "a department"),
    ("本报评论员", [], "a title without a name"),
    ("张三 张三", ["张三"], "the same name twice"),
    ("張三丰、陳小明", ["張三丰", "陳小明"], "Traditional"),
    ("記者王小明", ["王小明"], "Traditional title"),
    ("", [], "nothing"),
    ("、、//", [], "only separators"),
]

ALONE = [
    ("张三", True, "surname and one character"),
    ("李小明", True, "surname and two"),
    ("欧阳修文", True, "compound surname and two"),
    ("司马光", True, "compound surname and one"),
    ("陳小明", True, "Traditional"),
    ("谢浩霖", True, "a surname that is also a verb"),
    ("阿不都·卡德尔", True, "a dotted name"),
    ("欧阳", False, "a surname alone"),
    ("张", False, "one character"),
    ("张三李四", False, "four characters without a compound surname"),
    ("洪小禾", True, "a surname of 百家姓"),
    ("洪水", False, "a word that begins with it"),
    ("计小敏", False, "a surname that mostly begins words (计划)"),
    ("国务院", False, "a body that begins with one"),
    ("小婷", False, "no surname"),
    ("扎西多吉", True, "a Tibetan name of two words"),
    ("旺堆公社", False, "a word and a half of one"),
    ("阿依古丽", False, "no known surname: only a label can vouch for it"),
    ("高新区", False, "a zone"),
    ("金融", False, "a word"),
    ("江西", False, "a province"),
    ("郑州", False, "a city"),
    ("程远州", True, "a given name that ends as prefectures do"),
    ("楚雄州", False, "a prefecture that begins with a surname"),
    ("甘孜州", False, "another"),
    ("石家庄", False, "a city of three characters"),
    ("白皮书", False, "a word of three characters"),
    ("卫生部", False, "a ministry"),
    ("文汇报", False, "a paper"),
    ("王警官", False, "a title"),
    ("张经理", False, "a title"),
    ("余万元", False, "an amount"),
    ("万吨", False, "a measure"),
    ("何时", False, "a question"),
    ("谢谢您", False, "thanks"),
    ("常务委", False, "a body"),
    ("关于", False, "a preposition"),
    ("农业局", False, "a bureau"),
    ("解放军", False, "a word"),
    ("湘潭日报·某某客户端", False, "an outlet with a dot"),
    ("王丹¹", False, "the mark of a note is no part of it"),
    ("湘潭日报·王小明", False, "an outlet and its reporter"),
    ("罗马年科·王小明", True, "a name whose first part ends as offices do"),
    ("abc", False, "Latin letters need a label"),
    ("", False, "nothing"),
]

LABELLED = [
    ("阿依古丽", False, True, "any four Han characters"),
    ("一颗话梅糖", True, True, "a nickname alone"),
    ("一颗话梅糖", False, False, "the same among other words is a word"),
    ("办公室", True, False, "an office"),
    ("无", True, False, "none"),
    ("李会", False, True, "会 ends a short name too"),
    ("工会", False, False, "and a body"),
    ("NB", False, False, "capitals are a code"),
    ("Kevin", False, True, "a Latin name"),
    ("admin", False, False, "an account"),
    ("这里是很长的一句话", True, False, "a sentence"),
]


@pytest.mark.parametrize(("text", "names", "why"), LISTS, ids=[row[2] for row in LISTS])
def test_read_names(text: str, names: list[str], why: str) -> None:
    assert list(read_names(text)) == names, why


@pytest.mark.parametrize(("text", "expected", "why"), ALONE, ids=[row[0] or "empty" for row in ALONE])
def test_is_personal_name(text: str, expected: bool, why: str) -> None:
    assert is_personal_name(text) is expected, why


@pytest.mark.parametrize(("text", "alone", "expected", "why"), LABELLED)
def test_is_labelled_name(text: str, alone: bool, expected: bool, why: str) -> None:
    assert is_labelled_name(text, alone=alone) is expected, why


def test_names_without_a_label_must_be_plausible_each() -> None:
    assert read_names("张三 小婷 高新区", vouched=False) == ("张三",)


def test_placeholders_and_bodies() -> None:
    assert is_placeholder_name(" 佚 名 ")
    assert not is_placeholder_name("张三")
    assert is_body_name("某某县發展和改革局")
    assert not is_body_name("张三")


def test_the_core_of_a_token_keeps_a_short_name_that_ends_like_a_credit() -> None:
    assert name_core("张译") == "张译"
    assert name_core("南都记者张三摄") == "张三"
    assert name_core("记者") == ""


CHARACTERS = st.text(alphabet="张李王三四明和与·•、，/ 　（）()[]_NF12记者摄文图报道abc网络", max_size=60)


@given(CHARACTERS)
def test_no_name_is_invented(text: str) -> None:
    """Every name stands in the text, but for the padding inside it."""
    packed = "".join(text.split())
    for vouched in (True, False):
        for name in read_names(text, vouched=vouched):
            assert "".join(name.split()) in packed


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    names = read_names(text)
    assert len(set(names)) == len(names)
    assert all(name and len(name) <= 40 for name in names)
    is_personal_name(text)
    is_labelled_name(text, alone=True)


@settings(max_examples=20)
@given(
    st.lists(
        st.sampled_from(["张三", "李小明", "王五", "欧阳予心", "阿不都·卡德尔"]), min_size=1, max_size=6, unique=True
    )
)
def test_a_joined_list_is_split_again(names: list[str]) -> None:
    for separator in (" ", "、", "，", "/", "　"):
        assert list(read_names(separator.join(names))) == names


@pytest.mark.parametrize("unit", ["张三 ", "（", "、", "记者", "·", "张", "a_1", "《"])
def test_time_is_linear(unit: str) -> None:
    def read(text: str) -> None:
        read_names(text)
        is_personal_name(text)
        is_labelled_name(text)

    assert_linear(read, lambda size: unit * (size // len(unit)), 10_000)


def test_all_of_the_hundred_surnames_count_behind_a_title() -> None:
    assert is_personal_name("计小敏", rare=True)
    assert is_personal_name("第五小敏", rare=True)
    assert not is_personal_name("国务院", rare=True)
    assert not is_personal_name("阿小敏", rare=True)


@pytest.mark.parametrize("line", ["王丹¹ 李敏²", "王丹¹、李敏¹²"])
def test_marks_of_notes_vouch_for_names_and_go(line: str) -> None:
    assert names_alone(line) == ("王丹", "李敏")
    assert names_alone("王丹 李敏") == ()
