"""The Duplicates screen: groups with reasons, side by side, merged, told apart or left for later, all by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone
from netdesk.domain.interaction import Channel, Direction
from netdesk.gui.duplicates import page as duplicates_page
from netdesk.gui.duplicates.page import DuplicatesPage
from netdesk.gui.pick import Pick
from netdesk.services import contacts, merging
from netdesk.wording.merging import group_names, group_reasons
from tests.helpers.screen_bench import OFFSCREEN_NOISE, Bench, bench_on
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    with bench_on(tmp_path / "book.netdesk") as made:
        yield made


def add(bench: Bench, name: str, **fields: object) -> ContactId:
    draft = ContactDraft(name, **fields)  # type: ignore[arg-type]
    return ContactId(bench.desk.apply(contacts.AddContact(draft), "add").result)


@pytest.fixture
def three_groups(bench: Bench) -> None:
    """Two records with one address, a couple with one address, two of one name."""
    mail = (Email("ana@sample.example"),)
    add(bench, "Ana Sample", emails=mail, title="Analyst", notes="coffee")
    add(bench, "A. Sample", emails=mail, title="Head", phones=(Phone("+1 512 555 0122"),))
    add(bench, "Joe Muster", emails=(Email("both@muster.example"),))
    add(bench, "Jane Muster", emails=(Email("both@muster.example"),))
    add(bench, "Bo Ejemplo", phones=(Phone("+1 512 555 0188"),))
    add(bench, "Ejemplo Bo")


@pytest.fixture
def page(bench: Bench, three_groups: None, qtbot: QtBot) -> DuplicatesPage:
    made = DuplicatesPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(made, qtbot)
    made.take_focus()
    return made


def shown(page: DuplicatesPage) -> list[tuple[str, str]]:
    return [(group_names(group), group_reasons(group)) for group in page.model.groups]


def test_groups_are_told_with_their_reasons_the_surest_first(page: DuplicatesPage) -> None:
    QAbstractItemModelTester(page.model)
    assert shown(page) == [
        ("Ana Sample, A. Sample", "same e-mail, similar name"),
        ("Joe Muster, Jane Muster", "same e-mail, but another name"),
        ("Bo Ejemplo, Ejemplo Bo", "same name"),
    ]
    assert page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith(page.model.index(0, 0).data())


def test_enter_merges_and_the_next_group_is_there(page: DuplicatesPage, bench: Bench, qtbot: QtBot) -> None:
    groups = len(page.model.groups)
    assert page.list.hasFocus()
    first = page.list.current
    assert first is not None
    with qtbot.waitSignal(bench.editor.done) as said:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert str(said.args[0]).startswith("Merged ")
    assert len(page.model.groups) == groups - 1
    assert page.list.current is not None
    assert page.list.current.people != first.people
    assert page.list.hasFocus()
    bench.editor.undo()
    assert len(page.model.groups) == groups


def test_a_state_that_turns_by_a_merge_is_said(bench: Bench, qtbot: QtBot) -> None:
    """One record has what they wrote, the other what I wrote: only together it goes both ways."""
    mail = (Email("ana@sample.example"),)
    for name, direction in (("Ana Sample", Direction.OUT), ("A. Sample", Direction.IN)):
        bench.people[name] = add(bench, name, emails=mail)
        bench.log(name, direction, 3, channel=Channel.EMAIL)
    page = DuplicatesPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(page, qtbot)
    with qtbot.waitSignal(bench.editor.done) as said:
        page.sheet.ask_merge()
    assert "Now Connecting" in str(said.args[0])


def test_not_the_same_is_remembered(page: DuplicatesPage, bench: Bench, qtbot: QtBot) -> None:
    people = page.model.groups[0].people
    qtbot.keyClick(page.list, "n")
    assert all(set(group.people) != set(people) for group in page.model.groups)
    page.refresh()
    assert all(set(group.people) != set(people) for group in page.model.groups)
    bench.editor.undo()
    assert any(set(group.people) == set(people) for group in page.model.groups)


def test_later_goes_round(page: DuplicatesPage, qtbot: QtBot) -> None:
    seen = []
    for _turn in page.model.groups:
        group = page.list.current
        assert group is not None
        seen.append(group.people)
        qtbot.keyClick(page.list, "l")
    assert sorted(seen) == sorted(group.people for group in page.model.groups)
    assert page.list.currentIndex().row() == 0


def test_only_who_shares_a_strong_identifier_is_merged_unseen(bench: Bench, three_groups: None, qtbot: QtBot) -> None:
    """A couple with one address and two of one name are asked about one by one."""
    for number in range(2):
        for _twice in range(2):
            add(bench, f"Cleo Marsh {number}", emails=(Email(f"cleo{number}@x.example"),))
    page = DuplicatesPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(page, qtbot)
    assert page.sure.isVisible()
    qtbot.mouseClick(page.sure, Qt.MouseButton.LeftButton)
    left = [group_names(group) for group in page.model.groups]
    assert "Joe Muster, Jane Muster" in left
    assert "Bo Ejemplo, Ejemplo Bo" in left
    assert not any("Cleo" in names for names in left)
    assert not page.sure.isVisible()
    bench.editor.undo()
    assert sum("Cleo" in group_names(group) for group in page.model.groups) == 2


def test_a_book_without_look_alikes_says_so(bench: Bench, qtbot: QtBot) -> None:
    add(bench, "Ana Sample")
    page = DuplicatesPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(page, qtbot)
    assert "No two records" in page.empty.words
    assert page.empty.isVisible()


def test_a_big_book_is_looked_through_beside_the_window(
    bench: Bench, three_groups: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates_page, "SMALL_BOOK", 3)
    page = DuplicatesPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(page, qtbot)
    assert page.model.groups == ()
    assert "Looking" in page.empty.words
    qtbot.waitUntil(lambda: bool(page.model.groups))
    groups = len(page.model.groups)
    page.sheet.ask_merge()
    qtbot.waitUntil(lambda: len(page.model.groups) == groups - 1)
    qtbot.waitUntil(lambda: not bench.jobs.busy)


def test_the_menu_of_a_group_has_its_acts(page: DuplicatesPage, qtbot: QtBot) -> None:
    page.list.menu_wanted.emit(QPoint(10, 10))
    menu = page.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()][:3] == ["Merge", "Not the same", "Later"]
    group = page.list.current
    assert group is not None
    with qtbot.waitSignal(page.person_picked) as picked:
        menu.actions()[-1].trigger()
    assert picked.args == [group.people[-1]]
    menu.close()


def test_the_screen_opens_by_key_from_anywhere(window_bench: WindowBench, qtbot: QtBot) -> None:
    window_bench.person("Ana Sample")
    window_bench.person("Sample Ana")
    window = window_bench.open(qtbot, "today")
    qtbot.keyClick(window, "8", Qt.KeyboardModifier.ControlModifier)
    assert window.screen_key == "duplicates"
    page = window.page("duplicates")
    assert isinstance(page, DuplicatesPage)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert "Merged" in window.toast.text
    assert len(window_bench.desk.read(merging.groups)) == 0


def test_tab_goes_through_the_values_to_the_buttons(page: DuplicatesPage, qtbot: QtBot) -> None:
    stops: list[QWidget] = []
    for group in (0, 1):  # the values of the second group are made after the buttons
        page.list.choose(group)
        page.list.setFocus()
        stops.clear()
        while (focused := page.window().focusWidget()) is not page.sheet.merge and len(stops) < 99:
            stops.append(focused)
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert stops[0] is page.list
        assert len(stops) > 2
        assert all(isinstance(each, Pick) for each in stops[1:])


def test_whoever_is_in_two_groups_is_merged_once_when_all_sure_ones_are(bench: Bench, qtbot: QtBot) -> None:
    """Of ten records of one person the first eight are a group, the others stand in pairs with some of them."""
    for name in ("Ana Sample", "Bo Muster"):
        for _each in range(10 if name == "Ana Sample" else 2):
            add(bench, name, emails=(Email(f"{name[:2].lower()}@sample.example"),))
    made = DuplicatesPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(made, qtbot)
    while made.sure.isVisible():
        before = bench.desk.read(merging.people_in_book)
        qtbot.mouseClick(made.sure, Qt.MouseButton.LeftButton)
        assert bench.desk.read(merging.people_in_book) < before
    assert bench.desk.read(merging.people_in_book) <= 4
