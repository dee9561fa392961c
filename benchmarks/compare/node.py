"""Libraries of node: one process answers a line for a line, as long as the run lasts."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from policynews.attempts import Overdue

from .adapters import Found
from .labels import Page

SCRIPT = Path(__file__).with_name("peers.mjs")


def is_installed(package: str) -> bool:
    """Tell whether node and `package` are there."""
    return shutil.which("node") is not None and (SCRIPT.parent / "node_modules" / package).is_dir()


class NodeError(Exception):
    """The library raised an error on a page, or its process ended."""


class NodeReader:
    """A process of node that reads pages with one library."""

    def __init__(self, package: str, *, command: tuple[str, ...] = ("node", str(SCRIPT))) -> None:
        """Start it; raises NodeError when it does not answer."""
        self._command = (*command, package)
        ready = self._start()
        self.version = str(ready["version"])
        self.import_seconds = float(ready["seconds"])
        self.memory = int(ready["memory"])
        self.seconds = 0.0
        """Process time of the last page."""

    def _start(self) -> dict[str, Any]:
        """Start a process; return what it says when the library is loaded."""
        self._process = subprocess.Popen(
            self._command,
            cwd=SCRIPT.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        return self._answer()

    def __call__(self, page: Page) -> Found:
        """Return what the library finds; raises NodeError where it raises an error.

        One that is interrupted by an alarm starts anew: the old process is still at its page.
        """
        try:
            return self._read(page)
        except Overdue:
            self._process.kill()
            self.close()
            self._start()
            raise

    def _read(self, page: Page) -> Found:
        assert self._process.stdin is not None
        request = {"html": page.html, "url": page.url or "https://example.com/"}
        self._process.stdin.write(json.dumps(request, ensure_ascii=True) + "\n")
        self._process.stdin.flush()
        answer = self._answer()
        self.memory, self.seconds = int(answer["memory"]), float(answer["seconds"])
        if "error" in answer:
            raise NodeError(answer["error"])
        found = answer.get("found") or {}
        author = found.get("author")
        return Found(
            title=found.get("title"),
            html=found.get("html"),
            published=found.get("published"),
            authors=(author,) if author else (),
        )

    def close(self) -> None:
        """End the process."""
        self._process.communicate()

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise NodeError(f"node ended with exit code {self._process.wait()}")
        answer: dict[str, Any] = json.loads(line)
        return answer
