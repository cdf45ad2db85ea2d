"""What is handed over: packs, booklets, and how their parts find each other."""

import re

import pytest
from pypdfium2 import PdfDocument

from handbook.content.packs import read_packs
from handbook.paper.job import Choices, pack_job, section_job, topics_job, whole_job
from tests.paper.conftest import set_pages, text_of

STRIP = "Cannot breathe, swallow or finish a sentence?"


def words(page):
    return " ".join(page.extract_text().split())


@pytest.fixture(scope="module")
def handbook(whole):
    """The pages of the whole handbook, as words. PDFium reads hundreds of pages in a second."""
    stream = set_pages(whole_job(whole), whole).stream
    pages = (page.get_textpage().get_text_bounded() for page in PdfDocument(stream))
    return [" ".join(page.split()) for page in pages]


def test_the_ambulance_pack_begins_with_the_sheet_and_has_at_most_five_pages(whole):
    pack = read_packs(whole.folder).get("ambulance")
    pages = set_pages(pack_job(whole, pack), whole).pages
    assert 3 <= len(pages) <= 5
    assert "EMERGENCY · MYASTHENIA" in words(pages[0])


def test_a_longer_pack_has_its_contents_after_the_sheet_and_no_cover(whole):
    pack = read_packs(whole.folder).get("hospital-bag")
    first, second, *_ = set_pages(pack_job(whole, pack), whole).pages
    assert "EMERGENCY · MYASTHENIA" in words(first)
    assert "Contents" in words(second)


def test_a_pack_has_no_sources_and_says_where_they_are(whole):
    said = text_of(set_pages(pack_job(whole, read_packs(whole.folder).get("ambulance")), whole))
    assert "The handbook has the sources of these pages." in said
    assert "What each statement rests on" not in said


def test_the_line_of_danger_stands_once_on_every_page(handbook):
    assert [n for n, page in enumerate(handbook, 1) if page.count(STRIP) != 1] == []


def test_few_pages_have_neither_cover_nor_contents(sample):
    pages = set_pages("cramps breathing", sample).pages
    assert "Muscle cramps" in words(pages[0])


def test_the_contents_say_on_which_page_a_topic_is(handbook, whole):
    contents = " ".join(handbook[1:5])
    for slug in ("emergency", "breathing", "medicine-list"):
        title = whole.title(slug)
        [number] = re.findall(rf"{re.escape(title)} [. ]+(\d+)", contents)[:1]
        assert title in handbook[int(number) - 1]


def test_a_reference_says_the_page_that_it_leads_to(handbook):
    said = next(page for page in handbook[6:] if "→ Breathing (page" in page)
    [number] = re.findall(r"→ Breathing \(page (\d+)\)", said)[:1]
    assert "Myasthenia handbook Breathing" in handbook[int(number) - 1]


def test_a_reference_out_of_the_document_has_no_page(whole):
    assert "→ When to get help now;" in text_of(set_pages("breathing", whole))


def test_the_index_lists_terms_and_medicines(handbook):
    index = handbook[-1] + handbook[-2]
    assert re.search(r"Vyvgart\s+\d+", " ".join(handbook[-8:]))
    assert "Index" in index


def test_sources_are_short_with_their_number_in_the_full_list(sample):
    said = text_of(set_pages("breathing cramps", sample))
    assert re.search(r"Sources 1\s+\S.*no\.\s*\d", said)


def test_on_both_sides_sections_and_sheets_begin_on_a_right_hand_page(whole):
    job = topics_job(whole, ["breathing", "emergency-card", "wallet-card"])
    pages = set_pages(job, whole, Choices(two_sided=True, sources=False)).pages
    starts = [n for n, page in enumerate(pages, 1) if "EMERGENCY" in words(page)]
    assert starts
    assert all(number % 2 for number in starts)


def test_without_sources_there_are_no_citations(whole):
    said = text_of(set_pages("breathing", whole, Choices(sources=False)))
    assert "Sources" not in said


def test_a_section(whole):
    section = next(s for s in whole.contents.sections if s.slug == "symptoms")
    pages = set_pages(section_job(section), whole).pages
    assert "Symptoms" in words(pages[0])
    assert "Belongs to" in words(pages[0])


def test_a_citation_after_a_figure_makes_no_other_figure(written):
    said = text_of(written("8 in 10[@paper]"))
    assert "8 in 10[1]" in said
    assert "2026" in said
