"""Photos as bytes. A slip here damages a picture, or loses the person with it."""

import base64
import os
import time

import pytest

from netdesk.vcards import limits, reader
from netdesk.vcards.outcome import CardReading
from netdesk.vcards.problems import Trouble

PHOTO = b"\xff\xd8\xff" + bytes(range(256)) * 3
TEXT = base64.b64encode(PHOTO).decode()


def rows(text: str, between: str) -> str:
    return between.join(text[at : at + 72] for at in range(0, len(text), 72))


def read(photo: str, after: str = "") -> CardReading:
    text = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\n{photo}\r\n{after}TEL:555 0100\r\nEND:VCARD\r\n"
    (reading,) = reader.read(text.encode()).cards
    assert [phone.raw for phone in reading.draft.phones] == ["555 0100"]
    return reading


@pytest.mark.parametrize(
    "photo",
    [
        f"PHOTO;ENCODING=b;TYPE=JPEG:{TEXT}",
        f"PHOTO;ENCODING=b;TYPE=JPEG:{rows(TEXT, chr(13) + chr(10) + ' ')}",
        f"PHOTO;ENCODING=BASE64;JPEG:\r\n {rows(TEXT, chr(13) + chr(10) + ' ')}\r\n",
        f"PHOTO;JPEG;BASE64:{rows(TEXT, chr(13) + chr(10))}",
        f"PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n {rows(TEXT, chr(13) + chr(10))}",
        f"PHOTO;ENCODING=BASE64:{rows(TEXT, chr(13) + chr(10) * 2)}",
        f"PHOTO:{TEXT.rstrip('=')}",
        f"PHOTO:data:image/jpeg;base64,{rows(TEXT, chr(13) + chr(10) + ' ')}",
        f"PHOTO;VALUE=uri:data:image/jpeg;base64,{TEXT}",
        f"X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:{TEXT}",
        f"PHOTO;ENCODING=b:{base64.urlsafe_b64encode(PHOTO).decode()}",
        f"PHOTO:data:image/jpeg\\;base64\\,{TEXT}",
        f"PHOTO;ENCODING=b:{rows(TEXT, chr(92) + 'n')}",
    ],
)
def test_a_photo_comes_through_exactly(photo: str) -> None:
    reading = read(photo)
    assert reading.draft.photo == PHOTO
    assert reading.warnings == ()


@pytest.mark.parametrize("photo", ["PHOTO;ENCODING=b:AAA:ASDF==", "PHOTO;ENCODING=b:/9j/4AAQ..."])
def test_a_broken_photo_costs_the_photo_only(photo: str) -> None:
    reading = read(photo)
    assert reading.draft.photo is None
    assert {problem.code for problem in reading.warnings} == {Trouble.PHOTO_BROKEN}


@pytest.mark.parametrize(
    "link",
    ["https://blau.example/x.jpg", "file:///etc/passwd", "//host/share/x.jpg", "\\\\host\\share", "ftp://x.example/y"],
)
def test_a_photo_that_is_a_link_is_no_bytes(link: str) -> None:
    assert read(f"PHOTO;VALUE=uri:{link}").draft.photo is None


def test_a_photo_over_the_cap_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BLOB", 100)
    reading = read(f"PHOTO;ENCODING=b:{TEXT}")
    assert reading.draft.photo is None
    assert {problem.code for problem in reading.warnings} == {Trouble.PHOTO_TOO_BIG}


def test_a_big_folded_photo_takes_no_time_to_speak_of() -> None:
    photo = os.urandom(2_000_000)
    text = "PHOTO;ENCODING=b:" + rows(base64.b64encode(photo).decode(), "\r\n ")
    started = time.perf_counter()
    assert read(text).draft.photo == photo
    # A reader that joins line by line needs 17 s for this (vcards.md 2, root cause 15).
    assert time.perf_counter() - started < 3
