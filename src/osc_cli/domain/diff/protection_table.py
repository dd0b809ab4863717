"""Which fields protect people or limit power, and in which direction they do it: one line each.

A field goes by its key, or by `part.key` where it means something else below that part.
"""

from collections.abc import Mapping

MORE, LESS, HERE, GONE = "more", "less", "here", "gone"
"""More of it protects; less of it protects; that it is there, or `true`, protects; that it is not, or `false`, does."""

SAFER: Mapping[str, str] = {
    # Time to notice, to answer and to change one's mind; support and company that it takes.
    "acting_together": MORE,
    "apart": MORE,
    "appointed": LESS,
    "at_least": MORE,
    "cap_every": MORE,
    "cooling_off": MORE,
    "count": MORE,
    "days_at_least": MORE,
    "discussion": MORE,
    "effective_after": MORE,
    "elected": MORE,
    "floor": MORE,
    "inactivity.after": MORE,
    "notice": MORE,
    "on_duty": MORE,
    "open_for": HERE,
    "pause": MORE,
    "people_at_least": MORE,
    "period": MORE,
    "quorum": MORE,
    "seconders": MORE,
    "unpaid_for": MORE,
    "within": MORE,
    # Promises of speed and of how often, and limits of what may be done to somebody or by somebody.
    "advance_at_most": LESS,
    "answered_within": LESS,
    "at_most": LESS,
    "breach_within": LESS,
    "cap": LESS,
    "confirmed_within": LESS,
    "consecutive": LESS,
    "every": LESS,
    "exercise_every": LESS,
    "expires_after": LESS,
    "filled_within": LESS,
    "first": LESS,
    "first_answer": LESS,
    "interim_review": LESS,
    "length": LESS,
    "lifetime": LESS,
    "max_per_affiliation": LESS,
    "paid_within": LESS,
    "published_every": LESS,
    "receipt": LESS,
    "reports_every": LESS,
    "review_every": LESS,
    "short_at_most": LESS,
    "silence_at_most": LESS,
    "status_every": LESS,
    "term": LESS,
    "times.decision": LESS,
    "without_vote_up_to": LESS,
    # Those who watch, confirm, step aside or can be asked again, and what is promised to people.
    "amended_by": HERE,
    "amendments": HERE,
    "appeal": HERE,
    "appeal_to": HERE,
    "asked_first": HERE,
    "audit": HERE,
    "banned": HERE,
    "before_service": HERE,
    "changed_by": HERE,
    "comments_on_measure": HERE,
    "commitments": HERE,
    "confirmed_by": HERE,
    "contacts": HERE,
    "different_affiliations": HERE,
    "entrenched": HERE,
    "for_the_rest_of_the_term": HERE,
    "guaranteed_by": HERE,
    "if_accused": HERE,
    "if_leader_accused": HERE,
    "if_none_free": HERE,
    "in_person": HERE,
    "incompatible_with": HERE,
    "keeps_vote": HERE,
    "ladder": HERE,
    "mediation.consent": HERE,
    "never_closes": HERE,
    "not_to": HERE,
    "offered": HERE,
    "may_speak_publicly": HERE,
    "outside_body": HERE,
    "overridden_by": HERE,
    "pauses_measure": HERE,
    "proposed_by": HERE,
    "ratified_by": HERE,
    "recall": HERE,
    "recused": HERE,
    "removal": HERE,
    "retaliation": HERE,
    "rights": HERE,
    "secret": HERE,
    "spoken": HERE,
    "staggered": HERE,
    "transfer_by": HERE,
    "transparency": HERE,
    "twice": HERE,
    "veto": HERE,
    "watched_by": HERE,
    "with": HERE,
    "without": HERE,
    "without_names_in_titles": HERE,
    # What takes something from somebody, and who sees what was told in confidence.
    "casting_vote": GONE,
    "seen_by": GONE,
    "suspends_vote": GONE,
}

ORDERS: Mapping[str, tuple[frozenset[str | None], ...]] = {
    "anonymous": (frozenset({"no", None}), frozenset({"shielded"}), frozenset({"full"})),
    "closes_early": (frozenset({"on passing"}), frozenset({"when decided"}), frozenset({"never", None})),
    "cover": (frozenset({"unknown", "none", None}), frozenset({"indemnity"}), frozenset({"insurance"})),
    "level": (
        frozenset({"none", None}),
        frozenset({"separate members"}),
        frozenset({"separate body"}),
        frozenset({"external"}),
    ),
    "recorders": (frozenset({"allowed", None}), frozenset({"banned"})),
    "silence": (frozenset({"agrees"}), frozenset({"nothing", None})),
    "snapshot": (frozenset({"closed"}), frozenset({"opened", None})),
    "valid_when": (frozenset({"seconded"}), frozenset({"justified"}), frozenset({"always", None})),
}
"""Answers from the one that protects least; None is what holds where nothing is said."""

NEITHER = frozenset(
    {
        # Whether more or less of it protects depends on who looks at it.
        *("after", "endorsements", "open_for.at_most", "tlp.expires_after", "dues.every"),
        *("probation", "min", "max", "alternates", "seats", "whole_body", "minor", "other", "rotation", "latest"),
        *("tolerance", "counted_in", "choices_at_most", "check_in_every", "bridges", "join", "archive", "elsewhere"),
        # What only describes.
        *("compact", "official", "size", "kind", "external", "version", "approach", "skip", "legal_duty", "outcome"),
        *("through", "turnout", "alarm", "leave_per_year", "correlation", "horizon_months", "one_affiliation"),
        # How votes are counted: the rules are compared as a whole.
        *("on_no_quorum", "tie", "vacancies_vote", "method", "unranked", "strength", "removal_until", "reach.default"),
    }
)
"""Fields with a length, a number, a yes or no or a fixed choice that protect nobody by themselves."""
