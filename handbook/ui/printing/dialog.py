"""The print dialog: what and how on the left, the pages on the right, then paper or a PDF."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
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
from handbook.content.writing import with_suffix, written_whole
from handbook.errors import HandbookError
from handbook.ui.messages import Message, MessageBar
from handbook.ui.printing.bar import PrintBar
from handbook.ui.printing.form import PrintForm
from handbook.ui.printing.offers import CurrentView
from handbook.ui.printing.options import keep_choices, kept_choices
from handbook.ui.printing.pages import PdfPages
from handbook.ui.printing.preview import PrintPreview
from handbook.ui.printing.typesetting import Typesetting
from handbook.ui.settings import Settings
from handbook.ui.widgets.incremental_task import IncrementalTask

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SIZE = (1080, 660)
_FORM_WIDTH = 360
_NO_TOPIC = "Tick at least one topic to see its pages."
_NO_PRINTER = "No printer was found. You can save the pages as a PDF and print that elsewhere."
_OTHER_PAPER = "The pages are made for A4 or Letter. Choose one of these for the printer too."


class PrintDialog(QDialog):
    """Shows the pages while what and how are chosen, then prints them or saves them as a PDF.

    When that is done, it closes and `message_posted` says so.
    """

    message_posted = Signal(Message)

    def __init__(
        self,
        edition: Edition,
        settings: Settings,
        shown: CurrentView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pages: PdfPages | None = None
        self._when_ready: Callable[[], None] | None = None
        self._printer: QPrinter | None = None
        self._printing: IncrementalTask | None = None
        self.setWindowTitle("Print")
        self.resize(*_SIZE)
        self.form = PrintForm(edition, shown, kept_choices(settings), self)
        self.preview = PrintPreview(self)
        self.messages = MessageBar(self)
        self.bar = PrintBar(settings.printer, self)
        self._typesetting = Typesetting(edition.resources, self)
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def pages(self) -> PdfPages | None:
        """The pages that are shown, None while they are being made."""
        return self._pages

    def ask_for_file(self) -> None:
        """Ask where the PDF is to be saved, as soon as the pages are made."""
        if self._pages is None:
            self._when_ready = self.ask_for_file
            return
        home = QStandardPaths.StandardLocation.DocumentsLocation
        folder = self._settings.pdf_folder or QStandardPaths.writableLocation(home)
        chooser = QFileDialog(self, "Save as PDF", folder, "PDF (*.pdf)")
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile(f"{slugify(self._title)}.pdf")
        chooser.fileSelected.connect(self.save)
        chooser.open()

    def save(self, file: str) -> None:
        """Save the pages that are shown; the dialog closes when the file is there."""
        if self._pages is None:
            return
        path = with_suffix(Path(file), ".pdf")
        try:
            with written_whole(path) as place:
                place.write_bytes(self._pages.pdf)
        except HandbookError as error:
            self.messages.show_error(error)
            return
        self._settings.pdf_folder = str(path.parent)
        words = f"The pages are saved as “{path}”."
        self._finish(Message(words, "Open them", lambda: _open(path)))

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
        """Print the pages that the printer was asked for, made anew for its paper if need be."""
        from handbook.ui.printing.printer import paper_of, print_pages

        paper = paper_of(printer)
        if paper is None:
            self.messages.show_message(Message(_OTHER_PAPER))
        elif paper != self.form.choices.paper:
            self.form.options.choose_paper(paper)
            self._when_ready = lambda: self.print_on(printer)
        elif self._pages is not None:
            self._settings.printer = printer.printerName()
            self._printing = IncrementalTask(print_pages(self._pages, printer), self)
            self._printing.advanced.connect(lambda step: self.bar.show_progress(*step))
            self._printing.failed.connect(self._tell_error)
            sent = Message(f"The pages were sent to “{printer.printerName()}”.")
            self._printing.finished.connect(lambda: self._finish(sent))
            self._set_busy(busy=True)
            self._printing.start()

    def done(self, result: int) -> None:
        """Give up whatever is being done, and close."""
        self._give_up()
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
        self._typesetting.done.connect(self._show_pages)
        self._typesetting.failed.connect(self._tell_error)

    @property
    def _title(self) -> str:
        job = self.form.job
        return job.title if job else ""

    def _refresh(self) -> None:
        """Make the pages as is chosen now, in place of those that are shown."""
        keep_choices(self._settings, self.form.choices)
        self._give_up()
        self._pages = None
        self.messages.hide()
        self.preview.show_pages(None)
        job = self.form.job
        self._set_busy(busy=job is not None)
        if job is None:
            self.messages.show_message(Message(_NO_TOPIC))
        else:
            self.bar.show_progress(0, 0)
            self._typesetting.start(job, self.form.choices)

    def _show_pages(self, pages: PdfPages, notice: str) -> None:
        self._pages = pages
        self.preview.show_pages(pages)
        self._set_busy(busy=False)
        if notice:
            self.messages.show_message(Message(notice))
        wanted, self._when_ready = self._when_ready, None
        if wanted:
            wanted()

    def _finish(self, message: Message) -> None:
        self.accept()
        self.message_posted.emit(message)

    def _stop(self) -> None:
        self._give_up()
        self._set_busy(busy=False)

    def _give_up(self) -> None:
        self._when_ready = None
        self._typesetting.stop()
        if self._printing is not None:
            self._printing.stop()
            self._printing = None

    def _set_busy(self, *, busy: bool) -> None:
        self.bar.set_busy(busy=busy, ready=self._pages is not None)

    def _tell_page(self, number: int) -> None:
        self.bar.show_page(number, len(self._pages) if self._pages else 0)

    def _tell_error(self, error: HandbookError) -> None:
        self._set_busy(busy=False)
        self.messages.show_error(error)

    def _print_chosen(self) -> None:
        if self._printer is not None:
            self.print_on(self._printer)

    def _find_printer(self, name: str) -> "QPrinter | None":
        """The printer of that name, or the usual one for ""; asking for it can take seconds."""
        from handbook.ui.printing.printer import find_printer

        if self._pages is None:
            return None
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            paper = self.form.choices.paper
            return find_printer(self._title, paper, len(self._pages), name)
        finally:
            QGuiApplication.restoreOverrideCursor()


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
