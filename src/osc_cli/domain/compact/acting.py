"""How a power is used, in the same words on every screen and in every document."""

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def count_words(number: int) -> str:
    """Write a small number as a word, a larger one in digits."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def use_of_power(by: str | None, usual: str | None, together: int | None, *, one: bool) -> tuple[str | None, str]:
    """Return the decision that a use takes, and the sentence about it, with `{}` where the decision is named.

    Args:
        by: The decision that the power names itself.
        usual: The decision by which its holder decides unless another is named. It does not hold where so many act
            together.
        together: How many holders act together.
        one: Whether one person alone holds it.
    """
    if together is None:
        decision = by or usual
        return decision, "{}" if decision else ""
    if together > 1 and by and count_words(together) in by:
        return by, "{} together"  # "any two" says already how many
    alone = "decides alone" if one else "any one of them alone"
    words = alone if together == 1 else f"{count_words(together)} of them together"
    return by, f"{{}}, {words}" if by else words
