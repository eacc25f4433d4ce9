"""Merging, taking apart and telling apart by command line, each in a book opened anew."""

from pathlib import Path

import pytest

from tests.cli.conftest import Netdesk
from tests.helpers.books import dump

_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nUID:{uid}\r\nTEL:{phone}\r\nEND:VCARD\r\n"


@pytest.fixture
def five(netdesk: Netdesk, tmp_path: Path) -> list[str]:
    """Five records of one person, each with a card and a call of its own."""
    cards = (
        _CARD.format(name="Ana Beltrán", uid=f"card-of-ana-{number}", phone=f"+4420794600{number}")
        for number in range(10, 15)
    )
    (tmp_path / "five.vcf").write_text("".join(cards), encoding="utf-8", newline="")
    netdesk("import", str(tmp_path / "five.vcf"))
    ids = [each["id"] for each in netdesk("contacts", "--json").json]
    for number, each in enumerate(ids):
        netdesk("log", each, "--channel", "call", "--on", f"2026-11-{10 + number}")
    return ids


def test_five_are_merged_and_that_is_taken_back_after_a_restart(
    netdesk: Netdesk, five: list[str], tmp_path: Path
) -> None:
    before = dump(tmp_path / "book.netdesk")
    assert len(five) == 5
    assert netdesk("merge", *five).out == "Merged 5 records of Ana Beltrán\n"
    one = netdesk("show", five[0], "--json").json
    assert len(one["phones"]) == len(one["interactions"]) == 5
    assert "Merged from Ana Beltrán on Sun 22 Nov" in netdesk("show", five[0]).out
    assert netdesk("undo").status == 0
    assert dump(tmp_path / "book.netdesk") == before


def test_a_merge_is_taken_apart_when_other_acts_came_after_it(netdesk: Netdesk, five: list[str]) -> None:
    netdesk("merge", five[0], five[1])
    netdesk("merge", five[2], five[3])
    netdesk("log", five[0], "--channel", "email", "--direction", "in")
    assert netdesk("take-apart", five[0], "--json").json == {"apart": five[:2]}
    assert len(netdesk("contacts", "--json").json) == 4
    assert [len(netdesk("show", each, "--json").json["interactions"]) for each in five[:2]] == [2, 1]
    refused = netdesk("take-apart", five[0])
    assert (refused.status, refused.out) == (1, "")
    assert "nothing to take apart" in refused.err


def test_who_are_not_the_same_are_not_found_again(netdesk: Netdesk, five: list[str]) -> None:
    netdesk("merge", *five[1:])
    assert len(netdesk("duplicates", "--json").json) == 1
    assert netdesk("duplicates", "--not-same", five[0], five[1]).status == 0
    assert netdesk("duplicates", "--json").json == []
    netdesk("undo")
    assert len(netdesk("duplicates", "--json").json) == 1
    assert netdesk("duplicates", "--not-same", five[0]).status == 1
    assert netdesk("merge", five[0]).status == 2
