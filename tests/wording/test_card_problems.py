"""The sentences for what goes wrong with cards. A code without one leaves the user with a riddle."""

import pytest

from netdesk.vcards.problems import Trouble
from netdesk.wording.card_problems import card_problem

UNKNOWN = card_problem("a-code-of-another-version")


@pytest.mark.parametrize("code", Trouble)
def test_every_code_has_a_sentence_of_its_own(code: Trouble) -> None:
    sentence = card_problem(code, "DETAIL")
    assert sentence != UNKNOWN
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_the_line_and_the_detail_are_in_it() -> None:
    sentence = card_problem(Trouble.UNREAD_LINE, "{line} # 1", 7)
    assert "7" in sentence
    assert "{line} # 1" in sentence
    assert card_problem(Trouble.UNREAD_LINE, "x") in card_problem(Trouble.UNREAD_LINE, "x", 7)
