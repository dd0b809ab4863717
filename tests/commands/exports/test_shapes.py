"""What other tools demand of the files, written down anew from their documentation as schemas."""

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


@pytest.mark.parametrize(
    ("name", "pattern", "schema"),
    [
        ("security-insights", "security-insights.yml", SECURITY_INSIGHTS),
        ("gitvote", ".gitvote.yml", GITVOTE),
        ("issue-forms", ".github/ISSUE_TEMPLATE/*.yml", FORM),
        ("owners", "OWNERS", OWNERS),
        ("cncf-project", ".project/maintainers.yaml", MAINTAINERS),
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
