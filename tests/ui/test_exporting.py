"""Export from the window: progress, a way to stop, and faults told in a sentence."""

from zipfile import ZipFile

from PySide6.QtWidgets import QFileDialog

from handbook.export.epub_export import export_epub
from handbook.export.html_export import export_html


def test_the_e_book_is_written_while_the_window_lives(window, qtbot, tmp_path):
    target = tmp_path / "handbook.epub"
    window.exporting.write(export_epub, target)
    qtbot.waitUntil(target.exists)
    assert ZipFile(target).testzip() is None


def test_the_end_is_told_with_the_place(window, qtbot, tmp_path):
    window.exporting.write(export_html, tmp_path / "pages")
    qtbot.waitUntil(lambda: "was written to" in window.messages.text)
    assert (tmp_path / "pages" / "index.html").exists()


def test_stopping_leaves_nothing_behind(window, tmp_path):
    window.exporting.write(export_html, tmp_path / "pages")
    window.messages.action_button.click()
    assert list(tmp_path.glob("*pages*")) == []
    assert window.messages.text == "Stopped. Nothing was written."


def test_a_place_that_cannot_be_written_is_told(window, qtbot, tmp_path):
    window.exporting.write(export_epub, tmp_path / "none" / "handbook.epub")
    qtbot.waitUntil(lambda: "There is no folder" in window.messages.text)
    assert not (tmp_path / "none").exists()


def test_the_menu_asks_where_to_without_stopping_the_window(window):
    window.all_actions.export_epub.trigger()
    dialogs = window.findChildren(QFileDialog)
    assert [dialog.isVisible() for dialog in dialogs] == [True]
    dialogs[0].reject()
