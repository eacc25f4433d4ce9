"""The verbs that show NetDesk on sample data: a filled book, the whole main job, the packaged program's self-test."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk import bootstrap
from netdesk.cli import text
from netdesk.cli.output import Output
from netdesk.domain.contact_list import ContactQuery, ContactRow
from netdesk.domain.days import week_to_call
from netdesk.domain.errors import NetDeskError
from netdesk.domain.import_plan import Decision, ImportPlan
from netdesk.domain.relationship import State
from netdesk.domain.screens import CallList
from netdesk.services import call_lists, card_export, contacts, importing, sample_pile
from netdesk.services.sample_book import FillWithSampleData
from netdesk.wording import acts
from netdesk.wording.gettext import _

if TYPE_CHECKING:
    from netdesk.services.desk import Desk

Draw = Callable[["Desk", Path, Sequence[str], Sequence[Path]], list[Path]]
"""Draws screens of a Desk into a folder, after a look at files; says which pictures it made."""

BOOK = "book.netdesk"
_LOOK = ("card-piles",)
_MARK = ".netdesk-demo"
SCREENS = ("today", "contacts", "contacts-dark", "timeline", "introductions", "call-list", "duplicates")
_MET = "Austin Growth Meetup"


def demo(options: argparse.Namespace, output: Output, draw: Draw) -> None:
    """`demo`: a filled book in a fresh file; with --out the whole main job, drawn and printed."""
    if options.out is None:
        path = options.book or _fresh(bootstrap.data_folder())
        desk = _filled(path, options)
        _say_where(desk, output)
    else:
        folder = _emptied(options.out)
        desk = _filled(folder / BOOK, options)
        _report(_main_job(desk, folder, draw), desk.path, output)
    desk.close()


def _say_where(desk: Desk, output: Output) -> None:
    people = len(desk.read(contacts.listed, ContactQuery(), desk.today()))
    if output.json:
        output.document({"book": desk.path, "contacts": people})
    else:
        output.lines([_("A book with sample data is in {path}").format(path=desk.path)])


def _fresh(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (path := folder / f"sample-{number}.netdesk").exists():
        number += 1
    return path


def _emptied(folder: Path) -> Path:
    """The folder, new or empty, or without the demo that was made in it before; nothing else is ever deleted.

    Raises NetDeskError when something else is in it, or it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        inside = list(folder.iterdir())
        if inside and not (folder / _MARK).is_file():
            raise NetDeskError(f"The folder {folder} has other things in it. Name an empty or a new one.")
        ours = {BOOK, f"{BOOK}-wal", f"{BOOK}-shm", *(f"{name}.png" for name in (*_LOOK, *SCREENS))}
        for each in inside:
            if each.name in ours or (each.name.startswith("call-list-") and each.suffix == ".pdf"):
                each.unlink()
        (folder / _MARK).touch()
    except OSError as problem:
        raise NetDeskError(f"The folder {folder} cannot be written ({problem.strerror}).") from None
    return folder


def _filled(path: Path, options: argparse.Namespace) -> Desk:
    desk = bootstrap.open_desk(path, options.today)
    try:
        desk.apply(FillWithSampleData(), acts.sample_data())
    except NetDeskError:
        desk.close()
        raise
    return desk


@dataclass(frozen=True, slots=True)
class _MainJob:
    """What the main job made: the plan of the pile, everybody in the book, the calls, the page, the pictures."""

    plan: ImportPlan
    people: tuple[ContactRow, ...]
    calls: CallList
    page: Path
    pictures: list[Path]
    uids: dict[int, str]


def _main_job(desk: Desk, folder: Path, draw: Draw) -> _MainJob:
    """From a pile of cards to a printed call list, in one go."""
    from netdesk.printing.call_list import write_pdf

    today = desk.today()
    with tempfile.TemporaryDirectory(prefix="netdesk-") as temporary:
        pile = sample_pile.write(Path(temporary), today)
        plan = desk.read(importing.preview, [str(pile)])
        pictures = draw(desk, folder, _LOOK, (pile,))
    desk.apply(importing.ImportCards(plan, _MET, today, ("austin-2026",)), acts.import_cards(len(plan.cards)))
    people = desk.read(contacts.rows, desk.read(contacts.listed, ContactQuery(), today), today)
    calls = desk.read(call_lists.week, week_to_call(today), today)
    page = folder / f"call-list-{calls.week}.pdf"
    write_pdf(calls, page, "A4")
    return _MainJob(plan, people, calls, page, pictures + draw(desk, folder, SCREENS, ()), desk.read(contacts.uids))


def _report(job: _MainJob, path: str, output: Output) -> None:
    if output.json:
        made = {"pdf": str(job.page), "pictures": [str(each) for each in job.pictures]}
        output.document({"book": path, "contacts": len(job.people), **made})
        return
    heading = _("The pile “{met}”: {cards} cards").format(met=_MET, cards=job.plan.counts().cards)
    output.lines([heading, *_of_pile(job.plan), ""])
    output.lines(text.people(job.people, output.colour, job.uids))
    output.lines(["", *text.call_list(job.calls), ""])
    output.lines(str(each) for each in (job.page, *job.pictures))


def _of_pile(plan: ImportPlan) -> list[str]:
    words = {
        Decision.ADD: _("new"),
        Decision.UPDATE: _("updates someone you have"),
        Decision.DECIDE: _("looks the same as someone, you decide"),
        Decision.UNCHANGED: _("you have it already"),
    }
    lines = [f"    {card.draft.name}: {words[card.decision]}" for card in plan.cards]
    return lines + [f"    {Path(card.file).name}: " + _("kept aside, nothing lost") for card in plan.kept_aside]


def selftest(options: argparse.Namespace, output: Output, draw: Draw) -> None:
    """`selftest`: import, draw each screen, print a PDF, in a temporary book. Raises NetDeskError when one fails."""
    with tempfile.TemporaryDirectory(prefix="netdesk-selftest-") as temporary:
        folder = Path(temporary)
        desk = _filled(folder / BOOK, options)
        job = _main_job(desk, folder, draw)
        is_read_back = desk.read(card_export.is_read_back)
        desk.close()
        checks = {
            "import": job.plan.counts().added > 0 and len(job.plan.kept_aside) > 0,
            "states": {State.CONNECTING, State.CONNECTED, State.NOT_YET} <= {row.verdict.state for row in job.people},
            "export": is_read_back,
            "pdf": job.page.read_bytes().startswith(b"%PDF-"),
            "screens": bool(job.pictures) and all(each.stat().st_size > 0 for each in job.pictures),
        }
    if output.json:
        output.document({"ok": all(checks.values()), "checks": checks})
    else:
        output.lines(f"{name}: {'ok' if good else 'FAILED'}" for name, good in checks.items())
    if not all(checks.values()):
        raise NetDeskError("The self-test failed: the program is not whole. Install it again.")
