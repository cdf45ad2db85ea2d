"""The foot of the print dialog: which page is seen, how far the work is, and what can be done."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget


class PrintBar(QWidget):
    """Buttons, and a bar while something takes its time.

    With the printer of the last time there is a button for it, which Enter presses.
    """

    def __init__(self, printer: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.page = QLabel(self)
        self.progress = QProgressBar(self, textVisible=False)
        self.progress.setAccessibleName("Progress")
        self.stop = QPushButton("S&top", self)
        self.close_dialog = QPushButton("&Close", self)
        self.save = QPushButton("&Save as PDF…", self)
        self.choose_printer = QPushButton("P&rint…", self)
        self.print_again = QPushButton(f"Print on {printer}".replace("&", "&&"), self)
        self.print_again.setVisible(bool(printer))
        usual = self.print_again if printer else self.choose_printer
        for button in self._buttons:
            button.setAutoDefault(button is usual)
        usual.setDefault(True)
        self._lay_out()
        self.set_busy(busy=False, ready=False)

    def show_page(self, number: int, count: int) -> None:
        """Say which page is seen."""
        self.page.setText(f"Page {number} of {count}" if count else "")

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is; a total of 0 says only that it goes on."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def set_busy(self, *, busy: bool, ready: bool) -> None:
        """Show the bar while something is done; offer to print while pages are `ready`."""
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        for button in (self.save, self.choose_printer, self.print_again):
            button.setEnabled(ready and not busy)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.stop, self.close_dialog, self.save, self.choose_printer, self.print_again

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        layout.addWidget(self.progress, 1)
        layout.addWidget(self.stop)
        layout.addStretch()
        for button in self._buttons[1:]:
            layout.addWidget(button)
