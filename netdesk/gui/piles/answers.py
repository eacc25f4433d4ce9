"""What the user says once for a whole pile: where and when we met, tags, the first step."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from netdesk.gui.buttons import Button
from netdesk.gui.choice_box import ChoiceBox
from netdesk.gui.day_popup import DayPopup
from netdesk.gui.labels import PlainLabel
from netdesk.gui.piles.first_step import FirstStep, step_word, usual_step
from netdesk.wording.days import short_date
from netdesk.wording.gettext import _


@dataclass(frozen=True, slots=True)
class Answers:
    """The four answers; each may be empty."""

    met_where: str = ""
    met_on: date | None = None
    tags: tuple[str, ...] = ()
    first_step: FirstStep = FirstStep.NOTHING


class WhenButton(Button):
    """The day we met: not noted, today, yesterday or a day from the calendar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Not noted"), name=_("When did you meet?"), parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._today = date.min
        self._day: date | None = None
        self.touched = False
        self.days = DayPopup(self)
        self.days.picked.connect(self.choose)
        menu = QMenu(self)
        menu.addAction(_("Not noted"), lambda: self.choose(None))
        menu.addAction(_("Today"), lambda: self.choose(self._today))
        menu.addAction(_("Yesterday"), lambda: self.choose(self._today - timedelta(days=1)))
        menu.addAction(_("Another day…"), lambda: self.days.open_under(self, self._today))
        self.setMenu(menu)

    @property
    def day(self) -> date | None:
        """The day, None when it is not noted."""
        return self._day

    def begin(self, today: date) -> None:
        """Nothing is noted yet, as seen on ``today``."""
        self._today = today
        self.touched = False
        self.show_day(None)

    def choose(self, day: date | None) -> None:
        """The user says so."""
        self.touched = True
        self.show_day(day)

    def show_day(self, day: date | None) -> None:
        """Have ``day`` shown."""
        self._day = day
        self.setText(_("Not noted") if day is None else short_date(day, self._today))
        self.updateGeometry()


class AnswersForm(QWidget):
    """Four fields in a row, or two by two where there is no room. Nothing in it must be filled in."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = QLineEdit(self)
        self.where.setPlaceholderText(_("a fair, a dinner, a client …"))
        self.where.setMaxLength(200)
        self.when = WhenButton(self)
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText(_("one, or several with commas"))
        self.step = ChoiceBox(self)
        for step in FirstStep:
            self.step.addItem(step_word(step), step.value)
        self._today = date.min
        self.where.textEdited.connect(self._guess_when)
        self._fields: list[tuple[PlainLabel, QWidget]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        for words, field in (
            (_("Where did you meet?"), self.where),
            (_("When"), self.when),
            (_("Tags"), self.tags),
            (_("First step for each new card"), self.step),
        ):
            label = PlainLabel(words, secondary=True, parent=self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setAcceptDrops(False)  # cards dropped here are cards for the window, not text for the field
            self._fields.append((label, field))
        self._columns = 0
        self.place(4)

    def begin(self, today: date, new_cards: int) -> None:
        """Empty fields for a new pile."""
        self._today = today
        self.where.clear()
        self.tags.clear()
        self.when.begin(today)
        self.step.setCurrentIndex(list(FirstStep).index(usual_step(new_cards)))

    def answers(self) -> Answers:
        """What the fields say."""
        tags = (tag.strip().lstrip("#").strip() for tag in self.tags.text().split(","))
        return Answers(
            met_where=" ".join(self.where.text().split()),
            met_on=self.when.day,
            tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
            first_step=FirstStep(self.step.currentData()),
        )

    def place(self, columns: int) -> None:
        """Have so many fields in a row."""
        if columns == self._columns:
            return
        self._columns = columns
        for number, (label, field) in enumerate(self._fields):
            row, column = divmod(number, columns)
            self._grid.addWidget(label, 2 * row, column)
            self._grid.addWidget(field, 2 * row + 1, column)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _guess_when(self, where: str) -> None:
        """Who says where they met just now mostly met today; what was said of the day itself stays."""
        if not self.when.touched:
            self.when.show_day(self._today if where.strip() else None)
