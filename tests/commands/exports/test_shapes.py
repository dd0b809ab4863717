"""What other tools demand of the files, written down anew from their documentation as schemas."""

import re
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from tests.cli.running import osc_here as osc
from tests.support import ROOT

GOLDEN = ROOT / "tests/golden/export"
URL = {"type": "string", "pattern": r"^https?://[^\s]+$"}
DAY = {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def closed(demanded: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": demanded, "additionalProperties": False}


TEXT = {"type": "string", "minLength": 1}
CONTACT = closed(["name", "primary"], name=TEXT, primary={"type": "boolean"}, affiliation=TEXT, email=TEXT, social=TEXT)
CONTACTS = {"type": "array", "items": CONTACT, "minItems": 1}
SECURITY_INSIGHTS = closed(
    ["header", "project", "repository"],
    header=closed(
        ["last-reviewed", "last-updated", "schema-version", "url"],
        **{
            "last-reviewed": DAY,
            "last-updated": DAY,
            "schema-version": {"const": "2.2.0"},
            "url": URL,
            "comment": TEXT,
        },
    ),
    project=closed(
        ["name", "administrators", "repositories", "vulnerability-reporting"],
        name=TEXT,
        homepage=URL,
        administrators=CONTACTS,
        documentation={"type": "object", "additionalProperties": URL},
        repositories={
            "type": "array",
            "minItems": 1,
            "items": closed(["name", "comment", "url"], name=TEXT, comment=TEXT, url=URL),
        },
        **{
            "vulnerability-reporting": closed(
                ["reports-accepted", "bug-bounty-available"],
                **{
                    "reports-accepted": {"type": "boolean"},
                    "bug-bounty-available": {"type": "boolean"},
                    "contact": CONTACT,
                    "policy": URL,
                },
            )
        },
    ),
    repository=closed(
        [
            *("status", "url", "accepts-change-request", "accepts-automated-change-request"),
            *("core-team", "license", "security"),
        ],
        status={"enum": ["active", "abandoned", "concept", "inactive", "moved", "suspended", "unsupported", "WIP"]},
        url=URL,
        documentation={"type": "object", "additionalProperties": URL},
        license=closed(["url", "expression"], url=URL, expression=TEXT),
        security=closed(["assessments"], assessments=closed(["self"], self=closed(["comment"], comment=TEXT))),
        **{
            "accepts-change-request": {"type": "boolean"},
            "accepts-automated-change-request": {"type": "boolean"},
            "core-team": CONTACTS,
        },
    ),
)
PROFILE = closed(
    ["duration", "pass_threshold"],
    duration={"type": "string", "pattern": r"^[0-9]+ (minutes?|hours?|days?|weeks?|months?|years?)$"},
    pass_threshold={"type": "number", "exclusiveMinimum": 0, "maximum": 100},
    allowed_voters=closed([], teams={"type": "array", "items": TEXT}, users={"type": "array", "items": TEXT}),
    close_on_passing={"type": "boolean"},
)
GITVOTE = closed(
    ["profiles"],
    profiles={
        "type": "object",
        "required": ["default"],
        "patternProperties": {"^[a-zA-Z0-9]+$": PROFILE},
        "additionalProperties": False,
    },
)
FIELD = closed(
    ["type", "attributes"],
    type={"enum": ["markdown", "input", "textarea", "dropdown", "checkboxes"]},
    id=TEXT,
    attributes={"type": "object", "additionalProperties": TEXT},
    validations=closed([], required={"type": "boolean"}),
)
FORM = closed(
    ["name", "description", "body"], name=TEXT, description=TEXT, title=TEXT, body={"type": "array", "items": FIELD}
)
OWNERS = closed(["approvers", "reviewers"], approvers={"type": "array"}, reviewers={"type": "array"})
MAINTAINERS = closed(
    ["maintainers"],
    maintainers={
        "type": "array",
        "items": closed(["project_id", "teams"], project_id=TEXT, org=TEXT, teams={"type": "array", "minItems": 1}),
    },
)


PATH_REF = closed(["path"], path=URL)
PROJECT = closed(
    # `maturity_log` is demanded too; the export reports that a compact does not know it.
    ["schema_version", "slug", "name", "description", "repositories"],
    schema_version={"const": "1.0.0"},
    slug={"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    name=TEXT,
    description=TEXT,
    repositories={"type": "array", "items": URL, "minItems": 1},
    governance=closed(
        [],
        **dict.fromkeys(
            (
                *("contributing", "codeowners", "governance_doc", "gitvote_config", "vendor_neutrality_statement"),
                *("decision_making_process", "roles_and_teams", "code_of_conduct", "sub_project_list"),
                *("sub_project_docs", "contributor_ladder", "change_process", "comms_channels", "community_calendar"),
                "contributor_guide",
            ),
            PATH_REF,
        ),
    ),
)


@pytest.mark.parametrize(
    ("name", "pattern", "schema"),
    [
        ("security-insights", "security-insights.yml", SECURITY_INSIGHTS),
        ("gitvote", ".gitvote.yml", GITVOTE),
        ("issue-forms", ".github/ISSUE_TEMPLATE/*.yml", FORM),
        ("owners", "OWNERS", OWNERS),
        ("cncf-project", ".project/maintainers.yaml", MAINTAINERS),
        ("cncf-project", ".project/project.yaml", PROJECT),
    ],
)
def test_shape(name: str, pattern: str, schema: dict[str, Any], tmp_path: Any) -> None:
    ran = osc("export", name, "--write", "--output", str(tmp_path), "--today", "2026-06-01", cwd=GOLDEN)
    assert ran.code == 0
    written = sorted(tmp_path.glob(pattern))
    assert written
    for path in written:
        jsonschema.validate(YAML(typ="safe", pure=True).load(path.read_text()), schema)


def test_names_of_forms_and_ids_of_fields_are_unique(tmp_path: Any) -> None:
    osc("export", "issue-forms", "--write", "--output", str(tmp_path), cwd=GOLDEN)
    forms = [YAML(typ="safe", pure=True).load(path.read_text()) for path in sorted(tmp_path.glob("**/*.yml"))]
    names = [form["name"] for form in forms]
    assert len(set(names)) == len(names) == 4
    for form in forms:
        ids = [field["id"] for field in form["body"] if field["type"] != "markdown"]
        assert len(set(ids)) == len(ids)


def test_owners_stand_behind_paths_that_the_forge_can_read(tmp_path: Any) -> None:
    compact = (GOLDEN / "compact.yaml").read_text() + "documents: {governance: {path: docs/our rules.md}}\n"
    (tmp_path / "compact.yaml").write_text(compact)
    lines = osc("export", "codeowners", cwd=tmp_path).out.splitlines()
    assert r"/docs/our\ rules.md @ada @ben @cho" in lines
    owner = r"@[A-Za-z0-9][\w.-]*(/[\w.-]+)?"
    for line in lines[1:-1]:
        assert re.fullmatch(rf"/(\\ |[^ #!\[\]])+( {owner})+", line), line


def test_a_rule_has_the_categories_of_the_app_in_its_order(tmp_path: Any) -> None:
    out = osc("export", "communityrule", cwd=GOLDEN).out
    order = ["Values", "Communication", "Membership", "Decision-making", "Conflict management"]
    assert re.findall(r"(?m)^## (.*)$", out) == order
    assert re.findall(r"(?m)^# (.*)$", out) == ["Lanternfish"]
