"""Open introductions at the side of Today, a line each; a line opens the board."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from netdesk.gui import labels
from netdesk.gui.buttons import paint_focus
from netdesk.gui.chip import chip_size, paint_word_chip
from netdesk.gui.theme import theme_of
from netdesk.gui.today.introduction_lines import IntroductionLine
from netdesk.gui.today.panel import Panel
from netdesk.gui.wrapped_text import wrapped
from netdesk.wording.gettext import _

PAD = 10
GAP = 8


class LineButton(QAbstractButton):
    """A chip, and beside it a sentence and a fainter word on time, on as many lines as they need."""

    def __init__(self, line: IntroductionLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self.setAccessibleName(", ".join(part for part in (line.chip, line.sentence, line.aside) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(320))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words(width - self._chip().width() - GAP)
        return round(words.boundingRect().height()) + 2 * PAD

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        chip = self._chip()
        left = self.width() - chip.width() if mirrored else 0
        lift = PAD - (chip.height() - self.fontMetrics().height()) / 2
        place = QRectF(left, lift, chip.width(), chip.height())
        paint_word_chip(painter, place, self._line.chip, theme, theme.of_state(self._line.tint).tint)
        painter.setPen(theme.ink)
        words = self._words(self.width() - chip.width() - GAP)
        words.draw(painter, QPointF(0 if mirrored else chip.width() + GAP, PAD))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), theme)

    def _chip(self) -> QSize:
        return chip_size(self.fontMetrics(), self._line.chip, mark=False)

    def _words(self, width: int) -> QTextLayout:
        """The sentence and its aside, laid out in ``width`` pixels."""
        faint = QTextLayout.FormatRange()
        faint.start, faint.length = len(self._line.sentence), len(self._line.aside) + 1
        faint.format = QTextCharFormat()
        faint.format.setForeground(theme_of(self.palette()).secondary)
        said = f"{self._line.sentence} {self._line.aside}".rstrip()
        layout, _height = wrapped(said, self.font(), max(40, width), self.layoutDirection(), [faint])
        return layout


class IntroductionsPanel(Panel):
    """What is due, what waits, what could be."""

    board_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Introductions"), parent=parent)
        self.body.setSpacing(0)
        self._none = labels.PlainLabel(_("Who should meet whom? The board proposes pairs."), secondary=True, wrap=True)
        self._none.setContentsMargins(0, 6, 0, 0)
        self.body.addWidget(self._none)
        self._shown: list[QWidget] = []

    def show_lines(self, lines: Sequence[IntroductionLine]) -> None:
        """Show ``lines`` in the place of those before."""
        for widget in self._shown:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for number, line in enumerate(lines):
            if number:
                self._show(labels.Hairline(parent=self))
            button = LineButton(line, self)
            button.clicked.connect(self.board_wanted)
            self._show(button)
        self._none.setVisible(not lines)

    def _show(self, widget: QWidget) -> None:
        self.body.addWidget(widget)
        widget.show()
        self._shown.append(widget)
