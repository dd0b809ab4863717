"""The article `review`."""

from osc_cli.domain.interview.question import Choice, Kind, Question

QUESTIONS = (
    Question(
        "review",
        "Review",
        "How often do you look at the compact again?",
        "Rules that nobody looks at drift away from what people do.",
        others="Once a year is usual; groups that change fast look twice.",
        article="review",
        kind=Kind.CHOICE,
        choices=tuple(
            Choice(time, f"Every {time}", {("review", "every"): time}, says=f"The compact is reviewed every {time}.")
            for time in ("12 months", "6 months", "24 months")
        ),
    ),
)
