"""policynews beside its peers, on any folder of labelled pages: `make compare`, or `python -m compare --help`.

| file | what it answers |
| --- | --- |
| `labels.py` | which pages and labels a folder holds |
| `adapters.py` | how each library is called |
| `peers.py` | which libraries there are, and which are installed |
| `node.py`, `peers.mjs` | the libraries of node, in one process that lives as long as the run |
| `scoring.py` | how right an answer is |
| `measuring.py` | quality, time and memory of one library, in a process of its own |
| `tables.py` | the tables, in both languages, and where they are written |
"""
