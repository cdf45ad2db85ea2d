"""Several topics as one document: cover, contents, page numbers, and how far the work is."""

import pytest

from handbook.content.edition import Edition
from handbook.content.packs import Pack
from handbook.errors import UnknownTopicError, UnreadableFileError
from handbook.ui.printing.book import PrintBook
from handbook.ui.printing.job import (
    Choices,
    PrintJob,
    comparison_job,
    everything,
    pack_job,
    section_job,
    topic_job,
    topics_job,
    whole_job,
)
from handbook.ui.printing.paper import A4
from tests.printed import laid_out, squeezed


def first_pages(book):
    """The number of each part's first page."""
    return {page.part.place: page.number for page in book.pages if page.index == 0}


def test_one_topic_has_neither_cover_nor_contents(book_of):
    assert [part.place for part in book_of("breathing").parts] == ["breathing"]


def test_a_booklet_begins_with_cover_and_contents(book_of):
    book = book_of("breathing cramps")
    assert [part.place for part in book.parts] == ["cover", "contents", "breathing", "cramps"]


def test_each_topic_begins_on_a_new_page(book_of):
    book = book_of("breathing cramps emergency")
    assert [page.part.place for page in book.pages if page.index == 0][2:] == [
        "breathing",
        "cramps",
        "emergency",
    ]
    assert [page.number for page in book.pages] == list(range(1, len(book.pages) + 1))


def test_the_contents_name_the_pages(pages_of, book_of):
    book = book_of("breathing cramps emergency")
    contents = pages_of("breathing cramps emergency")[1].text
    for slug, title in (("breathing", "Breathing"), ("cramps", "Musclecramps")):
        assert f"{title}{first_pages(book)[slug]}" in contents


def test_a_link_inside_the_document_names_the_page(pages_of, book_of):
    number = first_pages(book_of("breathing emergency"))["emergency"]
    text = "".join(page.text for page in pages_of("breathing emergency"))
    assert f"whattodofirst(seepage{number})" in text


def test_related_topics_of_the_document_have_their_page(pages_of, book_of):
    number = first_pages(book_of("breathing cramps"))["cramps"]
    text = "".join(page.text for page in pages_of("breathing cramps"))
    assert f"Musclecramps(page{number})" in text


def test_the_comparison_of_the_document_has_its_page(pages_of, book_of, sample):
    number = first_pages(book_of(whole_job(sample)))["comparison"]
    text = "".join(page.text for page in pages_of(whole_job(sample)))
    assert f"Compare(seepage{number})" in text


def test_the_cover_says_what_it_is(pages_of):
    job = PrintJob("Our bag", ("breathing", "cramps"), "Take it along.")
    cover = pages_of(job)[0]
    assert "Ourbag" in cover.text
    assert "Takeitalong." in cover.text
    assert "2topics,printedin" in cover.text
    assert cover.has_head_and_foot


def test_every_page_of_a_booklet_counts_all_pages(pages_of):
    pages = pages_of("breathing cramps")
    for number, page in enumerate(pages, start=1):
        assert squeezed(f"Page {number} of {len(pages)}") in squeezed(page.foot)


def test_the_work_tells_how_far_it_is(qapp, sample):
    steps = list(PrintBook(whole_job(sample), Choices(A4), sample, {}).lay_out())
    done = [step.done / step.total for step in steps]
    assert done == sorted(done)
    assert done[-1] == 1


def test_a_topic_that_cannot_be_read_is_told(qapp, draft):
    edition = Edition(draft)
    edition.path("cramps").write_bytes(b"")
    book = PrintBook(topic_job(edition, "cramps"), Choices(), edition, {})
    with pytest.raises(UnreadableFileError):
        list(book.lay_out())


# What is printed


def test_an_unknown_topic_is_refused(sample):
    with pytest.raises(UnknownTopicError):
        topics_job(sample, ["breathing", "nothing"])


def test_a_topic_asked_for_twice_is_printed_once(sample):
    assert topics_job(sample, ["cramps", "breathing", "cramps"]).slugs == ("cramps", "breathing")


def test_a_section(sample):
    section = sample.contents.section_of("cramps")
    assert section_job(sample, section).slugs == ("breathing", "cramps")
    assert section_job(sample, section).title == "Symptoms"


def test_the_whole_handbook_ends_with_the_comparison(sample):
    job = whole_job(sample)
    assert job.slugs == sample.slugs
    assert job.selection == everything(sample)


def test_a_pack_leaves_out_what_the_edition_has_not(sample):
    pack = Pack("bag", "Bag", ("cramps", "nothing", "breathing"), "For the bag.")
    job = pack_job(sample, pack)
    assert (job.title, job.slugs, job.summary) == ("Bag", ("cramps", "breathing"), "For the bag.")


def test_the_comparison_alone_is_no_booklet(sample):
    assert not comparison_job(everything(sample)).is_booklet


def test_a_booklet_leaves_out_what_cannot_be_read(qapp, draft):
    edition = Edition(draft)
    edition.path("cramps").write_bytes(b"")
    book = laid_out(whole_job(edition), Choices(), edition)
    assert book.left_out == ("cramps",)
    assert "cramps" not in [part.place for part in book.parts]


def test_a_booklet_of_which_nothing_can_be_read_is_told(qapp, draft):
    edition = Edition(draft)
    for slug in ("cramps", "breathing"):
        edition.path(slug).write_bytes(b"")
    book = PrintBook(topics_job(edition, ("cramps", "breathing")), Choices(), edition, {})
    with pytest.raises(UnreadableFileError):
        list(book.lay_out())
