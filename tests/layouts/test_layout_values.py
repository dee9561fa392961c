"""`Layout`: what construction refuses, with layout and field named."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest

from policynews.errors import LayoutError
from policynews.layouts import Layout, by_class, by_id, css, xpath

GOOD = Layout(name="linjiang", hosts=("www.linjiang.gov.cn",), body=by_id("zoom"))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "Two Words"}, "name"),
        ({"name": None}, "name"),
        ({"hosts": "www.linjiang.gov.cn"}, "hosts"),
        ({"hosts": ("",)}, "hosts"),
        ({"hosts": ("https://www.linjiang.gov.cn/",)}, "hosts"),
        ({"hosts": ("WWW.Linjiang.gov.cn",)}, "hosts"),
        ({"hosts": ("cn",)}, "hosts"),
        ({"hosts": ("linjiang..cn",)}, "hosts"),
        ({"hosts": (), "portable": False}, "hosts"),
        ({"body": xpath("//div[")}, "body"),
        ({"body": "#zoom"}, "body"),
        ({"title": css("h1::text")}, "title"),
        ({"signature": css("")}, "signature"),
        ({"drop": css(".share")}, "drop"),
        ({"drop": (".share",)}, "drop"),
        ({"drop": (css(".a[b"),)}, "drop"),
        ({"refine": "content"}, "refine"),
        ({"body": None}, "signature"),
        ({"refine": str}, "signature"),
    ],
)
def test_refused(change: dict[str, Any], field: str) -> None:
    with pytest.raises(LayoutError, match=f"field {field}: ") as caught:
        replace(GOOD, **change)
    assert repr(change.get("name", "linjiang")) in str(caught.value)


def test_a_site_is_a_family_with_changes() -> None:
    family = Layout(name="family", body=by_class("div", "TRS_Editor"))
    site = replace(family, name="site", hosts=("example.gov.cn",), title=by_class("h1", "article-title"))
    assert site.body == family.body
    # A family is tried on every page; a site of it is not, unless it says so.
    assert family.is_portable
    assert not site.is_portable
    assert replace(site, portable=True).is_portable


def test_layouts_are_frozen_and_pickle() -> None:
    with pytest.raises(FrozenInstanceError):
        GOOD.name = "other"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(GOOD)) == GOOD
