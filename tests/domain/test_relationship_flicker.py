"""On real mail a relationship does not flicker (relationship.md 7.8); skipped where the data is absent."""

import csv
import gzip
from collections import defaultdict
from pathlib import Path

from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.standing import RUNWAY
from netdesk.domain.weight import weight
from tests.helpers.relationship_reference import spells_of

REOPENED_WITHIN = 30
SECONDS = 86_400

Weights = dict[int, list[float]]


def contact_days_of_pairs(file: Path) -> dict[tuple[int, int], Weights]:
    """For each (me, contact) the weights (mine, theirs) of each day, from time, sender and recipient."""
    mails: dict[tuple[int, int], set[int]] = defaultdict(set)
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            mails[int(row["unix_time"]), int(row["from"])].add(int(row["to"]))
    pairs: dict[tuple[int, int], Weights] = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0]))
    for (time, sender), addressed in mails.items():
        mail = Interaction((), Channel.EMAIL, Direction.OUT, None, people=len(addressed))
        weighs = weight(mail)
        for recipient in addressed - {sender} if weighs else ():
            for pair, side in (((sender, recipient), 0), ((recipient, sender), 1)):
                day = pairs[pair][time // SECONDS]
                day[side] = max(day[side], weighs)
    return pairs


def test_few_spells_open_again_soon_after_they_ended(shared: Path) -> None:
    pairs = contact_days_of_pairs(shared / "data" / "relationship" / "enron_igraph.csv.gz")
    spells = reopened = 0
    for days in pairs.values():
        for spell in spells_of(((day, *days[day]) for day in sorted(days)), None):
            assert spell.until - spell.begin >= RUNWAY
            spells += 1
            reopened += spell.prev_until is not None and spell.begin - spell.prev_until <= REOPENED_WITHIN
    assert spells > 1_000
    assert reopened <= 0.12 * spells
