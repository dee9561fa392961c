from lxml import etree

from policynews.page.blocks import Walk
from policynews.page.styles import HidingRules

def walk(root: etree._Element, everything: bool, rules: HidingRules | None) -> Walk: ...
