"""The way out: asks where to and as what, writes beside the window, and says that it is done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk.domain.contact_id import ContactId
from netdesk.gui.export_kinds import Kind, kinds, meant
from netdesk.gui.file_choice import FileChoice
from netdesk.gui.shell import Shell
from netdesk.services import exporting
from netdesk.wording.calendars import Words
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.piles import figure
from netdesk.wording.plain_text import inserted

if TYPE_CHECKING:
    from netdesk.gui.jobs import Job


def export(window: Shell, files: FileChoice, contacts: Sequence[ContactId] | None) -> None:
    """Ask where these people (None: the whole book) shall be written, and write them."""
    choices = kinds(whole=contacts is None)
    chosen = files.export(_title(contacts), _("contacts"), [(each.filter, each.suffix) for each in choices])
    if chosen is not None:
        path, number = chosen
        write(window, path, meant(path, choices[number], choices), contacts)


def write(window: Shell, path: Path, kind: Kind, contacts: Sequence[ContactId] | None) -> Job:
    """Write these people (None: the whole book) into ``path``, beside the window; it can be stopped."""
    desk = window.desk

    def work(job: Job) -> int:
        wanted = exporting.Wanted(kind.format, desk.today(), Words(), contacts, kind.card_version, kind.meant_for, job)
        return desk.read(exporting.export, path, wanted)

    job = window.jobs.start(_("Exporting to {file}").format(file=inserted(path.name)), work)
    job.succeeded.connect(
        lambda _many: window.toast.say(_("Exported to {file}").format(file=inserted(path.name)), undo=False)
    )
    return job


def _title(contacts: Sequence[ContactId] | None) -> str:
    if contacts is None:
        return _("Export the book")
    many = len(contacts)
    return ngettext("Export {n} person", "Export {n} people", many).format(n=figure(many))
