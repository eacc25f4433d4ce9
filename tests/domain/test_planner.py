"""The import plan: figures that add up, no card twice, nobody twice, and a second time changes nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone
from netdesk.domain.differences import Held, updated
from netdesk.domain.identifiers import known_person
from netdesk.domain.import_plan import Answer, AsideCard, Decision, ImportPlan, ReadCard
from netdesk.domain.matching import MatchCode, People
from netdesk.domain.planner import Planner


class Said:
    """A remark of the reader's, as the plan takes it from anyone."""

    code = "no-end"
    line = 14
    detail = ""


def card(draft: ContactDraft, digest: str = "", file: str = "cards.vcf") -> ReadCard:
    return ReadCard(draft, b"BEGIN:VCARD", (digest or repr(draft)).encode(), file, 1, 9)


def person(name: str, mail: str = "", title: str = "", uid: str = "", phone: str = "") -> ContactDraft:
    return ContactDraft(
        name,
        title=title,
        uid=uid,
        emails=(Email(mail),) if mail else (),
        phones=(Phone(phone, e164=phone),) if phone else (),
    )


def planner(book: Mapping[int, Held] | None = None, digests: Mapping[bytes, ContactId | None] | None = None) -> Planner:
    people = People()
    for number, held in (book or {}).items():
        people.learn(known_person(held.draft, ContactId(number)))
    return Planner(people, digests or {}, lambda contact: (book or {})[contact])


def plan(
    planner: Planner, readings: Iterable[ReadCard], kept_aside: Iterable[AsideCard] = (), sources: Iterable[str] = ()
) -> ImportPlan:
    """A whole pile at once, as the import plans it card by card."""
    return ImportPlan(tuple(planner.add(reading) for reading in readings), tuple(kept_aside), (), tuple(sources))


def decisions(result: ImportPlan) -> list[Decision]:
    return [each.decision for each in result.cards]


ANA = person("Ana Beltrán", "ana@solace.example")


def test_a_pile_beside_a_book() -> None:
    result = plan(
        planner({1: Held(ANA), 2: Held(person("Marcus Oyelaran", "marcus@grants.example"))}),
        [
            card(person("山田 葵", "aoi@kite.example")),
            card(person("Ana Beltrán", "ana@solace.example", "Head of Partnerships")),
            card(person("A. Beltran", "ana@solace.example")),
            card(person("Marcus Oyelaran", "marcus@grants.example")),
        ],
        kept_aside=[AsideCard("scan.vcf", 1, 14, Said(), b"BEGIN:VCARD")],
        sources=["cards.vcf", "scan.vcf"],
    )
    assert decisions(result) == [Decision.ADD, Decision.UPDATE, Decision.DECIDE, Decision.UNCHANGED]
    assert [each.contact for each in result.cards] == [None, 1, 1, 2]
    assert result.cards[1].person == "Ana Beltrán"
    assert [change.field for change in result.cards[1].changes] == ["title"]
    counts = result.counts()
    assert (counts.added, counts.updated, counts.to_decide, counts.unchanged, counts.kept_aside) == (1, 1, 1, 1, 1)
    assert counts.cards == 5


def test_the_same_bytes_again_are_unchanged_whoever_they_belong_to_now() -> None:
    known = {b"one": ContactId(1), b"gone": None}
    result = plan(planner({1: Held(ANA)}, known), [card(ANA, "one"), card(person("Gone Person"), "gone")])
    assert decisions(result) == [Decision.UNCHANGED, Decision.UNCHANGED]
    assert [each.contact for each in result.cards] == [1, None]


def test_one_person_in_two_files_of_a_pile_comes_in_once() -> None:
    result = plan(
        planner(),
        [
            card(ANA, file="phone.vcf"),
            card(person("Ana Beltrán", "ana@solace.example", phone="+15125550143"), file="mail.vcf"),
            card(ANA, file="again.vcf"),
            card(person("Ana Beltrán", phone="+15125550143"), file="third.vcf"),
        ],
    )
    assert decisions(result) == [Decision.ADD, Decision.UPDATE, Decision.UNCHANGED, Decision.UNCHANGED]
    assert [each.card for each in result.cards] == [None, 0, 0, 0]


def test_a_later_card_is_held_against_what_an_earlier_one_already_changes() -> None:
    new_title = person("Ana Beltrán", "ana@solace.example", "Head of Partnerships")
    result = plan(planner({1: Held(ANA)}), [card(new_title, "one"), card(new_title, "two")])
    assert decisions(result) == [Decision.UPDATE, Decision.UNCHANGED]


def test_namesakes_that_their_own_file_tells_apart_are_no_question() -> None:
    johns = [card(person("John Smith", f"john{n}@one.example", uid=f"uid-of-john-{n}")) for n in range(2)]
    assert decisions(plan(planner(), johns)) == [Decision.ADD, Decision.ADD]


def test_namesakes_of_two_files_are_a_question() -> None:
    johns = [
        card(person("John Smith", f"john{n}@one.example", uid=f"uid-of-john-{n}"), file=f"{n}.vcf") for n in range(2)
    ]
    result = plan(planner(), johns)
    assert decisions(result) == [Decision.ADD, Decision.DECIDE]
    assert result.cards[1].reasons[0].code is MatchCode.SAME_NAME
    assert result.cards[1].answer is Answer.OPEN


def test_a_card_can_be_answered_and_taken_out_of_the_plan() -> None:
    result = plan(planner({1: Held(ANA)}), [card(person("A. Beltran", "ana@solace.example")), card(person("Bo Lind"))])
    answered = result.with_card(replace(result.cards[0], answer=Answer.MERGE))
    assert answered.cards[0].answer is Answer.MERGE
    assert answered.cards[1] is result.cards[1]
    assert answered.counts() == result.counts()


_NAMES = st.sampled_from(["Ana Beltrán", "Ana Beltran", "A. Beltrán", "Ben Novak", "Bo Lind", "Novak Ben", "Solace"])
_MAILS = st.sampled_from(["", "ana@solace.example", "home@novak.example", "info@solace.example", "bo@lind.example"])
_PHONES = st.sampled_from(["", "+15125550143", "+49305550122"])
_CARDS = st.lists(
    st.builds(person, _NAMES, _MAILS, st.sampled_from(["", "Analyst"]), st.just(""), _PHONES), max_size=12
)


def _carried_out(result: ImportPlan) -> tuple[dict[int, Held], dict[bytes, ContactId | None]]:
    """The book after the plan: what a service does with it, in ten lines."""
    book: dict[int, Held] = {}
    of_card: dict[int, int] = {}
    digests: dict[bytes, ContactId | None] = {}
    for each in result.cards:
        if each.decision in (Decision.ADD, Decision.DECIDE):
            who = len(book) + 1
            book[who] = Held(each.draft)
        else:
            who = each.contact if each.contact is not None else of_card[each.card or 0]
            book[who] = Held(updated(book[who].draft, each.changes))
        of_card[each.number] = who
        digests[each.reading.digest] = ContactId(who)
    return book, digests


@given(_CARDS)
def test_a_second_import_of_the_same_pile_changes_nothing(drafts: Sequence[ContactDraft]) -> None:
    pile = [card(draft) for draft in drafts]
    first = plan(planner(), pile)
    assert first.counts().cards == len(pile)
    book, digests = _carried_out(first)
    again = plan(planner(book, digests), pile)
    assert again.counts().unchanged == len(pile)


@given(_CARDS)
def test_no_card_is_lost_and_no_update_hangs_in_the_air(drafts: Sequence[ContactDraft]) -> None:
    result = plan(planner(), [card(draft, str(number)) for number, draft in enumerate(drafts)])
    assert [each.number for each in result.cards] == list(range(len(drafts)))
    for each in result.cards:
        if each.decision is Decision.ADD:
            assert (each.contact, each.card, each.changes) == (None, None, ())
        else:
            assert each.card is not None
            assert each.card < each.number
        assert (each.decision is Decision.UPDATE) <= bool(each.changes)
