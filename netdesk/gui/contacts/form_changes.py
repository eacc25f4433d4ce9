"""What was changed in the form of a person, as an act."""

from collections.abc import Callable, Mapping
from typing import Any

from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.gui.person.form import MET, PersonForm
from netdesk.gui.typed_day import day_typed
from netdesk.services import contacts
from netdesk.services.commands import Batch, Command
from netdesk.wording.gettext import _


def changes_of(
    form: PersonForm, contact: ContactId, say: Callable[[str], object]
) -> tuple[Command | None, Mapping[str, Any]]:
    """The act that writes what was changed, with the fields that it writes and what they say.

    None when nothing was. A name that was emptied and a day that is none are told by ``say``, and left out.
    """
    changed = form.changes()
    if changed.get("name") == "":
        say(_("A person needs a name; the old one was kept."))
        form.put_back("name")
        del changed["name"]
    commands: list[Command] = []
    met: dict[str, Any] = {field: changed.pop(field) for field in MET if field in changed}
    if "met_on" in met:
        try:
            met["met_on"] = day_typed(met["met_on"])
        except NetDeskError as error:
            say(str(error))
            del met["met_on"]
    if changed:
        commands.append(contacts.EditFields(contact, changed))
    if met:
        commands.append(contacts.ChangeContact(contact, met))
    if not commands:
        return None, {}
    return commands[0] if len(commands) == 1 else Batch(commands), form.said(changed.keys() | met.keys())
