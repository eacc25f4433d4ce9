"""The call list of a week: whom to call on which day and why, printed, and keyed back in by number."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.contact import ContactId
from netdesk.domain.days import monday_of, week_of
from netdesk.domain.errors import NetDeskError
from netdesk.domain.screens import CallLine, CallList
from netdesk.gui.buttons import Button
from netdesk.gui.calls.menu import line_menu
from netdesk.gui.calls.model import CallsModel
from netdesk.gui.calls.paper import PAPERS, Paper
from netdesk.gui.calls.quick_entry import outcome_keys, read_outcome
from netdesk.gui.calls.view import CallsView
from netdesk.gui.editor import Editor
from netdesk.gui.jobs import Jobs
from netdesk.gui.labels import Hairline, PlainLabel, heading
from netdesk.gui.page import Page
from netdesk.services import call_lists
from netdesk.services.call_lists import DrawUpAnew, FixCallList, KeyOutcome
from netdesk.services.desk import Desk
from netdesk.wording.call_sheet import outcome_word, sheet
from netdesk.wording.gettext import _
from netdesk.wording.weeks import week_title
