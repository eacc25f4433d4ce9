"""What Qt says itself, in dialogs for files and print and in the menus of fields, in the user's language."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def speak(app: QCoreApplication, locale: QLocale) -> QTranslator | None:
    """Let Qt speak the language of ``locale``; None where that is English, or one that Qt does not know.

    English needs no file: it is what Qt says by itself.
    """
    if locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return None
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load(locale, "qtbase", "_", folder):
        translator.deleteLater()
        return None
    app.installTranslator(translator)
    return translator
