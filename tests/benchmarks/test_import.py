"""G1, G4 and G10: cards into the book, as a whole process and beside the window."""

from pathlib import Path
from statistics import median

from tests.benchmarks.days import TODAY
from tests.benchmarks.figures import Table, interleaved, percentile
from tests.benchmarks.processes import Ended, child, run, settings_with
from tests.benchmarks.samples import Samples

PEOPLE = 10_000
MOST_BY_REFERENCE = 1.5
MOST_BY_PARSING = 4.0
BEST_OF = 3
MOST_GAP, LONGEST_GAP = 16.0, 50.0


def test_import_as_a_whole_process(samples: Samples, table: Table, tmp_path: Path) -> None:
    cards = samples.cards(PEOPLE)

    def ours() -> Ended:
        book = _fresh(tmp_path / "ours.netdesk")
        return run("-m", "netdesk", "--book", book, "--today", TODAY, "import", cards, "--json")

    def floors() -> tuple[Ended, Ended]:
        script = samples.tools / "floors" / "floors.py"
        return run(script, "full", cards, _fresh(tmp_path / "floor.db"), "word"), run(script, "parse", cards)

    rounds = interleaved(ours, floors)
    seconds = median(each.wall for each, _floors in rounds)
    processor = median(each.processor for each, _floors in rounds)
    for place, (floor, most) in enumerate((("REF", MOST_BY_REFERENCE), ("parsing alone", MOST_BY_PARSING))):
        by_floor = median(each.wall / floors[place].wall for each, floors in rounds)
        table.add(
            f"G1 import of {PEOPLE:,} cards, whole process",
            f"{seconds:.2f} s (processor {processor:.2f})",
            floor=f"{median(floors[place].wall for _each, floors in rounds):.2f} s ({floor})",
            ratio=by_floor,
            goal=f"≤ {most:g} × floor (informs)",
        )
    table.add(
        f"G4 peak memory of the import of {PEOPLE:,}",
        f"{median(each.peak_mb for each, _floors in rounds):.0f} MB",
        floor=f"{median(floors[0].peak_mb for _each, floors in rounds):.0f} MB (REF)",
        goal="(informs)",
    )


def test_window_during_an_import(samples: Samples, table: Table, tmp_path: Path) -> None:
    cards = samples.cards(PEOPLE)
    settings = settings_with(tmp_path, "piles")
    runs = [
        child("importing", _fresh(tmp_path / "book.netdesk"), cards, settings=settings).answer for _ in range(BEST_OF)
    ]
    best = min(runs, key=lambda seen: max(seen["reading"] + seen["writing"]))
    idle = best["idle"]
    whole = best["reading"] + best["writing"]
    for what, gaps in (("reading", best["reading"]), ("writing", best["writing"]), ("all of it", whole)):
        p99, longest = percentile(gaps, 0.99), max(gaps)
        table.add(
            f"G10 window while {PEOPLE:,} cards come in, {what}",
            f"gap p50 {percentile(gaps, 0.5):.1f}, p99 {p99:.1f}, longest {longest:.0f} ms",
            floor=f"p99 {percentile(idle, 0.99):.1f}, longest {max(idle):.0f} ms (idle)",
            goal=f"p99 ≤ {MOST_GAP:g} ms, none over {LONGEST_GAP:g} ms",
            holds=p99 <= MOST_GAP and longest <= LONGEST_GAP,
        )
    assert best["cards"] > 0.9 * PEOPLE


def _fresh(book: Path) -> Path:
    for suffix in ("", "-wal", "-shm"):
        book.with_name(book.name + suffix).unlink(missing_ok=True)
    return book
