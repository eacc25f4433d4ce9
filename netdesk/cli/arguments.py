"""What the command line takes: the verbs and their options, as `docs/command-line.md` describes them."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from netdesk import __version__
from netdesk.domain.export_format import CARD_VERSIONS, CsvFor, Format
from netdesk.domain.interaction import Channel, Direction, Kind, Precision
from netdesk.domain.introduction import Stage
from netdesk.domain.relationship import State
from netdesk.wording.plain_text import one_line

if TYPE_CHECKING:
    Parsers = argparse._SubParsersAction["_Parser"]


WRONG_USAGE = 2
"""The exit status of a command line that cannot be understood."""

ID = "the person: an id that contacts prints"

_MOST = 1_000_000_000
"""No count and no number of anything here is larger."""


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line each, and repeat what was typed as plain text."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"{self.prog}: {one_line(message)}; “{self.prog} --help” tells what it takes\n")


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = _Parser(
        prog="netdesk",
        description="Who you are connecting with, whom to call, whom to introduce. Without a verb: the window.",
    )
    whole.add_argument("--version", action="version", version=f"NetDesk {__version__}")
    whole.add_argument("--book", type=Path, metavar="FILE", help="the book (default: yours, made when missing)")
    whole.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help="the civil date for every rule")
    verbs = whole.add_subparsers(dest="verb", metavar="VERB")
    _cards(verbs)
    _people(verbs)
    _board(verbs)
    _calls(verbs)
    _book(verbs)
    return whole


def _verb(verbs: Parsers, name: str, words: str) -> argparse.ArgumentParser:
    made = verbs.add_parser(name, help=words, description=words)
    made.add_argument("--json", action="store_true", help="one JSON document on stdout, nothing else")
    return made


def _cards(verbs: Parsers) -> None:
    bring = _verb(verbs, "import", "Bring cards in: files and folders. Safe to repeat.")
    bring.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder of them, or - for stdin")
    bring.add_argument("--met", default="", metavar="TEXT", help="where you met these people")
    bring.add_argument("--on", type=_day, metavar="DATE", help="when you met them")
    bring.add_argument("--tag", action="append", default=[], metavar="TAG", help="a tag for all of them")
    bring.add_argument(
        "--region", type=_region, default="", metavar="DE", help="the country of numbers without one; kept if new"
    )
    bring.add_argument("--dry-run", action="store_true", help="only tell what would happen")
    read = _verb(verbs, "read", "What the cards in these files say; nothing is stored.")
    read.add_argument("files", nargs="+", metavar="FILE", help="a file of cards, or - for stdin")


def _people(verbs: Parsers) -> None:
    people = _verb(verbs, "contacts", "Find people.")
    people.add_argument("query", nargs="?", default="", metavar="QUERY", help="words to find; without it everybody")
    people.add_argument("--state", choices=[state.value for state in State])
    people.add_argument("--tag", default="", metavar="TAG", help="only who has this tag")
    people.add_argument("--limit", type=_positive, metavar="N", help="at most so many")
    show = _verb(verbs, "show", "One person: all fields, notes, interactions, and why.")
    show.add_argument("id", metavar="ID", help=ID)
    log = _verb(verbs, "log", "Log one interaction.")
    log.add_argument("id", metavar="ID", help=ID)
    log.add_argument("--channel", required=True, choices=[channel.value for channel in Channel])
    log.add_argument("--direction", choices=[each.value for each in Direction if each is not Direction.UNKNOWN])
    log.add_argument("--on", type=_day, metavar="DATE", help="the day (default: today)")
    log.add_argument("--people", type=_positive, default=1, metavar="N", help="how many others were addressed")
    log.add_argument("--kind", choices=[kind.value for kind in Kind if kind is not Kind.NEUTRAL])
    log.add_argument("--note", default="", metavar="TEXT")
    log.add_argument("--automatic", action="store_true", help="bulk or machine mail")
    log.add_argument("--planned", action="store_true", help="not yet: it counts when it has happened")
    log.add_argument("--precision", choices=["day", "month", "year"], default=Precision.DAY.value)
    line = _verb(verbs, "timeline", "What happened, newest first.")
    line.add_argument("--contact", metavar="ID", help="only with this person")
    line.add_argument("--since", type=_day, metavar="DATE", help="from this day on")
    line.add_argument("--limit", type=_positive, default=100, metavar="N", help="at most so many (default: 100)")
    alike = _verb(verbs, "duplicates", "People who look like one person, with reasons.")
    alike.add_argument("--not-same", nargs="+", metavar="ID", help="remember that of these no two are one person")
    merge = _verb(verbs, "merge", "Make the records of one person one: the first stays.")
    merge.add_argument("keep", metavar="ID", help="who stays")
    merge.add_argument("absorb", nargs="+", metavar="ID", help="who goes into that one")
    apart = _verb(verbs, "take-apart", "Take the last merge of a person apart, whatever came after it.")
    apart.add_argument("id", metavar="ID", help=ID)


def _board(verbs: Parsers) -> None:
    _verb(verbs, "introductions", "The board of introductions.")
    introduce = _verb(verbs, "introduce", "An idea: two people who could gain from each other.")
    introduce.add_argument("a", metavar="ID")
    introduce.add_argument("b", metavar="ID")
    introduce.add_argument("--why", required=True, metavar="TEXT")
    move = _verb(verbs, "move", "Move an introduction to another stage.")
    move.add_argument("number", type=_positive, metavar="N")
    move.add_argument("stage", choices=[stage.value for stage in Stage], metavar="STAGE")
    move.add_argument("--consent", action="append", default=[], metavar="ID", help="this side said yes")


def _calls(verbs: Parsers) -> None:
    calls = _verb(verbs, "call-list", "Whom to call in a week, and why.")
    calls.add_argument("--week", metavar="2026-W48", help="default: this week, from Saturday on the coming one")
    calls.add_argument("--size", type=_positive, metavar="N", help="how many calls, 3 to 15")
    calls.add_argument("--pdf", type=Path, metavar="FILE", help="write the printed page")
    calls.add_argument("--paper", choices=["A4", "Letter"], default="A4")
    calls.add_argument("--results", metavar="FILE", help="outcomes by number, a line each; - for stdin")


def _book(verbs: Parsers) -> None:
    me = _verb(verbs, "me", "Who the owner of the book is; needed to tell direction.")
    me.add_argument("--email", action="append", default=[], metavar="A")
    me.add_argument("--phone", action="append", default=[], metavar="N")
    me.add_argument("--linkedin", action="append", default=[], metavar="URL")
    me.add_argument("--name", action="append", default=[], metavar="TEXT")
    out = _verb(verbs, "export", "Write everybody, or everything, into a file; one that is there is replaced.")
    out.add_argument("path", metavar="PATH", help="the file; - for stdout")
    out.add_argument("--format", choices=[each.value for each in Format], help="default: by the end of the name")
    out.add_argument("--card-version", choices=CARD_VERSIONS, default=CARD_VERSIONS[0], help="of vCards")
    out.add_argument(
        "--csv-for",
        choices=[each.value for each in CsvFor],
        default=CsvFor.SPREADSHEET.value,
        help="a spreadsheet, safe from formulas (default), or other programs, every cell as it is",
    )
    me.add_argument("--region", type=_region, default="", metavar="DE", help="the country of numbers without one")
    undo = _verb(verbs, "undo", "Take back the last act, or an import.")
    undo.add_argument("import_id", nargs="?", metavar="IMPORT_ID")
    demo = _verb(verbs, "demo", "A filled book from sample data, in a fresh file.")
    demo.add_argument(
        "--out", type=Path, metavar="DIR", help="also import a pile and draw each screen and the PDF here"
    )
    _verb(verbs, "selftest", "Import, draw each screen, print a PDF, in a temporary book.")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date; write it like 2026-11-22") from None


def _region(text: str) -> str:
    if text and not (len(text) == 2 and text.isascii() and text.isalpha()):
        raise argparse.ArgumentTypeError(f"{text} is not a country; write its two letters, like DE or US")
    return text.upper()


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() and len(text) <= len(str(_MOST)) else 0
    if not 1 <= number <= _MOST:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 to {_MOST:,}")
    return number
