"""About this program: its version and the date of its text, what it keeps and where, its parts."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from handbook.content.edition import Edition
from handbook.content.names import HANDBOOK, month_and_year
from handbook.parts import Part, parts, version
from handbook.ui.settings import Settings

_WORDS = (
    "{handbook}\nVersion {version}. Text of {day}.\n\n"
    "For people who look after someone with MG, MuSK-MG, CMS or LEMS. It is not a doctor, and no "
    "named clinician has reviewed it. In an emergency call your emergency number first and read "
    "later.\n\nThe code is under the MIT licence, the text and drawings under CC BY 4.0."
)
_PRIVACY = (
    "Nothing that you type or read ever leaves this computer. The handbook opens no connection.\n\n"
    "It keeps two things here, and nothing else:\n\n"
    "• your choices and the page you were on, in\n   {settings}\n"
    "• pages that it has laid out, to start faster, in\n   {cache}"
)
_ASK = (
    "Remove all that the handbook has kept? Your choices and your place on the page will be gone."
)
_REMOVED = "All that was kept is removed. Until you close the handbook it keeps nothing more."


class AboutDialog(QDialog):
    """Three pages: about, privacy, parts. The date of the text is that of its newest review."""

    def __init__(self, edition: Edition, settings: Settings, cache: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"About the {HANDBOOK}")
        self._settings = settings
        self._cache = cache
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self._about(edition), "About")
        self.tabs.addTab(self._privacy(), "Privacy")
        self.tabs.addTab(_parts_page(parts()), "Parts and licences")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addWidget(buttons)

    def remove_all(self) -> None:
        """Remove what was kept, and keep nothing more in this run."""
        self._settings.forget()
        shutil.rmtree(self._cache, ignore_errors=True)
        self._kept.setText(_REMOVED)
        self._remove.setEnabled(False)

    def _about(self, edition: Edition) -> QWidget:
        days = [topic.reviewed for topic in edition.readable() if topic.reviewed]
        day = month_and_year(max(days)) if days else "unknown date"
        return _page(_label(_WORDS.format(handbook=HANDBOOK, version=version(), day=day)))

    def _privacy(self) -> QWidget:
        file = self._settings.store.fileName()
        self._kept = _label(_PRIVACY.format(settings=file, cache=self._cache))
        folder = QPushButton("Open the folder", self)
        folder.clicked.connect(self._open_folder)
        self._remove = QPushButton("Remove it all…", self)
        self._remove.clicked.connect(self._ask_to_remove)
        return _page(self._kept, folder, self._remove)

    def _open_folder(self) -> None:
        folder = Path(self._settings.store.fileName()).parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _ask_to_remove(self) -> None:
        box = QMessageBox(self)
        box.setText(_ASK)
        remove = box.addButton("Remove it all", QMessageBox.ButtonRole.DestructiveRole)
        box.addButton("Keep it", QMessageBox.ButtonRole.RejectRole)
        remove.clicked.connect(self.remove_all)
        box.open()


def _parts_page(listed: Iterable[Part]) -> QWidget:
    lines = [f"{part.name} {part.version}: {part.licence}" for part in listed]
    text = QPlainTextEdit("\n".join(lines))
    text.setReadOnly(True)
    text.setAccessibleName("Parts and licences")
    return _page(text)


def _label(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _page(*widgets: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return page
