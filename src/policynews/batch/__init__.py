"""From pages to a corpus: many inputs, several processes, one output that can be resumed.

from policynews.batch import BatchOptions, run

if __name__ == "__main__":
    report = run(["pages/", "crawl.warc.gz"], "articles.jsonl", BatchOptions(workers=2))
    print(report.written, report.no_article, report.failed)
"""

from .options import BatchOptions, InputKind, Shape
from .output import Record, read_records
from .progress import Progress, reporter
from .runner import BatchReport, run

__all__ = ["BatchOptions", "BatchReport", "InputKind", "Progress", "Record", "Shape", "read_records", "reporter", "run"]
