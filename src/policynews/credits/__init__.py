"""Info lines, credit lines, datelines, bylines, names and sources. Pure text."""
