from lxml import etree

from policynews.page.blocks import Walk

def walk(root: etree._Element, everything: bool) -> Walk: ...
