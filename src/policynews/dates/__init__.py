"""Days and times as Chinese pages print them, no part invented.

A new form inside a line: `inline`; as a whole value: `value`; in an address: `address`; a clock or zone: `clock`; figures
in words: `numerals`. Each form is a pattern with its example, and a row in the test of the same name. Other rooms take
the fragments of `shapes` and spell out no date.
"""
