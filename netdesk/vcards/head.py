"""The head of a line of a card: group, name and parameters, before the colon."""

import binascii
import re
from dataclasses import dataclass, field

from netdesk.vcards import limits
from netdesk.vcards.charset_names import codec_of
from netdesk.vcards.labels import label_of

# Names that may stand at the start of a line (RFC 2426, RFC 6350 and its extensions, vCard 2.1,
# and what phones and mail programs write without the X- they should have).
KNOWN = frozenset(
    """ADR AGENT ANNIVERSARY BDAY BEGIN BIRTHPLACE CALADRURI CALURI CAPURI CATEGORIES CLASS CLIENTPIDMAP
    CONTACT-URI CREATED DEATHDATE DEATHPLACE DEATH EMAIL END EXPERTISE FBURL FN GENDER GEO GRAMGENDER HOBBY
    IMPP INTEREST JSPROP KEY KIND LABEL LANG LANGUAGE LOGO MAILER MEMBER N NAME NICKNAME NOTE ORG
    ORG-DIRECTORY PHOTO PRODID PROFILE PRONOUNS RELATED REV ROLE SOCIALPROFILE SORT-STRING SOUND SOURCE
    TEL TITLE TZ UID URL VERSION XML BIRTH""".split()
)
BLOBS = frozenset(("PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-MS-CERTIFICATE"))
TEXTS = frozenset(("NOTE", "LABEL", "ADR"))
"""Properties whose text may run on in a next line that was not folded."""

_ENCODINGS = {"QUOTED-PRINTABLE": "qp", "QP": "qp", "Q": "qp", "B": "base64", "BASE64": "base64"}
_BARE_VALUES = frozenset(("INLINE", "URL", "URI", "CONTENT-ID", "CID", "TEXT"))
_PARAMETER = re.compile(r'(?:[^;"\\]|\\.|"[^"]*"|["\\])+', re.S)
_CUSTOM = re.compile(r"X-CUSTOM\((?:CHARSET=([\w.:-]{1,40}),)?(?:ENCODING=(QUOTED-PRINTABLE),)?([^()]{1,300})\)", re.I)
"""A label in the owner's own words as phones of Samsung write it."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_/ -]*\Z")


@dataclass(frozen=True, slots=True)
class Head:
    """``item1.TEL;TYPE=CELL`` taken apart. ``name`` is in upper case, ``types`` and ``label`` in
    lower; ``encoding`` is "", "qp" or "base64"; ``fits`` is False when it does not look like the
    head of a property at all; ``clean`` when a UTF-8 value can be taken as it stands. ``pieces`` are
    the parameters as they are written.
    """

    name: str
    group: str = ""
    types: tuple[str, ...] = ()
    label: str = ""
    charset: str = ""
    encoding: str = ""
    fits: bool = True
    clean: bool = False
    parameters: dict[str, str] = field(default_factory=dict)
    pieces: tuple[str, ...] = ()


_kept: dict[str, Head] = {}


def head_of(text: str) -> Head:
    """The head written as ``text`` (without the colon). Never fails; see ``Head.fits``.

    Tolerates bare types (``TEL;CELL``), empty parameters, blanks, ``a.b.TEL``, ``LABEL,TYPE=HOME``
    and escaped semicolons (vcards.md 4.5). Heads repeat from card to card, so they are kept.
    """
    head = _kept.get(text)
    if head is None:
        head = _parse(text)
        if len(text) <= limits.KEPT_HEAD:
            if len(_kept) >= limits.KEPT_HEADS:
                _kept.clear()
            _kept[text] = head
    return head


def _parse(text: str) -> Head:
    pieces = [piece.strip() for piece in _PARAMETER.findall(text)]
    first = pieces[0] if pieces else ""
    first, comma, rest = first.partition(",")
    if comma:
        pieces.insert(1, rest.strip())
    group, _, first = first.strip().lstrip("\ufeff").rpartition(".")
    name = first.strip().upper()
    types: list[str] = []
    parameters: dict[str, str] = {}
    for piece in pieces[1 : limits.PARAMETERS]:
        _read_parameter(piece, types, parameters)
    encoding = _ENCODINGS.get(parameters.get("ENCODING", "").upper(), "")
    charset = parameters.get("CHARSET", "")
    known = name in KNOWN or name.startswith("X-")
    fits = _NAME.match(name) is not None and (known or " " not in name)
    return Head(
        name=name,
        group=group.strip().lower(),
        types=tuple(types),
        label=label_of(types),
        charset=charset,
        encoding=encoding,
        fits=fits,
        clean=fits
        and known
        and (first.isupper() or first.islower() or name.startswith("X-"))
        and text.count('"') % 2 == 0
        and not text[:1].isspace()
        and charset.upper() in (("UTF-8",) if encoding == "qp" else ("", "UTF-8"))
        and (encoding != "base64" or name in BLOBS),
        parameters=parameters,
        pieces=tuple(pieces[1 : limits.PARAMETERS]),
    )


def _custom_label(custom: re.Match[str]) -> str:
    charset, encoding, label = custom.groups()
    if not encoding:
        return label
    try:
        return binascii.a2b_qp(label.encode("ascii")).decode(codec_of(charset or "") or "utf-8")
    except UnicodeError:
        return ""


def _read_parameter(piece: str, types: list[str], parameters: dict[str, str]) -> None:
    custom = _CUSTOM.match(piece)
    key, value = ("TYPE", _custom_label(custom)) if custom else named_parameter(piece)
    value = value.strip('"').strip()
    if key == "TYPE":
        for kind in value.replace(";", ",").replace("\\", "").split(","):
            kind = kind.strip().strip('"').lower()
            if kind and kind not in types:
                types.append(kind)
    elif key not in parameters:
        parameters[key] = value.rstrip(":") if key == "CHARSET" else value


def named_parameter(piece: str) -> tuple[str, str]:
    """The name of a parameter and its value as it is written; a bare one (vCard 2.1) gets the name that it lacks."""
    key, equals, value = piece.partition("=")
    if not equals:
        key, value = "", piece
    key, value = key.strip().upper(), value.strip()
    if not key:
        bare = value.strip('"').strip().upper()
        if bare in _ENCODINGS and len(bare) > 1:
            key = "ENCODING"
        else:
            key = "VALUE" if bare in _BARE_VALUES else "TYPE"
    return key, value
