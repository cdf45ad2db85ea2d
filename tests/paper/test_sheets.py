"""Sheets: each fits the sides that its template promises, and says on its back what it rests on."""

import re

import pytest

from handbook.content.conditions import CONDITIONS, FULL_NAMES
from handbook.content.edition import Edition
from handbook.content.resources import bundled_resources
from handbook.paper.job import SIZES, Choices
from tests.paper.conftest import set_pages, text_of

SIDES = {
    "emergency-card": 1,
    "wallet-card": 1,
    "wall-sheet": 1,
    "emergency-plan": 1,
    "bedside-card": 1,
    "talking-board": 1,
    "symptom-diary": 1,
    "medicine-list": 2,
    "care-plan": 2,
    "appointment-questions": 2,
    "if-i-fall-ill": 1,
}
TEMPLATES = {path.stem for path in (bundled_resources() / "print" / "sheets").glob("*.typ")}


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("slug", SIDES)
def test_a_sheet_fits_its_sides(whole, slug, paper):
    pages = set_pages(slug, whole, Choices(paper, sources=False)).pages
    assert len(pages) == SIDES[slug]


@pytest.mark.parametrize("slug", SIDES)
def test_in_larger_print_a_sheet_takes_at_most_twice_as_many(whole, slug):
    for size in SIZES[1:]:
        pages = set_pages(slug, whole, Choices(points=size, sources=False)).pages
        assert len(pages) <= 2 * SIDES[slug] + 1, size


def test_every_sheet_has_a_template(whole):
    layouts = {topic.slug: topic.layout for topic in whole.readable() if topic.layout}
    assert set(layouts) == set(SIDES)
    assert set(layouts.values()) <= TEMPLATES


def test_an_unknown_layout_is_laid_out_plainly(draft):
    path = Edition(draft).path("cramps")
    path.write_text(
        path.read_text("utf-8").replace("\n+++", '\nlayout = "none such"\n+++', 1), "utf-8"
    )
    assert "Muscle cramps" in text_of(set_pages("cramps", Edition(draft)))


def test_the_crew_reads_no_citations_and_finds_them_on_the_back(whole):
    front, back = set_pages("emergency-card", whole).pages
    assert "A normal oxygen reading does not rule it out. Measure" in words(front)
    assert re.search(r"A normal oxygen reading .*\d", words(back))
    assert "British Thoracic Society" in words(back) or "Thorax" in words(back)


def test_what_not_to_give_is_what_the_medicines_say(whole):
    front = words(set_pages("emergency-card", whole).pages[0])
    for key in ("quinolones", "aminoglycosides", "macrolides", "magnesium-drip"):
        assert whole.medicines.entries[key].name in front


def test_the_code_of_the_wallet_card_says_what_the_card_says(whole):
    from handbook.paper.codes import _lines
    from handbook.paper.document import make_document
    from handbook.paper.job import topics_job
    from tests.paper.conftest import TODAY

    job = topics_job(whole, ["wallet-card"])
    part = make_document(job, Choices(), whole, TODAY).data["parts"][0]
    said = "\n".join(_lines(part["blocks"]))
    assert "EMERGENCY" in said
    assert "My breathing can fail while I look calm." in said
    assert part["code"].startswith("<svg")


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_sheet_for_one_type_names_it(whole, condition):
    for slug in ("emergency-card", "wallet-card"):
        choices = Choices(sources=False, condition=condition)
        pages = set_pages(slug, whole, choices).pages
        assert f"{condition} · {FULL_NAMES[condition]}" in words(pages[0])
        assert len(pages) == 1


def words(page):
    return " ".join(page.extract_text().split())
