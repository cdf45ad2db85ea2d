"""One start, timed from outside: opens a window, and once its page is painted says so and quits.

`python -m tests.benchmarks.painted (handbook | bare) STARTED` prints seconds since STARTED (of
`time.monotonic`) and the resident memory in MB. `bare` is the reference: PySide6 with one
QTextBrowser and a short text.
"""

import sys
import time
from pathlib import Path

PAGE_KB = 1024


def resident_mb() -> float:
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
    return int(kilobytes) / PAGE_KB


def quit_when_painted(view, started: float) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

    class FirstPaint(QObject):
        seen = False

        def eventFilter(self, _, event) -> bool:
            if event.type() == QEvent.Type.Paint and not self.seen:
                self.seen = True
                QTimer.singleShot(0, self.report)
            return False

        def report(self) -> None:
            print(f"{time.monotonic() - started:.4f} {resident_mb():.1f}", flush=True)
            QCoreApplication.exit(0)

    view.viewport().installEventFilter(FirstPaint(view))


def start_bare(started: float) -> int:
    from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

    app = QApplication([])
    window = QMainWindow()
    browser = QTextBrowser(window)
    browser.setHtml("<h1>A page</h1><p>With a line of text.</p>")
    window.setCentralWidget(browser)
    window.resize(1366, 728)
    quit_when_painted(browser, started)
    window.show()
    return app.exec()


def start_handbook(started: float, *arguments: str) -> int:
    from handbook import app
    from handbook.ui.window import MainWindow

    opened = MainWindow.open

    def open_and_watch(window, target: str = "", **others: bool) -> None:
        quit_when_painted(window.reading.reader, started)
        opened(window, target, **others)

    MainWindow.open = open_and_watch
    return app.main(arguments)


if __name__ == "__main__":
    _, what, begun, *rest = sys.argv
    start = {"bare": start_bare, "handbook": start_handbook}[what]
    sys.exit(start(float(begun), *rest))
