"""The SQL from interactions to contact-days and standings, the same for one or all (relationship.md 5).

Every figure comes from ``domain.weight`` and ``domain.standing``, whose ``standing_of`` is the reference:
a test holds the two together on random histories and scales. Parameters: ``:today`` (day number) and, for
some contacts only, ``:ids`` (a JSON array).
"""

from dataclasses import fields
from typing import Final

from netdesk.domain.interaction import Channel
from netdesk.domain.standing import (
    FARTHEST_DAY,
    GRACE,
    HALF_LIFE,
    LONGEST_HOLD,
    LOUDER,
    NEVER,
    RUNWAY,
    Standing,
)
from netdesk.domain.weight import BOTH_ACT, DIRECT, FULL_GROUP, LARGEST_GROUP, Scale

COLUMNS: Final = tuple(field.name for field in fields(Standing))
"""The columns of contact_stat that make a Standing, in its order."""


def growth(day: str) -> str:
    """``domain.standing.growth`` of a day given as SQL."""
    return f"pow(2.0, max({-FARTHEST_DAY}, min({FARTHEST_DAY}, {day})) / {HALF_LIFE}.0)"


def counted_day(interaction: str) -> str:
    """``domain.weight.counted_day`` of a row: the first of its month or year, NULL for no date."""
    # Julian day 2451544.5 is midnight of 2000-01-01, day 0.
    first_of = "CAST(julianday({0}.day + 2451544.5, 'start of {1}') - 2451544.5 AS INTEGER)"
    return (
        f"CASE {interaction}.precision WHEN 'day' THEN {interaction}.day"
        f" WHEN 'month' THEN {first_of.format(interaction, 'month')}"
        f" WHEN 'year' THEN {first_of.format(interaction, 'year')} END"
    )


def _weight(scale: Scale) -> str:
    whens = " ".join(f"WHEN '{channel}' THEN {float(weighs)!r}" for channel, weighs in scale.weights.items())
    return (
        f"CASE WHEN i.channel = '{Channel.INVITATION}' AND i.note = '' THEN 0.0"
        f" ELSE CASE i.channel {whens} ELSE 0.0 END END"
    )


def _acts(some: bool, scale: Scale, read_often: bool = False) -> str:
    """Common table: each interaction as each of its contacts has it, with its fate and its weight.

    Who was merged into another contact has none. For everybody the log is read from end to end, for some
    contacts by their own interactions; CROSS JOIN keeps that order. ``read_often`` works each row out once.
    """
    hint = "MATERIALIZED" if read_often else ""
    both = ", ".join(f"'{channel}'" for channel in sorted(BOTH_ACT))
    source = (
        "contact c CROSS JOIN interaction_party p ON p.contact_id = c.id"
        " CROSS JOIN interaction i ON i.id = p.interaction_id"
        " WHERE c.id IN (SELECT value FROM json_each(:ids)) AND c.merged_into IS NULL"
        if some
        else "interaction i CROSS JOIN interaction_party p ON p.interaction_id = i.id"
        " CROSS JOIN contact c ON c.id = p.contact_id WHERE c.merged_into IS NULL"
    )
    return f"""
touch AS (
  SELECT p.contact_id, i.kind, i.planned, i.people, i.automatic OR i.people > {LARGEST_GROUP} AS bulk,
    iif(i.direction = 'unknown' AND i.channel IN ({both}), 'mutual', i.direction) AS direction,
    {counted_day("i")} AS day, {_weight(scale)} AS weight
  FROM {source}),
act AS {hint} (
  SELECT contact_id, kind, direction, day,
    CASE WHEN planned THEN 'planned' WHEN day IS NULL THEN 'undated' WHEN day > :today THEN 'parked'
      WHEN bulk THEN 'bulk' WHEN weight = 0 THEN 'click' WHEN direction = 'unknown' THEN 'undirected'
      ELSE 'counted' END AS fate,
    CASE WHEN people <= {FULL_GROUP} THEN weight ELSE weight * {FULL_GROUP} / people END AS weight
  FROM touch)"""


def _course(some: bool, scale: Scale) -> str:
    """Common table: what follows from a contact's days in their order (2.4, 2.5)."""
    among = "WHERE contact_id IN (SELECT value FROM json_each(:ids))" if some else ""
    return f"""
passed AS (
  SELECT contact_id, day, w_out, w_in, min(max({int(scale.tempo)}, ifnull(cadence, 0)), {LONGEST_HOLD}) AS hold,
    sum(w_out * {growth("day")}) OVER history AS out_sum,
    sum(w_in * {growth("day")}) OVER history AS in_sum,
    max(iif(w_out >= {DIRECT}, day, NULL)) OVER history AS out_direct,
    max(iif(w_in >= {DIRECT}, day, NULL)) OVER history AS in_direct,
    sum(w_out >= {DIRECT}) OVER history AS out_direct_days,
    day - lag(day) OVER history AS gap
  FROM contact_day CROSS JOIN contact ON contact.id = contact_id {among}
  WINDOW history AS (PARTITION BY contact_id ORDER BY day ROWS UNBOUNDED PRECEDING)),
held AS (
  SELECT *, iif(out_direct IS NULL OR in_direct IS NULL, NULL, min(
    CAST(floor({HALF_LIFE} * log2(min(out_sum, in_sum)) + 1e-6) AS INTEGER) + hold,
    min(out_direct, in_direct) + hold + {GRACE})) AS until
  FROM passed),
spelled AS (
  SELECT *, until - day >= {RUNWAY} AS holds, max(iif(until - day >= {RUNWAY}, until, NULL)) OVER (
    PARTITION BY contact_id ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM held),
course AS (
  SELECT contact_id, max(out_sum) AS out_sum, max(in_sum) AS in_sum,
    max(iif(w_out > 0, day, NULL)) AS out_last, max(iif(w_in > 0, day, NULL)) AS in_last,
    max(out_direct) AS out_direct, max(in_direct) AS in_direct,
    sum(w_out > 0) AS out_days, sum(w_in > 0) AS in_days,
    max(out_direct_days) AS out_direct_days, sum(w_in >= {DIRECT}) AS in_direct_days,
    count(*) AS days, min(day) AS first_day, max(day) AS last_day,
    min(out_direct) AS first_out_direct,
    max(out_direct_days) - ifnull(max(iif(w_in >= {DIRECT}, out_direct_days, NULL)), 0) AS unanswered,
    median(gap) AS median_gap,
    max(iif(holds, until, NULL)) AS until,
    max(iif(holds AND (before IS NULL OR before < day), day, NULL)) AS spell_day,
    max(iif(holds AND before < day, before, NULL)) AS prev_until,
    max(min(out_sum, in_sum) / {growth("day")}) AS peak
  FROM spelled GROUP BY contact_id)"""


def _rest() -> str:
    """Common table: what the contact-days do not hold."""
    return f"""
rest AS (
  SELECT contact_id,
    max(iif(fate = 'counted' AND direction <> 'out' AND weight >= {DIRECT} AND kind <> 'thanks', day, NULL))
      AS turn,
    sum(fate = 'counted' AND direction <> 'out' AND kind <> 'ask') AS in_not_asks,
    sum(fate = 'bulk') AS bulk, max(iif(fate = 'bulk', day, NULL)) AS bulk_last,
    max(iif(fate = 'bulk' AND direction = 'in', day, NULL)) AS bulk_in_last,
    sum(fate = 'click') AS clicks, max(iif(fate = 'click', day, NULL)) AS click_last,
    sum(fate = 'undirected') AS undirected, sum(fate = 'undated') AS undated,
    max(iif(fate = 'planned', ifnull(day, {NEVER}), NULL)) AS planned_until
  FROM act GROUP BY contact_id)"""


_COUNTS: Final = frozenset(field.name for field in fields(Standing) if field.default is not None)


def _filled() -> str:
    return ", ".join(f"ifnull({name}, 0) AS {name}" if name in _COUNTS else name for name in COLUMNS)


def insert_days(some: bool, scale: Scale) -> str:
    """Fill contact_day by ``scale`` for everybody, or for ``some`` contacts, whose rows are gone already."""
    return (
        f"INSERT INTO contact_day (contact_id, day, w_out, w_in) WITH {_acts(some, scale)}"
        " SELECT contact_id, day, max(iif(direction = 'in', 0.0, weight)), max(iif(direction = 'out', 0.0, weight))"
        " FROM act WHERE fate = 'counted' GROUP BY contact_id, day"
    )


def insert_stats(some: bool, scale: Scale) -> str:
    """Fill contact_stat from contact_day and the interactions, as ``insert_days``."""
    among = " AND c.id IN (SELECT value FROM json_each(:ids))" if some else ""
    return (
        f"INSERT INTO contact_stat (contact_id, {', '.join(COLUMNS)}, rank_key)"
        f" WITH {_acts(some, scale, read_often=True)}, {_course(some, scale)}, {_rest()},"
        f" filled AS (SELECT c.id AS contact_id, {_filled()} FROM contact c"
        " LEFT JOIN course ON course.contact_id = c.id LEFT JOIN rest ON rest.contact_id = c.id"
        f" WHERE c.merged_into IS NULL{among})"
        f" SELECT contact_id, {', '.join(COLUMNS)}, min(out_sum, in_sum) + {LOUDER} * max(out_sum, in_sum)"
        " FROM filled"
    )
