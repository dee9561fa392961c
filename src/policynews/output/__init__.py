"""An article as something else: data, JSON, Markdown, a report."""
