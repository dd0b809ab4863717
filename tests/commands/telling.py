"""What a person tells `osc tally`, from the flags of a test."""

from typing import Any

from osc_cli.commands.tally_given import Given

COUNTS = ("agree", "disagree", "abstain", "block", "present", "eligible", "seats", "vacant")


def given_as(**flags: Any) -> Given:
    """Tell the counts apart from everything else."""
    counts = {name: flags.pop(name) for name in COUNTS if name in flags}
    return Given(counts=counts, **flags)
