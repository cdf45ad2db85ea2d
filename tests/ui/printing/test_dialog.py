"""The print dialog: what it offers, what it keeps, and what comes of its buttons."""

from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from handbook.content.comparison import select
from handbook.content.edition import Edition
from handbook.paper.job import Choices
from handbook.ui.printing import printer as printing
from handbook.ui.printing import typesetting
from handbook.ui.printing.dialog import PrintDialog
from handbook.ui.printing.offers import CHOSEN, CurrentView, offers
from handbook.ui.printing.options import keep_choices, kept_choices
from tests.ui.printing.conftest import WAIT


@pytest.fixture
def open_dialog(qtbot, sample, settings):
    """Opens the dialog and waits for its pages."""

    def open_it(shown=None):
        dialog = PrintDialog(sample, settings, shown or CurrentView("breathing"))
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.pages is not None, timeout=WAIT)
        return dialog

    return open_it


@pytest.fixture
def dialog(open_dialog):
    return open_dialog()


@pytest.fixture
def printer(monkeypatch, tmp_path):
    """The only printer that the system knows; its paper is a file."""

    def find(title, paper, pages, name=""):
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "paper.pdf"))
        return made if name in ("", "Kitchen") else None

    monkeypatch.setattr(printing, "find_printer", find)
    monkeypatch.setattr(QPrinter, "printerName", printer_name)
    return tmp_path / "paper.pdf"


def printer_name(printer):
    return "Kitchen"


def choose(qtbot, dialog, words):
    """Choose an offer and wait for its pages."""
    dialog.form.what.setCurrentText(words)
    qtbot.waitUntil(lambda: dialog.pages is not None, timeout=WAIT)


# What it offers


def test_what_is_shown_comes_first(sample):
    words = [offer.words for offer in offers(sample, CurrentView("breathing"))]
    assert words[:2] == ["This topic: Breathing", "This section: Symptoms"]
    assert words[-2:] == [CHOSEN, "The whole handbook"]


def test_the_comparison_comes_first_as_it_is_shown(sample):
    selection = select(sample.comparison, ("MG", "LEMS"), bool)
    first, second, third, *_ = offers(sample, CurrentView(selection=selection))
    assert first.words == "The comparison, as it is shown"
    assert first.job.conditions == ("MG", "LEMS")
    assert second.job.short
    assert third.job.one_by_one


def test_the_packs_are_offered(whole):
    words = [offer.words for offer in offers(whole, CurrentView("emergency"))]
    assert "Pack: Ambulance and emergency" in words
    assert sum(word.startswith("Pack: ") for word in words) == 6


# What it keeps


def test_the_choices_are_kept(settings):
    choices = replace(Choices("letter"), points=18, diagrams=False, answer_lines=True)
    keep_choices(settings, choices)
    assert kept_choices(settings) == choices


def test_a_choice_is_kept_at_once_and_seen(qtbot, dialog, settings):
    dialog.form.options.paper.setCurrentText("Letter")
    qtbot.waitUntil(lambda: dialog.pages is not None, timeout=WAIT)
    assert kept_choices(settings).paper == "letter"
    assert dialog.pages.size(1).width() == pytest.approx(612, abs=1)


# The preview


def test_the_topic_is_seen_at_once(dialog):
    assert dialog.bar.page.text() == f"Page 1 of {len(dialog.pages)}"


def test_every_page_can_be_seen(qtbot, dialog):
    choose(qtbot, dialog, "This section: Symptoms")
    for number in range(1, len(dialog.pages) + 1):
        dialog.preview.go_to_page(number)
        assert dialog.preview.page == number
        assert dialog.bar.page.text() == f"Page {number} of {len(dialog.pages)}"


def test_the_preview_shows_black_words_on_white(dialog):
    picture = dialog.preview.grab().toImage()
    shades = {
        picture.pixelColor(x, y).lightness()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    assert min(shades) < 60
    assert max(shades) == 255


def test_topics_are_chosen_in_a_list(qtbot, dialog):
    choose(qtbot, dialog, CHOSEN)
    assert dialog.form.topics.isVisible()
    item = dialog.form.topics.list.findItems("Muscle cramps", Qt.MatchFlag.MatchExactly)[0]
    item.setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: dialog.pages is not None, timeout=WAIT)
    assert dialog.form.job.slugs == ("breathing", "cramps")


def test_topics_can_be_moved(qtbot, dialog):
    choose(qtbot, dialog, CHOSEN)
    topics = dialog.form.topics
    topics.list.item(0).setCheckState(Qt.CheckState.Checked)
    topics.list.setCurrentRow(0)
    for _ in range(3):
        topics.down.click()
    assert topics.chosen == ("breathing", "emergency")
    topics.up.click()
    assert topics.list.currentItem().text() == "When to get help now"


def test_without_a_topic_there_is_nothing_to_print(qtbot, open_dialog):
    dialog = open_dialog(CurrentView())
    dialog.form.what.setCurrentText(CHOSEN)
    assert dialog.pages is None
    assert "Tick at least one topic" in dialog.messages.text
    assert not dialog.bar.save.isEnabled()


def test_long_work_shows_how_far_it_is_and_can_be_stopped(dialog):
    dialog.form.what.setCurrentText("The whole handbook")
    assert dialog.bar.progress.isVisible()
    assert not dialog.bar.save.isEnabled()
    dialog.bar.stop.click()
    assert not dialog.bar.progress.isVisible()
    assert dialog.pages is None


# Save as PDF


def test_save_as_pdf(qtbot, dialog, settings, tmp_path):
    with qtbot.waitSignal(dialog.message_posted, timeout=WAIT) as posted:
        dialog.save(str(tmp_path / "x.pdf"))
    assert "The pages are saved as" in posted.args[0].text
    assert len(PdfReader(tmp_path / "x.pdf").pages) == 1
    assert settings.pdf_folder == str(tmp_path)
    assert not dialog.isVisible()


def test_a_file_is_asked_for_with_a_name_in_the_last_folder(dialog, settings, tmp_path):
    settings.pdf_folder = str(tmp_path)
    dialog.bar.save.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser.directory().path() == str(tmp_path)
    assert chooser.selectedFiles()[0].endswith("breathing.pdf")
    chooser.reject()


def test_a_file_can_be_asked_for_before_the_pages_are_there(qtbot, sample, settings):
    dialog = PrintDialog(sample, settings, CurrentView("breathing"))
    qtbot.addWidget(dialog)
    dialog.ask_for_file()
    qtbot.waitUntil(lambda: dialog.findChild(QFileDialog) is not None, timeout=WAIT)
    dialog.findChild(QFileDialog).reject()


def test_a_file_that_cannot_be_written_is_told_and_the_dialog_stays(qtbot, dialog, tmp_path):
    dialog.save(str(tmp_path / "nowhere" / "x.pdf"))
    assert "There is no folder" in dialog.messages.text
    assert dialog.isVisible()
    assert dialog.bar.save.isEnabled()


def test_a_name_that_holds_full_stops_gets_its_ending(dialog, tmp_path):
    dialog.save(str(tmp_path / "Mum 28.11.2026"))
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["Mum 28.11.2026.pdf"]


def test_what_is_saved_is_what_is_shown(dialog, tmp_path):
    dialog.save(str(tmp_path / "x.pdf"))
    assert (tmp_path / "x.pdf").read_bytes() == dialog.pages.pdf


# Print


def test_print_opens_the_dialog_of_the_system(dialog, printer):
    dialog.bar.choose_printer.click()
    assert dialog.findChild(QPrintDialog) is not None
    dialog.findChild(QPrintDialog).reject()


def test_without_a_printer_a_sentence_says_so(dialog):
    dialog.bar.choose_printer.click()
    assert "No printer was found" in dialog.messages.text


def test_the_printer_of_the_last_time_is_one_key_away(qtbot, open_dialog, settings, printer):
    settings.printer = "Kitchen"
    dialog = open_dialog()
    assert dialog.bar.print_again.text() == "Print on Kitchen"
    with qtbot.waitSignal(dialog.message_posted, timeout=WAIT) as posted:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert posted.args[0].text == "The pages were sent to “Kitchen”."
    assert len(PdfReader(printer).pages) == 1


def test_a_printer_that_is_gone_is_asked_for_again(open_dialog, settings, printer):
    settings.printer = "Cellar"
    dialog = open_dialog()
    dialog.print_again()
    assert dialog.findChild(QPrintDialog) is not None
    dialog.findChild(QPrintDialog).reject()


def test_the_printer_is_kept(qtbot, dialog, settings, printer):
    with qtbot.waitSignal(dialog.message_posted, timeout=WAIT):
        dialog.print_on(printing.find_printer("", "a4", 1))
    assert settings.printer == "Kitchen"


def test_other_paper_in_the_printer_makes_the_pages_anew(qtbot, dialog, settings, printer):
    chosen = printing.find_printer("", "a4", 1)
    chosen.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    with qtbot.waitSignal(dialog.message_posted, timeout=WAIT):
        dialog.print_on(chosen)
    assert float(PdfReader(printer).pages[0].mediabox.width) == pytest.approx(612, abs=1)


def test_paper_of_a_size_that_no_page_is_made_for_is_told(dialog, printer):
    chosen = printing.find_printer("", "a4", 1)
    chosen.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    dialog.print_on(chosen)
    assert "A4 or Letter" in dialog.messages.text
    assert dialog.isVisible()


# Faults of the world


def test_a_process_that_ends_without_pages_is_told(qtbot, dialog, monkeypatch):
    monkeypatch.setattr(typesetting, "_command", lambda: ["/bin/true"])
    dialog.form.options.paper.setCurrentText("Letter")
    dialog.form.options.paper.setCurrentText("A4")
    qtbot.waitUntil(lambda: "could not be made" in dialog.messages.text, timeout=WAIT)
    assert not dialog.bar.save.isEnabled()


def test_a_page_that_cannot_be_read_is_told(qtbot, draft, settings):
    edition = Edition(draft)
    edition.path("cramps").write_bytes(b"")
    dialog = PrintDialog(edition, settings, CurrentView("cramps"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "This file is empty." in dialog.messages.text, timeout=WAIT)
    assert not dialog.bar.save.isEnabled()


def test_pages_that_are_left_out_are_named(qtbot, draft, settings):
    edition = Edition(draft)
    edition.path("cramps").write_bytes(b"")
    dialog = PrintDialog(edition, settings, CurrentView("breathing"))
    qtbot.addWidget(dialog)
    dialog.show()
    choose(qtbot, dialog, "The whole handbook")
    assert "Left out, as they cannot be read: cramps." in dialog.messages.text
    assert dialog.bar.save.isEnabled()
