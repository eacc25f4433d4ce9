"""What acts are called: what was done, and in quotation marks where Undo speaks of it."""

from netdesk.gui.person.form import DRAWN, MET
from netdesk.wording import acts
from netdesk.wording.plain_text import quoted


def test_an_act_in_quotation_marks_has_single_ones_within() -> None:
    label = acts.take_back_import("Dinner at Klara's")
    assert label == "Took back the import “Dinner at Klara's”"
    assert quoted(label) == "“Took back the import ‘Dinner at Klara's’”"


def test_an_edit_names_every_field_that_the_form_has() -> None:
    for field in (*DRAWN, *MET):
        label = acts.edit("Ana Beltrán", field)
        assert label.startswith("Edited Ana Beltrán: ")
        assert label != "Edited Ana Beltrán: "
    assert acts.edit("Ana Beltrán", "phones", "title") == "Edited Ana Beltrán: title, phone"
