"""The comparison's pages: real tables, and each condition alone."""

import pytest

from .parsed import words


@pytest.fixture
def together(sample_pages):
    return sample_pages["comparison/comparison.html"]


@pytest.fixture
def alone(sample_pages):
    return sample_pages["comparison/comparison-musk-mg.html"]


def test_each_group_is_a_table_with_a_caption(together):
    captions = [words(each) for each in together.all("caption")]
    assert captions == [
        "Symptoms: MG, MuSK-MG, CMS, LEMS",
        "Treatment: MG, MuSK-MG, CMS, LEMS",
    ]


def test_columns_are_conditions_and_rows_are_aspects(together):
    table = together.all("table")[0]
    headers = [(words(each), each.get("scope")) for each in table.iter("th")]
    assert headers[1:5] == [(name, "col") for name in ("MG", "MuSK-MG", "CMS", "LEMS")]
    assert headers[5:] == [("Breathing", "row"), ("Cramps", "row")]


def test_a_cell_says_that_it_is_the_same_as_mg(together):
    cells = [words(each) for each in together.all("table")[0].iter("td")]
    assert cells[0].startswith("Can weaken.")
    assert cells[2].startswith("Same as MG.")
    assert "Can weaken." in cells[2]


def test_more_names_its_topic_to_a_screen_reader(together):
    links = [words(each) for each in together.all("td")[0].iter("a")]
    assert links == ["1", "More: Breathing"]


def test_one_condition_can_be_read_alone(alone):
    assert [words(each) for each in alone.all("h2")] == ["Symptoms", "Treatment", "Sources"]
    assert [words(each) for each in alone.all("h3")] == ["Breathing", "Cramps", "Thymus surgery"]
    assert "Weakens early." in words(alone.root)
    assert "Helps some." not in words(alone.root)


def test_sources_are_numbered_through_the_page(together):
    numbers = [words(each) for each in together.of_class("sources")[0].iter("ol")]
    assert numbers
    cited = {link.get("href") for mark in together.all("sup") for link in mark}
    assert cited == {"#source-1", "#source-2", "#source-3"}


def test_the_pages_of_the_comparison_lead_to_each_other(alone, sample_pages):
    (ways,) = alone.of_class("ways")
    name = "comparison/comparison-musk-mg.html"
    linked = {alone.target(name, each) for each in ways.iter("a")}
    assert linked == {each for each in sample_pages if each.startswith("comparison/")} - {name}


def test_without_a_comparison_nothing_leads_to_one(draft, export_pages):
    for file in (draft / "en" / "comparison").iterdir():
        file.unlink()
    pages = export_pages(draft)
    assert not [name for name in pages if name.startswith("comparison/")]
    assert "Compare" in words(pages["topics/breathing.html"].root)
    assert not [
        each
        for page in pages.values()
        for each in page.all("a")
        if "comparison" in each.attrib["href"]
    ]


CHOICE = """# A drip or a tablet?

For MG.

## How soon? {#how-soon}

Drip
:   **In days.** It is quick.[@paper]

Tablet
:   **In weeks.** It is slow.[@paper]
"""


def test_a_choice_has_a_page_that_links_lead_to(draft, export_pages):
    (draft / "en" / "choices").mkdir()
    (draft / "en" / "choices" / "drip-or-tablet.md").write_text(CHOICE, encoding="utf-8")
    topic = draft / "en" / "topics" / "symptoms" / "cramps.md"
    link = "[weigh them](compare:drip-or-tablet)"
    topic.write_text(f"{topic.read_text(encoding='utf-8')}\n{link}\n", encoding="utf-8")
    pages = export_pages(draft)
    page = pages["comparison/drip-or-tablet.html"]
    assert [words(each) for each in page.all("h1")] == ["A drip or a tablet?"]
    headers = [words(each) for each in page.all("th")]
    assert headers == ["Subject", "Drip", "Tablet", "How soon?"]
    linked = [each for each in pages["topics/cramps.html"].all("a") if words(each) == "weigh them"]
    assert [each.get("href") for each in linked] == ["../comparison/drip-or-tablet.html"]


def test_a_cell_says_what_is_dangerous_to_mix_up(together):
    cells = [words(each) for each in together.all("table")[1].iter("td")]
    assert cells[1].startswith("Dangerous to mix up with MG.")
