"""From a command line to a verb on the Desk, and to an exit status: 0 done, 1 a problem, 2 wrong usage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from netdesk import bootstrap
from netdesk.cli import board_verbs, book_verbs, call_verbs, card_verbs, merge_verbs, people_verbs
from netdesk.cli.arguments import parser
from netdesk.cli.output import Output
from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.introduction import Refused
from netdesk.services import contacts
from netdesk.services.desk import Desk
from netdesk.wording.introductions import refusal
from netdesk.wording.plain_text import one_line

Draw = Callable[[Desk, Path, Sequence[str], Sequence[Path]], list[Path]]
"""Draws screens of a Desk into a folder, after a look at files; says which pictures it made. From ``__main__``."""

_Verb = Callable[[Desk, argparse.Namespace, Output], None]

_ON_A_BOOK: dict[str, _Verb] = {
    "import": card_verbs.bring,
    "undo": card_verbs.undo,
    "contacts": people_verbs.people,
    "show": people_verbs.show,
    "log": people_verbs.log,
    "timeline": people_verbs.timeline,
    "duplicates": merge_verbs.duplicates,
    "merge": merge_verbs.merge,
    "take-apart": merge_verbs.take_apart,
    "introductions": board_verbs.board,
    "introduce": board_verbs.introduce,
    "move": board_verbs.move,
    "call-list": call_verbs.call_list,
    "me": book_verbs.me,
}
_ON_SAMPLE_DATA = ("demo", "selftest")
_FILES = ("paths", "files", "results")
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
            card_verbs.read(options, output)
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


def _on_a_book(options: argparse.Namespace, output: Output) -> None:
    desk = bootstrap.open_desk(options.book, options.today)
    try:
        _ON_A_BOOK[options.verb](desk, options, output)
    except Refused as refused:
        names: dict[ContactId, str] = {each: desk.read(contacts.contact, each).name for each in refused.contacts}
        raise NetDeskError(refusal(refused, names)) from None
    finally:
        desk.close()
