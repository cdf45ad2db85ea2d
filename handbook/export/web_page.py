"""A page of an export as a web page: the bar at its top, its landmarks, and the ways onward."""

from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from handbook.content.edition import Edition
from handbook.content.names import ABOUT_SLUG, EMERGENCY_SLUG, GLOSSARY_SLUG, HANDBOOK
from handbook.content.page import Heading
from handbook.export.document import FOR_WHOM, LICENCE, Document
from handbook.export.elements import element, escaped, link, serialized
from handbook.export.places import (
    SEARCH_INDEX,
    SEARCH_SCRIPT,
    STYLE_SHEET,
    Part,
    Place,
    Places,
    relative,
)

INDEX = "index"
_GET_HELP = "When to get help"
_NO_SEARCH = "Search needs JavaScript, which is off here. Every page is listed below."
_LISTED_HEADINGS = 3
"""Fewer headings than this need no list."""

_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{summary}">
<link rel="stylesheet" href="{style}">
{scripts}</head>
{body}
</html>
"""


def web_page(document: Document, edition: Edition, places: Places) -> str:
    """The page of one topic, or of the comparison."""
    if len(document.headings) >= _LISTED_HEADINGS:
        _list_headings(document)
    return _page(
        document.place.path,
        f"{document.place.title} – {HANDBOOK}",
        document.summary,
        _body(document.place, edition, places, document.article, _turn(document.place, places)),
        edition,
    )


def index_page(edition: Edition, places: Places) -> str:
    """The first page: the way to help, then every topic by section."""
    place = Place(places.page(INDEX), "Contents")
    article = element(
        "article",
        {},
        element(
            "header",
            {},
            element("h1", {}, HANDBOOK),
            element("p", {"class": "summary"}, f"{FOR_WHOM}."),
        ),
        *_urgent(place, places),
        element("div", {"id": "search"}, element("noscript", {}, _NO_SEARCH)),
        element(
            "nav",
            {"class": "sections", "aria-label": "All topics"},
            *(_section(part, place, edition) for part in places.parts),
        ),
    )
    body = _body(place, edition, places, article)
    scripts = (SEARCH_INDEX, SEARCH_SCRIPT)
    return _page(place.path, HANDBOOK, FOR_WHOM, body, edition, scripts)


def _page(
    path: PurePosixPath,
    title: str,
    summary: str,
    body: Element,
    edition: Edition,
    scripts: tuple[PurePosixPath, ...] = (),
) -> str:
    return _PAGE.format(
        language=edition.language,
        title=escaped(title),
        summary=escaped(summary),
        style=relative(STYLE_SHEET, path),
        scripts="".join(f'<script defer src="{relative(s, path)}"></script>\n' for s in scripts),
        body=serialized(body),
    )


def _body(place: Place, edition: Edition, places: Places, *parts: Element) -> Element:
    return element(
        "body",
        {} if place.slug or len(place.conditions) == 1 else {"class": "wide"},
        element("a", {"class": "skip", "href": "#page--text"}, "Skip to the text"),
        _bar(place, edition, places),
        element("main", {"id": "page--text", "tabindex": "-1"}, *parts),
        _foot(place, places),
    )


def _bar(place: Place, edition: Edition, places: Places) -> Element:
    home = places.page(INDEX)
    ways = [(home, "Contents")]
    if edition.comparison.groups:
        ways.append((places.comparison(), "Compare"))
    if GLOSSARY_SLUG in places:
        ways.append((places.topic(GLOSSARY_SLUG), edition.title(GLOSSARY_SLUG)))
    items = [element("li", {}, _way(path, words, place)) for path, words in ways]
    search = link(f"{relative(home, place.path)}#search", "Search")
    items.insert(1, element("li", {}, search))
    if EMERGENCY_SLUG in places:
        urgent = _way(places.topic(EMERGENCY_SLUG), _GET_HELP, place)
        items.append(element("li", {"class": "help"}, urgent))
    return element(
        "header",
        {"class": "site"},
        element("p", {}, link(relative(home, place.path), HANDBOOK)),
        element("nav", {"aria-label": "Handbook"}, element("ul", {}, *items)),
    )


def _way(path: PurePosixPath, words: str, place: Place) -> Element:
    current = {"aria-current": "page"} if path == place.path else {}
    return link(relative(path, place.path), words, current)


def _list_headings(document: Document) -> None:
    """Put the list of headings after what the page begins with, so that this is seen first."""
    article = document.article
    first = next((at for at, part in enumerate(article) if part.tag == "h2"), 1)
    article.insert(first, _on_this_page(document.headings))


def _on_this_page(headings: tuple[Heading, ...]) -> Element:
    items = (element("li", {}, link(f"#{each.anchor}", each.text)) for each in headings)
    return element(
        "nav",
        {"class": "on-page", "aria-label": "On this page"},
        element("details", {}, element("summary", {}, "On this page"), element("ul", {}, *items)),
    )


def _urgent(place: Place, places: Places) -> list[Element]:
    if EMERGENCY_SLUG not in places:
        return []
    address = relative(places.topic(EMERGENCY_SLUG), place.path)
    return [element("p", {"class": "urgent"}, link(address, _GET_HELP))]


def _section(part: Part, place: Place, edition: Edition) -> Element:
    items = []
    for each in part.places:
        summary = edition.topic(each.slug).summary if each.slug else ""
        words = [element("span", {}, summary)] if summary else []
        items.append(element("li", {}, link(relative(each.path, place.path), each.title), *words))
    return element("section", {}, element("h2", {}, part.title), element("ul", {}, *items))


def _turn(place: Place, places: Places) -> Element:
    """The ways to the pages before and after."""
    before, after = places.neighbours(place.path)
    ways = []
    for other, word, name in ((before, "Previous", "prev"), (after, "Next", "next")):
        if other:
            way = link(relative(other.path, place.path), other.title, {"rel": name})
            ways.append(element("div", {"class": name}, element("span", {}, f"{word}: "), way))
    return element("nav", {"class": "turn", "aria-label": "Previous and next page"}, *ways)


def _foot(place: Place, places: Places) -> Element:
    words = (
        f"{HANDBOOK}. It cannot take the place of the doctors and nurses who know the person. ",
        f"It may be copied and passed on ({LICENCE}). ",
    )
    about = relative(places.topic(ABOUT_SLUG), place.path)
    way = [link(about, "About this handbook")] if ABOUT_SLUG in places else []
    return element("footer", {"class": "site-foot"}, element("p", {}, *words, *way))
