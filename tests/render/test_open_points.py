"""What is not decided stands in one list at the end, but where a section would be left with nothing."""

from osc_cli.render.open_points import gathered, the_end, to_the_end

FIRST, SECOND = str(to_the_end("who reads it")), str(to_the_end("how long it takes"))


def test_points_go_to_the_end_each_once() -> None:
    text = f"# Code\n\n## Help\n\nCall.\n{FIRST}\n\n## Times\n\nSoon.\n{SECOND}\n{FIRST}\n{the_end()}\n\nBye."
    assert gathered(text) == (
        "# Code\n\n## Help\n\nCall.\n\n## Times\n\nSoon.\n## Not decided yet\n\nThis project has not decided:\n\n"
        "- who reads it\n- how long it takes\n\n\nBye."
    )


def test_no_heading_stands_over_nothing() -> None:
    text = f"## Help\n\n{FIRST}\n\n## About\n\nOurs.\n{the_end()}"
    assert " ".join(gathered(text).split()) == "## Help This project has not decided who reads it. ## About Ours."


def test_without_a_place_for_the_list_each_point_stays() -> None:
    text = f"## Help\n\nCall.\n{FIRST}"
    assert " ".join(gathered(text).split()) == "## Help Call. This project has not decided who reads it."


def test_where_all_is_decided_no_mark_is_left() -> None:
    assert gathered(f"## Help\n\nCall.\n{the_end()}") == "## Help\n\nCall.\n"


def test_the_words_of_a_compact_are_no_mark() -> None:
    assert "-->" not in str(to_the_end("--> <b>x"))[: -len("-->")]
