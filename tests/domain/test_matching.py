"""Matching: a wrong link mixes two people's lives, a missed one makes two records of one person."""

from collections.abc import Iterable

import pytest

from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone, Profile
from netdesk.domain.identifiers import KnownPerson, identifiers, known_person, linkedin_slug, name_key
from netdesk.domain.matching import Certainty, Match, MatchCode, People
from netdesk.domain.names import NameFit, alike, fit, person_name
from netdesk.domain.role_addresses import is_role_address


def draft(
    name: str = "",
    *,
    mail: str = "",
    phone: str = "",
    uid: str = "",
    organisation: str = "",
    birthday: str = "",
    linkedin: str = "",
    given: str = "",
    nickname: str = "",
) -> ContactDraft:
    return ContactDraft(
        name=name,
        given=given,
        nickname=nickname,
        organisation=organisation,
        birthday=birthday,
        uid=uid,
        emails=tuple(Email(address) for address in mail.split()),
        phones=tuple(Phone(number, e164=number if number.startswith("+") else "") for number in phone.split()),
        profiles=(Profile("linkedin", linkedin),) if linkedin else (),
    )


def matched(card: ContactDraft, *known: ContactDraft) -> Match | None:
    people = People()
    for number, each in enumerate(known, 1):
        people.learn(known_person(each, ContactId(number)))
    return people.match(known_person(card))


def codes(match: Match | None) -> set[MatchCode]:
    assert match is not None
    return {reason.code for reason in match.reasons}


ANA = draft("Ana Beltrán", mail="ana@solace.example", phone="+15125550143", organisation="Solace Energy")


@pytest.mark.parametrize(
    ("card", "known", "code"),
    [
        (draft("Ana Beltrán", mail="Ana@Solace.example"), ANA, MatchCode.SAME_EMAIL),
        (draft("Beltran, Ana", mail="ana@solace.example"), ANA, MatchCode.SAME_EMAIL),
        (draft("Ana Beltran Ruiz", mail="ana@solace.example"), ANA, MatchCode.SAME_EMAIL),
        (draft("ana@solace.example", mail="ana@solace.example"), ANA, MatchCode.SAME_EMAIL),
        (draft("Ana Ruiz", mail="ana@solace.example"), ANA, MatchCode.SAME_EMAIL),
        (draft("Ana Beltrán", phone="+15125550143"), ANA, MatchCode.SAME_PHONE),
        (draft("Ana Beltran", phone="+15125550143", organisation="Kite"), ANA, MatchCode.SAME_PHONE),
        (draft("Anni", uid="urn:uuid:1f2e3d4c"), draft("Anni Weber", uid="urn:uuid:1f2e3d4c"), MatchCode.SAME_UID),
        (
            draft("J. Weiss", linkedin="https://de.linkedin.com/in/Jonas-Weiss/"),
            draft("Jonas Weiß", linkedin="www.linkedin.com/in/jonas-weiss?trk=x"),
            MatchCode.SAME_PROFILE,
        ),
        (
            draft("Юлия Петрова", phone="+79035550167"),
            draft("Yuliya Petrova", phone="+79035550167"),
            MatchCode.SAME_PHONE,
        ),
        (
            draft("Bob Taylor", mail="rt@bigco.example"),
            draft("Robert Taylor", mail="rt@bigco.example", nickname="Bob"),
            MatchCode.SAME_EMAIL,
        ),
    ],
)
def test_a_strong_identifier_links_when_the_names_can_be_one_persons(
    card: ContactDraft, known: ContactDraft, code: MatchCode
) -> None:
    match = matched(card, known)
    assert match is not None
    assert match.certainty is Certainty.SAME
    assert match.person.contact == 1
    assert code in codes(match)


@pytest.mark.parametrize(
    ("card", "known", "against"),
    [
        pytest.param(
            draft("Ben Novak", mail="family.novak@home.example"),
            draft("Ana Novak", mail="family.novak@home.example"),
            MatchCode.OTHER_NAME,
            id="a couple with one address",
        ),
        pytest.param(
            draft("Carlos Rivas", mail="carlos99@web.example", phone="+34915550122 +34655550188"),
            draft("Carlos Rivas", mail="carlos.rivas@job.example", phone="+34915550122 +34655550111"),
            MatchCode.OTHER_EMAIL,
            id="father and son of one name on one line",
        ),
        pytest.param(
            draft("Karl Weber Jr.", mail="weber@home.example"),
            draft("Karl Weber", mail="weber@home.example"),
            MatchCode.OTHER_NAME,
            id="two generations",
        ),
        pytest.param(
            draft("Ana Beltrán", mail="ana@solace.example", birthday="1980-02-03"),
            draft("Ana Beltrán", mail="ana@solace.example", birthday="--07-09"),
            MatchCode.OTHER_BIRTHDAY,
            id="two birthdays",
        ),
        pytest.param(
            draft("Solace Energy", mail="ana@solace.example", organisation="Solace Energy"),
            ANA,
            MatchCode.OTHER_NAME,
            id="the company's own card",
        ),
        pytest.param(
            draft("Miguel Ortega", uid="0123456789"),
            draft("Ana Beltrán", uid="0123456789"),
            MatchCode.OTHER_NAME,
            id="a program that gives UIDs twice",
        ),
    ],
)
def test_what_speaks_against_it_turns_a_link_into_a_question(
    card: ContactDraft, known: ContactDraft, against: MatchCode
) -> None:
    match = matched(card, known)
    assert match is not None
    assert match.certainty is Certainty.MAYBE
    assert against in codes(match)


def test_an_initial_is_only_a_question() -> None:
    match = matched(draft("A. Beltran", mail="ana@solace.example"), ANA)
    assert match is not None
    assert match.certainty is Certainty.MAYBE


def test_an_address_of_two_people_links_nobody_even_with_the_right_name() -> None:
    shared = "family.novak@home.example"
    match = matched(draft("Ana Novak", mail=shared), draft("Ana Novak", mail=shared), draft("Ben Novak", mail=shared))
    assert match is not None
    assert match.certainty is Certainty.MAYBE
    assert match.person.name == "Ana Novak"
    assert MatchCode.SHARED in codes(match)


def test_a_card_that_is_the_same_as_two_people_is_a_question() -> None:
    match = matched(
        draft("Ana Beltrán", mail="ana@solace.example", phone="+15125550143"),
        draft("Ana Beltrán", mail="ana@solace.example"),
        draft("Ana Beltrán", phone="+15125550143"),
    )
    assert match is not None
    assert match.certainty is Certainty.MAYBE


def test_an_identity_wins_over_an_address() -> None:
    match = matched(
        draft("Ana Beltrán", mail="ana@solace.example", uid="urn:uuid:77aa"),
        draft("Ana Beltrán", mail="ana@solace.example"),
        draft("Ana Beltrán", uid="urn:uuid:77aa"),
    )
    assert match is not None
    assert match.certainty is Certainty.SAME
    assert match.person.contact == 2


@pytest.mark.parametrize(
    "card",
    [
        draft("Jonas Weiß", mail="info@solace.example"),
        draft("Jonas Weiß", phone="+15125550143"),
        draft("Jonas Weiß", uid="3"),
        draft("Ana", organisation="Solace Energy"),
        draft("Beltrán"),
        draft("Ana Ruiz"),
    ],
)
def test_a_role_address_an_office_line_or_half_a_name_says_nothing(card: ContactDraft) -> None:
    known = draft("Ana Beltrán", mail="ana@solace.example info@solace.example", phone="+15125550143", uid="3")
    assert matched(card, known) is None


@pytest.mark.parametrize("name", ["Ana Beltrán", "BELTRAN, Ana", "Dr. Ana M. Beltrán"])
def test_a_name_alone_only_suggests(name: str) -> None:
    match = matched(draft(name, mail="ana@elsewhere.example"), ANA)
    assert match is not None
    assert match.certainty is Certainty.MAYBE


def test_a_name_that_many_have_suggests_nobody() -> None:
    namesakes = [draft("John Smith", mail=f"john{number}@one.example") for number in range(3)]
    assert matched(draft("John Smith"), *namesakes) is None


def test_a_birthday_tells_namesakes_apart() -> None:
    assert matched(draft("Ana Beltrán", birthday="1980-02-03"), draft("Ana Beltrán", birthday="1991-05-06")) is None


def test_a_company_in_common_makes_a_suggestion_surer() -> None:
    with_company = matched(draft("Ana Beltrán", organisation="Solace Energy"), ANA)
    without = matched(draft("Ana Beltrán"), ANA)
    assert with_company is not None
    assert without is not None
    assert with_company.score > without.score


def test_a_person_learnt_more_of_is_found_by_that_too() -> None:
    people = People()
    number = people.learn(known_person(draft("Ana Beltrán", mail="ana@solace.example"), ContactId(7)))
    more = known_person(draft("Ana Beltrán", mail="ana@solace.example ana@home.example"), ContactId(7))
    people.learn_more(number, more, identifiers(more))
    match = people.match(known_person(draft("Ana Beltrán", mail="ana@home.example")))
    assert match is not None
    assert (match.certainty, match.person.contact, match.number) == (Certainty.SAME, 7, number)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ana Beltrán", "beltran ana", NameFit.EQUAL),
        ("Ana Beltrán", "Ana María Beltrán", NameFit.FITS),
        ("Ana Beltrán", "Ana", NameFit.FITS),
        ("Ana Beltrán", "Beltrán", NameFit.RELATED),
        ("Katharina Brandt", "Katarina Brandt", NameFit.FITS),
        ("Ana Beltrán", "Ana Ruiz", NameFit.RENAMED),
        ("Ana Beltrán", "A. Beltrán", NameFit.INITIALS),
        ("Ana Novak", "Ben Novak", NameFit.RELATED),
        ("Karl Weber", "Karl Weber Sr", NameFit.RELATED),
        ("Ana Beltrán", "Jonas Weiß", NameFit.DIFFERENT),
        ("Ana Beltrán", "+1 512 555 0143", NameFit.UNNAMED),
        ("Ana Beltrán", "", NameFit.UNNAMED),
        ("Martha", "Marhta", NameFit.FITS),
    ],
)
def test_how_well_two_names_fit(one: str, other: str, expected: NameFit) -> None:
    a, b = person_name(one), person_name(other)
    assert fit(a, b) is expected
    assert fit(b, a) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("beltran", "beltram", True),
        ("jansen", "janssen", True),
        ("dvorak", "dovrak", True),
        ("ana", "ena", False),
        ("hansen", "janson", False),
        ("weber", "weberling", False),
    ],
)
def test_words_are_alike_when_one_letter_is_other(a: str, b: str, expected: bool) -> None:
    assert alike(a, b) is expected
    assert alike(b, a) is expected


@pytest.mark.parametrize(
    "address",
    ["info@a.example", "sales-emea@a.example", "no-reply@a.example", "info+web@a.example", "office.berlin@a.example"],
)
def test_an_address_of_a_role_is_known_as_one(address: str) -> None:
    assert is_role_address(address)


@pytest.mark.parametrize(
    "address", ["ana@a.example", "anna.sales@a.example", "hi.chen@a.example", "salesmann@a.example"]
)
def test_a_persons_address_is_no_role(address: str) -> None:
    assert not is_role_address(address)


@pytest.mark.parametrize(
    ("kind", "value", "slug"),
    [
        ("url", "https://uk.linkedin.com/in/Ana-B/?x=1", "ana-b"),
        ("linkedin", "ana-b", "ana-b"),
        ("linkedin", "https://www.linkedin.com/company/solace", ""),
        ("url", "https://ana.example", ""),
        ("url", "linkedin.com/in/ANA-B", "ana-b"),
        ("", "https://www.linkedin.com/mwlite/in/ana-b#about", "ana-b"),
        ("", "ana-b", ""),
        ("linkedin", "", ""),
        ("url", "https://notlinkedin.com/in/ana-b", ""),
        ("url", "https://ana.example/?from=linkedin.com/company/in", ""),
    ],
)
def test_a_linkedin_profile_is_known_by_its_name(kind: str, value: str, slug: str) -> None:
    assert linkedin_slug(kind, value) == slug


def test_a_name_too_short_to_go_by_is_no_key() -> None:
    assert name_key("Ana") == ""
    assert name_key("山田") != ""
    assert name_key("Ana M. Beltrán") == name_key("Beltrán, Ana")


def test_what_identifies_leaves_out_what_identifies_nobody() -> None:
    person = KnownPerson(None, "Ana", emails=("info@a.example", "broken"), phones=("112",), uids=("1",))
    assert identifiers(person) == []


def test_the_order_of_learning_makes_no_difference_to_a_link() -> None:
    others: Iterable[ContactDraft] = [draft(f"Person Number{n}", mail=f"p{n}@one.example") for n in range(20)]
    match = matched(draft("Ana Beltrán", mail="ana@solace.example"), *others, ANA)
    assert match is not None
    assert match.person.contact == 21
