"""Loading a library that is an extra."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from policynews.errors import MissingExtraError


def load_extra(module: str, extra: str, purpose: str) -> ModuleType:
    """Return the module. Raises MissingExtraError naming the extra and what it is for."""
    try:
        return import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise MissingExtraError(
            f"{purpose} needs {package}, which is not installed; run: pip install 'policynews[{extra}]'"
        ) from error
