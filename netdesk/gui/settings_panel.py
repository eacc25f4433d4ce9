"""What belongs to the book: who I am, its calls and numbers, by what it measures relationships."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.call_list import LARGEST, SMALLEST
from netdesk.gui.buttons import Button
from netdesk.gui.editor import Editor
from netdesk.gui.labels import PlainLabel
from netdesk.gui.layouts import margins
from netdesk.gui.number_box import NumberBox
from netdesk.gui.overlay import Overlay
from netdesk.gui.scale_page import ScalePage
from netdesk.gui.tabs import Tabs
from netdesk.services import book, call_lists, weighing
from netdesk.services.commands import Batch, Command
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _

WIDE: Final = 560
MARGIN: Final = 14
SCROLL_BAR: Final = 14


class SettingsPanel(Overlay):
    """Three tabs; what is written there when it closes with Done is in the book, as one act."""

    def __init__(self, desk: Desk, editor: Editor, parent: QWidget) -> None:
        super().__init__(_("Settings"), WIDE, parent)
        self._desk, self._editor = desk, editor
        fields = {
            "names": _("My names"),
            "emails": _("My e-mail addresses"),
            "phones": _("My phone numbers"),
            "linkedin": _("My LinkedIn profile"),
        }
        self.lines = {key: QLineEdit() for key in fields}
        self.calls = NumberBox(_("Calls a week"), SMALLEST, LARGEST)
        self.region = QLineEdit()
        self.region.setPlaceholderText(_("two letters, like DE or US"))
        self.scale = ScalePage()
        words = _("NetDesk tells by these who wrote to whom when it reads files. Separate several by commas.")
        who = _form(tuple((name, self.lines[key]) for key, name in fields.items()), words)
        rest = _form(((_("Calls a week"), self.calls), (_("Country of phone numbers"), self.region)))
        self._pages = (who, rest, self.scale)
        self.tabs = Tabs()
        self.tabs.setAccessibleName(_("Settings"))
        for name in (_("Who I am"), _("This book"), _("Connecting")):
            self.tabs.addTab(name)
        self._area = _Area(self._pages)
        self.tabs.currentChanged.connect(self._turn_to)
        self.works = PlainLabel(_("This is in the book as soon as every relationship is weighed anew…"), wrap=True)
        self.works.hide()
        self.typed = PlainLabel(_("This is as you left it, and not in the book yet: Done writes it."), wrap=True)
        self._buttons = (Button(_("Cancel"), self.close_panel), Button(_("Done"), self._write, accent=True))
        self._field: QWidget | None = None
        self._unwritten = False
        self._shown: dict[str, Any] = {}
        """What the book said when it was shown, by the names of ``_said``."""
        self.column.addWidget(self.tabs)
        self.column.addWidget(self._area)
        self.column.addWidget(self.works)
        self.column.addWidget(self.typed)
        row = QHBoxLayout()
        row.addWidget(self._buttons[0])
        row.addStretch(1)
        row.addWidget(self._buttons[1])
        self.column.addLayout(row)

    def open(self) -> None:
        """Show what the book knows, who I am first."""
        self.open_at(0)

    def open_scale(self) -> None:
        """Show by what the book measures relationships."""
        self.open_at(self._pages.index(self.scale))

    def open_at(self, tab: int) -> None:
        """Show what the book knows, or what is not in it yet, ``tab`` first."""
        if not self.isVisible():
            self._fill()
        self.typed.setVisible(self._unwritten and self.works.isHidden())
        self.tabs.setCurrentIndex(tab)
        self._turn_to(tab)
        super().open()

    def close_panel(self) -> None:
        """Hide it; what was typed is forgotten, unless it is being written and may yet have to be mended."""
        if self.works.isHidden():
            self._unwritten = False
        super().close_panel()

    def put_away(self) -> None:
        """Hide it; what was typed and is not in the book is there when it opens again."""
        if self.isVisible() and self.works.isHidden():
            self._unwritten = bool(self._changes())
        super().close_panel()

    def _fill(self) -> None:
        """Show what the book says now; what was typed and is not in it yet stays."""
        typed = {key: value for key, value in self._said().items() if self._unwritten and value != self._shown[key]}
        known = self._desk.read(book.identities)
        if "who" not in typed:
            for key, line in self.lines.items():
                line.setText(", ".join(getattr(known, key)))
        self.calls.setValue(typed.get("calls", self._desk.read(call_lists.size)))
        if "region" not in typed:
            self.region.setText(self._desk.read(book.setting, book.REGION))
        scale, cadence = self._desk.read(weighing.scale), self._desk.read(weighing.default_cadence)
        self.scale.show_scale(typed.get("scale", scale), typed.get("cadence", cadence))
        self._shown = {**self._said(), **{key: self._shown[key] for key in typed}}

    def take_focus(self) -> None:
        if not self.works.isHidden():
            super().take_focus()
        elif self.tabs.currentIndex() == self._pages.index(self.scale):
            self.scale.take_focus()
        else:
            self.lines["names"].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in any field is Done; a button that has the focus takes it for itself."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.works.isHidden():
                self._write()
        else:
            super().keyPressEvent(event)

    def _turn_to(self, tab: int) -> None:
        for page in self._pages:
            page.setVisible(page is self._pages[tab])
        self._area.updateGeometry()
        self._area.verticalScrollBar().setValue(0)
        if self.isVisible():
            # The field that had the focus may have gone with its page.
            self.tabs.setFocus(Qt.FocusReason.TabFocusReason)
        self.place()

    def _write(self) -> None:
        changes = self._changes()
        if not changes:
            self.close_panel()
            return
        weighs = any(isinstance(each, weighing.SetScale) for each in changes)
        renumbers = self._said()["region"] != self._shown["region"]
        if not (weighs or renumbers) or not self._desk.read(weighing.takes_long):
            self._editor.run(_("Changed the settings"), Batch(changes), then=lambda _done: self.close_panel())
            return
        self._field, self._unwritten = self.focusWidget(), True
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_working(True)
        self._editor.run(
            _("Changed the settings"),
            Batch(changes),
            long=_("Weighing every relationship anew") if weighs else _("Telling every number anew"),
            then=self._written,
            ended=self._ready_again,
        )

    def _written(self, _done: object) -> None:
        self._unwritten = False
        self.close_panel()

    def _ready_again(self) -> None:
        """It is in the book, or something in it has to be mended first."""
        had = self.hasFocus()
        self._show_working(False)
        if had and self._field is not None:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_working(self, works: bool) -> None:
        for part in (self.tabs, *self._pages, *self._buttons):
            part.setEnabled(not works)
        self.works.setVisible(works)
        self.typed.hide()
        self.place()

    def _said(self) -> dict[str, Any]:
        """What stands in the fields."""
        who = {
            key: tuple(part.strip() for part in line.text().split(",") if part.strip())
            for key, line in self.lines.items()
        }
        return {
            "who": book.Identities(**who),
            "calls": self.calls.value(),
            "region": self.region.text().strip().upper(),
            "cadence": self.scale.cadence.value(),
            "scale": self.scale.scale(),
        }

    def _changes(self) -> list[Command]:
        """What was changed in the fields goes into the book, and nothing else of what they show."""
        commands: dict[str, Callable[[Any], Command]] = {
            "who": book.SetIdentities,
            "calls": lambda calls: book.ChangeSetting(call_lists.SIZE_SETTING, str(calls)),
            "region": lambda region: book.ChangeSetting(book.REGION, region),
            "cadence": weighing.SetDefaultCadence,
            "scale": weighing.SetScale,
        }
        return [commands[key](value) for key, value in self._said().items() if value != self._shown[key]]


class _Area(QScrollArea):
    """As high as the page that it shows; where there is less room, it scrolls."""

    def __init__(self, pages: tuple[QWidget, ...]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        # Room for the sign of focus, and for a scroll bar that covers nothing.
        self._column.setContentsMargins(margins(2, 6, SCROLL_BAR, 2))
        for page in pages:
            self._column.addWidget(page)
        self._column.addStretch(1)
        self.setWidget(self._inside)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt scrolls the text cursor into sight, and may leave the frame of its field outside."""
        moved = super().focusNextPrevChild(forward)
        now = self.focusWidget()
        if moved and self.isAncestorOf(now):
            for corner in (now.rect().bottomLeft(), now.rect().topLeft()):
                self.ensureVisible(0, now.mapTo(self._inside, corner).y(), 0, MARGIN)
        return moved

    def sizeHint(self) -> QSize:
        width = WIDE - 2 * MARGIN
        self._column.activate()
        wraps = self._column.hasHeightForWidth()
        return QSize(width, self._column.heightForWidth(width) if wraps else self._column.sizeHint().height())


def _form(rows: tuple[tuple[str, QWidget], ...], words: str = "") -> QWidget:
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(8)
    if words:
        form.addRow(PlainLabel(words, secondary=True, wrap=True))
    for name, field in rows:
        field.setAccessibleName(name)
        form.addRow(name, field)
    return page
