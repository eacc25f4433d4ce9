"""The form of a person in windows wide and narrow: all can be read, and its lines have one right edge."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QFormLayout, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactDraft, Email
from netdesk.gui.main_window import MainWindow
from netdesk.gui.person.form import PersonForm
from netdesk.services import contacts
from tests.helpers.screen_bench import OFFSCREEN_NOISE
from tests.helpers.window_bench import WindowBench

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

WIDE, NARROW = (1360, 860), (1000, 700)
MAIL = "beatrice@lindbooks.example"


def opened(window_bench: WindowBench, qtbot: QtBot, size: tuple[int, int]) -> tuple[MainWindow, PersonForm]:
    bea = ContactDraft("Bea Lind", emails=(Email(MAIL, "work"), Email("bea@home.example", "home")))
    window_bench.desk.apply(contacts.AddContact(bea), "add")
    window = window_bench.open(qtbot, size=size)
    window.actions_made.made("person.edit").trigger()
    form = window.contacts.side.pane.form
    qtbot.waitUntil(form.name.hasFocus)
    return window, form


def placed(form: PersonForm, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(form, QPoint(0, 0)), widget.size())


def rows(form: PersonForm) -> list[list[QWidget]]:
    """The widgets in sight of each line with a label of its own."""
    return [[each for each in row[1:] if not each.isHidden()] for part in form._rows.values() for row in part._rows]


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_every_line_ends_at_one_right_edge(window_bench: WindowBench, qtbot: QtBot, size: tuple[int, int]) -> None:
    _window, form = opened(window_bench, qtbot, size)
    edge = placed(form, form.name).right()
    assert [max(placed(form, each).right() for each in row) for row in rows(form)] == [edge] * 5


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_mail_can_be_read_in_whole(window_bench: WindowBench, qtbot: QtBot, size: tuple[int, int]) -> None:
    _window, form = opened(window_bench, qtbot, size)
    line, label, cross = form.emails._rows[0][1:]
    padding = 2 * 12
    for box in (line, label):
        assert box.fontMetrics().horizontalAdvance(box.text()) + padding <= box.width()
    assert not any(
        placed(form, one).intersects(placed(form, other))
        for one, other in ((line, label), (label, cross), (line, cross), (label, form.emails._rows[1][1]))
    )


def test_the_form_turns_when_the_window_does_and_nothing_typed_is_lost(window_bench: WindowBench, qtbot: QtBot) -> None:
    window, form = opened(window_bench, qtbot, WIDE)
    before = placed(form, form.emails).top() - placed(form, form.name).top()
    qtbot.keyClicks(form.emails._rows[2][1], "third@annex.example")
    window.resize(*NARROW)
    caption = next(each.labelForField(form.name) for each in form.findChildren(QFormLayout))
    qtbot.waitUntil(lambda: placed(form, caption).bottom() < placed(form, form.name).top())
    assert [each.address for each in form.emails.values()] == [MAIL, "bea@home.example", "third@annex.example"]
    window.resize(*WIDE)
    qtbot.waitUntil(lambda: placed(form, caption).right() < placed(form, form.name).left())
    qtbot.waitUntil(lambda: placed(form, form.emails).top() - placed(form, form.name).top() == before)
    form.emails.show_values(())
    assert [len(row) for row in rows(form)] == [1, 1, 1]
