"""A printed topic: its words, head and foot, and what the choices make of it."""

import pytest

from handbook.ui.printing.drawing import EMERGENCY_LINE
from handbook.ui.printing.job import Choices
from handbook.ui.printing.paper import A4, LETTER
from handbook.ui.printing.writer import RULE
from tests.printed import squeezed

EVERY_SETTING = [Choices(paper, large=large) for paper in (A4, LETTER) for large in (False, True)]
DANGER, CALM = "emergency", "cramps"


def all_text(pages):
    return "".join(page.text for page in pages)


@pytest.mark.parametrize("choices", EVERY_SETTING, ids=lambda c: f"{c.paper.key}-{c.points:.0f}")
def test_head_and_foot_of_every_page(pages_of, choices):
    page, *_ = pages_of(DANGER, choices)
    assert squeezed("Myasthenia handbook · Start here") in squeezed(page.head)
    assert squeezed("When to get help now") in squeezed(page.head)
    assert "Last checked November 2026" in page.foot
    assert "Page 1 of 1" in page.foot


@pytest.mark.parametrize(("large", "points"), [(False, 12.0), (True, 18.0)])
def test_the_text_has_its_size_in_points(pages_of, large, points):
    page, *_ = pages_of(CALM, Choices(large=large))
    sizes = [words.size for words in page.body]
    assert max(set(sizes), key=sizes.count) == pytest.approx(points, abs=0.1)


def test_words_come_out_in_reading_order(pages_of):
    text = all_text(pages_of(DANGER))
    parts = ("Whentogethelpnow", "Callanambulancewhen", "Gethelpnow", "Whattodofirst", "Sources")
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_letters_are_whole_words_with_spaces(pages_of):
    page, *_ = pages_of(DANGER)
    assert any("Call an ambulance when breathing is failing." in w.text for w in page.body)


def test_a_page_with_a_danger_call_out_has_the_emergency_line(pages_of):
    page, *_ = pages_of(DANGER)
    assert squeezed(EMERGENCY_LINE) in squeezed(page.foot)


def test_other_pages_have_no_emergency_line(pages_of):
    assert squeezed(EMERGENCY_LINE) not in squeezed(pages_of(CALM)[0].foot)


def test_sources_with_their_addresses(pages_of, sample):
    text = all_text(pages_of(DANGER))
    source = sample.page(DANGER).sources[0]
    assert squeezed(source.title) in text
    assert squeezed(source.address) in text


def test_without_sources_there_are_no_numbers_either(pages_of, sample):
    text = all_text(pages_of(DANGER, Choices(sources=False)))
    assert squeezed(sample.page(DANGER).sources[0].title) not in text
    assert "breathingisfailing.Gethelpnow" in text


def test_related_topics_are_named(pages_of):
    assert "Seealsointhehandbook:Breathing." in all_text(pages_of(DANGER))


def test_an_action_has_the_name_that_a_reader_knows(pages_of):
    assert "“print”" in all_text(pages_of("how-to-use"))


def test_terms_are_plain_words(pages_of):
    assert "nerve'smessenger,acetylcholine,lastlonger" in all_text(pages_of("pyridostigmine"))


def test_the_names_of_a_term_share_a_line(pages_of, sample):
    names = next(term.names for term in sample.glossary.terms if len(term.names) > 1)
    assert squeezed(",".join(names)) in all_text(pages_of("glossary"))


def test_a_link_to_another_page_of_the_web_shows_its_address(pages_of):
    assert "thesociety'spage(https://example.org/breathing)" in all_text(pages_of("breathing"))


def test_a_link_out_of_the_document_is_plain_words(pages_of):
    assert "Seewhattodofirst." in all_text(pages_of("breathing"))


def test_answer_lines_stand_under_the_questions(book_of):
    plain, lined = book_of(CALM), book_of(CALM, Choices(answer_lines=True))
    assert rules(lined) == rules(plain) + 1


def test_without_diagrams(book_of):
    assert "images/gap.svg" in pictures(book_of(CALM))
    assert "images/gap.svg" not in pictures(book_of(CALM, Choices(diagrams=False)))


def rules(book):
    return pictures(book).count(RULE)


def pictures(book):
    """The names of the pictures in a book's document."""
    found = []
    block = book.parts[0].text._document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            form = iterator.fragment().charFormat()
            if form.isImageFormat():
                found += [form.toImageFormat().name()] * iterator.fragment().length()
            iterator += 1
        block = block.next()
    return found
