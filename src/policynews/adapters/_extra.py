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
        raise missing_extra(module.partition(".")[0], extra, purpose) from error


def missing_extra(package: str, extra: str, purpose: str) -> MissingExtraError:
    """Return the error for a package that is not installed, for modules that cannot be imported without it."""
    return MissingExtraError(
        f"{purpose} needs {package}, which is not installed; run: pip install 'policynews[{extra}]'"
    )
