"""The handbook itself: complete, in its order, and without a problem."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from handbook.content.check.report import all_problems, report
from handbook.content.check.writing import review_overdue
from handbook.content.conditions import CONDITIONS
from handbook.content.markup import IMAGE
from handbook.content.resources import bundled_resources
from handbook.content.topic import Danger

OUTLINE = Path(__file__).with_name("outline.txt").read_text(encoding="utf-8")
"""Each section and its topics, as the handbook was planned."""

ASPECTS = """
    one-line cause antibodies autoimmune-or-genetic junction how-common age sex family
    linked-conditions triggers first-signs eyes face-speech-swallowing limbs breathing cramps
    wasting through-the-day body-signs blood-tests nerve-tests scans genetic-tests mistaken-for
    pyridostigmine steroids ivig-plasma-exchange rituximab-newer thymus-surgery specific-medicines
    medicines-to-avoid therapy breathing-emergency pregnancy outlook cure
"""

SMALLEST_TEXT = 20
SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
IMAGES = sorted((bundled_resources() / "en" / "images").iterdir())


@pytest.fixture(scope="module")
def state(whole):
    return report(whole)


def words_of(drawing, size=0.0):
    """Each piece of text with the size at which it is drawn, in the drawing's units."""
    size = float(drawing.get("font-size", size))
    if drawing.tag in (SVG + "text", SVG + "tspan") and (drawing.text or "").strip():
        yield drawing.text, size
    for child in drawing:
        yield from words_of(child, size)
        if (child.tail or "").strip():
            yield child.tail, size


# Text


def test_there_is_no_problem(whole):
    """A review that becomes due is told by `handbook check`, not by a test that fails one day."""
    due = set(review_overdue(whole))
    assert [str(problem) for problem in all_problems(whole) if problem not in due] == []


def test_the_topics_are_those_of_the_outline_in_its_order(whole):
    lines = []
    for section in whole.contents.sections:
        lines.append(f"{section.slug} — {section.title}")
        lines += [f"    {entry.slug} — {entry.title}" for entry in section.entries]
    assert lines == OUTLINE.splitlines()


def test_the_text_is_plain(state):
    assert state.median_grade <= 6.5
    assert [slug for slug, grade in state.worst if grade > 8] == []


def test_no_topic_but_the_emergency_topic_writes_a_danger_callout_of_its_own(whole):
    own = [slug for slug in whole.slugs if "!!! danger" in whole.topic(slug).body]
    assert own in ([], ["emergency"])


def test_what_to_do_stands_before_the_first_heading_in_few_words_and_without_a_mark(whole):
    body = whole.page("emergency").body
    first = next(place for place, part in enumerate(body) if part.tag == "h2")
    top = list(body)[:first]
    words = " ".join(" ".join(part.itertext()) for part in top).split()
    assert len(words) <= 250
    assert not [mark for part in top for mark in part.iter("sup")]


def test_the_full_box_of_danger_stands_on_few_pages(whole):
    full = [slug for slug in whole.slugs if whole.topic(slug).danger is Danger.FULL]
    assert "breathing" in full
    assert len(full) <= 15


def test_every_page_leads_to_the_emergency_topic(whole):
    for slug in whole.slugs:
        if whole.topic(slug).danger is not Danger.NONE:
            links = {link.get("href") for link in whole.page(slug).body.iter("a")}
            assert "topic:emergency" in links, slug


# Comparison


def test_the_comparison_has_every_aspect_for_every_condition(whole):
    aspects = whole.comparison.aspects
    assert [aspect.slug for aspect in aspects] == ASPECTS.split()
    assert len(aspects) == 37
    assert all(tuple(aspect.cells) == CONDITIONS for aspect in aspects)


def test_every_group_says_in_a_sentence_what_differs_most(whole):
    assert all(group.difference.endswith(".") for group in whole.comparison.groups)


# Diagrams


def test_every_diagram_is_used(whole):
    used = {
        Path(match[2]).name
        for slug in whole.slugs
        for match in IMAGE.finditer(whole.topic(slug).body)
    }
    assert used == {path.name for path in IMAGES}
    assert len(IMAGES) == 13


@pytest.mark.parametrize("path", IMAGES, ids=lambda path: path.stem)
def test_a_diagram_says_in_words_what_it_shows(path):
    drawing = ElementTree.parse(path).getroot()
    assert drawing.tag == SVG + "svg"
    assert drawing.findtext(SVG + "title").strip()
    assert drawing.findtext(SVG + "desc").strip()


@pytest.mark.parametrize("path", IMAGES, ids=lambda path: path.stem)
def test_the_words_of_a_diagram_are_real_text_and_large_enough(path):
    words = list(words_of(ElementTree.parse(path).getroot()))
    assert words
    assert [text for text, size in words if size < SMALLEST_TEXT] == []


@pytest.mark.parametrize("path", IMAGES, ids=lambda path: path.stem)
def test_a_diagram_fetches_nothing(path):
    for element in ElementTree.parse(path).iter():
        assert element.tag not in (SVG + "image", SVG + "script", SVG + "style")
        target = element.get(XLINK + "href", element.get("href", "#"))
        assert target.startswith("#")
