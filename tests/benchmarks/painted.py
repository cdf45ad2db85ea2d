"""One start, timed from outside: opens a window, says when all of it is painted, and quits.

`python -m tests.benchmarks.painted (handbook | bare) STARTED` prints, as one JSON object, the
seconds since STARTED (of `time.monotonic`) and the resident memory in MB: `painted` when the bar,
the tree and the page are on the screen, and of the handbook also `ready` when it can be searched.
`bare` is the reference: PySide6 with one QTextBrowser and a short text.
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


def when_painted(widgets, act) -> None:
    """Act once, when each of the widgets has been painted."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    unseen = set(widgets)

    class FirstPaint(QObject):
        def eventFilter(self, widget, event) -> bool:
            if event.type() == QEvent.Type.Paint and widget in unseen:
                unseen.remove(widget)
                if not unseen:
                    QTimer.singleShot(0, act)
            return False

    watcher = FirstPaint(widgets[0])
    for widget in widgets:
        widget.installEventFilter(watcher)


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

    when_painted([browser.viewport()], painted)
    window.show()
    return app.exec()


def start_handbook(moments: Moments, resources: str = "") -> int:
    from handbook.app import open_window, require_window_system
    from handbook.request import WindowRequest, plain_request

    request = WindowRequest(Path(resources)) if resources else plain_request()
    require_window_system()
    application, window = open_window(request)

    def ready() -> None:
        moments.note("ready")
        application.quit()

    parts = [window.search_field, window.tree.viewport(), window.reader.viewport()]
    when_painted(parts, lambda: moments.note("painted"))
    window.searcher.ready.connect(ready)
    return application.exec()


if __name__ == "__main__":
    _, what, begun, *rest = sys.argv
    start = {"bare": start_bare, "handbook": start_handbook}[what]
    moments = Moments(float(begun))
    status = start(moments, *rest)
    moments.tell()
    sys.exit(status)
