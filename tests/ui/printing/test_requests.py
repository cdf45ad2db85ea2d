"""Printing from the window: the dialog opens for what is shown."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog

from handbook.ui.printing.dialog import PrintDialog
from tests.ui.printing.conftest import WAIT


def dialog_of(window) -> PrintDialog:
    [dialog] = window.findChildren(PrintDialog)
    return dialog


def test_print_opens_the_dialog_for_the_topic_that_is_shown(window, qtbot):
    window.navigator.open_topic("cramps")
    window.all_actions.print.trigger()
    dialog = dialog_of(window)
    qtbot.waitUntil(lambda: dialog.pages is not None, timeout=WAIT)
    assert dialog.form.job.slugs == ("cramps",)
    dialog.close()


def test_print_in_the_comparison_prints_the_comparison(window, qtbot):
    window.all_actions.compare.trigger()
    window.all_actions.print.trigger()
    dialog = dialog_of(window)
    qtbot.waitUntil(lambda: dialog.pages is not None, timeout=WAIT)
    assert dialog.isVisible()
    dialog.close()


def test_save_as_pdf_asks_for_a_file_and_for_no_printer(window, qtbot):
    window.all_actions.save_pdf.trigger()
    qtbot.waitUntil(lambda: bool(dialog_of(window).findChildren(QFileDialog)), timeout=WAIT)
    dialog_of(window).close()
    assert not dialog_of(window).isVisible()


def test_f1_leaves_the_dialog_for_the_signs_of_danger(window):
    window.navigator.open_topic("cramps")
    window.all_actions.print.trigger()
    dialog = dialog_of(window)
    [key] = dialog.findChildren(QShortcut)
    assert key.key() == QKeySequence("F1")
    key.activated.emit()
    assert not dialog.isVisible()
    assert window.reader.accessibleName() == "When to get help now"
