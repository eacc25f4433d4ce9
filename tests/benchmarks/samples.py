"""What is measured: generated cards and interactions, books made of them, and the floors' own databases.

They are made once and kept under the system's folder for temporary files; a book is made anew when the
program that writes it has changed.
"""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import unicodedata
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from netdesk.services.desk import Desk
from netdesk.services.importing import ImportCards, preview
from netdesk.storage.database import Database
from tests.benchmarks import loader
from tests.benchmarks.days import TODAY

ROOT = Path(__file__).resolve().parents[2]
TOUCHES = 10
"""Interactions a person."""
_KEPT_SECONDS = 24 * 3600

_WRITERS_OF_BOOKS = (
    "storage/migrations", "storage/bulk.py", "storage/derived.py", "storage/search.py", "storage/standing_sql.py",
    "storage/tables.py", "vcards/draft.py", "vcards/sketch.py",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Samples:
    """Files for benchmarks, made when they are first asked for."""

    tools: Path
    folder: Path

    def cards(self, people: int) -> Path:
        """A file of ``people`` cards: versions mixed, many scripts, a photo on each twentieth."""
        path = self.folder / f"cards-{people}.vcf"
        return self._made(path, "gen_vcards.py", "-n", people, "-o")

    def interactions(self, people: int) -> Path:
        """A file of ten interactions a person."""
        path = self.folder / f"interactions-{people}.csv"
        return self._made(path, "gen_interactions.py", "-c", people, "-n", people * TOUCHES, "-o")

    def book(self, people: int) -> Path:
        """A book of ``people`` cards through the product's own import, with their interactions. Do not write to it."""
        path = self._books() / f"{people}.netdesk"
        if not path.exists():
            half = path.with_suffix(".half")
            _remove_book(half)
            print(f"making a book of {people:,} cards and {people * TOUCHES:,} interactions …", file=sys.stderr)
            _fill(half, self.cards(people), self.interactions(people))
            half.rename(path)
        return path

    def copy(self, people: int, folder: Path) -> Path:
        """A copy of the book in ``folder``, to be written to."""
        return Path(shutil.copy(self.book(people), folder / f"{people}.netdesk"))

    def reference(self, people: int) -> Path:
        """The database of the floor's hybrid search over the same cards."""
        path = self.folder / f"reference-{people}.db"
        if not path.exists():
            rows, half = self.folder / f"floor-{people}.db", path.with_suffix(".half")
            self.floor("floors.py", "full", self.cards(people), rows, "none")
            self.floor("search_ref.py", "build", rows, half)
            _remove_book(rows)
            half.rename(path)
        return path

    def floor(self, script: str, *arguments: object) -> str:
        """Run a script of the floors to its end; what it printed."""
        return _run(self.tools / "floors" / script, *arguments)

    def found_by_scan(self, people: int) -> set[str]:
        """The needles for which a scan of the reference's own text finds somebody."""
        needles = self.queries.read_text(encoding="utf-8").splitlines()
        with closing(sqlite3.connect(self.reference(people))) as reference:
            texts = [text for (text,) in reference.execute("SELECT haystack FROM contact")]
        return {needle for needle in needles if any(_as_the_floor(needle) in text for text in texts)}

    @property
    def queries(self) -> Path:
        """The needles of the search benchmark, one a line."""
        return self.tools / "floors" / "queries.txt"

    def _made(self, path: Path, generator: str, *arguments: object) -> Path:
        if not path.exists():
            half = path.with_suffix(".half")
            _run(self.tools / generator, *arguments, half)
            half.rename(path)
        return path

    def _books(self) -> Path:
        """The folder of the books that this program wrote; those that another wrote more than a day ago go."""
        digest = hashlib.sha256()
        for part in (ROOT / "netdesk" / name for name in _WRITERS_OF_BOOKS):
            for module in sorted(part.rglob("*.py")) or [part]:
                digest.update(module.read_bytes())
        digest.update(Path(loader.__file__).read_bytes())
        folder = self.folder / f"books-{digest.hexdigest()[:12]}"
        for other in self.folder.glob("books-*"):
            if other != folder and time.time() - other.stat().st_mtime > _KEPT_SECONDS:
                shutil.rmtree(other, ignore_errors=True)
        folder.mkdir(exist_ok=True)
        return folder


def samples(tools: Path) -> Samples:
    """The files of this user on this machine."""
    owner = os.getuid() if hasattr(os, "getuid") else "user"
    folder = Path(tempfile.gettempdir()) / f"netdesk-benchmarks-{owner}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return Samples(tools, folder)


def _as_the_floor(needle: str) -> str:
    """``needle`` folded as the floors fold what they search in."""
    apart = unicodedata.normalize("NFKD", needle.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def _fill(path: Path, cards: Path, interactions: Path) -> None:
    book = Database(path)
    desk = Desk(book, lambda: TODAY)
    desk.apply(ImportCards(desk.read(preview, [str(cards)])), "Import")
    loader.load(book, interactions, TODAY)
    desk.close()


def _remove_book(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _run(script: Path, *arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, str(script), *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"{script.name}: {done.stderr}")
    return done.stdout
