"""Whom a few letters find, for the palette and the fields that pick somebody: with the reason, where it is needed."""

from collections.abc import Sequence
from typing import Final

from netdesk.gui.person_picker import Found
from netdesk.services import contacts
from netdesk.services.desk import Desk
from netdesk.wording.search_hits import found_in

_LONGEST: Final = 32
"""Characters that have room beside a name: the half of the palette."""


def people_found(desk: Desk, needle: str, limit: int) -> Sequence[Found]:
    """At most ``limit`` people; beside the name their organisation, or what else of theirs was found."""
    return [
        (contact, name, organisation if hit is None else found_in(hit, _LONGEST))
        for contact, name, organisation, hit in desk.read(contacts.found, needle, limit)
    ]
