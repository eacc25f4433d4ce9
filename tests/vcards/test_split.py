"""Where cards begin and end. A slip here merges two people, or loses every card after a damaged one."""

import mmap
from pathlib import Path

import pytest

from netdesk.vcards import limits, reader
from netdesk.vcards.problems import Trouble

ONE = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{0}\r\nTEL:555 01{0}\r\nEND:VCARD\r\n"


def pile(*names: str) -> str:
    return "".join(ONE.format(name) for name in names)


def names(text: str | bytes) -> list[str]:
    found = reader.read(text.encode() if isinstance(text, str) else text)
    for reading in found.cards:
        assert [phone.raw for phone in reading.draft.phones] == ["555 01" + reading.draft.name]
    return [reading.draft.name for reading in found.cards]


PILE = pile("10", "11", "12")


@pytest.mark.parametrize(
    "text",
    [
        PILE,
        PILE.replace("\r\n", "\n"),
        PILE.replace("\r\n", "\r"),
        PILE.replace("\r\n", "\r\r\n"),
        PILE.replace("\r\n", "\r\n\r\n"),
        PILE.lower(),
        PILE.replace("VCARD\r", "VCARD \t\r"),
        PILE.replace("BEGIN:", "begin : ").replace("END:", "End: "),
        PILE.replace("BEGIN", "home.BEGIN"),
        PILE.replace("BEGIN", "\ufeffBEGIN"),
        PILE.replace("END:VCARD\r\n", "END:VCARD"),
        PILE.replace("END:VCARD\r\n", "END:VCARD ,"),
        PILE.replace("END:VCARD\r\n", "END:VCARD\0\0"),
        "\n".join("> " + line for line in PILE.split("\r\n")),
        "\n".join("    " + line for line in PILE.split("\r\n")[:-1]),
    ],
)
def test_dialects_of_edges_and_line_ends_read_alike_and_clean(text: str) -> None:
    found = reader.read(text.encode())
    assert names(text) == ["10", "11", "12"]
    assert found.all_warnings() == ()
    assert (found.kept_aside, found.junk) == ((), ())


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        (PILE.replace("END:VCARD\r\n", "", 1), Trouble.NO_END),
        (PILE.replace("END:VCARD\r\n", ""), Trouble.NO_END),
        (PILE.replace("END:VCARD", "END:VCAR"), Trouble.NO_END),
        (PILE.replace("\r\nEND:VCARD", "END:VCARD"), Trouble.NO_END),
        (PILE[: -len("END:VCARD\r\n")], Trouble.NO_END),
        (PILE.replace("BEGIN:VCARD\r\n", ""), Trouble.NO_BEGIN),
        (PILE.replace("BEGIN:VCARD", "BEGIN:VCRD"), Trouble.NO_BEGIN),
        (PILE.replace("BEGIN:VCARD", "BEGIN:VCRD", 1), Trouble.NO_BEGIN),
    ],
)
def test_a_lost_edge_loses_no_card_and_is_told(text: str, trouble: Trouble) -> None:
    assert names(text) == ["10", "11", "12"]
    assert trouble in {problem.code for problem in reader.read(text.encode()).all_warnings()}


def test_one_card_without_its_end_among_balanced_damage() -> None:
    damaged = pile("10") + pile("11").replace("END:VCARD\r\n", "") + pile("12") + pile("13").replace("BEGIN", "BGIN")
    assert names(damaged) == ["10", "11", "12", "13"]


def test_text_outside_is_junk_with_its_lines() -> None:
    found = reader.read(("From: x\r\nSubject: y\r\n\r\n" + PILE + "\r\nbye\r\n").encode())
    assert [(junk.first_line, junk.last_line, junk.raw.strip()) for junk in found.junk] == [
        (1, 3, b"From: x\r\nSubject: y"),
        (19, 20, b"bye"),
    ]
    assert {problem.code for problem in found.warnings} == {Trouble.TEXT_OUTSIDE}
    assert [(card.first_line, card.last_line) for card in found.cards] == [(4, 8), (9, 13), (14, 18)]


def test_every_card_keeps_its_bytes() -> None:
    found = reader.read(PILE.encode())
    assert b"".join(card.raw for card in found.cards) == PILE.encode()


def test_a_mapped_file_reads_as_its_bytes_do(tmp_path: Path) -> None:
    file = tmp_path / "pile.vcf"
    file.write_bytes(PILE.lower().encode() + PILE.encode() + b"junk")
    with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        assert list(reader.outcomes(mapped)) == list(reader.outcomes(file.read_bytes()))
    assert list(reader.outcomes(memoryview(PILE.encode()))) == list(reader.outcomes(PILE.encode()))


def test_too_much_is_kept_aside_and_the_rest_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CARD", 2_000)
    monkeypatch.setattr(limits, "LINES", 20)
    monkeypatch.setattr(limits, "CARDS", 4)
    big = pile("10").replace("FN", "NOTE:" + "x" * 3_000 + "\r\nFN")
    many = pile("11").replace("FN", "TEL:1\r\n" * 30 + "FN")
    found = reader.read((big + many + pile("12", "13", "14")).encode())
    assert [card.draft.name for card in found.cards] == ["12", "13"]
    assert [aside.reason.code for aside in found.kept_aside] == [
        Trouble.CARD_TOO_BIG, Trouble.TOO_MANY_LINES, Trouble.TOO_MANY_CARDS,
    ]  # fmt: skip


def test_a_file_that_is_too_big_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE", 100)
    found = reader.read(PILE.encode())
    assert found.error is not None
    assert found.error.code is Trouble.FILE_TOO_BIG
    assert found.cards == ()


def test_a_very_long_text_is_shortened_and_said_so() -> None:
    (card,) = reader.read(pile("10").replace("FN", "NOTE:" + "x" * (limits.TEXT + 1) + "\r\nFN").encode()).cards
    assert len(card.draft.notes) == limits.TEXT
    assert [problem.code for problem in card.warnings] == [Trouble.LONG_VALUE]
