"""The questions of the quick way. At most twelve are asked of one person, and each of them can be answered by Enter."""

from osc_cli.domain.compact.patterns import ADDRESS, LINE, SPDX, URL, WORDS_OF_PATTERN
from osc_cli.domain.interview import rules
from osc_cli.domain.interview.presets import DEFAULT, PRESETS
from osc_cli.domain.interview.question import Choice, Condition, Kind, Question

_AN_ADDRESS = "an e-mail or web address, a Matrix id or a phone number"
_GROUPS = tuple(preset.name for preset in PRESETS if preset.name != "solo")
_WITH_MAINTAINERS = ("small-team", "maintainer-council", "elected-committee")
_WITH_MEMBERS = ("cooperative", "working-group")

QUESTIONS: tuple[Question, ...] = (
    Question(
        "name",
        "Name",
        "What is the project called?",
        "The name as people say it. It stands at the top of every document.",
        pattern=LINE,
        message=WORDS_OF_PATTERN[LINE],
        route=("project", "name"),
        required=True,
    ),
    Question(
        "summary",
        "Summary",
        "What is it, in one sentence?",
        "For a stranger who lands on one of the documents first.",
        pattern=LINE,
        message=WORDS_OF_PATTERN[LINE],
        route=("project", "summary"),
    ),
    Question(
        "repository",
        "Repository",
        "Where is the main repository?",
        "The documents link to it.",
        pattern=URL,
        message=WORDS_OF_PATTERN[URL],
        route=("project", "repository"),
        asked=False,
    ),
    Question(
        "licence",
        "Licence",
        "Under which licence is the software?",
        "As an SPDX expression, such as `Apache-2.0`.",
        pattern=SPDX,
        message=WORDS_OF_PATTERN[SPDX],
        route=("project", "licenses", "software"),
        asked=False,
    ),
    Question(
        "preset",
        "Preset",
        "Which of these is most like you?",
        "The start of your compact. Every line of it can be changed later.",
        kind=Kind.CHOICE,
        choices=tuple(
            Choice(preset.name, f"{preset.title}: {preset.for_whom}", example=f"Like {preset.like}.")
            for preset in PRESETS
        ),
        default=DEFAULT,
        required=True,
    ),
    Question(
        "deciding",
        "Everyday decisions",
        "How do you decide everyday things?",
        "The rule for ordinary proposals. Graver matters have rules of their own in the preset.",
        kind=Kind.CHOICE,
        choices=rules.DECIDING,
        when=(Condition("preset", _GROUPS),),
    ),
    Question(
        "joining",
        "New maintainers",
        "How does somebody become a maintainer?",
        "Newcomers want to know whether there is a way in, and what it takes.",
        kind=Kind.CHOICE,
        choices=rules.JOINING,
        when=(Condition("preset", _WITH_MAINTAINERS),),
    ),
    Question(
        "enrolling",
        "New members",
        "How does somebody become a member?",
        "Members decide, so how one becomes one decides who decides.",
        kind=Kind.CHOICE,
        choices=rules.ENROLLING,
        when=(Condition("preset", _WITH_MEMBERS),),
    ),
    Question(
        "amending",
        "Changing the rules",
        "What does it take to change these rules?",
        "Harder than an everyday decision, and still possible when some people have gone quiet.",
        kind=Kind.CHOICE,
        choices=rules.AMENDING,
        when=(Condition("preset", _GROUPS),),
    ),
    Question(
        "promises",
        "Promises",
        "Does the project promise any of these?",
        "People can quote a promise back at you. None is fine.",
        kind=Kind.SEVERAL,
        choices=rules.PROMISES,
    ),
    Question(
        "conduct-contact",
        "Conduct reports",
        "Where do reports about conduct go?",
        "An address that is published and that somebody reads, also while you are on holiday.",
        pattern=ADDRESS,
        message=_AN_ADDRESS,
        route=("conduct", "intake", "contacts", "project", "address"),
    ),
    Question(
        "outside-contact",
        "Conduct, outside",
        "And where does a report about yourselves go?",
        "Somebody outside who agreed to it: a maintainer of a project you trust, or your foundation.",
        pattern=ADDRESS,
        message=_AN_ADDRESS,
        route=("conduct", "intake", "contacts", "outside", "address"),
        also={
            ("conduct", "intake", "contacts", "outside", "who"): "somebody outside the project",
            ("conduct", "intake", "contacts", "outside", "outside_body"): True,
            ("conduct", "handlers", "if_accused"): "outside",
            ("conduct", "handlers", "if_none_free"): "outside",
        },
    ),
    Question(
        "security-contact",
        "Vulnerabilities",
        "Where does somebody report a vulnerability?",
        "A private place: an address, or the page for private reports of your forge.",
        pattern=ADDRESS,
        message=_AN_ADDRESS,
        route=("communication", "security_contact"),
    ),
    Question(
        "channel",
        "Main channel",
        "Where do people talk with you?",
        "The main place: a chat room, a forum, a mailing list, an issue tracker.",
        pattern=ADDRESS,
        message=_AN_ADDRESS,
        route=("communication", "channels", "main", "address"),
    ),
    Question(
        "channel-public",
        "Read by anyone",
        "Can anyone read what is said there?",
        "What may be said in a place depends on who can read it: the checklist warns you accordingly.",
        kind=Kind.CONFIRM,
        choices=(
            Choice("yes", "Yes, anyone", {("communication", "channels", "main", "archive"): "public"}),
            Choice("no", "No, only those who joined", {("communication", "channels", "main", "archive"): "members"}),
        ),
        default=True,
        when=(Condition("channel"),),
    ),
    Question(
        "successor",
        "Successor",
        "Who could take over if you were gone?",
        "A person or organisation that agreed, and how they get in. One sentence can keep a project alive.",
        pattern=LINE,
        message=WORDS_OF_PATTERN[LINE],
        route=("assets", "repository", "recovery"),
        when=(Condition("preset", ("solo",)),),
    ),
)
"""In the order in which they are asked."""

BY_ID = {question.id: question for question in QUESTIONS}
