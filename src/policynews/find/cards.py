"""Cards of other articles: three or more like boxes in a row, each with a linked headline and a few words.

No heading is asked for: 其他人也在看, 更多 or nothing at all may stand above them. What tells them is their form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from lxml import etree

from policynews.page.blocks import NO_LINES, Node, RawBlock, Walk, linked_share

SHORTEST_TITLE = 6
"""A link of fewer characters is a button or a name."""
_NEARLY_ALL = 0.8
# Lines and characters of one card: picture, source, hours ago, headline, the first sentences.
_LINES = 12
_CHARACTERS = 400
# Pictures and marks between two cards.
_GAP = 2
_FEWEST = 3
# Characters of a paragraph that is longer than what cards say below their title.
_PARAGRAPH = 100
_FINISHED = ("。", "！", "？", "”", "」")
_NOWHERE = ("#", "javascript:", "Javascript:", "JavaScript:")


def find_cards(walk: Walk) -> frozenset[int]:
    """Return the indices of all blocks that stand in a row of cards."""
    titles = [0, *accumulate([block.linked >= SHORTEST_TITLE and names_other(block) for block in walk.blocks])]
    if titles[-1] < _FEWEST:
        return frozenset()
    plain = [0, *accumulate([0 if block.tag in NO_LINES else len(block.text) - block.linked for block in walk.blocks])]
    found: set[int] = set()
    for family in _families(walk.nodes, titles, plain):
        longer = [node for node in family if plain[node.last] - plain[node.first] >= _PARAGRAPH]
        texts = [node for node in longer if _is_text(walk.blocks[node.first : node.last])]
        for run in _runs([node for node in family if node not in texts] if texts else family):
            found.update(range(run[0].first, run[-1].last))
    return frozenset(found)


def names_other(block: RawBlock) -> bool:
    """Whether a line is nothing but a link as long as a headline."""
    return block.is_line and block.linked >= SHORTEST_TITLE and linked_share(block) > _NEARLY_ALL


def one_link(blocks: Sequence[RawBlock], fewest: int) -> list[RawBlock]:
    """Return the blocks with a text that is one link as a whole, to its print version, freed of it.

    Such a text has `fewest` characters or more in lines that end as sentences do; the words of a card have fewer.
    """
    sentences: dict[str, int] = {}
    for block in blocks:
        if (
            block.links
            and len(block.links) == 1
            and block.text.endswith(_FINISHED)
            and linked_share(block) > _NEARLY_ALL
        ):
            address = block.links[0][1]
            sentences[address] = sentences.get(address, 0) + len(block.text)
    texts = {address for address, size in sentences.items() if size >= fewest and not address.startswith(_NOWHERE)}
    if not 0 < len(texts) < _FEWEST:
        return list(blocks)
    return [
        block._replace(linked=0) if len(block.links) == 1 and block.links[0][1] in texts else block for block in blocks
    ]


def _is_text(blocks: Sequence[RawBlock]) -> bool:
    """Whether a long paragraph stands above the first link as long as a title: the text of a page beside its share bar, in
    a row with the boxes beside it."""
    title = next((at for at, block in enumerate(blocks) if block.linked >= SHORTEST_TITLE and names_other(block)), 0)
    return any(
        len(block.text) >= _PARAGRAPH and not block.linked and block.text.endswith(_FINISHED)
        for block in blocks[:title]
    )


def _families(nodes: Sequence[Node], titles: Sequence[int], plain: Sequence[int]) -> Iterator[list[Node]]:
    """Yield the elements that may be cards, those of one parent and tag together."""
    families: dict[tuple[etree._Element, str], list[Node]] = {}
    for node in nodes:
        _, tag, first, last, _ = node
        size = last - first
        if 1 < size <= _LINES and titles[last] > titles[first] and plain[last] - plain[first] <= _CHARACTERS:
            parent = node.element.getparent()
            if parent is not None:
                families.setdefault((parent, tag), []).append(node)
    return (family for family in families.values() if len(family) >= _FEWEST)


def _runs(family: Sequence[Node]) -> Iterator[list[Node]]:
    """Yield the rows of three or more cards that follow one another."""
    run = [*family[:1]]
    for node in family[1:]:
        if node.first - run[-1].last > _GAP:
            if len(run) >= _FEWEST:
                yield run
            run = []
        run.append(node)
    if len(run) >= _FEWEST:
        yield run
