"""From bytes, text or a tree to lines.

`decoding` finds the encoding, `garbled` text that was decoded wrongly before, `foreign` opens or refuses what is no
page, `tree` is the only caller of a parser, `page` puts both together, `head` reads what the head declares, `styles` tells what a reader cannot
see, `walk` gives the lines, `stamps` what attributes say of the time. The walk is written twice, once compiled
(`_walk.pyx`): change both, the test of the walk compares them.
"""
