"""Which way imports go (docs/architecture.md): the tree keeps every contract, and every contract bites.

The contracts are read from pyproject.toml. To see one bite, a small tree with the layers' names is laid out
in a folder of its own, one offending import is added, and the linter must call that contract broken.
"""

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = ROOT / "pyproject.toml"

# A tree that keeps every contract and uses each door that a contract leaves open.
SOUND_TREE = {
    "__init__.py": "",
    "__main__.py": "from netdesk import cli\ndef main():\n    from netdesk.gui import app\n",
    "bootstrap.py": "from netdesk.services import desk\n",
    "resource_files.py": "import pathlib\n",
    "domain/__init__.py": "",
    "domain/contact.py": "import datetime\n",
    "domain/interaction.py": "from netdesk.domain import contact\n",
    "vcards/__init__.py": "",
    "vcards/writing.py": "import vobject\nfrom netdesk.domain import contact\n",
    "vcards/qr_card.py": "import segno\nfrom netdesk.domain import contact\n",
    "histories/__init__.py": "",
    "histories/chats.py": "import sqlite3\nfrom netdesk.domain import interaction\n",
    "storage/__init__.py": "",
    "storage/tables.py": "import peewee\nimport playhouse.apsw_ext\n",
    "storage/contacts.py": "import apsw\nfrom netdesk.storage import tables\n",
    "storage/alike_names.py": "import rapidfuzz\n",
    "wording/__init__.py": "",
    "wording/days.py": "from netdesk.domain import contact\n",
    "services/__init__.py": "",
    "services/desk.py": "from netdesk.histories import chats\nfrom netdesk.storage import contacts\n",
    "printing/__init__.py": "",
    "printing/paper.py": "from PySide6 import QtGui\nfrom netdesk.wording import days\n",
    "cli/__init__.py": "",
    "cli/call_list.py": "def to_pdf():\n    from netdesk.printing import paper\n",
    "gui/__init__.py": "",
    "gui/app.py": "from PySide6 import QtWidgets\nfrom netdesk.gui import board, calls, today\n",
    "gui/labels.py": "from PySide6 import QtWidgets\n",
    "gui/today/__init__.py": "from netdesk.gui import labels\n",
    "gui/contacts/__init__.py": "from netdesk.services import desk\n",
    "gui/piles/__init__.py": "",
    "gui/timeline/__init__.py": "",
    "gui/board/__init__.py": "from netdesk.gui import labels\n",
    "gui/duplicates/__init__.py": "",
    "gui/calls/__init__.py": "from netdesk.printing import paper\n",
}

# (contract, the file that offends, the line that it may not have)
OFFENCES = [
    ("layers", "domain/contact.py", "from netdesk.storage import contacts"),
    ("layers", "storage/contacts.py", "from netdesk.services import desk"),
    ("layers", "wording/days.py", "from netdesk.services import desk"),
    ("layers", "services/desk.py", "import netdesk.bootstrap"),
    ("layers", "gui/app.py", "import netdesk.cli.call_list"),
    ("layers", "a_file_of_no_layer.py", "import datetime"),
    ("qt", "services/desk.py", "from PySide6.QtCore import QObject"),
    ("qt", "histories/chats.py", "import PySide6.QtGui"),
    ("qt-by-way-of", "histories/chats.py", "import shiboken6"),
    ("qt-by-way-of", "bootstrap.py", "from netdesk.printing import paper"),
    ("qt-by-way-of", "cli/call_list.py", "import netdesk.gui.app"),
    ("peewee", "services/desk.py", "import peewee"),
    ("peewee", "histories/chats.py", "from playhouse.apsw_ext import APSWDatabase"),
    ("peewee", "vcards/writing.py", "import apsw"),
    ("rapidfuzz", "domain/contact.py", "import rapidfuzz"),
    ("rapidfuzz", "services/desk.py", "from rapidfuzz import fuzz"),
    ("sqlite", "services/desk.py", "import sqlite3"),
    ("sqlite", "vcards/writing.py", "from sqlite3 import connect"),
    ("tables", "services/desk.py", "from netdesk.storage.tables import ContactTable"),
    ("vobject", "histories/chats.py", "from vobject import vCard"),
    ("segno", "vcards/writing.py", "import segno"),
    ("segno", "gui/contacts/__init__.py", "import segno"),
    ("faces", "gui/contacts/__init__.py", "from netdesk.storage import contacts"),
    ("faces", "cli/call_list.py", "from netdesk.vcards import writing"),
    ("faces", "gui/piles/__init__.py", "from netdesk.histories import chats"),
    ("screens", "gui/today/__init__.py", "import netdesk.gui.contacts"),
    ("screens", "gui/labels.py", "import netdesk.gui.calls"),  # today and board import labels
    ("domain", "domain/contact.py", "import os.path"),
    ("domain", "domain/interaction.py", "import phonenumbers"),
    ("network", "services/desk.py", "import socket"),
    ("network", "gui/app.py", "from http.client import HTTPConnection"),
    ("cycles", "domain/contact.py", "import netdesk.domain.interaction"),
]


# Many trees in one process, since the linter takes longer to start than to look at such a tree.
LINTER = """
import contextlib, io, json, os, sys
from importlinter.cli import lint_imports_command

def lint(folder, options):
    said, status = io.StringIO(), None
    os.chdir(folder)
    sys.path.insert(0, folder)
    with contextlib.redirect_stdout(said):
        try:
            lint_imports_command(options)
        except SystemExit as end:
            status = end.code
    sys.path.remove(folder)
    return status, said.getvalue()

json.dump([lint(*each) for each in json.load(sys.stdin)], sys.stdout)
"""


@dataclass(frozen=True)
class Answer:
    """What the linter answered about one tree."""

    returncode: int
    stdout: str


def lint_each(*trees: tuple[Path, Sequence[str]]) -> list[Answer]:
    """Run the linter with the real contracts on the package netdesk inside each folder, each with its options."""
    always = ["--config", str(PYPROJECT), "--no-cache", "--no-logo"]
    done = subprocess.run(
        [sys.executable, "-c", LINTER],
        input=json.dumps([(str(folder), [*always, *options]) for folder, options in trees]),
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [Answer(status, said) for status, said in json.loads(done.stdout)]


def lint(folder: Path) -> Answer:
    """The linter's answer about one tree."""
    return lint_each((folder, ()))[0]


def configured() -> list[dict[str, Any]]:
    """The contracts as pyproject.toml has them."""
    tools = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]
    return list(tools["importlinter"]["contracts"])


def contracts() -> dict[str, str]:
    """Each contract of pyproject.toml: its id, and its name."""
    return {contract["id"]: contract["name"] for contract in configured()}


def lay_out(folder: Path) -> Path:
    """Make ``folder`` one with a package netdesk that keeps every contract."""
    for name, text in SOUND_TREE.items():
        file = folder / "netdesk" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def sound_tree(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def test_the_tree_keeps_every_contract() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout
    assert f"{len(contracts())} kept, 0 broken" in result.stdout


def test_the_open_doors_are_open(sound_tree: Path) -> None:
    result = lint(sound_tree)
    assert result.returncode == 0, result.stdout
    assert f"{len(contracts())} kept, 0 broken" in result.stdout


def test_a_contract_for_packages_to_come_does_not_ask_for_them(sound_tree: Path) -> None:
    for file in (sound_tree / "netdesk" / "histories").iterdir():
        file.unlink()
    (sound_tree / "netdesk" / "histories").rmdir()
    (sound_tree / "netdesk" / "services" / "desk.py").write_text("", encoding="utf-8")
    result = lint(sound_tree)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("contract", "free"),
    [("qt-by-way-of", {"gui", "printing"}), ("sqlite", {"storage", "histories"}), ("vobject", {"vcards"})],
)
def test_no_package_is_forgotten(contract: str, free: set[str]) -> None:
    """These contracts list everybody but a few; a package that joins the layers joins them too."""
    written = {one["id"]: one for one in configured()}
    layers = re.findall(r"\w+", " ".join(written["layers"]["layers"]))
    listed = {name.removesuffix(".*").removeprefix("netdesk.") for name in written[contract]["source_modules"]}
    assert listed == set(layers) - free


def test_every_contract_is_seen_to_bite() -> None:
    assert {contract for contract, _, _ in OFFENCES} == set(contracts())


def test_every_offence_is_bitten(tmp_path: Path) -> None:
    """Before them and after them a sound tree, which shows that the linter keeps nothing from tree to tree."""
    trees: list[tuple[Path, Sequence[str]]] = []
    for number, (contract, offender, line) in enumerate(OFFENCES):
        folder = lay_out(tmp_path / str(number))
        file = folder / "netdesk" / offender
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(f"{before}{line}\n", encoding="utf-8")
        trees.append((folder, ("--contract", contract)))
    first, last = (lay_out(tmp_path / "first"), ()), (lay_out(tmp_path / "last"), ())
    sound, *bitten, still_sound = lint_each(first, *trees, last)
    assert (sound.returncode, still_sound.returncode) == (0, 0), sound.stdout + still_sound.stdout
    names = contracts()
    missed = [
        (*offence, answer.stdout)
        for offence, answer in zip(OFFENCES, bitten, strict=True)
        if answer.returncode != 1 or f"{names[offence[0]]} BROKEN" not in answer.stdout
    ]
    assert missed == []


@pytest.mark.parametrize("module", ["netdesk.__main__", "netdesk.cli"])
def test_qt_is_loaded_only_when_it_is_asked_for(module: str) -> None:
    """The linter cannot tell an import inside a function from one at the top; a fresh process can."""
    look = (
        "import importlib, pkgutil, sys\n"
        f"found = importlib.import_module({module!r})\n"
        "for part in pkgutil.walk_packages(getattr(found, '__path__', []), found.__name__ + '.'):\n"
        "    importlib.import_module(part.name)\n"
        "sys.exit(', '.join(name for name in sys.modules if name.startswith('PySide6')) or 0)\n"
    )
    result = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{module} loads Qt at once: {result.stderr}"
