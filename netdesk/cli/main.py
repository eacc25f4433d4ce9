"""From a command line to a verb on the Desk, and to an exit status: 0 done, 1 a problem, 2 wrong usage, 130 stopped."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk.cli.arguments import parser
from netdesk.cli.output import Output
from netdesk.domain.contact_id import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.introduction import Refused
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import one_line

if TYPE_CHECKING:
    from netdesk.services.desk import Desk

Draw = Callable[["Desk", Path, Sequence[str], Sequence[Path]], list[Path]]
"""Draws screens of a Desk into a folder, after a look at files; says which pictures it made. From ``__main__``."""

_ON_A_BOOK = {
    "import": "card_verbs.bring",
    "export": "export_verbs.export",
    "undo": "card_verbs.undo",
    "contacts": "people_verbs.people",
    "show": "people_verbs.show",
    "log": "people_verbs.log",
    "timeline": "people_verbs.timeline",
    "duplicates": "merge_verbs.duplicates",
    "merge": "merge_verbs.merge",
    "take-apart": "merge_verbs.take_apart",
    "introductions": "board_verbs.board",
    "introduce": "board_verbs.introduce",
    "move": "board_verbs.move",
    "call-list": "call_verbs.call_list",
    "me": "book_verbs.me",
}
"""What does each verb: loaded when it is wanted, since all of them together take longer than most verbs."""
_INTERRUPTED = 130
"""The exit status after Ctrl+C, as shells have it."""
_ON_SAMPLE_DATA = ("demo", "selftest")
_FILES = ("paths", "files", "results", "path")
"""Options that name files."""


def main(arguments: Sequence[str], draw: Draw) -> int:
    """Run one verb; the exit status. Never opens a window, never asks. ``draw`` draws the screens."""
    for stream in (sys.stdout, sys.stderr):
        # Names are in every script, and a terminal's own encoding may not be.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = parser().parse_args(arguments)
    _clean(options)
    output = Output(options.json)
    try:
        if options.verb == "read":
            from netdesk.cli import card_verbs

            card_verbs.read(options, output)
        elif options.verb == "import":
            _import(options, output)
        elif options.verb in _ON_SAMPLE_DATA:
            from netdesk.cli import demo_verbs

            getattr(demo_verbs, options.verb)(options, output, draw)
        else:
            _on_a_book(options, output)
    except NetDeskError as problem:
        sys.stderr.write(f"netdesk: {one_line(str(problem))}\n")
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        sys.stderr.write(f"netdesk: {_('Stopped.')}\n")
        return _INTERRUPTED
    return 0


def _clean(options: argparse.Namespace) -> None:
    """Make UTF-8 of what was typed, since the book can hold nothing else. The name of a file must stay as it is."""
    for name, value in vars(options).items():
        if isinstance(value, str) and name not in _FILES:
            setattr(options, name, _utf8(value))
        elif isinstance(value, list) and name not in _FILES:
            setattr(options, name, [_utf8(each) for each in value])


def _utf8(text: str) -> str:
    return os.fsencode(text).decode("utf-8", "replace")


def _import(options: argparse.Namespace, output: Output) -> None:
    """The process that will read a big pile gets ready while the book is opened."""
    from netdesk.services import reading_process

    options.reader = None if options.dry_run else reading_process.begun_for(options.paths)
    try:
        _on_a_book(options, output)
    finally:
        if options.reader is not None:
            options.reader.close()


def _on_a_book(options: argparse.Namespace, output: Output) -> None:
    from netdesk import bootstrap

    desk = bootstrap.open_desk(options.book, options.today)
    try:
        module, name = _ON_A_BOOK[options.verb].split(".")
        getattr(import_module(f"netdesk.cli.{module}"), name)(desk, options, output)
    except Refused as refused:
        raise NetDeskError(_refusal(desk, refused)) from None
    finally:
        desk.close()


def _refusal(desk: Desk, refused: Refused) -> str:
    from netdesk.services import contacts
    from netdesk.wording.introductions import refusal

    names: dict[ContactId, str] = {each: desk.read(contacts.contact, each).name for each in refused.contacts}
    return refusal(refused, names)
