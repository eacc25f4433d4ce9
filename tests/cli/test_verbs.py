"""Every verb of the command line: its JSON, its exit status, its one sentence when something is wrong."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Netdesk


def card(name: str, *lines: str) -> str:
    """A vCard of one person."""
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""))


@pytest.fixture
def pile(tmp_path: Path) -> str:
    """A file of two people."""
    path = tmp_path / "pile.vcf"
    text = card("Ana Beltrán", "EMAIL:ana@solace.example", "TEL:+44 20 7946 0018", "ORG:Solace Energy", "TITLE:Head")
    path.write_text(text + card("Bo Lind", "CATEGORIES:board"), encoding="utf-8")
    return str(path)


def id_of(netdesk: Netdesk, name: str) -> str:
    """The id of a person."""
    (found,) = netdesk("contacts", name, "--json").json
    return str(found["id"])


def test_import_says_what_it_did(netdesk: Netdesk, pile: str) -> None:
    """The counts add up to the cards, and an import can be named."""
    first = netdesk("import", pile, "--met", "Fair", "--on", "2026-11-18", "--tag", "fair", "--json").json
    assert (first["files"], first["cards"], first["added"], first["updated"], first["unchanged"]) == (1, 2, 2, 0, 0)
    assert first["to_decide"] == first["kept_aside"] == []
    assert first["import_id"]
    again = netdesk("import", pile, "--json").json
    assert (again["added"], again["unchanged"], again["import_id"]) == (0, 2, None)


def test_a_dry_run_changes_nothing(netdesk: Netdesk, pile: str) -> None:
    """--dry-run is only a look."""
    assert netdesk("import", pile, "--dry-run", "--json").json["added"] == 2
    assert netdesk("contacts", "--json").json == []


def test_a_kept_aside_card_is_named(netdesk: Netdesk, tmp_path: Path) -> None:
    """File, line and reason of every card that could not be read."""
    path = tmp_path / "bad.vcf"
    path.write_text(card("Ana") + "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", encoding="utf-8")
    (aside,) = netdesk("import", str(path), "--json").json["kept_aside"]
    assert (aside["file"], aside["line"]) == (str(path), 5)
    assert aside["reason"].endswith(".")
    (told,) = [line for line in netdesk("import", str(path)).out.splitlines() if str(path) in line]
    assert told.startswith(f"  {path}:5: ")
    assert "Line" not in told.removeprefix(f"  {path}"), "one line number says it"


def test_a_card_that_is_only_a_number_is_told_once(netdesk: Netdesk, tmp_path: Path) -> None:
    path = tmp_path / "number.vcf"
    path.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:+1 202 555 0101\r\nEND:VCARD\r\n", encoding="utf-8")
    assert netdesk("read", str(path)).out.count("+1 202 555 0101") == 1


def test_contacts_finds_and_filters(netdesk: Netdesk, pile: str) -> None:
    """A person in JSON carries everything that the contract names."""
    netdesk("import", pile)
    (ana,) = netdesk("contacts", "beltran", "--json").json
    assert ana["name"] == "Ana Beltrán"
    assert ana["emails"] == ["ana@solace.example"]
    assert ana["phones"] == [{"raw": "+44 20 7946 0018", "e164": "+442079460018"}]
    assert (ana["organisation"], ana["title"], ana["state"], ana["reason"]) == (
        "Solace Energy",
        "Head",
        "not-yet",
        "new-card",
    )
    assert ana["explanation"] == "New card, added today. Who makes the first call?"
    keys = {"connecting_until", "warmth", "last_in", "last_out", "n90_in", "n90_out", "tags", "id"}
    assert keys <= set(ana)
    assert [each["name"] for each in netdesk("contacts", "--tag", "board", "--json").json] == ["Bo Lind"]
    assert netdesk("contacts", "--state", "connecting", "--json").json == []
    assert len(netdesk("contacts", "--limit", "1", "--json").json) == 1


def test_a_logged_call_turns_the_state(netdesk: Netdesk, pile: str) -> None:
    """A call is mutual when nobody says otherwise, and makes a card a relationship."""
    netdesk("import", pile)
    ana = id_of(netdesk, "ana")
    logged = netdesk("log", ana, "--channel", "call", "--note", "talked about the pilot", "--json").json
    assert (logged["contact"], logged["channel"], logged["direction"], logged["day"]) == (
        ana,
        "call",
        "mutual",
        "2026-11-22",
    )
    shown = netdesk("show", ana, "--json").json
    assert shown["state"] == "connecting"
    assert [each["subject"] for each in shown["interactions"]] == ["talked about the pilot"]
    assert netdesk("timeline", "--contact", ana, "--json").json == shown["interactions"]
    assert netdesk("timeline", "--since", "2026-11-23", "--json").json == []


def test_log_takes_all_its_options(netdesk: Netdesk, pile: str) -> None:
    """What is automatic or planned does not count; a month counts from its first day."""
    netdesk("import", pile)
    ana = id_of(netdesk, "ana")
    netdesk("log", ana, "--channel", "email", "--direction", "in", "--automatic", "--on", "2026-11-01")
    netdesk("log", ana, "--channel", "in-person", "--planned", "--on", "2026-12-01")
    letter = ("--channel", "letter", "--direction", "in", "--on", "2026-10-19", "--precision", "month")
    month = netdesk("log", ana, *letter, "--json")
    assert month.json["day"] == "2026-10-01"
    message = ("--channel", "message", "--direction", "out", "--kind", "ask", "--people", "3")
    ask = netdesk("log", ana, *message, "--json").json
    assert (ask["kind"], ask["people"]) == ("ask", 3)
    assert netdesk("show", ana, "--json").json["ledger"]["asked"] == 1


def test_introductions_need_two_yeses(netdesk: Netdesk, pile: str) -> None:
    """The board's rules hold on the command line too, and say whom to ask."""
    netdesk("import", pile)
    ana, bo = id_of(netdesk, "ana"), id_of(netdesk, "bo lind")
    card_made = netdesk("introduce", ana, bo, "--why", "storage pilot", "--json").json
    assert (card_made["stage"], card_made["parties"]) == ("idea", [ana, bo])
    number = card_made["id"]
    refused = netdesk("move", number, "introduced", "--consent", ana)
    assert refused.status == 1
    assert refused.err.startswith("netdesk: Bo Lind has not said yes yet.")
    assert netdesk("introductions", "--json").json[0]["stage"] == "idea"
    done = netdesk("move", number, "introduced", "--consent", ana, "--consent", bo, "--json").json
    assert (done["stage"], done["consents"], done["introduced_on"]) == ("introduced", [ana, bo], "2026-11-22")
    assert (done["debrief_from"], done["debrief_until"]) == ("2026-12-06", "2026-12-22")


def test_call_list_prints_and_takes_results_back(netdesk: Netdesk, pile: str, tmp_path: Path) -> None:
    """The paper loop: printed numbers stay, and outcomes come back by number."""
    netdesk("import", pile)
    listed = netdesk("call-list", "--json").json
    assert listed["week"] == "2026-W48"
    assert {line["name"] for line in listed["lines"]} == {"Ana Beltrán", "Bo Lind"}
    assert listed["lines"][0]["reasons"][0]["code"] == "card-pile"
    page = tmp_path / "week.pdf"
    printed = netdesk("call-list", "--pdf", str(page), "--json").json
    assert page.read_bytes().startswith(b"%PDF-")
    results = tmp_path / "results.txt"
    results.write_text("1 talked wants a pilot\n2 not-this-week\n", encoding="utf-8")
    after = netdesk("call-list", "--results", str(results), "--json").json
    assert [line["number"] for line in after["lines"]] == [1, 2]
    assert [line["contact"] for line in after["lines"]] == [line["contact"] for line in printed["lines"]]
    assert [line["outcome"] for line in after["lines"]] == ["talked", "not-this-week"]
    (touch,) = netdesk("timeline", "--json").json
    assert (touch["contact"], touch["subject"]) == (after["lines"][0]["contact"], "wants a pilot")


@pytest.mark.parametrize("line", ["seven talked", "1", "9 talked", "1 danced", ""])
def test_wrong_results_change_nothing(netdesk: Netdesk, pile: str, tmp_path: Path, line: str) -> None:
    """A slip in the file must not log half of it."""
    netdesk("import", pile)
    results = tmp_path / "results.txt"
    results.write_text(f"1 talked\n{line}\n" if line else "", encoding="utf-8")
    answer = netdesk("call-list", "--results", str(results))
    assert answer.status == 1
    assert answer.err.count("\n") == 1
    assert netdesk("timeline", "--json").json == []


def test_undo_takes_back_acts_and_imports(netdesk: Netdesk, pile: str) -> None:
    """Across processes: the journal is in the book."""
    import_id = netdesk("import", pile, "--json").json["import_id"]
    ana = id_of(netdesk, "ana")
    netdesk("log", ana, "--channel", "call")
    assert netdesk("undo", "--json").json == {"undone": "Call with Ana Beltrán"}
    assert netdesk("undo", import_id, "--json").status == 0
    assert netdesk("contacts", "--json").json == []
    assert netdesk("undo").status == 1


def test_me_adds_up(netdesk: Netdesk) -> None:
    """Who the owner is, said in pieces."""
    netdesk("me", "--email", "Me@x.example", "--name", "Iris Owner")
    known = netdesk("me", "--linkedin", "https://www.linkedin.com/in/iris-owner", "--json").json
    assert known == {
        "emails": ["Me@x.example"],
        "phones": [],
        "linkedin": ["https://www.linkedin.com/in/iris-owner"],
        "names": ["Iris Owner"],
        "region": None,
    }


def test_duplicates_and_merge(netdesk: Netdesk, tmp_path: Path) -> None:
    """Look-alikes are told with reasons; a merge moves everything and can be taken back."""
    path = tmp_path / "like.vcf"
    two = card("Ana Beltrán", "ORG:Solace") + card("Beltrán Ana", "ORG:Solace", "TITLE:Head")
    path.write_text(two, encoding="utf-8")
    netdesk("import", str(path))
    (pair,) = netdesk("duplicates", "--json").json
    assert pair["reasons"]
    netdesk("log", pair["b"], "--channel", "call")
    netdesk("merge", pair["a"], pair["b"])
    (one,) = netdesk("contacts", "--json").json
    assert (one["id"], one["state"]) == (pair["a"], "connecting")
    assert netdesk("show", pair["b"], "--json").json["id"] == pair["a"], "an id outlives the merge"
    netdesk("undo")
    assert len(netdesk("contacts", "--json").json) == 2


def test_read_stores_nothing(netdesk: Netdesk, pile: str, tmp_path: Path) -> None:
    """`read` is for looking into a file."""
    found = netdesk("read", pile, "--json").json
    assert list(found) == [pile]
    first = found[pile]["cards"][0]
    assert (first["full_name"], first["emails"], first["lines"]) == ("Ana Beltrán", ["ana@solace.example"], [1, 8])
    assert found[pile]["error"] is None
    assert not (tmp_path / "book.netdesk").exists()


def test_a_file_that_cannot_be_read_does_not_stop_the_others(netdesk: Netdesk, pile: str, tmp_path: Path) -> None:
    """Of a hundred files one is always a folder."""
    names = [str(tmp_path / "gone.vcf"), str(tmp_path), pile]
    answer = netdesk("read", *names, "--json")
    assert answer.status == 1
    assert answer.err == "netdesk: 2 files could not be read; what is wrong with them stands with the others.\n"
    found = answer.json
    assert list(found) == names
    assert found[names[0]]["error"] == f"There is no file {names[0]}. Check the name."
    assert found[names[1]]["error"] == f"{names[1]} is a folder. Name the files in it."
    assert (found[pile]["error"], len(found[pile]["cards"])) == (None, 2)
    told = netdesk("read", *names)
    assert told.status == 1
    assert f"  {found[names[0]]['error']}\n{names[1]}\n" in told.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "nobody"),
        ("log", "nobody", "--channel", "call"),
        ("move", "7", "idea"),
        ("introduce", "a", "b", "--why", "x"),
        ("merge", "a", "b"),
        ("undo", "no-such-import"),
        ("import", "no-such-file.vcf"),
        ("read", "no-such-file.vcf"),
        ("call-list", "--week", "2026-48"),
        ("call-list", "--results", "no-such-file.txt"),
        ("me", "--email", "nonsense"),
        ("timeline", "--contact", "nobody"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_status_1(netdesk: Netdesk, arguments: tuple[str, ...]) -> None:
    """What is wrong, where, and nothing on stdout."""
    answer = netdesk(*arguments)
    assert answer.status == 1
    assert answer.out == ""
    assert answer.err.startswith("netdesk: ")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("contacts", "--state", "warm"),
        ("log", "x"),
        ("log", "x", "--channel", "pigeon"),
        ("move", "0", "idea"),
        ("import",),
    ],
)
def test_wrong_usage_is_status_2(netdesk: Netdesk, arguments: tuple[str, ...]) -> None:
    """A typing mistake in the command itself: one line says what, and where to read on."""
    answer = netdesk(*arguments)
    assert answer.status == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert "--help" in answer.err


def test_a_wrong_date_is_wrong_usage(netdesk: Netdesk) -> None:
    """Dates are ISO 8601."""
    answer = netdesk("contacts", today="22.11.2026")
    assert answer.status == 2
    assert "2026-11-22" in answer.err


def test_people_are_printed_with_their_state(netdesk: Netdesk, pile: str) -> None:
    """Without --json a person reads the same."""
    netdesk("import", pile)
    out = netdesk("contacts").out
    assert "Ana Beltrán  (Head · Solace Energy)" in out
    assert "New card, added today. Who makes the first call?" in out
    short = out.partition("[")[2].partition("]")[0]
    assert netdesk("show", short).status == 0, "the id that is printed is one that verbs take"


def test_contacts_says_by_what_somebody_was_found(netdesk: Netdesk, pile: str) -> None:
    """Where name and work do not say it: for people to read, and nothing new for programs."""
    netdesk("import", pile)
    assert netdesk("contacts", "ana@solace").out.splitlines()[1].strip() == "ana@solace.example"
    assert "+44 20 7946 0018" in netdesk("contacts", "7946 0018").out
    for said_anyway in ("beltran", "energy"):
        assert len(netdesk("contacts", said_anyway).out.splitlines()) == len(
            netdesk("contacts", "ana belt").out.splitlines()
        )
    assert netdesk("contacts", "ana@solace", "--json").json == netdesk("contacts", "beltran", "--json").json


def test_nobody_found_is_said(netdesk: Netdesk, pile: str) -> None:
    """A blank answer looks like a program that broke."""
    netdesk("import", pile)
    assert netdesk("contacts", "zzzz").out.strip() != ""
    assert netdesk("contacts", "zzzz", "--json").json == []


def test_what_was_logged_is_said_with_its_day(netdesk: Netdesk, pile: str) -> None:
    """A day that is still to come and no appointment is most often a slip."""
    netdesk("import", pile)
    somebody = netdesk("contacts", "ana", "--json").json[0]["id"]
    assert "Sat 21 Nov" in netdesk("log", somebody, "--channel", "call", "--on", "2026-11-21").out
    assert "--planned" in netdesk("log", somebody, "--channel", "call", "--on", "2027-02-01").out
    assert "--planned" not in netdesk("log", somebody, "--channel", "call", "--on", "2027-02-01", "--planned").out


def test_look_alikes_are_printed_with_ids_that_merge_takes(netdesk: Netdesk, tmp_path: Path) -> None:
    """One would have to look both up again."""
    for name in ("Ana Beltran", "A. Beltran"):
        (tmp_path / f"{name}.vcf").write_text(
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:ana@solace.example\r\nEND:VCARD\r\n", newline=""
        )
        netdesk("import", str(tmp_path / f"{name}.vcf"))
    first, second = re.findall(r"\[(\w+)\]", netdesk("duplicates").out)
    assert netdesk("merge", first, second).status == 0
    assert len(netdesk("contacts", "--json").json) == 1


def test_a_card_that_ends_too_early_is_read_and_told(netdesk: Netdesk, tmp_path: Path) -> None:
    """What is missing is not known, so it must be said; not only in JSON."""
    path = tmp_path / "cut.vcf"
    path.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cut Off\r\nTEL:+1 512 555 01", newline="")
    out = netdesk("read", str(path)).out
    assert "Cut Off" in out
    assert "missing" in out


def test_the_country_of_numbers_is_said_once(netdesk: Netdesk, tmp_path: Path) -> None:
    """With the first import, or by `me`; a look keeps nothing."""
    path = tmp_path / "one.vcf"
    path.write_text(card("Ana Beltrán", "TEL:030 5550122"), encoding="utf-8")
    netdesk("import", str(path), "--region", "de", "--dry-run")
    assert netdesk("me", "--json").json["region"] is None
    netdesk("import", str(path), "--region", "de")
    assert netdesk("me", "--json").json["region"] == "DE"
    assert netdesk("contacts", "--json").json[0]["phones"] == [{"raw": "030 5550122", "e164": "+49305550122"}]
    netdesk("me", "--region", "US")
    assert netdesk("contacts", "--json").json[0]["phones"] == [{"raw": "030 5550122", "e164": None}]
    wrong = netdesk("me", "--region", "XX")
    assert (wrong.status, "not a country" in wrong.err) == (1, True)
