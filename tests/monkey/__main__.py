"""Several monkeys, each at a window and a book of its own: python -m tests.monkey [--seeds 20] [--steps 600]."""

import argparse
import os
import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from netdesk.bootstrap import open_desk
from netdesk.domain.errors import NetDeskError
from netdesk.services import sample_pile
from netdesk.services.sample_book import FillWithSampleData
from netdesk.storage import derived
from netdesk.storage.database import Database
from tests.benchmarks.days import TODAY
from tests.helpers.books import dump
from tests.monkey.user import TRAIL

ROOT = Path(__file__).resolve().parents[2]
BOOK, EMPTY = "sample.netdesk", "empty.netdesk"
DERIVED = ("contact_day", "contact_stat", "search_document")
NOISE = ("This plugin does not support", "qt.text.font.db")
LONGEST = 300
"""Seconds after which a monkey is stuck."""


def main() -> int:
    """Let them loose; 1 when one of them broke something."""
    parser = argparse.ArgumentParser(prog="dev.py monkey", description=__doc__)
    parser.add_argument("--seed", type=int, help="one monkey, the one of this number")
    parser.add_argument("--seeds", type=int, default=20, help="so many of them (20)")
    parser.add_argument("--steps", type=int, default=600, help="what each does (600)")
    chosen = parser.parse_args()
    seeds = [chosen.seed] if chosen.seed is not None else random.sample(range(10**6), chosen.seeds)
    with TemporaryDirectory() as name, ThreadPoolExecutor(os.cpu_count()) as cages:
        folder = Path(name)
        open_desk(folder / EMPTY, TODAY).close()
        desk = open_desk(folder / BOOK, TODAY)
        desk.apply(FillWithSampleData(), "Added the sample data")
        desk.close()
        broken = sum(cages.map(lambda seed: _loose(folder, seed, chosen.steps), seeds))
    print(f"{len(seeds)} monkeys, {broken} broke something")
    return 1 if broken else 0


def _loose(folder: Path, seed: int, steps: int) -> bool:
    """Let one loose; whether it broke something, which is printed."""
    place = folder / str(seed)
    place.mkdir()
    shutil.copy(folder / BOOK, place)
    cards = sample_pile.write(place / "cards", TODAY)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "tests.monkey.child", place / BOOK, str(seed), str(steps), cards],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(place), "HOME": str(place)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        problem = f"stuck for {LONGEST} seconds"
    else:
        problem = _without_noise(ended.stdout) if ended.returncode else ""
    problem = problem or _harm(place / BOOK) or _kept_for_good(folder, place / BOOK)
    trail = (place / TRAIL).read_text("utf-8").splitlines() if (place / TRAIL).exists() else []
    print(f"seed {seed}, {len(trail)} steps: {problem or 'nothing broke'}", flush=True)
    if problem:
        print("\n".join(f"  {step}" for step in trail[-30:]), flush=True)
    return bool(problem)


def _without_noise(printed: str) -> str:
    """What a monkey's program printed, without what Qt says of fonts and of a platform without a display."""
    return "\n".join(line for line in printed.splitlines() if not line.startswith(NOISE))


def _kept_for_good(folder: Path, path: Path) -> str:
    """What cannot be undone, or not be done again, of all that happened in a book; "" when everything can."""
    desk = open_desk(path, TODAY)
    try:
        while desk.redo() is not None:  # the monkey may have gone back
            pass
        whole = dump(path)
        for way, wanted in ((desk.undo, dump(folder / EMPTY)), (desk.redo, whole)):
            while way() is not None:
                pass
            found = dump(path)
            for table, rows in wanted.items():
                if found[table] != rows:
                    left = [each for each in found[table] if each not in rows]
                    gone = [each for each in rows if each not in found[table]]
                    return f"after {way.__name__} {table} has {left[:3]} and lacks {gone[:3]}"
    except NetDeskError as error:
        return str(error)
    finally:
        desk.close()
    return ""


def _harm(path: Path) -> str:
    """What is wrong with the book that a monkey left; "" when it is whole and what derives from it is as it should."""
    book = Database(path)
    try:
        for check in ("integrity_check", "foreign_key_check"):
            found = book.rows(f"PRAGMA {check}")
            if found not in ([], [("ok",)]):
                return f"{check} says {found[:3]}"
        kept = {table: book.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in DERIVED}
        with book.transaction():
            derived.settle_day(book, TODAY)
            derived.refresh(book, None, TODAY)
        for table, rows in kept.items():
            anew = book.rows(f"SELECT * FROM {table} ORDER BY 1, 2")
            if rows != anew:
                return f"{table} is {[each for each in rows if each not in anew][:3]}, counted anew it is " + str(
                    [each for each in anew if each not in rows][:3]
                )
    finally:
        book.close()
    return ""


if __name__ == "__main__":
    sys.exit(main())
