"""What a caller holds. Frozen, compared by value, printed as ISO or with 〔〕. Nothing here reads a page.

`article` for Article and its parts, `date` for PartialDate, `number` for DocumentNumber with its grammar.
"""
