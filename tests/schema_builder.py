"""Builds the JSON Schema from the dataclasses, so that the published file can be compared with them.

After a change of `model/article.py` or `model/blocks.py`: `python tests/schema_builder.py` writes `src/policynews/output/article.schema.json` anew.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import json
import re
import types
import typing
from pathlib import Path

from policynews.model import article, blocks
from policynews.model import date as dates
from policynews.model import number as docnumber
from policynews.output import data as serialize

NAMES = {**vars(article), **vars(blocks)}
SCHEMA_FILE = Path(serialize.__file__).with_name("article.schema.json")
_MONTH = "(0[1-9]|1[0-2])"
_DAY = "((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
_YEAR = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"  # there is no year 0000
_LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
_CLOCK = "(T([01][0-9]|2[0-3])(:[0-5][0-9](:[0-5][0-9])?)?)?"
DATE_PATTERN = (
    f"^({_YEAR}(-({_MONTH}|{_DAY}{_CLOCK}))?"  # 2023, 2023-05, 2023-05-27T08:30
    f"|{_LEAP_YEAR}-02-29{_CLOCK}"
    f"|--({_MONTH}|({_DAY}|02-29){_CLOCK}))$"  # --06, --06-03
)
# Written here only where `article.py` has no docstring under the field.
DESCRIPTIONS = {
    ("Link", "text"): "The linked text as it stands in the block.",
    ("Link", "url"): "Absolute when the page URL is known.",
    ("Paragraph", "text"): "The text, white space squeezed.",
    ("Heading", "text"): "The text, white space squeezed.",
    ("Heading", "level"): "1 is the highest.",
    ("ListItem", "text"): "The text of the item without that of nested items.",
    ("ListItem", "level"): "1 is the outermost list.",
    ("ListItem", "ordered"): "Whether the list is numbered (`ol`).",
    ("Quote", "text"): "The quoted text.",
    ("Table", "rows"): "A rectangle of cell texts, spans expanded, header rows first.",
    ("Table", "caption"): "The caption, when the page has one.",
    ("Figure", "caption"): "The caption as printed.",
    ("Figure", "alt"): "The alternative text of the image.",
    ("PolicyReference", "number"): "The number printed with the title.",
    ("Removal", "text"): "The text that was removed, as printed.",
    ("Article", "removals"): "What was dropped and why; only with provenance.",
    ("Article", "notices"): "What to doubt; only with provenance.",
    ("Article", "origins"): "Where each value came from; only with provenance.",
}
LINKS = "Hyperlinks inside the text, in order."
MINIMUM = {"level": 1}
INPUT = {
    "description": "Where a batch read the page: the file, and the number of the page in it. Only in the output of a batch.",
    "type": "object",
    "properties": {"path": {"type": "string"}, "record": {"type": ["integer", "null"]}},
    "required": ["path", "record"],
}
TEXTS = (dates.PartialDate, docnumber.DocumentNumber)
"""Dataclasses that are one string in JSON."""


def docstrings(cls: type) -> dict[str, str]:
    """Return the docstrings standing under the fields of `cls`, in one line each."""
    tree = ast.parse(inspect.getsource(inspect.getmodule(cls) or article))
    node = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == cls.__name__)
    found = {}
    for field, below in zip(node.body, node.body[1:], strict=False):
        if not isinstance(field, ast.AnnAssign) or not isinstance(field.target, ast.Name):
            continue
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and isinstance(below.value.value, str):
            found[field.target.id] = one_line(below.value.value)
    return found


def one_line(text: str) -> str:
    """Return `text` with its line breaks as spaces; other white space, such as that of 张　三, stays."""
    return re.sub(r"\s*\n\s*", " ", text.strip())


def described(cls: type, name: str) -> str:
    """Return the description of a field: its docstring, else the one written here."""
    text = docstrings(cls).get(name) or DESCRIPTIONS.get((cls.__name__, name)) or (LINKS if name == "links" else "")
    assert text, f"{cls.__name__}.{name} is described nowhere"
    return text


def shape(annotation: object, name: str) -> dict[str, object]:
    """Return the schema of a type annotation."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (types.UnionType, typing.Union):
        return union_shape([kind for kind in arguments if kind is not type(None)], type(None) in arguments, name)
    if origin is tuple:
        return tuple_shape(arguments, name)
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if dataclasses.is_dataclass(annotation):
        return {"$ref": f"#/$defs/{typing.cast(type, annotation).__name__}"}
    if annotation is int:
        return {"type": "integer", "minimum": MINIMUM.get(name, 0)}
    return {"type": {str: "string", bool: "boolean"}[typing.cast(type, annotation)]}


def union_shape(kinds: list[object], nullable: bool, name: str) -> dict[str, object]:
    if len(kinds) > 1:
        return {"oneOf": [shape(kind, name) for kind in kinds]}
    inner = shape(kinds[0], name)
    if not nullable:
        return inner
    if inner == {"type": "string"}:
        return {"type": ["string", "null"]}
    if "enum" in inner:
        return {"enum": [*typing.get_args(kinds[0]), None]}
    return {"oneOf": [inner, {"type": "null"}]}


def tuple_shape(arguments: tuple[object, ...], name: str) -> dict[str, object]:
    if arguments[-1] is Ellipsis:
        return {"type": "array", "items": shape(arguments[0], name)}
    items = {"prefixItems": [shape(kind, name) for kind in arguments], "items": False}
    return {"type": "array", **items, "minItems": len(arguments)}


def object_schema(cls: type) -> dict[str, object]:
    """Return the schema of a dataclass: every field described, nothing else allowed."""
    hints = typing.get_type_hints(cls, NAMES)
    properties: dict[str, object] = {}
    required: list[str] = []
    if "kind" in hints:
        properties["kind"] = {"description": "Tells the blocks apart.", "const": typing.cast(str, vars(cls)["kind"])}
        required.append("kind")
    for field in dataclasses.fields(cls):
        properties[field.name] = {"description": described(cls, field.name), **shape(hints[field.name], field.name)}
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            required.append(field.name)
    return {
        "description": one_line(cls.__doc__ or ""),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def parts(cls: type) -> dict[str, type]:
    """Return every dataclass that `cls` is made of and that is an object in JSON, itself left out."""
    found: dict[str, type] = {}
    pending = list(typing.get_type_hints(cls, NAMES).values())
    while pending:
        kind = pending.pop(0)
        pending += typing.get_args(kind)
        if dataclasses.is_dataclass(kind) and isinstance(kind, type) and kind not in (*TEXTS, *found.values()):
            found[kind.__name__] = kind
            pending += typing.get_type_hints(kind, NAMES).values()
    return found


def build() -> dict[str, object]:
    """Return the schema as the dataclasses have it now."""
    definitions: dict[str, object] = {name: object_schema(cls) for name, cls in parts(article.Article).items()}
    definitions["PartialDate"] = {
        "description": "The known parts of a date in ISO 8601 form, Beijing time; `--` stands for an unknown year: "
        "2022-02-18T15:41:00, 2022-02-18T15:41, 2024-05, 2024, --06-03.",
        "type": "string",
        "pattern": DATE_PATTERN,
    }
    definitions["DocumentNumber"] = {
        "description": "发文字号 in its printed form with 〔〕 and half-width digits: 国办发〔2017〕47号.",
        "type": "string",
        "minLength": 1,
    }
    top = object_schema(article.Article)
    version = {"description": "Version of this schema.", "const": serialize.SCHEMA_VERSION}
    properties = {"schema_version": version, "input": INPUT, **typing.cast(dict[str, object], top["properties"])}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Article",
        **top,
        "properties": properties,
        "required": ["schema_version"],
        "$defs": dict(sorted(definitions.items())),
    }


def as_text(schema: dict[str, object]) -> str:
    """Return the text of the published file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(as_text(build()), encoding="utf-8")
