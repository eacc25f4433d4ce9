"""The verdict as SQL, for filters and for the order of a list (relationship.md 2.7).

Expressions over ``contact c LEFT JOIN contact_stat s ON s.contact_id = c.id`` with the parameter
``:today`` (day number). ``domain.relationship.verdict`` is the reference; a test holds the two together.
"""

from typing import Final

from netdesk.domain.attention import group_of
from netdesk.domain.relationship import (
    DORMANT_AFTER,
    FADING_NOTICE,
    NEVER_REPLIED_DAYS,
    NEVER_REPLIED_SPAN,
    NEW_CARD_DAYS,
    NEW_FOR,
    NO_ANSWER_AFTER,
    REKINDLED_FOR,
    REKINDLED_GAP,
    SELLING_DAYS,
    THEIR_TURN_AFTER,
    YOUR_TURN_AFTER,
    State,
    VerdictReason,
)
from netdesk.domain.rhythm import CIRCLES, DEFAULT_CADENCE, ENOUGH_DAYS, LONGEST, SHORTEST
from netdesk.domain.via import Via
from netdesk.domain.warmth import QUIET_EXPONENT

CADENCE: Final = "default-cadence"
"""Setting: the default cadence in days, when it is not the usual one."""

WEIGHTS: Final = "scale-weights"
"""Setting: JSON of channel -> weight, of the channels that do not have their usual weight."""

TEMPO: Final = "scale-tempo"
"""Setting: the tempo in days, when it is not the usual one."""

JUDGED: Final = "contact c LEFT JOIN contact_stat s ON s.contact_id = c.id"
"""What the expressions below read; tombstones (merged_into) are to be left out."""

DEFAULT_CADENCE_SQL: Final = (
    f"ifnull((SELECT CAST(value AS INTEGER) FROM setting WHERE key = '{CADENCE}'), {DEFAULT_CADENCE})"
)
"""The default cadence of the book; SQLite asks for it once, not for each row."""

REWEIGHED_SQL: Final = f"EXISTS (SELECT 1 FROM setting WHERE key = '{WEIGHTS}')"
"""Whether a channel does not have its usual weight in the book."""

_HAPPENED: Final = "ifnull(s.days + s.bulk + s.clicks + s.undirected + s.undated, 0) > 0"

STATE_SQL: Final = (
    f"CASE WHEN c.let_go THEN '{State.LET_GO}' WHEN s.until >= :today THEN '{State.CONNECTING}'"
    f" WHEN {_HAPPENED} THEN '{State.CONNECTED}' ELSE '{State.NOT_YET}' END"
)
"""The word of ``State`` for everybody by one scan."""

_CHOSEN: Final = "(c.cadence > 0 OR c.circle IN ({}))".format(", ".join(map(str, CIRCLES)))
_RHYTHM: Final = (
    "CASE WHEN c.cadence > 0 THEN c.cadence "
    + " ".join(f"WHEN c.circle = {circle} THEN {days}" for circle, days in CIRCLES.items())
    + f" WHEN s.days >= {ENOUGH_DAYS} THEN max({SHORTEST}, min({LONGEST}, 2 * s.median_gap))"
    + f" ELSE {DEFAULT_CADENCE_SQL} END"
)
_OVERDUE: Final = f":today - s.last_day > {_RHYTHM}"
_MY_TURN: Final = "s.turn > ifnull(s.out_direct, s.turn - 1) AND ifnull(c.turn_closed < s.turn, 1)"

YOUR_TURN_SQL: Final = f"s.until >= :today AND {_MY_TURN} AND :today - s.turn >= {YOUR_TURN_AFTER}"
"""Whether the reason is YOUR_TURN, in a form that the index of ``until`` answers; let go apart."""

_TRIED: Final = f"""(
  s.out_direct_days >= {NEVER_REPLIED_DAYS} AND :today - s.first_out_direct >= {NEVER_REPLIED_SPAN}
  OR c.via = '{Via.INVITE_FROM_THEM}' AND NOT c.invite_had_note)"""

_CONNECTING: Final = f"""CASE
  WHEN {YOUR_TURN_SQL} THEN '{VerdictReason.YOUR_TURN}'
  WHEN s.until - :today <= {FADING_NOTICE} THEN '{VerdictReason.FADING}'
  WHEN s.out_direct > s.in_direct AND :today - s.out_direct >= {THEIR_TURN_AFTER}
    THEN '{VerdictReason.THEIR_TURN}'
  WHEN s.spell_day - s.prev_until >= {REKINDLED_GAP} AND :today - s.spell_day <= {REKINDLED_FOR}
    THEN '{VerdictReason.REKINDLED}'
  WHEN {_CHOSEN} AND {_OVERDUE} THEN '{VerdictReason.OVERDUE}'
  WHEN :today - s.first_day <= {NEW_FOR} THEN '{VerdictReason.NEW}'
  WHEN {_OVERDUE} THEN '{VerdictReason.OVERDUE}'
  ELSE '{VerdictReason.STEADY}' END"""

_CONNECTED: Final = f"""CASE
  WHEN s.days = 0 AND s.bulk > 0 THEN '{VerdictReason.BULK_ONLY}'
  WHEN s.days = 0 AND s.clicks > 0 THEN '{VerdictReason.CLICK_ONLY}'
  WHEN s.days = 0 THEN '{VerdictReason.UNCLEAR}'
  WHEN s.in_days = 0 AND :today - s.out_direct < {NO_ANSWER_AFTER} THEN '{VerdictReason.WAITING}'
  WHEN s.in_days = 0 AND s.out_direct IS NOT NULL AND {_TRIED} THEN '{VerdictReason.NEVER_REPLIED}'
  WHEN s.in_days = 0 AND s.out_direct IS NOT NULL THEN '{VerdictReason.NO_ANSWER}'
  WHEN s.out_days = 0 AND s.in_days >= {SELLING_DAYS} AND s.in_not_asks = 0 THEN '{VerdictReason.SELLING}'
  WHEN s.out_days = 0 AND s.in_direct IS NOT NULL THEN '{VerdictReason.YOU_NEVER_ANSWERED}'
  WHEN s.until IS NULL THEN '{VerdictReason.THIN}'
  WHEN :today - s.last_day > {DORMANT_AFTER} THEN '{VerdictReason.DORMANT}'
  WHEN {_MY_TURN} THEN '{VerdictReason.LAPSED_YOUR_TURN}'
  WHEN s.out_direct > s.in_direct THEN '{VerdictReason.LAPSED_THEIR_TURN}'
  ELSE '{VerdictReason.LAPSED}' END"""

REASON_SQL: Final = f"""CASE
  WHEN c.let_go THEN '{VerdictReason.LET_GO}'
  WHEN s.until >= :today THEN {_CONNECTING}
  WHEN {_HAPPENED} THEN {_CONNECTED}
  WHEN s.planned_until >= :today THEN '{VerdictReason.PLANNED}'
  WHEN :today - c.added_day <= {NEW_CARD_DAYS} THEN '{VerdictReason.NEW_CARD}'
  ELSE '{VerdictReason.CARD_PILE}' END"""
"""The code of ``VerdictReason``: nothing but what is stored decides it."""

_GROUP: Final = "CASE {} {} END".format(
    REASON_SQL, " ".join(f"WHEN '{reason}' THEN {group_of(reason)}" for reason in VerdictReason)
)

RANK_SQL: Final = f"ifnull(s.rank_key * pow(1 + max(0, :today - s.last_day), -{QUIET_EXPONENT}), 0.0)"
"""In the order of Q, which is this divided by the day's growth."""

ATTENTION_SQL: Final = f"{_GROUP}, {RANK_SQL} DESC, c.added_day DESC"
"""An ORDER BY for "who needs me": ``domain.attention``."""
