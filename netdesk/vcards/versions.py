"""Lines of one version of vCard as the other has them, where the RFCs say how (RFC 6350 appendix A); else as they are.

GENDER, ANNIVERSARY, RELATED and such keep their names in 3.0, where a registered name of later date is allowed
(RFC 2426, iana-token), and LABEL, AGENT, SORT-STRING keep theirs in 4.0: renamed they would say less to more readers.
"""

import re
from dataclasses import replace

from netdesk.vcards.blob_line import blob_line
from netdesk.vcards.content_line import ContentLine
from netdesk.vcards.head import BLOBS

ONCE = frozenset("ANNIVERSARY BDAY BIRTHPLACE CLASS DEATHDATE DEATHPLACE GENDER KIND MAILER N SORT-STRING UID".split())
"""Properties that may stand once (RFC 6350 6, RFC 6474); a second one gets out under X- and its name."""

_DATES = frozenset(("ANNIVERSARY", "BDAY", "DEATHDATE"))
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)")
_EXTENDED = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NUMBER = r"([+-]?\d{1,3}(?:\.\d{1,20})?)"
_GEO = re.compile(rf"geo:{_NUMBER},{_NUMBER}|{_NUMBER} ?; ?{_NUMBER}", re.I)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")
_NO_VALUES = frozenset(("inline", "binary", "phone-number", "vcard"))
_ADDRESSES = frozenset(("url", "uri", "content-id", "cid"))


def as_version(line: ContentLine, version: str, *, is_base64: bool = False) -> ContentLine:
    """``line`` as ``version`` ("4.0" or "3.0") writes it; ``is_base64`` when it came so encoded."""
    line = _preferred(line, version)
    values = [value.lower() for value in line.values_of("VALUE")]
    if values:
        said = ["uri" if value in _ADDRESSES else value for value in values if value not in _NO_VALUES]
        line = line.with_parameter("VALUE", said)
    is_data = line.name.startswith("X-") and line.value[:5].lower() == "data:" and line.values_of("VALUE") == ("uri",)
    if is_base64 or is_data or line.name in BLOBS:
        return blob_line(line, version, says_base64=is_base64)
    if line.name == "GEO":
        return _position(line, version)
    if line.name == "TZ":
        return _zone(line, version)
    if line.name in _DATES:
        return _day(line, version)
    return line


def _preferred(line: ContentLine, version: str) -> ContentLine:
    """TYPE=PREF of 3.0 is PREF=1 of 4.0. The order of several (PREF=2) has no other form, and stays."""
    words = line.values_of("TYPE")
    others = [word for word in words if word.lower() != "pref"]
    if version == "4.0":
        if len(others) == len(words):
            return line
        line = line.with_parameter("TYPE", others)
        return line if line.values_of("PREF") else line.with_parameter("PREF", ["1"])
    if line.values_of("PREF") == ("1",):
        return line.with_parameter("PREF", ()).with_parameter("TYPE", [*others, "PREF"])
    if line.values_of("PREF"):
        return line.with_parameter("TYPE", others)
    return line


def _position(line: ContentLine, version: str) -> ContentLine:
    """37.386;-122.083 of 3.0 is geo:37.386,-122.083. Two numbers and a comma (2.1) may stand for either order: kept."""
    place = _GEO.fullmatch(line.value.strip())
    if place is None:
        return line
    line = line.with_parameter("VALUE", ())
    north, east = place[1] or place[3], place[2] or place[4]
    return replace(line, value=f"geo:{north},{east}" if version == "4.0" else f"{north};{east}")


def _zone(line: ContentLine, version: str) -> ContentLine:
    """An offset (-05:00) is what 3.0 means by itself; in 4.0 that is a text, and an offset is said to be one."""
    offset = _OFFSET.fullmatch(line.value.strip())
    if offset is None:
        if line.values_of("VALUE") == ("uri",):
            return line
        return line.with_parameter("VALUE", () if version == "4.0" else ("text",))
    sign, hours, minutes = offset.groups()
    if version == "4.0":
        return replace(line, value=f"{sign}{hours}{minutes}").with_parameter("VALUE", ("utc-offset",))
    return replace(line, value=f"{sign}{hours}:{minutes}").with_parameter("VALUE", ())


def _day(line: ContentLine, version: str) -> ContentLine:
    """A whole date is 19960415 in 4.0 and 1996-04-15 in 3.0."""
    value = line.value.strip()
    if version == "4.0":
        day = _EXTENDED.fullmatch(value)
        return replace(line, value="".join(day.groups())) if day else line
    day = _BASIC.fullmatch(value)
    return replace(line, value="-".join(day.groups())) if day else line
