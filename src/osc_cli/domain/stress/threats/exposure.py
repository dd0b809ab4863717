"""How far one compact is open to each threat: yes, no or unknown, with what decides it; the gravest first."""

from fractions import Fraction
from typing import Literal, NamedTuple

from osc_cli.domain.stress.study import Study
from osc_cli.domain.stress.threats import THREATS
from osc_cli.domain.stress.threats.threat import Severity, Sight, Threat
from osc_cli.domain.stress.unknowns import Unknown

_BASE = {Severity.CRITICAL: 4, Severity.HIGH: 3, Severity.MEDIUM: 2}
_FEW = 3
_SMALL = Fraction(1, 20)
_SOON = 14
_ORDER = {"yes": 0, "unknown": 1, "no": 2}


class Exposure(NamedTuple):
    """The verdict on one threat."""

    threat: str
    """Its id."""
    verdict: Literal["yes", "no", "unknown"]
    """`yes` where the text opens it somewhere; `unknown` where it does not, as far as the text goes; else `no`."""
    because: tuple[Unknown, ...]
    """What is not declared and could open it; may stand beside a yes."""
    sights: tuple[Sight, ...]
    """Every place where it is open."""
    people: int | None
    """The fewest whom it takes, where that can be counted."""
    days: Fraction | None
    """The soonest, where that can be said."""
    score: int
    """For sorting only: a sum of facts (research 4.8), never printed and never added up."""

    @property
    def facts(self) -> str:
        """The measure in words: what was found where it is worst, or what nobody can know."""
        more = max(len(self.sights) or len(self.because), 1) - 1
        rest = f" And {more} more." if more else ""
        if self.sights:
            return self.sights[0].says + rest
        return f"Unknown, because {self.because[0].why} (`{self.because[0].field}`).{rest}" if self.because else ""


def threats_of(study: Study) -> tuple[Exposure, ...]:
    """Return the verdict on every threat: what is open first, then what is unknown; in each the gravest first.

    That is by severity, and of equals by the score.

    Research 4.8 also takes one off where a published duty would show the threat in time. We do not: no field of the
    compact says that somebody reads what is published.
    """
    found = [exposure_to(threat, study) for threat in THREATS]
    severity = {threat.id: _BASE[threat.severity] for threat in THREATS}
    return tuple(sorted(found, key=lambda one: (_ORDER[one.verdict], -severity[one.threat], -one.score)))


def exposure_to(threat: Threat, study: Study) -> Exposure:
    """Look whether a compact is open to a threat."""
    seen = tuple(dict.fromkeys(threat.look(study)))
    because = tuple(one for one in seen if isinstance(one, Unknown))
    sights = tuple(sorted((one for one in seen if isinstance(one, Sight)), key=_worst_first))
    people = min((one.people for one in sights if one.people is not None), default=None)
    days = min((one.days for one in sights if one.days is not None), default=None)
    score = _BASE[threat.severity] + threat.lasting + _few(people, study.roll) + (days is not None and days <= _SOON)
    verdict: Literal["yes", "no", "unknown"] = "yes" if sights else "unknown" if because else "no"
    return Exposure(threat.id, verdict, because, sights, people, days, score)


def _worst_first(sight: Sight) -> tuple[bool, int, bool, Fraction]:
    return (sight.people is None, sight.people or 0, sight.days is None, sight.days or Fraction(0))


def _few(people: int | None, roll: int | None) -> bool:
    return people is not None and (people <= _FEW or bool(roll and Fraction(people, roll) <= _SMALL))
