"""Settings: every choice that is kept, one typed line each. No other module knows a key."""

import os
from pathlib import Path
from typing import Generic, TypeVar, overload

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from handbook.ui.look.theme import SYSTEM

SMALLEST_TEXT, LARGEST_TEXT = 100, 300
"""The size of the text in per cent of the normal one."""

_T = TypeVar("_T")


class _Setting(Generic[_T]):
    """One kept choice. A value of the wrong kind in the file counts as the default."""

    def __init__(self, key: str, default: _T) -> None:
        self._key = key
        self._default: _T = default

    @overload
    def __get__(self, owner: None, kind: type) -> "_Setting[_T]": ...
    @overload
    def __get__(self, owner: "Settings", kind: type) -> _T: ...
    def __get__(self, owner: "Settings | None", kind: type) -> "_T | _Setting[_T]":
        if owner is None:
            return self
        value = owner.store.value(self._key, self._default, type(self._default))
        return value if isinstance(value, type(self._default)) else self._default

    def __set__(self, owner: "Settings", value: _T) -> None:
        if owner.keeps:
            owner.store.setValue(self._key, value)


class Settings:
    """What the caregiver chose and where they were."""

    text_size = _Setting("view/text_size", SMALLEST_TEXT)
    theme = _Setting("view/theme", SYSTEM)
    condition = _Setting("view/condition", "")
    geometry = _Setting("window/geometry", QByteArray())
    splitter = _Setting("window/splitter", QByteArray())
    last_place = _Setting("reading/last_place", "")
    comparison_columns = _Setting("comparison/columns", "")
    print_paper = _Setting("print/paper", "")
    print_points = _Setting("print/points", 12)
    print_two_sided = _Setting("print/two_sided", default=False)
    print_black_and_white = _Setting("print/black_and_white", default=False)
    print_diagrams = _Setting("print/diagrams", default=True)
    print_sources = _Setting("print/sources", default=True)
    print_answer_lines = _Setting("print/answer_lines", default=False)
    printer = _Setting("print/printer", "")
    pdf_folder = _Setting("print/pdf_folder", "")

    def __init__(self, store: QSettings) -> None:
        self.store = store
        self.keeps = True

    def forget(self) -> None:
        """Remove every choice, and keep no more of them in this run."""
        self.store.clear()
        self.store.sync()
        Path(self.store.fileName()).unlink(missing_ok=True)
        self.keeps = False


def user_settings() -> Settings:
    """The settings file of whoever is using the computer, in INI format."""
    store = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "myasthenia-handbook", "handbook"
    )
    return Settings(store)


def default_settings() -> Settings:
    """The first choices, for a start that reads and keeps none: a file that is never written."""
    settings = Settings(QSettings(os.devnull, QSettings.Format.IniFormat))
    settings.keeps = False
    return settings


def cache_folder() -> Path:
    """Where the system wants to have what can be made again. It may not be there yet."""
    caches = QStandardPaths.StandardLocation.GenericCacheLocation
    return Path(QStandardPaths.writableLocation(caches)) / "myasthenia-handbook"
