"""How one line of text is typed, where an answer may be offered already, and what was typed too early."""

from typing import Any

from prompt_toolkit.application import Application, get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from osc_cli.domain.interview.prompter import Move

BACK = "<"
"""Goes back to the question before. A key that every keyboard and every connection has; no answer begins with it."""


def keys_of(offered: str, *, back: bool) -> KeyBindings:
    """Let typing replace what is offered, as in any form; moving into it first lets a person correct it.

    What is pasted becomes one line: nobody sees a line end in it, and it is hard to delete again. An answer that was
    refused stays to be corrected; whoever would rather go back need not empty the line first.
    """
    bindings = KeyBindings()
    moved = False
    refused = ""

    def whole() -> bool:
        nonlocal moved
        buffer = get_app().current_buffer
        if buffer.text != offered or buffer.cursor_position != len(offered):
            moved = True
        return bool(offered) and not moved

    untouched = Condition(whole)
    at_the_start = Condition(lambda: back and (whole() or get_app().current_buffer.text in ("", refused)))

    @bindings.add(Keys.Enter)
    def take(event: KeyPressEvent) -> None:
        nonlocal refused
        refused = event.current_buffer.text
        event.current_buffer.validate_and_handle()

    @bindings.add(Keys.Any, filter=untouched)
    def type_over(event: KeyPressEvent) -> None:
        event.current_buffer.reset()
        event.current_buffer.insert_text(event.data)

    @bindings.add(BACK, filter=at_the_start, eager=True)
    def go_back(event: KeyPressEvent) -> None:
        event.app.exit(result=Move.BACK)

    @bindings.add(Keys.Backspace, filter=untouched)
    @bindings.add(Keys.Delete, filter=untouched)
    def clear(event: KeyPressEvent) -> None:
        event.current_buffer.reset()

    @bindings.add(Keys.BracketedPaste)
    def paste(event: KeyPressEvent) -> None:
        if whole():
            event.current_buffer.reset()
        event.current_buffer.insert_text(" ".join(event.data.split()))

    return bindings


def take_only_what_follows(application: Application[Any]) -> None:
    """Drop the keys that were pressed before the question stood on the screen.

    Nobody says yes to what they have not seen: an Enter, pressed while the documents are made, would. On a busy machine
    even drawing takes a while, so the keys are dropped in the moment in which the first picture goes to the terminal.
    """
    output, send = application.output, application.output.flush

    def first(_: Application[Any]) -> None:
        application.before_render -= first
        output.flush = drop_and_send  # type: ignore[method-assign]  # for one time

    def drop_and_send() -> None:
        output.flush = send  # type: ignore[method-assign]
        keys = application.input.read_keys()
        # The terminal's own answer, where the cursor is, is no key.
        application.key_processor.feed_multiple([key for key in keys if key.key is Keys.CPRResponse])
        if application.loop is not None:
            application.loop.call_soon(application.key_processor.process_keys)
        send()

    application.pre_run_callables.append(lambda: clear_typeahead(application.input))
    application.before_render += first
