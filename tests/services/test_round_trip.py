"""A whole book leaves as cards and comes into an empty one: nobody and nothing is another than before."""

import random
from pathlib import Path

import pytest

from tests.helpers.round_trips import card_files, compare, there_and_back

SEED = 20261128
SAMPLE = 60
"""Real files of the default run; `python3 dev.py interop` takes all of them."""

PILE = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=B6f;=C3=85sa;M.;Dr.;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dr. =C3=85sa M. L=C3=B6f
TEL;CELL;PREF:+46 70 555 01 01
ORG:L\xf6f, S\xf6ner;Lager;Norr
TITLE:Chef
ROLE:Eld
X-IRMC-LUID:77
PHOTO;ENCODING=BASE64;JPEG:
 /9j/4AAQSkZJRgABAQ==

END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:עדה לוי, ד״ר
N:לוי;עדה;;;
EMAIL;TYPE=INTERNET,WORK,PREF:ada@levi.example
EMAIL;TYPE=INTERNET,HOME:ada@home.example
NOTE:first\\nsecond \\; \\\\ 👩‍🚀 {long}
NOTE:another
item1.URL:https://levi.example/a,b;c?d=e\\\\f
item1.X-ABLabel:האתר שלי
X-AIM;TYPE=HOME:ada.l
CATEGORIES:fair\\, hall 7,rail
BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29
END:VCARD
BEGIN:VCARD
VERSION:4.0
UID:urn:uuid:0b9c1f6e-0000-4000-8000-000000000001
FN:
N:;;;;
ORG:Kite & Co.
TEL;VALUE=uri;PREF=2:tel:+1-212-555-0101
RELATED;TYPE=colleague;VALUE=text:Bo
PHOTO:https://kite.example/logo.png
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Åsa Löf
TEL:+46 70 555 01 01
X-SECOND:of two
END:VCARD
"""


@pytest.mark.parametrize("version", ["4.0", "3.0"])
def test_our_own_cards_come_back(tmp_path: Path, version: str) -> None:
    file = tmp_path / "pile.vcf"
    file.write_text(PILE.replace("{long}", "süß " * 60), encoding="utf-8")
    before, after = there_and_back(tmp_path / "books", [file], version)
    assert len(before) >= 3
    compare(before, after, version)


@pytest.mark.parametrize("version", ["4.0", "3.0"])
def test_cards_of_many_programs_come_back(tmp_path: Path, shared: Path, version: str) -> None:
    real = card_files(shared / "data" / "cards" / "real")
    chosen = random.Random(SEED).sample(real, min(SAMPLE, len(real)))
    paths = [*sorted(chosen), *card_files(shared / "data" / "cards" / "synthetic")]
    before, after = there_and_back(tmp_path / "books", paths, version)
    compare(before, after, version)
