"""How a row cuts its texts: what fits is whole, what does not ends in an ellipsis, in any script."""

import unicodedata

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netdesk.gui import fonts
from netdesk.gui.contacts.measured import Measured

NAMES = (
    "Ana Beltrán", "Nguyễn Thị Minh Anh", "Adébáyọ̀ Ọláńrewájú", "Милена Јовановић", "WWWW AVAVAV ffi", "山田 葵",
    "נועה ברק", "கார்த்திக் சுந்தரம்",
)  # fmt: skip


@pytest.fixture(params=["plain", "strong"])
def measured(request: pytest.FixtureRequest, qtbot: QtBot) -> Measured:
    font = QApplication.font()
    return Measured(fonts.strong(font) if request.param == "strong" else fonts.plain(font))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_cut_only_where_it_is_too_long(measured: Measured, name: str, form: str) -> None:
    text = unicodedata.normalize(form, name)
    whole = QFontMetrics(measured.font).horizontalAdvance(text)
    assert measured.cut(text, whole + 8) == text
    shorter = measured.cut(text, whole * 0.6)
    assert shorter != text
    assert QFontMetrics(measured.font).horizontalAdvance(shorter) <= whole * 0.6 + 1
