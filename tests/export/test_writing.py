"""An export is written whole or not at all, and says what it lacks."""

from zipfile import ZipFile

import pytest

from handbook.content.edition import Edition
from handbook.errors import EditionError, WriteError
from handbook.export.epub_export import export_epub
from handbook.export.html_export import export_html

from .parsed import words

BOTH = pytest.mark.parametrize("export", [export_html, export_epub])
CRAMPS = ("en", "topics", "symptoms", "cramps.md")


@BOTH
def test_progress_counts_to_the_end(export, sample, tmp_path):
    steps = list(export(sample, tmp_path / "copy"))
    assert [step.done for step in steps] == list(range(1, len(steps) + 1))
    assert {step.total for step in steps} == {len(steps)}


@BOTH
def test_before_the_last_step_there_is_nothing(export, sample, tmp_path):
    for step in export(sample, tmp_path / "copy"):
        assert (tmp_path / "copy").exists() == (step.done == step.total)


@BOTH
def test_stopping_leaves_nothing_behind(export, sample, tmp_path):
    steps = export(sample, tmp_path / "copy")
    next(steps)
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []


@BOTH
def test_finishing_leaves_nothing_else_behind(export, sample, tmp_path):
    list(export(sample, tmp_path / "copy"))
    assert [each.name for each in tmp_path.iterdir()] == ["copy"]


@BOTH
def test_a_folder_that_is_not_there_is_named(export, sample, tmp_path):
    with pytest.raises(WriteError, match=r"There is no folder “.*missing” to write into"):
        list(export(sample, tmp_path / "missing" / "copy"))


@BOTH
def test_a_full_disk_is_said_and_leaves_nothing_behind(export, sample, tmp_path, full_disk):
    with pytest.raises(WriteError, match=r"could not be written \(No space left on device\)"):
        list(export(sample, tmp_path / "copy"))
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_is_filled(sample, tmp_path):
    (tmp_path / "copy").mkdir()
    list(export_html(sample, tmp_path / "copy"))
    assert (tmp_path / "copy" / "index.html").is_file()


def test_a_folder_that_holds_something_is_left_alone(sample, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear doctor", encoding="utf-8")
    with pytest.raises(WriteError, match="already holds something"):
        list(export_html(sample, tmp_path))
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]


def test_a_folder_can_be_opened_by_whoever_could_open_a_new_one(sample, tmp_path):
    (tmp_path / "other").mkdir()
    list(export_html(sample, tmp_path / "copy"))
    assert (tmp_path / "copy").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_an_older_book_is_replaced(sample, tmp_path):
    (tmp_path / "book.epub").write_text("older", encoding="utf-8")
    list(export_epub(sample, tmp_path / "book.epub"))
    assert (tmp_path / "book.epub").read_bytes().startswith(b"PK")


def test_an_older_book_outlives_a_stop(sample, tmp_path):
    (tmp_path / "book.epub").write_text("older", encoding="utf-8")
    steps = export_epub(sample, tmp_path / "book.epub")
    next(steps)
    steps.close()
    assert (tmp_path / "book.epub").read_text(encoding="utf-8") == "older"


def test_a_folder_in_the_place_of_a_book_is_left_alone(sample, tmp_path):
    (tmp_path / "book.epub").mkdir()
    with pytest.raises(WriteError):
        list(export_epub(sample, tmp_path / "book.epub"))
    assert (tmp_path / "book.epub").is_dir()


@BOTH
def test_a_topic_that_cannot_be_read_is_left_out_and_said(export, draft, tmp_path):
    draft.joinpath(*CRAMPS).write_text("no front matter", encoding="utf-8")
    *_, last = export(Edition(draft), tmp_path / "copy")
    (problem,) = last.left_out
    assert problem.path == draft.joinpath(*CRAMPS)
    assert "does not begin with front matter" in problem.message


def test_nothing_leads_to_a_topic_that_was_left_out(draft, export_pages):
    draft.joinpath(*CRAMPS).write_text("no front matter", encoding="utf-8")
    pages = export_pages(draft)
    assert "topics/cramps.html" not in pages
    links = {page.target(n, each) for n, page in pages.items() for each in page.all("a")}
    assert "topics/cramps.html" not in links


def test_a_link_to_a_heading_that_is_not_there_leads_to_its_page(draft, export_pages):
    with draft.joinpath(*CRAMPS).open("a", encoding="utf-8") as file:
        file.write("\n[See](../start/emergency.md#gone)\n")
    links = {words(each): each for each in export_pages(draft)["topics/cramps.html"].all("a")}
    assert links["See"].get("href") == "emergency.html"


def test_a_drawing_that_cannot_be_read_leaves_its_words(draft, tmp_path, export_pages):
    (draft / "en" / "images" / "gap.svg").write_bytes(b"\xff\xfe\xfa")
    page = export_pages(draft)["topics/cramps.html"]
    assert not page.all("img")
    assert "A nerve above a muscle" in words(page.root)
    *_, last = export_epub(Edition(draft), tmp_path / "book.epub")
    assert [problem.path.name for problem in last.left_out] == ["gap.svg"]


def test_a_glossary_that_cannot_be_read_leaves_no_terms(draft, export_pages):
    (draft / "en" / "topics" / "reference" / "glossary.md").write_text("none", encoding="utf-8")
    assert not export_pages(draft)["topics/cramps.html"].of_class("term")


@BOTH
def test_an_edition_without_a_readable_topic_is_refused(export, draft, tmp_path):
    for file in (draft / "en" / "topics").rglob("*.md"):
        file.write_text("no front matter", encoding="utf-8")
    with pytest.raises(EditionError, match="Not one topic"):
        list(export(Edition(draft), tmp_path / "copy"))
    assert not (tmp_path / "copy").exists()


@BOTH
def test_characters_that_no_page_may_hold_are_dropped(export, draft, tmp_path):
    path = draft.joinpath(*CRAMPS)
    path.write_text(path.read_text("utf-8") + "\nA form feed:\x0c, a bell:\x07.\n", "utf-8")
    list(export(Edition(draft), tmp_path / "copy"))
    copy = tmp_path / "copy"
    text = (
        (copy / "topics" / "cramps.html").read_text("utf-8")
        if copy.is_dir()
        else ZipFile(copy).read("EPUB/topics/cramps.xhtml").decode()
    )
    assert "A form feed:, a bell:." in text
