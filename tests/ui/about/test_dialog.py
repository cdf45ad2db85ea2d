"""About this program: version, date of the text, what is kept and where, and its removal."""

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from handbook.parts import version
from handbook.ui.about.dialog import AboutDialog


@pytest.fixture
def cache(tmp_path):
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "page").write_text("made again")
    return folder


@pytest.fixture
def dialog(window, sample, settings, cache):
    return AboutDialog(sample, settings, cache, window)


def words(page):
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_it_names_version_and_date(dialog):
    assert f"Version {version()}. Text of November 2026." in words(dialog.tabs.widget(0))


def test_it_says_what_is_kept_and_where(dialog, settings, cache):
    told = words(dialog.tabs.widget(1))
    assert settings.store.fileName() in told
    assert str(cache) in told


def test_it_lists_every_part_with_its_licence(dialog):
    (listed,) = dialog.tabs.widget(2).findChildren(QPlainTextEdit)
    assert "PySide6_Essentials" in listed.toPlainText()
    assert "LGPL" in listed.toPlainText()


def test_all_that_is_kept_can_be_removed_and_stays_so(dialog, settings, cache):
    settings.text_size = 200
    settings.store.sync()
    dialog.remove_all()
    assert not cache.exists()
    settings.text_size = 150
    settings.store.sync()
    assert settings.text_size == 100
