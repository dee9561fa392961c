"""An article as something else: one file a format.

`data` for dict and JSON with `article.schema.json`, `reading` for the way back, `markdown`, `report` for a person.
"""
