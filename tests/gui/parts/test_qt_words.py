"""Qt's own words: "Cancel" in a dialog for files in the language of who reads it, in a window that goes their way."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from netdesk.gui.qt_words import speak


@pytest.mark.parametrize(
    ("language", "cancel"), [("de_DE", "Abbrechen"), ("fr_CH", "Annuler"), ("ja_JP", "キャンセル")]
)
def test_qt_speaks_the_language_of_the_user(qapp: QApplication, language: str, cancel: str) -> None:
    translator = speak(qapp, QLocale(language))
    assert translator is not None
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == cancel
    finally:
        qapp.removeTranslator(translator)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize("language", ["en_GB", "en_US", "C", "eo"])
def test_english_and_what_qt_does_not_know_load_nothing(qapp: QApplication, language: str) -> None:
    assert speak(qapp, QLocale(language)) is None
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize("language", ["he_IL", "ar_EG", "fa_IR", "ur_PK", "ckb_IQ", "yi"])
def test_a_window_goes_the_way_its_reader_writes(qapp: QApplication, language: str) -> None:
    """Qt turns it round by itself only where it has words of its own: not in Urdu, Kurdish or Yiddish."""
    translator = speak(qapp, QLocale(language))
    try:
        assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    finally:
        if translator is not None:
            qapp.removeTranslator(translator)
        speak(qapp, QLocale("en_GB"))
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
