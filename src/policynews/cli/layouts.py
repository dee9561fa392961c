"""`policynews layouts` and `policynews new-layout`: look at layouts, try them on a page, start a new one."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from policynews.cli.common import FAILED, OK, USAGE, Subcommands, complain
from policynews.credits.infoline import is_info_line
from policynews.errors import LayoutError, PolicyNewsError
from policynews.find.declared import declared_titles
from policynews.find.headline_marked import find_title
from policynews.find.places import find_on_page
from policynews.layouts import (
    Choice,
    Layout,
    LayoutSet,
    PageIndex,
    Regions,
    builtin,
    choose,
    combine,
    host_of,
    load_plugins,
    locate,
)
from policynews.layouts.layout import FIELDS
from policynews.layouts.locators import text_of
from policynews.layouts.scaffold import layout_source, selector_for
from policynews.page.blocks import RawBlock
from policynews.page.page import Page, load
from policynews.parser import Parser
from policynews.testing import CaseError, load_case, propose_expected

_EXCERPT = 100


def add_parser(commands: Subcommands) -> None:
    """Declare `policynews layouts …` and `policynews new-layout`."""
    parser = commands.add_parser("layouts", help="list, show and check the layouts of portals and content systems")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="print every layout with its hosts")
    listing.set_defaults(run=run, action=_list)
    show = actions.add_parser("show", help="print one layout: where it looks for what")
    show.add_argument("name", metavar="NAME")
    show.set_defaults(run=run, action=_show)
    check = actions.add_parser(
        "check",
        help="say which layout a saved page has and what it finds there",
        epilog="Exit code: 0 a layout fits; 1 none does, or one of the host no longer does; 2 wrong usage.",
    )
    check.add_argument("page", metavar="PAGE", help="a saved page")
    check.add_argument("--url", help="address of the page: tells the host")
    check.add_argument("--layout", metavar="NAME", help="check this layout, whatever the page looks like")
    check.set_defaults(run=run, action=_check)
    _add_new_layout(commands)


def _add_new_layout(commands: Subcommands) -> None:
    new = commands.add_parser(
        "new-layout",
        help="write a layout file and a golden case for a portal",
        description="Write NAME.py, a layout from what the reader without layouts finds on a saved page, and "
        "cases/NAME-1, a golden case to correct by hand.",
    )
    new.add_argument("name", metavar="NAME", help="name of the layout: lower-case letters, digits, hyphen")
    new.add_argument("--page", required=True, metavar="FILE", help="a saved article page of the portal")
    new.add_argument("--url", required=True, help="address of that page")
    new.add_argument("--into", default=".", metavar="FOLDER", help="where to write; default: the working directory")
    new.set_defaults(run=run, action=_new_layout)


def run(args: argparse.Namespace) -> int:
    """Run the chosen action; return 0, 1 when a check fails, 2 for a file or name that cannot be used."""
    try:
        code: int = args.action(args)
    except BrokenPipeError:  # the reader (head, less) has what it wanted; main() knows what to do
        raise
    except OSError as error:
        return _refuse(f"{error.filename or 'file'}: {error.strerror or error}")
    except (PolicyNewsError, CaseError) as error:
        return _refuse(str(error))
    return code


def _refuse(message: str) -> int:
    complain(message)
    return USAGE


def _layouts() -> LayoutSet:
    return combine(builtin(), load_plugins())


def _list(_args: argparse.Namespace) -> int:
    for layout in _layouts():
        hosts = ", ".join(layout.hosts) if layout.hosts else ""
        print(f"{layout.name:<24}{'portable  ' if layout.is_portable else '          '}{hosts}".rstrip())
    return OK


def _show(args: argparse.Namespace) -> int:
    layout = _named(args.name)
    print(f"name        {layout.name}")
    print(f"portable    {'yes' if layout.is_portable else 'no'}")
    for host in layout.hosts:
        print(f"host        {host}")
    for field in ("signature", *FIELDS):
        locator = getattr(layout, field)
        if locator is not None:
            print(f"{field:<12}{locator}")
    for locator in layout.drop:
        print(f"drop        {locator}")
    if layout.refine is not None:
        print(f"refine      {layout.refine.__module__}.{layout.refine.__name__}")
    return OK


def _named(name: str) -> Layout:
    layout = _layouts().get(name)
    if layout is None:
        raise LayoutError(f"there is no layout {name!r}; `policynews layouts list` prints all")
    return layout


def _check(args: argparse.Namespace) -> int:
    page = load(Path(args.page).read_bytes(), url=args.url)
    index = PageIndex(page.root)
    choice = Choice(layout=_named(args.layout)) if args.layout else choose(page, _layouts(), index)
    for notice in choice.notices:
        print(f"{notice.code}: {notice.message}")
    if choice.layout is None:
        print("no layout fits this page")
        return FAILED
    regions = locate(page, choice.layout, index)
    print(f"layout      {choice.layout.name}")
    for line in _report(choice.layout, regions):
        print(line)
    found = regions.body is not None or regions.content is not None
    return OK if found and not choice.notices else FAILED


def _report(layout: Layout, regions: Regions) -> Iterator[str]:
    """Yield a line for each locator of the layout: what it found, or that it found nothing."""
    for field in FIELDS:
        if getattr(layout, field) is None:
            continue
        part = getattr(regions, field)
        yield f"{field:<12}{part.locator}: {_excerpt(part.text)}" if part else f"{field:<12}nothing"
    if regions.content is not None:
        yield f"{'content':<12}{_excerpt(text_of(regions.content))}"
    for drop in regions.drops:
        yield f"{'drop':<12}{drop.locator}: {_excerpt(drop.text)}"


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[: _EXCERPT - 1]}…"


def _new_layout(args: argparse.Namespace) -> int:
    host = host_of(args.url)
    if host is None or "." not in host or "//" not in args.url:
        return _refuse(f"{args.url!r} names no host; give the address of the page")
    raw = Path(args.page).read_bytes()
    page = load(raw, url=args.url)
    selectors = _selectors(page)
    if selectors.get("body") is None:
        return _refuse(f"{args.page}: the element of the text has no id or class of its own; write the layout by hand")
    folder = Path(args.into)
    source, case = folder / f"{args.name.replace('-', '_')}.py", folder / "cases" / f"{args.name}-1"
    for path in (source, case):
        if path.exists():
            return _refuse(f"{path} exists; choose another name or folder")
    # Raises LayoutError for a name or host that no layout can have, before anything is written.
    Layout(name=args.name, hosts=(host,), body=builtin().first[0].body)
    case.mkdir(parents=True)
    (case / "page.html").write_bytes(raw)
    facts = {"why": f"A page of {host}; say here what is special about it", "url": args.url}
    (case / "facts.json").write_text(json.dumps(facts, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    propose_expected(load_case(case), Parser(layouts=[]))
    source.write_text(layout_source(args.name, host, selectors), encoding="utf-8")
    print(f"{source}\n{case}\nCorrect expected.json by hand: it holds what was found, not what is right.")
    return OK


def _selectors(page: Page) -> dict[str, str | None]:
    """Return a selector for headline, info line and body of `page`, None where the template names them not."""
    found = find_on_page(page, (), fallback=True)
    region = found.region
    if region is None or region.node is None:
        return {}
    index = PageIndex(page.root)
    title = find_title(found.blocks, region, declared_titles(page))
    elements: dict[str, etree._Element | None] = {
        "title": found.blocks[title.first].element if title and title.first >= 0 else None,
        "info": _info_element(found.blocks[: region.first]),
        "body": region.node.element,
    }
    return {field: selector_for(one, index) for field, one in elements.items() if one is not None}


def _info_element(above: Sequence[RawBlock]) -> etree._Element | None:
    """Return the element of the info line: the last such line above the text."""
    return next((block.element for block in reversed(above) if block.is_line and is_info_line(block.text)), None)
