"""The card of a medicine over the hits."""

import pytest

from handbook.content.conditions import CONDITIONS
from handbook.content.medicines import Advice, Mark
from handbook.search.medicine_card import MedicineCard
from handbook.ui.look.theme import SCREEN_THEMES, read_theme
from handbook.ui.searching.medicine_panel import MedicinePanel

ADVICE = Advice(Mark.AVOID, CONDITIONS, "It weakens <muscles>.", "Ask first.", ("key",))
CARD = MedicineCard("botox", "Botulinum toxin", (ADVICE,), "list", "row", ("A 2020",))


@pytest.fixture
def panel(whole, qtbot):
    made = MedicinePanel(read_theme(whole.resources / "themes", "paper"), None)
    qtbot.addWidget(made)
    return made


def test_a_card_says_all_that_matters(panel):
    panel.show_card(CARD)
    for words in ("Botox", "Botulinum toxin", "✖ Avoid", "all four conditions", "Source: A 2020"):
        assert words in panel.told
    assert "&lt;muscles&gt;" in panel.told


def test_a_medicine_that_is_not_listed_is_never_called_safe(panel):
    panel.show_card(MedicineCard("fosamax"))
    assert "not on our list" in panel.told
    assert "says nothing about whether it is safe" in panel.told
    assert not panel.has_row


def test_much_advice_is_cut_and_said_so(panel):
    panel.show_card(MedicineCard("a", "", (ADVICE,) * 3, "list", "row"))
    assert panel.told.count("✖") == 2
    assert "more on its page" in panel.told


def test_its_row_is_asked_for(panel, qtbot):
    panel.show_card(CARD)
    with qtbot.waitSignal(panel.row_requested) as asked:
        panel.open_row()
    assert (asked.args[0].slug, asked.args[0].anchor) == ("list", "row")


def test_without_a_card_it_is_hidden(panel):
    panel.show_card(CARD)
    panel.show_card(None)
    assert panel.isHidden()
    assert not panel.has_row


@pytest.mark.parametrize("key", SCREEN_THEMES)
def test_the_mark_has_the_colours_of_the_theme(panel, whole, key):
    theme = read_theme(whole.resources / "themes", key)
    panel.show_card(CARD)
    panel.set_theme(theme)
    assert theme.roles["danger"] in panel.told
