"""About NetDesk: versions, where the book is, and that nothing leaves this computer."""

import platform

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from netdesk import __version__
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.labels import PlainLabel
from netdesk.gui.overlay import Overlay
from netdesk.wording.gettext import _


class AboutPanel(Overlay):
    """What a person asks about a program."""

    def __init__(self, book: str, parent: QWidget) -> None:
        super().__init__(_("About NetDesk"), 480, parent)
        self._close = Button(_("Close"), self.close_panel)
        versions = _("NetDesk {netdesk} · Python {python} · Qt {qt}").format(
            netdesk=__version__, python=platform.python_version(), qt=PySide6.__version__
        )
        sentences = (
            versions,
            _("Your book: {path}").format(path=book),
            _("NetDesk never talks to the network. What you write stays on this computer."),
            _("NetDesk is free under the MIT licence; its icons are by Lucide under the ISC licence."),
        )
        self.column.addWidget(labels.heading(_("About NetDesk")))
        for sentence in sentences:
            label = PlainLabel(sentence, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.addWidget(label)
        self.column.addWidget(self._close)

    def take_focus(self) -> None:
        self._close.setFocus(Qt.FocusReason.PopupFocusReason)
