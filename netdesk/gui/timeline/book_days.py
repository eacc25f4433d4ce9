"""The days of the book, as the filters ask for them, for the model of the timeline."""

from collections.abc import Sequence
from datetime import date

from netdesk.domain.screens import TimelineEntry, TimelineQuery
from netdesk.services import timeline_days
from netdesk.services.desk import Desk


class BookDays:
    """A Source of the model: each of its answers is one question to the Desk."""

    def __init__(self, desk: Desk, query: TimelineQuery) -> None:
        self._desk, self._query = desk, query

    def days(self) -> Sequence[tuple[date | None, int]]:
        """Each day with something in it, and how much."""
        return self._desk.read(timeline_days.days, self._query)

    def stretch(self, newest: date, oldest: date) -> Sequence[TimelineEntry]:
        """What happened from ``oldest`` to ``newest``."""
        return self._desk.read(timeline_days.stretch, self._query, newest, oldest)

    def undated(self) -> Sequence[TimelineEntry]:
        """What happened nobody knows when."""
        return self._desk.read(timeline_days.undated, self._query)
