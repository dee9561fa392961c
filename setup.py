"""What pyproject.toml cannot say: the walk is compiled where a compiler is at hand, and links of the README are absolute.

`POLICYNEWS_PURE=1` builds without the compiled walk, for a wheel that fits every platform.
"""

import os
import re
from pathlib import Path

from setuptools import Extension, setup

HERE = Path(__file__).parent
# [label](docs/tutorial.md), ![picture](docs/report.png): relative on a disk, dead on the page of a package
RELATIVE_LINK = re.compile(r"(\]\()(?![a-z]+:|#)([^)\s]+\))")


def readme() -> str:
    """Return the README as the page of the package shows it: its links lead to the source."""
    [source] = re.findall(r'^Source = "([^"]+)"$', (HERE / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    return RELATIVE_LINK.sub(rf"\g<1>{source}/\g<2>", (HERE / "README.md").read_text(encoding="utf-8"))


def extensions() -> list[Extension]:
    """Return what is compiled; nothing of it must be."""
    if os.environ.get("POLICYNEWS_PURE") == "1":
        return []
    import lxml  # noqa: PLC0415 - a pure wheel needs neither
    from Cython.Build import cythonize  # noqa: PLC0415

    # The headers of lxml, and of the libxml2 inside it.
    headers = lxml.get_include()
    walker = Extension("policynews.page._walk", ["src/policynews/page/_walk.pyx"], include_dirs=headers)
    [walker] = cythonize([walker], include_path=headers, build_dir="build")
    walker.optional = True  # an option that cythonize does not hand on
    return [walker]


setup(ext_modules=extensions(), long_description=readme(), long_description_content_type="text/markdown")
