"""The list of people as a model: what each cell says, and how seldom the book is asked."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactId
from netdesk.domain.contact_list import ContactRow
from netdesk.gui.contacts.model import PAGE, ROW_ROLE, ContactsModel, spoken
from netdesk.services import contacts
from tests.helpers.window_bench import WindowBench


def model_on(bench: WindowBench, asked: list[int]) -> ContactsModel:
    def rows(ids: Sequence[ContactId]) -> Sequence[ContactRow]:
        asked.append(len(ids))
        return bench.desk.read(contacts.rows, ids, bench.desk.today())

    return ContactsModel(rows, lambda contact: bench.desk.read(contacts.photo, contact))


def test_it_is_a_sound_model_while_people_come_and_go(window_bench: WindowBench, qtmodeltester: ModelTester) -> None:
    model = model_on(window_bench, [])
    qtmodeltester.check(model, force_py=True)
    ids = tuple(window_bench.person(f"Person {number}") for number in range(5))
    model.show(ids)
    model.show(ids[1:4])
    model.show(())
    qtmodeltester.check(model, force_py=True)


def test_rows_are_read_a_page_at_a_time_and_kept(window_bench: WindowBench) -> None:
    asked: list[int] = []
    model = model_on(window_bench, asked)
    ids = tuple(window_bench.person(f"Person {number:03}") for number in range(PAGE + 3))
    model.show(ids)
    for row in range(len(ids)):
        for _again in range(2):
            assert model.index(row, 0).data() == f"Person {row:03}"
    assert asked == [PAGE, 3]


def test_a_row_is_spoken_with_work_state_and_what_happens(window_bench: WindowBench) -> None:
    window_bench.acquaintances()
    model = model_on(window_bench, [])
    model.show((window_bench.people["Ana Beltrán"], window_bench.people["山田 葵"]))
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said[0].startswith("Ana Beltrán, Connecting")
    assert "your turn" in said[0]
    assert said[1].startswith("山田 葵, Kite Robotics, New card")
    assert said[1] == spoken(model.index(1, 0).data(ROW_ROLE))


def test_who_left_the_book_in_between_is_an_empty_row_and_no_error(window_bench: WindowBench) -> None:
    model = model_on(window_bench, [])
    gone = window_bench.person("Soon Gone")
    model.show((gone,))
    window_bench.desk.apply(contacts.RemoveContacts((gone,)), "remove")
    assert model.index(0, 0).data() is None
    assert model.index(0, 0).data(ROW_ROLE) is None


@pytest.mark.parametrize("wanted", [3, 30])
def test_people_are_found_where_they_stand(window_bench: WindowBench, wanted: int) -> None:
    """A few are looked for one by one, many all at once: the answer is the same."""
    ids = tuple(window_bench.person(f"Person {number:02}") for number in range(40))
    model = model_on(window_bench, [])
    model.show(ids[5:])
    assert sorted(model.rows_of(ids[5 : 5 + wanted])) == list(range(min(wanted, 35)))
    assert model.rows_of(ids[:4]) == []


def test_a_photo_is_read_a_moment_later_and_its_row_painted_again(window_bench: WindowBench, qtbot: QtBot) -> None:
    """A key that follows at once shall not wait for pictures; nor are those of people who went away read."""
    picture = png()
    some = tuple(window_bench.person(name) for name in ("Ana", "Bea", "Cleo"))
    for who in some:
        window_bench.desk.apply(contacts.SetPhoto(who, picture), "photo")
    asked: list[ContactId] = []

    def photo(contact: ContactId) -> bytes | None:
        asked.append(contact)
        return window_bench.desk.read(contacts.photo, contact)

    model = ContactsModel(lambda ids: window_bench.desk.read(contacts.rows, ids, window_bench.desk.today()), photo)
    model.show(some)
    assert model.photo(some[0], 0) is None
    model.show(some[1:])
    assert model.photo(some[2], 1) is None
    with qtbot.waitSignal(model.dataChanged) as painted:
        pass
    assert asked == [some[2]]
    assert painted.args[0].row() == 1
    assert model.photo(some[2], 1) is not None


def png() -> bytes:
    """A small picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())
