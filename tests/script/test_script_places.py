"""Places and plants whose characters are another word's in the other script."""

from __future__ import annotations

import pytest

from policynews.script.conversion import convert


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("范县、里水镇分别召开会议。", "范縣、里水鎮分別召開會議。"),
        ("郁南县的党参种植面积扩大。", "郁南縣的黨參種植面積擴大。"),
        ("示范县和示范镇的规范范围扩大，村里开会。", "示範縣和示範鎮的規範範圍擴大，村裏開會。"),
    ],
)
def test_to_traditional(hans: str, hant: str) -> None:
    assert convert(hans, "hant") == hant


@pytest.mark.parametrize(
    ("hant", "hans"),
    [
        ("乾安縣人民政府發布通知，要求各鄉鎮嚴防乾旱。", "乾安县人民政府发布通知，要求各乡镇严防干旱。"),
        ("乾縣與若干縣、骨幹縣簽約。", "乾县与若干县、骨干县签约。"),
    ],
)
def test_to_simplified(hant: str, hans: str) -> None:
    assert convert(hant, "hans") == hans
