"""One start, timed from outside: opens a window, says when its page is painted, and quits.

`python -m tests.benchmarks.painted (handbook | bare) STARTED` prints, as one JSON object, the
seconds since STARTED (of `time.monotonic`) and the resident memory in MB: `painted` when the first
page is on the screen, and of the handbook also `complete` when all of the window is, and `ready`
when it can be searched. `bare` is the reference: PySide6 with one QTextBrowser and a short text.
"""

import json
import sys
import time
from pathlib import Path

PAGE_KB = 1024


class Moments:
    """The moments of one start."""

    def __init__(self, started: float) -> None:
        self._started = started
        self._noted: dict[str, dict[str, float]] = {}

    def note(self, what: str) -> None:
        seconds = time.monotonic() - self._started
        self._noted[what] = {"seconds": seconds, "megabytes": resident_mb()}

    def tell(self) -> None:
        print(json.dumps(self._noted), flush=True)


def resident_mb() -> float:
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
    return int(kilobytes) / PAGE_KB


def when_painted(view, act) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    class FirstPaint(QObject):
        seen = False

        def eventFilter(self, _, event) -> bool:
            if event.type() == QEvent.Type.Paint and not self.seen:
                self.seen = True
                QTimer.singleShot(0, act)
            return False

    view.viewport().installEventFilter(FirstPaint(view))


def start_bare(moments: Moments) -> int:
    from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

    app = QApplication([])
    window = QMainWindow()
    browser = QTextBrowser(window)
    browser.setHtml("<h1>A page</h1><p>With a line of text.</p>")
    window.setCentralWidget(browser)
    window.resize(1366, 728)

    def painted() -> None:
        moments.note("painted")
        app.quit()

    when_painted(browser, painted)
    window.show()
    return app.exec()


def start_handbook(moments: Moments, resources: str = "") -> int:
    from handbook.app import open_window
    from handbook.request import WindowRequest, plain_request

    request = WindowRequest(Path(resources)) if resources else plain_request()
    application, window = open_window(request)

    def completed() -> None:
        when_painted(window.around.tree, lambda: moments.note("complete"))
        window.around.searching.ready.connect(ready)

    def ready() -> None:
        moments.note("ready")
        application.quit()

    when_painted(window.reader, lambda: moments.note("painted"))
    window.completed.connect(completed)
    return application.exec()


if __name__ == "__main__":
    _, what, begun, *rest = sys.argv
    start = {"bare": start_bare, "handbook": start_handbook}[what]
    moments = Moments(float(begun))
    status = start(moments, *rest)
    moments.tell()
    sys.exit(status)
