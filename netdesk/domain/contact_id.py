"""The number of a contact: apart from what is known of them, since nearly everything names it, also at a start."""

from typing import NewType

ContactId = NewType("ContactId", int)
"""A contact's number inside one book; outward faces show its ``uid``."""
