"""A topic as a page of an export: its head, its text, and what belongs at its end."""

from copy import deepcopy
from datetime import date
from xml.etree.ElementTree import Element

from handbook.content.edition import Edition
from handbook.content.links import TOPIC
from handbook.content.names import CALLS_FOR_HELP, EMERGENCY_SLUG, month_and_year
from handbook.content.page import Heading, Page
from handbook.content.topic import Topic
from handbook.export.accessible import make_accessible
from handbook.export.citations import Citations
from handbook.export.document import Document
from handbook.export.elements import anchor_id, element, link
from handbook.export.images import Images
from handbook.export.linking import resolve_links
from handbook.export.places import Place, Places
from handbook.export.telephones import link_numbers
from handbook.export.terms import mark_terms, terms_section

_SPELLED_OUT = {
    "save_pdf": "Save as PDF",
    "export_html": "Save as web pages",
    "export_epub": "Save as an e-book",
}
_NO_KEYS = (
    "This page is about the handbook’s own program. A copy like this one has no red button and no "
    "keys of its own: where the program names a key, you see the command’s name instead. Here, "
    "your browser or e-reader finds, prints and enlarges."
)


def topic_document(place: Place, edition: Edition, places: Places, images: Images) -> Document:
    """The topic at this place, read and rendered."""
    page = edition.page(place.slug)
    body = deepcopy(page.body)
    names_actions = _name_actions(body)
    make_accessible(body)
    resolve_links(body, places, place.path)
    images.resolve(body, place.path)
    citations = Citations()
    citations.mark(body, page.sources)
    terms = mark_terms(body, edition.glossary)
    if page.topic.slug in CALLS_FOR_HELP:
        link_numbers(body)
    article = element(
        "article",
        {},
        _head(page.topic, edition),
        *([_note_on_actions()] if names_actions else []),
        *body,
        *_related(page.topic, places, place, edition),
        *terms_section(terms, places, place.path),
        *citations.section(),
        _foot(page.topic, places, place),
    )
    return Document(place, page.topic.summary, article, _headings(page))


def _head(topic: Topic, edition: Edition) -> Element:
    applies = f"applies to {', '.join(topic.conditions)}" if topic.conditions else ""
    above = filter(None, (edition.section_title(topic.slug), applies))
    return element(
        "header",
        {},
        element("p", {"class": "path"}, " · ".join(above)),
        element("h1", {}, topic.title),
        *([element("p", {"class": "summary"}, topic.summary)] if topic.summary else []),
    )


def _headings(page: Page) -> tuple[Heading, ...]:
    return tuple(
        Heading(heading.level, heading.text, anchor_id(heading.anchor))
        for heading in page.headings
        if heading.level == 2
    )


def _name_actions(body: Element) -> bool:
    """Put an action's name where the window shows its keys, which an exported page lacks."""
    actions = [mark for mark in body.iter("kbd") if mark.get("class") == "action"]
    for mark in actions:
        name = mark.text or ""
        mark.tag, mark.text = "strong", _SPELLED_OUT.get(name, name.replace("_", " ").capitalize())
        mark.attrib.clear()
    return bool(actions)


def _note_on_actions() -> Element:
    return element(
        "div",
        {"class": "callout note", "role": "note", "aria-labelledby": "callout--copy"},
        element("p", {"class": "callout-title", "id": "callout--copy"}, "You are reading a copy"),
        element("p", {}, _NO_KEYS),
    )


def _related(topic: Topic, places: Places, place: Place, edition: Edition) -> list[Element]:
    links = [
        element("li", {}, link(address, edition.title(slug)))
        for slug in topic.related
        if slug in places and (address := places.href(TOPIC + slug, place.path))
    ]
    if not links:
        return []
    heading = element("h2", {"id": "page--related"}, "Related topics")
    return [element("section", {}, heading, element("ul", {}, *links))]


def _foot(topic: Topic, places: Places, place: Place) -> Element:
    checked = element("p", {"class": "checked"}, "Last checked ", _month(topic.reviewed), ".")
    address = places.href(TOPIC + EMERGENCY_SLUG, place.path)
    if address and topic.slug != EMERGENCY_SLUG:
        checked[-1].tail = ". "
        checked.append(link(address, "When to get help now"))
    return element("footer", {}, checked)


def _month(day: date | None) -> Element:
    if day is None:
        return element("span", {}, "not yet")
    return element("time", {"datetime": day.isoformat()}, month_and_year(day))
