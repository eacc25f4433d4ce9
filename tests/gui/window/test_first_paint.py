"""What a start loads before the list is painted: in a process of its own, since here all is loaded already."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from netdesk.bootstrap import open_desk
from netdesk.domain.contact import ContactDraft
from netdesk.services import contacts
from tests.helpers.window_bench import TODAY

_START = """
import os, sys
from datetime import date
from pathlib import Path
from netdesk.gui.app import run

def desk():
    from netdesk.bootstrap import open_desk
    from netdesk.gui.contacts.list_view import ContactList

    paint = ContactList.paintEvent

    def painted(view, event):
        paint(view, event)
        if view.model().rowCount():
            print(" ".join(sys.modules), flush=True)
            os._exit(0)

    ContactList.paintEvent = painted
    return open_desk(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))

run(desk, [])
"""
_LATER = (
    "netdesk.gui.person", "netdesk.gui.contacts.person_side", "netdesk.gui.board", "netdesk.gui.timeline",
    "netdesk.services.contacts", "netdesk.storage.search", "netdesk.domain.log_line", "peewee", "vobject",
    "phonenumbers",
)  # fmt: skip
"""The person beside the list, the other screens, writing and searching: docs/architecture.md, decision 12."""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="settings lie in a file of that name on Linux alone")
def test_the_list_is_painted_before_anything_else_is_loaded(tmp_path: Path) -> None:
    """One careless line that asks for the person beside the list doubles the time to start."""
    book = tmp_path / "book.netdesk"
    desk = open_desk(book, TODAY)
    desk.apply(contacts.AddContact(ContactDraft("Ana Beltrán")), "add")
    desk.close()
    settings = tmp_path / "settings" / "NetDesk" / "NetDesk.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text("[window]\nscreen=contacts\n")
    environment = {
        "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "settings"),
        "NETDESK_DATA": str(tmp_path / "data"), "PYTHONPATH": str(Path(__file__).parents[3]),
    }  # fmt: skip
    ended = subprocess.run(
        [sys.executable, "-c", _START, str(book), TODAY.isoformat()],
        env={**os.environ, **environment}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    loaded = ended.stdout.split()
    assert "netdesk.gui.contacts.list_view" in loaded, ended.stderr
    assert [name for name in loaded if name.startswith(_LATER)] == []
