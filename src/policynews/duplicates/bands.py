"""Which pairs of articles are compared: those filed under keys in common. The limits hold in an index and on a cluster."""

COMMON = 32
"""Articles filed under a key; further ones are not. A phrase of so many articles is a stock phrase, or a text with so many
copies that the next one finds enough of them; kept, it would cost time that grows with the square of the corpus."""
MOST_READ = 10 * COMMON
"""Articles read under all keys of one: a few dozen keys of an ordinary article, ten of one that has thousands of copies.
What an article has in common with few others says most and is read first."""
LEAST_KEYS = 2
"""Shingles in common: one makes no relation. Equal texts share a whole, others need six, or all of the shorter."""
LEAST_SHARE = 0.15
"""Of the shingles filed of the one with fewer: below, two articles have no more than stock phrases in common."""
CANDIDATES = 64
"""Articles compared with one, those with most keys in common: more cost time and are stock phrases."""
