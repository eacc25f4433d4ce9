"""What stands in the timeline's place while there is nothing to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.wording.gettext import _


class EmptyTimeline(QWidget):
    """Says what belongs here, and offers the act that fills it."""

    log_wanted = Signal()
    import_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = labels.heading()
        self._words = labels.PlainLabel(secondary=True, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words.setMaximumWidth(460)
        self.log = Button(_("Log interaction"), self.log_wanted.emit, accent=True)
        self.bring_in = Button(_("Import cards…"), self.import_wanted.emit)
        self.clear = Button(_("Show everything"), self.clear_wanted.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.log, self.bring_in, self.clear):
            buttons.addWidget(button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addStretch(2)
        whole.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addLayout(buttons)
        whole.addStretch(3)

    def show_reason(self, narrowed: bool) -> None:
        """Nothing has happened yet, or (``narrowed``) the filters hide what has."""
        if narrowed:
            self._title.setText(_("Nothing like that"))
            self._words.setText(_("Nothing in the book fits these filters."))
        else:
            self._title.setText(_("What happens between you and people comes here"))
            self._words.setText(
                _("Log a call, a letter or a lunch in one line, and see who acts: you, they, or both.")
            )
        self.log.setVisible(not narrowed)
        self.bring_in.setVisible(not narrowed)
        self.clear.setVisible(narrowed)
        self._words.setMinimumWidth(min(460, self._words.fontMetrics().horizontalAdvance(self._words.text())))
