"""The language of the window: Qt's translators, and the direction that it is read in."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from mriviewer.core.language import RIGHT_TO_LEFT, use_translator
from mriviewer.paths import resources_folder
from mriviewer.settings import Language

ENGLISH = "en"
LANGUAGES = (ENGLISH, "de", "fr", "es", "ar")
CONTEXT = "viewer"
_FACT = re.compile(r"{[^{}]*}")
_ISOLATED = "\u2068\\g<0>\u2069"  # first strong isolate, and its end


def use_language(application: QApplication, wanted: Language) -> str:
    """Let every widget made from now on speak a language, and return which: "de".

    wanted  "system" takes the system's; English where there is no translation of it
    """
    language = spoken(wanted, QLocale.system().uiLanguages())
    # numbers are written alike everywhere: a point, and the digits of the values in the picture
    plain = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(plain)
    for former in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(former)
        former.deleteLater()
    folder = resources_folder() / "translations"
    own = _installed(application, f"mriviewer_{language}", str(folder))
    if language != ENGLISH and own is not None:
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _installed(application, f"qtbase_{language}", qt)
        use_translator(translated if language not in RIGHT_TO_LEFT else isolated(translated),
                       language)  # fmt: skip
    else:
        language = ENGLISH
        use_translator(None)
    right_to_left = language in RIGHT_TO_LEFT
    direction = Qt.LayoutDirection
    application.setLayoutDirection(
        direction.RightToLeft if right_to_left else direction.LeftToRight
    )
    return language


def spoken(wanted: Language, of_system: list[str]) -> str:
    """Return the language to speak; `of_system` are tags such as "de-AT", the best first."""
    if wanted != "system":
        return wanted
    for tag in of_system:
        if (language := re.split("[-_]", tag)[0]) in LANGUAGES:
            return language
    return ENGLISH


def translated(text: str, count: int | None) -> str:
    """Return a text as the installed translators have it, for a count in its right form."""
    if count is None:
        return QCoreApplication.translate(CONTEXT, text)
    return QCoreApplication.translate(CONTEXT, text, None, count)


def isolated(translate: Callable[[str, int | None], str]) -> Callable[[str, int | None], str]:
    """Keep each fact in a right-to-left sentence in its own order: "12.0 mm", "2026-03-01"."""
    return lambda text, count: _FACT.sub(_ISOLATED, translate(text, count))


def _installed(application: QApplication, name: str, folder: str) -> QTranslator | None:
    translator = QTranslator(application)
    if not translator.load(name, folder):
        translator.deleteLater()
        return None
    QCoreApplication.installTranslator(translator)
    return translator
