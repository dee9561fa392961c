"""Labels that an info line prints without their colon: 作者魏某, 来源 某网, Posted on 2024-03-05, 2024-03-05 By 张三. Pure text."""

from __future__ import annotations

from policynews.credits.labels import ROLE_LABELS
from policynews.credits.names import is_labelled_name, is_personal_name
from policynews.credits.page_words import is_column, is_page_word
from policynews.credits.seams import Edit, Line, edited
from policynews.dates.shapes import YEAR
from policynews.text.patterns import HAN, lazy_pattern

_LABEL = "|".join(
    (
        "来源|稿源|信息来源|文章来源|作者|编辑|责任编辑|责编",  # 来源CSDN, 作者魏某, 来源 某网
        r"(?:发表于|发布于|更新于|发布时间|发布日期|更新时间|时间|日期)(?= ?(?:[\d二]|[A-Z][a-z]{2,8}\.? \d))",  # 发表于2014-08-24
        r"(?<![A-Za-z] )(?:[Pp]osted|[Pp]ublished|[Uu]pdated)(?: on)?(?= (?:\d|二|[A-Z][a-z]{2,8}\.? \d))",  # Posted on Jun 18, 2024
        rf"(?:(?<![A-Za-z] )|(?<=[AP]M ))[Bb]y(?= (?:[A-Z]|{HAN}))",  # 2024-03-05 By 张三
        r"^by(?= [A-Z][^|]{1,30} \|)",  # by Ann | Jun 18, 2024 | 要闻
        "(?<!^)(?<![摄图] )(?<!摄影 )(?<!图片 )本[报网刊社站台](?:记者|通讯员)(?= )",  # 2024-03-05；本报记者 浮生若梦
    )
)
_UNMARKED = lazy_pattern(
    rf"(?:^|(?<=[\s|·\d;,•)\]】—]))(?P<label>{_LABEL})(?! ?(?:{HAN}{{1,4}} ?:|/))"
    r"(?= ?(?P<behind>[^\s:|]{2,3}))(?= (?P<set_off>[^\s:|,，、;]{2,12})(?:[ |;,]|$)|)"
)
# 来源：某网 作者张三; 2024-03-05, 18/06/2024, Jun 18, 2024, 二〇二四年, 3天前: a line with one of these is no sentence
_STATES = lazy_pattern(rf"(?:来源|稿源|作者|编辑|责编|时间|日期)\s?:|{YEAR}|二[〇○零]|\d ?(?:分钟|小时|天)前")


def with_unmarked(line: Line, folded: str) -> Line:
    """Give bare labels their colon, on a line that holds a date or another label; a person's only before what is a name."""
    if not _UNMARKED.search(folded) or not _STATES.search(folded):
        return line
    edits: list[Edit] = []
    for bare in _UNMARKED.finditer(folded):
        behind = line.text[bare.start("behind") : bare.end("behind")]
        if bare["label"] in ROLE_LABELS and not _may_name_person(behind, bare["set_off"]):
            continue
        edits.append((bare.end("label"), bare.end("label"), ":"))
    return edited(line, edits)


def _may_name_person(behind: str, set_off: str | None) -> bool:
    """Whether a name follows a label without a colon: a plausible one run into it, or any that blanks set off."""
    if is_personal_name(behind) or is_personal_name(behind[:2]):
        return True
    return (
        set_off is not None
        and is_labelled_name(set_off, alone=True)
        and not (is_column(set_off) or is_page_word(set_off))
    )
