"""Write the generated pages, or with `--check` only say which are stale (exit code 1)."""

import argparse
import sys

from tools.docs.freshness import difference, write


def main() -> int:
    """Run every generator and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.docs", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file is stale")
    stale = difference()
    if parser.parse_args().check:
        for path in stale:
            print(f"stale: {path}")
        print("Run `make docs`." if stale else "Every generated page is fresh.")
        return 1 if stale else 0
    write(stale)
    for path, text in stale.items():
        print(f"{'removed' if text is None else 'wrote'} {path}")
    print("Every generated page is fresh.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
