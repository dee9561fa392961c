"""Bridges to other formats. Importing this package imports none of them: take `adapters.warc`, `adapters.arrow` ….

The libraries behind them are extras; a function that needs a missing one raises MissingExtraError with its name.
"""

from ._extra import load_extra

__all__ = ["load_extra"]
