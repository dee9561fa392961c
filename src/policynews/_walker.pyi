from lxml import etree

from .blocks import Walk

def walk(root: etree._Element, everything: bool) -> Walk: ...
