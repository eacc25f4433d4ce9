"""Why somebody was found: the text that holds what was typed, and exactly the part of it that does."""

import pytest

from netdesk.domain.search_hit import Hit, HitField, Text, explain

NOTE = "Grew up in Łódź; flies with Miles & Söhne,\nmet Miles at the fair"
MORE: tuple[Text, ...] = (
    (HitField.MAIL, "Ana.B@Solace.example"),
    (HitField.PHONE, "+49 (0)30 / 555-01222"),
    (HitField.PHONE, "+493055501222"),
    (HitField.TAG, "growth-partners"),
    (HitField.NOTES, NOTE),
    (HitField.NEEDS, "会議で会った"),
)


def why(needle: str, name: str = "Ana Beltrán", work: str = "Head of Rail · Kite GmbH") -> Hit | None:
    return explain(needle, name, work, lambda: MORE)


def marked(hit: Hit | None) -> tuple[HitField, list[str]]:
    assert hit is not None
    return hit.field, [hit.text[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    ("needle", "field", "parts"),
    [
        ("miles", HitField.NOTES, ["Miles"]), ("lodz", HitField.NOTES, ["Łódź"]), ("SOHNE", HitField.NOTES, ["Söhne"]),
        ("öhn", HitField.NOTES, ["öhn"]), ("gr", HitField.TAG, ["gr"]), ("solace", HitField.MAIL, ["Solace"]),
        ("fa", HitField.NOTES, ["fa"]), ("&", HitField.NOTES, ["&"]), ("会議", HitField.NEEDS, ["会議"]),
        ("会", HitField.NEEDS, ["会"]), ("fair miles", HitField.NOTES, ["Miles", "fair"]),
        ("miles iles", HitField.NOTES, ["Miles"]),
    ],
)  # fmt: skip
def test_the_part_that_was_typed_is_marked_as_it_is_written(needle: str, field: HitField, parts: list[str]) -> None:
    assert marked(why(needle)) == (field, parts)


@pytest.mark.parametrize(
    ("needle", "number"),
    [
        ("01222", "01222"), ("3055", "30 / 55"), ("030 555", "30 / 555"), ("+49 30 555-01222", "+49 (0)30 / 555-01222"),
        ("ana 1222", "1222"),
    ],
)  # fmt: skip
def test_a_number_is_marked_from_its_first_digit_to_its_last(needle: str, number: str) -> None:
    assert marked(why(needle)) == (HitField.PHONE, [number.removeprefix("+")])


def test_digits_that_only_the_international_form_has_are_shown_in_that() -> None:
    texts = [(HitField.PHONE, "030 555-01222"), (HitField.PHONE, "+493055501222")]
    hit = explain("+49 30", "Ana", "", lambda: texts)
    assert hit == Hit(HitField.PHONE, "+493055501222", ((1, 5),))


@pytest.mark.parametrize("needle", ["ana", "beltran", "ANA BEL", "an be", "", "  "])
def test_what_the_name_says_needs_no_reason(needle: str) -> None:
    assert why(needle) is None


def test_what_the_line_of_work_says_is_found_there_and_nowhere_else() -> None:
    assert marked(why("kite")) == (HitField.WORK, ["Kite"])
    assert marked(why("ana rail")) == (HitField.WORK, ["Rail"])


@pytest.mark.parametrize("needle", ["beltran", "kite", "ana rail", ""])
def test_more_is_not_asked_for_where_name_and_work_say_it(needle: str) -> None:
    def more() -> tuple[Text, ...]:
        raise AssertionError("the book was asked for nothing")

    explain(needle, "Ana Beltrán", "Head of Rail · Kite GmbH", more)


def test_words_of_several_texts_are_explained_by_the_one_that_holds_most_of_what_is_not_seen() -> None:
    assert marked(why("beltran kite miles")) == (HitField.NOTES, ["Miles"])
    assert marked(why("solace fair lodz")) == (HitField.NOTES, ["Łódź", "fair"])


@pytest.mark.parametrize("needle", ["zzz", "miles zzz", "iles-b", "ce", "555 99"])
def test_whom_the_search_does_not_find_has_no_reason(needle: str) -> None:
    assert why(needle) is None


def test_marks_survive_marks_that_stand_apart_and_letters_that_become_two() -> None:
    note = "cafe\u0301 in der Große\u00a0Straße, ｶﾞｽ, 김하준"
    for needle, part in (("cafe", "cafe\u0301"), ("gross", "Groß"), ("strass", "Straß"), ("ガ", "ｶﾞ"), ("하준", "하준")):
        assert marked(explain(needle, "Bo", "", lambda: [(HitField.NOTES, note)])) == (HitField.NOTES, [part])
