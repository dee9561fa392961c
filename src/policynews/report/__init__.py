"""A report on one page or several as a single HTML file: what became of every line, and why.

trace.py   a parse that is watched: what each stage gave and how long it took
fates.py   what became of each line of a page
html.py    the file: lines, fields, notices, time, article; for several pages an index
_style.py  how it looks
"""

from policynews.report.html import write_report
from policynews.report.trace import Trace, trace

__all__ = ["Trace", "trace", "write_report"]
