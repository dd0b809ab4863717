"""Keys that were pressed before a question stood on the screen: nobody says yes to what they have not seen."""

import sys


def forget_typed_ahead() -> None:
    """Drop what a terminal holds and nobody has read yet: an Enter, pressed while the documents are made, would count.

    What comes from a pipe or a file was written for the questions, and stays.
    """
    if not sys.stdin.isatty():
        return
    try:
        import termios
    except ImportError:  # Windows
        import msvcrt

        while msvcrt.kbhit():  # type: ignore[attr-defined]  # it exists where termios does not
            msvcrt.getwch()  # type: ignore[attr-defined]
    else:
        termios.tcflush(sys.stdin, termios.TCIFLUSH)
