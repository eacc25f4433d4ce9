"""From which country numbers are that are written without one: asked once, and told anew when it changes."""

from datetime import date
from pathlib import Path

import pytest

from netdesk.domain.contact import ContactDraft, ContactId, Phone
from netdesk.domain.errors import NetDeskError
from netdesk.domain.import_plan import Decision
from netdesk.services import book, contacts, importing
from netdesk.services.desk import Desk
from netdesk.services.replanning import asks_for_region, with_region
from netdesk.wording.card_problems import card_problem
from tests.helpers.books import dump
from tests.helpers.card_piles import vcard

TODAY = date(2026, 11, 22)


def add(desk: Desk, name: str, *numbers: str) -> ContactId:
    draft = ContactDraft(name, phones=tuple(Phone(number) for number in numbers))
    return ContactId(desk.apply(contacts.AddContact(draft, ""), "add").result)


def numbers(desk: Desk, contact: ContactId) -> list[tuple[str, str]]:
    return [(phone.raw, phone.e164) for phone in desk.read(contacts.contact, contact).draft.phones]


def set_region(desk: Desk, region: str) -> None:
    desk.apply(book.ChangeSetting(book.REGION, region), "region")


def test_another_region_tells_every_number_anew_as_one_act(desk: Desk) -> None:
    ana = add(desk, "Ana Sample", "030 5550122", "+1 512 555 0142", "7535")
    before = dump(Path(desk.path))
    set_region(desk, "DE")
    told = [("030 5550122", "+49305550122"), ("+1 512 555 0142", "+15125550142"), ("7535", "")]
    assert numbers(desk, ana) == told, "only valid numbers; each stays as it was written"
    set_region(desk, "FR")
    assert numbers(desk, ana)[0][0] == "030 5550122"
    assert numbers(desk, ana)[0][1] != "+49305550122"
    set_region(desk, "DE")
    assert numbers(desk, ana) == told
    for _act in range(3):
        desk.undo()
    assert dump(Path(desk.path)) == before
    desk.redo()
    assert numbers(desk, ana) == told


def test_two_spellings_that_are_one_number_become_one(desk: Desk) -> None:
    ana = add(desk, "Ana Sample", "+49 30 5550122", "030 5550122")
    assert len(numbers(desk, ana)) == 2
    set_region(desk, "DE")
    assert numbers(desk, ana) == [("+49 30 5550122", "+49305550122")]
    desk.undo()
    assert len(numbers(desk, ana)) == 2


def test_two_people_may_turn_out_to_share_a_number(desk: Desk) -> None:
    ana, bo = add(desk, "Ana Sample", "+49 30 5550122"), add(desk, "Bo Sample", "030 5550122")
    set_region(desk, "DE")
    assert numbers(desk, ana)[0][1] == numbers(desk, bo)[0][1] == "+49305550122"


@pytest.mark.parametrize("region", ["XX", "de", "Germany"])
def test_what_is_no_country_is_one_sentence(desk: Desk, region: str) -> None:
    before = dump(Path(desk.path))
    with pytest.raises(NetDeskError, match="is not a country"):
        set_region(desk, region)
    assert dump(Path(desk.path)) == before


@pytest.mark.parametrize(
    ("number", "asks"),
    [("030 5550122", True), ("+49 30 5550122", False), ("0049 30 5550122", False), ("7535", False), ("0", False)],
)
def test_it_is_asked_only_for_numbers_that_need_it(desk: Desk, tmp_path: Path, number: str, asks: bool) -> None:
    (tmp_path / "one.vcf").write_text(vcard("Mina Muster", phone=number), newline="")
    assert asks_for_region(desk.read(importing.preview, [str(tmp_path / "one.vcf")])) is asks


def test_a_look_with_another_region_finds_whom_it_could_not_tell(desk: Desk, tmp_path: Path) -> None:
    add(desk, "Mina Muster", "+49 30 5550122")
    (tmp_path / "one.vcf").write_text(vcard("Mina Muster", "m@sample.example", "030 5550122"), newline="")
    plan = desk.read(importing.preview, [str(tmp_path / "one.vcf")])
    assert plan.cards[0].decision is Decision.DECIDE, "the name alone asks"
    plan = desk.read(with_region, plan, "DE")
    assert plan.cards[0].decision is Decision.UPDATE
    assert "phones" not in [change.field for change in plan.cards[0].changes], "the number is known"


@pytest.mark.parametrize("number", ["0", "1", "n/a"])
def test_what_cannot_be_a_number_comes_in_with_a_remark(desk: Desk, tmp_path: Path, number: str) -> None:
    (tmp_path / "one.vcf").write_text(vcard("Mina Muster", phone=number), newline="")
    plan = desk.read(importing.preview, [str(tmp_path / "one.vcf")], region="US")
    (card,) = plan.cards
    (remark,) = card.reading.warnings
    assert number in card_problem(remark.code, remark.detail, remark.line)
    desk.apply(importing.ImportCards(plan), "Import")
    mina = desk.read(contacts.names, "Mina", 1)[0][0]
    assert numbers(desk, mina) == [(number, "")]
