"""What a card changes in somebody we have: what the user typed must never be overwritten unasked."""

from dataclasses import replace

import pytest

from netdesk.domain.contact import Address, ContactDraft, Email, Phone, Profile
from netdesk.domain.differences import ChangeKind, FieldChange, Held, differences, updated

HELD = ContactDraft(
    name="Ana Beltrán",
    family="Beltrán",
    given="Ana",
    title="Analyst",
    organisation="Solace Energy",
    notes="Met in Austin.",
    emails=(Email("ana@solace.example", "work"),),
    phones=(Phone("+1 512 555 0143", "work", "+15125550143"), Phone("030 555 0122", "home")),
    profiles=(Profile("linkedin", "https://linkedin.com/in/ana-b"),),
    addresses=(Address("Hauptstr. 1", "Berlin"),),
    tags=("board",),
)


def only(card: ContactDraft, typed: frozenset[str] = frozenset()) -> FieldChange:
    (change,) = differences(Held(HELD, typed), card)
    return change


def test_the_same_said_otherwise_is_no_change() -> None:
    card = ContactDraft(
        name="ana  beltran",
        family="BELTRÁN",
        title="analyst",
        notes="met in AUSTIN.",
        emails=(Email("Ana@Solace.example", "home"),),
        phones=(Phone("+15125550143", e164="+15125550143"), Phone("+49 30 555 0122", e164="+49305550122")),
        profiles=(Profile("url", "http://www.linkedin.com/in/Ana-B/"),),
        addresses=(Address("Hauptstr. 1", "Berlin"),),
        tags=("Board",),
    )
    assert differences(Held(HELD), card) == ()


@pytest.mark.parametrize(
    ("card", "field"),
    [
        (ContactDraft("Ana Beltrán", emails=(Email("ana@home.example"),)), "emails"),
        (ContactDraft("Ana Beltrán", phones=(Phone("+1 512 555 0199", "mobile", "+15125550199"),)), "phones"),
        (ContactDraft("Ana Beltrán", profiles=(Profile("url", "https://ana.example"),)), "profiles"),
        (ContactDraft("Ana Beltrán", addresses=(Address("Ringstr. 2", "Wien"),)), "addresses"),
        (ContactDraft("Ana Beltrán", tags=("austin",)), "tags"),
        (ContactDraft("Ana Beltrán", notes="Likes chess."), "notes"),
    ],
)
def test_what_is_new_is_added_beside_what_is_there(card: ContactDraft, field: str) -> None:
    change = only(card)
    assert (change.field, change.kind, change.chosen) == (field, ChangeKind.ADD, True)
    after = updated(HELD, [change])
    old, new = getattr(HELD, field), getattr(after, field)
    assert new[: len(old)] == old
    assert len(new) > len(old)
    assert differences(Held(after), card) == ()


def test_an_empty_field_is_filled() -> None:
    change = only(ContactDraft("Ana Beltrán", birthday="1980-02-03"))
    assert (change.field, change.kind, change.chosen) == ("birthday", ChangeKind.FILL, True)


def test_what_came_from_a_card_is_changed_by_a_card() -> None:
    change = only(ContactDraft("Ana Beltrán", title="Head of Partnerships"))
    assert (change.kind, change.old, change.chosen) == (ChangeKind.REPLACE, "Analyst", True)
    assert updated(HELD, [change]).title == "Head of Partnerships"


def test_what_the_user_typed_is_only_proposed() -> None:
    change = only(ContactDraft("Ana Beltrán", title="Head of Partnerships"), frozenset({"title"}))
    assert not change.chosen
    assert updated(HELD, [change]) == HELD


def test_a_field_that_the_user_emptied_stays_empty() -> None:
    change = only(ContactDraft("Ana Beltrán", nickname="Anita"), frozenset({"nickname"}))
    assert not change.chosen


def test_a_name_is_only_proposed() -> None:
    change = only(ContactDraft("Ana Beltrán Ruiz"))
    assert (change.field, change.chosen) == ("name", False)


def test_a_family_name_that_is_not_in_the_name_does_not_slip_in() -> None:
    held = Held(ContactDraft("Ana Beltrán"))
    (change,) = [c for c in differences(held, ContactDraft("Ana Beltrán", family="Ruiz")) if c.field == "family"]
    assert not change.chosen
    (fits,) = differences(held, ContactDraft("Ana Beltrán", family="Beltrán"))
    assert fits.chosen


def test_a_photo_fills_a_gap_and_replaces_nothing() -> None:
    card = ContactDraft("Ana Beltrán", photo=b"png")
    assert only(card).field == "photo"
    assert differences(Held(HELD, has_photo=True), card) == ()


def test_one_number_twice_on_a_card_is_one_change() -> None:
    number = Phone("+1 512 555 0199", e164="+15125550199")
    assert only(ContactDraft("Ana Beltrán", phones=(number, Phone("512 555 0199")))).new == number


def test_two_international_numbers_with_the_same_end_are_two() -> None:
    held = Held(ContactDraft("Ana", phones=(Phone("+49 30 5550122", e164="+49305550122"),)))
    card = ContactDraft("Ana", phones=(Phone("+43 30 5550122", e164="+43305550122"),))
    assert len(differences(held, card)) == 1


SALES = replace(HELD, department="Sales")


@pytest.mark.parametrize(
    ("said", "typed", "organisation", "department"),
    [
        # The same company: what the card says of the department counts.
        (("Solace Energy", "Field"), (), "Solace Energy", "Field"),
        (("", "Field"), (), "Solace Energy", "Field"),
        # Another company: nobody is in the old one's department there.
        (("Corvid", ""), (), "Corvid", ""),
        (("Corvid", "Trading"), (), "Corvid", "Trading"),
        # The user says which company it is: the department of another one is no answer.
        (("Corvid", "Trading"), ("organisation",), "Solace Energy", "Sales"),
        (("Solace Energy", "Field"), ("organisation", "department"), "Solace Energy", "Sales"),
    ],
)
def test_a_department_goes_with_its_organisation(
    said: tuple[str, str], typed: tuple[str, ...], organisation: str, department: str
) -> None:
    card = ContactDraft("Ana Beltrán", organisation=said[0], department=said[1])
    after = updated(SALES, differences(Held(SALES, frozenset(typed)), card))
    assert (after.organisation, after.department) == (organisation, department)
