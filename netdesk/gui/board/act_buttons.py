"""The acts that are open now, as buttons side by side, in as many rows as they need."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from netdesk.gui.board.acts import Act
from netdesk.gui.buttons import Button

GAP = 6


class FlowLayout(QLayout):
    """Widgets side by side like words, with a new row where they do not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, area: QRect, *, move: bool) -> int:
        """Put the items into ``area`` when ``move``; the height that they take."""
        direction = self.parentWidget().layoutDirection() if self.parentWidget() else Qt.LayoutDirection.LeftToRight
        left, top, row = area.left(), area.top(), 0
        for item in self._items:
            size = item.sizeHint()
            if left > area.left() and left + size.width() > area.right() + 1:
                left, top, row = area.left(), top + row + GAP, 0
            if move:
                item.setGeometry(QStyle.visualRect(direction, area, QRect(QPoint(left, top), size)))
            left += size.width() + GAP
            row = max(row, size.height())
        return top + row - area.top()


class ActButtons(QWidget):
    """A button for each act. One whose words stay the same stays, so that the keyboard is not lost."""

    def __init__(self, run: Callable[[Act], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._acts: dict[str, Act] = {}
        self._buttons: dict[str, Button] = {}
        self._flow = FlowLayout(self)

    def show_acts(self, acts: Sequence[Act]) -> None:
        """Offer ``acts`` from now on."""
        self._acts = {act.text: act for act in acts}
        for text in [text for text in self._buttons if text not in self._acts]:
            button = self._buttons.pop(text)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for text in self._acts:
            if text not in self._buttons:
                self._buttons[text] = Button(text.replace("&", "&&"), clicked=self._runner(text))
                self._flow.addWidget(self._buttons[text])
        self.setVisible(bool(acts))
        self.updateGeometry()

    def _runner(self, text: str) -> Callable[[], None]:
        return lambda: self._run(self._acts[text])
