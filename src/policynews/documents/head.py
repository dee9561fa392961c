"""What stands above the text of a document: number, 发文机关标志, title, 主送机关."""

from __future__ import annotations

from collections.abc import Sequence

from policynews.dates.shapes import YEAR
from policynews.documents.bodies import bodies_of
from policynews.documents.terms import TITLE_SUFFIX, genre_of
from policynews.model.number import DocumentNumber, find_document_numbers
from policynews.text.folding import fold, squeeze
from policynews.text.patterns import LETTER, lazy_pattern

HEAD_LINES = 8  # number, 发文机关标志 and a title on up to three lines stand above the text
_MAX_HEAD_LINE = 120
_NUMBER_LABEL = lazy_pattern(LETTER + r"{0,12}[文字]号[：:\s]\s*")  # 行政处罚决定书文号 in a table of its own
_NUMBER_FIRST = lazy_pattern(r"([^。，,：:]{4,30}[号號])\s各")  # 某政发〔2008〕6号 各县人民政府：
_SIGNER = lazy_pattern(r"\s{0,3}签\s?发\s?人.*$")  # 国办发〔2017〕47号 签发人：某某
_BETWEEN_NUMBERS = " 、,，;；/和及\u3000"

_TITLE_SUBJECT = lazy_pattern("关于|转发|批转|印发")
# 某某局行政处罚信息公开表, 某某市人民政府公告, 某某厅2024年招聘公告
_TITLE_BODY = lazy_pattern(rf"(?:{LETTER}|[()]){{2,30}}?[局委部厅署院府会办室行](?=行政处罚|公告|通告|令|{YEAR}年)")
_AND_OTHERS = lazy_pattern(r"等[\d一二三四五六七八九十]{0,3}个?(?:部门|单位|机关|部委|委办局)?$")  # 某某局等六部门

_ADDRESSEE = lazy_pattern(
    "各|有关|单位|政府|部门|机构|[部委局署厅院校会办处司组店厂]|公司|企业|代表|委员|同志|先生|女士|中心|群众|居民|市民|家长"
)
# 现就有关事项通知如下：, 会议指出：, 联系人：
_NO_ADDRESSEE = lazy_pattern(
    "如下|下列|以下|现[将就]|决定|^(?:附件|附|来源|问|答|记者)"
    "|(?:说|表示|指出|强调|介绍|认为|提出|要求|包括|记者问|名单|附件|来源|时间|地点|联系人|电话|通知|公告)$"
)
# 第一章 总则, 第三条 …; 目　录; （2014年11月20日某某会议通过 根据…修正）
_STATUTE_PART = lazy_pattern(r"第\s?[一二三四五六七八九十百零〇\d]{1,5}\s?[编編篇章节節条條](?!的)")
_LONE_PART = lazy_pattern(
    r"第\s?[一二三四五六七八九十百零〇\d]{1,5}(?:-\d{1,2})?\s?[条條]$"
)  # 第 1 條, its words in the next line
_CONTENTS = lazy_pattern(r"目\s{0,4}[录錄次]$")
_ADOPTED = lazy_pattern(
    r"\d\s?[日号號].{0,400}?(?:通过|通過|公布|发布|發布|批准|修订|修訂|修正|施行)|[〇○一二三四五六七八九十]日.{0,400}?(?:通过|公布|修订|修正)"
)
_MOST_HEADINGS, _LONGEST_NOTE = 300, 1200
_DECIDED = lazy_pattern("经.{0,20}(?:研究|同意|批准).{0,20}[：:]$")  # 经研究决定：


def head_of(lines: Sequence[str]) -> list[str]:
    """Return the short lines above the running text."""
    head: list[str] = []
    for line in lines[:HEAD_LINES]:
        if len(line) > _MAX_HEAD_LINE or line.endswith(("。", "：", ":")):
            break
        head.append(line)
    return head


def own_numbers(title: str, head: Sequence[str], first: str) -> tuple[DocumentNumber, ...]:
    """Read the document's own numbers, of a joint document several: on lines of their own above the text, over two lines
    (国务院令 / 第714号), or before or behind the title.

    `first` is the line below the head: some sites run number and addressees together.
    """
    before = title
    found: list[DocumentNumber] = []
    for line in (*head, _addressed_number(first)):
        if not found and "第" in line and before.endswith(("令", "公告", "通告")):
            order = DocumentNumber.parse(before + line)
            if order is not None and order.code is not None:
                return (order,)
        own = numbers_of_line(line)
        if found and not own:
            break
        found += [number for number in own if number.code or number.year]
        before = line
    if not found and title:
        found = [number for number in _title_numbers(title) if number.code or number.year]
    return tuple(dict.fromkeys(found))


def numbers_of_line(line: str) -> tuple[DocumentNumber, ...]:
    """Return the document numbers that a line consists of, perhaps with the name of a body behind; () for another line."""
    if not ("号" in line or "號" in line or "N." in line) or len(line) > _MAX_HEAD_LINE * 2:
        return ()
    line = _NUMBER_LABEL.sub("", _SIGNER.sub("", line), count=1)
    one = DocumentNumber.parse(line)
    if one is not None:
        return (one,)
    matches = find_document_numbers(line)
    if not matches:
        return ()
    bounds = [0, *[match.end for match in matches]]
    gaps = [line[end : match.start] for end, match in zip(bounds, matches, strict=False)]
    rest = line[bounds[-1] :].strip(" )）]】")
    if any(gap.strip(_BETWEEN_NUMBERS + "(（[【") for gap in gaps) or (rest and not bodies_of(rest)):
        return ()
    return tuple([match.number for match in matches])


def _title_numbers(title: str) -> tuple[DocumentNumber, ...]:
    """Return the number in brackets or bare behind a title, or before it: …的通知（某政发〔2020〕1号）."""
    if not ("号" in title or "號" in title):
        return ()
    suffix = TITLE_SUFFIX.search(fold(title))
    own = DocumentNumber.parse(title[suffix.start() :] if suffix else title)
    if own is not None:
        return (own,)
    return tuple(
        [
            match.number
            for match in find_document_numbers(title)
            if match.number.year and (match.start == 0 or match.end == len(title.rstrip(" )）]】")))
        ][:1]
    )


def _addressed_number(line: str) -> str:
    """Return the number a line begins with when white space and 各… follow, else an empty string."""
    match = _NUMBER_FIRST.match(line) if "各" in line else None
    return match[1] if match else ""


def title_bodies(title: str) -> tuple[str, ...]:
    """Return the bodies a title begins with: 财政部 税务总局关于…的公告; () when it begins with its subject."""
    title = squeeze(title[:1000])
    folded = fold(title)
    subject = _TITLE_SUBJECT.search(folded)
    if subject is None:
        body = _TITLE_BODY.match(folded)
        return bodies_of(title[: body.end()]) if body else ()
    named = title[: subject.start()]
    others = _AND_OTHERS.search(fold(named))
    return bodies_of(named[: others.start()] if others else named)


def number_bodies(number: DocumentNumber | None) -> tuple[str, ...]:
    """Return the bodies an order or announcement is named after: 国务院令第714号."""
    code = (number.code or "") if number else ""
    for tail in ("令", "公告", "通告"):
        if code.endswith(tail):
            return bodies_of(code.removesuffix(tail))
    return ()


def head_bodies(head: Sequence[str]) -> tuple[str, ...]:
    """Return the body printed above or below the number (发文机关标志: 某某局文件)."""
    for index, line in enumerate(head):
        if ("号" in line or "號" in line) and DocumentNumber.parse(line) is not None:
            for neighbour in (*head[max(0, index - 1) : index], *head[index + 1 : index + 2]):
                bodies = bodies_of(neighbour.removesuffix("文件"))
                if bodies:
                    return bodies
    return ()


def addressees_of(lines: Sequence[str]) -> str | None:
    """Return the 主送机关: the first line of the text when it ends with a colon and names bodies or persons."""
    for line in lines[: HEAD_LINES + 2]:
        if line.endswith(("：", ":")):
            return line[:-1].strip() if is_addressee(line) else None
        if len(line) > _MAX_HEAD_LINE or line.endswith("。"):
            return None
    return None


def is_addressee(line: str) -> bool:
    """Whether a line says for whom a document is: 各县人民政府，县直各部门："""
    name = fold(line)[:-1].strip()
    if not line.endswith(("：", ":")) or not 2 <= len(name) <= 400 or "。" in name or ":" in name:
        return False
    return _NO_ADDRESSEE.search(name) is None and _ADDRESSEE.search(name) is not None


def first_line_of_document(lines: Sequence[str], start: int) -> int:
    """Return `start`, moved over number, repeated title and 主送机关 that stand above it."""
    first = start
    for index in range(start - 1, max(-1, start - HEAD_LINES - 1), -1):
        line = squeeze(lines[index][:500])
        if is_addressee(line) or DocumentNumber.parse(line) is not None:
            first = index
        elif not (genre_of(line) or bodies_of(line) or _DECIDED.match(line)):
            break
    return first


def first_line_of_statute(lines: Sequence[str], start: int) -> int:
    """Return `start`, moved over the headings, the table of contents and the note of adoption above the first article.

    It stays where no article or heading of a statute stands at `start`.
    """
    if 0 < start <= len(lines) and _LONE_PART.match(lines[start - 1]):
        start -= 1
    if start >= len(lines) or _STATUTE_PART.match(lines[start]) is None:
        return start
    first = start
    for index in range(start - 1, max(-1, start - _MOST_HEADINGS), -1):
        line = lines[index]
        if not (_STATUTE_PART.match(line) or _CONTENTS.match(line) or _is_note(line)):
            break
        first = index
    return first


def _is_note(line: str) -> bool:
    """Whether a line is the note of adoption under the headline of a statute, or goes on with one: 根据…修正）."""
    return (
        len(line) <= _LONGEST_NOTE and _ADOPTED.search(line) is not None and (line[0] in "（(根" or line[-1] in "）)")
    )
