"""来源 作者 责编: one line in, people and sources out. Pure text.

A new label is one word in `labels`, nowhere else. `infoline` reads the line under the headline, `creditline` a line that
is nothing but credits, `bare` credits without a colon, `signature` brackets at the end of a paragraph, `datelines` the
start of one, `stated` holds what they state. `bylines` and `names` read the people, `padded` names that were spaced out,
`places` what is run into one, `likeness` tells a name from a word, `dated` reads the dates, `beside` what stands without
a label, `sources` and `outlets` where a text comes from.
"""
