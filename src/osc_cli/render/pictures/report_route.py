"""Where a report goes, and who steps aside."""

from osc_cli.domain.compact.acting import count_words
from osc_cli.domain.compact.compact import Compact
from osc_cli.domain.compact.conduct import Contact, Handlers, Intake
from osc_cli.domain.compact.directory import Directory
from osc_cli.domain.compact.leading import report_about_leaders
from osc_cli.domain.compact.one_or_more import many
from osc_cli.render.escape import Markdown
from osc_cli.render.pictures.flowchart import Flowchart


def report_route(compact: Compact) -> Markdown | None:
    """Draw the way of a report; None where it is one straight line, or its beginning or end is not declared."""
    conduct = compact.conduct
    intake, handlers = (conduct.intake, conduct.handlers) if conduct else (None, None)
    if intake is None or not intake.contacts or handlers is None or not handlers.body:
        return None
    assert conduct is not None
    named = Directory(compact)
    chart = _Route(named, handlers)
    chart.come_in(intake, report_about_leaders(compact))
    if handlers.conflicts and (handlers.conflicts.out or handlers.conflicts.no_vote):
        chart.step_aside()
    if handlers.if_none_free:
        chart.pass_on(_too_few(handlers, alone=named.one_person(handlers.body)), handlers.if_none_free)
    if conduct.appeal and conduct.appeal.to:
        chart.pass_on("you do not agree with the decision", conduct.appeal.to)
    return chart.drawn() if len(chart) > 2 else None


def _too_few(handlers: Handlers, *, alone: bool) -> str:
    """Say when handlers cannot take a case, as the section about ties does."""
    if handlers.at_least and handlers.at_least > 1:
        return f"fewer than {count_words(handlers.at_least)} of them are free of a tie"
    return "this person has a tie to the case" if alone else "everybody has a tie to the case"


class _Route(Flowchart):
    """The picture, while it is drawn."""

    def __init__(self, named: Directory, handlers: Handlers) -> None:
        super().__init__("Where a report goes", "From you to those who decide, and who steps aside.")
        self._named = named
        self._handlers = handlers
        self._body = " and ".join(named.people(one) for one in many(handlers.body))

    def come_in(self, intake: Intake, for_leaders: str | None) -> None:
        """Draw the ways to report, each for what it is meant for."""
        start, usual = self.box("you", "You report", "round"), ""
        elsewhere = self._elsewhere(intake, for_leaders)
        if elsewhere:
            question = self.box("question", "Who is it about?", "question")
            self.arrow(start, question)
            start, usual = question, "anybody else"
        for key, contact in (intake.contacts or {}).items():
            if not contact.outside_body:
                self.arrow(start, self._party(key), usual)
                self.arrow(self._party(key), self._handled())
        for subjects in dict.fromkeys(elsewhere.values()):
            targets = [target for target, about in elsewhere.items() if about == subjects]
            # Only contacts outside can share a subject; the list above the picture names them.
            one = self._party(targets[0]) if len(targets) == 1 else self.box("outside", "one of the contacts outside")
            self.arrow(start, one, " or ".join(subjects))

    def step_aside(self) -> None:
        """Draw that some do not take part."""
        aside = self.box("aside", "They step aside", "round")
        self.arrow(self._handled(), aside, "those with a tie to the case", dotted=True)

    def pass_on(self, when: str, to: str) -> None:
        """Draw where a case goes next."""
        self.arrow(self._handled(), self._party(to), when)

    def _elsewhere(self, intake: Intake, for_leaders: str | None) -> dict[str, tuple[str, ...]]:
        """Return who takes a report that those who handle reports must not take, and about whom."""
        found: dict[str, list[str]] = {}
        if self._handlers.if_accused:
            found.setdefault(self._handlers.if_accused, []).append("somebody who handles reports")
        if for_leaders:
            found.setdefault(for_leaders, []).append("somebody who leads")
        for key, contact in (intake.contacts or {}).items():
            somebody = contact.who or contact.address  # who was never named and cannot be written to is nobody yet
            if contact.outside_body and somebody and key not in found:
                found[key] = ["somebody who reads the other contacts"]
        return {target: tuple(subjects) for target, subjects in found.items()}

    def _party(self, reference: str) -> str:
        if reference in many(self._handlers.body):
            return self._handled()
        contact: Contact | None = self._named.entry(reference, "contacts")
        if contact is None:
            name = self._named.people(reference)
        else:
            name = contact.who or (f"Contact by {contact.kind}" if contact.kind else "a contact without a name")
        return self.box(f"{self._named.kind(reference)} {reference}", name)

    def _handled(self) -> str:
        return self.box("handled", f"Handled by {self._body}")
