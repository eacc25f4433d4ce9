"""`python -m netdesk`: the window, or a command-line verb."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk.cli.verbs import VERBS

if TYPE_CHECKING:
    from netdesk.services.desk import Desk

WRONG_USAGE = 2


def main() -> int:
    """Run the verb on the command line, or open the window on the files there."""
    # Book, log and pictures hold what people told in confidence: nobody else on this machine may read them.
    os.umask(0o077)
    arguments = sys.argv[1:]
    word = _first_word(arguments)
    if word is None or word in VERBS:
        from netdesk.cli.main import main as run_verb

        return run_verb(arguments, _draw)
    if word and not os.path.lexists(word):
        from netdesk.cli.unknown_word import sentence

        sys.stderr.write(f"netdesk: {sentence(word)}\n")
        return WRONG_USAGE
    from netdesk.gui.app import main as open_window

    return open_window(arguments)


def _draw(desk: Desk, folder: Path, names: Sequence[str], files: Sequence[Path]) -> list[Path]:
    """Draw screens without a display; only then is Qt loaded for a verb."""
    from netdesk.gui.pictures import Pictures

    return Pictures().draw(desk, folder, names, files)


def _first_word(arguments: list[str]) -> str | None:
    """The first word that is no option: a verb or a file; "" for none, None for a wish to know more."""
    rest = iter(arguments)
    for argument in rest:
        if argument in ("--book", "--today"):
            next(rest, None)
        elif argument in ("-h", "--help", "--version"):
            return None
        elif not argument.startswith("-"):
            return argument
    return ""


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # A bundle starts itself once more for the process that reads cards.
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(main())
