"""Run samestory from a checkout without installing it: `python cli.py report seeds/`."""

import sys

from compare.commands import main

if __name__ == "__main__":
    sys.exit(main())
