"""Cards that were kept aside: where they stand, why, and their lines as they came."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from netdesk.domain.import_plan import AsideCard
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.piles.words import place_of, why_aside
from netdesk.services.importing import AsideRow
from netdesk.wording.gettext import _

SHOWN = 200_000
"""Bytes of one card that are shown; the whole of it stays in the book."""


class AsideWindow(QDialog):
    """A list of cards, and the lines of the one that is chosen, as plain text. Nothing is changed here."""

    def __init__(self, cards: Sequence[AsideCard | AsideRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Kept aside, nothing lost"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._cards = tuple(cards)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Cards kept aside"))
        self.list.addItems([place_of(card) for card in self._cards])
        self.list.setVisible(len(self._cards) > 1)
        self.why = PlainLabel(wrap=True, parent=self)
        self.lines = QPlainTextEdit(self)
        self.lines.setReadOnly(True)
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.lines.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.lines.setAccessibleName(_("The lines as they came"))
        self.list.currentRowChanged.connect(self._show)
        self._lay_out()
        self.list.setCurrentRow(0)
        self.resize(720, 440)

    def _show(self, number: int) -> None:
        card = self._cards[number]
        self.why.setText(f"{place_of(card)}: {why_aside(card)}")
        self.lines.setPlainText(as_text(card.raw))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.why)
        words.addWidget(self.lines, 1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list, 1)
        middle.addLayout(words, 2)
        foot = QHBoxLayout()
        foot.addWidget(PlainLabel(_("Mend the file and drop it again: only what is new comes in."), secondary=True))
        foot.addStretch(1)
        foot.addWidget(Button(_("Close"), self.accept, parent=self))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 12)
        whole.setSpacing(12)
        whole.addLayout(middle, 1)
        whole.addLayout(foot)


def as_text(raw: bytes) -> str:
    """Bytes as lines to be looked at: UTF-8 where they are, a sign in the place of each byte that is not."""
    text = raw[:SHOWN].decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign if sign.isprintable() or sign in "\n\t" else "\ufffd" for sign in text)
