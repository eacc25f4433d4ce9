"""One question, asked once: from which country numbers are that are written without one (histories.md 5.4)."""

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.gui.choice_box import ChoiceBox
from netdesk.gui.labels import PlainLabel
from netdesk.services.book import regions
from netdesk.wording.gettext import _


def usual_region() -> str:
    """The country that this computer is set to, two letters; "" when it is set to none."""
    return QLocale.territoryToCode(QLocale.system().territory())


class RegionLine(QWidget):
    """Hidden unless it has to be asked. ``region`` is the answer, "" for none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = False
        """Whether the keyboard was in the box when it was answered."""
        self.box = ChoiceBox(self)
        words = PlainLabel(_("Numbers without a country code are from"), parent=self)
        words.setBuddy(self.box)
        self.box.setAccessibleName(words.text())
        self.box.setMaxVisibleItems(16)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(words)
        line.addWidget(self.box)
        line.addStretch(1)
        self.box.activated.connect(self._choose)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Back from being told anew: an arrow key chooses, and the next one must find the box."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and self.isEnabled() and self._held:
            self._held = False
            self.box.setFocus()

    @property
    def region(self) -> str:
        """The country that is chosen; "" when none is, or it is not asked."""
        return "" if self.isHidden() else str(self.box.currentData() or "")

    def ask(self, region: str | None) -> None:
        """Ask, with ``region`` proposed; None asks nothing."""
        self.setVisible(region is not None)
        if region is None:
            return
        if not self.box.count():
            self._fill()
        self.box.setCurrentIndex(max(self.box.findData(region), 0))

    def _fill(self) -> None:
        self.box.addItem(_("I do not know"), "")
        named = ((QLocale.territoryToString(QLocale.codeToTerritory(code)), code) for code in regions())
        for name, code in sorted(named):
            self.box.addItem(name, code)

    def _choose(self) -> None:
        self._held = self.box.hasFocus()
        self.chosen.emit(self.region)
