"""What frozen dataclasses inherit from `Value` is what `dataclass` would have generated."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from dataclasses import dataclass, field

import pytest

import policynews
from policynews import Link, Paragraph, PartialDate, Quote
from policynews.layouts import Layout, Locator, css
from policynews.model.value import Value
from policynews.repair.lines import RepairOptions


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Written(Value):
    name: str
    parts: tuple[int, ...] = ()
    note: str = field(default="", compare=False)
    hidden: int = field(default=0, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    name: str
    parts: tuple[int, ...] = ()
    note: str = field(default="", compare=False)
    hidden: int = field(default=0, repr=False)


Generated.__qualname__ = "Written"

ONE: dict[str, object] = {"name": "国办发", "parts": (1, 2)}
OTHERS: list[dict[str, object]] = [
    ONE,
    {**ONE, "note": "说明"},
    {**ONE, "hidden": 1},
    {**ONE, "parts": ()},
    {"name": "国发", "parts": (1, 2)},
]


@pytest.mark.parametrize("other", OTHERS, ids=str)
def test_as_generated(other: dict[str, object]) -> None:
    written, generated = (Written(**ONE), Written(**other)), (Generated(**ONE), Generated(**other))  # type: ignore[arg-type]
    assert (written[0] == written[1]) is (generated[0] == generated[1])
    assert (written[0] != written[1]) is (generated[0] != generated[1])
    assert (hash(written[0]) == hash(written[1])) is (hash(generated[0]) == hash(generated[1]))
    assert repr(written[1]) == repr(generated[1])


def test_another_class_is_never_equal() -> None:
    assert Paragraph(text="正文") != Quote(text="正文")
    assert Paragraph(text="正文").__eq__("正文") is NotImplemented
    assert Link(text="", url="") != ("", "")


def test_a_field_that_cannot_be_hashed_is_told() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(policynews.Options(layouts=[]))


def test_values_keep_their_looks() -> None:
    date = PartialDate(year=2024, month=5)
    assert repr(date) == "PartialDate(year=2024, month=5, day=None, hour=None, minute=None, second=None)"
    assert repr(css("#zoom")) == "Locator(selectors=('#zoom',), given=())"


NAMED = [getattr(policynews, name) for name in policynews.__all__]
VALUES = [
    *(kind for kind in NAMED if inspect.isclass(kind) and dataclasses.is_dataclass(kind)),
    *(Layout, Locator, RepairOptions),
]


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_no_value_compares_by_identity(kind: type) -> None:
    for method in ("__eq__", "__hash__", "__repr__"):
        assert getattr(kind, method) is not getattr(object, method), f"{kind.__name__} needs Value as its base"


def test_values_copy_and_pickle() -> None:
    one = Paragraph(text="正文", links=(Link(text="原文", url="http://www.example.com/"),))
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == dataclasses.replace(one) == one
    assert len({one, copy.copy(one)}) == 1
