"""来源 作者 责编: one line in, people and sources out. Pure text.

A new label is one word in `labels`, nowhere else. `infoline` reads the line under the headline, `creditline` a line that
is nothing but credits, `signature` brackets at the end of a paragraph, `datelines` the start of one, `bylines` and
`names` the people in them, `likeness` what tells a name from a word, `places` what is run into one, `dated` the dates, `beside` what stands without a
label, `sources` and `outlets` where a text comes from.
"""
