"""What the documents promise about reports: only what the contacts that are declared can keep."""

import pytest

from osc_cli.commands.presets import preset_text
from osc_cli.source.loader import load as load_yaml
from tests.render.conduct_cases import documents, load, without


def test_an_outside_contact_answers_for_those_who_lead_too() -> None:
    data = without(load("small"), ("conduct", "handlers", "if_leader_accused"))
    governance = "GOVERNANCE.md"
    texts = documents(data, ["CODE_OF_CONDUCT.md", governance])
    code = texts["CODE_OF_CONDUCT.md"]
    assert "about a person who handles reports or leads? Use this contact: A friend from another project" in code
    assert "where you report a person" not in code
    assert "**A report about somebody who leads goes to:** A friend from another project" in texts[governance]
    assert "who takes a report about somebody who leads" not in texts[governance]


@pytest.mark.parametrize(("key", "value"), [("outside_body", False), ("address", None), ("read_by", "maintainer")])
def test_a_contact_that_the_project_reads_or_cannot_be_reached_does_not(key: str, value: object) -> None:
    data = without(load("small"), ("conduct", "handlers", "if_leader_accused"))
    data["conduct"]["intake"]["contacts"]["friend"][key] = value
    texts = documents(data, ["CODE_OF_CONDUCT.md", "GOVERNANCE.md"])
    assert "where you report a person who leads" in texts["CODE_OF_CONDUCT.md"]
    assert "has not decided who takes a report about somebody who leads" in texts["GOVERNANCE.md"]


def test_where_the_code_is_kept_governance_says_who_handles_reports_and_where_they_go() -> None:
    data = load("small")
    data["documents"] = {"code_of_conduct": {"skip": True, "path": "CODE_OF_CONDUCT.md"}}
    data["conduct"]["intake"]["contacts"]["team"]["who"] = "Two maintainers"
    text = documents(data, ["GOVERNANCE.md"])["GOVERNANCE.md"]
    assert "who steps aside and what can follow" not in text
    assert (
        "- **Reports about conduct:** Who handles them: Maintainers. Where they go: "
        "Two maintainers (<conduct@lantern.example>) or A friend from another project (<sam@meadow.example>).\n"
    ) in text
    data["conduct"] = {"code": {"base": "own"}}
    text = documents(data, ["GOVERNANCE.md"])["GOVERNANCE.md"]
    assert "has not decided who handles reports about conduct. This project has not decided where" in text


def test_the_code_of_conduct_is_no_copy_of_itself() -> None:
    data = load("small")
    data["conduct"]["code"] = {"file": "CODE_OF_CONDUCT.md"}
    assert "Our copy of it" not in documents(data)["CODE_OF_CONDUCT.md"]
    data["documents"] = {"code_of_conduct": {"path": "docs/CONDUCT.md"}}
    assert "- Our copy of it: `CODE_OF_CONDUCT.md`" in documents(data)["CODE_OF_CONDUCT.md"]


def test_where_no_contact_has_an_address_the_reader_is_told_first_and_no_time_is_promised() -> None:
    data = load("small")
    for contact in data["conduct"]["intake"]["contacts"].values():
        del contact["address"]
    text = documents(data)["CODE_OF_CONDUCT.md"]
    first = text.split("## If you need help now\n\n")[1].split("\n\n")
    assert first[0].startswith("If you are in danger")
    assert first[1].startswith("**There is no way to report yet:**")
    assert "Use one of these contacts" not in text
    assert "ithin 3 days" not in text
    assert "ithin 7 days" not in text
    assert "Nobody promises you a time yet" in text
    assert "no way to report" not in documents(load("small"))["CODE_OF_CONDUCT.md"]


def test_one_reader_is_promised_only_where_one_person_reads() -> None:
    data = load("small")
    data["conduct"]["intake"]["anonymous"] = "shielded"
    promise = "You can ask that only one person knows your name."
    text = documents(data)["CODE_OF_CONDUCT.md"]
    assert f"{promise} That person tells nobody else." in text
    assert "For this, write to <sam@meadow.example>, where one person alone reads it." in text
    assert "This project says that several people read what arrives at <conduct@lantern.example>." in text
    data["conduct"]["intake"]["contacts"]["friend"]["kind"] = "e-mail"
    assert promise not in documents(data)["CODE_OF_CONDUCT.md"]
    data["conduct"]["intake"]["contacts"] = {"ada": {"address": "ada@lantern.example", "read_by": "ada"}}
    text = documents(data)["CODE_OF_CONDUCT.md"]
    assert promise in text
    assert "Several people" not in text


def test_who_reads_a_contact_outside_is_not_guessed() -> None:
    data = load("small")
    data["conduct"]["intake"]["anonymous"] = "shielded"
    contacts = data["conduct"]["intake"]["contacts"]
    contacts["friend"]["kind"] = "e-mail"
    contacts["dana"] = {"who": "Dana", "address": "dana@saltmarsh.example", "outside_body": True}
    contacts["host"] = {"who": "the host", "outside_body": True}
    text = documents(data)["CODE_OF_CONDUCT.md"]
    assert text.count('"somebody who reads the other contacts"') == 1
    assert "several people read what arrives at <conduct@lantern.example>. If you write" in text
    assert "We cannot say who reads what arrives at <sam@meadow.example> or <dana@saltmarsh.example>." in text
    left = text.split("## Not decided yet")[1]
    assert "- what happens with a report that arrives at <dana@saltmarsh.example>\n" in left
    assert "sam@meadow.example" not in left  # what happens there is known: `if_accused` names it
    data["conduct"]["intake"]["anonymous"] = "no"
    left = documents(data)["CODE_OF_CONDUCT.md"].split("## Not decided yet")[1]
    assert "- who reads what arrives at <sam@meadow.example>\n" in left


def test_a_contact_that_nobody_named_is_not_invented() -> None:
    """Of a trial: who left it open read that the platform takes reports, at an address that was not decided."""
    data = load("small")
    data["conduct"]["intake"]["contacts"]["friend"] = {"outside_body": True}
    text = documents(data)["CODE_OF_CONDUCT.md"]
    assert "Then do not write there. There is no contact outside the project yet." in text
    assert "**Contact**" not in text
    assert "Contact by None" not in text
    data["conduct"]["intake"]["contacts"]["friend"]["who"] = "Sam"
    assert "- **Sam**: no address yet\n" in documents(data)["CODE_OF_CONDUCT.md"]


def test_one_address_is_not_called_another_contact() -> None:
    data = load("small")
    del data["conduct"]["intake"]["contacts"]["friend"]["address"]
    text = documents(data)["CODE_OF_CONDUCT.md"]
    assert "Then do not write there. No other contact has an address yet." in text
    assert "Then use another of these contacts." not in text


def test_where_nobody_but_handlers_leads_a_report_about_either_goes_the_same_way() -> None:
    data = load("small")
    data["conduct"]["handlers"] = {"body": "maintainer", "if_accused": "the maintainers whom it does not name"}
    data["powers"] = {"admit": {"held_by": "maintainer"}}
    names = ["CODE_OF_CONDUCT.md", "GOVERNANCE.md"]
    code, governance = (documents(data, names)[name] for name in names)
    assert "about a person who handles reports or leads? Choose a contact" in code
    assert "where you report a person" not in code
    assert "who takes a report about somebody who leads" not in governance
    data["powers"]["remove"] = {"held_by": "contributor"}
    assert "where you report a person who leads" in documents(data)["CODE_OF_CONDUCT.md"]


def test_a_case_with_fewer_people_free_than_it_needs_goes_on() -> None:
    data = load("small")
    data["conduct"]["handlers"] |= {"at_least": 2, "if_none_free": "friend"}
    assert "- Who takes the case when fewer people are free: A friend" in documents(data)["CODE_OF_CONDUCT.md"]


def test_a_small_team_can_appeal_and_mend_a_hole_at_once() -> None:
    data = load_yaml(preset_text("small-team").encode()).data
    assert isinstance(data, dict)
    assert "you accept" not in data["charter"]["consent"]
    assert data["powers"]["release"]["acting_together"] == 1
    assert "maintainers" not in data["conduct"]["appeal"]["to"]
