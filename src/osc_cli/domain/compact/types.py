r"""Checked types: text, ids, references, durations, ratios, dates, addresses.

Each is a pattern or a bound, never a Python function: so validation stays fast and editors can check the same.
The patterns keep to what Python, ECMAScript and Rust read alike: no look-around, no `\d`, no `\w`.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, NamedTuple

from pydantic import Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

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

NAME_LIMIT = 200
TEXT_LIMIT = 20_000


class Ref(NamedTuple):
    """Marks a text type as a reference into these maps of the compact."""

    kinds: tuple[str, ...]
    words: bool = False
    """Whether words with a space may stand for something that the compact does not declare."""


Id = Annotated[str, Field(pattern=ID, max_length=64)]
Handle = Annotated[str, Field(pattern=HANDLE, max_length=64)]
Line = Annotated[str, Field(pattern=LINE, max_length=NAME_LIMIT)]
Text = Annotated[str, Field(pattern=TEXT, max_length=TEXT_LIMIT)]
Duration = Annotated[str, Field(pattern=DURATION)]
Rhythm = Annotated[str, Field(pattern=RHYTHM)]
Url = Annotated[str, Field(pattern=URL, max_length=2000)]
Address = Annotated[str, Field(pattern=ADDRESS, max_length=2000)]
FilePath = Annotated[str, Field(pattern=PATH, max_length=NAME_LIMIT)]
Spdx = Annotated[str, Field(pattern=SPDX, max_length=NAME_LIMIT)]
Language = Annotated[str, Field(pattern=LANGUAGE)]
Count = Annotated[int, Field(ge=0, le=10_000_000, strict=True)]
Positive = Annotated[int, Field(ge=1, le=10_000_000, strict=True)]
Flag = Annotated[bool, Field(strict=True)]
Ratio = Annotated[
    Annotated[int, Field(ge=0, strict=True)]
    | Annotated[Decimal, Field(ge=0, strict=True)]
    | Annotated[str, Field(pattern=RATIO)],
    WithJsonSchema({"anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": RATIO}]}),
]


class _IsoDate:
    """A date from text only: pydantic alone would read the number 2024 as a day in 1970."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.chain_schema([core_schema.str_schema(pattern=DATE), core_schema.date_schema()])


Date = Annotated[date, _IsoDate, WithJsonSchema({"type": "string", "pattern": DATE})]

_ACTORS = ("roles", "bodies", "people", "participants")
_reference = Field(pattern=LINE, max_length=NAME_LIMIT)
RoleRef = Annotated[str, _reference, Ref(("roles",))]
ParticipantRef = Annotated[str, _reference, Ref(("participants", "roles"))]
BodyRef = Annotated[str, _reference, Ref(("bodies",))]
PersonRef = Annotated[str, _reference, Ref(("people",), words=True)]
Who = Annotated[str, _reference, Ref(_ACTORS, words=True)]
"""A role, body, person or kind of participant by id; or words for somebody the compact does not declare."""
DecisionRef = Annotated[str, _reference, Ref(("decisions",), words=True)]
"""A decision by id; or words such as `any two`, which no count can decide and analyses treat as unknown."""
ElectionRef = Annotated[str, _reference, Ref(("elections",))]
ContactRef = Annotated[str, _reference, Ref(("contacts", "bodies", "roles", "people"), words=True)]
ChannelRef = Annotated[str, _reference, Ref(("channels",), words=True)]


def fraction(value: int | Decimal | str) -> Fraction:
    """Read a ratio exactly: `2/3`, `9.5`, `66%` or a whole number.

    Raises ValueError for anything else; a compact that passed validation holds nothing else.
    """
    text = str(value).strip()
    if text.endswith("%"):
        return Fraction(text[:-1].strip()) / 100
    return Fraction(text)
