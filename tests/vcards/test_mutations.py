"""Any bytes at all: nothing is raised, and no byte is lost (vcards.md 5.4 and 5.5)."""

from collections.abc import Callable, Iterable

from hypothesis import given
from hypothesis import strategies as st

from netdesk.vcards import reader
from netdesk.vcards.charset import wide_charset
from netdesk.vcards.outcome import Junk, Outcome
from netdesk.vcards.problems import Trouble
from netdesk.vcards.wrapped import unwrapped

CARDS = [
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Löwe\r\nN:Löwe;Zoë;;;\r\nitem1.TEL;TYPE=CELL:555 0100\r\n"
    "item1.X-ABLabel:_$!<Mobile>!$_\r\nNOTE:a\r\n  note\\, folded\r\nPHOTO;ENCODING=b:/9j/\r\n 4AAQ\r\nEND:VCARD\r\n",
    "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4C=C3=\n=B6we;=5A\nTEL;CELL:555 0101\n"
    "PHOTO;JPEG;BASE64:\n /9j/4AAQ\n\nAGENT:\nBEGIN:VCARD\nFN:Other\nTEL:9\nEND:VCARD\nEND:VCARD\n",
    'begin:vcard\rversion:4.0\rfn:Ida\rtel;value=uri;type="voice,cell":tel:+1-555-0102\r'
    'adr;label="x: y":;;2 Weg;Graz;;;\rend:vcard\r',
    "From: x\r\n\r\nBEGIN:VCARD\r\nFN:A\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD\r\nFN:C\r\nTEL:1\r\nEND:VCARD\r\n",
    '[["vcard",[["version",{},"text","4.0"],["fn",{},"text","Ida"],["tel",{"type":["cell"]},"uri","tel:+1"]]], 1]',
]
PIECES = [
    b"\r\n",
    b"\n",
    b"\r",
    b":",
    b";",
    b"=",
    b'"',
    b",",
    b".",
    b" ",
    b"\t",
    b"\\",
    b"\0",
    b"\xff",
    b"\xe4",
    b"\xef\xbb\xbf",
    b"\n ",
    b"=\r\n",
    b"BEGIN:VCARD\n",
    b"END:VCARD\n",
    b"begin:vcard",
    b"AGENT:\n",
    b"AGENT:BEGIN:VCARD\n",
    b"TEL:1\n",
    b"ENCODING=BASE64",
    b"QUOTED-PRINTABLE",
    b"CHARSET=utf-16",
    b"CHARSET=base64",
    b'[["vcard",',
    b"]",
    b"}",
]
BLANK = b" \t\r\n\0\x0b\x0c"

change = st.tuples(st.integers(0, 4), st.floats(0, 1), st.sampled_from(PIECES), st.integers(1, 40))


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A few cards with a few things done to them."""
    data = "".join(draw(st.lists(st.sampled_from(CARDS), min_size=1, max_size=3))).encode()
    for kind, where, piece, length in draw(st.lists(change, max_size=8)):
        at = int(where * len(data))
        if kind == 0:
            data = data[:at] + piece + data[at:]
        elif kind == 1:
            data = data[:at] + data[at + length :]
        elif kind == 2:
            data = data[:at] + piece + data[at + length :]
        elif kind == 3:
            data = data[:at] + data[at // 2 : at // 2 + length] + data[at:]
        else:
            data = data[: max(at, length)]
    return data


def left_over(data: bytes, read: Callable[[bytes], Iterable[Outcome]] = reader.outcomes) -> bytes:
    """The bytes of a file that are in no card, no card kept aside and no junk."""
    at, left = 0, b""
    for piece in read(data):
        start = data.index(piece.raw, at)
        left += data[at:start]
        at = start + len(piece.raw)
    return (left + data[at:]).replace(b"\xef\xbb\xbf", b"").strip(BLANK)


@given(mutated())
def test_nothing_is_raised_and_no_card_is_refused_for_a_fault_of_ours(data: bytes) -> None:
    found = reader.read(data)
    assert [aside for aside in found.kept_aside if aside.reason.code is Trouble.UNREADABLE] == []
    assert found.error is None
    for piece in reader.outcomes(data):
        assert 1 <= piece.first_line <= piece.last_line


@given(mutated())
def test_every_byte_is_accounted_for(data: bytes) -> None:
    # A wide file is accounted for in UTF-8, an unwrapped one in what was inside.
    if not wide_charset(data) and not unwrapped(data)[1]:
        assert left_over(data) == b""


@given(st.binary(max_size=300))
def test_no_bytes_at_all_upset_the_reader(data: bytes) -> None:
    reader.read(data)
    reader.looks_like_cards(data)


def test_the_accounting_sees_what_is_missing() -> None:
    assert left_over(CARDS[0].encode() + b"\n\njunk") == b""
    assert left_over(b'[["vcard",[["fn",{},"text","A"]]], 1 ]') == b""

    def forgetful(data: bytes) -> list[Outcome]:
        return [piece for piece in reader.outcomes(data) if not isinstance(piece, Junk)]

    assert left_over(CARDS[0].encode() + b"\n\njunk", forgetful) == b"junk"
