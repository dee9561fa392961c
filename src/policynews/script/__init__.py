"""Simplified and Traditional: which script a text is in, and the way from one to the other."""

from policynews.script.conversion import convert, convert_name
from policynews.script.detection import detect_script

__all__ = ["convert", "convert_name", "detect_script"]
