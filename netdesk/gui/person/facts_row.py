"""Three facts side by side: what they look for, what they can offer, how give and ask stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from netdesk.domain.ledger import GIVES_BEFORE_ASK, ready_to_ask
from netdesk.domain.screens import Ledger, Person
from netdesk.gui.labels import PlainLabel
from netdesk.gui.plain_tip import set_tip
from netdesk.wording.gettext import _


def ledger_words(ledger: Ledger) -> str:
    """Give and ask in a line (relationship.md 4.3); that I gave more is never said."""
    if not (ledger.given or ledger.received or ledger.asked):
        return _("nothing yet")
    parts = [_("You {mine:g} · They {theirs:g}").format(mine=ledger.given, theirs=ledger.received)]
    if ledger.asked:
        parts.append(_("asked {n}").format(n=ledger.asked))
    if ledger.received - ledger.given >= 2:
        parts.append(_("they have given more lately"))
    elif ready_to_ask(ledger):
        parts.append(_("fair to ask"))
    else:
        parts.append(_("{n:g} of {of:g} gives before an ask").format(n=ledger.jabs, of=GIVES_BEFORE_ASK))
    return " · ".join(parts)


class FactsRow(QWidget):
    """Captions in secondary ink above what is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(2)
        captions = (_("Looking for"), _("Can offer"), _("Give and ask"))
        self._texts = [PlainLabel(wrap=True) for _caption in captions]
        for text in self._texts:
            text.setAlignment(text.alignment() & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTop)
        for column, (caption, text) in enumerate(zip(captions, self._texts, strict=True)):
            grid.addWidget(PlainLabel(caption, secondary=True), 0, column)
            grid.addWidget(text, 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(2, 1)
        set_tip(
            self._texts[-1],
            _("What each of you did for the other, and how often you asked. Give a few times before you ask."),
        )

    def show_person(self, person: Person) -> None:
        """Show the facts of ``person``."""
        draft = person.contact.draft
        unknown = _("not known yet")
        words = (draft.needs or unknown, draft.offers or unknown, ledger_words(person.ledger))
        for label, text in zip(self._texts, words, strict=True):
            label.setText(text)
