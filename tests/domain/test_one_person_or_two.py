"""One person or two: what links by itself, what is asked about, what is suggested, and what is left alone.

The cases of histories.md 5.2 and of its worlds: namesakes, couples, father and son, one mailbox at two places.
"""

import pytest

from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone, Profile
from netdesk.domain.duplicates import duplicates, grouped, with_person
from netdesk.domain.identifiers import known_person
from netdesk.domain.matching import Certainty, MatchCode, People
from netdesk.domain.nicknames import called_alike

LINE, HIS, SONS = "+34911222333", "+34655111222", "+34655999888"


def who(name: str, *ways: str, uid: str = "", birthday: str = "", organisation: str = "") -> ContactDraft:
    """A draft; a way is a mail address, a number with a plus, or a LinkedIn name after "in/"."""
    return ContactDraft(
        name,
        uid=uid,
        birthday=birthday,
        organisation=organisation,
        emails=tuple(Email(way) for way in ways if "@" in way),
        phones=tuple(Phone(way, e164=way) for way in ways if way.startswith("+")),
        profiles=tuple(Profile("linkedin", way.removeprefix("in/")) for way in ways if way.startswith("in/")),
    )


LINKS = {
    "one mail, one name": (who("Ana Ruiz", "ana@x.example"), who("Ana Ruiz", "ana@x.example")),
    "swapped order": (who("Ruiz, Ana", "ana@x.example"), who("Ana Ruiz", "ana@x.example")),
    "middle initial": (who("Ana Q. Ruiz", "ana@x.example"), who("Ana Ruiz", "ana@x.example")),
    "another script, one number": (who("Юлия Петрова", "+79031234567"), who("Yulia Petrova", "+79031234567")),
    "one UID": (who("Ana Ruiz", uid="card-12345"), who("Ana Ruiz", uid="card-12345")),
    "maiden name by LinkedIn": (who("Ines Lindqvist", "in/ines-o"), who("Ines Okafor", "in/ines-o")),
    "double name by LinkedIn": (who("Ines Okafor-Lindqvist", "in/ines-o"), who("Ines Okafor", "in/ines-o")),
    "two scripts, one LinkedIn": (who("李明", "in/liming-88"), who("Ming Li", "in/liming-88")),
    "married, one mail": (who("Ines Lindqvist", "ines@x.example"), who("Ines Okafor", "ines@x.example")),
    "no name, one mail": (who("ana@x.example", "ana@x.example"), who("Ana Ruiz", "ana@x.example")),
}
ASKS = {
    "namesakes": (who("John Smith", "js@alpha.example"), who("John Smith", "john@beta.example")),
    "couple, one mail": (who("Ben Kovač", "family@x.example"), who("Ana Kovač", "family@x.example", "ana.k@x.example")),
    "couple, two names, one mail": (who("Ben Ott", "family@x.example"), who("Ana Ruiz", "family@x.example")),
    "father and son, a mail each": (who("Carlos Ruiz", LINE, "jr@y.example"), who("Carlos Ruiz", LINE, "c@x.example")),
    "father and son, a mobile each": (who("Carlos Ruiz", LINE, SONS), who("Carlos Ruiz", LINE, HIS)),
    "father and son, Jr": (who("Carlos Ruiz Jr.", LINE), who("Carlos Ruiz", LINE)),
    "brothers on one line": (who("Pedro Ruiz", LINE), who("Carlos Ruiz", LINE)),
    "nickname on one number": (who("Bob Taylor", "+12125550142"), who("Robert Taylor", "+12125550142")),
    "two scripts, one number": (who("李明", "+8613812345678"), who("Ming Li", "+8613812345678")),
    "two scripts, one mail": (who("李明", "li.ming@x.example"), who("Ming Li", "li.ming@x.example")),
    "one UID, other people": (who("Ben Ott", uid="card-12345"), who("Ana Ruiz", uid="card-12345")),
    "another birthday": (
        who("Ana Ruiz", "ana@x.example", birthday="1980-02-03"),
        who("Ana Ruiz", "ana@x.example", birthday="1991-07-08"),
    ),
    "swapped order, no more": (who("Li Ming"), who("Ming Li")),
    "two mails by one name": (who("Ana Ruiz", "ana.ruiz@x.example"), who("Ana Ruiz", "ana.ruiz@y.example")),
}
NOTHING = {
    "one role address": (who("Ben Ott", "info@x.example"), who("Ana Ruiz", "info@x.example")),
    "an office line": (who("Ben Ott", "+4930555"), who("Ana Ruiz", "+4930555")),
    "one first name": (who("Ana Ott"), who("Ana Ruiz")),
    "one family name": (who("Jane Smith"), who("John Smith")),
}
SUGGESTED = {
    "a letter": (who("Katarina Brandt"), who("Katharina Brandt"), MatchCode.SIMILAR_NAME),
    "another script": (who("Юлия Петрова"), who("Yulia Petrova"), MatchCode.SIMILAR_NAME),
    "a nickname": (who("Bob Lind"), who("Robert Lind"), MatchCode.SIMILAR_NAME),
    "two nicknames": (who("Ted Lind"), who("Eddie Lind"), MatchCode.SIMILAR_NAME),
    "one mailbox at two places": (
        who("A. Ruiz", "ana.ruiz@x.example"), who("Ana Ruiz", "ana.ruiz@y.example"), MatchCode.SAME_MAILBOX,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LINKS)
def test_a_strong_identifier_links_by_itself(case: str) -> None:
    card, known = LINKS[case]
    people = People()
    people.learn(known_person(known, ContactId(1)))
    match = people.match(known_person(card))
    assert match is not None
    assert match.certainty is Certainty.SAME
    (pair,) = duplicates([known_person(known, ContactId(1)), known_person(card, ContactId(2))])
    assert pair.certain


@pytest.mark.parametrize("case", ASKS)
def test_everything_else_asks(case: str) -> None:
    card, known = ASKS[case]
    people = People()
    people.learn(known_person(known, ContactId(1)))
    match = people.match(known_person(card))
    assert match is not None
    assert match.certainty is Certainty.MAYBE
    (pair,) = duplicates([known_person(known, ContactId(1)), known_person(card, ContactId(2))])
    assert not pair.certain
    assert pair.reasons


@pytest.mark.parametrize("case", NOTHING)
def test_what_says_nothing_is_left_alone(case: str) -> None:
    card, known = NOTHING[case]
    people = People()
    people.learn(known_person(known, ContactId(1)))
    assert people.match(known_person(card)) is None
    assert duplicates([known_person(known, ContactId(1)), known_person(card, ContactId(2))]) == []


@pytest.mark.parametrize("case", SUGGESTED)
def test_a_likeness_is_only_suggested(case: str) -> None:
    """In the list of duplicates, never at an import, and never as sure."""
    card, known, code = SUGGESTED[case]
    both = [known_person(known, ContactId(1)), known_person(card, ContactId(2))]
    (pair,) = duplicates(both)
    assert ([reason.code for reason in pair.reasons], pair.certain) == ([code], False)
    (seen,) = with_person(2, both)
    assert (seen.a.contact, seen.b.contact) == (2, 1)
    assert duplicates(both, {(1, 2)}) == with_person(2, both, {(1, 2)}) == []


def test_an_address_of_two_who_are_not_the_same_links_neither() -> None:
    """A card of one of them asks, whatever its name says."""
    people = People()
    for number, name in enumerate(("Ana Kovač", "Ben Kovač"), 1):
        people.learn(known_person(who(name, "family@x.example"), ContactId(number)))
    match = people.match(known_person(who("Ana Kovač", "family@x.example")))
    assert match is not None
    assert match.certainty is Certainty.MAYBE


def test_another_birthday_suggests_nobody() -> None:
    pair = who("Katarina Brandt", birthday="1980-02-03"), who("Katharina Brandt", birthday="1991-07-08")
    assert duplicates([known_person(each, ContactId(number)) for number, each in enumerate(pair, 1)]) == []


def test_groups_are_who_is_joined_but_never_two_who_are_apart() -> None:
    assert grouped([(1, 2), (4, 5), (2, 3)]) == [(1, 2, 3), (4, 5)]
    assert grouped([(1, 2), (3, 4), (2, 4)]) == [(1, 2, 3, 4)]
    assert grouped([(1, 2), (2, 3)], {(1, 3)}) == [(1, 2), (2, 3)]


def test_a_group_does_not_grow_beyond_what_one_can_look_at() -> None:
    chain = [(number, number + 1) for number in range(1, 30)]
    groups = grouped(chain)
    assert max(map(len, groups)) <= 8
    assert {person for group in groups for person in group} == set(range(1, 31))


@pytest.mark.parametrize(
    ("a", "b", "alike"), [("bob", "robert", True), ("ted", "eddie", True), ("ana", "bob", False), ("bob", "bob", True)]
)
def test_what_people_are_called(a: str, b: str, alike: bool) -> None:
    assert called_alike(a, b) is alike
