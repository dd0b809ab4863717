"""Checked types: text, ids, references, durations, ratios, dates, addresses.

Each is a pattern or a bound, never a Python function: so validation stays fast and editors can check the same.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from osc_cli.domain.compact.patterns import (
    ADDRESS,
    DATE,
    DURATION,
    HANDLE,
    ID,
    LANGUAGE,
    LINE,
    PATH,
    RATIO,
    RHYTHM,
    SPDX,
    TEXT,
    URL,
    Ref,
)

NAME_LIMIT = 200
TEXT_LIMIT = 20_000


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
