"""What tests of the comparison share."""

import pytest
from PySide6.QtWidgets import QWidget

from handbook.content.edition import Edition
from handbook.ui.comparison.view import ComparisonView
from handbook.ui.look.appearance import Appearance
from handbook.ui.look.look import Look
from handbook.ui.settings import Settings
from tests.ui.comparison.comparisons import plain_matches

ROOMY = (1366, 660)


@pytest.fixture
def look(appearance: Appearance) -> Look:
    """Paper at 100 %."""
    appearance.choose_theme("paper")
    return appearance.look


@pytest.fixture
def open_comparison(qtbot, look: Look, settings: Settings):
    """Opens the comparison of an edition in a window of a size."""
    window = QWidget()
    qtbot.addWidget(window)

    def open_it(edition: Edition, size: tuple[int, int] = ROOMY) -> ComparisonView:
        view = ComparisonView(edition, look, settings, plain_matches, window)
        window.resize(*size)
        view.resize(*size)
        window.show()
        view.show()
        return view

    return open_it


@pytest.fixture
def comparison(open_comparison, whole: Edition) -> ComparisonView:
    """The comparison of the handbook itself."""
    return open_comparison(whole)
