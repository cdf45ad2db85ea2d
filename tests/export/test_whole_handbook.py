"""What must hold for every web page of the handbook and for every chapter of its e-book."""

import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from .parsed import Pages, read_pages, references, words

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
COVER = "cover.xhtml"


@pytest.fixture(scope="session")
def chapters(unpacked: Path) -> Pages:
    return read_pages(unpacked / "EPUB")


@pytest.fixture(params=["pages", "chapters"])
def every(request: pytest.FixtureRequest) -> Pages:
    """All web pages, then all chapters."""
    return request.getfixturevalue(request.param)


def test_every_topic_has_a_page(every, whole):
    names = {Path(name).stem for name in every if name.startswith("topics/")}
    assert names == set(whole.slugs)


def test_every_link_and_anchor_resolves(every, folder, unpacked):
    base = folder if "index.html" in every else unpacked / "EPUB"
    for name, path, anchor in references(every):
        assert (base / path).is_file(), (name, path)
        assert not anchor or anchor in every[path].ids, (name, path, anchor)


def test_no_anchor_stands_twice(every):
    for name, page in every.items():
        assert len(page.ids) == len(set(page.ids)), name


def test_what_names_or_describes_an_element_is_on_its_page(every):
    for name, page in every.items():
        for attribute in ("aria-describedby", "aria-labelledby"):
            targets = {each.attrib[attribute] for each in page.having(attribute)}
            assert targets <= set(page.ids), name


def test_headings_stand_in_order_without_gaps(every):
    for name, page in every.items():
        levels = [int(each.tag[1]) for each in page.all(*HEADINGS)]
        assert name == COVER or (levels[0], levels.count(1)) == (1, 1), name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_no_heading_link_or_header_cell_is_without_words(every):
    for name, page in every.items():
        for each in page.all(*HEADINGS, "a", "th", "caption", "title"):
            assert words(each), (name, each.tag, each.attrib)


def test_every_image_has_words(every):
    for name, page in every.items():
        assert all(each.get("alt") for each in page.all("img")), name


def test_every_header_cell_says_what_it_heads(every):
    for name, page in every.items():
        assert all(each.get("scope") in ("row", "col") for each in page.all("th")), name


OWN_SCRIPTS = ["search-index.js", "search.js"]


def test_nothing_runs_but_the_search_of_the_first_page(every):
    for name, page in every.items():
        own = OWN_SCRIPTS if name == "index.html" else []
        assert [each.attrib.get("src") for each in page.all("script")] == own, name
        assert not page.all("iframe", "object", "embed", "form"), name
        attributes = {key for each in page.root.iter() for key in each.attrib}
        assert not {key for key in attributes if key.startswith("on")}, name


def test_nothing_is_fetched_from_the_web(every):
    for name, page in every.items():
        assert not [each for each in page.having("src") if ":" in each.attrib["src"]], name
        fetched = [each for each in page.having("href") if each.tag != "a"]
        assert not [each for each in fetched if ":" in each.attrib["href"]], name


def test_links_are_relative_or_lead_to_the_web(every):
    for name, page in every.items():
        for each in page.all("a"):
            start = re.match(r"(\w+):|/|\\", each.attrib["href"])
            assert not start or start[1] in ("https", "http", "mailto", "tel"), (name, each.attrib)


def test_every_page_says_its_language_and_has_a_title_of_its_own(every):
    titles = [words(page.all("title")[0]) for page in every.values()]
    assert len(titles) == len(set(titles))
    assert {page.all("html")[0].get("lang") for page in every.values()} == {"en"}


def test_no_page_names_a_key_of_the_program(every):
    assert not any(page.of_class("action") for page in every.values())


def test_every_web_page_has_its_landmarks(pages):
    for name, page in pages.items():
        skip, *landmarks = page.all("body")[0]
        assert [each.tag for each in landmarks] == ["header", "main", "footer"], name
        assert skip.get("href") == f"#{landmarks[1].get('id')}", name


def test_landmarks_of_a_page_have_different_names(pages):
    for name, page in pages.items():
        regions = [each for each in page.having("role") if each.attrib["role"] == "region"]
        names = [each.get("aria-label") for each in page.all("nav") + regions]
        assert all(names), name
        assert len(names) == len(set(names)), name


def test_every_web_page_leads_to_help(pages):
    for name, page in pages.items():
        (link,) = page.of_class("help")[0].iter("a")
        assert link.attrib["href"].endswith("emergency.html"), name


def test_every_web_page_has_a_body_that_is_xml_too(folder):
    for path in folder.rglob("*.html"):
        body = re.search(r"<body.*</body>", path.read_text("utf-8"), re.DOTALL)
        assert body
        ElementTree.fromstring(body[0])


def test_reading_on_comes_by_every_page_once(pages):
    following = {}
    for name, page in pages.items():
        for each in page.all("a"):
            if each.get("rel") == "next":
                following[name] = page.target(name, each)
    read = ["topics/emergency.html"]
    while read[-1] in following:
        read.append(following[read[-1]])
    assert sorted([*read, "index.html"]) == sorted(pages)
