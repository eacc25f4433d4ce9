"""The verb by which everything leaves."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk.cli.output import Output
from netdesk.domain.errors import NetDeskError
from netdesk.domain.export_format import CsvFor, Format, format_of
from netdesk.services import exporting
from netdesk.services.exporting import Wanted
from netdesk.wording.calendars import Words
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.piles import figure
from netdesk.wording.plain_text import one_line

if TYPE_CHECKING:
    from netdesk.services.desk import Desk

STANDARD_OUTPUT = "-"


def export(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`export`: everybody, or everything, into a file or to stdout."""
    name: str = options.path
    wanted = Wanted(
        _format(name, options.format), desk.today(), Words(), None, options.card_version, CsvFor(options.csv_for)
    )
    if name == STANDARD_OUTPUT:
        if output.json:
            raise NetDeskError(_("With “-” the export itself goes to stdout, so leave --json out."))
        desk.read(exporting.write, sys.stdout.buffer, wanted)
        sys.stdout.buffer.flush()
        return
    people = desk.read(exporting.export, Path(name), wanted)
    if output.json:
        output.document({"written": name, "contacts": people})
    else:
        words = ngettext("{n} person written to {path}.", "{n} people written to {path}.", people)
        output.lines([words.format(n=figure(people), path=one_line(name))])


def _format(name: str, said: str | None) -> Format:
    """The format that was said, else the one that the end of the name means. Raises NetDeskError for neither."""
    if said is not None:
        return Format(said)
    found = format_of(name)
    if found is None:
        raise NetDeskError(
            _("What kind of file shall {path} be? Say it with --format vcard, csv, json or ics.").format(path=name)
        )
    return found
