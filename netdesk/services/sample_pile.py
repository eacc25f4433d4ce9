"""A pile of cards to try the import with: files as phones, mail programs and a card scanner write them.

Everybody on the cards is invented. The bytes are made here, so that each dialect is what it is in the wild:
folded lines and groups (3.0, Apple), quoted-printable (2.1, Android), an old charset, and 4.0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

NAME = "Austin Growth Meetup"
"""Where the cards were swapped, and the name of their folder."""

_FOLD_AT = 75


@dataclass(frozen=True, slots=True)
class _Face:
    """What stands on one card."""

    family: str
    given: str
    name: str
    firm: str
    title: str
    phone: str
    email: str
    town: str
    country: str
    note: str = ""


# fmt: off
_AOI = _Face("山田", "葵", "山田 葵", "Kite Robotics", "Product Manager", "+81 3 5550 0143", "aoi@kiterobotics.example",
             "東京", "Japan", "At the coffee table: warehouse robots, looks for trial sites in Europe")
_BETH = _Face("Kowalski", "Beth", "Beth Kowalski", "Two Rivers Credit Union", "Branch Manager", "+1 512 555 0193",
              "beth@tworivers.example", "Austin", "USA", "Lends to people, not to numbers; wants to meet bakers")
_IMANI = _Face("Okafor", "Imani", "Imani Okafor", "Blue Door Tea", "Owner", "+1 737 555 0121", "imani@bluedoor.example",
               "Austin", "USA", "Poured for the whole table")
_SEAN = _Face("Ó Catháin", "Seán", "Seán Ó Catháin", "Skerry Software", "Developer", "+353 20 911 0143",
              "sean@skerry.example", "Dingle", "Ireland", "Builds timetables for ferries")
_JONAS = _Face("Weiß", "Jonas", "Jonas Weiß", "Lumen Rail", "Einkauf", "+49 30 23125 122", "weiss@lumenrail.example",
               "Berlin", "Deutschland", "Works with Tomáš Dvořák; ask about the depots")
_GABRIELA = _Face("Stănescu", "Gabriela", "Gabriela Stănescu", "Atelier Țesut", "Designer", "+40 21 555 0142",
                  "gabriela@tesut.example", "București", "România", "Rugs from old sails")
_PAVLO = _Face("Гончар", "Павло", "Павло Гончар", "Тепла Цегла", "Інженер", "+380 32 255 5143",
               "pavlo@teplatsehla.example", "Львів", "Україна", "Kilns that heat a school")
_FATOU = _Face("Ndiaye-Diallo", "Fatou", "Fatou Ndiaye-Diallo", "Téranga Fresh", "Fondatrice", "+221 33 855 0142",
               "fatou@terangafresh.example", "Dakar", "Sénégal", "Dried mango; looks for shops that pay on time")
_RENEE = _Face("Thibodeaux", "Renée", "Renée Thibodeaux", "Bayou Brass", "Band Leader", "+1 504 555 0166",
               "renee@bayoubrass.example", "New Orleans", "USA", "Plays at weddings, and once at a board meeting")
_LARS = _Face("Håkansson", "Lars-Erik", "Lars-Erik Håkansson", "Lugn Arkitekter", "Arkitekt", "+46 31 390 06 12",
              "lars-erik@lugn.example", "Göteborg", "Sverige", "Quiet rooms for loud offices")
_MARYAM = _Face("بن يوسف", "مريم", "مريم بن يوسف", "بيت الزيتون", "مديرة", "+216 71 555 142", "maryam@zaytoun.example",
                "تونس", "تونس", "Olive wood, and a school for carvers")
_SIYUAN = _Face("李", "思源", "李思源", "静水设计", "设计师", "+86 10 5550 0142", "siyuan@jingshui.example",
                "北京", "中国", "")
_ANA = _Face("Beltrán", "Ana", "Ana Beltrán", "Solace Energy", "Head of Partnerships", "+1 737 555 0177",
             "ana@solace.example", "Austin", "USA")
"""Ana is in the sample book already; the mobile number is new."""

_LOOK_ALIKE = _Face("Beltran", "A.", "A. Beltran", "SOLACE ENERGY", "", "", "ana@solace.example", "", "")
"""What the scanner made of another card of Ana's: the same address, an initial, no accent."""
# fmt: on


def write(folder: Path, today: date) -> Path:
    """Write the pile into a new folder inside ``folder``; returns that one. The same day gives the same bytes.

    12 new people, one who updates Ana Beltrán of the sample book, one who looks the same, and one card of
    the scanner on which nothing can be read. Raises OSError when it cannot be written.
    """
    swapped = today - timedelta(days=4)
    files = {
        "iPhone.vcf": b"".join(_apple(face, swapped) for face in (_AOI, _BETH, _IMANI, _SEAN)),
        "contacts-android.vcf": b"".join(_android(face) for face in (_JONAS, _GABRIELA, _PAVLO, _FATOU)),
        "li-siyuan.vcf": _android(_SIYUAN, "GB2312"),
        "renee-thibodeaux.vcf": _modern(_RENEE, swapped),
        "lars-erik-hakansson.vcf": _modern(_LARS, swapped),
        "maryam.vcf": _modern(_MARYAM, swapped),
        "ana-beltran.vcf": _apple(_ANA, swapped),
        "scan-0030.vcf": _scanned(_LOOK_ALIKE),
        "scan-0031.vcf": _card("3.0", ["N:;;;;", "FN:", "ORG:"]),
    }
    pile = folder / NAME
    pile.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (pile / name).write_bytes(data)
    return pile


def _apple(face: _Face, day: date) -> bytes:
    """A 3.0 card as an iPhone sends it: groups with labels of their own, long lines folded."""
    lines = [
        "PRODID:-//Apple Inc.//iPhone OS 26.1//EN",
        f"N:{_escaped(face.family)};{_escaped(face.given)};;;",
        f"FN:{_escaped(face.name)}",
        f"ORG:{_escaped(face.firm)};",
        f"TITLE:{_escaped(face.title)}",
        f"EMAIL;type=INTERNET;type=WORK;type=pref:{face.email}",
        f"TEL;type=CELL;type=VOICE;type=pref:{face.phone}",
        f"item1.ADR;type=WORK;type=pref:;;;{_escaped(face.town)};;;{_escaped(face.country)}",
        "item1.X-ABLabel:_$!<Work>!$_",
        f"NOTE:{_escaped(face.note)}",
        f"REV:{day.isoformat()}T19:42:00Z",
    ]
    return _card("3.0", lines)


def _modern(face: _Face, day: date) -> bytes:
    """A 4.0 card as newer address books write it."""
    lines = [
        f"FN:{_escaped(face.name)}",
        f"N:{_escaped(face.family)};{_escaped(face.given)};;;",
        "KIND:individual",
        f"ORG:{_escaped(face.firm)}",
        f"TITLE:{_escaped(face.title)}",
        f"EMAIL;TYPE=work;PREF=1:{face.email}",
        f'TEL;VALUE=uri;TYPE="voice,cell":tel:{face.phone.replace(" ", "-")}',
        f"ADR;TYPE=work:;;;{_escaped(face.town)};;;{_escaped(face.country)}",
        f"NOTE:{_escaped(face.note)}",
        f"REV:{day:%Y%m%d}T194200Z",
    ]
    return _card("4.0", lines)


def _android(face: _Face, charset: str = "UTF-8") -> bytes:
    """A 2.1 card as Android and older phones write it: whatever is not ASCII is quoted-printable."""
    lines = [
        _quoted("N", f"{face.family};{face.given};;;", charset),
        _quoted("FN", face.name, charset),
        f"TEL;CELL:{face.phone}",
        f"EMAIL;WORK:{face.email}",
        _quoted("ORG", face.firm, charset),
        _quoted("TITLE", face.title, charset),
        _quoted("ADR;WORK", f";;;{face.town};;;{face.country}", charset),
    ]
    if face.note:
        lines.append(_quoted("NOTE", face.note, charset))
    return "\r\n".join(("BEGIN:VCARD", "VERSION:2.1", *lines, "END:VCARD", "")).encode("ascii")


def _scanned(face: _Face) -> bytes:
    lines = [f"N:{face.family};{face.given};;;", f"FN:{face.name}", f"ORG:{face.firm}", f"EMAIL;TYPE=WORK:{face.email}"]
    return _card("3.0", lines)


def _card(version: str, lines: list[str]) -> bytes:
    """A card in UTF-8, its lines folded."""
    return b"".join(_folded(line) for line in ("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD"))


def _folded(line: str) -> bytes:
    """A line of at most 75 bytes, and its rest on lines that begin with a blank; no letter is cut in two."""
    parts, size = [b""], 0
    for letter in line:
        piece = letter.encode()
        if size + len(piece) > _FOLD_AT:
            parts.append(b" ")
            size = 1
        parts[-1] += piece
        size += len(piece)
    return b"\r\n".join(parts) + b"\r\n"


def _quoted(head: str, value: str, charset: str) -> str:
    """A property in quoted-printable where it must be, its lines broken by "=" at the end."""
    if value.isascii():
        return f"{head}:{value}"
    line, lines = f"{head};CHARSET={charset};ENCODING=QUOTED-PRINTABLE:", []
    for byte in value.encode(charset):
        piece = chr(byte) if byte < 128 and byte not in b"=\r\n" else f"={byte:02X}"
        if len(line) + len(piece) >= _FOLD_AT:
            lines.append(line + "=")
            line = ""
        line += piece
    return "\r\n".join((*lines, line))


def _escaped(text: str) -> str:
    """Text as 3.0 and 4.0 write it: commas and semicolons are not the end of anything."""
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
