"""Strings: folding for comparison, patterns compiled on first use. Knows nothing else of the library."""
