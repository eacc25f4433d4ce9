"""A pile that was put together by hand, among those that came in."""

import pytest

from netdesk.domain.contact import ContactDraft
from netdesk.gui.piles.page import PilesPage
from netdesk.services import chosen, contacts, importing
from tests.helpers.screen_bench import OFFSCREEN_NOISE, TODAY, Bench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


def test_it_shows_its_people_and_is_taken_apart_without_them(page: PilesPage, bench: Bench) -> None:
    ids = tuple(bench.desk.apply(contacts.AddContact(ContactDraft(name)), "Add").result for name in ("Ana", "Bo"))
    bench.desk.apply(chosen.AddToPile(ids, None, "Rail forum", TODAY), "Put")
    page.refresh()
    (row,) = page.piles.rows
    assert "2 added by hand" in row.accessibleName()
    assert "imported" not in row.accessibleName()
    assert not row.people.isHidden()
    assert row.undo.text() == "Take it apart"
    page.take_back(row.pile)
    job = page.jobs.writing
    assert job is not None
    page.jobs.stop()
    assert bench.desk.read(importing.piles_listed) == ()
    assert len(bench.desk.read(contacts.many, ids)) == 2
