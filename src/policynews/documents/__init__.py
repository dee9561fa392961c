"""Policy documents: tables, text, citations, numbering. Pure text."""
