"""What an empty book says: what NetDesk does, and four ways to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.drop_place import DropPlace
from netdesk.wording.gettext import _

WIDTH = 560


class FirstStart(QWidget):
    """Nothing to agree to, nothing to fill in: one of the four, and the screen is another."""

    import_wanted = Signal()
    add_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, book: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QWidget(self)
        column.setFixedWidth(WIDTH)
        words = labels.PlainLabel(
            _(
                "NetDesk shows whom you are really in touch with, both ways, and who is only a card. "
                "Each week it says whom to call and why, and who should meet whom."
            ),
            wrap=True,
        )
        self.drop = DropPlace(_("Drop cards here"), _(".vcf files or a whole folder, anywhere on the window"), column)
        self.bring_in = Button(_("Import cards…"), accent=True, parent=column)
        self.add = Button(_("Add a person"), parent=column)
        self.sample = Button(_("Try sample data"), parent=column)
        self.setFocusProxy(self.bring_in)
        self.drop.clicked.connect(self.import_wanted)
        self.bring_in.clicked.connect(self.import_wanted)
        self.add.clicked.connect(self.add_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.bring_in, self.add, self.sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        where = labels.PlainLabel(
            _("Everything stays on this computer, in {book}.").format(book=book), secondary=True, wrap=True
        )
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(16)
        inner.addWidget(labels.title(_("Welcome to NetDesk")))
        inner.addWidget(words)
        inner.addWidget(self.drop)
        inner.addLayout(buttons)
        inner.addWidget(where)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)
