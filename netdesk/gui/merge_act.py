"""Merging, wherever it is asked for: one act, and a toast that says when the state is another now."""

from collections.abc import Callable

from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.relationship import Verdict
from netdesk.gui.editor import Applied, Editor
from netdesk.services import contacts, merging
from netdesk.services.desk import Desk
from netdesk.wording import acts
from netdesk.wording.gettext import _
from netdesk.wording.merging import turned


def merge_people(
    desk: Desk,
    editor: Editor,
    keep: ContactId,
    absorb: tuple[ContactId, ...],
    choices: merging.Choices,
    then: Callable[[], object] = lambda: None,
) -> None:
    """Make several records one, say so, and call ``then``."""
    label = acts.merge(*(name_of(desk, each) for each in (keep, *absorb)))
    before = _verdict(desk, keep)

    def done(_done: Applied) -> None:
        after = _verdict(desk, keep)
        editor.done.emit(label if before is None or after is None else turned(label, before, after))
        then()

    editor.run(label, merging.MergePeople(keep, absorb, choices), toast=False, then=done)


def name_of(desk: Desk, contact: ContactId) -> str:
    """Somebody's name; whoever is gone meanwhile has none, and the act says what is the matter."""
    try:
        return desk.read(contacts.contact, contact).name
    except NetDeskError:
        return _("nameless person")


def _verdict(desk: Desk, contact: ContactId) -> Verdict | None:
    rows = desk.read(contacts.rows, (contact,), desk.today())
    return rows[0].verdict if rows else None
