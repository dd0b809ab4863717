from collections.abc import Iterator

from osc_cli.domain.diagnostics import Finding, Severity
from osc_cli.domain.lint.examples import SMALL
from osc_cli.domain.lint.rule import Rule, RuleMeta
from osc_cli.domain.lint.subject import Subject


class PublicBeforeMembers(Rule):
    """The public or the press hears it before the people concerned or the members.

    Members who read it in the news stop believing that they belong. Minutes are enough: first the people whose case
    it is, then whoever must act, then members, then everyone.
    """

    meta = RuleMeta(
        code="OSC516",
        name="public-before-members",
        severity=Severity.WARNING,
        since="0.1.0",
        motive="In 2019 the press was told more than the community concerned; in 2024 maintainers of Linux found in "
        "a patch that their names had been removed.",
        bad=SMALL + "communication:\n  scenarios:\n    closing: {order: [the press, members]}\n",
        good=SMALL + "communication:\n  scenarios:\n    closing: {order: [members, the press]}\n",
    )

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Look for the public before somebody who is closer."""
        for name, scenario in subject.root.entries("communication", "scenarios"):
            public = None
            for step in scenario.many("order"):
                said = str(step.value).lower()
                if public is not None and _names(said, _NEAR) and not _names(said, _PUBLIC):
                    yield public.finding(
                        f"in `{name}` `{public.value}` hear it before `{step.value}`",
                        "put those who are concerned first",
                    )
                    break
                if public is None and _names(said, _PUBLIC):
                    public = step


_PUBLIC = ("press", "public", "everyone", "everybody", "media", "the world", "social network")
_NEAR = ("member", "maintainer", "contributor", "concerned", "affected", "reporter", "family", "moderator", "steward")


def _names(said: str, words: tuple[str, ...]) -> bool:
    return any(word in said for word in words)
