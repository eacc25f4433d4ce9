"""`python -m netdesk`: the window, or a command-line verb."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk.cli.verbs import VERBS

if TYPE_CHECKING:
    from netdesk.services.desk import Desk


def main() -> int:
    """Run the verb on the command line, or open the window on the files there."""
    arguments = sys.argv[1:]
    if _is_verb(arguments):
        from netdesk.cli.main import main as run_verb

        return run_verb(arguments, _draw)
    from netdesk.gui.app import main as open_window

    return open_window(arguments)


def _draw(desk: Desk, folder: Path, names: Sequence[str], files: Sequence[Path]) -> list[Path]:
    """Draw screens without a display; only then is Qt loaded for a verb."""
    from netdesk.gui.pictures import Pictures

    return Pictures().draw(desk, folder, names, files)


def _is_verb(arguments: list[str]) -> bool:
    """True when a verb, or a wish to know more, stands where the first file could stand."""
    rest = iter(arguments)
    for argument in rest:
        if argument in ("--book", "--today"):
            next(rest, None)
        elif argument in ("-h", "--help", "--version"):
            return True
        elif not argument.startswith("-"):
            return argument in VERBS
    return False


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # A bundle starts itself once more for the process that reads cards.
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(main())
