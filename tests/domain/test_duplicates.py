"""Duplicates: pairs that a person would want to look at, and no others."""

from netdesk.domain.contact import ContactDraft, ContactId, Email
from netdesk.domain.duplicates import duplicates
from netdesk.domain.identifiers import KnownPerson, known_person
from netdesk.domain.matching import MatchCode


def people(*names_and_mails: tuple[str, str]) -> list[KnownPerson]:
    return [
        known_person(ContactDraft(name, emails=(Email(mail),) if mail else ()), ContactId(number))
        for number, (name, mail) in enumerate(names_and_mails, 1)
    ]


def pairs(known: list[KnownPerson], not_same: frozenset[tuple[int, int]] = frozenset()) -> list[tuple[str, str]]:
    return [(pair.a.name, pair.b.name) for pair in duplicates(known, not_same)]


def test_a_shared_address_a_shared_name_and_a_spelling_are_found_the_surest_first() -> None:
    found = duplicates(
        people(
            ("Katharina Brandt", ""),
            ("Ana Beltrán", "ana@solace.example"),
            ("Tomáš Dvořák", "t@one.example"),
            ("Katarina Brandt", ""),
            ("Beltrán Ana", "ana@solace.example"),
            ("Tomas Dvorak", "td@two.example"),
            ("Jonas Weiß", "jonas@three.example"),
        )
    )
    assert [(pair.a.name, pair.reasons[0].code) for pair in found] == [
        ("Ana Beltrán", MatchCode.SAME_EMAIL),
        ("Tomáš Dvořák", MatchCode.SAME_NAME),
        ("Katharina Brandt", MatchCode.SIMILAR_NAME),
    ]
    assert [pair.score for pair in found] == sorted((pair.score for pair in found), reverse=True)


def test_two_who_are_said_to_be_two_are_not_shown_again() -> None:
    known = people(("Ana Beltrán", ""), ("Ana Beltran", ""))
    assert len(pairs(known)) == 1
    assert pairs(known, frozenset({(1, 2)})) == []


def test_every_pair_of_three_records_is_found_once() -> None:
    assert len(pairs(people(*[("Ana Beltrán", "ana@solace.example")] * 3))) == 3


def test_a_switchboard_makes_no_pairs() -> None:
    office = [
        KnownPerson(ContactId(number), f"Person{number} Family{number}", phones=("+49305550100",))
        for number in range(60)
    ]
    assert duplicates(office) == []


def test_short_and_common_names_are_not_compared_by_spelling() -> None:
    assert pairs(people(("Ana Ho", ""), ("Ann Ho", ""), ("John Smith", ""), ("Jane Smith", ""))) == []
