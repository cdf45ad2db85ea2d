"""An edition: one language of the handbook, its topics read when they are asked for."""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from handbook.content.contents import Contents, read_contents
from handbook.content.names import EMERGENCY_SLUG, GLOSSARY_SLUG
from handbook.content.resources import LANGUAGE, image_file
from handbook.errors import EditionError, HandbookError, Problem, UnknownTopicError

if TYPE_CHECKING:
    from handbook.content.comparison import Choice, Comparison
    from handbook.content.glossary import Glossary
    from handbook.content.medicine_file import MedicineFile
    from handbook.content.medicines import Medicines
    from handbook.content.page import Page
    from handbook.content.renderer import Renderer
    from handbook.content.signs import Signs
    from handbook.content.sources import Sources
    from handbook.content.topic import Topic


class Edition:
    """The topics of one edition by slug, with what they share.

    Opening reads the tree alone; all else is imported and read when it is first asked for. Raises
    `EditionError` where not one topic can be found.
    """

    def __init__(self, resources: Path, language: str = LANGUAGE) -> None:
        self.resources = resources
        self.folder = resources / language
        self.language = language
        self.contents: Contents = read_contents(self.folder)
        self.files: dict[str, PurePosixPath] = {
            entry.slug: entry.file for entry in self.contents.entries
        }
        self._topics: dict[str, Topic] = {}
        if not self.files:
            raise EditionError(f"There is no handbook in “{resources}”: it holds no topics.")

    @property
    def slugs(self) -> tuple[str, ...]:
        """Every topic in the order of the tree."""
        return tuple(self.files)

    def path(self, slug: str) -> Path:
        """The topic's file."""
        return self.folder / self.files[slug]

    def topic(self, slug: str) -> "Topic":
        """The topic, read from its file at the first call.

        Raises `UnknownTopicError` or `UnreadableFileError`.
        """
        from handbook.content.topic import read_topic

        if slug not in self.files:
            raise UnknownTopicError(slug, self.nearest(slug))
        if slug not in self._topics:
            self._topics[slug] = read_topic(self.path(slug))
        return self._topics[slug]

    def written_out(self, topic: "Topic") -> "Topic":
        """The topic with its blocks of data, medicines and signs, as Markdown.

        Lines after a block are no longer those of the file.
        """
        from handbook.content import medicine_table, sign_lists

        body = topic.body
        if medicine_table.BLOCK.search(body):
            body = medicine_table.written_out(body, self.medicines)
        if sign_lists.BLOCK.search(body):
            link = self._link_from(topic.slug)
            body = sign_lists.written_out(body, self.signs, link)
        return topic if body is topic.body else replace(topic, body=body)

    def title(self, slug: str) -> str:
        """The topic's title as the tree has it; no file is read for it."""
        return self._titles[slug]

    def section_title(self, slug: str) -> str:
        """The title of the section that lists the topic, "" where none does."""
        section = self.contents.section_of(slug)
        return section.title if section else ""

    def page(self, slug: str) -> "Page":
        """The topic rendered. Raises as `topic` does."""
        topic = self.topic(slug)
        page = self.renderer.page(self._with_danger(self.written_out(topic)))
        return replace(page, topic=topic)

    def nearest(self, slug: str) -> tuple[str, ...]:
        """The slugs most like one that does not exist, the nearest first."""
        import difflib

        return tuple(difflib.get_close_matches(slug.lower(), self.slugs, n=3, cutoff=0.5))

    def neighbours(self, slug: str) -> tuple[str | None, str | None]:
        """The topics before and after this one in reading order."""
        position = self.slugs.index(slug)
        before = self.slugs[position - 1] if position else None
        after = self.slugs[position + 1] if position + 1 < len(self.slugs) else None
        return before, after

    def image(self, name: str) -> Path | None:
        """The file of an image that a page names, or None where the edition has none."""
        return image_file(self.folder, name)

    def reading(self) -> "Iterator[Topic | Problem]":
        """Read every topic, one a step: the topic, or what keeps it from being read."""
        for slug in self.slugs:
            try:
                yield self.topic(slug)
            except HandbookError as error:
                yield error.problem

    def readable(self) -> "list[Topic]":
        """Every topic that can be read, in the order of the tree."""
        return [read for read in self.reading() if not isinstance(read, Problem)]

    def unreadable(self) -> list[Problem]:
        """What keeps topics from being read, a problem each."""
        return [read for read in self.reading() if isinstance(read, Problem)]

    @cached_property
    def sources(self) -> "Sources":
        """Every source of the handbook."""
        from handbook.content.sources import Sources

        return Sources(self.resources / "sources.toml")

    @cached_property
    def signs(self) -> "Signs":
        """Every sign that a topic may list."""
        from handbook.content.signs import read_signs

        return read_signs(self.folder)

    @cached_property
    def glossary(self) -> "Glossary":
        """The terms, none where the glossary cannot be read."""
        from handbook.content.glossary import Glossary, read_glossary

        try:
            return read_glossary(self.topic(GLOSSARY_SLUG))
        except HandbookError:
            return Glossary(())

    @cached_property
    def comparison(self) -> "Comparison":
        """The comparison of the conditions, empty where the edition has none."""
        from handbook.content.comparison_reader import read_comparison

        return read_comparison(self.folder)

    @cached_property
    def choices(self) -> "tuple[Choice, ...]":
        """The choices to decide with, none where the edition has none."""
        from handbook.content.comparison_reader import read_choices

        return read_choices(self.folder)

    @cached_property
    def medicine_file(self) -> "MedicineFile":
        """The file of medicines as it was read, with its problems."""
        from handbook.content.medicine_file import MedicineFile

        return MedicineFile(self.folder)

    @property
    def medicines(self) -> "Medicines":
        """The medicines, none where the edition has no such file."""
        return self.medicine_file.medicines

    @cached_property
    def renderer(self) -> "Renderer":
        """Markdown to pages. Python-Markdown is imported here, when first needed."""
        from handbook.content.renderer import Renderer

        return Renderer(self.sources, self.glossary, self.files)

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {entry.slug: entry.title for entry in self.contents.entries}

    def _with_danger(self, topic: "Topic") -> "Topic":
        """The topic with its line or box of danger, which leads to the emergency topic."""
        from handbook.content.sign_lists import with_danger
        from handbook.content.signs import Signs
        from handbook.content.topic import Danger

        if EMERGENCY_SLUG not in self.files:
            return topic
        signs = self.signs if topic.danger is Danger.FULL else Signs(self.folder)
        link = self._link_from(topic.slug)
        return replace(topic, body=with_danger(topic.body, topic.danger, signs, link))

    def _link_from(self, page: str) -> Callable[[str], str]:
        """Turns "slug#heading" into a writer's link in the file of the page."""
        folder = self.files[page].parent

        def link(place: str) -> str:
            slug, mark, heading = place.partition("#")
            if slug == page or slug not in self.files:
                return f"#{heading}"
            return f"{posixpath.relpath(self.files[slug], folder)}{mark}{heading}"

        return link
