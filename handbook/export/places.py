"""Where each page of an export stands, and how one page links to another.

Web pages and e-book have the same places and differ in the suffix alone.
"""

import posixpath
from dataclasses import dataclass
from pathlib import PurePosixPath

from handbook.content.anchors import anchors
from handbook.content.conditions import CONDITIONS
from handbook.content.contents import Section
from handbook.content.edition import Edition
from handbook.content.links import COMPARE, TERM, TOPIC
from handbook.content.names import COMPARISON, GLOSSARY_SLUG
from handbook.errors import EditionError, HandbookError, Problem
from handbook.export.elements import anchor_id

STYLE_SHEET = PurePosixPath("style.css")
SEARCH_INDEX = PurePosixPath("search-index.js")
SEARCH_SCRIPT = PurePosixPath("search.js")


@dataclass(frozen=True)
class Place:
    """A page of the export: a topic where `slug` is set, a choice, or `conditions` compared."""

    path: PurePosixPath
    title: str
    slug: str = ""
    conditions: tuple[str, ...] = ()
    choice: str = ""


@dataclass(frozen=True)
class Part:
    """Pages that belong together: a section, or the comparison."""

    title: str
    places: tuple[Place, ...]


class Places:
    """The pages of an edition in reading order.

    `left_out` says what cannot be read and has no page. Raises `EditionError` where that is all.
    """

    def __init__(self, edition: Edition, suffix: str) -> None:
        self.suffix = suffix
        self.left_out: list[Problem] = [*edition.contents.problems, *edition.comparison.problems]
        self._anchors: dict[str, frozenset[str]] = {}
        for slug in edition.slugs:
            self._read(slug, edition)
        if not self._anchors:
            raise EditionError(f"Not one topic in “{edition.folder}” can be read.")
        self._aspects = {aspect.slug for aspect in edition.comparison.aspects}
        self._choices = {choice.slug: choice.title for choice in edition.choices}
        self.parts = self._parts(edition)
        self.order = [place for part in self.parts for place in part.places]
        self._position = {place.path: number for number, place in enumerate(self.order)}

    def __contains__(self, slug: str) -> bool:
        return slug in self._anchors

    def page(self, name: str) -> PurePosixPath:
        """Where a page stands that is no topic."""
        return PurePosixPath(name + self.suffix)

    def topic(self, slug: str) -> PurePosixPath:
        """Where a topic stands."""
        return self.page(f"topics/{slug}")

    def comparison(self, conditions: tuple[str, ...] = CONDITIONS) -> PurePosixPath:
        """Where these conditions are compared, or where one of them is read alone."""
        name = f"-{conditions[0].lower()}" if len(conditions) == 1 else ""
        return self.page(f"comparison/comparison{name}")

    def choice(self, slug: str) -> PurePosixPath:
        """Where the ways open in a choice are compared."""
        return self.page(f"comparison/{slug}")

    def neighbours(self, path: PurePosixPath) -> tuple[Place | None, Place | None]:
        """The pages before and after this one in reading order."""
        position = self._position[path]
        before = self.order[position - 1] if position else None
        after = self.order[position + 1] if position + 1 < len(self.order) else None
        return before, after

    def href(self, target: str, start: PurePosixPath) -> str | None:
        """A page's link as a relative address, or None where the export has no such page.

        `start` is the page that the link stands on.
        """
        if target.startswith(TERM):
            target = f"{TOPIC}{GLOSSARY_SLUG}#{target.removeprefix(TERM)}"
        if target.startswith(TOPIC):
            slug, _, anchor = target.removeprefix(TOPIC).partition("#")
            return self._href_of_topic(slug, anchor, start)
        if target.startswith(COMPARE):
            return self._href_of_aspect(target.removeprefix(COMPARE), start)
        if target.startswith("#"):
            return self._href_of_topic(start.stem, target[1:], start)
        return target

    def _href_of_topic(self, slug: str, anchor: str, start: PurePosixPath) -> str | None:
        if slug not in self:
            return None
        address = relative(self.topic(slug), start)
        return f"{address}#{anchor_id(anchor)}" if anchor in self._anchors[slug] else address

    def _href_of_aspect(self, target: str, start: PurePosixPath) -> str | None:
        aspect = target.partition("#")[0]
        if aspect in self._choices:
            return relative(self.choice(aspect), start)
        if not self._aspects:
            return None
        address = relative(self.comparison(), start)
        return f"{address}#{anchor_id(aspect)}" if aspect in self._aspects else address

    def _read(self, slug: str, edition: Edition) -> None:
        try:
            topic = edition.topic(slug)
        except HandbookError as error:
            self.left_out.append(error.problem)
        else:
            self._anchors[slug] = anchors(edition.written_out(topic))

    def _parts(self, edition: Edition) -> list[Part]:
        sections = (self._section(section) for section in edition.contents.sections)
        parts = [part for part in sections if part.places]
        if self._aspects:
            parts.insert(1, self._comparison())
        return parts

    def _section(self, section: Section) -> Part:
        entries = (entry for entry in section.entries if entry.slug in self)
        return Part(
            section.title,
            tuple(Place(self.topic(entry.slug), entry.title, entry.slug) for entry in entries),
        )

    def _comparison(self) -> Part:
        together = Place(
            self.comparison(), "The four conditions side by side", conditions=CONDITIONS
        )
        alone = (
            Place(self.comparison((name,)), f"{name} alone", conditions=(name,))
            for name in CONDITIONS
        )
        choices = (Place(self.choice(c), title, choice=c) for c, title in self._choices.items())
        return Part(COMPARISON, (together, *alone, *choices))


def relative(target: PurePosixPath, start: PurePosixPath) -> str:
    """The address of a page or file as the page at `start` has to write it."""
    return posixpath.relpath(target.as_posix(), start.parent.as_posix())
