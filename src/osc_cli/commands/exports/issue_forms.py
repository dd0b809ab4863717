"""Issue forms: one form to propose something, for each decision that anybody may bring a proposal to."""

from collections.abc import Iterator, Mapping
from typing import Any

from osc_cli.commands.exports.exported import Exported, ExportFile, Facts
from osc_cli.commands.exports.proposable import kept_private
from osc_cli.domain.decisions.rule_words import decision_in_words
from osc_cli.render.escape import code, inline
from osc_cli.source.plain_yaml import yaml_text

FOLDER = ".github/ISSUE_TEMPLATE"
_WARNING = (
    f"forms in {FOLDER} switch off the default issue templates of the organisation for this repository; if you rely on"
    " those, copy them here too"
)


def export(facts: Facts) -> Exported:
    """Write a form for each decision that may be proposed in public."""
    why = {decision: kept_private(facts, decision) for decision in facts.entries("decisions")}
    files = tuple(
        ExportFile(f"{FOLDER}/proposal-{decision}.yml", yaml_text(form, "Written by `osc export issue-forms`."))
        for decision, entry in facts.entries("decisions").items()
        if why[decision] is None
        for form in [_form(facts, decision, entry)]
    )
    losses: tuple[str, ...] = tuple(
        f"`decisions.{decision}` has no form: {reason}" for decision, reason in why.items() if reason is not None
    )
    losses += ("a form opens a proposal; it neither counts votes nor closes it",) if files else ()
    if files and not _has_own(facts, {file.path for file in files}):
        losses = (_WARNING, *losses)
    return Exported(files, losses, _stale(facts, {decision for decision, reason in why.items() if reason is not None}))


def _stale(facts: Facts, private: set[str]) -> tuple[str, ...]:
    """Return forms that an earlier export wrote for decisions that have none any more."""
    paths = [f"{FOLDER}/proposal-{decision}.yml" for decision in private]
    return tuple(sorted(path for path in paths if (facts.target / path).is_file()))


def _has_own(facts: Facts, ours: set[str]) -> bool:
    """Whether the repository has templates already, so that those of its organisation are switched off anyway."""
    return any(f"{FOLDER}/{path.name}" not in ours for path in (facts.target / FOLDER).glob("*.*"))


def _form(facts: Facts, decision: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    name = facts.names.name(decision, "decisions")
    names = [facts.names.name(other, "decisions") for other in facts.entries("decisions")]
    if names.count(name) > 1:
        # Two forms may not have one name.
        name = f"{name} ({decision})"
    return {
        "name": f"Propose: {name}",
        "description": f"Bring something to the decision {name}.",
        "title": f"{name}: ",
        "body": [_plain("markdown", value=_explained(facts, entry)), *_questions(entry)],
    }


def _explained(facts: Facts, entry: Mapping[str, Any]) -> str:
    voters = facts.names.voters(entry.get("electorate"))
    rule = decision_in_words(entry, voters, facts.names.name) or "How it is decided stands in the governance document."
    where = facts.documents.get("governance")
    if facts.at("conduct"):
        rule += " Write nothing here about what a person did: for that there is the code of conduct."
    # The text is Markdown there, and what a compact says must not become markup.
    return f"{inline(rule)} See {facts.file_address(where) or code(where)}." if where else inline(rule)


def _questions(entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    yield _question("proposal", "What do you propose?", "One decision, so that one can answer yes or no.")
    yield _question("reasons", "Why?", "What is wrong today, and what gets better.")
    yield _question("against", "What speaks against it?", "Whom does it cost something? What did you consider instead?")
    urgent = entry.get("urgent")
    if urgent is not None:
        marked = urgent.get("marked_by")
        hint = f"An urgent proposal is marked: {marked}." if marked else "Leave this empty if it can wait."
        yield _question("urgent", "Is it urgent, and why?", hint, required=False)
    seconders = (entry.get("needs") or {}).get("seconders")
    if seconders:
        yield _question("seconders", f"Who supports it? {seconders} are needed.", "Their names, with `@`.")


def _question(identifier: str, label: str, description: str, *, required: bool = True) -> dict[str, Any]:
    field = _plain("textarea", label=label, description=description)
    return {**field, "id": identifier, "validations": {"required": required}}


def _plain(kind: str, **attributes: str) -> dict[str, Any]:
    return {"type": kind, "attributes": attributes}
