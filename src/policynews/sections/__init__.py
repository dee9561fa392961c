"""The body of an article as a tree, and cut for retrieval. Computed when asked for; a parse needs none of it.

`openings` tells which block opens a section, `tree` nests the sections, `chunks` cuts the text at the borders between them.
"""
