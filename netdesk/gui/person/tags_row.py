"""The tags of a person: each can be taken away, and one more typed, with those of the book offered."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from netdesk.gui.buttons import Button
from netdesk.gui.flow_layout import FlowLayout
from netdesk.wording.gettext import _


class TagLine(QLineEdit):
    """Where a tag is typed; Escape leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TagsRow(QWidget):
    """Shows tags and says which one to add or to take away."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._tags: tuple[str, ...] = ()
        self._known = QStringListModel(self)
        self._chips: list[Button] = []
        self._more = Button(_("Tag"), self.ask, icon="plus", flat=True, name=_("Add a tag"))
        self.line = TagLine()
        self.line.setPlaceholderText(_("tag"))
        self.line.setAccessibleName(_("New tag"))
        self.line.setMaxLength(60)
        self.line.setFixedWidth(160)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        self.line.returnPressed.connect(self._take)
        self.line.left.connect(self._rest)
        self.line.hide()
        self._flow.addWidget(self.line)
        self._flow.addWidget(self._more)

    def show_tags(self, tags: Sequence[str], known: Sequence[str]) -> None:
        """Show the person's ``tags``; ``known`` are those of the book."""
        self._known.setStringList([tag for tag in known if tag not in tags])
        if tuple(tags) == self._tags:
            return
        self._tags = tuple(tags)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()  # it lies where the next ones go until Qt comes round to deleting it
            chip.deleteLater()
        for part in (self.line, self._more):
            self._flow.removeWidget(part)
        self._chips = [self._chip(tag) for tag in tags]
        for widget in (*self._chips, self.line, self._more):
            self._flow.addWidget(widget)
        self.updateGeometry()

    def ask(self) -> None:
        """Open the line for one more tag."""
        self.line.clear()
        self._more.hide()
        self.line.show()
        self._flow.invalidate()
        self._flow.activate()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chip(self, tag: str) -> Button:
        # An ampersand in a tag is no mnemonic.
        text = "# " + tag.replace("&", "&&") + "  ×"
        return Button(text, lambda: self.removed.emit(tag), name=_("Take the tag {tag} away").format(tag=tag))

    def _take(self) -> None:
        tag = self.line.text().strip().lstrip("#").strip()
        self._rest()
        if tag:
            self.added.emit(tag)

    def _rest(self) -> None:
        self.line.hide()
        self._more.show()
        self._flow.invalidate()
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)
