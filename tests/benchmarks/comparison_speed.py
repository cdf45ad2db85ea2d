"""The comparison: opened, narrowed and reordered; and one of a thousand aspects scrolled.

A pause is the longest time for which the window answers nothing: an action until it is painted.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication

from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.ui.comparison.columns import Columns
from handbook.ui.comparison.filter import Rows
from handbook.ui.comparison.view import ComparisonView
from handbook.ui.look.appearance import Appearance
from handbook.ui.settings import Settings
from tests.benchmarks.table import Row, p95, show
from tests.ui.comparison.comparisons import generated, plain_matches

_SIZE = (1366, 660)
_WHEEL = 120


class Timer:
    """Times an action until the table is painted."""

    def __init__(self, view: ComparisonView) -> None:
        self._view = view

    def until_shown(self, act: Callable[[], object]) -> float:
        begun = time.perf_counter()
        act()
        QCoreApplication.processEvents()
        return (time.perf_counter() - begun) * 1000


def measure() -> list[Row]:
    app = QApplication.instance() or QApplication([])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat)
        appearance = Appearance(app, bundled_resources() / "themes", Settings(store))
        return [*_written(appearance, Settings(store)), *_generated(appearance, Settings(store))]


def _opened(edition: Edition, appearance: Appearance, settings: Settings) -> ComparisonView:
    view = ComparisonView(edition, appearance.look, settings, plain_matches, None)
    view.resize(*_SIZE)
    view.show()
    QCoreApplication.processEvents()
    return view


def _written(appearance: Appearance, settings: Settings) -> Iterator[Row]:
    """The comparison of the handbook, read and laid out as at the first opening of a session."""
    edition = Edition(bundled_resources())
    edition.page(edition.slugs[0])  # a topic was read before
    begun = time.perf_counter()
    view = _opened(edition, appearance, settings)
    yield Row("comparison: opened", (time.perf_counter() - begun) * 1000, "ms", 100)
    yield Row("comparison: column moved, hidden or shown, worst", max(_columns(view)), "ms", 50)
    yield Row("comparison: key to rows, worst", max(_typed(view, "drooping eyelids")), "ms", 50)
    yield Row("comparison: kinds of rows, worst", max(_rows(view)), "ms", 50)
    yield Row("comparison: group, worst", max(_groups(view)), "ms", 50)
    yield Row("comparison: short form, worst", max(_short(view)), "ms", 50)
    yield Row("comparison: fuller reading, worst", max(_detail(view)), "ms", 50)
    yield Row(
        "comparison: text size or theme changed, worst", max(_looks(view, appearance)), "ms", 100
    )
    view.close()


def _generated(appearance: Appearance, settings: Settings) -> Iterator[Row]:
    edition = Edition(bundled_resources())
    edition.__dict__["comparison"] = generated(1_000)
    begun = time.perf_counter()
    view = _opened(edition, appearance, settings)
    yield Row("1,000 aspects: opened", (time.perf_counter() - begun) * 1000, "ms", 500)
    yield Row("1,000 aspects: wheel at once, worst pause", max(_wheel(view, 200)), "ms", 100)
    yield Row("1,000 aspects: End and Home, worst", max(_ends(view)), "ms", 100)
    yield Row("1,000 aspects: wheel, p95 of a step", p95(_wheel(view, 400)), "ms", 16)
    yield Row("1,000 aspects: key to rows, worst", max(_typed(view, "weak 77")), "ms", 100)
    yield Row("1,000 aspects: kinds of rows, worst", max(_rows(view)), "ms", 100)
    yield Row("1,000 aspects: short form, worst", max(_short(view)), "ms", 100)
    yield Row("1,000 aspects: columns, worst", max(_columns(view)), "ms", 100)
    view.close()


def _columns(view: ComparisonView) -> Iterator[float]:
    choose, usual = view.bar.columns_changed.emit, Columns()
    wanted = [usual.move("LEMS", 0), usual.hide("CMS"), usual.hide("CMS").hide("MG"), usual] * 2
    for columns in wanted:
        yield Timer(view).until_shown(lambda c=columns: choose(c))


def _typed(view: ComparisonView, words: str) -> Iterator[float]:
    for end in [*range(1, len(words) + 1), *range(len(words) - 1, -1, -1)]:
        yield Timer(view).until_shown(lambda n=end: view.bar.field.setText(words[:n]))


def _rows(view: ComparisonView) -> Iterator[float]:
    for rows in [*Rows, *Rows, Rows.ALL]:
        yield Timer(view).until_shown(lambda r=rows: view.bar.rows.choose(r))


def _groups(view: ComparisonView) -> Iterator[float]:
    for group in view.comparison.groups:
        yield Timer(view).until_shown(lambda g=group: view.table.go_to_group(g.slug))


def _short(view: ComparisonView) -> Iterator[float]:
    for _ in range(4):
        yield Timer(view).until_shown(view.bar.short.toggle)


def _detail(view: ComparisonView) -> Iterator[float]:
    for _ in range(4):
        yield Timer(view).until_shown(view.bar.detail.toggle)


def _looks(view: ComparisonView, appearance: Appearance) -> Iterator[float]:
    def look(change: Callable[[], object]) -> float:
        change()  # the program's own style is not the comparison's time
        return Timer(view).until_shown(lambda: view.set_look(appearance.look))

    for change in (appearance.enlarge, appearance.enlarge, appearance.reset_text_size):
        yield look(change)
    for theme in ("dark", "contrast", "paper"):
        yield look(lambda t=theme: appearance.choose_theme(t))


def _wheel(view: ComparisonView, steps: int) -> Iterator[float]:
    bar, timer = view.table.verticalScrollBar(), Timer(view)
    for _ in range(steps):
        yield timer.until_shown(lambda: bar.setValue(bar.value() + _WHEEL))


def _ends(view: ComparisonView) -> Iterator[float]:
    bar, timer = view.table.verticalScrollBar(), Timer(view)
    for _ in range(3):
        yield timer.until_shown(lambda: bar.setValue(bar.maximum()))
        yield timer.until_shown(lambda: bar.setValue(bar.maximum() // 3))
        yield timer.until_shown(lambda: bar.setValue(0))


if __name__ == "__main__":
    show(measure())
