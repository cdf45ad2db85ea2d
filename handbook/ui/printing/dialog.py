"""The print dialog: what and how on the left, the pages on the right, then paper or a PDF."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from handbook.content.edition import Edition
from handbook.content.markup import slugify
from handbook.errors import HandbookError
from handbook.ui.messages import Message, MessageBar
from handbook.ui.printing.bar import PrintBar
from handbook.ui.printing.book import PrintBook, Progress
from handbook.ui.printing.form import PrintForm
from handbook.ui.printing.offers import Shown
from handbook.ui.printing.options import keep_choices, kept_choices
from handbook.ui.printing.pdf import save_pdf
from handbook.ui.printing.preview import PrintPreview
from handbook.ui.printing.work import PrintWork
from handbook.ui.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SIZE = (1080, 660)
_FORM_WIDTH = 360
_NO_TOPIC = "Tick at least one topic to see its pages."
_LEFT_OUT = "These pages cannot be read and are left out: {}. All others are there."
_NO_PRINTER = "No printer was found. You can save the pages as a PDF and print that elsewhere."


class PrintDialog(QDialog):
    """Shows the pages while what and how are chosen, then prints them or saves them as a PDF.

    When that is done, it closes and `message_posted` says so.
    """

    message_posted = Signal(Message)

    def __init__(
        self,
        edition: Edition,
        settings: Settings,
        shortcuts: Mapping[str, str],
        shown: Shown,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._edition = edition
        self._settings = settings
        self._shortcuts = shortcuts
        self._book: PrintBook | None = None
        self._next_book: PrintBook | None = None
        self._printer: QPrinter | None = None
        self._when_done = Message("")
        self._wants_file = False
        self.setWindowTitle("Print")
        self.resize(*_SIZE)
        self.form = PrintForm(edition, shown, kept_choices(settings), self)
        self.preview = PrintPreview(self)
        self.messages = MessageBar(self)
        self._laying_out = PrintWork(self)
        self._putting_out = PrintWork(self)
        self.bar = PrintBar(settings.printer, self)
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def book(self) -> PrintBook | None:
        """The pages that are shown, None while they are being laid out."""
        return self._book

    def ask_for_file(self) -> None:
        """Ask where the PDF is to be saved, as soon as the pages are laid out."""
        self._wants_file = self._book is None
        if self._book is None:
            return
        home = QStandardPaths.StandardLocation.DocumentsLocation
        folder = self._settings.pdf_folder or QStandardPaths.writableLocation(home)
        chooser = QFileDialog(self, "Save as PDF", folder, "PDF (*.pdf)")
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("pdf")
        chooser.selectFile(f"{slugify(self._book.job.title)}.pdf")
        chooser.fileSelected.connect(self.save)
        chooser.open()

    def save(self, file: str) -> None:
        """Save the pages as a PDF; the dialog closes when that is done."""
        if self._book is not None:
            path = Path(file)
            self._settings.pdf_folder = str(path.parent)
            self._put_out(save_pdf(self._book, path), f"The pages are saved as “{path}”.")

    def choose_printer(self) -> None:
        """Open the system's own dialog, which knows printers, page ranges and copies."""
        from PySide6.QtPrintSupport import QPrintDialog

        self._printer = self._find_printer("")
        if self._printer is None:
            self.messages.show_message(Message(_NO_PRINTER))
            return
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print_chosen)
        QDialog.open(dialog)

    def print_again(self) -> None:
        """Print all pages on the printer of the last time; where it is gone, ask for another."""
        printer = self._find_printer(self._settings.printer)
        if printer is None:
            self.choose_printer()
        else:
            self.print_on(printer)

    def print_on(self, printer: "QPrinter") -> None:
        """Print the pages that the printer was asked for; the dialog closes when that is done."""
        from handbook.ui.printing.printer import print_book

        if self._book is not None:
            name = printer.printerName()
            self._settings.printer = name
            self._put_out(print_book(self._book, printer), f"The pages were sent to “{name}”.")

    def done(self, result: int) -> None:
        """Give up whatever is being done, and close."""
        self._laying_out.stop()
        self._putting_out.stop()
        super().done(result)

    def _lay_out(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        scroll.setFixedWidth(max(_FORM_WIDTH, self.form.sizeHint().width() + 24))
        middle = QHBoxLayout()
        middle.addWidget(scroll)
        middle.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.messages)
        layout.addLayout(middle, 1)
        layout.addWidget(self.bar)

    def _connect(self) -> None:
        self.form.changed.connect(self._refresh)
        self.preview.page_shown.connect(self._tell_page)
        self.bar.stop.clicked.connect(self._stop)
        self.bar.close_dialog.clicked.connect(self.reject)
        self.bar.save.clicked.connect(self.ask_for_file)
        self.bar.choose_printer.clicked.connect(self.choose_printer)
        self.bar.print_again.clicked.connect(self.print_again)
        for work in (self._laying_out, self._putting_out):
            work.advanced.connect(self.bar.show_progress)
            work.failed.connect(self._tell_error)
        self._laying_out.done.connect(self._show_book)
        self._putting_out.done.connect(self._finish)

    def _refresh(self) -> None:
        """Lay the pages out as is chosen now, in place of those that are shown."""
        keep_choices(self._settings, self.form.choices)
        self._putting_out.stop()
        self._laying_out.stop()
        self._book = None
        self.messages.hide()
        job = self.form.job
        if job is None:
            self.preview.show_book(None)
            self._set_busy(busy=False)
            self.messages.show_message(Message(_NO_TOPIC))
            return
        self._next_book = PrintBook(job, self.form.choices, self._edition, self._shortcuts)
        self._set_busy(busy=True)
        self._laying_out.start(self._next_book.lay_out())

    def _show_book(self) -> None:
        self._book = self._next_book
        self.preview.show_book(self._book)
        self._set_busy(busy=False)
        if self._book and self._book.left_out:
            names = ", ".join(map(self._edition.title, self._book.left_out))
            self.messages.show_message(Message(_LEFT_OUT.format(names)))
        if self._wants_file:
            self.ask_for_file()

    def _put_out(self, work: Iterator[Progress], when_done: str) -> None:
        self._when_done = Message(when_done)
        self._set_busy(busy=True)
        self._putting_out.start(work)

    def _finish(self) -> None:
        self.accept()
        self.message_posted.emit(self._when_done)

    def _stop(self) -> None:
        """Stop saving or printing; laying out goes on with the next choice."""
        self._laying_out.stop()
        self._putting_out.stop()
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self.bar.set_busy(busy=busy, ready=self._book is not None)

    def _tell_page(self, number: int) -> None:
        self.bar.show_page(number, len(self._book.pages) if self._book else 0)

    def _tell_error(self, error: HandbookError) -> None:
        self._set_busy(busy=False)
        self.messages.show_error(error)

    def _print_chosen(self) -> None:
        if self._printer is not None:
            self.print_on(self._printer)

    def _find_printer(self, name: str) -> "QPrinter | None":
        """The printer of that name, or the usual one for ""; asking for it can take seconds."""
        from handbook.ui.printing.printer import find_printer

        if self._book is None:
            return None
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return find_printer(self._book, name)
        finally:
            QGuiApplication.restoreOverrideCursor()
