"""The sheet of a merge, with what it asks the book."""

from functools import partial
from typing import Final

from netdesk.gui.people_found import people_found
from netdesk.gui.person.merge_sheet import Asked, MergeSheet
from netdesk.services import merging
from netdesk.services.desk import Desk

AT_MOST: Final = 8
"""So many people can be looked at side by side."""


def merge_sheet(desk: Desk) -> MergeSheet:
    """A sheet on the book of ``desk``."""
    return MergeSheet(
        Asked(
            partial(people_found, desk),
            lambda people: desk.read(merging.whole, people, desk.today()),
            lambda contact: desk.read(merging.like, contact),
            desk.today,
        )
    )
