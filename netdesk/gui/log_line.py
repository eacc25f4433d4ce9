"""Log in a line: "called Ana yesterday, she sends the deck", read while it is typed, shown as chips, Enter logs."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.logged_line import LoggedLine
from netdesk.domain.named_people import Mention, NameHit
from netdesk.gui.chips_line import ChipsLine
from netdesk.gui.date_order import date_order
from netdesk.gui.editor import Applied, Editor
from netdesk.gui.hinted_line import HintedLine
from netdesk.gui.labels import PlainLabel
from netdesk.gui.log_choices import LogChoices
from netdesk.gui.log_line_words import chips_of, how_read, open_words
from netdesk.services import contacts, interactions
from netdesk.services.commands import Batch, Command
from netdesk.services.desk import Desk
from netdesk.wording import acts
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


class _Edit(HintedLine):
    """The line itself, with the sign of Enter at its end."""

    left = Signal()
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class LogLine(QWidget):
    """The line with its chips. ``about`` is the person it speaks of when it names nobody.

    On a person's own page ("had lunch with Tomas") who is named comes along; with ``names_win`` they stand alone.
    """

    resized = Signal()
    """The chips take more or less room now."""
    logged = Signal()
    """The line was logged."""
    kept = Signal(object)
    """What was logged, as the book has it: an Interaction."""
    logged_late = Signal(str)
    """The words of a line that had to wait, and meanwhile gave place to another."""
    left = Signal()
    """Escape was pressed."""

    def __init__(self, desk: Desk, editor: Editor, *, names_win: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._editor, self._names_win = desk, editor, names_win
        self.about: ContactId | None = None
        self.line: LoggedLine | None = None
        self.edit = _Edit(_("Enter"))
        self.edit.setPlaceholderText(_("Log: “called yesterday, they will send the deck”"))
        self.edit.setAccessibleName(_("Log an interaction in a line"))
        self.chips = ChipsLine()
        self.hint = PlainLabel(wrap=True)
        self.choices = LogChoices()
        self.hint.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.edit, self.chips, self.hint, self.choices):
            column.addWidget(part)
        self.edit.textChanged.connect(self._read)
        self.edit.returnPressed.connect(self._log)
        self.edit.left.connect(self._leave)
        self.edit.down.connect(self.choices.take_focus)
        self.choices.left.connect(self.take_focus)

    def take_focus(self) -> None:
        """Let the user type on: what stands there stays, and nothing of it is chosen to be typed over."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.end(False)

    def read_again(self) -> None:
        """Understand what is typed as the book is now."""
        self._read(self.edit.text())

    def _read(self, text: str) -> None:
        """Understand what is typed so far."""
        today = self._desk.today()
        if not text.strip():
            self._show(None)
            return
        about = None if self._names_win else self.about
        order = date_order(QLocale())
        line = self._desk.read(interactions.read_line, text, today, about, order)
        if not line.people and about is not self.about:
            line = self._desk.read(interactions.read_line, text, today, self.about, order)
        self._show(line)

    def _show(self, line: LoggedLine | None) -> None:
        self.line = line
        self.chips.show_chips(() if line is None else chips_of(line, self._desk.today()))
        hint = "" if line is None else open_words(line) or how_read(line)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._show_choices(line)
        # Else the panel around it would be measured with the room that the chips took before.
        self._column.activate()
        self.resized.emit()

    def _show_choices(self, line: LoggedLine | None) -> None:
        unclear = [one for one in line.people if one.contact is None] if line is not None else []
        choices: list[tuple[str, Callable[[], object]]] = []
        for mention in unclear[:1]:
            for hit in mention.choices or mention.near:
                shown = f"{hit.name} · {hit.organisation}" if hit.organisation else hit.name
                choices.append((shown, partial(self._choose, mention, hit)))
            if not mention.choices:
                name = called(mention.words)
                words = _("Add {name} to your book").format(name=inserted(name))
                choices.append((words, partial(self._add, name)))
        self.choices.offer(choices)

    def _choose(self, mention: Mention, hit: NameHit) -> None:
        if self.line is not None:
            self._show(self.line.choose(mention, hit))
        self.take_focus()

    def _add(self, name: str) -> None:
        """Take somebody into the book whom the line names; then it is read anew."""
        label = acts.add_person(name)
        self._editor.run(label, contacts.AddContact(ContactDraft(name)), then=lambda _done: self.read_again())
        self.take_focus()

    def _log(self) -> None:
        """Log the line; while it asks something, Enter goes to the answers."""
        line = self.line
        if line is None or not line.ready:
            self.choices.take_focus()
            return
        words = self.edit.text()
        self._editor.run(_label(line), _command(line), then=lambda done: self._end(line, words, done))

    def _end(self, line: LoggedLine, words: str, done: Applied) -> None:
        """``line`` of these ``words`` was logged; what is being typed since stays."""
        if not line.only_promise:
            self.kept.emit(self._desk.read(interactions.interaction, done.result))
        if self.line is line:
            self.edit.clear()
            self.logged.emit()
        else:
            self.logged_late.emit(words)

    def _leave(self) -> None:
        self.edit.clear()
        self.left.emit()


def called(words: str) -> str:
    """The name of somebody new as it is written, even if it was typed in small letters."""
    return " ".join(word[:1].upper() + word[1:] if word.islower() else word for word in words.split())


def _label(line: LoggedLine) -> str:
    names = [one.choices[0].name for one in line.people if one.choices]
    if line.only_promise:
        return acts.promise(*names)
    return acts.plan(line.channel, *names) if line.planned else acts.log(line.channel, *names)


def _command(line: LoggedLine) -> Command:
    promise = line.promise
    if promise is None:
        return interactions.LogInteraction(line.interaction())
    if line.only_promise:
        commands: list[Command] = [
            interactions.AddFollowUp(contact, promise.due, promise.note, promise.mine) for contact in line.contacts()
        ]
        return commands[0] if len(commands) == 1 else Batch(commands)
    follow_up = interactions.NewFollowUp(promise.due, promise.note, promise.mine)
    return interactions.LogInteraction(line.interaction(), follow_up)
