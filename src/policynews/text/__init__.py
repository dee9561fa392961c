"""Strings. Folding keeps lengths, so that a match on the folded line holds in the printed one.

`folding` for comparison, `patterns` compiled on first use, `words` for tables written as text. No rule of the domain
stands here, and nothing else of the library is known.
"""
