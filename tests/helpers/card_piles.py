"""Cards as text, and the Card piles screen driven to the end of its jobs."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from netdesk.domain.contact_list import ContactQuery
from netdesk.gui.piles.page import PilesPage
from netdesk.services import contacts
from tests.helpers.screen_bench import TODAY, Bench


def vcard(name: str, mail: str = "", phone: str = "") -> str:
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", f"N:{name};;;;"]
    lines += [f"EMAIL:{mail}"] if mail else []
    lines += [f"TEL;TYPE=CELL:{phone}"] if phone else []
    return "\r\n".join([*lines, "END:VCARD", ""])


def finish(page: PilesPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._job is None and not page.jobs.busy, timeout=20_000)


def look_at(page: PilesPage, qtbot: QtBot, *paths: Path) -> None:
    page.open_files(paths)
    finish(page, qtbot)


def bring_in(page: PilesPage, qtbot: QtBot) -> None:
    page.bring_in.click()
    finish(page, qtbot)


def people(bench: Bench) -> set[str]:
    ids = bench.desk.read(contacts.listed, ContactQuery(), TODAY)
    return {row.name for row in bench.desk.read(contacts.rows, ids, TODAY)}
