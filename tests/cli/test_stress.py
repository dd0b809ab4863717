"""`osc stress` as a person and a program call it: whole screens, the contract, the exit codes, slips."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.running import osc
from tests.support import ROOT, SMALLEST_COMPACT, Golden
from tools.docs.output_schemas import OUTPUT_SCHEMAS

CONTRACT = jsonschema.Draft7Validator(OUTPUT_SCHEMAS["osc.stress.v1"])
CASES = ROOT / "tests/domain/stress/cases"
LANTERN = ("--compact", "lantern-cooperative.yaml", "--size", "welcome-group=5", "--size", "finance-group=5")


@pytest.mark.parametrize("name", sorted(path.stem for path in CASES.glob("*.yaml")))
def test_screen(name: str, golden: Golden) -> None:
    sizes = LANTERN[2:] if name == "lantern-cooperative" else ()
    ran = osc("stress", "--compact", f"{name}.yaml", *sizes, cwd=CASES)
    assert ran.err == ""
    golden(ROOT / f"tests/golden/stress/{name}.txt", f"{ran.out}exit {ran.code}\n")


def test_the_contract_and_the_six() -> None:
    ran = osc("stress", *LANTERN, "--format", "json", cwd=CASES)
    told = json.loads(ran.out)
    CONTRACT.validate(told)
    assert (next(iter(told)), told["schema"], told["tlp"], ran.code) == ("schema", "osc.stress/1", "AMBER", 0)
    (amend,) = [one for one in told["reach"] if (one["goal"], one["level"], one["start"]) == ("amend", "typical", None)]
    assert (amend["verdict"], amend["people"], amend["days"]) == ("unknown", 6, 58)
    assert amend["written"] == [{"people": 84, "days": 52}]
    assert [step["line"] for step in amend["worst"][0]["steps"]] == [13, 26, 15, 82]
    assert osc("stress", *LANTERN, "--format", "json", cwd=CASES).out == ran.out


def test_a_verdict_that_was_asked_for_and_hangs_on_an_unknown_field_is_trouble() -> None:
    assert osc("stress", *LANTERN, "--goal", "amend", cwd=CASES).code == 2
    assert osc("stress", *LANTERN, "--goal", "conduct", cwd=CASES).code == 0


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--size", "welcome-grup=5"), "did you mean `welcome-group`?"),
        (("--size", "member=many"), "write a whole number, such as `member=40`"),
        (("--turnout", "150%"), "`150%` is no value for turnout"),
        (("--turnout", "half"), "write a share such as `25%`, `1/4` or `0.25`"),
    ],
)
def test_a_slip_is_answered_with_what_to_write(flags: tuple[str, ...], said: str) -> None:
    ran = osc("stress", *LANTERN[:2], *flags, cwd=CASES)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_the_smallest_compact_gets_unknown_and_no_comfort(tmp_path: Path) -> None:
    (tmp_path / "compact.yaml").write_text(SMALLEST_COMPACT, encoding="utf-8")
    ran = osc("stress", cwd=tmp_path)
    assert ran.code == 0
    assert "how many people belong to `member` is not declared (roles.member.size)" in ran.out
    assert "how the compact is amended is not declared (amendments.everything)" in ran.out
    assert "not reached" not in ran.out
