"""Feed bytes to the linter, guided by which lines of it they reach.

    pip install atheris
    python -m tools.fuzz FOLDER -max_total_time=600 -max_len=3000

FOLDER is where what reaches new lines is kept; what follows are libFuzzer's options. Atheris is in no lock: it has no
wheel for every Python that we run on, and is needed only here. What broke anything goes into `tests/fuzz/corpus/`.
"""

import sys

import atheris

with atheris.instrument_imports(include=["osc_cli"]):
    from tests.fuzz.laws import linted, printed_in_every_format

_EVERY = 20
"""Printing costs more than linting and has less to find: one input of so many."""


class _Fuzzer:
    def __init__(self) -> None:
        self.inputs = 0

    def __call__(self, raw: bytes) -> None:
        self.inputs += 1
        result = linted(raw)
        if self.inputs % _EVERY == 0:
            printed_in_every_format(result)


if __name__ == "__main__":
    atheris.Setup(sys.argv, _Fuzzer())
    atheris.Fuzz()
