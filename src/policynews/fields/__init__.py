"""A file a field, each with its readers, surest first; `read` calls them in order, `evidence` gathers the lines, `cells`
joins those that only together state something.

A stated value passes the same test whoever states it: layout, meta, JSON-LD or line.
"""
