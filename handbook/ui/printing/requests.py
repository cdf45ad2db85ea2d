"""Printing from the window: the dialog and its libraries are loaded when first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from handbook.content.edition import Edition
from handbook.ui.messages import MessageBar
from handbook.ui.settings import Settings

if TYPE_CHECKING:
    from handbook.content.comparison import Selection
    from handbook.ui.printing.dialog import PrintDialog


class PrintRequests(QObject):
    """Opens the print dialog for what the window shows; F1 leaves it for the signs of danger."""

    help_requested = Signal()

    def __init__(
        self,
        edition: Edition,
        settings: Settings,
        messages: MessageBar,
    ) -> None:
        super().__init__(messages)
        self._edition = edition
        self._settings = settings
        self._messages = messages

    def open_dialog(self, slug: str, selection: "Selection | None" = None) -> "PrintDialog":
        """Offer to print a topic or, where the slug is "", the comparison as it is shown."""
        from handbook.ui.printing.dialog import PrintDialog
        from handbook.ui.printing.offers import CurrentView

        shown = CurrentView(slug, selection)
        window = self._messages.window()
        dialog = PrintDialog(self._edition, self._settings, shown, window)
        dialog.message_posted.connect(self._messages.show_message)
        dialog.finished.connect(dialog.deleteLater)
        help_key = QShortcut(QKeySequence("F1"), dialog)
        help_key.activated.connect(dialog.reject)
        help_key.activated.connect(self.help_requested)
        dialog.open()
        return dialog

    def save_pdf(self, slug: str, selection: "Selection | None" = None) -> "PrintDialog":
        """The same, and ask at once where the PDF is to be saved."""
        dialog = self.open_dialog(slug, selection)
        dialog.ask_for_file()
        return dialog
