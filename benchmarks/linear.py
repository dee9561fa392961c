"""Whether each text reader takes time linear in its input: the same hostile text, doubled, and the ratio of the times.

    python benchmarks/linear.py [--size CHARACTERS]

A ratio near 2 is linear, near 4 quadratic. Inputs are lines made to keep the reader busy: labels, brackets, dates, digits.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable

from policynews.credits.creditline import read_credit_line
from policynews.credits.datelines import read_dateline
from policynews.credits.infoline import read_info_line
from policynews.credits.signature import read_signature
from policynews.dates.inline import find_dates
from policynews.dates.value import read_date
from policynews.documents.citations import find_references
from policynews.documents.table import read_metadata_lines
from policynews.documents.text import read_text_document
from policynews.find.repeats import find_repeats
from policynews.lines.furniture import kind_of
from policynews.repair.lines import repair_lines
from policynews.script.conversion import convert
from policynews.script.detection import detect_script

READERS: list[tuple[str, str, Callable[[str], object]]] = [
    ("find_dates", "2024-01-01 二〇二四年一月 ", find_dates),
    ("read_date", "2024-01-01", read_date),
    ("read_info_line", "来源：某报 时间：2024-01-01 ", read_info_line),
    ("read_credit_line", "编辑：张三 校对：", read_credit_line),
    ("read_dateline", "本报讯（记者 张三 ", read_dateline),
    ("read_signature", "（文/图 张三（", read_signature),
    ("kind_of", "分享到：微信 【打印】", kind_of),
    ("repair_lines", "國(guó)家?xiàng)l", lambda text: repair_lines([text])),
    ("find_repeats", "会议指出，要抓好落实。\n", lambda text: find_repeats(text.split("\n"))),
    ("find_references", "《关于印发〈办法〉的通知》（《", lambda text: find_references([text])),
    ("read_metadata_lines", "索引号：1\n发文字号：\n", lambda text: read_metadata_lines(text.split("\n"))),
    ("read_text_document", "各县人民政府：\n2024年1月1日\n", lambda text: read_text_document("通知", text.split("\n"))),
    ("detect_script", "国國", detect_script),
    ("convert", "國家衛生健康委員會", lambda text: convert(text, "hans")),
]


def seconds(work: Callable[[str], object], text: str) -> float:
    """Return the shortest process time of three runs."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work(text)
        times.append(time.process_time() - start)
    return min(times)


def main() -> int:
    """Print the table; return 1 where a reader is worse than linear."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--size", type=int, default=200_000)
    size = arguments.parse_args().size
    worse = False
    for name, unit, work in READERS:
        work(unit)  # loads what is loaded on first use
        text = unit * (size // len(unit))
        first, second = seconds(work, text), seconds(work, text + text)
        ratio = second / first if first > 1e-4 else 1.0
        worse = worse or ratio > 3
        print(f"{name:20}{first * 1000:9.2f} ms{second * 1000:9.2f} ms{ratio:7.2f} x")
    return int(worse)


if __name__ == "__main__":
    sys.exit(main())
