"""From bytes, text or a tree to the lines of a page."""
