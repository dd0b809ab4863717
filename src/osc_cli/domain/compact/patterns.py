r"""How ids, durations, dates and addresses are written, each with its words for a person.

The patterns keep to what Python, ECMAScript and Rust read alike: no look-around, no `\d`, no `\w`. This file imports no
framework, because lint reads it on every start.
"""

from typing import NamedTuple

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
HANDLE = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
LINE = r"^[^ \t\r\n]([^\r\n]*[^ \t\r\n])?$"
TEXT = r"[^ \t\r\n]"
DURATION = r"^[1-9][0-9]{0,4}(\.5)? (hours?|days?|business days?|weeks?|months?|years?)$"
RHYTHM = (
    r"^(day|week|month|quarter|half-year|year"
    r"|[1-9][0-9]{0,4} (hours?|days?|business days?|weeks?|months?|years?))$"
)
RATIO = r"^([0-9]{1,9}|[0-9]{1,9}/[1-9][0-9]{0,8}|[0-9]{1,9}\.[0-9]{1,9}|[0-9]{1,9}(\.[0-9]{1,9})? ?%)$"
DATE = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
URL = r"^https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%-]*)?$"
ADDRESS = (
    r"^(https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%-]*)?"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"
    r"|@[A-Za-z0-9._=/-]+:[A-Za-z0-9.-]+|#[A-Za-z0-9._=/-]+:[A-Za-z0-9.-]+"
    r"|\+[0-9][0-9 ()-]{3,24})$"
)
PATH = r"^[A-Za-z0-9._ -]+(/[A-Za-z0-9._ -]+)*\.[A-Za-z0-9]+$"
SPDX = r"^[A-Za-z0-9.+ ()-]+$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

WORDS_OF_PATTERN = {
    ID: "an id: small letters, digits and single hyphens, such as `welcome-group`",
    HANDLE: "a handle: letters, digits, `.`, `_` or `-`, such as `ada`",
    LINE: "a line of text",
    TEXT: "text",
    DURATION: "a duration: a count and a unit, such as `72 hours`, `6 days`, `5 business days` or `12 months`",
    RHYTHM: "how often: `month`, `quarter`, `year`, or a duration such as `6 months`",
    RATIO: "an exact number: a fraction `2/3`, a decimal `9.5`, a percentage `66%` or a whole number",
    DATE: "a date as year-month-day, such as `2026-05-01`",
    URL: "a web address that begins with https:// or http://",
    ADDRESS: "an address: an e-mail address, a web address, a Matrix id such as `@ada:example.org`, or a phone number",
    PATH: "a path inside the repository, such as `docs/GOVERNANCE.md`",
    SPDX: "an SPDX licence expression, such as `Apache-2.0` or `MIT OR CC0-1.0`",
    LANGUAGE: "a language tag, such as `en`",
}
"""How each pattern is said to a person; also the unit in the reference."""


class Ref(NamedTuple):
    """Marks a text type as a reference into these maps of the compact."""

    kinds: tuple[str, ...]
    words: bool = False
    """Whether words with a space may stand for something that the compact does not declare."""
