"""The menu of the print button: preview, printer, PDF, and which paper."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.gui.calls.paper import PAPERS, Paper
from netdesk.wording.gettext import _


def print_menu(paper: Paper, draw_up_anew: Callable[[], None], parent: QWidget) -> QMenu:
    """The menu; the paper in force is looked up each time it opens."""
    menu = QMenu(parent)
    for text, act in (
        (_("Print preview…"), paper.preview),
        (_("Print…"), paper.print_out),
        (_("Export as PDF…"), paper.export),
    ):
        menu.addAction(text).triggered.connect(_runner(act))
    menu.addSeparator()
    group = QActionGroup(menu)
    sizes: dict[str, QAction] = {}
    for size in PAPERS:
        sizes[size] = menu.addAction(_("Paper: {size}").format(size=size))
        sizes[size].setCheckable(True)
        sizes[size].triggered.connect(_chooser(paper, size))
        group.addAction(sizes[size])
    menu.addSeparator()
    menu.addAction(_("Draw up anew")).triggered.connect(_runner(draw_up_anew))
    menu.aboutToShow.connect(lambda: sizes[paper.size].setChecked(True))
    return menu


def _runner(act: Callable[[], object]) -> Callable[[bool], None]:
    def run(_checked: bool) -> None:
        act()

    return run


def _chooser(paper: Paper, size: str) -> Callable[[bool], None]:
    def choose(_checked: bool) -> None:
        paper.choose_size(size)

    return choose
