"""A first layout for a new portal, from one saved page: selectors for the elements a reader without layout found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from .locators import CONTAINERS, PageIndex, css, text_of

# An ancestor that says so little more than its child stands for it.
_SLACK = 1.25
_FARTHEST = 6

_TEMPLATE = '''\
"""{host}: a first layout, written by `policynews new-layout`.

Check each selector on pages of other years and sections, add what is missing, and write a second golden case.
"""

from policynews.layouts import Layout, css

LAYOUT = Layout(
    name="{name}",
    hosts=("{host}",),
{fields}
)
LAYOUTS = (LAYOUT,)
'''


def selector_for(element: etree._Element, index: PageIndex) -> str | None:
    """Return a selector that hits `element` and nothing else on the page; None when its template gave it no name."""
    own = next((one for one in _names(element) if _hits(one, element, index)), None)
    if own:
        return own
    for distance, ancestor in enumerate(element.iterancestors()):
        if distance == _FARTHEST or ancestor.tag == "body":
            return None
        outer = next((one for one in _names(ancestor) if _hits(one, ancestor, index)), None)
        if outer is None:
            continue
        steps = (f"{outer} {one}" for one in [*_names(element), str(element.tag)])
        inside = next((one for one in steps if _hits(one, element, index)), None)
        if inside or len(text_of(ancestor)) <= _SLACK * len(text_of(element)):
            return inside or outer
    return None


def _names(element: etree._Element) -> Iterator[str]:
    """Yield selectors for what the template calls the element, the surest first."""
    name = element.get("id")
    # An id with a long number is that of this article, not of the template.
    if name and sum(char.isdigit() for char in name) < 4 and _is_name(name):
        yield f"#{name}"
    tag = "" if element.tag in CONTAINERS else str(element.tag)
    tokens = [token for token in (element.get("class") or "").split() if _is_name(token)]
    yield from (f"{tag}.{token}" for token in tokens)
    if len(tokens) > 1:
        yield f"{tag}.{'.'.join(tokens)}"


def _is_name(text: str) -> bool:
    return text.isascii() and text.replace("-", "_").isidentifier()


def _hits(selector: str, element: etree._Element, index: PageIndex) -> bool:
    return css(selector).find(index) is element


def layout_source(name: str, host: str, selectors: Mapping[str, str | None]) -> str:
    """Return the source of a layout file; a field without selector becomes a comment that says so."""
    lines = [
        f'    {field}=css("{selector}"),'
        if selector
        else f"    # {field}: no id or class tells this element from others"
        for field, selector in selectors.items()
    ]
    return _TEMPLATE.format(name=name, host=host, fields="\n".join(lines))
