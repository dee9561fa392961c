"""What a line is. Every other room asks here. A rule is a row with its example; a test runs the examples.

`furniture` names the lines that belong to no article, by the rows of `_furniture_rows`: a new wording is a row there, with a
line it catches and, where one is near, a line it must leave alone. `speech` tells by their make the lines in which a site
speaks for itself. `kinds` tells credits, entries of lists and the day of
a signature, `prose` running text, `rendered` what needs other questions where lines have no element.
"""
