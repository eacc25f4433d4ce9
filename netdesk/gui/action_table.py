"""Everything that can be done from the menus, with its keys; the window and the Contacts screen do it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence

from netdesk.domain.contact import Likeness
from netdesk.gui.actions import OF_PERSON, Action
from netdesk.gui.appearance import Appearance, Choice
from netdesk.gui.chosen_actions import chosen_actions
from netdesk.gui.contacts.applies import applies, is_choice, kept
from netdesk.gui.contacts.page import ContactsPage
from netdesk.gui.errands import Errands
from netdesk.gui.recent_books import RecentBooks, menu_text
from netdesk.gui.shell import Shell
from netdesk.wording.gettext import _
from netdesk.wording.states import likeness_words

Std = QKeySequence.StandardKey

WEEK, MONTH, QUARTER = 7, 30, 90
RHYTHMS = (7, 14, 30, 60, 90, 180)
CIRCLES = (5, 15, 50, 150)


def window_actions(window: Shell, errands: Errands, appearance: Appearance) -> list[Action]:
    """The menus File, Edit, Go, View and Help."""
    file, edit, go, view, help_ = _("&File"), _("&Edit"), _("&Go"), _("&View"), _("&Help")
    names = (
        ("today", _("&Today"), "calendar-check"), ("contacts", _("&Contacts"), "users"),
        ("piles", _("Card &piles"), "layers"), ("timeline", _("Time&line"), "history"),
        ("board", _("&Introductions"), "waypoints"), ("calls", _("Call &list"), "phone"),
    )  # fmt: skip
    screens = [
        Action(f"go.{key}", go, text, partial(window.show_screen, key), [f"Ctrl+{number}"], icon)
        for number, (key, text, icon) in enumerate(names, start=1)
    ]
    screens += [
        Action("aside", go, _("&Kept aside"), errands.kept_aside, ["Ctrl+7"], "archive"),
        Action("go.duplicates", go, _("&Duplicates"), partial(window.show_screen, "duplicates"), ["Ctrl+8"], "merge"),
    ]
    looks = (
        (Choice.SYSTEM, _("As the &system")), (Choice.LIGHT, _("&Light")), (Choice.DARK, _("&Dark")),
    )  # fmt: skip
    themes = [
        Action(
            f"view.{choice.value}", view, text, partial(appearance.choose, choice), icon="sun-moon",
            checked=partial(appearance.wears, choice),
        )
        for choice, text in looks
    ]  # fmt: skip
    return [
        Action("import", file, _("&Import cards…"), errands.import_files, ["Ctrl+I"], "upload"),
        Action("import.folder", file, _("Import a &folder…"), errands.import_folder, ["Ctrl+Shift+I"], "folder-open"),
        Action("export", file, _("&Export…"), errands.export, ["Ctrl+Shift+E"], "download"),
        Action(
            "print",
            file,
            _("&Print the call list…"),
            errands.print_calls,
            [Std.Print],
            "printer",
            ends_group=True,
        ),
        *book_actions(errands, window.desk.path),
        Action("quit", file, _("&Quit"), window.close, ["Ctrl+Q"], "x"),
        Action(
            "undo",
            edit,
            _("&Undo"),
            window.editor.undo,
            [Std.Undo],
            "undo-2",
            applies=lambda: bool(window.desk.labels().undo),
        ),
        Action(
            "redo",
            edit,
            _("&Redo"),
            window.editor.redo,
            ["Ctrl+Shift+Z", "Ctrl+Y"],
            "redo-2",
            ends_group=True,
            applies=lambda: bool(window.desk.labels().redo),
        ),
        Action("paste", edit, _("&Paste cards"), errands.paste, [Std.Paste], "id-card", ends_group=True),
        Action("find", edit, _("&Find…"), window.search, [Std.Find, "/"], "search"),
        Action("log", edit, _("&Log an interaction…"), window.log_something, ["Ctrl+L"], "message-square-plus"),
        Action(
            "palette",
            edit,
            _("&Command palette…"),
            partial(window.open_panel, "palette"),
            ["Ctrl+K"],
            "command",
        ),
        Action("who", edit, _("&Settings…"), partial(window.open_panel, "settings"), ["Ctrl+,"], "settings"),
        Action("scale", edit, _("&Weights and tempo…"), partial(window.open_panel, "scale"), (), "clock"),
        *screens,
        *themes,
        Action(
            "keys",
            help_,
            _("&Shortcuts"),
            partial(window.open_panel, "shortcuts"),
            ["Ctrl+?", "F1"],
            "keyboard",
        ),
        Action("about", help_, _("&About NetDesk"), partial(window.open_panel, "about"), icon="circle-help"),
    ]


def book_actions(errands: Errands, present: str) -> list[Action]:
    """What the menu File does with whole books; ``present`` is the one that is open."""
    file = _("&File")
    recent = f"{file}/{_('Open &recent')}"
    others = [path for path in RecentBooks(QSettings()).paths() if path != Path(present).absolute()]
    return [
        Action("book.open", file, _("&Open another book…"), errands.open_book, [Std.Open], "folder-open"),
        *[
            Action(f"book.recent.{number}", recent, menu_text(path), partial(errands.open_recent, path), (), "history")
            for number, path in enumerate(others)
        ],
        Action("book.new", file, _("&New book…"), errands.new_book, [], "plus"),
        Action(
            "book.back", file, _("&Bring a book back…"), errands.bring_book_back, [], "archive-restore", ends_group=True
        ),
    ]


def person_actions(window: Shell, errands: Errands, page: ContactsPage) -> list[Action]:
    """The menu Person: what concerns who is chosen in the Contacts screen."""

    def snooze(days: int) -> None:
        page.side.acts.snooze(days)

    def set_rhythm(days: int | None) -> None:
        page.side.acts.cadence(days)

    def set_circle(size: int | None) -> None:
        page.side.acts.circle(size)

    def do_not_contact(stop: bool) -> None:
        page.side.acts.do_not_contact(stop)

    def pin(pinned: bool) -> None:
        page.side.acts.pin(pinned)

    def call_it(likeness: Likeness | None) -> None:
        page.side.acts.likeness(likeness)

    menu = _("&Person")
    kind = f"{menu}/{_('&Kind of connection')}"
    rest, rhythm, circle = f"{menu}/{_('&Snooze')}", f"{menu}/{_('&Rhythm')}", f"{menu}/{_('C&ircle')}"
    snoozes = (
        (WEEK, _("For a &week")),
        (MONTH, _("For a &month")),
        (QUARTER, _("For &three months")),
        (0, _("Wake &up")),
    )
    table = [
        Action("new", menu, _("&New person"), window.add_person, [Std.New], "user-plus"),
        Action(
            "person.edit", menu, _("&Edit"), _later(lambda: page.beside.pane.edit), ["Ctrl+E", "F2"],
            "pencil", page,
        ),
        Action(
            "person.tag", menu, _("Add a &tag"), _later(lambda: page.beside.ask_tag), ["Ctrl+T"],
            "tag", page,
        ),
        Action(
            "person.merge", menu, _("&Merge with…"), _later(lambda: page.beside.merge), ["Ctrl+M"],
            "merge", page,
        ),
        Action("person.apart", menu, _("Take a merge apart"), _later(lambda: page.side.acts.take_apart), (), "users"),
        Action(
            "person.introduce", menu, _("&Introduce…"), lambda: page.introduce_wanted.emit(page.current()),
            ["Ctrl+Shift+N"], "waypoints", page, ends_group=True,
        ),
        Action(
            "person.no-answer", menu, _("No &answer needed"), _later(lambda: page.side.acts.no_answer_needed),
            ["Ctrl+Shift+A"], "check", page,
        ),
        *[
            Action(f"person.snooze.{days}", rest, text, partial(snooze, days), (), "bell-off")
            for days, text in snoozes
        ],
        *[
            Action(
                f"person.rhythm.{days}", rhythm, _("Every {n} days").format(n=days), partial(set_rhythm, days),
                (), "clock",
            )
            for days in RHYTHMS
        ],
        Action("person.rhythm.0", rhythm, _("As it usually is"), partial(set_rhythm, None), (), "clock"),
        *[
            Action(f"person.circle.{n}", circle, _("Circle of {n}").format(n=n), partial(set_circle, n), (), "users")
            for n in CIRCLES
        ],
        Action("person.circle.0", circle, _("In no circle"), partial(set_circle, None), (), "users"),
        Action(
            "person.likeness", kind, _("What it looks &like"), _later(lambda: page.beside.accept_likeness),
            ["Ctrl+Shift+K"], "check", page, ends_group=True,
        ),
        *[
            Action(f"person.likeness.{each}", kind, likeness_words(each), partial(call_it, each), (), "users")
            for each in Likeness
        ],
        Action("person.likeness.none", kind, _("None in particular"), partial(call_it, None), (), "x"),
        *chosen_actions(window, page),
        Action("person.photo", menu, _("&Photo…"), errands.choose_photo, (), "image-plus"),
        Action(
            "person.no-photo", menu, _("Take the photo away"), lambda: page.side.choose_photo(None), (), "x",
            ends_group=True,
        ),
        Action("person.pin", menu, _("&Pin: never suggest to let go"), partial(pin, True), (), "pin"),
        Action("person.unpin", menu, _("&Unpin"), partial(pin, False), (), "x"),
        Action("person.quiet", menu, _("&Do not contact"), partial(do_not_contact, True), (), "ban"),
        Action("person.loud", menu, _("Suggest again"), partial(do_not_contact, False), (), "check"),
        Action(
            "person.let-go", menu, _("&Let go"), _later(lambda: page.side.acts.let_go), ["Ctrl+Shift+L"],
            "archive", page,
        ),
        Action(
            "person.back", menu, _("&Bring back"), _later(lambda: page.side.acts.bring_back), ["Ctrl+Shift+B"],
            "archive-restore", page,
        ),
        Action(
            "person.delete", menu, _("Delete"), _later(lambda: page.side.acts.remove), [Std.Delete],
            "trash-2", page.left.list,
        ),
    ]  # fmt: skip
    return [_of_person(each, page) if each.id.startswith(OF_PERSON) else each for each in table]


def _of_person(action: Action, page: ContactsPage) -> Action:
    checked = partial(kept, action.id, page) if is_choice(action.id) else None
    return replace(action, applies=partial(applies, action.id, page), checked=checked)


def _later(act: Callable[[], Callable[[], object]]) -> Callable[[], object]:
    """Find ``act`` when it is done, not when the menus are made: what does it is made when it is wanted."""

    def do() -> None:
        act()()

    return do
