"""What the wizard says around a question, the same in every kind of prompt."""

import sys
from collections.abc import Sequence

from osc_cli.domain.interview.prompter import Asking
from osc_cli.domain.interview.question import AS_WRITTEN, Answer, Choice, Kind, Question
from osc_cli.terminal.text import visible, wrapped

_MANY = {"Right": "Rights", "Duty": "Duties"}
WRITE, AND_FILL = "write", "fill"


def may_write(fillable: str | None) -> tuple[Choice, ...]:
    """Offer to write what was shown, the sensible way first.

    Args:
        fillable: The code of conduct that is kept and whose blanks could be filled in; None where there is none.
    """
    if fillable is None:
        return (Choice(WRITE, "Yes, write these files"),)
    path = visible(fillable)
    return (
        Choice(AND_FILL, f"Yes, and fill in {path} as shown"),
        Choice(WRITE, f"Yes, but leave {path} as it is"),
    )


def say_that_it_works() -> None:
    """Tell a person in front of a terminal that a wait is not theirs to end: on a busy machine it takes seconds."""
    if sys.stdout.isatty():
        sys.stdout.write("\nRendering and checking …\n")
        sys.stdout.flush()


def introduction(asking: Asking) -> list[str]:
    """Say which question it is, why it is asked, what others do, and where an offered answer comes from."""
    question, suggestion = asking.question, asking.suggestion
    place = f"{asking.step} of {'' if asking.counted else 'about '}{asking.most}  " if asking.step else ""
    lines = wrapped(f"{place}{question.why} {question.others}")
    if suggestion and suggestion.source and question.kind is Kind.CHOICE:
        return lines + wrapped(f"Suggested by {visible(suggestion.source)}.")  # the list shows which one it is
    if suggestion and suggestion.source:
        value = answer_text(question, suggestion.value, asking.choices)
        found = wrapped(f"Found: {visible(value)} ({visible(suggestion.source)})", whole_code=True)
        return lines + found + wrapped(visible(asking.remark(suggestion.value)))
    if asking.found and question.kind is Kind.TEXT:
        said = f"Found: {visible(str(asking.found.value))} ({visible(asking.found.source or '')}); type it to take it."
        lines += wrapped(said)
    if question.kind is Kind.TEXT and not question.required and not suggestion:
        lines += ["Enter leaves it open."]
    if question.kind is Kind.SEVERAL and suggestion and isinstance(suggestion.value, tuple) and suggestion.value:
        count = len(suggestion.value)
        lines += [f"{'One is' if count == 1 else f'{count} are'} picked already: Enter takes what is picked."]
    return lines


def told(choice: Choice, asking: Asking) -> str:
    """Say beside a choice who does it like this, and what it becomes in a document."""
    sentence = asking.sentence((choice.value,) if asking.question.kind is Kind.SEVERAL else choice.value)
    return visible(" ".join(part for part in (choice.example, becomes(sentence, asking)) if part))


def follows(answer: Answer | None, asking: Asking) -> list[str]:
    """Say what an answer becomes, and what else follows from it unless that was said before."""
    sentence, suggestion = asking.sentence(answer), asking.suggestion
    said = suggestion is not None and suggestion.source is not None and suggestion.value == answer
    parts = (visible(becomes(sentence, asking, answer)), "" if said else visible(asking.remark(answer)))
    return [line for part in parts for line in wrapped(part, 2)]


def becomes(sentence: str, asking: Asking, answer: Answer | None = None) -> str:
    """Say what an answer becomes; a rule is said in one paragraph here, and in a list there."""
    if not sentence:
        return ""
    if asking.question.rule:
        return f"What this means: {sentence}"
    if not asking.kept:
        return f'In the documents: "{sentence}"'
    suggestion = asking.suggestion
    if suggestion and suggestion.value == answer and (suggestion.source or "").startswith(asking.kept):
        return ""  # it stands there: that is where it was found
    return f'Your {asking.kept} is kept. See that it says: "{sentence}"'


def answer_text(question: Question, answer: Answer | None, choices: Sequence[Choice] = ()) -> str:
    """Write an answer as a person reads it."""
    if answer is None or answer == ():
        return "none" if question.kind is Kind.SEVERAL else "(left open)"
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    if answer == AS_WRITTEN:
        return next((choice.label for choice in choices if choice.value == AS_WRITTEN), "(as it is)")
    values = answer if isinstance(answer, tuple) else (answer,)
    labels = {choice.value: choice.label for choice in (*question.choices, *choices)}
    return _together([labels.get(value, value) for value in values])


def _together(labels: Sequence[str]) -> str:
    """Say what several labels begin with only once: rights and duties each have their list."""
    kinds: dict[str, list[str]] = {}
    for label in labels:
        kind, _, rest = label.partition(": ")
        kinds.setdefault(_MANY.get(kind, ""), []).append(rest if kind in _MANY else label)
    return ". ".join(f"{kind}: {', '.join(said)}" if kind else "; ".join(said) for kind, said in kinds.items())
