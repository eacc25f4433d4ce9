"""The parts of the form of a person: a line that says when it was left, and lists of lines that grow."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from netdesk.gui.buttons import Button
from netdesk.wording.gettext import _

T = TypeVar("T")


class Line(QLineEdit):
    """A line for one field. A drop goes to the window, which takes cards, and not into the text."""

    def __init__(self, name: str, text: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setAcceptDrops(False)
        self.setMaxLength(2000)


class Text(QPlainTextEdit):
    """Several lines for one field."""

    left = Signal()
    """The focus left it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class Rows(QWidget, Generic[T]):
    """Several values of one kind, each with its label: mails, numbers, pages. An empty line counts for nothing.

    ``make(value, label, before)`` builds what a line says; ``before`` is what it was built from, None for a new
    line, so that parts which the form does not show are kept. Each line ends at the right edge, also the empty one.
    """

    left = Signal()
    """The focus left a changed line, or a line was taken away."""
    grown = Signal()
    """There are other lines than before."""

    def __init__(
        self,
        name: str,
        read: Callable[[T], tuple[str, str]],
        make: Callable[[str, str, T | None], T],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._read, self._make = name, read, make
        self._rows: list[tuple[T | None, Line, Line, Button]] = []
        self._narrow = False
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._grid)

    def show_values(self, values: Sequence[T]) -> None:
        """Show ``values`` and one empty line."""
        for row in self._rows:
            for widget in row[1:]:
                widget.deleteLater()
        self._rows = []
        for value in (*values, None):
            self._add(value)
        self._lay_out()
        self.grown.emit()

    def set_narrow(self, narrow: bool) -> None:
        """Put each label below what it is the label of, where there is no room beside it."""
        self._narrow = narrow
        self._lay_out()

    def _lay_out(self) -> None:
        while self._grid.takeAt(0) is not None:
            pass
        # Each line takes two of the grid: the second is empty unless the label stands there.
        for at, (_value, text, kind, remove) in zip(range(0, 2 * len(self._rows), 2), self._rows, strict=True):
            beside = 2 if self._narrow else 1
            self._grid.addWidget(text, at, 0, 1, 3 if remove.isHidden() else beside)
            if self._narrow:
                self._grid.addWidget(kind, at + 1, 0)
            else:
                self._grid.addWidget(kind, at, 1)
            self._grid.addWidget(remove, at, 2)

    def fields(self) -> list[QWidget]:
        """All lines with what belongs to each, as they stand."""
        return [widget for row in self._rows for widget in row[1:]]

    def values(self) -> tuple[T, ...]:
        """What the lines say."""
        found = []
        for before, text, label, _button in self._rows:
            said = text.text().strip()
            if said and before is not None and (said, label.text().strip()) == self._read(before):
                found.append(before)
            elif said:
                found.append(self._make(said, label.text().strip(), before))
        return tuple(found)

    def _add(self, value: T | None) -> None:
        said, label = self._read(value) if value is not None else ("", "")
        text = Line(self._name, said)
        kind = Line(_("Label of {field}").format(field=self._name), label, _("label"))
        remove = Button(icon="x", flat=True, name=_("Remove this line: {field}").format(field=self._name))
        row = (value, text, kind, remove)
        self._rows.append(row)
        for widget in row[1:]:
            widget.setParent(self)
        text.show()
        for widget in (kind, remove):
            widget.setVisible(value is not None)
        text.textEdited.connect(lambda _text: self._grow())
        text.editingFinished.connect(self.left)
        kind.editingFinished.connect(self.left)
        remove.clicked.connect(lambda: self._remove(row))

    def _grow(self) -> None:
        last = self._rows[-1]
        if last[1].text().strip():
            for widget in last[2:]:
                widget.setVisible(True)
            self._add(None)
            self._lay_out()
            self.grown.emit()

    def _remove(self, row: tuple[T | None, Line, Line, Button]) -> None:
        if row not in self._rows[:-1]:  # the second click of two finds it gone
            return
        self._rows.remove(row)
        for widget in row[1:]:
            widget.deleteLater()
        self._lay_out()
        self.left.emit()
