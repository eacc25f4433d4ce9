"""What Qt says itself, in dialogs and in the menus of fields, in the user's language; and the way a window goes."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication


def speak(app: QGuiApplication, locale: QLocale) -> QTranslator | None:
    """Let Qt speak the language of ``locale``, in a window that goes the way it is written.

    None where that is English, or a language that Qt does not know. English needs no file: it is what Qt says by
    itself. Without a file Qt would not turn the window round for those who write from the right, such as in Urdu.
    """
    app.setLayoutDirection(locale.textDirection())
    if locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return None
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load(locale, "qtbase", "_", folder):
        translator.deleteLater()
        return None
    app.installTranslator(translator)
    return translator
