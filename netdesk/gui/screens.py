"""The six screens: which there are, and how each is made when it is first shown."""

from collections.abc import Callable
from typing import Final

from netdesk.gui.editor import Editor
from netdesk.gui.jobs import Jobs
from netdesk.gui.page import Page
from netdesk.services.desk import Desk

KEYS: Final = ("today", "contacts", "piles", "timeline", "board", "calls")
"""In the order of the sidebar and of Ctrl+1 to Ctrl+6. Duplicates, now and then wanted, have no line there."""

Make = Callable[[Desk, Editor, Jobs], Page]


def make_today(desk: Desk, editor: Editor, jobs: Jobs) -> Page:
    """The Today screen."""
    from netdesk.gui.today.page import TodayPage

    return TodayPage(desk, editor, jobs)


def make_piles(desk: Desk, editor: Editor, jobs: Jobs) -> Page:
    """The Card piles screen."""
    from netdesk.gui.piles.page import PilesPage

    return PilesPage(desk, editor, jobs)


def make_timeline(desk: Desk, editor: Editor, jobs: Jobs) -> Page:
    """The Timeline screen."""
    from netdesk.gui.timeline.page import TimelinePage

    return TimelinePage(desk, editor, jobs)


def make_board(desk: Desk, editor: Editor, jobs: Jobs) -> Page:
    """The Introductions screen."""
    from netdesk.gui.board.page import BoardPage

    return BoardPage(desk, editor, jobs)


def make_calls(desk: Desk, editor: Editor, jobs: Jobs) -> Page:
    """The Call list screen."""
    from netdesk.gui.calls.page import CallsPage

    return CallsPage(desk, editor, jobs)


def make_duplicates(desk: Desk, editor: Editor, jobs: Jobs) -> Page:
    """The Duplicates screen."""
    from netdesk.gui.duplicates.page import DuplicatesPage

    return DuplicatesPage(desk, editor, jobs)


MAKERS: Final[dict[str, Make]] = {
    "today": make_today,
    "piles": make_piles,
    "timeline": make_timeline,
    "board": make_board,
    "calls": make_calls,
    "duplicates": make_duplicates,
}
"""All but Contacts, which is made with the window: its acts are in the menus from the start."""
