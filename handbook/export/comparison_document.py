"""The comparison as pages of an export: conditions side by side, one alone, and the choices."""

from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from handbook.content.comparison import REFERENCE, Aspect, Cell, Difference, Group
from handbook.content.conditions import FULL_NAMES
from handbook.content.edition import Edition
from handbook.content.links import TOPIC
from handbook.content.markup import plain
from handbook.content.names import COMPARISON
from handbook.content.page import Heading
from handbook.export.citations import Citations
from handbook.export.document import Document
from handbook.export.elements import anchor_id, append, element, link, scrolled, unseen, words_of
from handbook.export.linking import resolve_links
from handbook.export.places import Place, Places, relative

_FOLDER, _CHOICES = PurePosixPath("comparison"), PurePosixPath("choices")
_CAUTION = (
    "The comparison speaks of groups of people. The person you care for may be different. "
    "Never change a medicine because of a table: ask the care team."
)
_TOGETHER = "MG, MuSK-MG, CMS and LEMS side by side, one subject a row."
_ALONE = "{} ({}): what the comparison says of it, without the others."


def comparison_document(place: Place, edition: Edition, places: Places) -> Document:
    """The conditions of this place: a table a group, or for one condition its words alone."""
    return _Writer(place, edition, places).document()


class _Writer:
    def __init__(self, place: Place, edition: Edition, places: Places) -> None:
        self._place = place
        self._edition = edition
        self._places = places
        self._citations = Citations()
        self._alone = len(place.conditions) == 1
        choices = {choice.slug: choice for choice in edition.choices}
        self._choice = choices.get(place.choice)
        self._compared = self._choice.table if self._choice else edition.comparison
        self._columns = self._choice.table.columns if self._choice else place.conditions

    def document(self) -> Document:
        groups = self._compared.groups
        summary = self._summary()
        article = element(
            "article",
            {"class": "alone" if self._alone else "compared"},
            self._head(summary),
            element("p", {}, _CAUTION),
            element("p", {"class": "ways"}, *self._ways()),
            *(part for group in groups for part in self._group(group)),
            *self._citations.section(),
        )
        if self._choice is not None:
            return Document(self._place, summary, article, ())
        headings = tuple(Heading(2, group.title, anchor_id(group.slug)) for group in groups)
        return Document(self._place, summary, article, headings)

    def _summary(self) -> str:
        if self._choice is not None:
            return plain(self._choice.summary)
        condition = self._columns[0]
        return _ALONE.format(FULL_NAMES[condition], condition) if self._alone else _TOGETHER

    def _head(self, summary: str) -> Element:
        return element(
            "header",
            {},
            element("p", {"class": "path"}, COMPARISON),
            element("h1", {}, self._place.title),
            element("p", {"class": "summary"}, summary),
        )

    def _ways(self) -> list[Element | str]:
        """The way to each other page of the comparison."""
        part = next(part for part in self._places.parts if part.title == COMPARISON)
        others = [other for other in part.places if other != self._place]
        ways: list[Element | str] = ["See also: " if self._alone else "Read one condition: "]
        for number, other in enumerate(others):
            address = relative(other.path, self._place.path)
            ways += [" · "] * bool(number) + [link(address, other.title)]
        return ways

    def _group(self, group: Group) -> list[Element]:
        if self._choice is not None:
            return [self._table(group)]
        parts = [element("h2", {"id": anchor_id(group.slug)}, group.title)]
        if group.difference:
            parts += self._rendered(group.difference)
        if self._alone:
            return parts + [part for aspect in group.aspects for part in self._words(aspect)]
        return [*parts, self._table(group)]

    def _table(self, group: Group) -> Element:
        headers = [element("th", {"scope": "col"}, name) for name in ("Subject", *self._columns)]
        caption = f"{group.title}: {', '.join(self._columns)}"
        table = element(
            "table",
            {"class": "comparison"},
            element("caption", {}, caption),
            element("thead", {}, element("tr", {}, *headers)),
            element("tbody", {}, *map(self._row, group.aspects)),
        )
        return element("div", scrolled(caption), table)

    def _row(self, aspect: Aspect) -> Element:
        header = {"scope": "row", "id": anchor_id(aspect.slug)}
        cells = (self._cell(aspect, column) for column in self._columns)
        name = [element("p", {"class": "same"}, aspect.name)] if aspect.name else []
        return element("tr", {}, element("th", header, aspect.title, *name), *cells)

    def _cell(self, aspect: Aspect, condition: str) -> Element:
        cell = aspect.cells.get(condition)
        said = element("td", {})
        difference = cell.difference if cell else None
        if difference is not None and difference is not Difference.SOMEWHAT:
            words = f"{difference.from_condition(REFERENCE)}."
            said.append(element("p", {"class": "same"}, words))
        said.extend(self._said(cell))
        return said

    def _words(self, aspect: Aspect) -> list[Element]:
        heading = element("h3", {"id": anchor_id(aspect.slug)}, aspect.title)
        return [heading, *self._said(aspect.cells.get(self._columns[0]))]

    def _said(self, cell: Cell | None) -> list[Element]:
        return self._rendered(cell.markdown) if cell else [element("p", {}, "Nothing is said.")]

    def _rendered(self, markdown: str) -> list[Element]:
        folder = _CHOICES if self._choice else _FOLDER
        fragment = self._edition.renderer.fragment(markdown, folder)
        self._citations.mark(fragment.body, fragment.sources)
        _say_what_more_is(fragment.body, self._edition)
        resolve_links(fragment.body, self._places, self._place.path)
        return list(fragment.body)


def _say_what_more_is(cell: Element, edition: Edition) -> None:
    """Let “More” name its topic to a screen reader, which reads links out of their cell."""
    for more in cell.iter("a"):
        slug = more.get("href", "").removeprefix(TOPIC).partition("#")[0]
        if words_of(more) == "More" and slug in edition.files:
            append(more, unseen(f": {edition.title(slug)}"))
