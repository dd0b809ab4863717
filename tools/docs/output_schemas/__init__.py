"""What a program may rely on when it reads `--format json`: every key is always there, and no other.

Written by hand, beside the code that it judges: a schema made from that code could not find it wrong. A change here
is a change of the contract, and needs a new version in its name. One file for each contract, and one line here.
"""

from typing import Any

from tools.docs.output_schemas import comms, diff, lint, show, stress, tally, tally_election

OUTPUT_SCHEMAS: dict[str, dict[str, Any]] = {
    "osc.comms.v1": comms.SCHEMA,
    "osc.diff.v1": diff.SCHEMA,
    "osc.lint.v1": lint.SCHEMA,
    "osc.show.v1": show.SCHEMA,
    "osc.stress.v1": stress.SCHEMA,
    "osc.tally.v1": tally.SCHEMA,
    "osc.tally-election.v1": tally_election.SCHEMA,
}
"""By the name of the file: the contract and its version."""
