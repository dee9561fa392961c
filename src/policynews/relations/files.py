"""A graph as text: JSON Lines, GraphML for Gephi and networkx, DOT for Graphviz. Each function yields line after line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from policynews.relations.graph import Graph, Link, Node
from policynews.text.patterns import lazy_pattern

_NO_XML = lazy_pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;"})
_NODE_KEYS = {"title": "string", "number": "string", "url": "string", "date": "string", "in_corpus": "boolean",
              "repealed_by": "int", "repealed_on": "string"}  # fmt: skip
_LINK_KEYS = {"kind": "string", "evidence": "string", "block": "int", "count": "int", "resolved_by": "string"}
_LONGEST_LABEL = 24
_COLOURS = {"repeals": "red", "replaces": "red", "amends": "orange", "explains": "blue", "forwards": "darkgreen"}


def to_jsonl(graph: Graph) -> Iterator[str]:
    """Yield a JSON object a line: `type` is `node`, `link` or `notice`, the rest are the fields; dates are ISO strings."""
    for node in graph.nodes:
        yield _json({"type": "node", "id": node.id, **_node_values(node)})
    for link in graph.links:
        yield _json({"type": "link", "source": link.source, "target": link.target, **_link_values(link)})
    for notice in graph.notices:
        yield _json({"type": "notice", "code": notice.code, "message": notice.message})


def to_graphml(graph: Graph) -> Iterator[str]:
    """Yield GraphML; what is None is left out, characters that XML does not allow as well."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for owner, keys in (("node", _NODE_KEYS), ("edge", _LINK_KEYS)):
        for name, kind in keys.items():
            yield f'  <key id="{owner}_{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '  <graph edgedefault="directed">\n'
    for node in graph.nodes:
        yield f'    <node id="n{node.id}">{_data("node", _node_values(node))}</node>\n'
    for number, link in enumerate(graph.links):
        ends = f'source="n{link.source}" target="n{link.target}"'
        yield f'    <edge id="e{number}" {ends}>{_data("edge", _link_values(link))}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def to_dot(graph: Graph) -> Iterator[str]:
    """Yield DOT: boxes are documents of the corpus, dashed ones only cited, grey ones repealed; a colour a kind."""
    yield 'digraph policies {\n  rankdir=LR;\n  node [shape=box, fontname="sans-serif"];\n'
    for node in graph.nodes:
        style = "filled" if node.repealed_by is not None else "solid" if node.in_corpus else "dashed"
        label = node.title or node.number or node.url or str(node.id)
        short = label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…"
        yield f"  n{node.id} [label={_quoted(short)}, tooltip={_quoted(label)}, style={style}];\n"
    for link in graph.links:
        colour = _COLOURS.get(link.kind, "black")
        yield f"  n{link.source} -> n{link.target} [label={link.kind}, color={colour}];\n"
    yield "}\n"


def _node_values(node: Node) -> dict[str, object]:
    return {
        "title": node.title,
        "number": node.number,
        "url": node.url,
        "date": node.date and node.date.isoformat(),
        "in_corpus": node.in_corpus,
        "repealed_by": node.repealed_by,
        "repealed_on": node.repealed_on and node.repealed_on.isoformat(),
    }


def _link_values(link: Link) -> dict[str, object]:
    return {
        "kind": link.kind,
        "evidence": link.evidence,
        "block": link.block,
        "count": link.count,
        "resolved_by": link.resolved_by,
    }


def _json(values: dict[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False) + "\n"


def _data(owner: str, values: dict[str, object]) -> str:
    return "".join(
        f'<data key="{owner}_{name}">{_xml(value)}</data>' for name, value in values.items() if value is not None
    )


def _xml(value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return _NO_XML.sub("", text).translate(_ESCAPES)


def _quoted(text: str) -> str:
    bare = " ".join(_NO_XML.sub("", text).split())
    return '"' + bare.replace("\\", "\\\\").replace('"', '\\"') + '"'
