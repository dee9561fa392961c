"""Whose policy it is: public bodies and the regions they are for. Pure text; nothing of it is imported until used.

`body` reads the name of a body, `regions` the names of regions, `kinds` what kind of body it is, `central` those of the
whole country, `hosts` the region a portal is named after, `of_article` the region of an article; `_regions` is the table.
"""

from .body import Level, PublicBody, read_body
from .kinds import Kind
from .regions import Region, read_region

__all__ = ["Kind", "Level", "PublicBody", "Region", "read_body", "read_region"]
