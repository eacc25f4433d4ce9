"""The act behind a field that was typed in: what else became of the person meanwhile is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from netdesk.domain.contact import ContactId
from netdesk.services import contacts
from netdesk.services.commands import Done


@dataclass(frozen=True, slots=True)
class EditFields:
    """What the book says of a person, with ``fields`` of ContactDraft replaced.

    The rest is read when the act is done, not when it was wanted: another program, or an import that runs beside
    the window, may have written in between.
    """

    contact: ContactId
    fields: Mapping[str, Any]

    def apply(self, book: Any, today: date) -> Done:
        """Write the fields over what is there. Raises UnknownId."""
        draft = replace(contacts.contact(book, self.contact).draft, **self.fields)
        return contacts.EditContact(self.contact, draft).apply(book, today)
