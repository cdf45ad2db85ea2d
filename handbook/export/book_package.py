"""The e-book's package file: what the book is, which files it has, and their order.

EPUB 3.3, https://www.w3.org/TR/epub-33/; its accessibility metadata are those of
https://www.w3.org/TR/epub-a11y-11/.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import PurePosixPath
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element

from handbook.content.conditions import FULL_NAMES
from handbook.content.edition import Edition
from handbook.content.names import EMERGENCY_SLUG, HANDBOOK
from handbook.export.book_page import COVER, COVER_DRAWING, NAVIGATION
from handbook.export.document import FOR_WHOM, LICENCE
from handbook.export.elements import element, serialized
from handbook.export.faces import face_files
from handbook.export.places import STYLE_SHEET, Places

PACKAGE = "EPUB/package.opf"
CONTAINER = f"""\
<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="{PACKAGE}" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_KINDS = {
    ".xhtml": "application/xhtml+xml",
    ".svg": "image/svg+xml",
    ".css": "text/css",
    ".ttf": "font/ttf",
    ".txt": "text/plain",
}
_CONFORMS_TO = "EPUB Accessibility 1.1 - WCAG 2.1 Level AA"
_ACCESSIBILITY = (
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
    (
        "schema:accessibilitySummary",
        "Headings in order, tables with header cells, and a text for every drawing. Nothing moves.",
    ),
)


def package(
    edition: Edition, places: Places, drawings: Iterable[PurePosixPath], modified: datetime
) -> str:
    """The package file of a book with these drawings, last changed at `modified`."""
    pages = _reading_order(places)
    others = [PurePosixPath(COVER_DRAWING), STYLE_SHEET, *face_files(), *drawings]
    root = element(
        "package",
        {
            "xmlns": "http://www.idpf.org/2007/opf",
            "version": "3.0",
            "unique-identifier": "identifier",
            "xml:lang": edition.language,
            "prefix": "a11y: http://www.idpf.org/epub/vocab/package/a11y/#",
        },
        element(
            "metadata",
            {"xmlns:dc": "http://purl.org/dc/elements/1.1/"},
            *_metadata(edition, modified),
        ),
        element("manifest", {}, *map(_item, [*pages, *others])),
        element("spine", {}, *(element("itemref", {"idref": _name(page)}) for page in pages)),
    )
    return f'<?xml version="1.0" encoding="utf-8"?>\n{serialized(root)}\n'


def _reading_order(places: Places) -> list[PurePosixPath]:
    """The cover, the way to help before the contents, then every page."""
    first = [places.topic(EMERGENCY_SLUG)] if EMERGENCY_SLUG in places else []
    others = [place.path for place in places.order if place.path not in first]
    return [places.page(COVER), *first, places.page(NAVIGATION), *others]


def identifier(edition: Edition) -> str:
    """What names the book for ever, so that a new copy takes the place of an older one."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'myasthenia-handbook/{edition.language}')}"


def _metadata(edition: Edition, modified: datetime) -> list[Element]:
    when = modified.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    described = [
        ("dc:title", HANDBOOK),
        ("dc:language", edition.language),
        ("dc:creator", f"The writers of the {HANDBOOK}"),
        ("dc:description", f"{FOR_WHOM}."),
        *(("dc:subject", name) for name in FULL_NAMES.values()),
        ("dc:rights", LICENCE),
    ]
    return [
        element("dc:identifier", {"id": "identifier"}, identifier(edition)),
        *(element(name, {}, words) for name, words in described),
        element("meta", {"property": "dcterms:modified"}, when),
        element("meta", {"property": "dcterms:conformsTo"}, _CONFORMS_TO),
        element("meta", {"property": "a11y:certifiedBy"}, f"The writers of the {HANDBOOK}"),
        *(element("meta", {"property": name}, words) for name, words in _ACCESSIBILITY),
    ]


def _item(path: PurePosixPath) -> Element:
    item = {"id": _name(path), "href": path.as_posix(), "media-type": _KINDS[path.suffix]}
    if path.stem == NAVIGATION and len(path.parts) == 1:
        item["properties"] = "nav"
    if path.as_posix() == COVER_DRAWING:
        item["properties"] = "cover-image"
    return element("item", item)


def _name(path: PurePosixPath) -> str:
    return path.as_posix().replace("/", "_")
