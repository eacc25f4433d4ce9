"""The model of an import plan: order, choosing, deciding, narrowing."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from netdesk.domain.contact import ContactDraft, ContactId, Phone
from netdesk.domain.differences import ChangeKind, FieldChange
from netdesk.domain.import_plan import Answer, AsideCard, Decision, ImportPlan, PlannedCard, ReadCard
from netdesk.domain.matching import MatchCode, MatchReason
from netdesk.gui.piles.details import change_words
from netdesk.gui.piles.plan_model import Kind, PlanModel, kind_of
from netdesk.gui.piles.words import consequence, import_word, more, nothing_new, spoken
from netdesk.vcards.problems import Problem, Trouble


def planned(number: int, decision: Decision, name: str = "", **more: object) -> PlannedCard:
    draft = ContactDraft(name=name or f"Person {number}", title="Buyer", phones=(Phone(f"555 01{number:02d}"),))
    reading = ReadCard(draft, b"raw", bytes([number % 256]), "cards.vcf", number, number)
    return PlannedCard(number, reading, decision, **more)  # type: ignore[arg-type]


def aside(number: int) -> AsideCard:
    return AsideCard("scan.vcf", number, number + 3, Problem(Trouble.UNREADABLE, number), b"bytes")


SAME_MAIL = (MatchReason(MatchCode.SAME_EMAIL, "a@sample.example"),)
PLAN = ImportPlan(
    (
        planned(0, Decision.UNCHANGED),
        planned(1, Decision.ADD),
        planned(
            2, Decision.UPDATE, contact=ContactId(7), person="Ana",
            changes=(
                FieldChange("title", ChangeKind.REPLACE, "Buyer", "Head of buying", chosen=False),
                FieldChange("phones", ChangeKind.ADD, "", Phone("555 0199", "mobile")),
            ),
        ),
        planned(3, Decision.DECIDE, contact=ContactId(8), person="Bo", reasons=SAME_MAIL),
        planned(4, Decision.ADD),
    ),
    (aside(10),),
)  # fmt: skip


@pytest.fixture
def model() -> PlanModel:
    made = PlanModel()
    made.show(PLAN)
    return made


def kinds(model: PlanModel) -> Sequence[Kind]:
    return [kind_of(model.row(row)) for row in range(model.rowCount())]


def test_questions_first_what_is_known_last(model: PlanModel, qtmodeltester: object) -> None:
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert kinds(model) == [Kind.DECIDE, Kind.ADD, Kind.UPDATE, Kind.ADD, Kind.ASIDE, Kind.UNCHANGED]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (0, ("Person 3", "Buyer", "555 0103", "same e-mail as Bo")),
        (1, ("Person 1", "new")),
        (2, ("Person 2", "updates Ana", "new mobile number", "title changed?")),
        (4, ("scan.vcf, lines 10 to 13", "kept aside", "Line 10")),
        (5, ("Person 0", "nothing new")),
    ],
)
def test_each_row_says_what_becomes_of_it(model: PlanModel, row: int, words: Sequence[str]) -> None:
    said = str(model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole))
    for word in words:
        assert word in said


def test_choosing_changes_the_plan_and_the_button(model: PlanModel) -> None:
    assert import_word(model.plan()) == "Import 4 cards"
    assert model.setData(model.index(1, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert import_word(model.plan()) == "Import 3 cards"
    assert model.plan().cards[1].chosen is False
    assert model.data(model.index(1, 0), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


@pytest.mark.parametrize("row", [4, 5])
def test_what_is_aside_or_known_can_not_be_chosen(model: PlanModel, row: int) -> None:
    index = model.index(row, 0)
    assert not model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.data(index, Qt.ItemDataRole.CheckStateRole) is None
    assert model.plan() == PLAN


def test_an_answer_takes_a_card_that_was_left_out_in_again(model: PlanModel) -> None:
    model.choose([0], False)
    model.decide(0, Answer.MERGE)
    assert (model.plan().cards[3].answer, model.plan().cards[3].chosen) == (Answer.MERGE, True)
    model.decide(1, Answer.MERGE)
    assert model.plan().cards[1].answer is Answer.OPEN, "a new card looks like nobody"


def test_a_single_change_can_be_taken(model: PlanModel) -> None:
    model.take_change(2, 0, True)
    assert [change.chosen for change in model.plan().cards[2].changes] == [True, True]


def test_narrowing_keeps_what_was_said(model: PlanModel) -> None:
    model.decide(0, Answer.KEEP_BOTH)
    model.narrow(Kind.ADD)
    assert kinds(model) == [Kind.ADD, Kind.ADD]
    model.choose([0], False)
    model.narrow(None)
    assert model.plan().cards[1].chosen is False
    assert model.plan().cards[3].answer is Answer.KEEP_BOTH


def test_a_tool_tip_is_plain_text() -> None:
    model = PlanModel()
    model.show(ImportPlan((planned(0, Decision.DECIDE, person="<b>Bo</b>", reasons=SAME_MAIL),)))
    tip = str(model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole))
    assert "<b>" not in tip
    assert "&lt;b&gt;Bo" in tip


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (PLAN, ""),
        (ImportPlan((), (aside(1),)), ""),
        (ImportPlan((planned(0, Decision.UNCHANGED),)), "Nothing new: you have that card already."),
        (
            ImportPlan(tuple(planned(n, Decision.UNCHANGED) for n in range(37))),
            "Nothing new: you have all 37 cards already.",
        ),
    ],
)
def test_nothing_new(plan: ImportPlan, sentence: str) -> None:
    assert nothing_new(plan) == sentence


def test_what_was_kept_aside_before_is_nothing_new() -> None:
    plan = ImportPlan((planned(0, Decision.UNCHANGED),), (aside(1),))
    assert nothing_new(plan) == ""
    assert nothing_new(plan, kept_before=True) == "Nothing new: you have all 2 cards already."


@pytest.mark.parametrize(
    ("plan", "word"),
    [
        (ImportPlan((planned(0, Decision.ADD),)), "Import 1 card"),
        (ImportPlan(tuple(planned(n % 250, Decision.ADD) for n in range(2902))), "Import 2,902 cards"),
        (ImportPlan((), (aside(1), aside(9))), "Keep 2 cards aside"),
    ],
)
def test_the_button_counts(plan: ImportPlan, word: str) -> None:
    assert import_word(plan) == word


def test_a_change_in_full() -> None:
    title, phone = PLAN.cards[2].changes
    assert change_words(title) == "title changed: Buyer → Head of buying"
    assert change_words(phone) == "new mobile number: 555 0199"


def details(model: PlanModel) -> list[str]:
    return [str(model.data(model.index(row, 0))) for row in model.detail_rows()]


def test_an_update_opens_to_what_it_changes_from_old_to_new(model: PlanModel, qtmodeltester: object) -> None:
    assert model.can_open(2)
    model.toggle_open(2)
    assert model.is_open(2)
    assert details(model) == ["title changed: Buyer → Head of buying", "new mobile number: 555 0199"]
    assert [model.card_row(row) for row in model.detail_rows()] == [2, 2]
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert model.setData(model.index(3, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.take(4, False)
    assert [change.chosen for change in model.plan().cards[2].changes] == [True, False]
    model.toggle_open(2)
    assert details(model) == []
    assert [change.chosen for change in model.plan().cards[2].changes] == [True, False], "what was said stays"


def test_what_the_user_typed_is_marked_and_stays(model: PlanModel) -> None:
    typed = FieldChange("title", ChangeKind.REPLACE, "Buyer", "Head of buying", chosen=False, typed=True)
    model.show(ImportPlan((planned(0, Decision.UPDATE, contact=ContactId(7), person="Ana", changes=(typed,)),)))
    model.toggle_open(0)
    assert details(model) == ["title changed: Buyer → Head of buying, you typed this, it stays"]
    model.take(1, True)
    assert details(model) == ["title changed: Buyer → Head of buying, over what you typed"]


def test_a_look_alike_shows_its_changes_once_it_is_to_be_merged(model: PlanModel) -> None:
    asked = replace(PLAN.cards[3], changes=PLAN.cards[2].changes)
    model.show(ImportPlan((replace(asked, number=0),)))
    assert not model.can_open(0), "a person of their own changes nobody"
    model.decide(0, Answer.MERGE)
    model.toggle_open(0)
    assert len(details(model)) == 2
    model.decide(0, Answer.KEEP_BOTH)
    assert details(model) == []


def test_take_all_in_leaves_single_changes_alone(model: PlanModel) -> None:
    model.toggle_open(2)
    model.choose(range(model.rowCount()), True)
    assert model.plan().cards[2].changes == PLAN.cards[2].changes


def test_a_card_that_was_odd_says_so_in_its_row() -> None:
    """Read is not read well: a number may have been cut in two where the file ended."""
    whole = planned(0, Decision.ADD)
    odd = replace(whole, reading=replace(whole.reading, warnings=(Problem(Trouble.NO_END, 7),)))
    assert consequence(whole) == "—"
    for words in (consequence(odd), more(odd), spoken(odd)):
        assert "Line 7" in words
