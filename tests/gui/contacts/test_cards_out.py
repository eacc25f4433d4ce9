"""People leave by hand: on the clipboard as cards and text, dragged as a file that nobody else can read."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from netdesk.gui.contacts import cards_out
from netdesk.gui.contacts.cards_out import CardsOut
from netdesk.gui.main_window import MainWindow
from netdesk.services.card_copy import card_copy
from netdesk.services.importing import preview
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window_bench: WindowBench, qtbot: QtBot) -> MainWindow:
    window_bench.person("Ana Beltrán", mail="ana@solace.example", title="Head", organisation="Solace", notes="owes me")
    window_bench.person("../Bo\u202e Lind", phone="+1 512 555 0134")
    return window_bench.open(qtbot)


def dragged(window: MainWindow, *names: str, bench: WindowBench) -> tuple[QMimeData, Path]:
    out = window.contacts.side.out
    data = out.dragged(bench.desk.read(card_copy, [bench.people[name] for name in names]))
    (url,) = data.urls()
    return data, Path(url.toLocalFile())


def test_the_copy_key_gives_cards_and_text(window: MainWindow, qtbot: QtBot) -> None:
    view = window.contacts.left.list
    view.setFocus()
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    cards = bytes(data.data("text/vcard").data()).decode()
    assert cards.count("BEGIN:VCARD") == 2
    assert "FN:Ana Beltrán" in cards
    assert set(data.text().split("\n\n")[0].splitlines()) | set(data.text().split("\n\n")[1].splitlines()) == {
        "Ana Beltrán", "Head, Solace", "ana@solace.example", "../Bo Lind", "+1 512 555 0134",
    }  # fmt: skip
    assert window.toast.text == "Copied 2 people. Your notes are on the cards."


def test_many_are_copied_beside_the_window(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards_out, "AT_ONCE", 1)
    window.contacts.left.list.selectAll()
    window.contacts.side.copy()
    assert window.jobs.busy
    qtbot.waitUntil(lambda: not window.jobs.busy)
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data("text/vcard").data()).count(b"BEGIN:VCARD") == 2


def test_what_is_dragged_is_a_file_for_the_user_alone_and_gone_with_the_window(
    window: MainWindow, window_bench: WindowBench
) -> None:
    data, path = dragged(window, "Ana Beltrán", bench=window_bench)
    assert path.name == "Ana Beltrán.vcf"
    assert path.read_bytes() == bytes(data.data("text/vcard").data())
    assert data.hasText()
    for place, mode in ((path, 0o600), (path.parent, 0o700), (path.parent.parent, 0o700)):
        assert place.stat().st_mode & 0o777 == mode
    window.close()
    assert not path.parent.parent.exists()


def test_a_name_leads_nowhere_else(window: MainWindow, window_bench: WindowBench) -> None:
    _data, path = dragged(window, "../Bo\u202e Lind", bench=window_bench)
    assert path.name == "Bo Lind.vcf"


def test_a_second_drag_leaves_the_file_of_the_first(window: MainWindow, window_bench: WindowBench) -> None:
    """Whoever got it may not have read it yet."""
    _first, path = dragged(window, "Ana Beltrán", bench=window_bench)
    _second, other = dragged(window, "Ana Beltrán", bench=window_bench)
    assert path != other
    assert path.exists()


def test_what_left_comes_in_again(window: MainWindow, window_bench: WindowBench) -> None:
    _data, path = dragged(window, *window_bench.people, bench=window_bench)
    plan = window_bench.desk.read(preview, [str(path)])
    assert sorted(card.draft.name for card in plan.cards) == sorted(window_bench.people)


def test_too_many_to_drag_is_said_and_nothing_is_written(
    window: MainWindow, window_bench: WindowBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cards_out, "DRAGGED", 1)
    window.contacts.left.list.selectAll()
    window.contacts.left.list.drag_wanted.emit()
    assert "2 people are too many to drag" in window.message_bar.text
    out = window.contacts.side.out
    assert isinstance(out, CardsOut)
    assert out._folder is None


def test_what_is_dragged_over_where_it_came_from_is_not_taken(window: MainWindow, window_bench: WindowBench) -> None:
    data, _path = dragged(window, "Ana Beltrán", bench=window_bench)
    event = _DragFromHere(
        QPoint(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.here = window.contacts.left.list
    window.inside.dragEnterEvent(event)
    assert not event.isAccepted()
    assert not window.inside.overlay.isVisible()


class _DragFromHere(QDragEnterEvent):
    """Qt knows the source of a real drag only, and there is none without a display."""

    here: object = None

    def source(self) -> object:  # type: ignore[override]
        return self.here
