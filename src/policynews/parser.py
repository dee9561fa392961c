"""The straight line from a page to an `Article`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from policynews.credits.infoline import is_info_line
from policynews.documents.citations import find_references
from policynews.documents.table import read_metadata_lines
from policynews.documents.text import is_validity, merge_documents, read_text_document
from policynews.draft import Draft
from policynews.errors import PolicyNewsError
from policynews.fields.blocks import assemble
from policynews.fields.evidence import Facts
from policynews.fields.next_page import find_next_page
from policynews.fields.read import read_fields
from policynews.find.absence import guess_kind, kind_without_text, no_article
from policynews.find.declared import declared_titles
from policynews.find.files import find_attachments, is_attachment_line, named_files
from policynews.find.headline import is_doubtful, located_title
from policynews.find.headline_marked import find_title
from policynews.find.places import is_settled, search
from policynews.find.repeats import find_repeats
from policynews.find.substitutes import place_of_text
from policynews.find.trim import clean, outline
from policynews.find.where import Found, Region, Title
from policynews.layouts import Layout, LayoutSet, builtin, combine, load_plugins
from policynews.lines.kinds import reason_of
from policynews.model.article import Article, Attachment, Failure, PolicyDocument, block_texts
from policynews.model.date import PartialDate
from policynews.model.number import DocumentNumber
from policynews.page.blocks import NO_LINES, RawBlock
from policynews.page.page import Page, PageInput, load, whole
from policynews.page.rendered import read_lines
from policynews.page.walk import box_text
from policynews.repair.lines import RepairOptions, repair_lines
from policynews.repair.paragraphs import join_broken_paragraphs
from policynews.text.patterns import lazy_pattern

if TYPE_CHECKING:
    from typing_extensions import Unpack
from policynews.options import OptionArguments, Options

# 某某市人民政府办公厅规〔2020〕12号
_LONGEST_NUMBER = 40
# So many lines behind the text may hold its credits; further down other articles have theirs.
_BEHIND = 16
# Lines above a rendered text in which its info line is looked for: a menu may be longer.
_LINES_ABOVE = 64
# A shorter one is the name of a column.
_SHORTEST_HEADLINE = 8

_PAGER = 120
# 下一页, 尾页, 第 3 页, or a line that begins with [1] [2]; searched in lines that each begin with a line feed
_PAGER_MARK = lazy_pattern(
    "下一?[页頁]|末[页頁]|尾[页頁]|第 ?\\d+ ?[页頁]|余下全文|Next|next|\n[\\[【<(]?1[\\]】>)]? *[\\[【<(]?2"
)
# One of the labels that only a metadata table has: 索 引 号, 文号, 发文字号, 成文日期, 主题分类. Each begins with a character
# and none with a class of them: see patterns.py.
_TABLE_MARK = lazy_pattern(
    r"索\s*引|文\s*[号號]|字\s*[号號]|成\s*文|生成日期|发\s*文\s*[机機单單日]|發\s*文\s*[机機单單日]|主\s*[题題]\s*[分词詞]|公文|有\s*效\s*性|体裁|體裁"
)

# A kind of document in a headline: 关于…的通知, …办法（试行）, 第714号令
_DOCUMENT_TITLE = lazy_pattern(
    "通知|意见|意見|公告|通告|决定|決定|办法|辦法|规定|規定|条例|條例|细则|細則|批复|批覆|函|令|方案|规划|規劃|纲要|綱要|法$|通报|通報"
    "|公报|公報|目录|目錄|标准|標準|指南|措施|制度|章程|公示|报告|報告|决议|決議|规则|規則|规程|規程|计划|計劃|要点|要點|解释|解釋|〔|号|號"
)
_SIGNED = 16

Input: TypeAlias = PageInput | tuple[PageInput, str | None]


class Parser:
    """Parses pages with one set of options. Holds no state: use one from as many threads as you like.

    Raises TypeError for an unknown option and ValueError for a value that is none of those allowed.
    """

    __slots__ = ("_layouts", "options")

    def __init__(self, **options: Unpack[OptionArguments]) -> None:
        known = {field.name for field in fields(Options)}
        unknown = sorted(set(options) - known)
        if unknown:
            raise TypeError(f"unknown option {unknown[0]!r}; options are {', '.join(sorted(known))}")
        self.options = Options(**options)
        if self.options.script not in (None, "hans", "hant"):
            raise ValueError(f"script must be 'hans', 'hant' or None, not {self.options.script!r}")
        if self.options.vocabulary not in (None, "mainland"):
            raise ValueError(f"vocabulary must be 'mainland' or None, not {self.options.vocabulary!r}")
        layouts = self.options.layouts
        self._layouts = layouts if layouts is None or isinstance(layouts, LayoutSet) else combine(layouts)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.options,)

    def parse(self, page: PageInput, *, url: str | None = None, encoding: str | None = None) -> Article:
        """Return the article of a page; what holds no tag at all is read as `parse_text` reads it.

        Raises InputError or NoArticleError.
        """
        loaded = load(page, url=url, encoding=encoding, without_rest=True)
        if loaded.text is not None:
            return _parse_lines(read_lines(loaded.text), url, self.options, loaded.replaced)
        layouts = _installed_layouts() if self._layouts is None else self._layouts
        return _parse_page(loaded, layouts, self.options)

    def parse_text(self, text: str, *, url: str | None = None) -> Article:
        """Return the article of a rendered text, a line a block. Raises InputError or NoArticleError."""
        return _parse_lines(read_lines(text), url, self.options)

    def parse_many(self, pages: Iterable[Input]) -> Iterator[Article | Failure]:
        """Yield an Article or a Failure for each page, in order; a page may come as `(page, url)`."""
        for position, item in enumerate(pages):
            page, url = item if isinstance(item, tuple) else (item, None)
            try:
                yield self.parse(page, url=url)
            except PolicyNewsError as error:
                yield Failure(url=url, position=position, error=type(error).__name__, message=str(error))


def _rebuild(options: Options) -> Parser:
    """Pickle support: a parser is its options."""
    arguments: OptionArguments = {field.name: getattr(options, field.name) for field in fields(Options)}  # type: ignore[assignment]
    return Parser(**arguments)


@lru_cache(maxsize=1)
def _installed_layouts() -> LayoutSet:
    """The layouts of the library and of installed plugins, which a running program does not change."""
    return combine(builtin(), load_plugins())


def parse(
    page: PageInput, *, url: str | None = None, encoding: str | None = None, **options: Unpack[OptionArguments]
) -> Article:
    """Return the article of a page: bytes, text, a BeautifulSoup or an lxml tree.

    `encoding` is the charset of the HTTP header, if known; `url` lets links become absolute and tells the layout.
    Options are those of `Options`. Raises InputError for what is no page and NoArticleError for a page of something
    else.
    """
    return Parser(**options).parse(page, url=url, encoding=encoding)


def parse_text(text: str, *, url: str | None = None, **options: Unpack[OptionArguments]) -> Article:
    """Return the article of a rendered text with no HTML left. Raises InputError or NoArticleError."""
    return Parser(**options).parse_text(text, url=url)


def parse_many(pages: Iterable[Input], **options: Unpack[OptionArguments]) -> Iterator[Article | Failure]:
    """Yield an Article or a Failure for each page, in order; a page may come as `(page, url)`."""
    return Parser(**options).parse_many(pages)


class _Work(NamedTuple):
    """A page on its way: its lines, where its parts are, and what has been read."""

    found: Found
    region: Region
    title: Title | None
    page: Page | None
    url: str | None
    draft: Draft
    options: Options
    files: tuple[Attachment, ...] = ()
    """Files that the page shows or links in place of a text."""

    @property
    def title_range(self) -> range:
        """The blocks of the headline; empty when it was taken from the head or is missing."""
        return range(self.title.first, self.title.last) if self.title and self.title.first >= 0 else range(0)


def _parse_page(page: Page, layouts: Sequence[Layout], options: Options) -> Article:
    draft = Draft()
    found = search(page, layouts, fallback=options.fallback)
    if page.uncut is not None and not is_settled(found):
        return _parse_page(whole(page), layouts, options)
    draft.notices.extend(found.notices)
    _note_replaced(draft, page.replaced)
    found = found._replace(blocks=_repaired(found.blocks, draft, options))
    region, files = place_of_text(page, found, draft, fallback=options.fallback)
    table = _read_table(found.blocks, region, draft)
    declared = declared_titles(page, table.title if table else None)
    lines = found.located.get("title", ())
    title = located_title(lines, found.title, found.layout, declared) or find_title(found.blocks, region, declared)
    if title is None or is_doubtful(title):
        # Many portals give every page the same <title> and mark the headline with nothing but its size.
        title = _nearer(title, _title_by_place(found.blocks, region))
    article = _finish(_Work(found, region, title, page, page.url, draft, options, files))
    if page.uncut is not None and article.published is None:
        return _parse_page(whole(page), layouts, options)  # a script behind the text may state the date
    return article


def _nearer(marked: Title | None, placed: Title | None) -> Title | None:
    """Return the one of two headlines to believe: a short one in a heading holds, unless another stands below it."""
    if marked is None or placed is None:
        return marked or placed
    return placed if marked.first < 0 or placed.first > marked.first else marked


def _title_by_place(blocks: Sequence[RawBlock], region: Region) -> Title | None:
    """Return the headline by where it stands, as in rendered text: above the info line or the text; or None."""
    from policynews.find.headline_placed import find_line_title  # noqa: PLC0415 - for doubtful headlines only

    shown = [i for i in range(region.last) if blocks[i].is_line and not blocks[i].hidden and not _is_entry(blocks[i])]
    lines = [blocks[i] for i in shown]
    first = sum(i < region.first for i in shown)
    near = range(max(0, first - _LINES_ABOVE), min(first + 12, len(lines)))
    infos = frozenset(i for i in near if is_info_line(lines[i].text))
    title = find_line_title(lines, region._replace(first=first, last=len(lines)), infos) if lines else None
    if title is None or title.first < 0:
        return title
    return title._replace(first=shown[title.first], last=shown[title.last - 1] + 1)


def _note_replaced(draft: Draft, characters: int) -> None:
    if characters:
        draft.notice("replaced-characters", f"{characters} characters could not be decoded and are U+FFFD in the text")


def _parse_lines(lines: Sequence[RawBlock], url: str | None, options: Options, replaced: int = 0) -> Article:
    from policynews.find.body_rendered import find_lines  # noqa: PLC0415 - for rendered text only
    from policynews.find.headline_placed import find_line_info, find_line_title  # noqa: PLC0415

    draft = Draft()
    _note_replaced(draft, replaced)
    blocks = _repaired(lines, draft, options)
    region = find_lines(blocks)
    if region is None:
        raise no_article("unknown")
    near = range(max(0, region.first - _LINES_ABOVE), min(region.first + 12, len(blocks)))
    infos = frozenset(i for i in near if is_info_line(blocks[i].text))
    title = find_line_title(blocks, region, infos)
    info = find_line_info(blocks, region, title, infos)
    _read_table(blocks, region, draft)
    located = {"info": [blocks[i] for i in info]} if info else {}
    return _finish(_Work(Found(blocks, (), region, located=located), region, title, None, url, draft, options))


def _repaired(blocks: Sequence[RawBlock], draft: Draft, options: Options) -> list[RawBlock]:
    if options.repair is False:
        return list(blocks)
    chosen = RepairOptions() if options.repair is True else options.repair
    texts = tuple([block.text for block in blocks])
    repaired = repair_lines(texts, options=chosen)
    draft.notices.extend(repaired.notices)
    if repaired.lines is texts:
        return list(blocks)
    result = list(blocks)
    for index, (printed, text) in enumerate(zip(texts, repaired.lines, strict=True)):
        if printed != text:
            draft.origin("blocks", "repair", printed)
            result[index] = blocks[index]._replace(text=text)
    return result


def _read_table(blocks: Sequence[RawBlock], region: Region, draft: Draft) -> PolicyDocument | None:
    """Set and return the document of the metadata table above the text, or first in it; None where there is none."""
    lines = [block.text for block in blocks[max(0, region.first - 40) : region.first + 30] if not block.hidden]
    if not _TABLE_MARK.search("\n".join([line for line in lines if len(line) < _PAGER])):
        return None
    table, _ = read_metadata_lines(lines)
    if table:
        draft.values["document"] = table
    return table


def _finish(work: _Work) -> Article:
    blocks, draft, title = work.found.blocks, work.draft, work.title
    cut = outline(blocks, work.region, work.title_range, work.found.dropped)
    for i in sorted(work.found.dropped):
        draft.remove("layout", blocks[i].text)
    for block in blocks[work.region.first : work.region.last]:
        if block.tag == "box":
            draft.remove(block.chrome or "hidden", box_text(block))
    for index in cut.head:
        draft.remove(reason_of(blocks[index], "head"), blocks[index].text)
    body = _without_repeats(blocks, cut.body, draft)
    cleaned = clean(blocks, body, work.title_range)
    for index, reason in cleaned.removed:
        draft.remove(reason, blocks[index].text)
    for index in cut.tail:
        draft.remove(reason_of(blocks[index], "tail"), blocks[index].text)
    if title:
        draft.set("title", title.text, title.reader, title.text)
    kept = _take_attachments(work, cleaned.kept)
    texts = [blocks[i].text for i in kept if blocks[i].tag not in NO_LINES]
    facts = _facts(work, kept, [*cleaned.credits, *cut.tail], texts)
    _read_document(draft, title, [*_lines_above(facts, texts), *texts])
    read_fields(draft, facts, work.page, work.url, work.options.fetched_at)
    _guard(work, kept)
    return _freeze(work, *_joined(blocks, kept, work))


def _without_repeats(blocks: Sequence[RawBlock], body: Sequence[int], draft: Draft) -> list[int]:
    lines = [i for i in body if blocks[i].tag not in NO_LINES]
    repeats = {lines[position] for position in find_repeats([blocks[i].text for i in lines])}
    if not repeats:
        return list(body)
    for index in sorted(repeats):
        draft.remove("repeat", blocks[index].text)
    return [i for i in body if i not in repeats]


def _take_attachments(work: _Work, kept: Sequence[int]) -> list[int]:
    """Set `attachments`, and leave out lines that are nothing but links to them."""
    blocks, draft, page = work.found.blocks, work.draft, work.page
    if page is None:
        return _take_named_files(work, kept)
    linked = find_attachments(blocks, work.region, kept, page)
    known = {attachment.url for attachment in linked}
    attachments = (*linked, *(file for file in work.files if file.url not in known))
    draft.set("attachments", attachments, "links", "")
    addresses = {attachment.url for attachment in attachments}
    listed = [i for i in kept if blocks[i].links and is_attachment_line(blocks[i], addresses, page)]
    for index in listed:
        draft.remove("attachment-list", blocks[index].text)
    return [i for i in kept if i not in listed]


def _take_named_files(work: _Work, kept: Sequence[int]) -> list[int]:
    """Set `attachments` of a rendered text, which has no links, and leave out the lines that name them."""
    files = named_files(work.found.blocks, work.region)
    if files:
        work.draft.set("attachments", tuple(files.values()), "line", "")
    for index in kept:
        if index in files:
            work.draft.remove("attachment-list", work.found.blocks[index].text)
    return [index for index in kept if index not in files]


def _joined(blocks: list[RawBlock], kept: list[int], work: _Work) -> tuple[list[RawBlock], list[int]]:
    """Join paragraphs that were cut in mid-sentence."""
    if not work.options.join_paragraphs:
        return blocks, kept
    lines = [i for i in kept if blocks[i].tag not in NO_LINES]
    groups = join_broken_paragraphs([blocks[i].text for i in lines])
    if not groups:
        return blocks, kept
    blocks, gone = list(blocks), set()
    for group in groups:
        parts = [lines[position] for position in group]
        links = tuple(link for i in parts for link in blocks[i].links)
        blocks[parts[0]] = blocks[parts[0]]._replace(text="".join(blocks[i].text for i in parts), links=links)
        gone.update(parts[1:])
    message = f"{len(gone)} paragraphs cut in mid-sentence were joined to the one before"
    work.draft.notice("paragraphs-joined", message, "blocks")
    return blocks, [i for i in kept if i not in gone]


def _read_document(draft: Draft, title: Title | None, texts: Sequence[str]) -> None:
    """Set `document` from the metadata table, its gaps filled from the text itself."""
    table = draft.values.pop("document", None)
    headline = title.text if title else None
    stated = read_text_document(headline, texts) if table or _may_be_document(headline, texts) else None
    document = merge_documents(table, stated)  # type: ignore[arg-type]
    if document is None:
        return
    draft.values["document"] = document
    for name in PolicyDocument.__slots__:
        value = getattr(document, name)
        if value and name != "metadata":
            reader = "metadata-table" if table and getattr(table, name) else "text"
            draft.origin(f"document.{name}", reader, _as_text(value))


def _as_text(value: object) -> str:
    if isinstance(value, PartialDate):
        return value.isoformat()
    return "、".join(value) if isinstance(value, tuple) else str(value)


def _lines_above(facts: Facts, texts: Sequence[str]) -> list[str]:
    """Return number and validity of a document that stand between headline and text, in elements of their own."""
    first = texts[:3]
    short = [block.text for block in facts.near if len(block.text) <= _LONGEST_NUMBER and block.text not in first]
    numbers = [text for text in short if text[-1:] in "号號）)" and DocumentNumber.parse(text) is not None]
    return [*numbers[:1], *filter(is_validity, short)]


def _may_be_document(title: str | None, texts: Sequence[str]) -> bool:
    """The cheap test before the reader: a headline, number, addressee or signature as documents have them."""
    return bool(
        (title and _DOCUMENT_TITLE.search(title))
        or any(
            len(text) < _PAGER and ("号" in text or "號" in text or text.endswith(("：", ":"))) for text in texts[:6]
        )
        or any(len(text) <= _SIGNED and text.endswith("日") for text in texts[-10:])
    )


def _facts(work: _Work, kept: Sequence[int], behind: Sequence[int], texts: list[str]) -> Facts:
    """Gather the lines that may state date, source and people, nearest to the headline first."""
    blocks, region, title = work.found.blocks, work.region, work.title_range
    start = kept[0] if kept else region.first
    anchor = title.start if title else max(0, start - 12)
    above = range(max(0, min(anchor, start) - 4), start)
    below = [i for i in above if i >= title.stop] if title else list(above)
    near = [*below, *[i for i in above if i < anchor and i not in below]]
    for i in near:
        if i < region.first and blocks[i].tag not in NO_LINES:
            work.draft.remove(reason_of(blocks[i], "head"), blocks[i].text)
    rest = blocks[region.last : region.last + _BEHIND]
    return Facts(
        title=work.title.text if work.title else None,
        heading=[blocks[i] for i in title],
        near=[blocks[i] for i in near if blocks[i].tag not in NO_LINES and not _is_entry(blocks[i])],
        behind=[
            block
            for block in [*[blocks[i] for i in behind[: 2 * _BEHIND]], *rest]
            if not block.hidden and block.tag not in NO_LINES
        ],
        above=blocks[: region.first + 4],
        texts=texts,
        located=work.found.located,
        layout=work.found.layout,
    )


def _is_entry(block: RawBlock) -> bool:
    """Whether a line is the linked title of another article, with its date behind it."""
    return block.linked * 2 > len(block.text) and block.linked > _SHORTEST_HEADLINE


def _guard(work: _Work, kept: Sequence[int]) -> None:
    """Raise NoArticleError for a page that is something else and only has a few lines of prose."""
    if not kept and "attachments" not in work.draft.values:
        raise no_article(kind_without_text(work.page, work.found.blocks) if work.page else "unknown")
    if work.page is None:
        return
    named = work.title is not None and len(work.title.text) >= _SHORTEST_HEADLINE
    values = work.draft.values
    written = any(work.found.blocks[i].is_line for i in kept) or "attachments" in values
    if not written and not (named and "published" in values):
        raise no_article(kind_without_text(work.page, work.found.blocks))
    stated = "source" in values or "document" in values or (named and "published" in values)
    kind = guess_kind(work.page, work.found.blocks, work.region.prose, stated=stated)
    if kind is not None:
        raise no_article(kind)


def _has_pager(blocks: Sequence[RawBlock]) -> bool:
    """The cheap test before the reader: a short line of links with 页 or page numbers, or a box that says so."""
    linked = [block.text for block in blocks if block.links and len(block.text) < _PAGER]
    if _PAGER_MARK.search("\n".join(["", *linked])):
        return True
    return "pager" in [block.chrome for block in blocks]


def _freeze(work: _Work, blocks: Sequence[RawBlock], kept: Sequence[int]) -> Article:
    draft = work.draft
    body = assemble(blocks, kept, work.found.nodes, work.page)
    article = Article(
        url=work.url,
        canonical_url=work.page.canonical if work.page else None,
        blocks=body,
        references=find_references(block_texts(body), own_title=work.title.text if work.title else None),
        next_page=find_next_page(work.page, blocks) if work.page and _has_pager(blocks[work.region.first :]) else None,
        layout=work.found.layout,
        removals=tuple(draft.removals),
        notices=tuple(draft.notices),
        origins=tuple(draft.origins),
        **draft.values,  # type: ignore[arg-type]
    )
    if work.options.script is None:
        return article
    from policynews.conversion import convert_article  # noqa: PLC0415 - only who asks for it pays for it

    return convert_article(article, work.options.script, work.options.vocabulary)
