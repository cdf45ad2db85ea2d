"""A page of an export as a chapter of the e-book, and the pages that only a book has."""

from xml.etree.ElementTree import Element

from handbook.content.edition import Edition
from handbook.content.names import GLOSSARY_SLUG, HANDBOOK, SOURCES_SLUG
from handbook.export.document import FOR_WHOM, Document
from handbook.export.elements import element, escaped, link, serialized
from handbook.export.places import STYLE_SHEET, Part, Places, relative
from handbook.export.style import colours

COVER, NAVIGATION, COVER_DRAWING = "cover", "nav", "cover.svg"

_PAGE = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
lang="{language}" xml:lang="{language}">
<head>
<meta charset="utf-8"/>
<title>{title}</title>
<link rel="stylesheet" type="text/css" href="{style}"/>
</head>
{body}
</html>
"""
_DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900" viewBox="0 0 600 900" \
font-family="sans-serif" text-anchor="middle">
<title>{handbook}</title>
<rect width="600" height="900" fill="{page}"/>
<rect width="600" height="36" fill="{accent}"/>
<rect y="864" width="600" height="36" fill="{accent}"/>
<g fill="{page_text}">
<g font-size="82" font-weight="bold">
<text x="300" y="290">Myasthenia</text>
<text x="300" y="390">handbook</text>
</g>
<g font-size="34">
<text x="300" y="520">For people who look after</text>
<text x="300" y="566">someone with</text>
<text x="300" y="612">MG, MuSK-MG, CMS or LEMS</text>
</g>
</g>
</svg>
"""


def chapter(document: Document, edition: Edition) -> str:
    """The page of one topic, or of the comparison."""
    up = relative(STYLE_SHEET, document.place.path)
    return _page(document.place.title, element("body", {}, document.article), up, edition)


def cover_page(edition: Edition) -> str:
    """The page that shows the cover."""
    words = f"{HANDBOOK}. {FOR_WHOM}."
    drawing = element("img", {"src": COVER_DRAWING, "alt": words, "role": "doc-cover"})
    body = element("body", {"class": "cover"}, element("div", {}, drawing))
    return _page(HANDBOOK, body, STYLE_SHEET.name, edition)


def cover_drawing() -> str:
    """The cover: the handbook's name and whom it is for, in the colours of paper."""
    return _DRAWING.format(handbook=HANDBOOK, **colours("paper"))


def navigation(edition: Edition, places: Places) -> str:
    """The contents, by section, and the places that an e-reader may offer by itself."""
    parts = (_part(part) for part in places.parts)
    body = element(
        "body",
        {},
        element(
            "nav",
            {"epub:type": "toc", "role": "doc-toc", "id": "toc"},
            element("h1", {}, "Contents"),
            element("ol", {}, *parts),
        ),
        element(
            "nav",
            {"epub:type": "landmarks", "hidden": "hidden"},
            element("h2", {}, "Landmarks"),
            element("ol", {}, *_landmarks(places)),
        ),
    )
    return _page("Contents", body, STYLE_SHEET.name, edition)


def _page(title: str, body: Element, style: str, edition: Edition) -> str:
    return _PAGE.format(
        language=edition.language, title=escaped(title), style=style, body=serialized(body)
    )


def _part(part: Part) -> Element:
    items = (element("li", {}, link(place.path.as_posix(), place.title)) for place in part.places)
    return element("li", {}, element("span", {}, part.title), element("ol", {}, *items))


def _landmarks(places: Places) -> list[Element]:
    first = places.order[0]
    named = [
        ("cover", "Cover", places.page(COVER).as_posix()),
        ("toc", "Contents", f"{places.page(NAVIGATION)}#toc"),
        ("bodymatter", first.title, first.path.as_posix()),
    ]
    for kind, slug, words in (
        ("glossary", GLOSSARY_SLUG, "Words explained"),
        ("bibliography", SOURCES_SLUG, "Sources"),
    ):
        if slug in places:
            named.append((kind, words, places.topic(slug).as_posix()))
    return [
        element("li", {}, link(path, words, {"epub:type": kind})) for kind, words, path in named
    ]
