"""Days and times as Chinese pages print them, no part invented.

A new form inside a line: `inline`, or `months` where the month stands by name; as a whole value: `value`; behind a label
only: `labelled`; in an address: `address`; a clock: `clock`, its zone: `zones`; figures in words: `numerals`; counted
from the day of fetching: `relative`; told by the rest of the page: `order`; in other languages: `foreign`, the only caller of dateparser. `owner` tells by the
words beside a date what it is the date of. Each form is a pattern with its example, and a row in the test of the same
name. Other rooms take the fragments of `shapes` and spell out no date.
"""
