"""What a line is. Every other room asks here. A rule is a row with its example; a test runs the examples.

`furniture` names the lines that belong to no article, `kinds` credits and entries of lists, `prose` running text,
`rendered` the same of lines that have no element.
"""
