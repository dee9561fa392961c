"""Simplified and Traditional."""

from policynews.script.conversion import convert, convert_name, detect_script

__all__ = ["convert", "convert_name", "detect_script"]
