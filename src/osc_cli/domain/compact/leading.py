"""Who leads a project, as far as its powers say so, and who takes a report about them."""

from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.compact.power_names import LEADING


def report_about_leaders(compact: Compact) -> str | None:
    """Return who takes a report about somebody who leads: an id or words; None where that is not decided.

    Where `if_leader_accused` is silent, whoever takes reports about handlers takes these too, in two cases: nobody but
    handlers leads, so that it is the same report; or it is a contact outside, which nobody of the project reads.
    """
    conduct = compact.conduct
    handlers = conduct.handlers if conduct else None
    if conduct is None or handlers is None:
        return None
    if handlers.if_leader_accused:
        return handlers.if_leader_accused
    contact = ((conduct.intake and conduct.intake.contacts) or {}).get(handlers.if_accused or "")
    outside = contact and contact.outside_body and contact.address and not contact.read_by
    powers = compact.powers or {}
    leading = {one for name in LEADING if name in powers for one in many(powers[name].held_by)}
    same = leading and leading <= set(many(handlers.body))
    return handlers.if_accused if outside or same else None
