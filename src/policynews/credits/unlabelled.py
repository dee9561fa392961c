"""Who and what stands on an info line without a label: a byline, the name of a person, a word that may be a source."""

from __future__ import annotations

from policynews.credits.bare import read_bare
from policynews.credits.beside import LONGEST_LOOSE, LONGEST_WORD, Loose
from policynews.credits.bylines import read_byline, read_framed_byline
from policynews.credits.labels import trim
from policynews.credits.names import is_known_latin_name, is_plausible_name, split_names
from policynews.credits.page_words import is_page_word
from policynews.credits.sources import may_name_source, part_from_name
from policynews.model.article import Person
from policynews.text.folding import fold
from policynews.text.patterns import HAN, lazy_pattern

_MARKS_BETWEEN = lazy_pattern(r"[\s|,、;:()\[\]【】<>]+|(?:^| )[·•/_-]+(?= |$)")
# The cheap test before the readers of a byline without 记者.
_MAY_CREDIT = lazy_pattern("[文字摄攝图圖撰编編译譯采採整绘繪]|报[道导]|報[道導]|综合|綜合|作者|特派|主[笔筆]")
# 由 张三 于 2024-03-05 发布
_BY_WHOM = lazy_pattern(r"\s*由 ?(?P<name>[^\s,;:|]{2,16}(?: [A-Z][\w.-]+){0,2})(?: [于於-]|[于於])?\s*$")
_LONGEST_BYLINE = 40  # characters of a byline behind the date
_NAME = lazy_pattern(r"[\w·《》“”-]+")
_COLONS = (":", "：")
_AROUND = "[]【】〔〕()（）"
_SET_OFF = lazy_pattern(r"[\[\]【】〔〕()（）<>◎●■□◆▲]|(?<= )[·•・-](?= |$)")
_REPORTER = lazy_pattern("[记記]者")
_FRAMED = lazy_pattern(rf"记者[^,。;!?:/|\d]{{2,30}}/ ?{HAN}{{2,8}}报[道导]")  # 某报／记者土井香苗／台北即时报导
_BYLINE = lazy_pattern(r"(?:(?<=\s)|(?<=\s本[报報网網]))[记記]者\s.{2,40}$")
# 某报客户端 记者 张三 通讯员 李四: the outlet is what stands before
_REPORTER_ON = lazy_pattern(r"(?<=\S)[\s|]+\S{0,4}?[记記]者(?![站网網协協节節会會观觀]).*")
_NO_SOURCE = lazy_pattern(
    "原创|作者|版权|首页|正文|字号|字体|浏览|点击|阅读|评论|参与|分享|打印|关闭|收藏|登录|注册|今天|昨天|前天|星期|周[一二三四五六日]|发布(?!$)|更新|来源|编辑|上午|下午|"
    "热度|标题|附件|下载|上一|下一|公告|通知|[《》“”…→]|^(?:分类|栏目|标签|类别|关键[词字])"
)


def people_beside(beside: Loose) -> tuple[Person, ...]:
    """Return who is named: 某某晚报记者 张三 2020-01-01 10:00; 2020年1月1日 第03版：要闻 本报记者 张三."""
    if not _REPORTER.search(beside.text):
        return _credited_beside(beside)
    dates = beside.dates
    for part in (beside.text[: dates[0].start], beside.text[dates[-1].end :]) if dates else ():
        if framed := _FRAMED.search(fold(part)):
            return read_framed_byline(part[framed.start() : framed.end()]).people
    byline = read_byline(beside.text[: dates[0].start] if dates else beside.text, vouched=False)
    if not byline.people and dates and (behind := _BYLINE.search(beside.text, dates[-1].end)):
        byline = read_byline(behind[0], vouched=False)
    if not byline.people and dates and len(rest := beside.text[dates[-1].end :].strip()) <= _LONGEST_BYLINE:
        byline = read_byline(rest, vouched=False)
    return byline.people if byline.clean else ()


def _credited_beside(beside: Loose) -> tuple[Person, ...]:
    """文字 张小三 摄影 李小四 2024-03-05; 编译张小三／综合报道 2024-03-05: a byline without a colon that is all there is beside a date."""
    if not beside.dates:
        return ()
    if "由" in beside.text and (by := _BY_WHOM.match(beside.text[: beside.dates[0].start])) is not None:
        return (Person(name=by["name"], role="author", label="由"),) if is_plausible_name(by["name"], rare=True) else ()
    if not _MAY_CREDIT.search(beside.text):
        return ()
    spans = [0, *[edge for date in beside.dates for edge in (date.start, date.end)], len(beside.text)]
    parts = [trim(beside.text[start:end]).strip(_AROUND) for start, end in zip(spans[::2], spans[1::2], strict=True)]
    stated = [part for part in parts if part]
    if len(stated) != 1 or len(stated[0]) > _LONGEST_BYLINE:
        return ()
    return read_bare(stated[0]).people


def words_beside(loose: list[Loose]) -> tuple[str, ...]:
    """Return the bare words of a line that may name a source."""
    before = [_REPORTER_ON.sub("", beside.bare) for beside in loose]
    return tuple(
        word
        for bare in before
        if bare and len(bare) <= LONGEST_LOOSE
        for word in (_outlet_of(part.strip("·•/／_-")) for part in _MARKS_BETWEEN.split(bare))
        if _may_be_source(word)
    )


def _outlet_of(word: str) -> str:
    """Return the outlet of a word that a person's name runs into; any other word as it is."""
    parted = part_from_name(word)
    return parted[0] if parted else word


def names_beside(loose: list[Loose]) -> tuple[str, ...]:
    """Return the names of persons that stand bare in a line: 2024-03-05 [ 张三 ]; 2024/03/05 社会 • Ann Lee."""
    return tuple(
        name
        for beside in loose
        if beside.bare and len(beside.bare) <= LONGEST_LOOSE
        for token in split_names(_SET_OFF.sub("、", beside.bare))
        if token.mark[:1] not in _COLONS  # 承办人：张三, under a label that makes nobody an author
        and (is_plausible_name(name := _person_of(token.text.strip("·•・")), rare=True) or is_known_latin_name(name))
        and not (is_page_word(name) or name.endswith("等"))
    )


def _person_of(word: str) -> str:
    """Return the person of a word that an outlet runs into; any other word as it is."""
    parted = part_from_name(word)
    return parted[1] if parted else word


def _may_be_source(word: str) -> bool:
    folded = fold(word)
    if not 1 < len(word) <= LONGEST_WORD or not _NAME.fullmatch(folded) or _NO_SOURCE.search(folded):
        return False
    return may_name_source(word)
