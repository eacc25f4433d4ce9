"""The board in words: a chip that says "✓" beside somebody who said nothing would be a lie."""

import re
from datetime import date, timedelta

import pytest

from netdesk.domain.contact import ContactId
from netdesk.domain.introduction import (
    Answer,
    Debrief,
    Introduction,
    Outcome,
    Party,
    RefusalCode,
    Refused,
    Stage,
)
from netdesk.domain.introduction_moves import answer, ask, debrief, expire, move, record_met
from netdesk.domain.screens import PairIdea
from netdesk.wording.introductions import (
    Chip,
    Tone,
    chips,
    debrief_word,
    declined_count,
    outcome_word,
    pair_sentence,
    refusal,
    stage_word,
)

ANA, TOMAS = ContactId(1), ContactId(2)
NAMES = ("Ana", "Tomáš")
DAY = date(2026, 11, 4)
IDEA = Introduction(1, "u", (Party(ANA), Party(TOMAS)), "storage pilot", Stage.IDEA, DAY)
ONE_YES = ask(answer(IDEA, ANA, Answer.YES, DAY), TOMAS, DAY)
READY = answer(ONE_YES, TOMAS, Answer.YES, DAY)
MADE = move(READY, Stage.INTRODUCED, DAY)


def later(days: int) -> date:
    return DAY + timedelta(days=days)


def words(introduction: Introduction, days: int) -> list[str]:
    return [chip.text for chip in chips(introduction, NAMES, later(days))]


def test_an_idea_says_who_gains() -> None:
    both = Introduction(1, "u", (Party(ANA, "a supplier"), Party(TOMAS, "a shelf")), "", Stage.IDEA, DAY)
    one = Introduction(1, "u", (Party(ANA), Party(TOMAS, "a shelf")), "", Stage.IDEA, DAY)
    assert words(both, 0) == ["both gain"]
    assert words(one, 0) == ["Tomáš gains"]
    assert words(IDEA, 0) == []


def test_asking_shows_each_consent() -> None:
    assert words(move(IDEA, Stage.ASKING, DAY), 0) == ["? Ana", "? Tomáš"]
    assert words(ONE_YES, 0) == ["✓ Ana", "? Tomáš · asked\u00a0today"]
    assert words(ONE_YES, 3) == ["✓ Ana", "? Tomáš · asked\u00a03\u00a0d"]
    assert words(ONE_YES, 15) == ["✓ Ana", "? Tomáš · no answer for\u00a015\u00a0d"]
    assert words(READY, 3) == ["✓ Ana", "✓ Tomáš", "ready to introduce"]


def test_introduced_shows_the_consents_and_when_to_ask_how_it_went() -> None:
    assert words(MADE, 5) == ["✓ Ana", "✓ Tomáš", "debrief from 18\u00a0Nov"]
    assert words(MADE, 19) == ["✓ Ana", "✓ Tomáš", "due now · 19\u00a0days"]
    assert words(MADE, 31) == ["✓ Ana", "✓ Tomáš", "no word for 31\u00a0days"]
    assert words(move(IDEA, Stage.INTRODUCED, DAY, asked_me=True), 0)[0] == "they both asked you"


def test_the_debrief_shows_what_is_due_and_who_told() -> None:
    met = record_met(MADE, later(8))
    assert chips(met, NAMES, later(19)) == (
        Chip("due now · 19\u00a0days", Tone.WAITING),
        Chip("they met 12\u00a0Nov", Tone.PLAIN),
    )
    told = debrief(met, ANA, Debrief.WENT_WELL, "", later(19))
    assert words(told, 19) == ["Ana: went well", "due now · 19\u00a0days", "they met 12\u00a0Nov"]
    both = debrief(told, TOMAS, Debrief.NO_FIT, "", later(19))
    assert words(both, 19) == ["Ana: went well", "Tomáš: no fit", "they met 12\u00a0Nov"]


def test_a_number_and_what_it_counts_stay_on_one_line() -> None:
    """On a narrow card a "d" or a month stood alone on a line of its chip."""
    met = record_met(MADE, later(8))
    said = [*words(ONE_YES, 3), *words(ONE_YES, 15), *words(MADE, 5), *words(met, 19), *words(MADE, 31)]
    counted = [text for text in said if any(character.isdigit() for character in text)]
    assert len(counted) == 6
    assert [text for text in counted if re.search(r"\d ", text)] == []


def test_done_says_how_it_ended() -> None:
    well = debrief(debrief(MADE, ANA, Debrief.WENT_WELL, "", DAY), TOMAS, Debrief.WENT_WELL, "", DAY)
    assert words(move(well, Stage.DONE, DAY), 20) == ["✓ both gained"]
    assert words(move(record_met(well, DAY), Stage.DONE, DAY), 20) == ["✓ met, both gained"]
    silent = debrief(MADE, ANA, Debrief.WENT_WELL, "", DAY)
    assert words(move(silent, Stage.DONE, later(31)), 40) == ["Ana: went well", "Tomáš: no word"]


def test_declined_keeps_the_credit() -> None:
    assert words(answer(ONE_YES, TOMAS, Answer.NO, DAY), 0) == ["Tomáš said no", "still to your credit"]
    assert words(expire(ONE_YES, later(14)), 14) == ["no answer", "still to your credit"]
    assert words(move(READY, Stage.DECLINED, DAY), 0) == ["called off", "still to your credit"]


def test_every_value_has_its_word() -> None:
    for enum, word in ((Stage, stage_word), (Debrief, debrief_word)):
        said = [word(value) for value in enum]
        assert all(said)
        assert len(set(said)) == len(said)
    assert [outcome_word(outcome) == "" for outcome in Outcome] == [True, *[False] * (len(Outcome) - 1)]
    assert stage_word(Stage.ASKING) == "Asking both"
    assert declined_count(3) == "3 declined, still to your credit"


def test_every_refusal_has_a_sentence_that_names_people_and_leaves_no_gap() -> None:
    names = {ANA: "Ana", TOMAS: "Tomáš"}
    for code in RefusalCode:
        for contacts in ((ANA,), (ANA, TOMAS)):
            said = refusal(Refused(code, contacts), names)
            assert said.endswith(".")
            assert "{" not in said
    said = refusal(Refused(RefusalCode.NEEDS_BOTH_YES, (TOMAS,)), names)
    assert said == "Tomáš has not said yes yet. Ask first, or say that they both asked you."
    said = refusal(Refused(RefusalCode.NEEDS_BOTH_YES, (ANA, TOMAS)), names)
    assert said == "Ana and Tomáš have not said yes yet. Ask first, or say that they both asked you."
    said = refusal(Refused(RefusalCode.NEEDS_DEBRIEF, (ANA, TOMAS)), names)
    assert said == "Ask Ana and Tomáš how it went first, or note “no word”."


@pytest.mark.parametrize("stage", list(Stage))
def test_whatever_is_refused_can_be_said(stage: Stage) -> None:
    """Every refusal that really happens fills its sentence: no "they they", no hole where a name belongs."""
    names = {ANA: "Ana", TOMAS: "Tomáš"}
    said_no = answer(IDEA, ANA, Answer.NO, DAY)
    for introduction in (IDEA, ONE_YES, READY, MADE, record_met(MADE, DAY), said_no):
        try:
            move(introduction, stage, DAY)
        except Refused as refused:
            said = refusal(refused, names)
            assert said[0].isupper(), said
            assert "  " not in said


def test_a_pair_is_told_by_the_words_that_met() -> None:
    pair = PairIdea(
        ANA, TOMAS, "Ana", "Bo", 0.8,
        a_needs="packaging supplier", b_offers="sustainable packaging supplier",
        b_needs="shelf space in retail", a_offers="retail shelf test panel",
    )  # fmt: skip
    assert pair_sentence(pair) == (
        "Ana needs ‘packaging supplier’, Bo offers ‘sustainable packaging supplier’; "
        "Bo needs ‘shelf space in retail’, Ana offers ‘retail shelf test panel’"
    )
    one = PairIdea(ANA, TOMAS, "Ana", "Bo", 0.6, "packaging", "packaging supplier", "", "")
    assert pair_sentence(one) == "Ana needs ‘packaging’, Bo offers ‘packaging supplier’"
