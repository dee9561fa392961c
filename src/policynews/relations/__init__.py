"""What documents say of one another: the relation of a text to each document it cites, and the graph of a corpus.

`reading.py` reads the phrase around a reference by the rows of `_rows.py`; `titles.py` compares titles. `mentions.py` keeps
of an article what a graph needs, `corpus.py` finds the document a mention names, `graph.py` makes nodes and links of it,
`files.py` writes them.
"""

from policynews.model.relation import Relation, RelationKind

from .files import to_dot, to_graphml, to_jsonl
from .graph import Graph, Link, LinkKind, Node, link
from .reading import relations_of

__all__ = [
    "Graph",
    "Link",
    "LinkKind",
    "Node",
    "Relation",
    "RelationKind",
    "link",
    "relations_of",
    "to_dot",
    "to_graphml",
    "to_jsonl",
]
