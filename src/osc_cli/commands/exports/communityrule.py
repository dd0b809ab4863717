"""A CommunityRule document: the compact as the app at communityrule.info lays a rule out, in Markdown."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from osc_cli.commands.exports.exported import WRITTEN, Exported, ExportFile, Facts
from osc_cli.domain.compact.names import joined
from osc_cli.domain.compact.one_or_more import many
from osc_cli.domain.compact.terms import said
from osc_cli.domain.decisions.rule_words import decision_in_words
from osc_cli.render.escape import inline, plain

Entry = tuple[str, str]
_LONGEST_SLUG = 48


def export(facts: Facts) -> Exported:
    """Write the five categories of the app, in its order; a category without entries is left out."""
    lines = [f"<!-- {WRITTEN} communityrule`; change the compact instead. -->", ""]
    lines.append(f"# {_markdown(facts.at('project', 'name'))}")
    if facts.at("project", "summary"):
        lines += ["", _markdown(facts.at("project", "summary"))]
    for category, entries in _CATEGORIES.items():
        found = list(entries(facts))
        lines += ["", f"## {category}"] if found else []
        for title, body in found:
            lines += ["", f"### {_markdown(title)}", "", _markdown(body)]
    slug = re.sub("[^a-z0-9]+", "-", str(facts.at("project", "name")).lower()).strip("-")[:_LONGEST_SLUG].strip("-")
    losses = (
        *_unsaid(facts),
        "CommunityRule has no place for elections, assets, money, amendments, and for who holds which power",
        "the app has no import: paste the text, or keep it as a document",
    )
    return Exported((ExportFile(f"{slug}-community-rule.md", "\n".join(lines) + "\n"),), losses)


_BARE = re.compile(r"(https?://)?[A-Za-z0-9]+([._/#?=%@-]{1,3}[A-Za-z0-9]+)*/?[.,;:]?")
"""A file name, an address or a word with signs inside it, which mean nothing in Markdown there."""


def _markdown(text: str) -> str:
    """Escape only words that need it: people paste this text into the app, where a backslash is one."""
    first, *words = plain(text).split(" ")
    return " ".join([inline(first), *(word if _BARE.fullmatch(word) else inline(word) for word in words)])


_LOST = {
    "vouching": "who vouches for them",
    "by": "by which decision",
    "requires": "what is asked of them",
    "probation": "their first time",
    "appeal_to": "who hears an appeal",
}
"""What the entry of a role does not say of the way in, in words."""


_LOST_OF_MEASURES = {
    "needs": "by which decision it is taken",
    "suspends_vote": "whether the person still votes",
    "returns": "how the person comes back",
}
"""What the entry of a measure does not say, in words."""


def _unsaid(facts: Facts) -> Iterator[str]:
    """Name what the sentences below leave out of the roles, the decisions and the measures that they describe."""
    for role, entry in facts.entries("roles").items():
        enters = entry.get("enters") or {}
        lost = [words for key, words in _LOST.items() if enters.get(key)]
        leaves = entry.get("leaves") or {}
        lost += [f"how it ends ({joined([key.replace('_', ' ') for key in leaves])})"] if leaves else []
        lost += ["how long it lasts"] if entry.get("term") else []
        if lost:
            yield f"`roles.{role}`: {', '.join(lost)}"
    for decision, entry in facts.entries("decisions").items():
        electorate = entry.get("electorate")
        without = many(electorate.get("without")) if isinstance(electorate, Mapping) else []
        lost = [f"who may not vote ({', '.join(without)})"] if without else []
        lost += ["what happens when it does not come about"] if entry.get("fallback") else []
        # That others must support it is said.
        before = [key.replace("_", " ") for key in entry.get("needs") or {} if key != "seconders"]
        lost += [f"what must happen before it ({joined(before)})"] if before else []
        if lost:
            yield f"`decisions.{decision}`: {', '.join(lost)}"
    for step in facts.at("conduct", "ladder") or ():
        lost = [words for key, words in _LOST_OF_MEASURES.items() if step.get(key) is not None]
        if lost:
            yield f"the measure “{step['name']}”: {', '.join(lost)}"


def _values(facts: Facts) -> Iterator[Entry]:
    for value in facts.at("charter", "values") or ():
        yield value, "We hold this value."
    for name, right in facts.entries("rights").items():
        yield f"Right: {name.replace('-', ' ')}", right["text"]


def _communication(facts: Facts) -> Iterator[Entry]:
    for channel, entry in facts.entries("communication", "channels").items():
        address = entry.get("address")
        yield facts.names.name(channel, "channels"), f"You find it at {address}." if address else "We talk here."
    code = facts.documents.get("code_of_conduct")
    if code:
        yield "Code of conduct", f"It stands in {code}."


def _membership(facts: Facts) -> Iterator[Entry]:
    for role, entry in facts.entries("roles").items():
        enters = entry.get("enters") or {}
        through = said(enters.get("through"), "through")
        way = f"{through}." if through else "How one comes in is not declared."
        decides = f" Who decides: {facts.names.people(many(enters['decided_by']))}." if enters.get("decided_by") else ""
        yield facts.names.name(role, "roles"), way + decides


def _decisions(facts: Facts) -> Iterator[Entry]:
    for decision, entry in facts.entries("decisions").items():
        voters = facts.names.voters(entry.get("electorate"))
        words = entry.get("in_words") or decision_in_words(entry, voters, facts.names.name)
        yield facts.names.name(decision, "decisions"), words or "How it is decided is not declared."


def _conflicts(facts: Facts) -> Iterator[Entry]:
    handlers = many(facts.at("conduct", "handlers", "body"))
    if handlers:
        yield "Who handles reports", f"Reports go to: {facts.names.people(handlers)}."
    for step in facts.at("conduct", "ladder") or ():
        yield str(step["name"]), " ".join(_measure(step)) or "What follows is not declared."


def _measure(step: Mapping[str, Any]) -> Iterator[str]:
    for said_before, key in (("What it is for: ", "event"), ("", "consequence"), ("How it is made good: ", "repair")):
        text = str(step.get(key) or "").strip()
        if text:
            yield f"{said_before}{text}{'' if text.endswith(_ENDS) else '.'}"
    if step.get("at_most"):
        yield f"It lasts at most {step['at_most']}."


_ENDS = (".", "!", "?")


_CATEGORIES = {
    "Values": _values,
    "Communication": _communication,
    "Membership": _membership,
    "Decision-making": _decisions,
    "Conflict management": _conflicts,
}
