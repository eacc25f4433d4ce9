"""Merging: nothing of either record may be lost, and no decision may weaken."""

from dataclasses import replace
from datetime import date

import pytest

from netdesk.domain.contact import Contact, ContactDraft, ContactId, Email, Phone, Via
from netdesk.domain.merging import merge

KEPT = Contact(
    ContactId(1),
    "uid-1",
    ContactDraft(
        "Ana Beltrán",
        title="Analyst",
        notes="Met in Austin.",
        emails=(Email("ana@solace.example"),),
        phones=(Phone("+1 512 555 0143", e164="+15125550143"),),
        tags=("board",),
    ),
    added=date(2026, 5, 1),
    met_where="Austin",
    circle=50,
    snoozed_until=date(2026, 6, 1),
    let_go=True,
)
OTHER = Contact(
    ContactId(2),
    "uid-2",
    ContactDraft(
        "Ana Beltrán Ruiz",
        title="Head of Partnerships",
        organisation="Solace Energy",
        notes="Likes chess.",
        emails=(Email("ANA@solace.example"), Email("ana@home.example")),
        tags=("austin",),
    ),
    added=date(2026, 2, 1),
    via=Via.CARD,
    met_where="Lisbon",
    met_on=date(2026, 1, 30),
    pile_id=4,
    cadence=30,
    circle=15,
    snoozed_until=date(2026, 7, 1),
    do_not_contact=True,
    pinned=True,
)


def test_the_kept_value_wins_and_an_empty_one_is_filled() -> None:
    contact = merge(KEPT, OTHER).contact
    assert (contact.id, contact.uid) == (1, "uid-1")
    assert contact.draft.name == "Ana Beltrán"
    assert contact.draft.title == "Analyst"
    assert contact.draft.organisation == "Solace Energy"
    assert contact.met_where == "Austin"
    assert contact.met_on == date(2026, 1, 30)


def test_everything_of_both_stays() -> None:
    draft = merge(KEPT, OTHER).contact.draft
    assert [email.address for email in draft.emails] == ["ana@solace.example", "ana@home.example"]
    assert draft.phones == KEPT.draft.phones
    assert draft.tags == ("board", "austin")
    assert "Met in Austin." in draft.notes
    assert "Likes chess." in draft.notes


def test_the_earliest_day_and_the_stronger_decisions_stay() -> None:
    contact = merge(KEPT, OTHER).contact
    assert (contact.added, contact.via, contact.pile_id) == (date(2026, 2, 1), Via.CARD, 4)
    assert (contact.cadence, contact.circle) == (30, 15)
    assert contact.snoozed_until == date(2026, 7, 1)
    assert contact.do_not_contact
    assert contact.pinned
    assert not contact.let_go


def test_someone_is_let_go_only_when_both_records_were() -> None:
    assert merge(KEPT, replace(OTHER, let_go=True)).contact.let_go


def test_where_the_two_differ_is_told_and_can_be_chosen() -> None:
    merged = merge(KEPT, OTHER)
    assert {each.field for each in merged.differences} == {"name", "title", "met_where", "circle"}
    chosen = merge(KEPT, OTHER, take={"title", "met_where"}).contact
    assert (chosen.draft.title, chosen.met_where) == ("Head of Partnerships", "Lisbon")
    assert chosen.draft.name == "Ana Beltrán"


def test_merging_somebody_with_a_twin_changes_nothing() -> None:
    merged = merge(KEPT, replace(KEPT, id=ContactId(9), uid="uid-9"))
    assert merged.contact == KEPT
    assert merged.differences == ()


def test_half_a_name_of_the_other_does_not_join_the_kept_one() -> None:
    """Family "Smyth-Jones" beside the name "Ana Smith" would sort and greet a third person."""
    kept = replace(KEPT, draft=ContactDraft("Ana Smith"))
    other = replace(OTHER, draft=ContactDraft("Anna Smyth-Jones", "Smyth-Jones", "Anna"))
    draft = merge(kept, other).contact.draft
    assert (draft.name, draft.family, draft.given) == ("Ana Smith", "", "")
    taken = merge(kept, other, take=("name", "family", "given")).contact.draft
    assert (taken.name, taken.family, taken.given) == ("Anna Smyth-Jones", "Smyth-Jones", "Anna")
    named = replace(KEPT, draft=ContactDraft("Ana Smith", "Smith", "Ana"))
    alone = merge(named, other, take=("name",)).contact.draft
    assert (alone.name, alone.family, alone.given) == ("Anna Smyth-Jones", "", "")


def test_half_a_name_that_stands_in_the_kept_one_fills_it() -> None:
    kept = replace(KEPT, draft=ContactDraft("Ana Smith"))
    other = replace(OTHER, draft=ContactDraft("Ana Smith", "Smith", "Ana"))
    draft = merge(kept, other).contact.draft
    assert (draft.family, draft.given) == ("Smith", "Ana")


@pytest.mark.parametrize(
    ("mine", "theirs", "take", "after"),
    [
        (("Corvid", ""), ("Acme", "Sales"), (), ("Corvid", "")),
        (("Corvid", "Trading"), ("Acme", "Sales"), ("organisation",), ("Acme", "Sales")),
        (("Corvid", "Trading"), ("Acme", ""), ("organisation",), ("Acme", "")),
        (("Corvid", ""), ("Corvid", "Sales"), (), ("Corvid", "Sales")),
        (("", ""), ("Acme", "Sales"), (), ("Acme", "Sales")),
    ],
)
def test_a_department_stays_with_its_organisation(
    mine: tuple[str, str], theirs: tuple[str, str], take: tuple[str, ...], after: tuple[str, str]
) -> None:
    kept, other = (
        replace(each, draft=replace(each.draft, organisation=said[0], department=said[1]))
        for each, said in ((KEPT, mine), (OTHER, theirs))
    )
    merged = merge(kept, other, take).contact.draft
    assert (merged.organisation, merged.department) == after
