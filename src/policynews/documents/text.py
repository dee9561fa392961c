"""Policy documents (公文) read from their own text, and the door to what else is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policynews.dates.value import read_date
from policynews.documents.terms import STATUTES, TITLE_SUFFIX, bare_title, bodies_of, genre_of
from policynews.model.article import PolicyDocument
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber
from policynews.text.folding import fold, squeeze
from policynews.text.patterns import LETTER, lazy_pattern

_HEAD_LINES = 8  # number, 发文机关标志 and a title on up to three lines stand above the text
_MAX_HEAD_LINE = 120
_MAX_TIDY = 200
_NUMBER_LABEL = lazy_pattern(LETTER + r"{0,12}[文字]号[：:\s]\s*")  # 行政处罚决定书文号 in a table of its own
_NUMBER_FIRST = lazy_pattern(r"([^。，,：:]{4,30}[号號])\s各")  # 某政发〔2008〕6号 各县人民政府：
_SIGNER = lazy_pattern(r"\s{0,3}签\s?发\s?人.*$")  # 国办发〔2017〕47号 签发人：某某

_TITLE_SUBJECT = lazy_pattern("关于|转发|批转|印发")
# 某某局行政处罚信息公开表, 某某市人民政府公告, 某某厅2024年招聘公告
_TITLE_BODY = lazy_pattern(
    rf"(?:{LETTER}|[()]){{2,30}}?[局委部厅署院府会办室行](?=行政处罚|公告|通告|令|(?:19|20)\d\d年)"
)
# Kinds that news headlines end with only when they say so: 某市发布高温公告
_NOTICES = frozenset({"通知", "公告", "通告", "通报", "公示", "批复", "函", "令", "决定"})
_NEWS_VERB = lazy_pattern("发布|出台|印发|召开|下发|公布|举行|发出|收到|获|：|:|！|？")
_NO_DOCUMENT = frozenset({"解读", "答记者问", "简报"})
_ARTICLE = lazy_pattern(r"第[一二三四五六七八九十百零〇\d]{1,5}[条條]")
_MIN_ARTICLES = 3  # a law has more, a news report that quotes one has fewer at the start of a line

_ADDRESSEE = lazy_pattern(
    "各|有关|单位|政府|部门|机构|[部委局署厅院校会办处司组店厂]|公司|企业|代表|委员|同志|先生|女士|中心|群众|居民|市民|家长"
)
# 现就有关事项通知如下：, 会议指出：, 联系人：
_NO_ADDRESSEE = lazy_pattern(
    "如下|下列|以下|现[将就]|决定|^(?:附件|附|来源|问|答|记者)"
    "|(?:说|表示|指出|强调|介绍|认为|提出|要求|包括|记者问|名单|附件|来源|时间|地点|联系人|电话|通知|公告)$"
)

_NUMERAL = r"[\d〇零○◯O一二三四五六七八九十]"
_DATE = rf"{_NUMERAL}{{4}}\s?年\s?{_NUMERAL}{{1,3}}\s?月\s?{_NUMERAL}{{1,3}}\s?日"
# 国务院办公厅 2018年12月7日, or the date alone
_SIGNED = lazy_pattern(rf"\(?(?P<bodies>[^\d。;:]{{0,80}}?)\s?(?P<date>{_DATE}|(?:19|20)\d\d[-./]\d\d?[-./]\d\d?)\)?$")
_LONE_DATE = lazy_pattern(rf"\(?{_DATE}\)?$")
_SIGNED_ENDS = frozenset("日)）0123456789０１２３４５６７８９")
# 总理 李克强, 中华人民共和国主席 习近平, 局长：张 三
_OFFICER = lazy_pattern(
    rf"{LETTER}{{0,16}}(?:总理|主席|部长|主任|局长|省长|市长|区长|县长|州长|署长|行长|院长|厅长|会长|检察长):?"
    rf"\s{{0,4}}(?:{LETTER}|·){{1,12}}(?:\s{{1,3}}{LETTER}{{1,2}})?$"
)
_DECIDED = lazy_pattern("经.{0,20}(?:研究|同意|批准).{0,20}[：:]$")  # 经研究决定：
_NOTE = lazy_pattern(r"\(.{0,20}(?:此件|公开|联系人|删减).{0,160}\)$")  # （此件公开发布）
_BEFORE_SIGNATURE = lazy_pattern(r"特此|此复|附件?\s?\d{0,2}[:.]|\d{1,2}[.、]")  # 特此公告, the list of attachments
_FIRMS = ("公司", "集团", "厂", "店")
_MAX_BODIES = 12  # a longer column of names above the date is a list of another kind

_IN_FORCE = lazy_pattern(rf"自\s?(?P<date>{_DATE})(?:之日)?起(?:正式|开始)?(?:施行|实施|执行|生效)")
_ANNOUNCED = lazy_pattern("现(?:予|将|以)?[^。]{0,120}?(?:公布|发布|印发)")  # 现予公布，自2020年1月1日起施行
_OWN_NAME = lazy_pattern(rf"本{LETTER}{{1,12}}$")  # 本办法自…起施行
# A clause of its own: 四、自…起施行. With a title in the sentence (《某法》已经通过，自…起施行) it speaks of another.
_OWN_CLAUSE = lazy_pattern(r"(?:^|[,;])\s?(?:[一二三四五六七八九十\d]{1,3}[、.])?\s?$")
_UNTIL = lazy_pattern(rf"有效期[^。;,，]{{0,30}}?[至到]\s?(?P<date>{_DATE})")
# The period of the document, not that of a licence it speaks of
_OWN_PERIOD = lazy_pattern(rf"本{LETTER}{{1,12}}|起(?:施行|实施|执行|生效)")
_SENTENCE = 200  # characters looked back for the beginning of a sentence
_VALIDITY_LINE = lazy_pattern(
    r"[(\[【]?(?:本文件)?(?:现行有效|全文有效|全文失效|部分失效|已失效|全文废止|部分废止|已废止|条款失效|已修改)[)\]】]?$"
)
_VALIDITY_ENDS = frozenset({"有效", "失效", "废止", "廢止", "修改"})
_PRINTED = lazy_pattern(rf"[^\d。;:]{{0,40}}?\s?(?P<date>{_DATE})\s?印发$")


class _Signature(NamedTuple):
    """落款: who signs and when."""

    bodies: tuple[str, ...]
    date: PartialDate


class _Witnesses(NamedTuple):
    """What speaks for a text being a document."""

    number: bool
    signed: bool
    titled: bool
    addressed: bool
    statute: bool
    named: bool
    headed: bool

    def suffice(self) -> bool:
        count = self.number + self.signed + self.titled + self.addressed
        if self.headed and not (self.number or self.titled):
            return self.statute  # an open letter under a headline of its own is signed and addressed, too
        return count > 1 or self.statute or (self.number and self.named)


def read_text_document(title: str | None, paragraphs: Sequence[str]) -> PolicyDocument | None:
    """Read a policy document from its own text: number, addressees, signature, dates; None when it is none.

    `paragraphs` are the lines between headline and footer, number and title lines included. It takes two witnesses:
    a number of its own under the headline, a signature with its date, a title such as 关于…的通知, an addressee line;
    or the articles (第一条 …) of a statute. News about a document has none of them, and a text that states nothing but
    its kind gives None.
    `issuers` are those who sign; without a signature those whom the title or an order's number names. A date of
    printing (印发日期) is not the date of writing: it is kept in `metadata`.
    """
    lines = [line for paragraph in paragraphs for part in paragraph.split("\n") if (line := _tidy(part))]
    head = _head(lines)
    named = _title_bodies(title or "")
    genre = genre_of(title) if title else None
    number = _head_number(title or "", head, next(iter(lines[len(head) :]), ""))
    addressees = _addressees(lines)
    witnesses = _Witnesses(
        number=number is not None,
        signed=True,
        titled=genre is not None and _is_document_title(title or "", genre, named),
        addressed=addressees is not None,
        statute=genre in STATUTES and _is_statute(lines),
        named=bool(named),
        headed=bool(title),
    )
    if not witnesses.suffice():
        return None  # whether it is signed or not
    signature = _signature(lines, named)
    if signature is None and not witnesses._replace(signed=False).suffice():
        return None
    signers = signature.bodies if signature else ()
    document = PolicyDocument(
        number=number,
        issuers=signers or named or _number_bodies(number) or _head_bodies(head),
        written=signature.date if signature else _lone_date(lines),
        effective=_effective(lines),
        expires=_expires(lines),
        validity=_validity(lines[:_HEAD_LINES]),
        genre=genre,
        addressees=addressees,
        metadata=_printing_date(lines),
    )
    states = any([getattr(document, name) for name in PolicyDocument.__slots__ if name != "genre"])
    return document if states else None


def _tidy(line: str) -> str:
    """Squeeze the short lines, which are compared as wholes; running text is only searched."""
    return squeeze(line) if len(line) <= _MAX_TIDY else line.strip()


def merge_documents(primary: PolicyDocument | None, secondary: PolicyDocument | None) -> PolicyDocument | None:
    """Fill what `primary` (the table) leaves open from `secondary` (the text); None only when both are."""
    if primary is None or secondary is None:
        return primary or secondary
    values = {name: getattr(primary, name) or getattr(secondary, name) for name in PolicyDocument.__slots__}
    labels = {label for label, _ in primary.metadata}
    further = tuple(pair for pair in secondary.metadata if pair[0] not in labels)
    return PolicyDocument(**{**values, "metadata": primary.metadata + further})


# Above the text: number, title, addressees


def _head(lines: Sequence[str]) -> list[str]:
    """Return the short lines above the running text."""
    head: list[str] = []
    for line in lines[:_HEAD_LINES]:
        if len(line) > _MAX_HEAD_LINE or line.endswith(("。", "：", ":")):
            break
        head.append(line)
    return head


def _head_number(title: str, head: Sequence[str], first: str) -> DocumentNumber | None:
    """Read the number on a line of its own above the text, over two lines (国务院令 / 第714号), or behind the title.

    `first` is the line below the head: some sites run number and addressees together.
    """
    before = title
    for line in (*head, _addressed_number(first)):
        if "号" in line or "號" in line:
            order = DocumentNumber.parse(before + line) if before.endswith(("令", "公告", "通告")) else None
            own = DocumentNumber.parse(_NUMBER_LABEL.sub("", _SIGNER.sub("", line), count=1))
            if order is not None and order.code is not None:
                return order
            if own is not None and (own.code or own.year):
                return own
        before = line
    if "号" not in title and "號" not in title:
        return None
    suffix = TITLE_SUFFIX.search(fold(title))
    return DocumentNumber.parse(suffix[0] if suffix else title)


def _addressed_number(line: str) -> str:
    """Return the number a line begins with when white space and 各… follow, else an empty string."""
    match = _NUMBER_FIRST.match(line) if "各" in line else None
    return match[1] if match else ""


def _title_bodies(title: str) -> tuple[str, ...]:
    """Return the bodies a title begins with: 财政部 税务总局关于…的公告; () when it begins with its subject."""
    title = squeeze(title[:400])
    folded = fold(title)
    subject = _TITLE_SUBJECT.search(folded)
    if subject is None:
        body = _TITLE_BODY.match(folded)
        return bodies_of(title[: body.end()]) if body else ()
    return bodies_of(title[: subject.start()]) if subject.start() <= 100 else ()


def _number_bodies(number: DocumentNumber | None) -> tuple[str, ...]:
    """Return the bodies an order or announcement is named after: 国务院令第714号."""
    code = (number.code or "") if number else ""
    for tail in ("令", "公告", "通告"):
        if code.endswith(tail):
            return bodies_of(code.removesuffix(tail))
    return ()


def _head_bodies(head: Sequence[str]) -> tuple[str, ...]:
    """Return the body printed above or below the number (发文机关标志: 某某局文件)."""
    for index, line in enumerate(head):
        if ("号" in line or "號" in line) and DocumentNumber.parse(line) is not None:
            for neighbour in (*head[max(0, index - 1) : index], *head[index + 1 : index + 2]):
                bodies = bodies_of(neighbour.removesuffix("文件"))
                if bodies:
                    return bodies
    return ()


def _is_document_title(title: str, genre: str, named: tuple[str, ...]) -> bool:
    """Whether a title is that of a document rather than of news about one: 关于…的通知, 某某局…公告."""
    if genre in _NO_DOCUMENT:
        return False
    bare = bare_title(title)
    if named or (bare.startswith(("关于", "印发", "转发")) and "的" in bare):
        return True
    return genre in _NOTICES and _NEWS_VERB.search(bare) is None


def _is_statute(lines: Sequence[str]) -> bool:
    articles = 0
    for line in lines:
        articles += line.startswith("第") and _ARTICLE.match(line) is not None
        if articles == _MIN_ARTICLES:
            return True
    return False


def _addressees(lines: Sequence[str]) -> str | None:
    """Return the 主送机关: the first line of the text when it ends with a colon and names bodies or persons."""
    for line in lines[: _HEAD_LINES + 2]:
        if line.endswith(("：", ":")):
            return line[:-1].strip() if _is_addressee(line) else None
        if len(line) > _MAX_HEAD_LINE or line.endswith("。"):
            return None
    return None


def _is_addressee(line: str) -> bool:
    name = fold(line)[:-1].strip()
    if not line.endswith(("：", ":")) or not 2 <= len(name) <= 400 or "。" in name or ":" in name:
        return False
    return _NO_ADDRESSEE.search(name) is None and _ADDRESSEE.search(name) is not None


# Below the text: signature


def _signature(lines: Sequence[str], named: tuple[str, ...]) -> _Signature | None:
    """Return the signature whose bodies the title names, else the first: attachments carry their own further down."""
    first: _Signature | None = None
    running = False
    for index, line in enumerate(lines):
        if running and len(line) <= 120 and line[-1:] in _SIGNED_ENDS:
            found = _signature_at(lines, index)
            if found is not None and (not named or _agree(found.bodies, named)):
                return found
            first = first or found
        running = running or len(line) > 20 or line.endswith(("。", "：", ":"))
    return first


def _signature_at(lines: Sequence[str], index: int) -> _Signature | None:
    """Read the signature whose date stands in line `index`, with the bodies before it or on the lines above."""
    match = _SIGNED.match(fold(lines[index]))
    date = read_date(match["date"]) if match else None
    if match is None or date is None:
        return None
    bodies = bodies_of(lines[index][match.start("bodies") : match.end("bodies")])
    if match["bodies"] and not bodies:
        return None
    bodies = _bodies_above(lines, index, bodies)
    if not bodies and not (index and _OFFICER.match(fold(lines[index - 1]))):
        return None
    return _Signature(bodies=bodies, date=date)


def _lone_date(lines: Sequence[str]) -> PartialDate | None:
    """Return the date on the first line of its own behind running text: a signature whose seal left no name."""
    running = False
    for line in lines:
        if running and len(line) <= 20 and _LONE_DATE.match(fold(line)):
            return read_date(line)
        running = running or (len(line) > 20 and line.endswith(("。", "：", ":")))
    return None


def _bodies_above(lines: Sequence[str], index: int, bodies: tuple[str, ...]) -> tuple[str, ...]:
    """Return the bodies of the lines directly above `index`, then `bodies`."""
    columns: list[tuple[str, ...]] = [bodies] if bodies else []
    for line in reversed(lines[max(0, index - _MAX_BODIES - 1) : index]):
        row = bodies_of(line) if line and len(line) <= 120 else ()
        if not row or (columns and row[-1].endswith(_FIRMS) and not columns[0][-1].endswith(_FIRMS)):
            break
        columns.insert(0, row)
    if len(columns) > _MAX_BODIES:
        columns = columns[-1:]
    return tuple(dict.fromkeys(body for row in columns for body in row))


def _agree(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return any(a in b or b in a for a in left for b in right)


# Around a body found by its running text


def extend_over_document(lines: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Widen the range `start:end` of running text by the short lines of a document that belong to it.

    Above these are number, repeated title and 主送机关, below the signature with its date and a note such as
    （此件公开发布）. The range comes back as it is where no addressee, number or signed date stands within reach.
    """
    return _first_line(lines, start), _last_line(lines, end)


def _first_line(lines: Sequence[str], start: int) -> int:
    first = start
    for index in range(start - 1, max(-1, start - _HEAD_LINES - 1), -1):
        line = squeeze(lines[index][:500])
        if _is_addressee(line) or DocumentNumber.parse(line) is not None:
            first = index
        elif not (genre_of(line) or bodies_of(line) or _DECIDED.match(line)):
            break
    return first


def _last_line(lines: Sequence[str], end: int) -> int:
    last = end
    window = [squeeze(line[:200]) for line in lines[max(0, end - 2) : end + 2 * _MAX_BODIES]]
    for index in range(min(2, end), len(window)):
        line, folded = window[index], fold(window[index])
        signed = line[-1:] in _SIGNED_ENDS and _signature_at(window, index) is not None
        if signed or (last > end and _NOTE.match(folded)):
            last = end + index + 1 - min(2, end)
        elif not (bodies_of(line) or _OFFICER.match(folded) or _BEFORE_SIGNATURE.match(folded)):
            break
    return last


# Anywhere: dates of force


def _effective(lines: Sequence[str]) -> PartialDate | None:
    """Return the day the document itself comes into force; a day that depends on its publication is not stated."""
    for line in lines:
        if "自" not in line or "起" not in line:
            continue
        folded = fold(line)
        for match in _IN_FORCE.finditer(folded):
            before = _sentence_before(folded, match.start())
            own = _OWN_NAME.search(before) or ("《" not in before and _OWN_CLAUSE.search(before))
            if own or _ANNOUNCED.search(before):
                return read_date(match["date"])
    return None


def _expires(lines: Sequence[str]) -> PartialDate | None:
    """Return the last day of the document's own 有效期; a length in years is no date."""
    for line in lines:
        if "有效期" in line:
            folded = fold(line)
            match = _UNTIL.search(folded)
            if match is not None and _OWN_PERIOD.search(_sentence_before(folded, match.start())):
                return read_date(match["date"])
    return None


def _sentence_before(text: str, end: int) -> str:
    low = max(0, end - _SENTENCE)
    return text[max(low, text.rfind("。", low, end) + 1) : end]


def is_validity(line: str) -> bool:
    """Whether a line says of the document whether it is in force (全文有效, 已废止), and nothing else."""
    return line.strip("()（）[]【】")[-2:] in _VALIDITY_ENDS and _VALIDITY_LINE.match(fold(line)) is not None


def _validity(head: Sequence[str]) -> str | None:
    return next((line.strip("()（）[]【】") for line in head if is_validity(line)), None)


def _printing_date(lines: Sequence[str]) -> tuple[tuple[str, str], ...]:
    for line in reversed(lines):
        if line.endswith("印发") and len(line) <= 80 and (match := _PRINTED.match(fold(line))) is not None:
            return (("印发日期", line[match.start("date") : match.end("date")]),)
    return ()
