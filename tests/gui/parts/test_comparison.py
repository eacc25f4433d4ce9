"""Records side by side: what is chosen there is what comes of the merge, and nothing else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactDraft, ContactId, Email
from netdesk.domain.merging import merge_all
from netdesk.gui.person.comparison import Comparison
from netdesk.services import contacts, merging
from netdesk.services.desk import Desk
from tests.helpers.screen_bench import bench_on

TODAY = date(2026, 11, 22)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with bench_on(tmp_path / "book.netdesk") as made:
        yield made.desk


@pytest.fixture
def three(desk: Desk) -> tuple[ContactId, ...]:
    drafts = (
        ContactDraft("Ana Sample", title="Analyst", emails=(Email("ana@x.example"),), tags=("fair",)),
        ContactDraft("A. Sample", title="Head", emails=(Email("ANA@x.example"), Email("a@y.example"))),
        ContactDraft("Ana S.", birthday="1980-02-03", notes="likes chess"),
    )
    return tuple(desk.apply(contacts.AddContact(draft), "add").result for draft in drafts)


@pytest.fixture
def comparison(desk: Desk, three: tuple[ContactId, ...], qtbot: QtBot) -> Comparison:
    made = Comparison()
    qtbot.addWidget(made)
    people, photos = desk.read(merging.whole, three, TODAY)
    made.show_people(people, photos, TODAY, three[0])
    made.resize(800, 600)
    made.show()
    return made


def press(comparison: Comparison, qtbot: QtBot, name: str) -> None:
    """Press what a screen reader calls so."""
    button = next(each for each in comparison.findChildren(QAbstractButton) if each.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def merged(desk: Desk, comparison: Comparison) -> ContactDraft:
    people = desk.read(contacts.many, comparison.part)
    return merge_all(people, comparison.choices()).draft


def test_without_a_choice_it_goes_by_the_rules(desk: Desk, comparison: Comparison) -> None:
    assert comparison.choices() == merging.Choices()
    assert (merged(desk, comparison).title, merged(desk, comparison).birthday) == ("Analyst", "1980-02-03")


def test_a_value_of_another_is_taken(desk: Desk, comparison: Comparison, qtbot: QtBot) -> None:
    press(comparison, qtbot, "Title, A. Sample: Head")
    assert merged(desk, comparison).title == "Head"
    assert merged(desk, comparison).name == "Ana Sample"


def test_a_value_is_left_out_in_all_its_spellings(desk: Desk, comparison: Comparison, qtbot: QtBot) -> None:
    press(comparison, qtbot, "E-mail, Ana Sample: ana@x.example")
    press(comparison, qtbot, "Birthday, Ana S.: 3 February 1980")
    press(comparison, qtbot, "Notes, Ana S.: likes chess")
    draft = merged(desk, comparison)
    assert [mail.address for mail in draft.emails] == ["a@y.example"]
    assert (draft.birthday, draft.notes, draft.tags) == ("", "", ("fair",))


def test_who_stays_brings_their_values(
    desk: Desk, comparison: Comparison, three: tuple[ContactId, ...], qtbot: QtBot
) -> None:
    press(comparison, qtbot, "A. Sample: This one stays")
    assert comparison.part == (three[1], three[0], three[2])
    assert (merged(desk, comparison).name, merged(desk, comparison).title) == ("A. Sample", "Head")
    checked = [each.accessibleName() for each in comparison.findChildren(QAbstractButton) if each.isChecked()]
    assert "Title, A. Sample: Head" in checked


def test_who_is_another_person_stays_out(comparison: Comparison, three: tuple[ContactId, ...], qtbot: QtBot) -> None:
    press(comparison, qtbot, "Ana Sample: Same person")
    assert comparison.part == (three[1], three[2])
    assert comparison.keep == three[1]
