"""What the project is called, and which ready-made compact is most like it."""

from osc_cli.domain.compact.patterns import LINE
from osc_cli.domain.interview.presets import DEFAULT, PRESETS
from osc_cli.domain.interview.question import Asked, Choice, Kind, Question

QUESTIONS = (
    Question(
        "name",
        "Name",
        "What is the project called?",
        "The name as people say it. It stands at the top of every document.",
        others="Most take the name of their repository.",
        article="project",
        pattern=LINE,
        route=("project", "name"),
        says="Governance of {}",
        required=True,
        asked=Asked.UNLESS_FOUND,
    ),
    Question(
        "preset",
        "Preset",
        "How many are you, and who decides?",
        "This chooses the start of your compact. Every line of it can be changed later.",
        kind=Kind.CHOICE,
        choices=tuple(
            Choice(
                preset.name, f"{preset.title}: {preset.for_whom}", example=f"Like {preset.like}.", says=preset.structure
            )
            for preset in PRESETS
        ),
        default=DEFAULT,
        required=True,
        asked=Asked.ALWAYS,
    ),
)
