"""The rules that say whether a compact is valid at all: groups 0xx and 1xx.

Apart from the others, because most commands ask no more, and importing all rules takes longer than asking these.
"""

from osc_cli.domain.lint.groups.file import FILE
from osc_cli.domain.lint.groups.references import REFERENCES
from osc_cli.domain.lint.rule import catalogue

VALIDITY = catalogue(FILE, REFERENCES)
