"""Phone numbers in E.164, by phonenumberslite: the only user of it, loaded at the first number.

The library takes 0.1 ms a number, which an import cannot wait for. Numbers of digits and blanks are
told by the library's own patterns in a few microseconds; every other one goes the library's own way.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneMetadata, PhoneNumberDesc

_PLAIN = re.compile(r"[ (]*\+?[0-9(][0-9 ().\-/\u00a0]*")
_NOT_A_DIGIT = re.compile(r"[^0-9]+")
_Matches = Callable[[str], object]


def e164(raw: str, region: str = "") -> str:
    """``raw`` as ``+`` and digits, or "" when it is no valid number.

    ``region`` is the country (ISO 3166, "DE") of numbers written without their country; "" means that
    only numbers with ``+`` can be told (histories.md 5.4).
    """
    raw = raw.strip()
    if _PLAIN.fullmatch(raw):
        number = _NOT_A_DIGIT.sub("", raw)
        quick = _international(number) if "+" in raw else _domestic(number, region.upper())
        if quick is not None:
            return quick
    return _by_library(raw, region)


def _by_library(raw: str, region: str) -> str:
    import phonenumbers

    raw = raw.removeprefix("tel:")
    try:
        number = phonenumbers.parse(raw, region.upper() or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    number.extension = None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def regions() -> tuple[str, ...]:
    """Every country (ISO 3166, two letters) whose numbers can be told."""
    from phonenumbers import SUPPORTED_REGIONS

    return tuple(sorted(SUPPORTED_REGIONS))


@dataclass(frozen=True, slots=True)
class _Plan:
    """The numbering plan of one region: patterns of the library's metadata, compiled."""

    country: str
    prefix: str
    starts: _Matches | None
    simple_prefix: bool
    abroad: str
    lengths: frozenset[int]
    viable: _Matches
    leading: _Matches | None
    kinds: tuple[tuple[frozenset[int], _Matches], ...]

    def holds(self, national: str) -> bool:
        """Whether ``national`` is a valid number of some kind."""
        length = len(national)
        if length not in self.lengths or not self.viable(national):
            return False
        for lengths, matches in self.kinds:  # noqa: SIM110 - a generator takes longer than the patterns
            if length in lengths and matches(national):
                return True
        return False


@cache
def _plan(region: str) -> _Plan | None:
    from phonenumbers import PhoneMetadata

    metadata = PhoneMetadata.metadata_for_region(region, None)
    return None if metadata is None else _compiled(metadata)


def _compiled(metadata: PhoneMetadata) -> _Plan:
    general = metadata.general_desc
    if general is None or not general.national_number_pattern:
        raise ValueError(f"{metadata.id}: no general pattern")
    kinds = (
        metadata.fixed_line, metadata.mobile, metadata.toll_free, metadata.premium_rate, metadata.voip,
        metadata.shared_cost, metadata.personal_number, metadata.pager, metadata.uan, metadata.voicemail,
    )  # fmt: skip
    prefix = metadata.national_prefix_for_parsing or ""
    return _Plan(
        country=str(metadata.country_code),
        prefix=prefix,
        starts=re.compile(prefix).match if prefix else None,
        simple_prefix=prefix.isdigit() and not metadata.national_prefix_transform_rule,
        abroad=metadata.international_prefix or "",
        lengths=frozenset(general.possible_length),
        viable=re.compile(general.national_number_pattern).fullmatch,
        leading=re.compile(metadata.leading_digits).match if metadata.leading_digits else None,
        kinds=tuple(_kind(kind, general) for kind in kinds if kind is not None and kind.national_number_pattern),
    )


def _kind(kind: PhoneNumberDesc, general: PhoneNumberDesc) -> tuple[frozenset[int], _Matches]:
    lengths = frozenset(kind.possible_length or general.possible_length)
    return lengths, re.compile(kind.national_number_pattern or "").fullmatch


def _national(plan: _Plan, number: str) -> str | None:
    """``number`` without the prefix for calls inside the country, as the library strips it; None: ask it."""
    if plan.starts is None or not plan.starts(number):
        return number
    if not plan.simple_prefix:
        return None
    rest = number[len(plan.prefix) :]
    if plan.viable(rest):
        return rest if len(rest) in plan.lengths else None
    return number if plan.viable(number) else rest


def _international(number: str) -> str | None:
    """E.164 of the digits after a plus; "" when not valid; None when the library must be asked."""
    codes = _country_codes()
    for length in (1, 2, 3):
        regions = codes.get(number[:length])
        if regions:
            main = _plan(regions[0])
            return None if main is None else _told(number[:length], _national(main, number[length:]), regions)
    return None


@cache
def _country_codes() -> dict[str, tuple[str, ...]]:
    """Country codes as they are written, each with its regions."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    return {str(code): regions for code, regions in COUNTRY_CODE_TO_REGION_CODE.items()}


def _domestic(number: str, region: str) -> str | None:
    """E.164 of digits written without a plus; "" when not valid; None when the library must be asked."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    if not region:
        return ""
    plan = _plan(region)
    if plan is None:
        return None
    if plan.abroad == "00" and number.startswith("00") and not number.startswith("000"):
        return _international(number[2:])
    # With the country's own digits in front, or a call abroad, only the library can tell what is meant.
    if number.startswith(plan.country) or (plan.abroad and re.match(plan.abroad, number)):
        return None
    return _told(plan.country, _national(plan, number), COUNTRY_CODE_TO_REGION_CODE[int(plan.country)])


def _told(country: str, national: str | None, regions: tuple[str, ...]) -> str | None:
    """The number in E.164 if one of the regions that share ``country`` has it, as the library decides."""
    if national is None:
        return None
    for region in regions:
        plan = _plan(region)
        if plan is None:
            return None
        # The first region whose leading digits fit is the one, whether the number is valid there or not.
        decides = plan.leading is not None and len(regions) > 1
        if decides and not (plan.leading and plan.leading(national)):
            continue
        if plan.holds(national):
            return f"+{country}{national}"
        if decides:
            return ""
    return ""
