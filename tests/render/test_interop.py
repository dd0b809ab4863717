"""What programs of others look for in the documents, read by a second hand.

The scanner of the OpenSSF Baseline (control OSPS-GV-04.01) is written again here from its description, not copied: it
splits a document at headings and sentences and looks for words that begin in a certain way.
"""

import re
from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt

from osc_cli.domain.compact.compact import Compact
from osc_cli.render.anchors import slug
from osc_cli.render.documents import DOCUMENTS, render
from tests.render.pages import PAGES, PRESETS, text

MARKDOWN = MarkdownIt("commonmark").enable("table")

REVIEW = "review|approv|nominat|vote|consensus|vett|sponsor|endors"
ACCESS = "(?:write|commit|push|admin) access|merge right|(?:maintainer|committer|owner) role"
GRANT = "grant|receive|promot|becom|onboard"
ROLE = "maintainer|committer|collaborator|approver|owner"
DUTY = "must|shall|require|only (?:after|by|through|via)"
ORDER = "before|prior to|until"
DENIAL = "not require|no review|no formal review|optional|informal|without (?:a )?review|at their discretion"


def has(words: str, sentence: str) -> bool:
    return re.search(rf"(?<![\w-])(?:{words})", sentence.lower()) is not None


def sections(markdown: str) -> Iterator[tuple[str, str]]:
    """Yield each heading with the lines under it, without fences, quotes and comments."""
    text = re.sub(r"(?ms)^```.*?^```$|<!--.*?-->|^>.*?$", "", markdown)
    parts = re.split(r"(?m)^#+ (.*)$", text)
    yield from zip(parts[1::2], parts[2::2], strict=True)


def states_the_policy(markdown: str) -> bool:
    """Say whether a sentence demands that a person is reviewed before access is granted."""
    for heading, body in sections(markdown):
        about_a_role = has(f"{GRANT}|adding|joining", heading) and has(ROLE, heading)
        for sentence in re.split(r"[.;!\n]", body):
            granted = has(ACCESS, sentence) or (has(GRANT, sentence) and has(ROLE, sentence)) or about_a_role
            demanded = has(DUTY, sentence) or has(ORDER, sentence)
            if has(REVIEW, sentence) and granted and demanded and has(ORDER, sentence) and not has(DENIAL, sentence):
                return True
    return False


def test_the_second_hand_reads_the_examples_of_the_first() -> None:
    policy = "A nomination must be approved by a vote of the Maintainers before write access is granted."
    assert states_the_policy(f"# G\n\n### Becoming a Maintainer\n\n{policy}\n")
    assert not states_the_policy("# G\n\nA simple majority vote of existing Maintainers approves the application.\n")
    assert not states_the_policy(f"# G\n\n> {policy}\n")
    assert not states_the_policy(f"# G\n\n```\n{policy}\n```\n")


HOLDS_NO_CODE = {"cooperative", "working-group"}
"""Presets in which nobody merges, releases or gives access."""


@pytest.mark.parametrize("name", [path.stem for path in PRESETS])
def test_a_preset_states_that_people_are_approved_before_they_get_write_access(name: str) -> None:
    assert states_the_policy(text(name, "governance")) == (name not in HOLDS_NO_CODE)


def test_nothing_is_claimed_that_the_compact_does_not_say() -> None:
    data = {
        "compact": 1,
        "project": {"name": "Tern"},
        "roles": {"maintainer": {"name": "Maintainer"}},
        "powers": {"merge": {"held_by": "maintainer"}},
    }
    governance = next(one.text for one in render(Compact.model_validate(data)) if one.name == "governance")
    assert "### Becoming a Maintainer" in governance
    assert "This project has not decided who must agree before somebody gets this access." in governance
    assert not states_the_policy(governance)


# --- where programs look ----------------------------------------------------------------------------------------------


def test_documents_stand_where_forges_and_checkers_look() -> None:
    """The root satisfies all: GitHub, GitLab and Forgejo, the Baseline scanner, and CLOMonitor's globs (no case)."""
    places = {document.name: document.path for document in DOCUMENTS}
    assert re.fullmatch("governance.*", places["governance"].lower())
    assert re.fullmatch("code.*of.*conduct.*", places["code_of_conduct"].lower())
    assert not any("/" in path for path in places.values())


REVIEWED = {
    "roles and responsibilities": "roles",
    "decision making, with who votes and what is needed": "how-we-decide",
    "how roles are assigned and taken away": "who-appoints-and-removes-whom",
    "maintainer lifecycle: coming in": "write-access",
    "maintainer lifecycle: leaving": "conflicts-of-interest-and-removal",
    "elections": "elections",
    "list of people with contact and affiliation": "people",
    "vendor neutrality": "conflicts-of-interest-and-removal",
    "channels, the closed ones with their purpose": "who-speaks-for-the-project",
    "who holds what, and access continuity": "if-somebody-is-gone",
    "how the document is changed": "how-this-document-is-changed",
}
"""What a governance review of the CNCF asks for → the anchor in GOVERNANCE.md that a review can link to."""


@pytest.mark.parametrize("asked", REVIEWED)
def test_a_governance_review_finds_an_anchor_for_what_it_asks(asked: str) -> None:
    tokens = MARKDOWN.parse(text("riverbank", "governance"))
    headings = {slug(tokens[at + 1].content) for at, token in enumerate(tokens) if token.type == "heading_open"}
    assert REVIEWED[asked] in headings


@pytest.mark.parametrize("name", PAGES)
def test_the_code_of_conduct_is_linked_from_the_governance_document(name: str) -> None:
    assert re.search(r"\]\(CODE_OF_CONDUCT\.md\)", text(name, "governance"))
