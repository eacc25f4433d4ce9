"""What an import says of a card: the sentences a person decides by."""

import pytest

from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone
from netdesk.domain.differences import ChangeKind, FieldChange
from netdesk.domain.import_plan import Answer, Decision, PlannedCard, ReadCard
from netdesk.domain.matching import MatchCode, MatchReason
from netdesk.wording import import_reasons

READING = ReadCard(ContactDraft("A. Beltran"), b"", b"", "a.vcf", 1, 5)


def planned(decision: Decision, **more: object) -> PlannedCard:
    values: dict[str, object] = {"contact": ContactId(1), "person": "Ana Beltrán"} | more
    return PlannedCard(0, READING, decision, **values)  # type: ignore[arg-type]


MAIL = MatchReason(MatchCode.SAME_EMAIL, "ana@solace.example")
OTHER = MatchReason(MatchCode.OTHER_BIRTHDAY, "1980-02-03")


@pytest.mark.parametrize(
    ("card", "sentence"),
    [
        (planned(Decision.ADD), "new"),
        (planned(Decision.UPDATE), "updates Ana Beltrán"),
        (planned(Decision.UNCHANGED), "nothing new"),
        (planned(Decision.DECIDE, reasons=(MAIL,)), "same e-mail as Ana Beltrán"),
        (planned(Decision.DECIDE, reasons=(MAIL,), answer=Answer.MERGE), "will be merged with Ana Beltrán"),
        (planned(Decision.DECIDE, reasons=(MAIL,), answer=Answer.KEEP_BOTH), "new, beside Ana Beltrán"),
        (planned(Decision.ADD, chosen=False), "stays out"),
    ],
)
def test_a_decision_fits_on_a_chip(card: PlannedCard, sentence: str) -> None:
    assert import_reasons.decision(card) == sentence


def test_reasons_for_and_against_stand_in_one_line() -> None:
    card = planned(Decision.DECIDE, reasons=(MAIL, OTHER))
    assert import_reasons.reasons(card) == "same e-mail as Ana Beltrán · but another birthday, 1980-02-03"


@pytest.mark.parametrize("code", list(MatchCode))
def test_every_reason_has_a_sentence(code: MatchCode) -> None:
    sentence = import_reasons.reason(MatchReason(code, "the value"), "Ana Beltrán")
    assert sentence
    assert "{" not in sentence
    assert code.value not in sentence


def test_braces_in_a_name_are_only_a_name() -> None:
    assert import_reasons.reason(MAIL, "{value}") == "same e-mail as {value}"


def test_changes_are_told_in_a_few_words() -> None:
    changes = [
        FieldChange("phones", ChangeKind.ADD, "", Phone("+1 512 555 0199", "mobile")),
        FieldChange("title", ChangeKind.REPLACE, "Analyst", "Head of Partnerships"),
    ]
    assert import_reasons.changes(changes) == "new mobile number, title changed"


def test_two_alike_are_counted_and_one_not_chosen_is_a_question() -> None:
    mail = FieldChange("emails", ChangeKind.ADD, "", Email("a@b.example"))
    other = FieldChange("emails", ChangeKind.ADD, "", Email("c@d.example"))
    name = FieldChange("name", ChangeKind.REPLACE, "Ana", "Anna", chosen=False)
    assert import_reasons.changes([mail, other, name]) == "new e-mail (2), name changed?"


_FIELDS = (
    "name", "family", "given", "nickname", "organisation", "department", "title", "birthday", "timezone", "notes",
    "needs", "offers", "emails", "phones", "profiles", "addresses", "tags", "photo",
)  # fmt: skip


def test_every_field_of_a_draft_that_can_change_has_words() -> None:
    drafted = {field for field in ContactDraft.__dataclass_fields__ if field != "uid"}
    assert drafted == set(_FIELDS)
    for field in _FIELDS:
        new = {"emails": Email("a@b.example"), "phones": Phone("1")}.get(field, "x")
        words = import_reasons.change(FieldChange(field, ChangeKind.FILL, "", new))
        assert words not in ("", "emails", "phones", "profiles", "addresses", "tags", "notes", "offers", "needs")
