"""What cards and command lines say stays text: it must not command the terminal, nor stop a verb half-way."""

import io
import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Netdesk

EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31mEve\u202e"


def evil_card(name: str, uid: str) -> str:
    """A card that says dangerous things in every field."""
    lines = [
        "BEGIN:VCARD", "VERSION:3.0", f"FN:{EVIL} {name}", f"UID:{uid}", f"ORG:{EVIL}", f"TITLE:{EVIL}",
        f"NOTE:{EVIL}", f"EMAIL:{EVIL}{uid}@x.example", f"TEL:{EVIL}+44 20 7946 00{uid[-2:]}", f"CATEGORIES:{EVIL}",
        f"ADR:;;{EVIL};;;;", "END:VCARD", "",
    ]  # fmt: skip
    return "\r\n".join(lines)


def is_plain(text: str) -> bool:
    """Only printable characters and line ends."""
    return not any(character != "\n" and (ord(character) < 32 or 127 <= ord(character) < 160) for character in text)


def test_no_answer_commands_the_terminal(netdesk: Netdesk, tmp_path: Path) -> None:
    path = tmp_path / "evil.vcf"
    path.write_text(evil_card("Lind", "evil-uid-11") + evil_card("Park", "evil-uid-12"), encoding="utf-8", newline="")
    twin = tmp_path / "twin.vcf"
    twin.write_text(evil_card("Lind", "evil-uid-13"), encoding="utf-8", newline="")
    answers = [netdesk("read", str(path)), netdesk("import", str(path)), netdesk("import", str(twin), "--dry-run")]
    first, second = (each["id"] for each in netdesk("contacts", "--json").json[:2])
    answers += [
        netdesk("contacts"),
        netdesk("log", first, "--channel", "call", "--note", EVIL),
        netdesk("introduce", first, second, "--why", EVIL),
        netdesk("introductions"),
        netdesk("show", first),
        netdesk("timeline"),
        netdesk("call-list"),
        netdesk("duplicates"),
        netdesk("me", "--name", EVIL),
        netdesk("merge", first, second),
        netdesk("undo"),
        netdesk("show", EVIL),
        netdesk("import", EVIL),
        netdesk("contacts", "--limit", EVIL),
        netdesk("contacts", EVIL, EVIL),
    ]
    assert [answer for answer in answers if not is_plain(answer.out + answer.err)] == []
    assert sum("Eve" in answer.out + answer.err for answer in answers) > len(answers) / 2


@pytest.mark.parametrize("number", ["99999999999999999999", "9" * 5000, "0", "1e3"])
def test_a_number_that_nothing_here_can_have_is_wrong_usage(netdesk: Netdesk, number: str) -> None:
    assert netdesk("move", number, "asking").status == 2
    assert netdesk("timeline", "--limit", number).status == 2


def test_arguments_that_are_not_utf8_are_cleaned(netdesk: Netdesk, tmp_path: Path) -> None:
    """Half a character in a note would stop the book, which keeps UTF-8 only."""
    path = tmp_path / "one.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Bo Lind\nEND:VCARD\n", encoding="utf-8")
    netdesk("import", str(path), "--met", os.fsdecode(b"caf\xe9"))
    (bo,) = netdesk("contacts", "--json").json
    assert netdesk("show", bo["id"], "--json").json["met_where"] == "caf\ufffd"
    assert netdesk("show", os.fsdecode(b"\xe9")).status == 1


@pytest.mark.skipif(os.name == "nt", reason="names of files are Unicode there")
def test_a_file_whose_name_is_not_utf8_can_be_named(netdesk: Netdesk, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.vcf"
    Path(os.fsdecode(path)).write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Bo Lind\nEND:VCARD\n", encoding="utf-8")
    assert netdesk("read", os.fsdecode(path)).status == 0
    assert netdesk("import", os.fsdecode(path)).status == 0
    (bo,) = netdesk("contacts", "--json").json
    (card,) = netdesk("show", bo["id"], "--json").json["cards"]
    assert card["file"].endswith("caf\ufffd.vcf")
    missing = netdesk("import", os.fsdecode(path) + ".gone")
    assert (missing.status, missing.err.count("\n")) == (1, 1)


def test_a_week_has_one_name_however_it_is_written(netdesk: Netdesk, tmp_path: Path) -> None:
    """A list printed as 2026-w48 must be the one that 2026-W48 keys outcomes into."""
    path = tmp_path / "one.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Bo Lind\nEND:VCARD\n", encoding="utf-8")
    netdesk("import", str(path))
    printed = netdesk("call-list", "--week", "2026-w48", "--pdf", str(tmp_path / "week.pdf"), "--json").json
    assert printed["week"] == "2026-W48"
    results = tmp_path / "results.txt"
    results.write_text("1 talked\n", encoding="utf-8")
    keyed = netdesk("call-list", "--week", "2026-W48", "--results", str(results), "--json").json
    assert keyed["lines"][0]["outcome"] == "talked"
    assert netdesk("undo", "--json").json == {"undone": "Outcomes of the calls of 2026-W48"}


@pytest.fixture
def cards_on_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two cards come on the standard input, the second unreadable."""
    data = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë Park\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.usefixtures("cards_on_stdin")
def test_a_path_that_is_a_dash_reads_the_standard_input(netdesk: Netdesk) -> None:
    found = netdesk("read", "-", "--json").json
    assert [card["full_name"] for card in found["-"]["cards"]] == ["Zoë Park"]


@pytest.mark.usefixtures("cards_on_stdin")
def test_cards_on_the_standard_input_are_imported(netdesk: Netdesk) -> None:
    done = netdesk("import", "-", "--json").json
    assert (done["files"], done["cards"], done["added"]) == (1, 2, 1)
    assert [(aside["file"], aside["line"]) for aside in done["kept_aside"]] == [("-", 5)]
    (zoe,) = netdesk("contacts", "--json").json
    assert [card["file"] for card in netdesk("show", zoe["id"], "--json").json["cards"]] == ["-"]


def test_show_says_which_way_it_goes_and_what_it_looks_like(netdesk: Netdesk, tmp_path: Path) -> None:
    path = tmp_path / "one.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Bo Lind\nEND:VCARD\n", encoding="utf-8")
    netdesk("import", str(path))
    (bo,) = netdesk("contacts", "--json").json
    empty = netdesk("show", bo["id"], "--json").json
    assert (empty["momentum"], empty["balance"], empty["looks_like"]) == (None, None, None)
    for day in ("2026-11-01", "2026-11-08"):
        netdesk("log", bo["id"], "--channel", "call", "--on", day)
    for day in range(9, 20):
        netdesk("log", bo["id"], "--channel", "in-person", "--direction", "out", "--on", f"2026-11-{day:02}")
    shown = netdesk("show", bo["id"], "--json").json
    assert (shown["momentum"], shown["balance"], shown["looks_like"]) == ("new", "mostly you", "I want a relationship")
    out = netdesk("show", bo["id"]).out
    assert "Lately: new." in out
    assert "It looks like “I want a relationship”." in out


def test_a_date_far_ahead_is_doubted_where_it_is_listed(netdesk: Netdesk, tmp_path: Path) -> None:
    path = tmp_path / "one.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Bo Lind\nEND:VCARD\n", encoding="utf-8")
    netdesk("import", str(path))
    (bo,) = netdesk("contacts", "--json").json
    netdesk("log", bo["id"], "--channel", "call", "--on", "2026-11-25")
    assert "date in the future?" in netdesk("timeline").out
    netdesk("undo")
    netdesk("log", bo["id"], "--channel", "call", "--on", "2026-11-25", "--planned")
    out = netdesk("timeline").out
    assert "planned" in out
    assert "date in the future?" not in out
