"""The tree: sections and their topics in order, as `contents.md` lists them."""

import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from handbook.content.files import is_file, read_text
from handbook.errors import HandbookError, Problem

_SECTION = re.compile(r"^[-*]\s+(?P<title>\S.{0,500})$")
_TOPIC = re.compile(r"^\s+[-*]\s+\[(?P<title>[^\]]{1,500})\]\((?P<target>[^)\s]+)\)$")


@dataclass(frozen=True)
class Entry:
    """A topic as the tree shows it. `file` is relative to the edition's folder."""

    slug: str
    title: str
    file: PurePosixPath
    line: int


@dataclass(frozen=True)
class Section:
    """A branch of the tree. `slug` is the folder that its topics stand in."""

    slug: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Contents:
    """The whole tree, with the problems found while it was read."""

    sections: tuple[Section, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every topic in reading order."""
        return tuple(entry for section in self.sections for entry in section.entries)

    def section_of(self, slug: str) -> Section | None:
        """The section that lists the topic, if one does."""
        for section in self.sections:
            if any(entry.slug == slug for entry in section.entries):
                return section
        return None


def read_contents(folder: Path) -> Contents:
    """The tree of the edition in `folder`.

    Without a `contents.md` that can be read and lists a topic, the tree is made of the folders and
    files that are there, so that the handbook still opens.
    """
    path = folder / "contents.md"
    try:
        text = read_text(path)
    except HandbookError as error:
        return Contents(_sections_of_folders(folder), (error.problem,))
    listed = _parse(text, path, folder)
    if listed.sections:
        return listed
    nothing = Problem(path, 0, "This file lists no topic.")
    return Contents(_sections_of_folders(folder), (*listed.problems, nothing))


def _parse(text: str, path: Path, folder: Path) -> Contents:
    problems: list[Problem] = []
    sections: list[tuple[str, list[Entry]]] = []
    seen: set[str] = set()
    for number, line in enumerate(map(str.rstrip, text.split("\n")), start=1):
        if topic := _TOPIC.match(line):
            file = PurePosixPath(topic["target"])
            entry = Entry(file.stem, topic["title"], file, number)
            fault = _fault(entry, seen, folder, in_section=bool(sections))
            if fault:
                problems.append(Problem(path, number, fault))
            else:
                seen.add(entry.slug)
                sections[-1][1].append(entry)
        elif section := _SECTION.match(line):
            sections.append((section["title"], []))
        elif line and not line.startswith("#"):
            problems.append(Problem(path, number, "This line is neither a section nor a topic."))
    return Contents(tuple(_section(*parts) for parts in sections if parts[1]), tuple(problems))


def _fault(entry: Entry, seen: set[str], folder: Path, *, in_section: bool) -> str:
    """What keeps the entry out of the tree, or "" where nothing does."""
    if entry.file.is_absolute() or ".." in entry.file.parts or entry.file.suffix != ".md":
        return f"“{entry.file}” is not a topic of this edition."
    if not in_section:
        return f"“{entry.title}” stands before the first section."
    if entry.slug in seen:
        return f"The topic “{entry.slug}” is listed twice."
    if not is_file(folder / entry.file):
        return f"There is no file “{entry.file}”."
    return ""


def _section(title: str, entries: list[Entry]) -> Section:
    return Section(entries[0].file.parent.name, title, tuple(entries))


def _sections_of_folders(folder: Path) -> tuple[Section, ...]:
    files: dict[str, Path] = {}
    for file in sorted((folder / "topics").glob("*/*.md")):
        files.setdefault(file.stem, file)
    return tuple(
        _section(_spoken(name), [_entry_of_file(file, folder) for file in group])
        for name, group in groupby(files.values(), key=lambda file: file.parent.name)
    )


def _entry_of_file(file: Path, folder: Path) -> Entry:
    relative = PurePosixPath(file.relative_to(folder).as_posix())
    return Entry(file.stem, _spoken(file.stem), relative, 0)


def _spoken(slug: str) -> str:
    return slug.replace("-", " ").capitalize()
