"""What stands beside a compact in its repository, as far as rules ask for it. Commands collect it; rules stay pure."""

from typing import NamedTuple


class DocumentFile(NamedTuple):
    """A file that stands where a document of the compact would be rendered to."""

    name: str
    """The document, as its field in the article `documents` is called."""
    path: str
    """From the root of the repository."""
    compact: str | None
    """The hash of the compact that it was rendered from; None when the toolkit did not render it."""
    edited: bool = False
    """Whether somebody changed it outside its protected regions."""


class CodeFile(NamedTuple):
    """The published code of conduct that a project supplies."""

    path: str
    """From the root of the repository."""
    text: str | None
    """None when there is no such file."""
    printed: bool
    """Whether `osc render` fills it in and prints it; else it is the text that people read."""


class ListedPerson(NamedTuple):
    """A person as a roster of the repository names them."""

    file: str
    """The path of the roster, from the root of the repository."""
    line: int | None
    standing: str
    """As what the file lists the person: `maintainer`, `code owner`, `approver`, `emeritus` and so on."""
    handle: str
    """Without `@`; empty where the file gives only a name."""
    name: str

    @property
    def shown(self) -> str:
        """How the file calls the person."""
        return f"`{self.handle}`" if self.handle else self.name

    @property
    def place(self) -> str:
        """The file, and the line where there is one."""
        return self.file if self.line is None else f"{self.file}:{self.line}"


class Surroundings(NamedTuple):
    """What was found beside one compact. Nothing at all is an answer too."""

    compact: str = ""
    """The hash of the compact itself, as it stands in what is rendered from it now."""
    documents: tuple[DocumentFile, ...] = ()
    rosters: tuple[ListedPerson, ...] = ()
    code: CodeFile | None = None
    kept_code: CodeFile | None = None
    """The code of conduct that people read where the compact leaves that text to the project."""
    own_templates: bool | None = None
    """Whether the project has templates of its own; None where nobody looked."""


NOTHING = Surroundings()
"""For a compact that stands alone, such as one from standard input."""
