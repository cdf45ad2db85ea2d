"""Exporting from the window: where to, how far it is, and a way to stop."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from handbook.content.edition import Edition
from handbook.errors import HandbookError
from handbook.ui.messages import Message, MessageBar
from handbook.ui.widgets.incremental_task import IncrementalTask

if TYPE_CHECKING:
    from handbook.export.writing import Progress

_Export = Callable[[Edition, Path], Iterator["Progress"]]

_NAME = "myasthenia-handbook"


class Exporting(QObject):
    """Writes the handbook as web pages or as an e-book, a page at a time."""

    def __init__(self, edition: Edition, bar: MessageBar) -> None:
        super().__init__(bar)
        self._edition = edition
        self._bar = bar
        self._work: IncrementalTask | None = None
        self._target = Path()
        self._export: _Export | None = None

    def export_html(self) -> None:
        """Ask for a folder that does not exist yet, and write the pages into it."""
        from handbook.export.html_export import export_html

        self._ask("Save the handbook as web pages in a new folder", "", export_html)

    def export_epub(self) -> None:
        """Ask for a file, and write the e-book."""
        from handbook.export.epub_export import export_epub

        self._ask("Save the handbook as an e-book", "epub", export_epub)

    def write(self, export: _Export, target: Path) -> None:
        """Write to the target, and say how far it is."""
        if self._work is not None:
            return
        self._target = target
        self._work = IncrementalTask(export(self._edition, target), self)
        self._work.advanced.connect(self._tell)
        self._work.finished.connect(self._done)
        self._work.failed.connect(self._fail)
        self._bar.show_message(Message("Writing the handbook…", "Stop", self._stop))
        self._work.start()

    def _ask(self, title: str, suffix: str, export: _Export) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(documents) or QDir.homePath()
        dialog = QFileDialog(self._bar.window(), title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{_NAME}.{suffix}" if suffix else _NAME)
        self._export = export
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, name: str) -> None:
        if self._export is not None:
            self.write(self._export, Path(name))

    def _tell(self, progress: "Progress") -> None:
        self._bar.set_text(f"Writing page {progress.done} of {progress.total}…")

    def _done(self) -> None:
        self._work = None
        self._bar.show_message(Message(f"The handbook was written to “{self._target}”."))

    def _fail(self, error: HandbookError) -> None:
        self._work = None
        self._bar.show_error(error)

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._work = None
            self._bar.show_message(Message("Stopped. Nothing was written."))
