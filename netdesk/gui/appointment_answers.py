"""The answers to "Did you meet?", wherever it is asked: each is one act that Undo takes back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QMenu

from netdesk.domain import appointment
from netdesk.domain.screens import TimelineEntry
from netdesk.gui.editor import Editor
from netdesk.services.interactions import MoveAppointment, RemoveInteraction, SettleAppointment
from netdesk.wording import appointments
from netdesk.wording.gettext import _


def answer(editor: Editor, entry: TimelineEntry, happened: bool) -> None:
    """What was planned counts from now on, or goes out of the book."""
    if happened:
        editor.run(appointments.happened(entry), SettleAppointment(entry.id))
    else:
        editor.run(appointments.did_not_happen(entry), RemoveInteraction(entry.id))


def answer_day(editor: Editor, entry: TimelineEntry, day: date, today: date) -> None:
    """It was on another day, and counts; or it will be on ``day``, and stays an appointment."""
    command = SettleAppointment(entry.id, day) if day < today else MoveAppointment(entry.id, day)
    editor.run(appointments.another_day(entry), command)


def add_answers(menu: QMenu, entry: TimelineEntry, today: date, answered: Callable[[bool], object]) -> None:
    """Put "it happened" and "it did not" into the menu of ``entry``, when it is an appointment whose day is over."""
    if not entry.planned or not appointment.is_over(entry.day, entry.precision, today):
        return
    menu.addAction(_("It happened"), lambda: answered(True))
    menu.addAction(_("It did not happen"), lambda: answered(False))
    menu.addSeparator()
