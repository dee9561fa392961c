"""公文: metadata tables, what the text itself states, numbering, and the documents it cites. Pure text.

`table` reads the metadata table, `table_labels` knows its labels, `text` headline, signature and clauses, `citations`
《…》 and numbers, `terms` the words all of them share, `numbering` 第一条 and 一、.
"""
