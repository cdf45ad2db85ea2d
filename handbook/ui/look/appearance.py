"""How everything looks now: the theme, chosen or the system's, and the size of the text."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from handbook.content.resources import bundled_resources
from handbook.ui.look.look import Look
from handbook.ui.look.theme import DARK, PAPER, SCREEN_THEMES, SYSTEM, Theme, read_theme
from handbook.ui.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings

BODY_POINTS = 14.0
WINDOW_POINTS = 11.0
"""The sizes at 100 %, of what is read and of what is pressed."""

_FACE = "AtkinsonHyperlegibleNext-*.ttf"
_STEP = 25
_HALF_LIGHT = 128
"""Qt's own style is dark where the system is."""


class Appearance(QObject):
    """Applies theme and text size to the whole program and keeps both in the settings."""

    changed = Signal()

    def __init__(
        self, app: QApplication, themes: Path, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._themes = themes
        self._settings = settings
        self.shortcuts: Mapping[str, str] = {}
        self._family = _bundled_family() or _system_family()
        self.theme = self._wanted_theme()
        self._apply()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._refresh_theme)

    @property
    def choice(self) -> str:
        """The name of the chosen theme, or `SYSTEM` where the computer's is followed."""
        chosen = self._settings.theme
        return chosen if chosen in SCREEN_THEMES else SYSTEM

    @property
    def text_size(self) -> int:
        """The size of all text in per cent of the normal one."""
        return max(SMALLEST_TEXT, min(LARGEST_TEXT, self._settings.text_size))

    @property
    def body_points(self) -> float:
        """The size of a page's text in points."""
        return BODY_POINTS * self.text_size / 100

    @property
    def look(self) -> Look:
        """How a page looks now."""
        return Look(self.theme, self.body_points, self.shortcuts)

    def choose_theme(self, choice: str) -> None:
        """Show everything in the theme, or follow the system."""
        self._settings.theme = choice
        self._refresh_theme()

    def enlarge(self) -> None:
        """Make all text a step larger."""
        self._set_text_size(self.text_size + _STEP)

    def reduce(self) -> None:
        """Make all text a step smaller."""
        self._set_text_size(self.text_size - _STEP)

    def zoom(self, by: int) -> None:
        """Make all text a step larger, or smaller where `by` is negative."""
        self.enlarge() if by > 0 else self.reduce()

    def reset_text_size(self) -> None:
        """Show all text in its normal size."""
        self._set_text_size(SMALLEST_TEXT)

    def _set_text_size(self, size: int) -> None:
        before = self.text_size
        self._settings.text_size = max(SMALLEST_TEXT, min(LARGEST_TEXT, size))
        if self.text_size != before:
            self._apply()
            self.changed.emit()

    def _refresh_theme(self) -> None:
        theme = self._wanted_theme()
        if theme != self.theme:
            self.theme = theme
            self._apply()
            self.changed.emit()

    def _wanted_theme(self) -> Theme:
        ground = self._app.style().standardPalette().window().color()
        followed = DARK if ground.lightness() < _HALF_LIGHT else PAPER
        return read_theme(self._themes, followed if self.choice == SYSTEM else self.choice)

    def _apply(self) -> None:
        font = QFont(self._family)
        font.setPointSizeF(WINDOW_POINTS * self.text_size / 100)
        self._app.setFont(font)
        self._app.setPalette(self.theme.palette())
        self._app.setStyleSheet(self.theme.style_sheet())
        # With a style sheet Qt gives lists, menus and buttons the desktop's own fonts again.
        self._app.setFont(font)


def _bundled_family() -> str:
    """The family of the reading face that the program brings, "" where Qt cannot load it."""
    families = [
        family
        for file in sorted((bundled_resources() / "fonts").glob(_FACE))
        for family in QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFont(str(file))
        )
    ]
    return families[0] if families else ""


def _system_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
