"""Rules that hold the edition together: files, keys, links, citations.

The window shows these problems on request, so they are quick and need no further library.
"""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from handbook.content.anchors import anchors
from handbook.content.comparison import Cell
from handbook.content.danger import misled, read_dangers
from handbook.content.edition import Edition
from handbook.content.links import COMPARE, TOPIC, resolve_image, resolve_link
from handbook.content.markup import ACTION, CITATION, IMAGE, LINK, Block, blocks
from handbook.content.names import ACTION_NAMES
from handbook.content.packs import read_packs
from handbook.content.questions import FOLDER as QUESTIONS
from handbook.content.questions import read_questions
from handbook.content.search_words import read_word_lists
from handbook.errors import HandbookError, Problem

Rule = Callable[[Edition], Iterator[Problem]]


def located_blocks(edition: Edition) -> Iterator[tuple[Path, PurePosixPath, Block]]:
    """Every block of topics and of what is compared, with its file and that file's folder."""
    for topic in edition.readable():
        folder = edition.files[topic.slug].parent
        for block in blocks(topic.body, topic.body_line):
            yield topic.path, folder, block
    for path, cell in located_cells(edition):
        block = Block("definition", cell.line, cell.markdown)
        yield path, PurePosixPath(path.parent.name), block


def located_cells(edition: Edition) -> Iterator[tuple[Path, Cell]]:
    """Every cell that has words of its own, in the comparison and in the choices, with its file."""
    for comparison in (edition.comparison, *(choice.table for choice in edition.choices)):
        for aspect in comparison.aspects:
            for cell in aspect.cells.values():
                if not cell.same_as_mg:
                    yield aspect.path, cell


def unreadable_files(edition: Edition) -> Iterator[Problem]:
    """A topic that cannot be shown, or a fault of its front matter."""
    yield from edition.contents.problems
    yield from edition.unreadable()
    for topic in edition.readable():
        yield from topic.problems


def broken_comparison(edition: Edition) -> Iterator[Problem]:
    """A condition that is unknown or missing, an aspect that stands twice."""
    yield from edition.comparison.problems
    for choice in edition.choices:
        yield from choice.table.problems
        aspect = edition.comparison.aspect(choice.slug)
        if aspect is not None:
            yield Problem(aspect.path, aspect.line, f"A choice is called “{choice.slug}” too.")


def unreadable_search_words(edition: Edition) -> Iterator[Problem]:
    """Without its list of words that mean the same, search finds less."""
    try:
        read_word_lists(edition.folder)
    except HandbookError as error:
        yield error.problem


def broken_sources(edition: Edition) -> Iterator[Problem]:
    """A source that cannot be read."""
    for key in edition.sources.keys:
        edition.sources.get(key)
    yield from edition.sources.problems


def broken_packs(edition: Edition) -> Iterator[Problem]:
    """A pack that cannot be read, or that names a topic which does not exist."""
    packs = read_packs(edition.folder)
    yield from packs.problems
    for pack in packs.packs:
        for slug in pack.topics:
            if slug not in edition.files:
                message = f"The pack “{pack.slug}” names “{slug}”, which is no topic."
                yield Problem(packs.path, pack.line, message)


def broken_dangers(edition: Edition) -> Iterator[Problem]:
    """A danger that cannot be read, or that leads nowhere."""
    dangers = read_dangers(edition.folder)
    yield from dangers.problems
    written = map(edition.written_out, edition.readable())
    for place in misled(dangers, {topic.slug: anchors(topic) for topic in written}):
        yield Problem(edition.folder / "danger.toml", 0, f"There is no place “{place}”.")


def misplaced_questions(edition: Edition) -> Iterator[Problem]:
    """Questions of no topic, under no heading of it, or asked twice."""
    for path in sorted((edition.folder / QUESTIONS).glob("*")):
        if path.stem not in edition.files or path.suffix != ".md":
            yield Problem(path, 0, f"There is no topic “{path.stem}” to ask these questions of.")
    for topic in edition.readable():
        try:
            written = edition.written_out(topic)
            yield from read_questions(edition.folder, written).problems
        except HandbookError as error:
            yield error.problem


def slug_used_twice(edition: Edition) -> Iterator[Problem]:
    """Two files with the same stem: links and bookmarks could mean either."""
    seen: dict[str, Path] = {}
    for path in sorted((edition.folder / "topics").rglob("*.md")):
        if path.stem in seen:
            yield Problem(path, 0, f"The slug “{path.stem}” is also that of {seen[path.stem]}.")
        seen.setdefault(path.stem, path)


def topic_not_listed(edition: Edition) -> Iterator[Problem]:
    """A topic that no reader can find, because the contents do not list it."""
    listed = {edition.folder / file for file in edition.files.values()}
    for path in sorted((edition.folder / "topics").rglob("*.md")):
        if path not in listed:
            yield Problem(path, 0, "This topic is not listed in contents.md.")


def link_to_nowhere(edition: Edition) -> Iterator[Problem]:
    """A link to a topic, heading or aspect that does not exist, or out of the edition."""
    anchors_of = {t.slug: anchors(edition.written_out(t)) for t in edition.readable()}
    for path, folder, block in located_blocks(edition):
        for match in LINK.finditer(block.text):
            fault = _link_fault(match[2], path.stem, folder, edition, anchors_of)
            if fault:
                yield Problem(path, block.line, fault)


def unknown_related_topic(edition: Edition) -> Iterator[Problem]:
    """A `related` slug that is no topic."""
    for topic in edition.readable():
        for slug in topic.related:
            if slug not in edition.files or slug == topic.slug:
                yield Problem(topic.path, 1, f"“related” names “{slug}”, which is no other topic.")


def missing_image(edition: Edition) -> Iterator[Problem]:
    """An image that does not exist or does not stand in the edition's images."""
    for path, folder, block in located_blocks(edition):
        for match in IMAGE.finditer(block.text):
            name = resolve_image(match[2], folder)
            if name is None or edition.image(name) is None:
                yield Problem(path, block.line, f"There is no image “{match[2]}”.")


def unknown_action(edition: Edition) -> Iterator[Problem]:
    """An action name that the window does not have."""
    for path, _, block in located_blocks(edition):
        for match in ACTION.finditer(block.text):
            if match[1] not in ACTION_NAMES:
                yield Problem(path, block.line, f"There is no action “{match[1]}”.")


def citation_without_source(edition: Edition) -> Iterator[Problem]:
    """A citation whose key is not in sources.toml."""
    for path, _, block in located_blocks(edition):
        for match in CITATION.finditer(block.text):
            if match[1] not in edition.sources:
                yield Problem(path, block.line, f"There is no source “{match[1]}”.")


STRUCTURE_RULES: tuple[Rule, ...] = (
    unreadable_files,
    broken_comparison,
    broken_sources,
    unreadable_search_words,
    broken_packs,
    broken_dangers,
    misplaced_questions,
    slug_used_twice,
    topic_not_listed,
    link_to_nowhere,
    unknown_related_topic,
    missing_image,
    unknown_action,
    citation_without_source,
)


def _link_fault(
    target: str,
    slug: str,
    folder: PurePosixPath,
    edition: Edition,
    anchors_of: dict[str, frozenset[str]],
) -> str:
    """What is wrong with the link, or "" where it leads somewhere."""
    resolved = resolve_link(target, folder, edition.files)
    if resolved is None:
        return f"The link “{target}” leads nowhere."
    if resolved.startswith(COMPARE):
        aspect = resolved.removeprefix(COMPARE).partition("#")[0]
        choices = {choice.slug for choice in edition.choices}
        known = not aspect or aspect in choices or edition.comparison.aspect(aspect)
        return "" if known else f"The comparison has no aspect “{aspect}”."
    if not resolved.startswith((TOPIC, "#")):
        return ""
    page, _, heading = resolved.removeprefix(TOPIC).partition("#")
    page = page or slug
    if heading and page in anchors_of and heading not in anchors_of[page]:
        return f"“{page}” has no heading “{heading}”."
    return ""
