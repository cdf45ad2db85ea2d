"""The PDF file: what it says of itself, its outline and links; it is whole or not there."""

import pytest
from pypdf import PdfReader

from handbook.errors import WriteError
from handbook.ui.printing.job import PrintJob, whole_job
from handbook.ui.printing.pdf import SUBJECT, save_pdf
from tests.printed import POINTS_A_DOT, saved


@pytest.fixture
def book(book_of, sample):
    """The whole sample, which has every kind of link."""
    return book_of(whole_job(sample))


@pytest.fixture
def read(book, tmp_path):
    return PdfReader(saved(book, tmp_path / "whole.pdf"))


def links(reader):
    return [
        annotation.get_object() for page in reader.pages for annotation in page.get("/Annots", [])
    ]


def titles(outline):
    """The outline as nested lists of titles."""
    return [titles(item) if isinstance(item, list) else item.title for item in outline]


def test_title_author_subject_and_language(read):
    assert read.metadata.title == "The whole handbook – Myasthenia handbook"
    assert read.metadata.author == "Myasthenia handbook"
    assert read.metadata.subject == SUBJECT
    assert read.trailer["/Root"]["/Lang"] == "en"


def test_it_has_the_pages_of_the_book(read, book):
    assert len(read.pages) == len(book.pages)


def test_the_outline_has_sections_topics_and_headings(read):
    found = titles(read.outline)
    assert found[:3] == ["The whole handbook", "Contents", "Start here"]
    assert found[3][:2] == ["When to get help now", ["What to do first"]]
    assert "Symptoms" in found
    assert "The conditions compared" in found


def test_the_outline_of_one_topic(book_of, tmp_path):
    reader = PdfReader(saved(book_of("breathing"), tmp_path / "one.pdf"))
    assert titles(reader.outline) == ["Breathing", ["What it looks like", "How it differs"]]


def test_an_outline_entry_leads_to_its_heading(read, book):
    entry = read.outline[3][0]
    page = read.pages[read.get_destination_page_number(entry)]
    assert "When to get help now" in page.extract_text()
    frame = book.pages[0].part.text.frame
    top = (frame.height - frame.text.top()) * POINTS_A_DOT
    assert float(entry.top) == pytest.approx(top, abs=1)


def test_every_link_inside_leads_to_a_place(read):
    inside = [link for link in links(read) if "/Dest" in link]
    places = read.named_destinations
    assert inside
    assert {link["/Dest"] for link in inside} <= places.keys()


def test_a_link_leads_to_the_page_of_its_topic(read, book):
    place = read.named_destinations["emergency.what-to-do-first"]
    page = book.pages[read.get_destination_page_number(place)]
    assert page.part.place == "emergency"


def test_a_citation_leads_to_its_source(read):
    place = read.named_destinations["breathing.source-2"]
    page = read.pages[read.get_destination_page_number(place)]
    assert "Breathing in MuSK-MG" in page.extract_text()


def test_links_to_the_web(read):
    outside = {str(link["/A"]["/URI"]) for link in links(read) if "/A" in link}
    assert "https://example.org/breathing" in outside
    assert "https://doi.org/10.1000/example" in outside
    assert all(address.startswith("https:") for address in outside)


def test_every_font_is_embedded(read):
    for page in read.pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert "/FontFile2" in descriptor


def test_words_are_copied_with_spaces_and_without_ligatures(book_of, tmp_path):
    reader = PdfReader(saved(book_of("cramps breathing"), tmp_path / "words.pdf"))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "Cramps are not a main sign of MG." in text
    assert "fasciculation" in text
    assert not {"\t", "\ufb01", "\ufb02", "\xa0"} & set(text)


def test_drawings_stay_drawings(book_of, tmp_path):
    reader = PdfReader(saved(book_of("cramps"), tmp_path / "drawing.pdf"))
    assert [image for page in reader.pages for image in page.images] == []


def test_a_wide_page_lies_on_its_side(book_of, sample, tmp_path):
    reader = PdfReader(
        saved(book_of(PrintJob("x", selection=whole_job(sample).selection)), tmp_path / "c.pdf")
    )
    assert reader.pages[0].mediabox.width > reader.pages[0].mediabox.height


# The file


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(book, tmp_path):
    with pytest.raises(WriteError) as told:
        saved(book, tmp_path / "nowhere" / "x.pdf")
    assert "could not be saved as “x.pdf”" in told.value.message


def test_nothing_is_left_of_a_file_that_was_given_up(book, tmp_path):
    work = save_pdf(book, tmp_path / "x.pdf")
    for _ in range(5):
        next(work)
    work.close()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_there_stays_until_the_new_one_is_whole(book, tmp_path):
    path = tmp_path / "x.pdf"
    path.write_text("before")
    work = save_pdf(book, path)
    next(work)
    assert path.read_text() == "before"
    for _ in work:
        pass
    assert path.read_bytes().startswith(b"%PDF-1.5")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_no_file(book, tmp_path):
    (tmp_path / "x.pdf").mkdir()
    with pytest.raises(WriteError):
        saved(book, tmp_path / "x.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


def test_the_work_tells_how_far_it_is(book, tmp_path):
    done = [step.done / step.total for step in save_pdf(book, tmp_path / "x.pdf")]
    assert done == sorted(done)
    assert done[-1] == pytest.approx(1)
