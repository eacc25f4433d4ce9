"""The verb of the call list: who, why, the printed page, and the outcomes keyed back in."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk.cli import json_values, text
from netdesk.cli.output import Output
from netdesk.domain.days import week_to_call
from netdesk.domain.errors import NetDeskError
from netdesk.services import call_lists, contacts
from netdesk.services.commands import Batch, Command
from netdesk.wording import acts

if TYPE_CHECKING:
    from netdesk.services.desk import Desk


def call_list(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`call-list`: the week's calls; --results first, then --pdf."""
    asked = options.week or week_to_call(desk.today())
    # "2026-w48" is the list of 2026-W48: from here on it has its one name.
    week = desk.read(call_lists.week, asked, desk.today(), options.size).week
    if options.results is not None:
        outcomes = _outcomes(options.results, week, options.size)
        desk.apply(Batch(outcomes), acts.call_outcomes(week))
    if options.pdf is not None:
        _print(desk, week, options)
    calls = desk.read(call_lists.week, week, desk.today(), options.size)
    if output.json:
        uids = desk.read(contacts.uids)
        output.document({"week": week, "lines": [json_values.call_line(line, uids) for line in calls.lines]})
    else:
        output.lines(text.call_list(calls))


def _print(desk: Desk, week: str, options: argparse.Namespace) -> None:
    """Write the page first: numbers are fixed only when they are on paper."""
    from netdesk.printing.call_list import write_pdf

    calls = desk.read(call_lists.week, week, desk.today(), options.size)
    write_pdf(calls, options.pdf, options.paper)
    if not calls.printed:
        desk.apply(call_lists.FixCallList(week, options.size), acts.fix_call_list(week))


def _outcomes(source: str, week: str, many: int | None) -> list[Command]:
    """The lines ``NUMBER OUTCOME [note]`` of a file. Raises NetDeskError naming the line."""
    try:
        lines = sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise NetDeskError(f"There is no file {source}. Check the name.") from None
    except (OSError, UnicodeDecodeError):
        raise NetDeskError(f"{source} cannot be read as text.") from None
    found: list[Command] = []
    for at, line in enumerate(lines.splitlines(), 1):
        parts = line.split(maxsplit=2)
        if not parts or parts[0].startswith("#"):
            continue
        number = parts[0].rstrip(".)")
        if not number.isdecimal() or len(parts) == 1:
            raise NetDeskError(
                f"{source}, line {at}: write the number of the call and what came of it, as in “3 talked”."
            )
        note = parts[2] if len(parts) > 2 else ""
        found.append(call_lists.KeyOutcome(week, int(number), parts[1].lower(), note, many))
    if not found:
        raise NetDeskError(f"{source} holds no outcomes. Write one a line, as in “3 talked”.")
    return found
