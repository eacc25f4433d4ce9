"""Read damaged cards by the thousand: python -m tests.fuzz [--seed N] [--mutations 12000]."""

import argparse
import faulthandler
import random
from datetime import UTC, datetime

from tests.fuzz.checks import Figures, check
from tests.fuzz.corpus import files
from tests.fuzz.mutations import mutated

_STUCK = 60
_TOLD = 20


def main() -> int:
    """Damage and read; 1 when anything was raised, hung, lost or silent."""
    parser = argparse.ArgumentParser(prog="dev.py fuzz", description=__doc__)
    parser.add_argument("--seed", type=int, help="which damage (that of the day)")
    parser.add_argument("--mutations", type=int, default=12_000, help="how many damaged files (12000)")
    chosen = parser.parse_args()
    seed = datetime.now(UTC).date().toordinal() if chosen.seed is None else chosen.seed
    figures = run(seed, chosen.mutations)
    print(*figures.faults[:_TOLD], sep="\n", end="\n" if figures.faults else "")
    print(
        f"seed {seed}: {figures.cases} files, {figures.cards} cards, {figures.kept_aside} kept aside, "
        f"{len(figures.faults)} faults; slowest {figures.worst * 1000:.0f} ms ({figures.worst_file})"
    )
    return 1 if figures.faults else 0


def run(seed: int, mutations: int) -> Figures:
    """``mutations`` damaged files, each the same for the same seed; a file that takes a minute ends it all."""
    corpus = list(files().items())
    figures = Figures()
    for at in range(mutations):
        rng = random.Random(f"{seed}/{at}")
        name, data = rng.choice(corpus)
        faulthandler.dump_traceback_later(_STUCK, exit=True)
        check(f"{name} ({seed}/{at})", mutated(data, rng), figures)
    faulthandler.cancel_dump_traceback_later()
    return figures


if __name__ == "__main__":
    raise SystemExit(main())
