"""Every rule of the linter, in the order of the codes."""

from osc_cli.domain.lint.groups.assets import ASSETS
from osc_cli.domain.lint.groups.communication import COMMUNICATION
from osc_cli.domain.lint.groups.conduct import CONDUCT
from osc_cli.domain.lint.groups.decisions import DECISIONS
from osc_cli.domain.lint.groups.documents import DOCUMENTS
from osc_cli.domain.lint.groups.file import FILE
from osc_cli.domain.lint.groups.references import REFERENCES
from osc_cli.domain.lint.groups.structure import STRUCTURE
from osc_cli.domain.lint.rule import catalogue

EVERY_RULE = catalogue(FILE, REFERENCES, DECISIONS, STRUCTURE, CONDUCT, COMMUNICATION, ASSETS, DOCUMENTS)
