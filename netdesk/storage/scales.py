"""By what a book measures relationships, in its settings: only what differs from the usual is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from netdesk.domain.interaction import Channel
from netdesk.domain.rhythm import DEFAULT_CADENCE
from netdesk.domain.weight import HEAVIEST, USUAL_SCALE, Scale, Tempo, scale_with
from netdesk.storage import settings
from netdesk.storage.verdict_sql import CADENCE, DEFAULT_CADENCE_SQL, TEMPO, WEIGHTS

if TYPE_CHECKING:
    import apsw

    from netdesk.storage.database import Database

FIGURES: Final = frozenset({WEIGHTS, TEMPO})
"""The settings that the stored figures of every relationship follow from."""

VERDICTS: Final = FIGURES | {CADENCE}
"""The settings that every verdict follows from."""


def scale_of(connection: apsw.Connection) -> Scale:
    """By what the book measures its relationships."""
    rows = connection.execute("SELECT key, value FROM setting WHERE key IN (?, ?)", (WEIGHTS, TEMPO))
    kept: dict[str, str] = {key: value for key, value in rows}  # noqa: C416 - a row is a tuple of anything
    return scale_with(_weights(kept[WEIGHTS]) if WEIGHTS in kept else {}, _tempo(kept.get(TEMPO, "")))


def put(book: Database, scale: Scale) -> None:
    """Measure by ``scale`` from now on; the journal settles what follows from it."""
    own = {channel.value: weighs for channel, weighs in sorted(scale.own_weights.items())}
    _keep(book, WEIGHTS, json.dumps(own) if own else None)
    _keep(book, TEMPO, None if scale.tempo is USUAL_SCALE.tempo else str(int(scale.tempo)))


def default_cadence(book: Database) -> int:
    """The default cadence in days."""
    return int(book.value(f"SELECT {DEFAULT_CADENCE_SQL}"))


def put_default_cadence(book: Database, days: int) -> None:
    """Another default cadence from now on."""
    _keep(book, CADENCE, None if days == DEFAULT_CADENCE else str(days))


def _keep(book: Database, key: str, value: str | None) -> None:
    if value is None:
        settings.forget(book, key)
    else:
        settings.put(book, key, value)


def _weights(kept: str) -> dict[Channel, float]:
    """What is kept; a channel or a weight that this program does not know is left at its usual weight."""
    words = set(Channel)
    return {
        Channel(word): float(weighs)
        for word, weighs in json.loads(kept).items()
        if word in words and isinstance(weighs, int | float) and 0 <= weighs <= HEAVIEST
    }


def _tempo(kept: str) -> Tempo:
    return next((tempo for tempo in Tempo if str(int(tempo)) == kept), USUAL_SCALE.tempo)
