"""`python -m policynews`."""

import sys

from policynews.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
