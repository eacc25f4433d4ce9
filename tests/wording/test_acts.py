"""What acts are called: what was done, and in quotation marks where Undo speaks of it."""

from netdesk.wording import acts
from netdesk.wording.plain_text import quoted


def test_an_act_in_quotation_marks_has_single_ones_within() -> None:
    label = acts.take_back_import("Dinner at Klara's")
    assert label == "Took back the import “Dinner at Klara's”"
    assert quoted(label) == "“Took back the import ‘Dinner at Klara's’”"
