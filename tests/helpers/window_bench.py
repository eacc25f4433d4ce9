"""The whole window on a real book: people who turn, fade and never answered, and the keyboard in it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.gui.appearance import Appearance
from netdesk.gui.crash import Crash
from netdesk.gui.main_window import MainWindow
from netdesk.services import contacts, interactions
from netdesk.services.desk import Desk
from netdesk.storage.database import Database
from tests.helpers.fresh_book import fresh_book

TODAY = date(2026, 11, 20)
"""A Friday."""


_ACQUAINTED: list[tuple[bytes, dict[str, ContactId]]] = []
"""The bytes of the book with the acquaintances, and who is who in it, once a test of this process made it."""


@dataclass
class WindowBench:
    """A Desk on a day that can be turned, and the window on it once ``open`` was called."""

    desk: Desk
    day: list[date]
    settings: QSettings
    appearance: Appearance
    crash: Crash
    people: dict[str, ContactId] = field(default_factory=dict)
    windows: list[MainWindow] = field(default_factory=list)

    def person(self, name: str, **more: object) -> ContactId:
        """Somebody new; ``mail`` and ``phone`` are ways to reach them, the rest are fields of the draft."""
        mail, phone = str(more.pop("mail", "")), str(more.pop("phone", ""))
        draft = ContactDraft(
            name,
            emails=(Email(mail),) if mail else (),
            phones=(Phone(phone),) if phone else (),
            **more,  # type: ignore[arg-type]
        )
        self.people[name] = ContactId(self.desk.apply(contacts.AddContact(draft), "add").result)
        return self.people[name]

    def log(self, who: str, direction: Direction, days_ago: int, channel: Channel = Channel.EMAIL) -> None:
        """Something that happened."""
        day = TODAY - timedelta(days=days_ago)
        touch = Interaction((self.people[who],), channel, direction, day)
        self.desk.apply(interactions.LogInteraction(touch), "log")

    def acquaintances(self) -> None:
        """One who is connecting and waits for me, one who never answered, one card, one let go.

        Fifteen acts take a test longer than anything else before its window: the first one in a process does
        them, the others take a copy of its book, as long as nothing is in theirs and nobody has looked at it.
        """
        untouched = not self.people and not self.windows and self.day == [TODAY] and not self.desk.labels().undo
        if not untouched:
            self._acquaint()
            return
        if not _ACQUAINTED:
            self._acquaint()
            self.desk.close()
            _ACQUAINTED.append((Path(self.desk.path).read_bytes(), dict(self.people)))
        else:
            self.desk.close()
        book, people = _ACQUAINTED[0]
        Path(self.desk.path).write_bytes(book)
        self.desk = Desk(Database(Path(self.desk.path)), lambda: self.day[0])
        self.people.update(people)

    def _acquaint(self) -> None:
        self.person("Ana Beltrán", mail="ana@solace.example", phone="+1 512 555 0134", tags=("austin",))
        for ago in (30, 12):
            self.log("Ana Beltrán", Direction.OUT, ago)
        for ago in (29, 5):
            self.log("Ana Beltrán", Direction.IN, ago)
        self.person("Derek Hollis")
        for ago in (120, 80, 40):
            self.log("Derek Hollis", Direction.OUT, ago)
        self.person("山田 葵", organisation="Kite Robotics")
        self.desk.apply(contacts.LetGo((self.person("Gone Person"),)), "let go")

    def open(
        self,
        qtbot: QtBot,
        screen: str = "contacts",
        size: tuple[int, int] = (1360, 860),
        files: Sequence[Path] = (),
    ) -> MainWindow:
        """The window with the keyboard in it, opened with ``files``."""
        window = MainWindow(self.desk, self.appearance, self.settings, self.crash.tell)
        self.windows.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.start(files)
        window.show_screen(screen)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.afterwards.done)
        if screen == "contacts":
            qtbot.waitUntil(lambda: not window.contacts.model.ids or window.contacts.side.pane.person is not None)
        return window


@contextmanager
def window_on(path: Path, settings: Path, app: QApplication) -> Iterator[WindowBench]:
    """A bench with an empty book at ``path``; the looks of ``app`` are put back afterwards."""
    day = [TODAY]
    style, font = app.style().name(), app.font()
    kept = QSettings(str(settings), QSettings.Format.IniFormat)
    appearance = Appearance(app, kept)
    desk = Desk(Database(fresh_book(path)), lambda: day[0])
    bench = WindowBench(desk, day, kept, appearance, Crash(None))
    yield bench
    for window in bench.windows:
        window.close()
        window.deleteLater()
    # Before the looks are put back, and not at the next turn of the loop: every part of a window that is still
    # there would be dressed once more for nobody, and then again for the next test.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    bench.desk.close()
    appearance.deleteLater()
    app.setStyleSheet("")
    app.setPalette(QPalette())
    app.setStyle(style)
    app.setFont(font)


def cards_dragged(paths: Sequence[Path] = (), **formats: bytes) -> QMimeData:
    """What a file manager drags: files; ``text_vcard`` and the like are bytes of that type."""
    data = QMimeData()
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    for name, raw in formats.items():
        data.setData(name.replace("_", "/", 1), raw)
    return data


def drag_over(widget: QWidget, data: QMimeData) -> bool:
    """Drag ``data`` over ``widget``; whether it was accepted. The caller keeps ``data`` alive."""
    where = QPointF(widget.rect().center())
    buttons, action = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(where.toPoint(), action, data, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)
        if not event.isAccepted():
            return False
    return True


def drop_on(widget: QWidget, data: QMimeData) -> bool:
    """Drag ``data`` over ``widget`` and let it go there; whether it was taken."""
    if not drag_over(widget, data):
        return False
    where = QPointF(widget.rect().center())
    action = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDropEvent(where, action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
