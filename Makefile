# make demo: parse the bundled sample pages.  make test: every check.  make docs: the site, in build/site.
# make compare: the tables of README and documentation.  Needs Python 3.10 or newer and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
SAMPLES := src/policynews/samples
BUILT := pyproject.toml setup.py src/policynews/page/_walk.pyx

.PHONY: demo test docs compare clean

demo: $(VENV)/.installed
	@for page in $(SAMPLES)/*.html; do \
	    echo "== $$page" >&2; $(BIN)/policynews parse "$$page" || exit 1; \
	done
	@for page in $(SAMPLES)/*.txt; do \
	    echo "== $$page" >&2; $(BIN)/policynews parse --text "$$page" || exit 1; \
	done

test: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest

# The two variables silence what the theme and a plugin say of successors of MkDocs.
docs: $(VENV)/.installed-docs
	$(BIN)/python tools/site/pages.py build/docs
	DISABLE_MKDOCS_2_WARNING=true NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

# The libraries that policynews is compared with have an environment of their own: they are many, and no part of any check.
COMPARE := .venv-compare
PEERS := benchmarks/compare
LABELLED ?= ../shared/eval

compare: $(COMPARE)/.installed
	cd benchmarks && ../$(COMPARE)/bin/python -m compare '$(abspath $(LABELLED))' --write

# Each by itself: one that cannot be installed is passed over. magic-html declares Python 3.12 and works on older ones.
$(COMPARE)/.installed: $(BUILT) $(PEERS)/requirements.txt $(PEERS)/package.json
	$(PYTHON) -m venv $(COMPARE)
	$(COMPARE)/bin/python -m pip install --quiet --upgrade pip
	$(COMPARE)/bin/python -m pip install --quiet --editable .
	grep -v '^#' $(PEERS)/requirements.txt | while read -r peer; do \
	    $(COMPARE)/bin/python -m pip install --quiet --prefer-binary $$peer \
	        || $(COMPARE)/bin/python -m pip install --quiet --no-deps --ignore-requires-python $$peer \
	        || echo "not installed: $$peer"; \
	done
	npm install --silent --prefix $(PEERS) || echo "not installed: the packages of $(PEERS)/package.json"
	touch $@

clean:
	rm -f src/policynews/page/_walk.*.so
	rm -rf $(VENV) $(COMPARE) $(PEERS)/node_modules build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 10) else "policynews needs Python 3.10 or newer")'
	@$(PYTHON) -m venv $(VENV)

# What make demo prints is JSON and nothing else, so the steps before it are silent.
# Both stamps follow what is built: a changed dependency is installed, an unchanged one costs nothing.
$(VENV)/.installed: $(BUILT) | $(BIN)/python
	@$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: $(BUILT) | $(BIN)/python
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-docs: $(BUILT) | $(BIN)/python
	@$(PIP) --editable '.[dev,docs]'
	@touch $@ $(VENV)/.installed-dev $(VENV)/.installed
