"""Links between documents lead to headings that are there."""

import pytest

from osc_cli.domain.errors import OscError
from osc_cli.render.anchors import marked_link, relative, resolve, slug


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Proposal to the assembly", "proposal-to-the-assembly"),
        ("What's new? (now)", "whats-new-now"),
        ("C++ & R", "c--r"),
        ("snake_case - dash", "snake_case---dash"),
        ("Über uns", "über-uns"),
    ],
)
def test_an_anchor_is_what_a_forge_makes_of_a_heading(heading: str, anchor: str) -> None:
    assert slug(heading) == anchor


@pytest.mark.parametrize(
    ("origin", "target", "path"),
    [
        ("GOVERNANCE.md", "CHARTER.md", "CHARTER.md"),
        ("docs/GOVERNANCE.md", "CHARTER.md", "../CHARTER.md"),
        ("GOVERNANCE.md", "docs/CHARTER.md", "docs/CHARTER.md"),
        ("docs/a/G.md", "docs/b/C.md", "../b/C.md"),
        ("docs/G.md", "docs/my charter.md", "my%20charter.md"),
    ],
)
def test_a_path_between_documents_is_relative(origin: str, target: str, path: str) -> None:
    assert relative(origin, target) == path


def test_a_mark_becomes_the_anchor_of_its_heading() -> None:
    texts = {
        "docs/G.md": f"# Vote\n\n### Vote {{#decision-vote}}\n\n{marked_link('Vote', 'decision-vote')}\n",
        "C.md": f"{marked_link('Vote', 'decision-vote')} and {marked_link('x[y]', 'decision-gone')}\n",
    }
    assert resolve(texts) == {
        "docs/G.md": "# Vote\n\n### Vote (decision)\n\n[Vote](#vote-decision)\n",
        "C.md": "[Vote](docs/G.md#vote-decision) and x\\[y\\]\n",
    }


def test_equal_names_of_one_kind_are_told_apart_by_id() -> None:
    text = "### A {#body-one}\n\n### A {#body-two}\n\n### A {#body-three}\n"
    assert resolve({"G.md": text})["G.md"] == "### A\n\n### A (body)\n\n### A (body three)\n"


def test_headings_that_make_one_anchor_are_counted() -> None:
    text = "### A? {#body-one}\n\n### A! {#body-two}\n\n[x]({#body-two})\n"
    assert resolve({"G.md": text})["G.md"].endswith("[x](#a-1)\n")


def test_two_headings_with_one_mark_are_a_mistake_of_the_templates() -> None:
    with pytest.raises(OscError, match="carry the mark"):
        resolve({"G.md": "# A {#body-one}\n\n# B {#body-one}\n"})
