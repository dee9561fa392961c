"""Where things are on a page, and what is left out. Returns places and reasons, sets no field.

`places` and `body` find the text on a page, with `named` (elements that say they are the text), `alone` (a short text
beside other prose) and `below` (one right below its headline), `cards` (rows of other articles), `forms` (boxes to fill
in) and `microdata`; among lines
`body_rendered` finds where it begins, behind `rendered_anchors` and over what `strays` leaves out, and `rendered_end` where it ends, with `rendered_cards`
(other articles), `rendered_boxes` (those inside a text), `cohesion` (whether it goes on, by its words) and `rendered_closing` (its last lines), all by
`rendered_lines`; `extent` adds a lead above the element
of the text, `footnotes` the notes behind it; `headline` holds the order of the headline's readers, `headline_marked`,
`declared` (with `suffixes`) and `headline_placed` (with `headline_announced`, `headline_forms` and `headline_slots`) are
these; `trim` parts head, text and tail,
with `tail` (where a text ends), `boxes`, `link_lists` and `links` (what stands between its paragraphs and is none of it)
and `repeats`; `files`, `substitutes` and `page_data` say what stands in place of a text, `cut` that it is only a
beginning, `second` that another article follows, `absence` and `notices` what a page without one is.
"""
