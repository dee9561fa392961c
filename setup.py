"""What pyproject.toml cannot say: the walk is compiled where a compiler is at hand, and is pure Python elsewhere."""

import lxml
from Cython.Build import cythonize
from setuptools import Extension, setup

# The headers of lxml, and of the libxml2 inside it.
HEADERS = lxml.get_include()
WALKER = Extension("policynews.page._walk", ["src/policynews/page/_walk.pyx"], include_dirs=HEADERS)

[walker] = cythonize([WALKER], include_path=HEADERS, build_dir="build")
walker.optional = True  # an option that cythonize does not hand on

setup(ext_modules=[walker])
