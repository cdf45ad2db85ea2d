"""Topic to topic, and the page shown again in another size or theme."""

import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.ui.look.appearance import Appearance
from handbook.ui.reading.history import Place
from handbook.ui.settings import Settings
from handbook.ui.window import MainWindow
from tests.benchmarks.table import Row, p95, show


def milliseconds(work: Callable[[], object], app: QApplication) -> float:
    begun = time.perf_counter()
    work()
    app.processEvents()
    return (time.perf_counter() - begun) * 1000


def settle(window: MainWindow, app: QApplication) -> None:
    """Wait until nothing more is made behind the page, as a reader does."""
    done: list[bool] = []
    window.background.finished.connect(lambda: done.append(True))
    while not done:
        app.processEvents()


def measure() -> list[Row]:
    app = QApplication.instance() or QApplication([])
    app.setStyle("Fusion")
    edition = Edition(bundled_resources())
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat)
        appearance = Appearance(app, bundled_resources() / "themes", Settings(store))
        window = MainWindow(edition, Settings(store), appearance, Path(folder))
        window.show()
        window.open(Place(""))
        settle(window, app)
        return list(_rows(window, edition, appearance, app))


def _rows(window, edition, appearance, app):
    open_topic = window.navigator.open_topic
    slugs = [slug for slug in edition.slugs if slug != "sources"]
    first = [milliseconds(lambda s=slug: open_topic(s), app) for slug in slugs[1:]]
    yield Row("topic to topic, first time, p95", p95(first), "ms", 50)
    few = slugs[20:30]
    for slug in few:
        open_topic(slug)
    again = [milliseconds(lambda s=slug: open_topic(s), app) for slug in few * 5]
    yield Row("topic to topic, again, p95", p95(again), "ms", 16)
    open_topic("pyridostigmine")
    app.processEvents()
    sizes = [milliseconds(appearance.enlarge, app) for _ in range(4)]
    sizes += [milliseconds(appearance.reduce, app) for _ in range(4)]
    yield Row("text size changed, shown again, worst", max(sizes), "ms", 100)
    themes = ["dark", "paper", "contrast", "paper"] * 2
    changes = [milliseconds(lambda t=theme: appearance.choose_theme(t), app) for theme in themes]
    yield Row("theme changed, shown again, worst", max(changes), "ms", 100)


if __name__ == "__main__":
    show(measure())
