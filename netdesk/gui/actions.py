"""The table of actions: one row feeds the menu, the command palette and the sheet of shortcuts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from netdesk.wording.gettext import _
from netdesk.wording.plain_text import isolated, quoted, shortened

Keys = str | QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the user can do. ``keys`` are its shortcuts; ``scope`` holds them to one part of the window.

    ``menu`` is where it stands ("&Person", or "&Person/&Snooze" for a menu in a menu).
    ``id`` never changes (tests and settings use it); ``text`` has its mnemonic; ``checked`` makes it one of a
    group that stands together in the table, and says whether it is the one in force.
    """

    id: str
    menu: str
    text: str
    run: Callable[[], object]
    keys: Sequence[Keys] = ()
    icon: str = ""
    scope: QWidget | None = None
    checked: Callable[[], bool] | None = None
    ends_group: bool = False
    applies: Callable[[], bool] | None = None
    """Says whether there is anything to do now; None for what can always be done."""

    @property
    def plain_text(self) -> str:
        """The text without mnemonic and dots; after the name of its menu where that is a menu in a menu."""
        _outer, slash, inner = self.menu.rpartition("/")
        text = f"{inner}: {self.text}" if slash else self.text
        return text.replace("&", "").rstrip("…")


TOLD = 60
"""Letters at most that a menu says of the act it is about."""

OF_PERSON = "person."
"""How the ids begin of what is done with the person in the Contacts screen."""


def menus() -> tuple[str, ...]:
    """The menus of the menu bar, in order."""
    return _("&File"), _("&Edit"), _("&Person"), _("&Go"), _("&View"), _("&Help")


class Actions(QObject):
    """The actions of one window, as QActions."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._table: list[Action] = []
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: dict[str, QMenu] = {}

    def add(self, table: Iterable[Action], bar: QMenuBar) -> None:
        """Make QActions of ``table`` and put them into the menus of ``bar``, by the names of the menus."""
        for row in table:
            made = QAction(_in_menu(row.text), self)
            made.setObjectName(row.id)
            made.setShortcuts([QKeySequence(keys) for keys in row.keys])
            made.triggered.connect(lambda _checked=False, row=row: self._run(row))
            if row.scope is not None:
                made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                row.scope.addAction(made)
            if row.checked is not None:
                group = self._groups.setdefault(row.menu, QActionGroup(self))
                made.setCheckable(True)
                group.addAction(made)
                made.setChecked(row.checked())
            menu = self.menu(row.menu, bar)
            menu.addAction(made)
            if row.ends_group:
                menu.addSeparator()
            self._table.append(row)
            self._made[row.id] = made

    def menu(self, path: str, bar: QMenuBar) -> QMenu:
        """The menu called ``path``, made in ``bar`` when missing; "A/B" is the menu B inside the menu A."""
        if path not in self._menus:
            outer, _slash, name = path.rpartition("/")
            self._menus[path] = self.menu(outer, bar).addMenu(name) if outer else bar.addMenu(name)
        return self._menus[path]

    def enable(self, start: str, enabled: bool) -> None:
        """Switch all actions whose ids begin with ``start`` on or off; on are only those that apply now.

        Those of a group are checked as things are now.
        """
        for row in self._table:
            if row.id.startswith(start):
                self._made[row.id].setEnabled(enabled and (row.applies is None or row.applies()))
                self._check(row)

    def tell(self, action_id: str, act: str) -> None:
        """Have the menu say which ``act`` a row is about, as in "Undo “Added Ana Beltrán”"; "" for none."""
        for row in self._table:
            if row.id == action_id:
                words = quoted(shortened(act, TOLD)).replace("&", "&&")
                self._made[action_id].setText(_in_menu(f"{row.text} {words}" if act else row.text))

    def _run(self, row: Action) -> None:
        row.run()
        # Qt checked what was chosen; when that could not be done, something else is still in force.
        for each in self._table:
            if each.menu == row.menu:
                self._check(each)

    def _check(self, row: Action) -> None:
        if row.checked is not None:
            self._made[row.id].setChecked(row.checked())

    @property
    def table(self) -> Sequence[Action]:
        """All rows, in order."""
        return tuple(self._table)

    def made(self, action_id: str) -> QAction:
        """The QAction of a row."""
        return self._made[action_id]

    def keys_of(self, action_id: str) -> str:
        """The first shortcut of a row as the system writes it; "" for none."""
        return self._made[action_id].shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _in_menu(text: str) -> str:
    """``text`` for a menu, whose lines all run the way of the window: dots at its end shall stay there."""
    return isolated(text) if QGuiApplication.isRightToLeft() else text
